// What is written: titles and the fields of forms.
#include <utility>

#include "board/card.h"
#include "board/interpreter.h"
#include "core/limits.h"
#include "core/utf8.h"

namespace kwadrant::board {
namespace {

Error limit_of(std::size_t most) {
  Error e = error(Code::limit_text);
  e.params.emplace("most", std::to_string(most));
  return e;
}

}  // namespace

Result<std::string> clean_title(std::string_view text) {
  if (!is_valid_text(text)) return error(Code::bad_value, "not UTF-8");
  const std::string_view title = trim(text);
  if (title.empty()) return error(Code::bad_value, "empty title");
  if (length_of(title) > limits::kTitleLength) return limit_of(limits::kTitleLength);
  return std::string(title);
}

std::optional<std::string_view> taken_off_by(const Projection& board, const Retitled& g) {
  const Shape& shape = board.shape(board.map().find(entity_id(g.id)));
  const Result<std::string> title = clean_title(g.title);
  if (!title || shape.card.h == card_height(card_lines(*title).size())) return std::nullopt;
  return g.id;
}

std::optional<std::string_view> taken_off_by(const Projection& board, const Edited& g) {
  const auto* text = std::get_if<std::string>(&g.value);
  if (g.field != "title" || text == nullptr) return std::nullopt;
  return taken_off_by(board, Retitled{g.id, *text}) ? std::optional<std::string_view>(g.id) : std::nullopt;
}

Status Interpreter::apply(const Retitled& g) {
  const Result<EntityId> id = live(g.id);
  if (!id) return id.error();
  return retitle(*id, g.title);
}

// A card with more lines is higher: when it would cover another it moves aside, its true place stays.
Status Interpreter::retitle(EntityId id, std::string_view text) {
  // As it is, also where another program wrote it otherwise than a person may.
  if (draft_.title(id) == text) return ok();
  Result<std::string> title = clean_title(text);
  if (!title) return title.error();
  if (draft_.title(id) == *title) return ok();
  const std::optional<model::Place> place = can_stand(id) ? place_of(id) : std::nullopt;
  const int before = place ? height_of(id) : 0;
  draft_.set(id, "title", std::move(*title));
  if (place && height_of(id) != before) stand_beside(id, *place);
  meant(model::Label::retitled);
  return ok();
}

Status Interpreter::apply(const Edited& g) {
  if (entity_id(g.id) == map_.id()) return edit_map(g);
  const Result<EntityId> id = live(g.id);
  if (!id) return id.error();
  const method::Kind* kind = pack_.kind(draft_.kind(*id));
  if (kind == nullptr) return error(Code::unknown_kind);
  // Places, ends and the like have gestures of their own.
  if (kind->find_register(g.field) == nullptr) return error(Code::unknown_field);
  if (g.field == "title") {
    const auto* text = std::get_if<std::string>(&g.value);
    return text == nullptr ? Status(error(Code::bad_value)) : retitle(*id, *text);
  }
  const bool resorts = g.field == method::kCategory && kind->traits.asset && draft_.get(*id, g.field) != g.value;
  draft_.set(*id, g.field, g.value);
  if (resorts) shelve(*id);
  meant(model::Label::edited);
  return ok();
}

Status Interpreter::edit_map(const Edited& g) {
  const Geometry& shown = board_.geometry();
  if (g.field == "title") {
    const auto* text = std::get_if<std::string>(&g.value);
    if (text == nullptr) return error(Code::bad_value);
    return retitle(map_.id(), *text);
  }
  if (g.field == "flip_x" || g.field == "flip_y") {
    const auto* flip = std::get_if<bool>(&g.value);
    if (flip == nullptr) return error(Code::bad_value);
    const bool as_shown = *flip == (g.field == "flip_x" ? shown.flip_x : shown.flip_y);
    if (as_shown && !draft_.is_set(map_.id(), g.field)) return ok();
    draft_.set(map_.id(), g.field, *flip);
  } else if (g.field == "size") {
    const auto* size = std::get_if<std::int64_t>(&g.value);
    if (size == nullptr || *size < 0 || *size >= static_cast<std::int64_t>(kMatrixSizes.size())) {
      return error(Code::bad_value);
    }
    if (*size == standing_.geometry().size) return ok();
    standing_.resize(static_cast<int>(*size));
    draft_.set(map_.id(), "size", *size);
  } else if (g.field == "lens") {
    const bool as_shown = g.value == model::Value(board_.lens().id);
    if (as_shown && !draft_.is_set(map_.id(), g.field)) return ok();
    draft_.set(map_.id(), g.field, g.value);
  } else if (g.field == "asset_set") {
    draft_.set(map_.id(), g.field, g.value);
  } else {
    return error(Code::unknown_field);
  }
  meant(model::Label::settings);
  return ok();
}

}  // namespace kwadrant::board
