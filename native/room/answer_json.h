// Parts that the answers have in common.
#pragma once

#include <boost/json.hpp>
#include <span>

#include "core/id.h"
#include "insight/overview.h"

namespace kwadrant::room {

inline boost::json::string id_json(const insight::Overview& overview, model::EntityNumber entity) {
  return boost::json::string(to_text(overview.map().id_of(entity)));
}

inline boost::json::array ids_json(const insight::Overview& overview, std::span<const model::EntityNumber> entities) {
  boost::json::array out;
  out.reserve(entities.size());
  for (const model::EntityNumber e : entities) out.push_back(id_json(overview, e));
  return out;
}

}  // namespace kwadrant::room
