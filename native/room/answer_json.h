// Parts that the answers have in common.
#pragma once

#include <boost/json.hpp>
#include <optional>
#include <span>
#include <string_view>

#include "core/id.h"
#include "insight/overview.h"

namespace kwadrant::room {

inline boost::json::string text_json(std::string_view text) { return boost::json::string(text.data(), text.size()); }

inline boost::json::string id_json(EntityId id) { return text_json(to_text(id)); }

inline boost::json::string id_json(const insight::Overview& overview, model::EntityNumber entity) {
  return id_json(overview.map().id_of(entity));
}

// Without where the card is drawn beside it. Null when there is none.
inline boost::json::value place_json(const std::optional<model::Place>& place) {
  if (!place) return nullptr;
  return {{"x", place->x}, {"y", place->y}, {"rx", place->rx}, {"ry", place->ry}};
}

inline boost::json::array ids_json(const insight::Overview& overview, std::span<const model::EntityNumber> entities) {
  boost::json::array out;
  out.reserve(entities.size());
  for (const model::EntityNumber e : entities) out.push_back(id_json(overview, e));
  return out;
}

}  // namespace kwadrant::room
