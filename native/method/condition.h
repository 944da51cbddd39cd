// When a check has something to ask: a tree of tests on one entity, or on the map as a whole.
//
// Everything that a test speaks of is found when the pack is read and kept by index, so that who evaluates looks up no
// names. A register that says nothing passes no test but `empty`, and `flag` with false on an option of `choices`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace kwadrant::method {

enum class Op : std::uint8_t {
  all,         // every child holds; true without children
  any,         // one child holds; false without children
  negation,    // the one child does not hold
  empty,       // `expected`: none of the registers holds anything (false, in an option of `choices`, is nothing)
  flag,        // the register is `expected`
  one_of,      // the register's text is one of `texts`
  number,      // the register's number, against `n`
  days_ago,    // today less the register's day, against `n`
  days_ahead,  // the register's day less today, against `n`; a day that is past is not ahead
  placed,      // `expected`: has a place, not a parking slot, on `lens`
  share,       // percent of the footprint in `quadrant` of `lens`, against `n`; on the map: of all placed entities
  links,       // live links of `kind` with the entity at `end` and, if told, `other` at the other end, against `n`
  referred,    // live entities of `kind` of which the register names the entity, against `n`
  answers,     // registers that hold texts[0], against `n`
  chosen,      // registers that are true, against `n`
  similar,     // other live entities of `kind` with a near title, against `n`
  entities,    // live entities of `kind`, against `n`
};

enum class Compare : std::uint8_t { under, equal, over };

enum class LinkEnd : std::uint8_t { from, to, any };

struct ConditionNode {
  static constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();

  Op op = Op::all;
  // Nodes of this subtree, this one included: children follow their parent, a sibling stands so much further on.
  std::size_t size = 1;
  bool expected = true;
  Compare compare = Compare::over;
  std::int64_t n = 0;
  LinkEnd end = LinkEnd::any;
  // Index in Pack::kinds: whose registers are meant, or which entities are counted.
  std::size_t kind = kNone;
  std::size_t other = kNone;
  // Where the registers stand in the kind's own list, and how many.
  std::size_t first = 0;
  std::size_t count = 0;
  std::size_t lens = 0;      // index in Pack::lenses
  std::size_t quadrant = 0;  // index in Lens::quadrants
  std::vector<std::string> texts;
};

// Nodes in the order in which they are written, the whole condition first: 1 to 32, at most 8 deep.
struct Condition {
  std::vector<ConditionNode> nodes;
};

}  // namespace kwadrant::method
