// A page as tests need it: speaks the wire's bytes from the page's side and keeps what a page would know. Written from
// plugin/protocol/README.md, apart from native/room, so that the two check each other.
#pragma once

#include <array>
#include <cstdint>
#include <iosfwd>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/bytes.h"

namespace kwadrant::support {

struct PageEntity {
  std::string id;
  std::string kind;
  bool gone = false;
  int x = 0, y = 0, w = 0, h = 0;
  int state = 0;
  std::uint64_t slot = 0;
  std::array<std::int64_t, 6> place{};
  std::vector<std::uint64_t> shares;
  std::uint64_t column = 0;
  bool linked = false;
  std::map<std::string, std::string> texts;  // fields, but for blobs; a place as "x,y,rx,ry,dx,dy"
  std::uint64_t from = 0, to = 0;
  std::string drawing;
  std::uint64_t drawing_version = 0;
  std::vector<std::string> lines;
  bool operator==(const PageEntity&) const = default;
};

void PrintTo(const PageEntity& e, std::ostream* out);

struct PageRefusal {
  std::uint64_t n = 0;
  std::string code;
};

class WirePage {
 public:
  // Answers false for bytes that break the description.
  bool receive(ByteView bytes);

  // What it knows.
  std::uint64_t epoch = 0;
  std::uint64_t member = 0;
  int role = -1;
  std::uint64_t last_n = 0;
  std::uint64_t sequence = 0;
  bool welcomed = false;
  // The last one that was told, and how many were.
  std::string pack;
  std::size_t packs = 0;
  std::string pack_name;
  std::string lens;
  // Categories of the columns of assets.
  std::vector<std::string> columns;
  std::map<std::uint64_t, PageEntity> entities;
  std::map<std::string, std::string> map_texts;
  std::map<std::uint64_t, std::uint64_t> saved;  // member -> highest n
  std::vector<PageRefusal> refusals;
  std::vector<std::uint64_t> totals;
  std::uint64_t unplaced = 0;
  std::map<std::uint64_t, std::string> members;
  std::size_t presence_messages = 0;
  bool read_only = false;
  std::size_t snapshots = 0;
  std::size_t frames = 0;
  // A frame came whose number does not follow the one before.
  bool gap = false;

  // Null when there is none, or it is gone.
  const PageEntity* find(std::string_view id) const;

 private:
  bool frame(ByteReader& in, bool snapshot);
  bool record(ByteReader& in);
  bool matrix(ByteReader& in);
  std::map<std::string, std::string> fields(ByteReader& in);
};

// Messages of a page.
Bytes hello(std::uint64_t key, std::uint64_t epoch = 0, std::uint64_t sequence = 0, std::string_view pack = "");
Bytes undo(std::uint64_t n);
Bytes redo(std::uint64_t n);

// A gesture message, written piece by piece: GestureMessage(1).moved("…", 0, 0).bytes().
class GestureMessage {
 public:
  explicit GestureMessage(std::uint64_t n) : n_(n) {}
  GestureMessage& moved(std::string_view id, int x, int y);
  GestureMessage& retitled(std::string_view id, std::string_view title);
  GestureMessage& removed(std::string_view id);
  GestureMessage& restored(std::string_view id);
  GestureMessage& created(std::string_view id, std::string_view title);
  GestureMessage& created_at(std::string_view id, std::string_view title, int x, int y);
  GestureMessage& joined(std::string_view id, std::string_view from, std::string_view to);
  GestureMessage& drawn(std::string_view id, std::uint32_t version, std::string_view element);
  GestureMessage& placed(std::string_view id, std::string_view lens, std::uint64_t x, std::uint64_t y);
  GestureMessage& edited_bool(std::string_view id, std::string_view field, bool value);
  GestureMessage& edited_text(std::string_view id, std::string_view field, std::string_view value);
  Bytes bytes() const;

 private:
  std::uint64_t n_;
  std::uint64_t count_ = 0;
  ByteWriter gestures_;
};

}  // namespace kwadrant::support
