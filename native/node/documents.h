// The functions on whole map files: createMap, inspectMap, importCsv, proposeWhiteboard,
// importWhiteboard, exportMap, verifyMap, copyMap.
#pragma once

#include <napi.h>

namespace kwadrant::node {

void define_documents(Napi::Env env, Napi::Object exports);

}  // namespace kwadrant::node
