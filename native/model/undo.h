// Undo and redo, each author's own (P14).
//
// Undo is a new change. It restores the registers that the undone change won and that still hold what it wrote, to
// what they held before; what others changed since stays. A register that an undo or redo put back counts as written
// by whoever wrote that value first, so that the step before it can be undone in turn, also someone else's. Undoing
// the creation of an entity deletes it, so that what others wrote on it meanwhile can be restored with it (P5).
//
// Kept in memory, limits::kUndoSteps for each author: an undo reaches back to when the map was opened.
#pragma once

#include <deque>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/map.h"

namespace kwadrant::model {

class UndoHistory {
 public:
  enum class Direction { undo, redo };

  // A change of the author was applied; `previous` is what `Map::apply` filled. Clears the author's redo steps.
  void did(AuthorId author, Stamp stamp, std::vector<Previous> previous);
  // The settings that take back (or bring back) the author's latest step which still has something of its own; steps
  // that have nothing left are dropped on the way. Nothing to do: empty. Does not change the map: the caller makes the
  // change and then calls `done`.
  std::vector<Setting> settings(const Map& map, AuthorId author, Direction direction);
  // The change made from `settings` was applied: the step moves over to the other side.
  void done(AuthorId author, Direction direction, Stamp stamp, std::vector<Previous> previous);

  std::size_t steps(AuthorId author, Direction direction) const;

 private:
  using RegisterName = std::pair<EntityNumber, FieldNumber>;
  // One register of a step: what to put back, and under which origins.
  struct Item {
    RegisterName name;
    Value value;
    // Origin of that value, and the origin that the register must have for the step to be still its author's.
    Stamp restores;
    Stamp expects;
  };
  using Step = std::vector<Item>;
  struct Author {
    std::deque<Step> undo;
    std::deque<Step> redo;
    std::uint64_t used = 0;
  };
  // A value that was put back: under which stamp, and the stamp of the change that first wrote it.
  struct Restored {
    Stamp now;
    Stamp origin;
  };

  Author& author(AuthorId id);
  // The stamp of the change that first wrote what a register with this stamp holds.
  Stamp origin(RegisterName name, Stamp stamp) const;
  std::vector<Setting> restore(const Map& map, const Step& step) const;
  void remember(RegisterName name, Restored restored);

  std::unordered_map<AuthorId, Author> authors_;
  std::map<RegisterName, Restored> restored_;
  std::uint64_t uses_ = 0;
};

}  // namespace kwadrant::model
