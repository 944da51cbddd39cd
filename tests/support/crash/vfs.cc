#include "support/crash/vfs.h"

#include <algorithm>
#include <cstring>
#include <new>

#include "core/status.h"

namespace kwadrant::testing {
namespace {

constexpr int kLongestName = 512;

int usual_error(VfsCall call) {
  switch (call) {
    case kOpenCall:
      return SQLITE_CANTOPEN;
    case kReadCall:
      return SQLITE_IOERR_READ;
    case kWriteCall:
      return SQLITE_IOERR_WRITE;
    case kCutCall:
      return SQLITE_IOERR_TRUNCATE;
    case kSyncCall:
      return SQLITE_IOERR_FSYNC;
    case kSizeCall:
      return SQLITE_IOERR_FSTAT;
    case kLockCall:
      return SQLITE_IOERR_LOCK;
    case kMemoryCall:
      return SQLITE_IOERR_SHMMAP;
    case kRemoveCall:
      return SQLITE_IOERR_DELETE;
    case kLookCall:
      return SQLITE_IOERR_ACCESS;
    case kEveryCall:
      break;
  }
  return SQLITE_IOERR;
}

}  // namespace

// One opening of one file.
struct CrashVfs::Opening {
  CrashVfs* vfs = nullptr;
  CrashDisk::File file;
  Node* node = nullptr;
  CrashLocks::Holder holder;
  // As in SQLite's own layer for POSIX: the first sync of a new journal or log syncs the directory.
  bool syncs_directory = false;
  std::string removed_on_close;
};

// What SQLite calls. The memory of a file is SQLite's; an Opening hangs on it.
struct CrashVfs::Methods {
  struct Handle {
    sqlite3_file base;
    Opening* opening;
  };
  static Opening& of(sqlite3_file* file) { return *reinterpret_cast<Handle*>(file)->opening; }
  static CrashVfs& of(sqlite3_vfs* vfs) { return *static_cast<CrashVfs*>(vfs->pAppData); }

  static int close(sqlite3_file* file);
  static int read(sqlite3_file* file, void* to, int size, sqlite3_int64 at);
  static int write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at);
  static int cut(sqlite3_file* file, sqlite3_int64 size);
  static int sync(sqlite3_file* file, int flags);
  static int size(sqlite3_file* file, sqlite3_int64* out);
  static int lock(sqlite3_file* file, int level);
  static int unlock(sqlite3_file* file, int level);
  static int check_reserved(sqlite3_file* file, int* out);
  static int control(sqlite3_file* file, int what, void* words);
  static int sector(sqlite3_file*) { return 4'096; }
  static int traits(sqlite3_file*) { return SQLITE_IOCAP_POWERSAFE_OVERWRITE; }
  static int map(sqlite3_file* file, int region, int size, int extend, volatile void** out);
  static int lock_memory(sqlite3_file* file, int offset, int count, int flags);
  static void barrier(sqlite3_file*) {}
  static int unmap(sqlite3_file*, int) { return SQLITE_OK; }

  static int open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out);
  static int remove(sqlite3_vfs* vfs, const char* name, int sync_directory);
  static int look(sqlite3_vfs* vfs, const char* name, int flags, int* out);
  static int full_name(sqlite3_vfs* vfs, const char* name, int size, char* out);
  static int randomness(sqlite3_vfs* vfs, int size, char* out);
  static int sleep(sqlite3_vfs*, int microseconds) { return microseconds; }
  static int last_error(sqlite3_vfs*, int, char*) { return 0; }
  static int current_time(sqlite3_vfs* vfs, double* out);
  static int current_time_64(sqlite3_vfs* vfs, sqlite3_int64* out);

  static constexpr sqlite3_io_methods kFile = {2,         close,   read,   write,          cut,     sync,   size,
                                               lock,      unlock,  check_reserved, control, sector,  traits, map,
                                               lock_memory, barrier, unmap, nullptr,        nullptr};
};

int CrashVfs::Methods::close(sqlite3_file* file) {
  Opening* opening = &of(file);
  unlock(file, SQLITE_LOCK_NONE);
  CrashVfs& vfs = *opening->vfs;
  if (--opening->node->openings == 0) vfs.nodes_.erase(opening->file.get());
  if (!opening->removed_on_close.empty()) vfs.disk_.remove(opening->removed_on_close);
  delete opening;
  return SQLITE_OK;
}

