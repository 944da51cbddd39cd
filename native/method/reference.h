// Publications that a method rests on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "method/text.h"

namespace kwadrant::method {

// What of the pack a publication is about.
struct Fit {
  enum class Part { step, card, checklist, kind, lens };
  Part part = Part::kind;
  std::size_t index = 0;  // in Pack::flows for a step, else in the part's own list
  std::size_t step = 0;   // in Flow::steps
  bool operator==(const Fit&) const = default;
};

struct Reference {
  std::string id;
  Text title;
  // Who wrote or published it, at most 500 bytes.
  std::string by;
  std::optional<std::int64_t> year;
  // Empty, or https:// with a host and only characters that a link may have.
  std::string url;
  Text note;  // may be empty
  // One id may name several parts, which then all fit.
  std::vector<Fit> fits;
};

}  // namespace kwadrant::method
