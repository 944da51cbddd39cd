// The people in a room: one entry for each connection.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/status.h"
#include "room/wire.h"

namespace kwadrant::room {

struct Member {
  std::uint32_t number = 0;
  Role role = Role::viewer;
  // Zero before its hello.
  std::uint64_t key = 0;
  std::string nickname;
  std::optional<Presence> presence;
  // Asks for a snapshot at the next tick; with `resume_from`, frames after that sequence will do.
  bool needs_state = false;
  bool needs_welcome = false;
  // The page has the map's method pack already.
  bool has_pack = false;
  std::optional<std::uint64_t> resume_from;
  bool greeted() const { return key != 0; }
};

class Members {
 public:
  // Numbers rise and are not used again. limit_members when the room is full.
  Result<std::uint32_t> add(Role role);
  // Null for a number that has left.
  Member* find(std::uint32_t number);
  // Null when no member has that key now.
  Member* by_key(std::uint64_t key);
  bool is_here(std::uint64_t key) const { return numbers_.contains(key); }
  // The member's hello came. Its key must be free.
  void greet(Member& member, std::uint64_t key);
  void remove(std::uint32_t number);
  std::size_t size() const { return members_.size(); }
  // In the order of numbers.
  std::map<std::uint32_t, Member>& all() { return members_; }
  std::vector<MemberLine> lines() const;

 private:
  std::map<std::uint32_t, Member> members_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
  std::uint32_t last_ = 0;
};

}  // namespace kwadrant::room
