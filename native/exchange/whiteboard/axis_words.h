// Which end of a drawn cross is which end of an axis, by what is written there.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "board/geometry.h"
#include "exchange/whiteboard.h"
#include "exchange/whiteboard/matrix_finder.h"
#include "method/pack.h"

namespace kwadrant::exchange {

// How a drawn matrix turns into places on a lens.
class DrawnLens {
 public:
  // Tries all ways that the lens's axes can lie and takes the one that most words agree with; without words the one
  // that the board has.
  DrawnLens(const Scene& scene, const DrawnMatrix& matrix, const board::Projection& board);

  // Left, right, top, bottom.
  const std::array<WhiteboardEnd, 4>& ends() const { return ends_; }
  // Texts that stand at the ends: no notes.
  bool is_words(const Element& text) const;
  // Inside the matrix or on its edge; each half of a line is half an axis, wherever they cross.
  model::Place place_of(Spot spot) const;

 private:
  struct Lie {
    bool swapped = false;
    bool flip_across = false;
    bool flip_down = false;
  };
  struct End {
    const method::Axis* axis;
    const method::AxisEnd* end;
  };

  void find_words(const Scene& scene);
  std::array<End, 4> ends_of(const Lie& lie) const;

  const DrawnMatrix& matrix_;
  const method::Pack& pack_;
  const method::Lens& lens_;
  std::array<const Element*, 4> words_{};
  std::array<WhiteboardEnd, 4> ends_;
  Lie lie_;
};

// How sure it is that the words name that end: 0 not at all, 3 they are its own.
int likeness(std::string_view words, const method::AxisEnd& end);

// Words of a text without line ends and spaces around them, runs of white space as one.
std::string one_line(std::string_view text);

}  // namespace kwadrant::exchange
