#include "method/shared_pack.h"

#include <mutex>
#include <string>
#include <vector>

namespace kwadrant::method {
namespace {

class PacksInUse {
 public:
  // Null when nobody holds it.
  std::shared_ptr<const Pack> find(std::string_view text) {
    const std::lock_guard lock(mutex_);
    return find_locked(text);
  }
  // The one that is kept: another thread may have read the same text meanwhile.
  std::shared_ptr<const Pack> keep(std::string_view text, std::shared_ptr<const Pack> pack) {
    const std::lock_guard lock(mutex_);
    if (auto there = find_locked(text)) return there;
    packs_.push_back({std::string(text), pack});
    return pack;
  }

 private:
  struct Kept {
    std::string text;
    std::weak_ptr<const Pack> pack;
  };

  std::shared_ptr<const Pack> find_locked(std::string_view text) {
    std::erase_if(packs_, [](const Kept& kept) { return kept.pack.expired(); });
    for (const Kept& kept : packs_) {
      if (kept.text != text) continue;
      if (auto pack = kept.pack.lock()) return pack;
    }
    return nullptr;
  }

  std::mutex mutex_;
  // No more than are held, but for those let go of since the last call.
  std::vector<Kept> packs_;
};

PacksInUse& in_use() {
  static PacksInUse packs;
  return packs;
}

}  // namespace

Result<std::shared_ptr<const Pack>> shared_pack(std::string_view json) {
  if (auto pack = in_use().find(json)) return pack;
  // Read without the lock: a large one must not hold up who wants another.
  Result<Pack> read = parse_pack(json);
  if (!read) return read.error();
  return in_use().keep(json, std::make_shared<const Pack>(std::move(*read)));
}

}  // namespace kwadrant::method
