#include "room/authors.h"

#include <algorithm>
#include <utility>

#include "room/limits.h"

namespace kwadrant::room {

void Authors::know(std::uint64_t key, std::uint64_t n) {
  Author& one = authors_[key];
  one.accepted = n;
  one.saved = n;
  one.changed_map = true;
}

bool Authors::take(std::uint64_t key, std::uint64_t n) {
  std::uint64_t& accepted = author(key).accepted;
  if (n <= accepted) return false;
  accepted = n;
  return true;
}

void Authors::changed_map(std::uint64_t key) {
  if (!std::exchange(author(key).changed_map, true)) --strangers_;
}

void Authors::saved(std::uint64_t key, std::uint64_t n) {
  // One whose gesture changed nothing may have been forgotten meanwhile.
  const auto at = authors_.find(key);
  if (at != authors_.end()) at->second.saved = std::max(at->second.saved, n);
}

std::uint64_t Authors::last_saved(std::uint64_t key) const {
  const auto at = authors_.find(key);
  return at == authors_.end() ? 0 : at->second.saved;
}

void Authors::refused(std::uint64_t key, Refusal refusal) {
  std::deque<Refusal>& kept = author(key).refusals;
  kept.push_back(std::move(refusal));
  if (kept.size() > kKeptRefusals) kept.pop_front();
}

const std::deque<Authors::Refusal>& Authors::refusals(std::uint64_t key) const {
  static const std::deque<Refusal> kNone;
  const auto at = authors_.find(key);
  return at == authors_.end() ? kNone : at->second.refusals;
}

Authors::Author& Authors::author(std::uint64_t key) {
  const auto [at, is_new] = authors_.try_emplace(key);
  if (is_new && ++strangers_ > kKeptKeys) forget_strangers(key);
  return at->second;
}

void Authors::forget_strangers(std::uint64_t but) {
  strangers_ -= std::erase_if(authors_, [&](const auto& entry) {
    return !entry.second.changed_map && entry.first != but && !members_.is_here(entry.first);
  });
}

}  // namespace kwadrant::room
