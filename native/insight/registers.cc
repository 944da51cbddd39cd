#include "insight/registers.h"

namespace kwadrant::insight {

void Registers::refresh() {
  if (known_names_ == map_.fields().size()) return;
  known_names_ = map_.fields().size();
  registers_.clear();
  for (const std::string& name : pack_.registers) registers_.push_back(map_.fields().find(name));
  places_.clear();
  for (const method::Lens& lens : pack_.lenses) places_.push_back(map_.fields().find(lens.place_field));
}

std::optional<model::Place> Registers::place(model::EntityNumber entity, std::size_t lens) const {
  const model::ValueView value = map_.get(entity, places_[lens]);
  if (value.kind != model::ValueKind::place) return std::nullopt;
  return value.place;
}

}  // namespace kwadrant::insight
