// An SQLite file layer over a disk in memory (disk.h): loses power where a test says, and fails the calls that a
// test names.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>

#include "support/crash/disk.h"
#include "support/crash/locks.h"

namespace kwadrant::testing {

// Kinds of calls, for masks.
enum VfsCall : unsigned {
  kOpenCall = 1,
  kReadCall = 2,
  kWriteCall = 4,
  kCutCall = 8,
  kSyncCall = 16,
  kSizeCall = 32,
  kLockCall = 64,
  kMemoryCall = 128,
  kRemoveCall = 256,
  kLookCall = 512,
  kEveryCall = 1'023,
};

// Which call fails, and how.
struct VfsFault {
  unsigned calls = kEveryCall;
  // The nth call of these kinds fails, from 1; 0: none.
  std::uint64_t nth = 0;
  // All after it fail, too.
  bool lasting = false;
  // A write that fails says that the disk is full, after it wrote the first half.
  bool full = false;
};

class CrashVfs {
 public:
  // Registered under its name while it lives; one of a name at a time. Files must be closed before it goes.
  explicit CrashVfs(std::string name = "crash");
  ~CrashVfs();
  CrashVfs(const CrashVfs&) = delete;
  CrashVfs& operator=(const CrashVfs&) = delete;

  const std::string& name() const { return name_; }
  CrashDisk& disk() { return disk_; }
  // Another disk in the place of this one, with no fault. Nothing may be open.
  void insert(CrashDisk disk);

  // Calls are counted anew.
  void plan(const VfsFault& fault);
  // Calls of the planned kinds since then, and how many of these failed.
  std::uint64_t calls() const { return calls_; }
  std::uint64_t failed() const { return failed_; }
  // Syncs of files that went through, since the layer was made.
  std::uint64_t syncs() const { return syncs_; }

  // The disk takes no more than so many bytes; a write beyond fails as full.
  std::size_t capacity = SIZE_MAX;

  // Faults of a store that a test of the tests plants: every sync answers well and does nothing, and SQLite is told
  // synchronous=NORMAL whatever it is asked for.
  bool ignores_syncs = false;
  bool weakens_synchronous = false;

 private:
  struct Node {
    CrashLocks locks;
    int openings = 0;
  };
  struct Opening;
  struct Methods;
  friend struct Methods;

  // SQLITE_OK, or the error that this call answers.
  int fails(VfsCall call);

  std::string name_;
  sqlite3_vfs vfs_{};
  CrashDisk disk_;
  std::map<const DiskFile*, Node> nodes_;
  VfsFault fault_;
  std::uint64_t calls_ = 0;
  std::uint64_t failed_ = 0;
  std::uint64_t syncs_ = 0;
  SeededRandom random_{1};
};

}  // namespace kwadrant::testing
