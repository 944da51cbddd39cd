// The sync protocol of Yjs, as y-websocket speaks it and, with a document's name before each message, Hocuspocus.
#include <string>
#include <vector>

#include "dialect.h"
#include "yjs_update.h"

namespace kwadrant::load {
namespace {

enum Message : std::uint8_t { kSync = 0, kAuth = 2 };
enum Sync : std::uint8_t { kStep1 = 0, kStep2 = 1, kUpdate = 2 };

class YjsDialect final : public Dialect {
 public:
  YjsDialect(Target target, std::string_view document) : target_(std::move(target)), document_(document) {}

  Opening opening() const override { return {target_.path, "", false}; }

  void greet(Member& member) override {
    if (!document_.empty()) {
      ByteWriter auth = start(kAuth);
      auth.uint(0);
      auth.text("token");
      // The version of the client's library.
      auth.text("4.7.0");
      member.connection.send(auth.bytes());
    }
    // Nothing is known here: an empty state vector.
    member.connection.send(sync(kStep1, Bytes{0}));
  }

  Bytes encode(const Move& move) override { return sync(kUpdate, encode_update(move)); }

  void read(Member& member, ByteView message) override {
    ByteReader in(message);
    if (!document_.empty()) in.text();
    if (in.uint() != kSync) return;
    const std::uint64_t what = in.uint();
    const ByteView bytes = in.blob();
    if (what == kStep1) {
      member.connection.send(sync(kStep2, Bytes{0, 0}));
    } else if (what == kStep2) {
      member.ready = true;
    } else {
      const std::vector<Move> moves = decode_update(bytes);
      if (moves.empty()) member.view.wrong("an update that holds no move");
      for (const Move& move : moves) {
        member.view.placed(move.card, move.to);
        member.view.arrived(move.member, move.number);
      }
    }
  }

 private:
  ByteWriter start(Message type) const {
    ByteWriter out;
    if (!document_.empty()) out.text(document_);
    out.uint(type);
    return out;
  }

  Bytes sync(Sync what, const Bytes& bytes) const {
    ByteWriter out = start(kSync);
    out.uint(what);
    out.blob(bytes);
    return out.take();
  }

  Target target_;
  std::string document_;
};

}  // namespace

std::unique_ptr<Dialect> yjs_dialect(const Target& target, std::string_view document) {
  return std::make_unique<YjsDialect>(target, document);
}

}  // namespace kwadrant::load