int CrashVfs::Methods::read(sqlite3_file* file, void* to, int size, sqlite3_int64 at) {
  if (const int failure = of(file).vfs->fails(kReadCall)) return failure;
  const std::string& bytes = of(file).file->bytes();
  const auto from = std::min(static_cast<std::size_t>(at), bytes.size());
  const std::size_t count = std::min(static_cast<std::size_t>(size), bytes.size() - from);
  std::memcpy(to, bytes.data() + from, count);
  std::memset(static_cast<char*>(to) + count, 0, static_cast<std::size_t>(size) - count);
  return count == static_cast<std::size_t>(size) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

int CrashVfs::Methods::write(sqlite3_file* file, const void* from, int size, sqlite3_int64 at) {
  Opening& opening = of(file);
  CrashVfs& vfs = *opening.vfs;
  std::string bytes(static_cast<const char*>(from), static_cast<std::size_t>(size));
  const auto offset = static_cast<std::size_t>(at);
  int failure = vfs.fails(kWriteCall);
  const std::size_t before = opening.file->bytes().size();
  const std::size_t grows = std::max(offset + bytes.size(), before) - before;
  if (failure == SQLITE_OK && grows > 0 && vfs.disk_.size() + grows > vfs.capacity) failure = SQLITE_FULL;
  if (failure == SQLITE_FULL) bytes.resize(bytes.size() / 2);
  if (failure == SQLITE_OK || failure == SQLITE_FULL) {
    opening.file->write(offset, bytes);
    vfs.disk_.point();
  }
  return failure;
}

int CrashVfs::Methods::cut(sqlite3_file* file, sqlite3_int64 size) {
  if (const int failure = of(file).vfs->fails(kCutCall)) return failure;
  of(file).file->cut(static_cast<std::size_t>(size));
  of(file).vfs->disk_.point();
  return SQLITE_OK;
}

int CrashVfs::Methods::sync(sqlite3_file* file, int) {
  Opening& opening = of(file);
  CrashVfs& vfs = *opening.vfs;
  if (const int failure = vfs.fails(kSyncCall)) {
    opening.file->fail_sync(vfs.random_);
    return failure;
  }
  ++vfs.syncs_;
  vfs.disk_.point();
  if (vfs.ignores_syncs) return SQLITE_OK;
  opening.file->sync();
  if (std::exchange(opening.syncs_directory, false)) vfs.disk_.sync_directory();
  return SQLITE_OK;
}

int CrashVfs::Methods::size(sqlite3_file* file, sqlite3_int64* out) {
  if (const int failure = of(file).vfs->fails(kSizeCall)) return failure;
  *out = static_cast<sqlite3_int64>(of(file).file->bytes().size());
  return SQLITE_OK;
}

int CrashVfs::Methods::lock(sqlite3_file* file, int level) {
  Opening& opening = of(file);
  if (level > opening.holder.level) {
    if (const int failure = opening.vfs->fails(kLockCall)) return failure;
  }
  return opening.node->locks.lock(opening.holder, level);
}

int CrashVfs::Methods::unlock(sqlite3_file* file, int level) {
  of(file).node->locks.unlock(of(file).holder, level);
  return SQLITE_OK;
}

int CrashVfs::Methods::check_reserved(sqlite3_file* file, int* out) {
  if (const int failure = of(file).vfs->fails(kLockCall)) return failure;
  *out = of(file).node->locks.is_reserved() ? 1 : 0;
  return SQLITE_OK;
}

int CrashVfs::Methods::control(sqlite3_file* file, int what, void* words) {
  if (what == SQLITE_FCNTL_PRAGMA && of(file).vfs->weakens_synchronous) {
    char** const pragma = static_cast<char**>(words);
    // SQLite goes on with the word that is in this memory.
    if (std::strcmp(pragma[1], "synchronous") == 0 && pragma[2] != nullptr) std::strcpy(pragma[2], "1");
  }
  return SQLITE_NOTFOUND;
}

int CrashVfs::Methods::map(sqlite3_file* file, int region, int size, int extend, volatile void** out) {
  if (const int failure = of(file).vfs->fails(kMemoryCall)) return failure;
  *out = of(file).node->locks.memory(static_cast<std::size_t>(region), static_cast<std::size_t>(size), extend != 0);
  return SQLITE_OK;
}

int CrashVfs::Methods::lock_memory(sqlite3_file* file, int offset, int count, int flags) {
  if ((flags & SQLITE_SHM_LOCK) != 0) {
    if (of(file).vfs->fails(kMemoryCall) != SQLITE_OK) return SQLITE_IOERR_SHMLOCK;
  }
  return of(file).node->locks.lock_memory(of(file).holder, offset, count, flags);
}

int CrashVfs::Methods::open(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* out) {
  file->pMethods = nullptr;
  CrashVfs& self = of(vfs);
  if (const int failure = self.fails(kOpenCall)) return failure;
  auto opening = std::make_unique<Opening>();
  opening->vfs = &self;
  // A temporary file has no name, and nobody else sees it.
  opening->file = name == nullptr ? std::make_shared<DiskFile>() : self.disk_.find(name);
  if (!opening->file) {
    if ((flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    opening->file = self.disk_.create(name);
    opening->syncs_directory = (flags & (SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_WAL)) != 0;
  }
  if (name != nullptr && (flags & SQLITE_OPEN_DELETEONCLOSE) != 0) opening->removed_on_close = name;
  opening->node = &self.nodes_[opening->file.get()];
  ++opening->node->openings;
  reinterpret_cast<Handle*>(file)->opening = opening.release();
  file->pMethods = &kFile;
  if (out != nullptr) *out = flags;
  return SQLITE_OK;
}

int CrashVfs::Methods::remove(sqlite3_vfs* vfs, const char* name, int sync_directory) {
  CrashVfs& self = of(vfs);
  if (const int failure = self.fails(kRemoveCall)) return failure;
  if (!self.disk_.find(name)) return SQLITE_IOERR_DELETE_NOENT;
  self.disk_.remove(name);
  if (sync_directory != 0 && !self.ignores_syncs) self.disk_.sync_directory();
  return SQLITE_OK;
}

int CrashVfs::Methods::look(sqlite3_vfs* vfs, const char* name, int flags, int* out) {
  *out = 0;
  if (const int failure = of(vfs).fails(kLookCall)) return failure;
  const CrashDisk::File found = of(vfs).disk_.find(name);
  // As SQLite's own layer: to exist is to have something in it.
  *out = found && (flags != SQLITE_ACCESS_EXISTS || !found->bytes().empty()) ? 1 : 0;
  return SQLITE_OK;
}

int CrashVfs::Methods::full_name(sqlite3_vfs*, const char* name, int size, char* out) {
  const std::size_t length = std::strlen(name);
  if (length + 1 > static_cast<std::size_t>(size)) return SQLITE_CANTOPEN;
  std::memcpy(out, name, length + 1);
  return SQLITE_OK;
}

int CrashVfs::Methods::randomness(sqlite3_vfs* vfs, int size, char* out) {
  for (int i = 0; i < size; ++i) out[i] = static_cast<char>(of(vfs).random_.next());
  return size;
}

int CrashVfs::Methods::current_time(sqlite3_vfs*, double* out) {
  *out = 2'460'000.5;
  return SQLITE_OK;
}

int CrashVfs::Methods::current_time_64(sqlite3_vfs*, sqlite3_int64* out) {
  *out = 212'544'043'200'000;
  return SQLITE_OK;
}

CrashVfs::CrashVfs(std::string name) : name_(std::move(name)) {
  vfs_.iVersion = 2;
  vfs_.szOsFile = static_cast<int>(sizeof(Methods::Handle));
  vfs_.mxPathname = kLongestName;
  vfs_.zName = name_.c_str();
  vfs_.pAppData = this;
  vfs_.xOpen = Methods::open;
  vfs_.xDelete = Methods::remove;
  vfs_.xAccess = Methods::look;
  vfs_.xFullPathname = Methods::full_name;
  vfs_.xRandomness = Methods::randomness;
  vfs_.xSleep = Methods::sleep;
  vfs_.xCurrentTime = Methods::current_time;
  vfs_.xGetLastError = Methods::last_error;
  vfs_.xCurrentTimeInt64 = Methods::current_time_64;
  KW_CHECK(sqlite3_vfs_find(vfs_.zName) == nullptr);
  KW_CHECK(sqlite3_vfs_register(&vfs_, 0) == SQLITE_OK);
}

CrashVfs::~CrashVfs() {
  KW_CHECK(nodes_.empty());
  sqlite3_vfs_unregister(&vfs_);
}

void CrashVfs::insert(CrashDisk disk) {
  KW_CHECK(nodes_.empty());
  disk_ = std::move(disk);
  plan({});
}

void CrashVfs::plan(const VfsFault& fault) {
  fault_ = fault;
  calls_ = 0;
  failed_ = 0;
}

int CrashVfs::fails(VfsCall call) {
  if ((fault_.calls & call) == 0) return SQLITE_OK;
  ++calls_;
  if (fault_.nth == 0 || calls_ < fault_.nth || (calls_ > fault_.nth && !fault_.lasting)) return SQLITE_OK;
  ++failed_;
  return call == kWriteCall && fault_.full ? SQLITE_FULL : usual_error(call);
}

}  // namespace kwadrant::testing
