// All registers of a field side by side: how another language reads a map without asking for each value.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/map.h"

namespace kwadrant::replica {

// A row for each register, in the order of entity numbers. Ids, lists and blobs have a row and no value.
struct Column {
  std::vector<model::EntityNumber> entities;
  std::vector<model::ValueKind> kinds;
  // Empty, or one a row: booleans (0, 1) and integers, 0 for others.
  std::vector<std::int64_t> numbers;
  // Empty, or six a row: x, y, rx, ry, dx, dy; 0 for others.
  std::vector<std::int16_t> places;
  // Empty, or one a row: where its text lies in the texts, in UTF-16 units. A row with the same text as the row before
  // points to the same place.
  std::vector<std::uint32_t> starts;
  std::vector<std::uint32_t> ends;
  // The texts one after the other: as Latin-1 when every character fits (most Dutch texts do), else as UTF-16.
  std::string latin1;
  std::u16string utf16;
  bool is_latin1 = true;
};

// The field may be one that was never set.
Column read_column(const model::Map& map, std::string_view field);

}  // namespace kwadrant::replica
