#include "board/draft.h"

#include <utility>

#include "core/limits.h"

namespace kwadrant::board {
namespace {

std::string text_of(const model::Value& value) {
  const std::string* text = std::get_if<std::string>(&value);
  return text == nullptr ? std::string() : *text;
}

model::Value value_in(const model::Map& map, EntityId entity, std::string_view field) {
  const model::EntityNumber number = map.find(entity);
  const model::FieldNumber column = map.fields().find(field);
  if (number == model::kNoEntity || column == model::FieldNames::kNone) return std::monostate{};
  return to_value(map.get(number, column));
}

}  // namespace

const model::Setting* Draft::find(EntityId entity, std::string_view field) const {
  const auto known = by_entity_.find(entity);
  if (known == by_entity_.end()) return nullptr;
  for (const std::size_t at : known->second) {
    if (settings_[at].field == field) return &settings_[at];
  }
  return nullptr;
}

void Draft::set(EntityId entity, std::string_view field, model::Value value) {
  std::vector<std::size_t>& positions = by_entity_[entity];
  for (const std::size_t at : positions) {
    if (settings_[at].field != field) continue;
    settings_[at].value = std::move(value);
    return;
  }
  positions.push_back(settings_.size());
  settings_.push_back({entity, std::string(field), std::move(value)});
}

model::Value Draft::get(EntityId entity, std::string_view field) const {
  const model::Setting* setting = find(entity, field);
  return setting != nullptr ? setting->value : value_in(map_, entity, field);
}

std::string Draft::kind(EntityId entity) const { return text_of(get(entity, "kind")); }
std::string Draft::title(EntityId entity) const { return text_of(get(entity, "title")); }
bool Draft::is_deleted(EntityId entity) const { return get(entity, "deleted") == model::Value(true); }

Result<EntityId> Draft::new_entity(std::string_view id_text) {
  if (!is_canonical_id(id_text)) return error(Code::bad_value, "not an id");
  const EntityId id = entity_id(id_text);
  if (id.is_null() || id == map_.id() || !kind(id).empty()) return error(Code::bad_value, "the id is taken");
  if (Status counted = count_new_entity(); !counted) return counted.error();
  return id;
}

Status Draft::count_new_entity() {
  if (map_.entity_count() + ++new_entities_ > limits::kEntities) return error(Code::limit_entities);
  return ok();
}

std::vector<model::Setting> Draft::take_changes() {
  std::vector<model::Setting> out;
  for (model::Setting& s : settings_) {
    if (s.value != value_in(map_, s.entity, s.field)) out.push_back(std::move(s));
  }
  settings_.clear();
  by_entity_.clear();
  return out;
}

}  // namespace kwadrant::board
