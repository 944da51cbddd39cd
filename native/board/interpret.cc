#include <algorithm>
#include <utility>

#include "board/card.h"
#include "board/interpreter.h"
#include "core/limits.h"
#include "method/validate.h"

namespace kwadrant::board {
namespace {

// What a change is in bytes beside texts and blobs, at most, for each setting.
constexpr std::size_t kSettingBytes = 128;

std::size_t bytes_of(const model::Setting& setting) {
  std::size_t bytes = kSettingBytes;
  if (const auto* text = std::get_if<std::string>(&setting.value)) bytes += text->size();
  if (const auto* blob = std::get_if<model::Blob>(&setting.value)) bytes += blob->bytes.size();
  return bytes;
}

// Each gesture alone is far below these; hundreds of copies of long texts are not.
Status fits_one_change(const std::vector<model::Setting>& settings) {
  std::size_t bytes = 0;
  for (const model::Setting& s : settings) bytes += bytes_of(s);
  const bool fits = settings.size() <= limits::kSettingsPerChange && bytes <= limits::kChangeBytes;
  return fits ? ok() : Status(error(Code::limit_gestures, "too much for one change"));
}

}  // namespace

Result<Interpretation> interpret(const Projection& board, const std::vector<Gesture>& gestures) {
  Interpreter interpreter(board, gestures);
  for (const Gesture& gesture : gestures) {
    const Status status = std::visit([&](const auto& g) { return interpreter.apply(g); }, gesture);
    if (!status) return status.error();
  }
  return interpreter.finish();
}

Interpreter::Interpreter(const Projection& board, const std::vector<Gesture>& gestures)
    : board_(board),
      map_(board.map()),
      pack_(board.pack()),
      field_(board.lens().place_field),
      draft_(board.map()),
      standing_(board, lifted_by(board, gestures)) {}

std::vector<Standing::Key> Interpreter::lifted_by(const Projection& board, const std::vector<Gesture>& gestures) {
  std::vector<Key> out;
  for (const Gesture& gesture : gestures) {
    const std::optional<std::string_view> id =
        std::visit([&](const auto& g) { return taken_off_by(board, g); }, gesture);
    if (!id) continue;
    const model::EntityNumber number = board.map().find(entity_id(*id));
    if (board.shape(number).state == PlaceState::placed) out.push_back(number);
  }
  return out;
}

Result<Interpretation> Interpreter::finish() {
  const int size = standing_.geometry().size;
  if (size != board_.geometry().size) draft_.set(map_.id(), "size", std::int64_t{size});
  Interpretation out;
  out.settings = draft_.take_changes();
  if (out.settings.empty()) return out;
  if (Status status = fits_one_change(out.settings); !status) return status.error();
  if (Status status = method::validate(map_, pack_, out.settings); !status) return status.error();
  out.label = label_.value_or(model::Label::other);
  return out;
}

bool Interpreter::is_near(std::int64_t x, std::int64_t y) {
  return x >= -kFarthest && x <= kFarthest && y >= -kFarthest && y <= kFarthest;
}

Interpreter::Key Interpreter::key_of(EntityId id) {
  if (const model::EntityNumber number = map_.find(id); number != model::kNoEntity) return number;
  const auto next = static_cast<Key>(map_.entity_count() + new_keys_.size());
  return new_keys_.emplace(id, next).first->second;
}

const Shape* Interpreter::untouched(EntityId id) const {
  const Shape& shape = board_.shape(map_.find(id));
  const std::string_view field = shape.state == PlaceState::asset ? method::kAssetSlot : std::string_view(field_);
  return shape.form == Form::card && !draft_.is_set(id, field) ? &shape : nullptr;
}

Result<EntityId> Interpreter::live(std::string_view text) const {
  const EntityId id = entity_id(text);
  if (id.is_null() || !draft_.is_live(id)) return error(Code::unknown_entity);
  return id;
}

Result<EntityId> Interpreter::card(std::string_view text) const {
  Result<EntityId> id = live(text);
  if (id && !can_stand(*id) && !is_asset(*id)) return error(Code::unknown_field, "has no place on this board");
  return id;
}

bool Interpreter::can_stand(EntityId id) const {
  const method::Kind* kind = pack_.kind(draft_.kind(id));
  return kind != nullptr && !kind->traits.asset && kind->traits.can_stand_on(board_.lens().id);
}

std::optional<model::Place> Interpreter::place_of(EntityId id) const {
  const model::Value value = draft_.get(id, field_);
  const auto* place = std::get_if<model::Place>(&value);
  return place != nullptr && place->is_valid() ? std::optional(*place) : std::nullopt;
}

int Interpreter::height_of(EntityId id) const {
  // Wrapping a title costs more than all else of a move: a card that keeps its title keeps its height.
  const Shape& shape = board_.shape(map_.find(id));
  if (shape.form == Form::card && !draft_.is_set(id, "title")) return shape.card.h;
  return card_height(card_lines(draft_.title(id)).size());
}

void Interpreter::stand(EntityId id, const model::Place& place) {
  const Key key = key_of(id);
  standing_.take_off(key);
  draft_.set(id, field_, standing_.stand(key, place, height_of(id)));
}

void Interpreter::stand_beside(EntityId id, const model::Place& place) {
  const Key key = key_of(id);
  standing_.take_off(key);
  draft_.set(id, field_, standing_.stand_beside(key, place, height_of(id)));
}

void Interpreter::park(EntityId id) {
  const Key key = key_of(id);
  standing_.take_off(key);
  draft_.set(id, field_, std::int64_t{standing_.park(key)});
}

void Interpreter::stand_new(EntityId id, std::optional<layout::Point> at, layout::Point extent) {
  const Geometry& shown = board_.geometry();
  if (!at || !shown.holds(*at)) return park(id);
  const layout::Point semantic = shown.to_semantic(*at);
  stand(id, make_place(semantic, extent));
}

void Interpreter::meant(model::Label label) {
  if (!label_) label_ = label;
}

model::Place make_place(layout::Point at, layout::Point extent) {
  return {static_cast<std::uint16_t>(at.x),     static_cast<std::uint16_t>(at.y),
          static_cast<std::uint16_t>(extent.x), static_cast<std::uint16_t>(extent.y), 0, 0};
}

}  // namespace kwadrant::board
