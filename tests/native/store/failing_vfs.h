// An SQLite file layer over the real one, whose writes and syncs fail when a test says so.
#pragma once

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <string>

namespace kwadrant::store {

// Registered under its name while it lives; one at a time. Files must be closed before it goes.
class FailingVfs {
 public:
  static constexpr const char* kName = "failing";

  FailingVfs() {
    real() = sqlite3_vfs_find(nullptr);
    vfs_ = *real();
    vfs_.zName = kName;
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + real()->szOsFile;
    vfs_.xOpen = open;
    sqlite3_vfs_register(&vfs_, 0);
    sync_result() = SQLITE_OK;
    write_result() = SQLITE_OK;
    syncs() = 0;
    fail_after_syncs(-1);
  }
  ~FailingVfs() { sqlite3_vfs_unregister(&vfs_); }
  FailingVfs(const FailingVfs&) = delete;
  FailingVfs& operator=(const FailingVfs&) = delete;

  // What every sync and write answers from now on; SQLITE_OK lets them through.
  static int& sync_result() { return number<0>(); }
  static int& write_result() { return number<1>(); }
  // The next so many syncs go through, those after them fail; below 0: none fails.
  static void fail_after_syncs(int count) { syncs_left() = count; }
  // Syncs of any file since the layer was made.
  static int& syncs() { return number<2>(); }

 private:
  struct File {
    sqlite3_file base;
    sqlite3_file* below() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  };

  static int& syncs_left() { return number<3>(); }

  template <int>
  static int& number() {
    static int value = 0;
    return value;
  }
  static sqlite3_vfs*& real() {
    static sqlite3_vfs* vfs = nullptr;
    return vfs;
  }
  static sqlite3_file* below(sqlite3_file* file) { return reinterpret_cast<File*>(file)->below(); }

  // The member of the real file's methods, called with the real file.
  template <auto Method>
  struct Forward;
  template <typename... Words, int (*sqlite3_io_methods::*Method)(sqlite3_file*, Words...)>
  struct Forward<Method> {
    static int call(sqlite3_file* file, Words... words) {
      return (below(file)->pMethods->*Method)(below(file), words...);
    }
  };

  static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
    if (write_result() != SQLITE_OK) return write_result();
    return below(file)->pMethods->xWrite(below(file), data, size, at);
  }
  static int sync(sqlite3_file* file, int flags) {
    ++syncs();
    if (syncs_left() == 0) return SQLITE_IOERR_FSYNC;
    if (syncs_left() > 0) --syncs_left();
    return sync_result() != SQLITE_OK ? sync_result() : below(file)->pMethods->xSync(below(file), flags);
  }
  static void barrier(sqlite3_file* file) { below(file)->pMethods->xShmBarrier(below(file)); }

  static const sqlite3_io_methods* methods() {
    using M = sqlite3_io_methods;
    static const M kMethods = {2,
                               Forward<&M::xClose>::call,
                               Forward<&M::xRead>::call,
                               write,
                               Forward<&M::xTruncate>::call,
                               sync,
                               Forward<&M::xFileSize>::call,
                               Forward<&M::xLock>::call,
                               Forward<&M::xUnlock>::call,
                               Forward<&M::xCheckReservedLock>::call,
                               Forward<&M::xFileControl>::call,
                               Forward<&M::xSectorSize>::call,
                               Forward<&M::xDeviceCharacteristics>::call,
                               Forward<&M::xShmMap>::call,
                               Forward<&M::xShmLock>::call,
                               barrier,
                               Forward<&M::xShmUnmap>::call,
                               nullptr,
                               nullptr};
    return &kMethods;
  }

  static int open(sqlite3_vfs*, sqlite3_filename name, sqlite3_file* file, int flags, int* out) {
    std::memset(file, 0, sizeof(File));
    const int result = real()->xOpen(real(), name, below(file), flags, out);
    file->pMethods = below(file)->pMethods == nullptr ? nullptr : methods();
    return result;
  }

  sqlite3_vfs vfs_{};
};

}  // namespace kwadrant::store
