#include "insight/movement.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "insight/registers.h"
#include "insight/relations.h"
#include "method/shares.h"

namespace kwadrant::insight {

using model::EntityNumber;

namespace {

// One of the two maps, as far as this lens is concerned.
class State {
 public:
  State(const model::Map& map, const method::Pack& pack, std::size_t lens)
      : map_(map), pack_(pack), lens_(lens), registers_(map, pack), relations_(map, pack, registers_) {}

  // Whether it is live and can stand on the lens; kind, place and title are of use then.
  bool has(EntityId id) const { return kind(id) != kNoKind; }
  std::size_t kind(EntityId id) const {
    const EntityNumber e = map_.find(id);
    const std::size_t kind = e == model::kNoEntity ? kNoKind : relations_.kind(e);
    if (kind == kNoKind || !pack_.kinds[kind].traits.can_stand_on(pack_.lenses[lens_].id)) return kNoKind;
    return kind;
  }
  bool hides(EntityId id) const { return has(id) && relations_.is_hidden(map_.find(id)); }
  std::optional<model::Place> place(EntityId id) const { return registers_.place(map_.find(id), lens_); }
  std::string title(EntityId id) const { return std::string(map_.title(map_.find(id))); }

 private:
  const model::Map& map_;
  const method::Pack& pack_;
  std::size_t lens_;
  Registers registers_;
  Relations relations_;
};

std::size_t quadrant_of(const model::Place& place) {
  const method::Shares shares = method::shares_of(place);
  return static_cast<std::size_t>(std::max_element(shares.begin(), shares.end()) - shares.begin());
}

bool is_still(const model::Place& a, const model::Place& b) {
  return std::abs(a.x - b.x) < kStill && std::abs(a.y - b.y) < kStill && std::abs(a.rx - b.rx) < kStill &&
         std::abs(a.ry - b.ry) < kStill && quadrant_of(a) == quadrant_of(b);
}

bool comes_before(const Move& a, const Move& b) {
  const auto key = [](const Move& m) { return std::tuple(!m.crossed(), std::string_view(m.title), m.id); };
  return key(a) < key(b);
}

bool is_by_title(const Move& a, const Move& b) { return std::tie(a.title, a.id) < std::tie(b.title, b.id); }

class Comparison {
 public:
  Comparison(const State& from, const State& to) : from_(from), to_(to) {}

  void add(EntityId id) {
    const bool was = from_.has(id);
    const bool is = to_.has(id);
    Move move;
    move.id = id;
    move.title = (is ? to_ : from_).title(id);
    move.kind = (is ? to_ : from_).kind(id);
    if (was) move.from = from_.place(id);
    if (is) move.to = to_.place(id);
    if (move.from) move.from_quadrant = quadrant_of(*move.from);
    if (move.to) move.to_quadrant = quadrant_of(*move.to);
    if (!was) {
      out_.appeared.push_back(std::move(move));
    } else if (!is) {
      out_.gone.push_back(std::move(move));
    } else if (move.from.has_value() != move.to.has_value() || (move.from && !is_still(*move.from, *move.to))) {
      out_.moved.push_back(std::move(move));
    }
  }

  Movement take() {
    std::sort(out_.moved.begin(), out_.moved.end(), comes_before);
    std::sort(out_.appeared.begin(), out_.appeared.end(), is_by_title);
    std::sort(out_.gone.begin(), out_.gone.end(), is_by_title);
    return std::move(out_);
  }

 private:
  const State& from_;
  const State& to_;
  Movement out_;
};

}  // namespace

Movement movement_between(const model::Map& from, const model::Map& to, const method::Pack& pack, std::size_t lens,
                          const std::function<bool(EntityId)>& may_tell) {
  const State before(from, pack, lens);
  const State after(to, pack, lens);
  Comparison comparison(before, after);
  const auto look_at = [&](EntityId id) {
    if (!before.hides(id) && !after.hides(id) && may_tell(id)) comparison.add(id);
  };
  for (EntityNumber e = 0; e < to.entity_count(); ++e) {
    if (after.has(to.id_of(e)) || before.has(to.id_of(e))) look_at(to.id_of(e));
  }
  for (EntityNumber e = 0; e < from.entity_count(); ++e) {
    if (to.find(from.id_of(e)) == model::kNoEntity && before.has(from.id_of(e))) look_at(from.id_of(e));
  }
  return comparison.take();
}

}  // namespace kwadrant::insight
