// How all that is placed is spread over the quadrants of each lens: kept up to date change by change.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "insight/registers.h"
#include "insight/relations.h"
#include "method/pack.h"
#include "method/shares.h"

namespace kwadrant::insight {

// Entities of private kinds do not count.
class Placings {
 public:
  struct Total {
    // Basis points summed, in the order of Lens::quadrants.
    std::array<std::int64_t, 4> shares{};
    std::int64_t placed = 0;
    bool operator==(const Total&) const = default;
  };

  // All must outlive it. Reads the whole map.
  Placings(const model::Map& map, const method::Pack& pack, const Registers& registers, const Relations& relations);

  // Entities that changed. Registers and relations must be up to date. True when a total is another.
  bool update(std::span<const model::EntityNumber> touched);

  const Total& total(std::size_t lens) const { return totals_[lens]; }
  // Whether that kind can stand on the lens and counts there; kNoKind cannot.
  bool counts(std::size_t kind, std::size_t lens) const;
  // Null when it does not stand there, or does not count.
  const method::Shares* shares(model::EntityNumber entity, std::size_t lens) const;

 private:
  struct Standing {
    bool placed = false;
    method::Shares shares{};
  };
  bool refresh(model::EntityNumber entity, std::size_t lens);

  const method::Pack& pack_;
  const Registers& registers_;
  const Relations& relations_;
  std::vector<std::vector<bool>> counts_;
  std::vector<Total> totals_;
  // By lens, then by entity.
  std::vector<std::vector<Standing>> standing_;
};

}  // namespace kwadrant::insight
