#include <array>
#include <boost/json.hpp>

#include "exchange/rows.h"
#include "exchange/table.h"
#include "method/shown.h"

namespace kwadrant::exchange {
namespace {

constexpr std::int64_t kWhole = 10'000;

void append_text(std::string& out, std::string_view text) {
  out += boost::json::serialize(boost::json::string_view(text.data(), text.size()));
}

// Written by hand, not as a JSON value: a double would print as 4.6E0.
void append_share(std::string& out, std::int64_t basis_points) {
  const std::string decimals = std::to_string(kWhole + basis_points % kWhole).substr(1);
  out += std::to_string(basis_points / kWhole) + "." + decimals;
}

struct Count {
  std::array<std::int64_t, 4> share{};
  std::array<std::int64_t, 4> initiatives{};
  std::int64_t unplaced = 0;
};

// A lens other than the board's has no projection, hence from the model.
Count count(const board::Projection& board, const method::Lens& lens, const method::Shown& shown) {
  const model::Map& map = board.map();
  const model::FieldNumber field = map.fields().find(lens.place_field);
  Count counted;
  map.for_each(model::kKind, [&](model::EntityNumber entity, const model::ValueView& value, Stamp) {
    const method::Kind* kind = board.pack().kind(value.text());
    if (kind == nullptr || !kind->traits.can_stand_on(lens.id) || !map.is_live(entity) || !shown(entity)) return;
    const model::ValueView place = field == model::FieldNames::kNone ? model::ValueView() : map.get(entity, field);
    if (place.kind != model::ValueKind::place) {
      ++counted.unplaced;
      return;
    }
    const method::Shares shares = method::shares_of(place.place);
    for (std::size_t q = 0; q < shares.size(); ++q) {
      counted.share[q] += shares[q];
      counted.initiatives[q] += shares[q] > 0 ? 1 : 0;
    }
  });
  return counted;
}

void append_lens(std::string& out, const board::Projection& board, const method::Lens& lens,
                 const method::Shown& shown) {
  const Count counted = count(board, lens, shown);
  out += "{\"id\":";
  append_text(out, lens.id);
  out += ",\"quadrants\":[";
  for (std::size_t q = 0; q < lens.quadrants.size(); ++q) {
    out += q == 0 ? "{\"id\":" : ",{\"id\":";
    append_text(out, lens.quadrants[q].id);
    out += ",\"title\":";
    append_text(out, lens.quadrants[q].title.nl);
    out += ",\"initiatives\":" + std::to_string(counted.initiatives[q]) + ",\"share\":";
    append_share(out, counted.share[q]);
    out += "}";
  }
  out += "],\"unplaced\":" + std::to_string(counted.unplaced) + "}";
}

void append_initiative(std::string& out, const board::Projection& board, model::EntityNumber entity) {
  const board::Shape& shape = board.shape(entity);
  const bool placed = shape.state == board::PlaceState::placed;
  out += "{\"id\":\"" + to_text(board.map().id_of(entity)) + "\",\"title\":";
  append_text(out, board.map().title(entity));
  out += ",\"place\":";
  if (placed) {
    const model::Place& p = shape.place;
    out += "{\"x\":" + std::to_string(p.x) + ",\"y\":" + std::to_string(p.y) + ",\"rx\":" + std::to_string(p.rx) +
           ",\"ry\":" + std::to_string(p.ry) + "}";
  } else {
    out += "null";
  }
  out += ",\"shares\":{";
  for (std::size_t q = 0; q < shape.shares.size(); ++q) {
    if (q > 0) out += ",";
    append_text(out, board.lens().quadrants[q].id);
    out += ":" + std::to_string(placed ? shape.shares[q] : 0);
  }
  out += "}}";
}

}  // namespace

std::string inspect_json(const board::Projection& board) {
  const method::Shown shown(board.map(), board.pack());
  std::string out = "{\"title\":";
  append_text(out, board.map().title(model::Map::self()));
  out += ",\"lenses\":[";
  for (std::size_t i = 0; i < board.pack().lenses.size(); ++i) {
    if (i > 0) out += ",";
    append_lens(out, board, board.pack().lenses[i], shown);
  }
  out += "],\"initiatives\":[";
  bool first = true;
  for (const model::EntityNumber entity : initiatives(board)) {
    if (!shown(entity)) continue;
    if (!first) out += ",";
    first = false;
    append_initiative(out, board, entity);
  }
  return out + "]}\n";
}

}  // namespace kwadrant::exchange
