// Errors as JavaScript sees them: an Error with `code`, `family` and `params` (plugin/host/addon.ts, KwadrantError).
#pragma once

#include <napi.h>

#include "core/status.h"

namespace kwadrant::node {

Napi::Error to_js(Napi::Env env, const Error& error);

}  // namespace kwadrant::node
