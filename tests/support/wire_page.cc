#include "support/wire_page.h"

#include <ostream>

namespace kwadrant::support {
namespace {

std::string place(ByteReader& in) {
  std::string out;
  for (int i = 0; i < 4; ++i) out += std::to_string(in.uint()) + ',';
  out += std::to_string(in.sint()) + ',';
  return out + std::to_string(in.sint());
}

// Answers a value as text; empty for blobs.
std::string value(ByteReader& in) {
  switch (in.u8()) {
    case 0:
      return {};
    case 1:
      return in.boolean() ? "true" : "false";
    case 2:
      return std::to_string(in.sint());
    case 3:
    case 4:
      return std::string(in.text());
    case 5: {
      std::string out;
      const std::size_t n = in.count(1);
      for (std::size_t i = 0; i < n; ++i) out += std::string(in.text()) + ' ';
      return out;
    }
    case 6:
      return place(in);
    case 7:
      in.uint();
      in.u32();
      in.blob();
      return {};
    default:
      in.fail();
      return {};
  }
}

void rect(ByteReader& in) {
  in.sint();
  in.sint();
  in.uint();
  in.uint();
}

}  // namespace

void PrintTo(const PageEntity& e, std::ostream* out) {
  *out << e.kind << ' ' << e.id << " at " << e.x << ',' << e.y << ' ' << e.w << 'x' << e.h << " state " << e.state
       << " lines " << e.lines.size() << " from " << e.from << " to " << e.to;
}

const PageEntity* WirePage::find(std::string_view id) const {
  for (const auto& [ref, e] : entities) {
    if (e.id == id && !e.gone) return &e;
  }
  return nullptr;
}

std::map<std::string, std::string> WirePage::fields(ByteReader& in) {
  std::map<std::string, std::string> out;
  const std::size_t n = in.count(2);
  for (std::size_t i = 0; in.ok() && i < n; ++i) {
    std::string name(in.text());
    out[name] = value(in);
  }
  return out;
}

bool WirePage::matrix(ByteReader& in) {
  lens = std::string(in.text());
  in.boolean();
  in.boolean();
  in.uint();
  for (int i = 0; i < 2; ++i) rect(in);
  columns.clear();
  const std::size_t count = in.count(5);
  for (std::size_t i = 0; in.ok() && i < count; ++i) {
    columns.emplace_back(in.text());
    rect(in);
  }
  const std::size_t labels = in.count(6);
  for (std::size_t i = 0; in.ok() && i < labels; ++i) {
    in.u8();
    for (int t = 0; t < 3; ++t) in.text();
    in.sint();
    in.sint();
    in.u8();
  }
  return in.ok();
}

bool WirePage::record(ByteReader& in) {
  const std::uint64_t ref = in.uint();
  const std::uint64_t mask = in.uint();
  if (mask >= 512) return false;
  PageEntity& e = entities[ref];
  if ((mask & 1) != 0) {
    e = {};
    e.id = in.text();
    e.kind = in.text();
  }
  if (e.id.empty()) return false;
  if ((mask & 2) != 0) e.gone = true;
  if ((mask & 4) != 0) {
    e.x = static_cast<int>(in.sint());
    e.y = static_cast<int>(in.sint());
    e.w = static_cast<int>(in.uint());
    e.h = static_cast<int>(in.uint());
  }
  if ((mask & 8) != 0) {
    e.state = in.u8();
    // What belongs to another state goes with it.
    e.slot = 0;
    e.place = {};
    if (e.state != 2) e.shares.clear();
    e.column = 0;
    e.linked = false;
    if (e.state > 3) return false;
    if (e.state == 1) e.slot = in.uint();
    if (e.state == 3) {
      e.column = in.uint();
      e.slot = in.uint();
      e.linked = in.boolean();
    }
    if (e.state == 2) {
      for (std::size_t i = 0; i < 4; ++i) e.place[i] = static_cast<std::int64_t>(in.uint());
      for (std::size_t i = 4; i < 6; ++i) e.place[i] = in.sint();
      in.sint();
      in.sint();
      in.uint();
      in.uint();
    }
  }
  if ((mask & 16) != 0) {
    e.shares.clear();
    for (int i = 0; i < 4; ++i) e.shares.push_back(in.uint());
  }
  if ((mask & 32) != 0) e.texts = fields(in);
  if ((mask & 64) != 0) {
    e.from = in.uint();
    e.to = in.uint();
    for (int i = 0; i < 4; ++i) in.sint();
  }
  if ((mask & 128) != 0) {
    e.drawing_version = in.uint();
    in.u32();
    e.drawing = std::string(in.text());
  }
  if ((mask & 256) != 0) {
    e.lines.clear();
    const std::size_t n = in.count(1);
    for (std::size_t i = 0; i < n; ++i) e.lines.emplace_back(in.text());
  }
  return in.ok();
}

bool WirePage::frame(ByteReader& in, bool snapshot) {
  const std::uint64_t number = in.uint();
  if (snapshot) {
    entities.clear();
    ++snapshots;
  } else {
    ++frames;
    gap = gap || number != sequence + 1;
  }
  sequence = number;
  const std::size_t acknowledged = in.count(2);
  for (std::size_t i = 0; in.ok() && i < acknowledged; ++i) {
    std::uint64_t& last = saved[in.uint()];
    last = std::max(last, in.uint());
  }
  const std::uint8_t sections = in.u8();
  if (sections >= 16) return false;
  if ((sections & 1) != 0 && !matrix(in)) return false;
  if ((sections & 2) != 0) {
    const std::size_t n = in.count(2);
    for (std::size_t i = 0; i < n; ++i) {
      if (!record(in)) return false;
    }
  }
  if ((sections & 4) != 0) {
    totals.clear();
    const std::size_t n = in.count(3);
    for (std::size_t i = 0; i < n; ++i) {
      in.text();
      totals.push_back(in.uint());
      in.uint();
    }
    unplaced = in.uint();
  }
  if ((sections & 8) != 0) map_texts = fields(in);
  return in.ok() && in.at_end();
}

bool WirePage::receive(ByteView bytes) {
  ByteReader in(bytes);
  switch (in.u8()) {
    case 128: {
      if (in.uint() != 3) return false;
      epoch = in.u64();
      member = in.uint();
      role = in.u8();
      in.text();
      last_n = in.uint();
      in.text();
      pack_name = std::string(in.text());
      const std::string_view told = in.text();
      if (!told.empty()) {
        pack = told;
        ++packs;
      }
      // What was told of members is over with the line: a host that starts again counts them from the beginning.
      saved.clear();
      welcomed = true;
      return in.ok() && in.at_end();
    }
    case 129:
      return frame(in, true);
    case 130:
      return frame(in, false);
    case 131:
      ++presence_messages;
      return true;
    case 132: {
      members.clear();
      const std::size_t n = in.count(3);
      for (std::size_t i = 0; i < n; ++i) {
        const std::uint64_t number = in.uint();
        in.u8();
        members[number] = std::string(in.text());
      }
      return in.ok() && in.at_end();
    }
    case 133: {
      PageRefusal refusal;
      refusal.n = in.uint();
      refusal.code = std::string(in.text());
      refusals.push_back(refusal);
      return in.ok();
    }
    case 134:
      read_only = in.boolean();
      in.text();
      return in.ok() && in.at_end();
    case 135:
      in.uint();
      return in.ok() && in.at_end();
    default:
      return false;
  }
}

Bytes hello(std::uint64_t key, std::uint64_t epoch, std::uint64_t sequence, std::string_view pack) {
  ByteWriter out;
  out.u8(1);
  out.uint(3);
  out.u64(key);
  out.u64(epoch);
  out.uint(sequence);
  out.text("");
  out.u8(0);
  out.text(pack);
  return out.take();
}

Bytes undo(std::uint64_t n) {
  ByteWriter out;
  out.u8(3);
  out.uint(n);
  return out.take();
}

Bytes redo(std::uint64_t n) {
  ByteWriter out;
  out.u8(4);
  out.uint(n);
  return out.take();
}

GestureMessage& GestureMessage::moved(std::string_view id, int x, int y) {
  gestures_.u8(1);
  gestures_.text(id);
  gestures_.sint(x);
  gestures_.sint(y);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::retitled(std::string_view id, std::string_view title) {
  gestures_.u8(3);
  gestures_.text(id);
  gestures_.text(title);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::removed(std::string_view id) {
  gestures_.u8(4);
  gestures_.text(id);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::restored(std::string_view id) {
  gestures_.u8(5);
  gestures_.text(id);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::joined(std::string_view id, std::string_view from, std::string_view to) {
  gestures_.u8(7);
  gestures_.text(id);
  gestures_.text(from);
  gestures_.text(to);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::created(std::string_view id, std::string_view title) {
  gestures_.u8(8);
  gestures_.text(id);
  gestures_.text("initiative");
  gestures_.text(title);
  gestures_.u8(0);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::created_at(std::string_view id, std::string_view title, int x, int y) {
  gestures_.u8(8);
  gestures_.text(id);
  gestures_.text("initiative");
  gestures_.text(title);
  gestures_.u8(1);
  gestures_.sint(x);
  gestures_.sint(y);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::drawn(std::string_view id, std::uint32_t version, std::string_view element) {
  gestures_.u8(9);
  gestures_.text(id);
  gestures_.uint(version);
  gestures_.u32(7);
  gestures_.text(element);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::placed(std::string_view id, std::string_view lens, std::uint64_t x, std::uint64_t y) {
  gestures_.u8(11);
  gestures_.text(id);
  gestures_.text(lens);
  for (const std::uint64_t v : {x, y, std::uint64_t{0}, std::uint64_t{0}}) gestures_.uint(v);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::edited_bool(std::string_view id, std::string_view field, bool value) {
  gestures_.u8(10);
  gestures_.text(id);
  gestures_.text(field);
  gestures_.u8(1);
  gestures_.u8(value ? 1 : 0);
  ++count_;
  return *this;
}

GestureMessage& GestureMessage::edited_text(std::string_view id, std::string_view field, std::string_view value) {
  gestures_.u8(10);
  gestures_.text(id);
  gestures_.text(field);
  gestures_.u8(3);
  gestures_.text(value);
  ++count_;
  return *this;
}

Bytes GestureMessage::bytes() const {
  ByteWriter out;
  out.u8(2);
  out.uint(n_);
  out.uint(count_);
  out.raw(gestures_.bytes());
  return out.take();
}

}  // namespace kwadrant::support
