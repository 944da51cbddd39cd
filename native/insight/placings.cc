#include "insight/placings.h"

namespace kwadrant::insight {

using model::EntityNumber;

Placings::Placings(const model::Map& map, const method::Pack& pack, const Registers& registers,
                   const Relations& relations)
    : pack_(pack), registers_(registers), relations_(relations), totals_(pack.lenses.size()),
      standing_(pack.lenses.size()) {
  for (const method::Lens& lens : pack_.lenses) {
    std::vector<bool>& counts = counts_.emplace_back();
    for (const method::Kind& kind : pack_.kinds) {
      counts.push_back(!kind.traits.is_private && kind.traits.can_stand_on(lens.id));
    }
  }
  for (std::size_t lens = 0; lens < pack_.lenses.size(); ++lens) {
    for (EntityNumber e = 0; e < map.entity_count(); ++e) refresh(e, lens);
  }
}

bool Placings::update(std::span<const EntityNumber> touched) {
  bool changed = false;
  for (std::size_t lens = 0; lens < pack_.lenses.size(); ++lens) {
    for (const EntityNumber e : touched) changed = refresh(e, lens) || changed;
  }
  return changed;
}

bool Placings::counts(std::size_t kind, std::size_t lens) const { return kind != kNoKind && counts_[lens][kind]; }

const method::Shares* Placings::shares(EntityNumber entity, std::size_t lens) const {
  const std::vector<Standing>& standing = standing_[lens];
  return entity < standing.size() && standing[entity].placed ? &standing[entity].shares : nullptr;
}

bool Placings::refresh(EntityNumber entity, std::size_t lens) {
  std::vector<Standing>& standing = standing_[lens];
  Standing now;
  if (counts(relations_.kind(entity), lens)) {
    if (const auto place = registers_.place(entity, lens)) now = {true, method::shares_of(*place)};
  }
  if (entity >= standing.size()) {
    if (!now.placed) return false;
    standing.resize(entity + 1);
  }
  Standing& before = standing[entity];
  if (before.placed == now.placed && before.shares == now.shares) return false;
  Total& total = totals_[lens];
  total.placed += static_cast<int>(now.placed) - static_cast<int>(before.placed);
  for (std::size_t q = 0; q < now.shares.size(); ++q) total.shares[q] += now.shares[q] - before.shares[q];
  before = now;
  return true;
}

}  // namespace kwadrant::insight
