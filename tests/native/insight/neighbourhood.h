// A map with a pack, changed in few words, and insight that follows it.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "insight/insight.h"
#include "native/insight/pack.h"
#include "support/map_maker.h"

namespace kwadrant::insight {

inline constexpr std::int64_t kToday = 20'000;

class Neighbourhood {
 public:
  explicit Neighbourhood(method::Pack pack) : pack_(std::move(pack)), insight_(maker_.map(), pack_, kToday) {}
  Neighbourhood(const Neighbourhood&) = delete;
  Neighbourhood& operator=(const Neighbourhood&) = delete;

  EntityId make(std::string_view word, const std::string& kind, const std::string& title = {}) {
    maker_.apply({{testing::id(word), "kind", kind}, {testing::id(word), "title", title}});
    return testing::id(word);
  }
  void set(EntityId entity, const std::string& field, model::Value value) {
    maker_.set(entity, field, std::move(value));
  }
  void place(EntityId entity, int x, int y, int rx = 0, int ry = 0, const std::string& lens = "kwadranten") {
    model::Place place;
    place.x = static_cast<std::uint16_t>(x);
    place.y = static_cast<std::uint16_t>(y);
    place.rx = static_cast<std::uint16_t>(rx);
    place.ry = static_cast<std::uint16_t>(ry);
    set(entity, "place." + lens, place);
  }
  EntityId join(std::string_view word, const std::string& kind, EntityId from, EntityId to) {
    maker_.apply({{testing::id(word), "kind", kind}, {testing::id(word), "ends", std::vector<EntityId>{from, to}}});
    return testing::id(word);
  }
  void remove(EntityId entity, bool deleted = true) { set(entity, "deleted", deleted); }

  model::Map& map() { return maker_.map(); }
  const method::Pack& pack() const { return pack_; }
  testing::MapMaker& maker() { return maker_; }
  model::EntityNumber number(EntityId id) const { return maker_.map().find(id); }

  // Up to date with the map.
  const Insight& insight(std::int64_t today = kToday) {
    insight_.update(map().take_touched(), today);
    return insight_;
  }
  // Ids that a check asks about.
  std::vector<EntityId> asked(std::string_view check, std::int64_t today = kToday) {
    for (std::size_t c = 0; c < pack_.checks.size(); ++c) {
      if (pack_.checks[c].id == check) return ids(insight(today).hints().open(c));
    }
    ADD_FAILURE() << "no check " << check;
    return {};
  }
  std::vector<EntityId> ids(const std::vector<model::EntityNumber>& numbers) {
    std::vector<EntityId> out;
    for (const model::EntityNumber n : numbers) out.push_back(map().id_of(n));
    return out;
  }

 private:
  method::Pack pack_;
  testing::MapMaker maker_;
  Insight insight_;
};

}  // namespace kwadrant::insight
