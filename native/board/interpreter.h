// The steps of `interpret`, one overload for each gesture, in files by subject.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "board/draft.h"
#include "board/gesture.h"
#include "board/projection.h"
#include "board/standing.h"

namespace kwadrant::board {

class Interpreter {
 public:
  Interpreter(const Projection& board, const std::vector<Gesture>& gestures);

  // interpret_cards.cc: where cards lie; assets in interpret_assets.cc.
  Status apply(const Moved& g);
  Status apply(const Resized& g);
  Status apply(const Placed& g);
  Status apply(const Parked& g);
  // interpret_entities.cc: what there is.
  Status apply(const Created& g);
  Status apply(const Copied& g);
  Status apply(const Became& g);
  Status apply(const Removed& g);
  Status apply(const Restored& g);
  Status apply(const Joined& g);
  // interpret_fields.cc: what is written.
  Status apply(const Retitled& g);
  Status apply(const Edited& g);
  // interpret_drawings.cc: what is drawn.
  Status apply(const Drawn& g);

  Result<Interpretation> finish();

 private:
  using Key = Standing::Key;
  static constexpr std::int64_t kFarthest = 1'000'000;

  static std::vector<Key> lifted_by(const Projection& board, const std::vector<Gesture>& gestures);
  static bool is_near(std::int64_t x, std::int64_t y);

  Key key_of(EntityId id);
  // The shape on the board while this call has not moved the card; else null.
  const Shape* untouched(EntityId id) const;
  // Fails with unknown_entity unless the map holds the entity and it is not deleted.
  Result<EntityId> live(std::string_view id) const;
  // The same, and a card on this board; fails with unknown_field when its kind has no place here.
  Result<EntityId> card(std::string_view id) const;
  bool can_stand(EntityId id) const;
  std::optional<model::Place> place_of(EntityId id) const;
  int height_of(EntityId id) const;

  // Takes the card off and gives it its true place.
  void stand(EntityId id, const model::Place& place);
  // The same, but the card stays where it is beside its true place when it can.
  void stand_beside(EntityId id, const model::Place& place);
  void park(EntityId id);
  // A new card at a point of the board, or parked when that is off the matrix or nowhere.
  void stand_new(EntityId id, std::optional<layout::Point> at, layout::Point extent);
  // interpret_assets.cc: the same for cards beside the matrix.
  bool is_asset(EntityId id) const;
  Status move_asset(EntityId id, layout::Point at);
  // Where the point says, or in the column of its category.
  void shelve_new(EntityId id, std::optional<layout::Point> at);
  // Into the column of its category as the draft has it, on the first free slot not below `from`: a row of another
  // column means nothing there.
  void shelve(EntityId id, std::optional<std::uint32_t> from = std::nullopt);
  // The same for one that comes back: on its own slot when that is free.
  void shelve_again(EntityId id);
  void shelve_at(EntityId id, const AssetSpot& spot);
  void meant(model::Label label);

  Status retitle(EntityId id, std::string_view text);
  Status edit_map(const Edited& g);
  void restore_place(EntityId id);
  model::Value for_copy(method::FieldType type, model::Value value) const;
  bool is_joined(const method::Kind& kind, EntityId from, EntityId to) const;

  const Projection& board_;
  const model::Map& map_;
  const method::Pack& pack_;
  const std::string& field_;
  Draft draft_;
  Standing standing_;
  // Cards that the map has no number for yet.
  std::unordered_map<EntityId, Key> new_keys_;
  std::optional<model::Label> label_;
};

// The card that a gesture gives another place, or takes away; nothing when it leaves all where they are. It need not
// be right about gestures that will be refused.
std::optional<std::string_view> taken_off_by(const Projection& board, const Moved& g);
std::optional<std::string_view> taken_off_by(const Projection& board, const Resized& g);
std::optional<std::string_view> taken_off_by(const Projection& board, const Placed& g);
std::optional<std::string_view> taken_off_by(const Projection& board, const Parked& g);
std::optional<std::string_view> taken_off_by(const Projection& board, const Removed& g);
std::optional<std::string_view> taken_off_by(const Projection& board, const Retitled& g);
std::optional<std::string_view> taken_off_by(const Projection& board, const Edited& g);
template <typename Other>
std::optional<std::string_view> taken_off_by(const Projection&, const Other&) {
  return std::nullopt;
}

// A place without dx, dy. Semantic units.
model::Place make_place(layout::Point at, layout::Point extent);

// Without white space at the ends. Fails with bad_value when nothing is left or it is no UTF-8, limit_text when it is
// longer than limits::kTitleLength.
Result<std::string> clean_title(std::string_view text);

}  // namespace kwadrant::board
