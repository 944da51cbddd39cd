// The messages between a page and a room, as plugin/protocol/README.md lays them down.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "board/gesture.h"
#include "board/shapes.h"
#include "core/bytes.h"
#include "core/status.h"

namespace kwadrant::room {

inline constexpr std::uint64_t kProtocolVersion = 3;

enum class CloseCode : std::uint16_t {
  none = 0,
  no_access = 4001,
  protocol_version = 4002,
  over_limit = 4003,
  too_slow = 4004,
  host_closes = 4005,
  cannot_open = 4006,
  same_key = 4007,
};

enum class Role : std::uint8_t { viewer = 0, editor = 1, facilitator = 2 };

struct Hello {
  // Of another version than ours only this is known.
  std::uint64_t version = 0;
  std::uint64_t key = 0;
  std::uint64_t epoch = 0;
  std::uint64_t sequence = 0;
  std::string nickname;
  bool calm = false;
  // Name of the method pack that the page has (name_of_pack); empty: none.
  std::string pack;
};
struct Gestures {
  std::uint64_t n = 0;
  std::vector<board::Gesture> gestures;
};
struct Undo {
  std::uint64_t n = 0;
};
struct Redo {
  std::uint64_t n = 0;
};
// Told on to others as it is.
struct Presence {
  struct Dragged {
    std::string id;
    int x = 0;
    int y = 0;
  };
  bool has_cursor = false;
  int x = 0;
  int y = 0;
  std::vector<Dragged> dragged;
  std::vector<std::string> selected;
};
struct Ping {
  std::uint64_t echo = 0;
};

using Message = std::variant<Hello, Gestures, Undo, Redo, Presence, Ping>;

// A page's message. Fails with bad_message (malformed; nothing of it counts), limit_gestures or limit_text. Texts are
// checked to be UTF-8 here, their meaning is not looked at.
Result<Message> decode_message(ByteView bytes);

// By which page and room tell whether they have the same pack.
std::string name_of_pack(std::string_view json);

// A value as pages see it: ids as text, `names` unknown to it.
void write_wire_value(ByteWriter& out, const model::ValueView& value);
model::Value read_wire_value(ByteReader& in);

Bytes encode_refused(std::uint64_t n, const Error& error);
Bytes encode_status(bool read_only, std::string_view code);
Bytes encode_pong(std::uint64_t echo);

struct MemberLine {
  std::uint32_t number = 0;
  Role role = Role::viewer;
  std::string nickname;
};
Bytes encode_members(const std::vector<MemberLine>& members);
Bytes encode_presence(const std::vector<std::pair<std::uint32_t, const Presence*>>& members);

}  // namespace kwadrant::room
