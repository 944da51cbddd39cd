#include "method/pack.h"

#include <algorithm>

namespace kwadrant::method {
namespace {

template <typename T>
const T* find_by_id(const std::vector<T>& all, std::string_view id) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return at == all.end() ? nullptr : &*at;
}

template <typename T>
const T* find_by_name(const std::vector<T>& all, std::string_view name) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const T& one) { return one.name == name; });
  return at == all.end() ? nullptr : &*at;
}

template <typename F>
const Kind* first_kind(const std::vector<Kind>& kinds, F&& has_trait) {
  const auto at = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& k) { return has_trait(k.traits); });
  return at == kinds.end() ? nullptr : &*at;
}

bool is_free_or_holds(const std::vector<std::size_t>& kinds, std::size_t kind) {
  return kinds.empty() || std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

}  // namespace

bool ChoiceSet::has(std::string_view option) const { return find_by_id(options, option) != nullptr; }

std::optional<std::size_t> Flow::step(std::string_view step_id) const {
  const Step* found = find_by_id(steps, step_id);
  return found == nullptr ? std::nullopt : std::optional(static_cast<std::size_t>(found - steps.data()));
}

bool Flow::leads(std::string_view from, std::string_view to) const {
  const std::optional<std::size_t> target = step(to);
  if (!target) return false;
  if (*target == 0 || from == to) return true;
  const std::optional<std::size_t> start = step(from);
  return start && std::any_of(transitions.begin(), transitions.end(),
                              [&](const Transition& t) { return t.from == *start && t.to == *target; });
}

bool Traits::can_stand_on(std::string_view lens_id) const {
  return std::find(placeable.begin(), placeable.end(), lens_id) != placeable.end();
}

bool Traits::may_start_at(std::size_t kind) const { return is_free_or_holds(from, kind); }

bool Traits::may_end_at(std::size_t kind) const { return is_free_or_holds(to, kind); }

const FieldRule* Kind::field(std::string_view name) const { return find_by_name(fields, name); }

const RegisterRule* Kind::find_register(std::string_view name) const { return find_by_name(registers, name); }

std::span<const RegisterRule> Kind::registers_of(std::size_t field) const {
  const auto is_of = [&](const RegisterRule& one) { return one.field == field; };
  const auto first = std::find_if(registers.begin(), registers.end(), is_of);
  return {first, std::find_if_not(first, registers.end(), is_of)};
}

const Lens* Pack::lens(std::string_view lens_id) const { return find_by_id(lenses, lens_id); }

const Kind* Pack::kind(std::string_view kind_id) const { return find_by_id(kinds, kind_id); }

const ChoiceSet* Pack::choice_set(std::string_view set_id) const { return find_by_id(choice_sets, set_id); }

const Kind* Pack::placeable_kind(std::string_view lens_id) const {
  return first_kind(kinds, [&](const Traits& t) { return t.can_stand_on(lens_id); });
}

const Kind* Pack::link_kind() const {
  return first_kind(kinds, [](const Traits& t) { return t.link; });
}

}  // namespace kwadrant::method
