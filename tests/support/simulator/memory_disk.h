// A disk in memory, and an SQLite file layer on it. What was written but not synced may be gone after a crash.
//
// Making, removing and growing a file are durable at once; the crash tests of the store have a layer that also breaks
// those. Locks are granted to everyone: in a simulation each file has one connection.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kwadrant::simulator {

// What is not synced is kept as the way back, since most files are never lost.
class DiskFile {
 public:
  DiskFile() = default;
  // All of it durable.
  explicit DiskFile(std::string bytes) : bytes_(std::move(bytes)), durable_size_(bytes_.size()) {}

  // As whoever reads it sees it.
  const std::string& now() const { return bytes_; }
  void write(std::size_t at, std::string_view bytes);
  void cut(std::size_t size);
  // What is there now is durable.
  void sync();
  // What is not durable is gone.
  void lose();

  // Memory that connections share, as long as one is open.
  std::vector<std::unique_ptr<char[]>> shared;
  int users = 0;
  // Nothing reaches the disk any more: the power is off, the process does not know it yet.
  bool is_off = false;

 private:
  // Keeps what a loss of power would bring back of these bytes.
  void keep(std::size_t begin, std::size_t end);

  struct Before {
    std::size_t at = 0;
    std::string bytes;
  };
  std::string bytes_;
  std::size_t durable_size_ = 0;
  // In the order in which it was written over.
  std::vector<Before> before_;
};

class MemoryDisk {
 public:
  static constexpr const char* kVfs = "simulated";

  // Registered as an SQLite VFS while it lives; one at a time in a process.
  MemoryDisk();
  ~MemoryDisk();
  MemoryDisk(const MemoryDisk&) = delete;
  MemoryDisk& operator=(const MemoryDisk&) = delete;

  // The map file of this name with the files beside it. Contents by the ending ("", "-wal").
  using Image = std::map<std::string, std::string>;
  // What a copy of the files made now gives.
  Image copy_of(const std::string& path) const;
  // Replaces the files; none may be open.
  void put(const std::string& path, const Image& image);
  // Before the process is taken down: from now on nothing is written.
  void power_off(const std::string& path);
  // After it. Of each file, what was not synced is lost, or kept when the next bit of `kept` is 1.
  void power_on(const std::string& path, std::uint64_t kept);

  // A disk that says it has synced and has not: for testing the tests.
  bool ignores_syncs = false;

  DiskFile* find(const std::string& name);
  DiskFile& make(const std::string& name) { return files_[name]; }
  void remove(const std::string& name) { files_.erase(name); }
  void sync(DiskFile& file);

 private:
  std::vector<std::string> names_of(const std::string& path) const;

  std::map<std::string, DiskFile> files_;
  sqlite3_vfs vfs_{};
};

}  // namespace kwadrant::simulator
