// The first hundred bytes of an SQLite file, read without SQLite opening it. For this folder only.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>

#include "core/status.h"

namespace kwadrant::store {

// "Kwad", at the place where SQLite keeps the id of an application.
inline constexpr std::uint32_t kApplicationId = 0x4B776164;

struct Header {
  std::uint32_t application_id = 0;
  std::uint32_t format = 0;
  // Random for each file; see schema.h.
  std::uint32_t nonce = 0;
};

// Goes through the VFS and not through a file handle of our own: closing such a handle would drop the locks that
// SQLite holds on the same file elsewhere in this process. Fails with store_missing, store_not_a_map (too short or
// not SQLite's) or store_io.
Result<Header> read_header(sqlite3_vfs* vfs, const std::string& path);

// Whether the VFS has a file of this name with something in it.
bool has_content(sqlite3_vfs* vfs, const std::string& path);

}  // namespace kwadrant::store
