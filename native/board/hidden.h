// What must not be told to everyone, kept up to date change by change. method/shown.h says the same of one moment.
#pragma once

#include <unordered_map>
#include <vector>

#include "core/id.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::board {

// Private kinds are hidden always; a bundle while fewer live entities refer to it than its kind wants. Holds a
// reference to the pack, which must outlive it.
class Hidden {
 public:
  explicit Hidden(const method::Pack& pack);

  // False when the pack has no such kinds: then nothing is hidden and nothing need be read.
  bool any() const { return !referring_.empty(); }
  // Takes over what an entity names now; `kind` is null when it is not live. What it named before and names now is
  // appended to `named` when that differs.
  void read(const model::Map& map, model::EntityNumber entity, const method::Kind* kind, std::vector<EntityId>& named);
  // Forgets what was read.
  void clear();

  // To be asked after everything was read.
  bool hides(EntityId id, const method::Kind& kind) const;
  // Live entities that name it where things that may be hidden are named. Valid until the next `read`.
  std::vector<model::EntityNumber> naming(EntityId id) const;

 private:
  // A name in a register.
  struct Name {
    const method::RegisterRule* by = nullptr;
    EntityId id;
    bool operator==(const Name&) const = default;
  };
  struct Naming {
    model::EntityNumber entity = model::kNoEntity;
    const method::RegisterRule* by = nullptr;
    bool operator==(const Naming&) const = default;
  };

  std::vector<Name> names_of(const model::Map& map, model::EntityNumber entity, const method::Kind& kind) const;

  const method::Pack& pack_;
  // By index of the kind: its registers that can name what may be hidden. Empty when no kind may be.
  std::vector<std::vector<const method::RegisterRule*>> referring_;
  // Only ever looked up, never walked through.
  std::unordered_map<model::EntityNumber, std::vector<Name>> names_;
  std::unordered_map<EntityId, std::vector<Naming>> naming_;
};

}  // namespace kwadrant::board
