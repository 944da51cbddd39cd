#include "support/simulator/memory_disk.h"

#include "support/simulator/memory_vfs.h"

namespace kwadrant::simulator {

MemoryDisk::MemoryDisk() {
  vfs_ = vfs_on(*this, kVfs);
  sqlite3_vfs_register(&vfs_, 0);
}

MemoryDisk::~MemoryDisk() { sqlite3_vfs_unregister(&vfs_); }

DiskFile* MemoryDisk::find(const std::string& name) {
  const auto at = files_.find(name);
  return at == files_.end() ? nullptr : &at->second;
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
  for (const std::string& name : names_of(path)) out[name.substr(path.size())] = files_.at(name).now;
  return out;
}

void MemoryDisk::put(const std::string& path, const Image& image) {
  for (const std::string& name : names_of(path)) files_.erase(name);
  for (const auto& [ending, bytes] : image) {
    DiskFile& file = files_[path + ending];
    file.now = file.durable = bytes;
  }
}

void MemoryDisk::power_off(const std::string& path) {
  for (const std::string& name : names_of(path)) files_.at(name).is_off = true;
}

void MemoryDisk::power_on(const std::string& path, std::uint64_t kept) {
  for (const std::string& name : names_of(path)) {
    DiskFile& file = files_.at(name);
    if ((kept & 1) == 0) file.now = file.durable;
    kept >>= 1;
    file.durable = file.now;
    file.dirty.clear();
    file.was_cut = file.is_off = false;
  }
}

void MemoryDisk::sync(DiskFile& file) {
  if (ignores_syncs || file.is_off) return;
  if (file.was_cut) {
    file.durable = file.now;
  } else {
    file.durable.resize(file.now.size());
    for (const auto& [begin, end] : file.dirty) file.durable.replace(begin, end - begin, file.now, begin, end - begin);
  }
  file.dirty.clear();
  file.was_cut = false;
}

}  // namespace kwadrant::simulator
