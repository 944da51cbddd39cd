#include "insight/doubles.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kwadrant::insight {

using model::EntityNumber;

namespace {

// Fields that say for whom something is, by the names that packs give them.
constexpr std::array<std::string_view, 3> kGroupFields = {"target_group", "group_form", "category"};

bool are_near(const model::Place& a, const model::Place& b) {
  return std::abs(a.x - b.x) <= kNearPlaces && std::abs(a.y - b.y) <= kNearPlaces;
}

bool have_near_places(const Overview& overview, EntityNumber a, EntityNumber b) {
  for (std::size_t lens = 0; lens < overview.pack().lenses.size(); ++lens) {
    const auto one = overview.registers().place(a, lens);
    const auto other = overview.registers().place(b, lens);
    if (one && other && are_near(*one, *other)) return true;
  }
  return false;
}

// Both say of one field for whom they are, and no field has them apart.
bool have_same_group(const Overview& overview, EntityNumber a, EntityNumber b) {
  const method::Kind& kind = overview.pack().kinds[overview.relations().kind(a)];
  bool same = false;
  for (const std::string_view name : kGroupFields) {
    const method::RegisterRule* one = kind.find_register(name);
    if (one == nullptr || kind.fields[one->field].personal) continue;
    const std::string_view first = overview.registers().get(a, *one).text();
    const std::string_view second = overview.registers().get(b, *one).text();
    if (first.empty() || second.empty()) continue;
    if (first != second) return false;
    same = true;
  }
  return same;
}

bool is_shown(const Overview& overview, EntityNumber entity) {
  const std::size_t kind = overview.relations().kind(entity);
  return kind != kNoKind && !overview.pack().kinds[kind].traits.placeable.empty() &&
         !overview.relations().is_hidden(entity);
}

}  // namespace

std::vector<Double> doubles(const Overview& overview) {
  std::vector<Double> out;
  const auto counts = [&](const TitleIndex::Pair& pair) {
    if (!is_shown(overview, pair.a) || !is_shown(overview, pair.b)) return false;
    if (pair.likeness >= kNearTitles) return true;
    return have_near_places(overview, pair.a, pair.b) && have_same_group(overview, pair.a, pair.b);
  };
  for (const TitleIndex::Pair& pair : overview.titles().pairs(kMostDoubles, counts)) {
    out.push_back({pair.a, pair.b, pair.likeness >= kNearTitles, have_same_group(overview, pair.a, pair.b),
                   have_near_places(overview, pair.a, pair.b)});
  }
  return out;
}

std::vector<EntityNumber> similar(const Overview& overview, std::string_view typed) {
  std::vector<EntityNumber> out;
  for (const EntityNumber e : overview.titles().like(typed)) {
    if (out.size() == kMostLike) break;
    if (is_shown(overview, e)) out.push_back(e);
  }
  return out;
}

}  // namespace kwadrant::insight
