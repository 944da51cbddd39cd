#include "support/simulator/memory_vfs.h"

#include <algorithm>
#include <cstring>

#include "support/simulator/memory_disk.h"

namespace kwadrant::simulator {
namespace {

struct OpenedFile {
  sqlite3_file base;
  MemoryDisk* disk;
  DiskFile* file;
};

OpenedFile& opened(sqlite3_file* file) { return *reinterpret_cast<OpenedFile*>(file); }
DiskFile& contents(sqlite3_file* file) { return *opened(file).file; }
MemoryDisk& disk_of(sqlite3_vfs* vfs) { return *static_cast<MemoryDisk*>(vfs->pAppData); }

int close_file(sqlite3_file* file) {
  --contents(file).users;
  return SQLITE_OK;
}

int read_file(sqlite3_file* file, void* out, int size, sqlite3_int64 from) {
  const std::string& bytes = contents(file).now();
  const auto at = static_cast<std::size_t>(from);
  const auto wanted = static_cast<std::size_t>(size);
  const std::size_t there = at < bytes.size() ? std::min(bytes.size() - at, wanted) : 0;
  if (there > 0) std::memcpy(out, bytes.data() + at, there);
  if (there == wanted) return SQLITE_OK;
  std::memset(static_cast<char*>(out) + there, 0, wanted - there);
  return SQLITE_IOERR_SHORT_READ;
}

int write_file(sqlite3_file* file, const void* data, int size, sqlite3_int64 to) {
  DiskFile& f = contents(file);
  if (f.is_off) return SQLITE_IOERR_WRITE;
  f.write(static_cast<std::size_t>(to), {static_cast<const char*>(data), static_cast<std::size_t>(size)});
  return SQLITE_OK;
}

int truncate_file(sqlite3_file* file, sqlite3_int64 size) {
  DiskFile& f = contents(file);
  if (f.is_off) return SQLITE_IOERR_TRUNCATE;
  f.cut(static_cast<std::size_t>(size));
  return SQLITE_OK;
}

int sync_file(sqlite3_file* file, int) {
  if (contents(file).is_off) return SQLITE_IOERR_FSYNC;
  opened(file).disk->sync(contents(file));
  return SQLITE_OK;
}

int file_size(sqlite3_file* file, sqlite3_int64* out) {
  *out = static_cast<sqlite3_int64>(contents(file).now().size());
  return SQLITE_OK;
}

int lock_file(sqlite3_file*, int) { return SQLITE_OK; }

int is_reserved(sqlite3_file*, int* out) {
  *out = 0;
  return SQLITE_OK;
}

int control_file(sqlite3_file*, int, void*) { return SQLITE_NOTFOUND; }
int sector_size(sqlite3_file*) { return 4096; }
int characteristics(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }

int map_shared(sqlite3_file* file, int region, int size, int, void volatile** out) {
  auto& shared = contents(file).shared;
  while (shared.size() <= static_cast<std::size_t>(region)) {
    shared.push_back(std::make_unique<char[]>(static_cast<std::size_t>(size)));
  }
  *out = shared[static_cast<std::size_t>(region)].get();
  return SQLITE_OK;
}

int lock_shared(sqlite3_file*, int, int, int) { return SQLITE_OK; }
void shared_barrier(sqlite3_file*) {}

int unmap_shared(sqlite3_file* file, int) {
  if (contents(file).users <= 1) contents(file).shared.clear();
  return SQLITE_OK;
}

constexpr sqlite3_io_methods kMethods = {2,
                                         close_file,
                                         read_file,
                                         write_file,
                                         truncate_file,
                                         sync_file,
                                         file_size,
                                         lock_file,
                                         lock_file,
                                         is_reserved,
                                         control_file,
                                         sector_size,
                                         characteristics,
                                         map_shared,
                                         lock_shared,
                                         shared_barrier,
                                         unmap_shared,
                                         nullptr,
                                         nullptr};

int open_file(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* out, int flags, int* given) {
  MemoryDisk& disk = disk_of(vfs);
  OpenedFile& file = opened(out);
  file.base.pMethods = nullptr;
  if (name == nullptr) return SQLITE_CANTOPEN;
  DiskFile* there = disk.find(name);
  if (there == nullptr && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
  file.disk = &disk;
  file.file = there != nullptr ? there : &disk.make(name);
  ++file.file->users;
  file.base.pMethods = &kMethods;
  if (given != nullptr) *given = flags;
  return SQLITE_OK;
}

int remove_file(sqlite3_vfs* vfs, const char* name, int) {
  const DiskFile* file = disk_of(vfs).find(name);
  if (file == nullptr) return SQLITE_IOERR_DELETE_NOENT;
  if (file->is_off) return SQLITE_IOERR_DELETE;
  disk_of(vfs).remove(name);
  return SQLITE_OK;
}

int access_file(sqlite3_vfs* vfs, const char* name, int, int* out) {
  const DiskFile* file = disk_of(vfs).find(name);
  *out = file != nullptr && !file->now().empty() ? 1 : 0;
  return SQLITE_OK;
}

int full_name(sqlite3_vfs*, const char* name, int size, char* out) {
  sqlite3_snprintf(size, out, "%s", name);
  return SQLITE_OK;
}

int no_randomness(sqlite3_vfs*, int size, char* out) {
  std::memset(out, 7, static_cast<std::size_t>(size));
  return size;
}

int no_sleep(sqlite3_vfs*, int) { return 0; }

int fixed_time(sqlite3_vfs*, double* out) {
  *out = 2'460'000;
  return SQLITE_OK;
}

int no_error(sqlite3_vfs*, int, char*) { return 0; }

}  // namespace

sqlite3_vfs vfs_on(MemoryDisk& disk, const char* name) {
  sqlite3_vfs vfs{};
  vfs.iVersion = 1;
  vfs.szOsFile = static_cast<int>(sizeof(OpenedFile));
  vfs.mxPathname = 256;
  vfs.zName = name;
  vfs.pAppData = &disk;
  vfs.xOpen = open_file;
  vfs.xDelete = remove_file;
  vfs.xAccess = access_file;
  vfs.xFullPathname = full_name;
  vfs.xRandomness = no_randomness;
  vfs.xSleep = no_sleep;
  vfs.xCurrentTime = fixed_time;
  vfs.xGetLastError = no_error;
  return vfs;
}

}  // namespace kwadrant::simulator
