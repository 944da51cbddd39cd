#include "room/members.h"

#include "room/limits.h"

namespace kwadrant::room {

Result<std::uint32_t> Members::add(Role role) {
  if (members_.size() >= kMembers) return error(Code::limit_members);
  Member member;
  member.number = ++last_;
  member.role = role;
  members_.emplace(member.number, std::move(member));
  return last_;
}

Member* Members::find(std::uint32_t number) {
  const auto at = members_.find(number);
  return at == members_.end() ? nullptr : &at->second;
}

Member* Members::by_key(std::uint64_t key) {
  const auto at = numbers_.find(key);
  return at == numbers_.end() ? nullptr : find(at->second);
}

void Members::greet(Member& member, std::uint64_t key) {
  const bool is_free = numbers_.emplace(key, member.number).second;
  KW_CHECK(is_free);
  member.key = key;
}

void Members::remove(std::uint32_t number) {
  if (const Member* member = find(number); member != nullptr) numbers_.erase(member->key);
  members_.erase(number);
}

std::vector<MemberLine> Members::lines() const {
  std::vector<MemberLine> out;
  for (const auto& [number, m] : members_) {
    if (m.greeted()) out.push_back({number, m.role, m.nickname});
  }
  return out;
}

}  // namespace kwadrant::room
