#include "method/pack.h"

#include <algorithm>

namespace kwadrant::method {
namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& all, std::string_view id) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return at == all.end() ? nullptr : &*at;
}

template <typename F>
const Kind* first_kind(const std::vector<Kind>& kinds, F&& has_trait) {
  const auto at = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return has_trait(k.traits); });
  return at == kinds.end() ? nullptr : &*at;
}

}  // namespace

bool Traits::can_stand_on(std::string_view lens_id) const {
  return std::find(placeable.begin(), placeable.end(), lens_id) != placeable.end();
}

const FieldRule* Kind::field(std::string_view name) const {
  const auto at = std::find_if(fields.begin(), fields.end(), [&](const FieldRule& f) { return f.name == name; });
  return at == fields.end() ? nullptr : &*at;
}

const Lens* Pack::lens(std::string_view lens_id) const { return find_by_id(lenses, lens_id); }

const Kind* Pack::kind(std::string_view kind_id) const { return find_by_id(kinds, kind_id); }

const Kind* Pack::placeable_kind(std::string_view lens_id) const {
  return first_kind(kinds, [&](const Traits& t) { return t.can_stand_on(lens_id); });
}

const Kind* Pack::link_kind() const {
  return first_kind(kinds, [](const Traits& t) { return t.link; });
}

}  // namespace kwadrant::method
