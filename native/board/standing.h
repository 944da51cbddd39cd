// Where cards stand while gestures are being interpreted.
#pragma once

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "board/fan.h"
#include "board/geometry.h"
#include "board/projection.h"
#include "board/slot_sheet.h"

namespace kwadrant::board {

// Starts from the board; cards are taken off and put somewhere. Spots are chosen so that the projection of the change
// shows the cards exactly there, and every other card where it was.
class Standing {
 public:
  using Key = layout::Occupied::Key;

  // `lifted` are cards that the gestures will move: they are in nobody's way.
  Standing(const Projection& board, const std::vector<Key>& lifted);
  Standing(const Standing&) = delete;
  Standing& operator=(const Standing&) = delete;

  // The map's size may have grown since the board was shown.
  const Geometry& geometry() const { return geometry_; }

  // Off the matrix, off the strip and out of the columns of assets.
  void take_off(Key key);
  // Puts a card at its true place or on the nearest free spot, and answers the place with dx, dy. When nothing is
  // free the map grows, as long as it can; then the card covers others. The card must be off.
  model::Place stand(Key key, model::Place place, int height);
  // The same, but the card would rather stand where its dx, dy say.
  model::Place stand_beside(Key key, const model::Place& place, int height);
  // Puts a card into a slot; the named one when it is free, else the lowest.
  std::uint32_t park(Key key, std::optional<std::uint32_t> slot = std::nullopt);
  // Puts an asset into a column: on the first free slot from the named one on, else the lowest. It must be off.
  std::uint32_t shelve(Key key, std::uint32_t column, std::optional<std::uint32_t> from = std::nullopt);
  // The map has another size from now on.
  void resize(int size);

 private:
  struct Card {
    model::Place place;
    int height = 0;
  };

  void put(Key key, const model::Place& place, int height);

  const Projection& board_;
  Geometry geometry_;
  // Beneath the sheet when it is not the board's own: the fan without the lifted cards, or of another size.
  std::optional<Fan> fan_;
  layout::Occupied sheet_;
  // Cards of the board that are not where the board has them.
  std::set<Key> off_;
  // Cards that were put somewhere since.
  std::map<Key, Card> standing_;
  SlotSheet parked_;
  SlotSheet shelved_;
  // Cards are equally wide: where one of this height found nothing, a higher one need not look, until one is taken off.
  static constexpr int kNeverFull = std::numeric_limits<int>::max();
  int full_from_ = kNeverFull;
};

}  // namespace kwadrant::board
