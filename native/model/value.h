// The values that a register can hold. No floating point anywhere.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/bytes.h"
#include "core/id.h"

namespace kwadrant::model {

// The numbers are on disk and on the wire.
enum class ValueKind : std::uint8_t {
  nothing = 0,
  boolean = 1,
  integer = 2,
  text = 3,
  id = 4,
  ids = 5,
  place = 6,
  blob = 7,
};

// One end of an axis is 0, the other kAxis.
inline constexpr int kAxis = 10'000;

// Where an initiative stands on one lens, in semantic units: 0…kAxis on both axes, with half-extents of its
// footprint. dx, dy (−kAxis…kAxis) is where its card is drawn beside the true place, so that cards do not cover each
// other; it says nothing about the initiative. All six belong together and live in one register.
struct Place {
  std::uint16_t x = 0;
  std::uint16_t y = 0;
  std::uint16_t rx = 0;
  std::uint16_t ry = 0;
  std::int16_t dx = 0;
  std::int16_t dy = 0;
  bool operator==(const Place&) const = default;
  bool is_valid() const {
    return x <= kAxis && y <= kAxis && rx <= kAxis && ry <= kAxis && dx >= -kAxis && dx <= kAxis && dy >= -kAxis &&
           dy <= kAxis;
  }
};

// Bytes with the whiteboard's own order: of two blobs the higher version wins, then the lower nonce.
struct Blob {
  std::uint32_t version = 0;
  std::uint32_t nonce = 0;
  std::string bytes;
  bool operator==(const Blob&) const = default;
};

// The order of the alternatives is the order of ValueKind.
using Value =
    std::variant<std::monostate, bool, std::int64_t, std::string, EntityId, std::vector<EntityId>, Place, Blob>;

inline ValueKind kind_of(const Value& value) { return static_cast<ValueKind>(value.index()); }

// A value that lies elsewhere: in a change's bytes or in a map. Valid as long as that is not changed.
struct ValueView {
  ValueKind kind = ValueKind::nothing;
  std::int64_t integer = 0;             // boolean (0, 1), integer
  std::string_view bytes;               // text, blob; ids: 16 bytes each, hi then lo, little endian
  EntityId id;                          // id
  Place place;                          // place
  std::uint32_t version = 0;            // blob
  std::uint32_t nonce = 0;              // blob

  bool is_nothing() const { return kind == ValueKind::nothing; }
  bool is_true() const { return kind == ValueKind::boolean && integer == 1; }
  // The text, or empty when it is something else.
  std::string_view text() const { return kind == ValueKind::text ? bytes : std::string_view(); }
  std::size_t id_count() const { return kind == ValueKind::ids ? bytes.size() / 16 : 0; }
  EntityId id_at(std::size_t i) const;
};

Value to_value(const ValueView& view);

// Kind, then the payload: bool u8, integer sint, text/blob with their lengths, an id as 16 bytes, ids with a count, a
// place as six 16-bit numbers.
void write_value(ByteWriter& out, const Value& value);
void write_value(ByteWriter& out, const ValueView& value);
// Malformed or over a limit of core/limits.h (text length, places, number of ids): the reader fails.
ValueView read_value(ByteReader& in);

// The whiteboard's own order of two blobs, which comes before the stamps: below 0 when `a` loses, above when it wins,
// 0 when the stamps decide (or one of them is no blob).
int compare_blobs(const ValueView& a, const ValueView& b);

// A total order of values, for two changes with the same stamp. An honest replica never makes such changes; when a
// dishonest one does, all replicas still agree (P1).
int compare_values(const ValueView& a, const ValueView& b);

}  // namespace kwadrant::model
