#include "support/simulator/memory_disk.h"

#include <algorithm>

#include "support/simulator/memory_vfs.h"

namespace kwadrant::simulator {

namespace {

// A simulation has one thread, and nobody asks what memory it takes: SQLite then needs no locks. It listens only before
// its first use; where another test was first, all is as always.
void use_sqlite_from_one_thread() {
  static const bool is_told = sqlite3_config(SQLITE_CONFIG_SINGLETHREAD) == SQLITE_OK &&
                              sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
  static_cast<void>(is_told);
}

}  // namespace

MemoryDisk::MemoryDisk() {
  use_sqlite_from_one_thread();
  vfs_ = vfs_on(*this, kVfs);
  sqlite3_vfs_register(&vfs_, 0);
}

MemoryDisk::~MemoryDisk() { sqlite3_vfs_unregister(&vfs_); }

DiskFile* MemoryDisk::find(const std::string& name) {
  const auto at = files_.find(name);
  return at == files_.end() ? nullptr : &at->second;
}

void DiskFile::keep(std::size_t begin, std::size_t end) {
  end = std::min({end, bytes_.size(), durable_size_});
  if (begin < end) before_.push_back({begin, bytes_.substr(begin, end - begin)});
}

void DiskFile::write(std::size_t at, std::string_view bytes) {
  keep(at, at + bytes.size());
  if (bytes_.size() < at) bytes_.resize(at);
  bytes_.replace(at, bytes.size(), bytes);
}

void DiskFile::cut(std::size_t size) {
  keep(size, bytes_.size());
  bytes_.resize(size);
}

void DiskFile::sync() {
  before_.clear();
  durable_size_ = bytes_.size();
}

void DiskFile::lose() {
  for (auto before = before_.rbegin(); before != before_.rend(); ++before) {
    if (bytes_.size() < before->at) bytes_.resize(before->at);
    bytes_.replace(before->at, before->bytes.size(), before->bytes);
  }
  bytes_.resize(durable_size_);
  before_.clear();
}

std::vector<std::string> MemoryDisk::names_of(const std::string& path) const {
  std::vector<std::string> out;
  for (const auto& [name, file] : files_) {
    if (name.starts_with(path)) out.push_back(name);
  }
  return out;
}

MemoryDisk::Image MemoryDisk::copy_of(const std::string& path) const {
  Image out;
  for (const std::string& name : names_of(path)) out[name.substr(path.size())] = files_.at(name).now();
  return out;
}

void MemoryDisk::put(const std::string& path, const Image& image) {
  for (const std::string& name : names_of(path)) files_.erase(name);
  for (const auto& [ending, bytes] : image) {
    files_[path + ending] = DiskFile(bytes);
  }
}

void MemoryDisk::power_off(const std::string& path) {
  for (const std::string& name : names_of(path)) files_.at(name).is_off = true;
}

void MemoryDisk::power_on(const std::string& path, std::uint64_t kept) {
  for (const std::string& name : names_of(path)) {
    DiskFile& file = files_.at(name);
    if ((kept & 1) == 0) {
      file.lose();
    } else {
      file.sync();
    }
    kept >>= 1;
    file.is_off = false;
  }
}

void MemoryDisk::sync(DiskFile& file) {
  if (!ignores_syncs && !file.is_off) file.sync();
}

}  // namespace kwadrant::simulator
