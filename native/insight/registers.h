// Where a pack's registers and places lie in a map: names are looked up once, not for every question.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::insight {

// Map and pack must outlive it.
class Registers {
 public:
  Registers(const model::Map& map, const method::Pack& pack) : map_(map), pack_(pack) { refresh(); }

  // A map can meet names of fields with every change: call it before reading what a change brought.
  void refresh();

  // By RegisterRule::number; FieldNames::kNone while nothing on the map has that register, which reads as nothing.
  model::FieldNumber number(const method::RegisterRule& one) const { return registers_[one.number]; }
  model::ValueView get(model::EntityNumber entity, const method::RegisterRule& one) const {
    // Most registers of a method are on no map.
    const model::FieldNumber field = number(one);
    return field == model::FieldNames::kNone ? model::ValueView{} : map_.get(entity, field);
  }
  // The place on Pack::lenses[lens]; nothing when the entity has none or is parked.
  std::optional<model::Place> place(model::EntityNumber entity, std::size_t lens) const;

 private:
  const model::Map& map_;
  const method::Pack& pack_;
  std::size_t known_names_ = 0;
  std::vector<model::FieldNumber> registers_;
  std::vector<model::FieldNumber> places_;
};

}  // namespace kwadrant::insight
