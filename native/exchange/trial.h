// A board on which changes are tried one after another before anyone makes them.
#pragma once

#include <memory>
#include <vector>

#include "board/projection.h"

namespace kwadrant::exchange {

// Begins as the board that it is given; the first change that is tried moves it to a copy of the map, so that trying
// nothing costs nothing. The board must outlive it.
class Trial {
 public:
  explicit Trial(const board::Projection& board) : real_(board) {}

  // The board with all changes that were tried so far.
  const board::Projection& board() const { return board_ ? *board_ : real_; }
  // The settings must be what `board::interpret` answered on `board()`: a map never refuses those.
  void apply(const std::vector<model::Setting>& settings);

 private:
  void copy();

  const board::Projection& real_;
  std::unique_ptr<model::Map> map_;
  std::unique_ptr<board::Projection> board_;
  model::ChangeHead head_;
};

}  // namespace kwadrant::exchange
