// The few words of the drawing itself, in both languages.
//
// They are here and not in assets/text, because a drawing is made where no assets are: inside the native module, from
// nothing but the map's own file. Everything else that a drawing says comes from the map and its method pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "method/text.h"

namespace kwadrant::drawing {

struct Words {
  std::string_view untitled;
  std::string_view left;
  std::string_view right;
  std::string_view top;
  std::string_view bottom;
  std::string_view card;
  std::string_view asset;
  std::string_view unlinked;
  std::string_view footprint;
  std::string_view leader;
  std::string_view number;
  std::string_view number_in_table;
  std::string_view number_leader;
  std::string_view dot_leader;
  std::string_view parked;
  std::string_view link;
};

const Words& words(method::Language language);

// "3 initiatieven", "1 initiatief".
std::string count_of_initiatives(std::int64_t count, method::Language language);
// "3 krachten", "1 kracht".
std::string count_of_assets(std::int64_t count, method::Language language);
// "2 zonder plek".
std::string count_without_place(std::int64_t count, method::Language language);
// A sum of shares for people: "4,6 initiatieven", "1 initiatief".
std::string share_of_initiatives(std::int64_t basis_points, method::Language language);
// The first sentence of the description: "Een kaart met 3 initiatieven."
std::string description_start(std::int64_t count, method::Language language);

}  // namespace kwadrant::drawing
