// Undo and redo, each author's own (P14).
//
// Undo is a new change. It restores the registers that the undone change won and that still carry its stamp, to what
// they held before; what others changed since stays. Undoing the creation of an entity deletes it, so that what others
// wrote on it meanwhile can be restored with it (P5).
//
// Kept in memory, limits::kUndoSteps for each author: an undo reaches back to when the map was opened.
#pragma once

#include <deque>
#include <optional>
#include <unordered_map>
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
  struct Step {
    Stamp stamp;
    std::vector<Previous> previous;
  };
  struct Author {
    std::deque<Step> undo;
    std::deque<Step> redo;
    std::uint64_t used = 0;
  };

  Author& author(AuthorId id);
  static std::vector<Setting> restore(const Map& map, const Step& step);

  std::unordered_map<AuthorId, Author> authors_;
  std::uint64_t uses_ = 0;
};

}  // namespace kwadrant::model
