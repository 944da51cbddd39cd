#include "yjs_update.h"

#include <string>

namespace kwadrant::load {
namespace {

// Yjs draws 32 random bits for a client, so that its number takes five bytes on the wire.
constexpr std::uint32_t kFirstClient = 0x7000'0000;
constexpr std::uint8_t kContentAny = 8;
constexpr std::uint8_t kHasOrigin = 0x80;
constexpr std::uint8_t kHasKey = 0x20;
constexpr std::uint8_t kAnyArray = 117;
constexpr std::uint8_t kAnyInteger = 125;

// Six bits and a sign in the first byte, seven in each that follows.
void write_any_integer(ByteWriter& out, int value) {
  const bool negative = value < 0;
  auto rest = static_cast<std::uint32_t>(negative ? -value : value);
  out.u8(kAnyInteger);
  out.u8(static_cast<std::uint8_t>((rest > 0x3F ? 0x80 : 0) | (negative ? 0x40 : 0) | (rest & 0x3F)));
  for (rest >>= 6; rest > 0; rest >>= 7) out.u8(static_cast<std::uint8_t>((rest > 0x7F ? 0x80 : 0) | (rest & 0x7F)));
}

int read_any_integer(ByteReader& in) {
  if (in.u8() != kAnyInteger) in.fail();
  std::uint8_t byte = in.u8();
  const bool negative = (byte & 0x40) != 0;
  std::uint32_t value = byte & 0x3F;
  for (unsigned shift = 6; (byte & 0x80) != 0 && shift < 32; shift += 7) {
    byte = in.u8();
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
  }
  return negative ? -static_cast<int>(value) : static_cast<int>(value);
}

Spot read_item(ByteReader& in) {
  const std::uint8_t info = in.u8();
  if ((info & 0x1F) != kContentAny) in.fail();
  if ((info & kHasOrigin) != 0) {
    in.uint();
    in.uint();
  } else {
    in.uint();
    in.text();
    in.text();
  }
  if (in.uint() != 1 || in.u8() != kAnyArray || in.uint() != 2) in.fail();
  Spot spot;
  spot.x = read_any_integer(in);
  spot.y = read_any_integer(in);
  return spot;
}

}  // namespace

Bytes encode_update(const Move& move) {
  const std::uint32_t client = kFirstClient + move.member;
  const std::uint32_t clock = move.number - 1;
  ByteWriter out;
  out.uint(1);
  out.uint(1);
  out.uint(client);
  out.uint(clock);
  if (clock == 0) {
    out.u8(kContentAny | kHasKey);
    out.uint(1);
    out.text("cards");
    out.text("card-" + std::to_string(move.card));
  } else {
    out.u8(kContentAny | kHasKey | kHasOrigin);
    out.uint(client);
    out.uint(clock - 1);
  }
  out.uint(1);
  out.u8(kAnyArray);
  out.uint(2);
  write_any_integer(out, move.to.x);
  write_any_integer(out, move.to.y);
  // The place before is deleted.
  out.uint(clock == 0 ? 0 : 1);
  if (clock > 0) {
    for (const std::uint32_t v : {client, 1U, clock - 1, 1U}) out.uint(v);
  }
  return out.take();
}

std::vector<Move> decode_update(ByteView update) {
  ByteReader in(update);
  std::vector<Move> moves;
  const std::size_t clients = in.count(4);
  for (std::size_t c = 0; in.ok() && c < clients; ++c) {
    const std::size_t items = in.count(4);
    Move move;
    move.member = static_cast<std::uint32_t>(in.uint()) - kFirstClient;
    move.number = static_cast<std::uint32_t>(in.uint());
    // Each member has a card of its own.
    move.card = move.member;
    for (std::size_t i = 0; in.ok() && i < items; ++i) {
      ++move.number;
      move.to = read_item(in);
      moves.push_back(move);
    }
  }
  // What was deleted with it follows from the moves.
  if (!in.ok()) moves.clear();
  return moves;
}

}  // namespace kwadrant::load
