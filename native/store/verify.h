// Reading a whole file to say whether it is sound. For this folder only.
#pragma once

#include "store/open_file.h"

namespace kwadrant::store {

// See Store::verify.
Health verify_file(const OpenFile& file);

}  // namespace kwadrant::store
