#include "support/crash/disk.h"

#include <algorithm>
#include <utility>

#include "core/status.h"

namespace kwadrant::testing {
namespace {

void put(std::string& to, std::size_t at, std::string_view bytes) {
  if (to.size() < at + bytes.size()) to.resize(at + bytes.size(), '\0');
  to.replace(at, bytes.size(), bytes);
}

std::string rubbish(std::size_t size, SeededRandom& random) {
  std::string out(size, '\0');
  for (char& c : out) c = static_cast<char>(random.next());
  return out;
}

}  // namespace

void DiskFile::write(std::size_t at, const std::string& bytes) {
  put(now_, at, bytes);
  pending_.push_back({false, at, bytes});
}

void DiskFile::cut(std::size_t size) {
  now_.resize(size, '\0');
  pending_.push_back({true, size, {}});
}

void DiskFile::sync() {
  for (const Effect& effect : pending_) apply(effect, safe_);
  pending_.clear();
}

void DiskFile::fail_sync(SeededRandom& random) {
  for (const Effect& effect : pending_) {
    if (random.chance(50)) apply(effect, safe_);
  }
  pending_.clear();
}

void DiskFile::apply(const Effect& effect, std::string& to) {
  if (effect.is_cut) {
    to.resize(effect.at, '\0');
  } else {
    put(to, effect.at, effect.bytes);
  }
}

void DiskFile::tear(const Effect& effect, const PowerLoss& loss, SeededRandom& random, std::string& to) {
  const std::uint64_t ways = loss.fate == Fate::garbage ? 3 : 2;
  const std::size_t end = effect.at + effect.bytes.size();
  for (std::size_t at = effect.at; at < end;) {
    const std::size_t next = std::min(end, at / loss.sector * loss.sector + loss.sector);
    const std::uint64_t way = random.below(ways);
    if (way == 1) put(to, at, std::string_view(effect.bytes).substr(at - effect.at, next - at));
    if (way == 2) put(to, at, rubbish(next - at, random));
    at = next;
  }
}

std::string DiskFile::after(const PowerLoss& loss, SeededRandom& random) const {
  if (loss.fate == Fate::kept) return now_;
  std::string out = safe_;
  if (loss.fate == Fate::dropped) return out;
  for (const Effect& effect : pending_) {
    const std::uint64_t way = random.below(effect.is_cut ? 2 : 4);
    if (way == 0) continue;
    if (way == 1) {
      apply(effect, out);
    } else {
      tear(effect, loss, random, out);
    }
  }
  return out;
}

CrashDisk::File CrashDisk::find(const std::string& name) const {
  const auto found = names_.find(name);
  return found == names_.end() ? nullptr : found->second;
}

void CrashDisk::bind(const std::string& name, File file) {
  std::vector<File>& was = unsure_[name];
  if (was.empty()) was.push_back(find(name));
  was.push_back(file);
  if (file) {
    names_[name] = std::move(file);
  } else {
    names_.erase(name);
  }
}

CrashDisk::File CrashDisk::create(const std::string& name) {
  KW_CHECK(!find(name));
  bind(name, std::make_shared<DiskFile>());
  point();
  return find(name);
}

void CrashDisk::remove(const std::string& name) {
  KW_CHECK(find(name));
  bind(name, nullptr);
  point();
}

void CrashDisk::sync_directory() {
  point();
  unsure_.clear();
}

std::size_t CrashDisk::size() const {
  std::size_t out = 0;
  for (const auto& [name, file] : names_) out += file->bytes().size();
  return out;
}

void CrashDisk::point() {
  if (at_point) at_point(*this);
}

CrashDisk CrashDisk::after(const PowerLoss& loss) const {
  SeededRandom random(loss.seed);
  std::map<std::string, File> left = names_;
  for (const auto& [name, was] : unsure_) {
    if (loss.fate == Fate::kept) continue;
    left[name] = loss.fate == Fate::dropped ? was.front() : was[random.below(was.size())];
  }
  CrashDisk out;
  for (const auto& [name, file] : left) {
    if (!file) continue;
    const auto copy = std::make_shared<DiskFile>();
    copy->write(0, file->after(loss, random));
    copy->sync();
    out.names_[name] = copy;
  }
  return out;
}

}  // namespace kwadrant::testing
