#include "support/page_messages.h"

namespace kwadrant::support {
namespace {

class Writer {
 public:
  void operator()(const room::Hello& m) {
    out_.u8(1);
    out_.uint(m.version);
    out_.u64(m.key);
    out_.u64(m.epoch);
    out_.uint(m.sequence);
    out_.text(m.nickname);
    flag(m.calm);
    out_.text(m.pack);
  }
  void operator()(const room::Gestures& m) {
    out_.u8(2);
    out_.uint(m.n);
    out_.uint(m.gestures.size());
    for (const board::Gesture& gesture : m.gestures) {
      out_.u8(static_cast<std::uint8_t>(gesture.index() + 1));
      std::visit(*this, gesture);
    }
  }
  void operator()(const room::Undo& m) { number(3, m.n); }
  void operator()(const room::Redo& m) { number(4, m.n); }
  void operator()(const room::Presence& m) {
    out_.u8(5);
    flag(m.has_cursor);
    if (m.has_cursor) point(m.x, m.y);
    out_.uint(m.dragged.size());
    for (const auto& dragged : m.dragged) {
      out_.text(dragged.id);
      point(dragged.x, dragged.y);
    }
    out_.uint(m.selected.size());
    texts(m.selected);
  }
  void operator()(const room::Ping& m) { number(6, m.echo); }

  void operator()(const board::Moved& g) {
    out_.text(g.id);
    point(g.x, g.y);
  }
  void operator()(const board::Resized& g) {
    out_.text(g.id);
    point(g.x, g.y);
    sizes({g.w, g.h});
  }
  void operator()(const board::Retitled& g) { texts({g.id, g.title}); }
  void operator()(const board::Removed& g) { texts({g.id}); }
  void operator()(const board::Restored& g) { texts({g.id}); }
  void operator()(const board::Copied& g) {
    texts({g.source, g.id});
    point(g.x, g.y);
  }
  void operator()(const board::Joined& g) { texts({g.id, g.from, g.to}); }
  void operator()(const board::Created& g) {
    texts({g.id, g.kind, g.title});
    flag(g.on_board);
    if (g.on_board) point(g.x, g.y);
  }
  void operator()(const board::Drawn& g) {
    out_.text(g.id);
    out_.uint(g.version);
    out_.u32(g.nonce);
    out_.text(g.element);
  }
  void operator()(const board::Edited& g) {
    texts({g.id, g.field});
    value(g.value);
  }
  void operator()(const board::Placed& g) {
    texts({g.id, g.lens});
    sizes({g.x, g.y, g.rx, g.ry});
  }
  void operator()(const board::Parked& g) { texts({g.id, g.lens}); }
  void operator()(const board::Became& g) {
    texts({g.drawing, g.id, g.title});
    point(g.x, g.y);
  }

  Bytes take() { return out_.take(); }

 private:
  void value(const model::Value& v) {
    if (const auto* text = std::get_if<std::string>(&v)) {
      // By hand: on the wire a text may be longer than a map takes.
      out_.u8(static_cast<std::uint8_t>(model::ValueKind::text));
      return out_.text(*text);
    }
    ByteWriter stored;
    model::write_value(stored, v);
    ByteReader in(stored.bytes());
    room::write_wire_value(out_, model::read_value(in));
  }
  void number(std::uint8_t type, std::uint64_t n) {
    out_.u8(type);
    out_.uint(n);
  }
  void flag(bool on) { out_.u8(on ? 1 : 0); }
  void point(int x, int y) {
    out_.sint(x);
    out_.sint(y);
  }
  void sizes(const std::vector<int>& all) {
    for (const int size : all) out_.uint(static_cast<std::uint64_t>(size));
  }
  void texts(const std::vector<std::string>& all) {
    for (const std::string& text : all) out_.text(text);
  }

  ByteWriter out_;
};

}  // namespace

Bytes encode_message(const room::Message& message) {
  Writer writer;
  std::visit(writer, message);
  return writer.take();
}

}  // namespace kwadrant::support
