// Socket.IO over its WebSocket transport, as text: the engine's packet type, the message's type, a JSON array.
#include <array>
#include <charconv>
#include <string>

#include "dialect.h"

namespace kwadrant::load {
namespace {

constexpr std::string_view kMove = R"(42["move",)";

class SocketIoDialect final : public Dialect {
 public:
  explicit SocketIoDialect(Target target) : target_(std::move(target)) {}

  Opening opening() const override { return {target_.path + "?EIO=4&transport=websocket", "", true}; }
  // The server speaks first.
  void greet(Member&) override {}
  bool echoes() const override { return false; }

  Bytes encode(const Move& move) override {
    std::string out(kMove);
    for (const std::int64_t v : {std::int64_t{move.member}, std::int64_t{move.number}, std::int64_t{move.card},
                                 std::int64_t{move.to.x}, std::int64_t{move.to.y}}) {
      out += std::to_string(v);
      out += ',';
    }
    out.back() = ']';
    return {out.begin(), out.end()};
  }

  void read(Member& member, ByteView message) override {
    const std::string_view text(reinterpret_cast<const char*>(message.data()), message.size());
    if (text.starts_with(kMove)) return read_move(member, text.substr(kMove.size()));
    if (text.starts_with("0")) return member.connection.send(as_bytes("40"));
    if (text.starts_with("40")) {
      member.ready = true;
      return;
    }
    if (text == "2") return member.connection.send(as_bytes("3"));
    member.view.wrong("an unknown packet");
  }

 private:
  static void read_move(Member& member, std::string_view text) {
    std::array<int, 5> v{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (int& number : v) {
      const auto [next, failed] = std::from_chars(at, end, number);
      if (failed != std::errc() || next == end) return member.view.wrong("not a move");
      at = next + 1;
    }
    member.view.placed(static_cast<std::uint32_t>(v[2]), {v[3], v[4]});
    member.view.arrived(static_cast<std::uint32_t>(v[0]), static_cast<std::uint32_t>(v[1]));
  }

  Target target_;
};

}  // namespace

std::unique_ptr<Dialect> socket_io_dialect(const Target& target) { return std::make_unique<SocketIoDialect>(target); }

std::unique_ptr<Dialect> dialect_of(std::string_view contender, const Target& target, std::uint32_t members) {
  if (contender == "kwadrant") return kwadrant_dialect(target, members);
  if (contender == "relay") return relay_dialect(target);
  if (contender == "socket.io") return socket_io_dialect(target);
  if (contender == "y-websocket") return yjs_dialect(target, "");
  if (contender == "hocuspocus") return yjs_dialect(target, "load");
  return nullptr;
}

}  // namespace kwadrant::load
