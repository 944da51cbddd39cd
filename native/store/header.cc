#include "store/header.h"

#include <array>
#include <cstring>
#include <memory>
#include <vector>

namespace kwadrant::store {
namespace {

constexpr std::size_t kHeaderBytes = 100;
constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kNonceAt = 40;
constexpr std::size_t kFormatAt = 60;
constexpr std::size_t kApplicationAt = 68;

std::uint32_t big_endian(const std::array<char, kHeaderBytes>& bytes, std::size_t at) {
  std::uint32_t v = 0;
  for (std::size_t i = 0; i < 4; ++i) v = v << 8 | static_cast<unsigned char>(bytes[at + i]);
  return v;
}

// A VFS wants its file names in a form of its own, with zeros behind.
Result<std::vector<char>> full_name(sqlite3_vfs* vfs, const std::string& path) {
  std::vector<char> name(static_cast<std::size_t>(vfs->mxPathname) + 8, '\0');
  const int result = vfs->xFullPathname(vfs, path.c_str(), vfs->mxPathname, name.data());
  // OK_SYMLINK is an extended code of OK.
  if ((result & 0xFF) != SQLITE_OK) return error(Code::store_io, "the path is too long or cannot be followed");
  return name;
}

}  // namespace

bool has_content(sqlite3_vfs* vfs, const std::string& path) {
  int there = 0;
  return vfs->xAccess(vfs, path.c_str(), SQLITE_ACCESS_EXISTS, &there) == SQLITE_OK && there != 0;
}

Result<Header> read_header(sqlite3_vfs* vfs, const std::string& path) {
  Result<std::vector<char>> name = full_name(vfs, path);
  if (!name) return name.error();
  const auto memory = std::make_unique<std::uint64_t[]>(static_cast<std::size_t>(vfs->szOsFile) / 8 + 1);
  auto* file = reinterpret_cast<sqlite3_file*>(memory.get());
  int flags = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READONLY;
  if (vfs->xOpen(vfs, name->data(), file, flags, &flags) != SQLITE_OK) {
    if (file->pMethods != nullptr) file->pMethods->xClose(file);
    return error(has_content(vfs, path) ? Code::store_io : Code::store_missing, "the file cannot be opened");
  }
  std::array<char, kHeaderBytes> bytes{};
  const int result = file->pMethods->xRead(file, bytes.data(), static_cast<int>(bytes.size()), 0);
  file->pMethods->xClose(file);
  if (result == SQLITE_IOERR_SHORT_READ) return error(Code::store_not_a_map, "no SQLite header");
  if (result != SQLITE_OK) return error(Code::store_io, "the header cannot be read");
  if (std::string_view(bytes.data(), kMagic.size()) != kMagic) return error(Code::store_not_a_map, "not SQLite");
  return Header{big_endian(bytes, kApplicationAt), big_endian(bytes, kFormatAt), big_endian(bytes, kNonceAt)};
}

}  // namespace kwadrant::store
