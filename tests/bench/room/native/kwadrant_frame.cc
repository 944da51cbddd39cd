#include "kwadrant_frame.h"

namespace kwadrant::load {
namespace {

enum Section : std::uint8_t { kMatrix = 1, kEntities = 2 };
enum Part : std::uint64_t {
  kDefine = 1,
  kCard = 4,
  kPlace = 8,
  kShares = 16,
  kFields = 32,
  kArrow = 64,
  kDrawing = 128,
  kLines = 256
};

void skip_numbers(ByteReader& in, int count) {
  for (int i = 0; i < count; ++i) in.uint();
}

void skip_value(ByteReader& in) {
  switch (in.u8()) {
    case 0:
      return;
    case 1:
      in.u8();
      return;
    case 2:
      in.uint();
      return;
    case 3:
    case 4:
      in.text();
      return;
    case 6:
      skip_numbers(in, 6);
      return;
    default:
      // No map of a load run holds other values.
      in.fail();
  }
}

void skip_fields(ByteReader& in) {
  const std::size_t count = in.count(2);
  for (std::size_t i = 0; in.ok() && i < count; ++i) {
    in.text();
    skip_value(in);
  }
}

void skip_matrix(ByteReader& in) {
  in.text();
  in.u8();
  in.u8();
  skip_numbers(in, 9);
  const std::size_t columns = in.count(5);
  for (std::size_t i = 0; in.ok() && i < columns; ++i) {
    in.text();
    skip_numbers(in, 4);
  }
  const std::size_t labels = in.count(6);
  for (std::size_t i = 0; in.ok() && i < labels; ++i) {
    in.u8();
    for (int text = 0; text < 3; ++text) in.text();
    skip_numbers(in, 2);
    in.u8();
  }
}

void read_place(ByteReader& in, PlacedCard& card) {
  const std::uint8_t state = in.u8();
  if (state == 1) in.uint();
  if (state != 2) return;
  skip_numbers(in, 6);
  card.is_placed = true;
  card.anchor.x = static_cast<int>(in.sint());
  card.anchor.y = static_cast<int>(in.sint());
  skip_numbers(in, 2);
}

void read_record(ByteReader& in, PlacedCard& card) {
  card.ref = in.uint();
  const std::uint64_t mask = in.uint();
  if ((mask & kDefine) != 0) {
    card.id = in.text();
    in.text();
  }
  if ((mask & kCard) != 0) skip_numbers(in, 4);
  if ((mask & kPlace) != 0) read_place(in, card);
  if ((mask & kShares) != 0) skip_numbers(in, 4);
  if ((mask & kFields) != 0) skip_fields(in);
  // No map of a load run holds these.
  if ((mask & (kArrow | kDrawing)) != 0) in.fail();
  if ((mask & kLines) == 0) return;
  const std::size_t lines = in.count(1);
  for (std::size_t i = 0; in.ok() && i < lines; ++i) in.text();
}

}  // namespace

bool read_frame(ByteReader& in, Frame& out) {
  out.saved.clear();
  out.cards.clear();
  in.uint();
  const std::size_t saved = in.count(2);
  for (std::size_t i = 0; in.ok() && i < saved; ++i) {
    const auto member = static_cast<std::uint32_t>(in.uint());
    out.saved.emplace_back(member, in.uint());
  }
  const std::uint8_t sections = in.u8();
  if ((sections & kMatrix) != 0) skip_matrix(in);
  if ((sections & kEntities) != 0) {
    const std::size_t count = in.count(2);
    for (std::size_t i = 0; in.ok() && i < count; ++i) read_record(in, out.cards.emplace_back());
  }
  return in.ok();
}

}  // namespace kwadrant::load
