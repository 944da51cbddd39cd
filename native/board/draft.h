// A change in the making: the map as it would be after the gestures so far.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/status.h"
#include "model/change.h"
#include "model/map.h"

namespace kwadrant::board {

class Draft {
 public:
  explicit Draft(const model::Map& map) : map_(map) {}

  // The same register set again takes the later value.
  void set(EntityId entity, std::string_view field, model::Value value);
  model::Value get(EntityId entity, std::string_view field) const;
  bool is_set(EntityId entity, std::string_view field) const { return find(entity, field) != nullptr; }

  // Empty when nobody created the entity.
  std::string kind(EntityId entity) const;
  std::string title(EntityId entity) const;
  bool is_deleted(EntityId entity) const;
  bool is_live(EntityId entity) const { return !kind(entity).empty() && !is_deleted(entity); }

  // Fails with bad_value when the text is no canonical id or the entity exists, limit_entities when there are too many.
  Result<EntityId> new_entity(std::string_view id_text);
  // The same for ids that the whiteboard made.
  Status count_new_entity();

  const std::vector<model::Setting>& settings() const { return settings_; }
  // Without settings that say what the map says already. Ends the draft.
  std::vector<model::Setting> take_changes();

 private:
  const model::Setting* find(EntityId entity, std::string_view field) const;

  const model::Map& map_;
  std::vector<model::Setting> settings_;
  // Positions in settings_; only ever looked up.
  std::unordered_map<EntityId, std::vector<std::size_t>> by_entity_;
  std::size_t new_entities_ = 0;
};

}  // namespace kwadrant::board
