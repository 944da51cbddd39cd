// The bare relay: a move is twelve bytes, and what comes back is any number of them in a row.
#include "dialect.h"

namespace kwadrant::load {
namespace {

constexpr std::size_t kMoveBytes = 12;

class RelayDialect final : public Dialect {
 public:
  explicit RelayDialect(Target target) : target_(std::move(target)) {}

  Opening opening() const override { return {target_.path, "", false}; }
  void greet(Member& member) override { member.ready = true; }

  Bytes encode(const Move& move) override {
    ByteWriter out;
    out.u32(move.member << 16 | move.card);
    out.u32(move.number);
    out.u32(static_cast<std::uint32_t>(move.to.x) << 16 | (static_cast<std::uint32_t>(move.to.y) & 0xFFFF));
    return out.take();
  }

  void read(Member& member, ByteView message) override {
    ByteReader in(message);
    if (message.size() % kMoveBytes != 0) member.view.wrong("not a row of moves");
    while (in.left() >= kMoveBytes) {
      const std::uint32_t who = in.u32();
      const std::uint32_t number = in.u32();
      const std::uint32_t spot = in.u32();
      member.view.placed(who & 0xFFFF,
                         {static_cast<std::int16_t>(spot >> 16), static_cast<std::int16_t>(spot & 0xFFFF)});
      member.view.arrived(who >> 16, number);
    }
  }

 private:
  Target target_;
};

}  // namespace

std::unique_ptr<Dialect> relay_dialect(const Target& target) { return std::make_unique<RelayDialect>(target); }

}  // namespace kwadrant::load
