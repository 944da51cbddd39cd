// Builds maps for tests: one replica whose changes follow each other a millisecond apart.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "core/id.h"
#include "model/change.h"
#include "model/map.h"

namespace kwadrant::testing {

// The whole file below the repository's root; the test fails when it cannot be read.
inline std::string read_source_file(const std::string& path) {
  std::ifstream file(std::string(KWADRANT_SOURCE_DIR) + "/" + path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// An id that is told by a word.
inline EntityId id(std::string_view word) { return entity_id("test entity " + std::string(word)); }

class MapMaker {
 public:
  explicit MapMaker(ReplicaId replica = 1) : map_(id("map")), replica_(replica) {}

  model::Map& map() { return map_; }
  const model::Map& map() const { return map_; }

  // Makes and applies one change; fails the test when the map refuses it. No settings: no change.
  void apply(const std::vector<model::Setting>& settings, model::Label label = model::Label::other) {
    if (settings.empty()) return;
    model::ChangeHead head;
    head.sequence = ++sequence_;
    head.stamp = {(1'700'000'000'000ULL + sequence_) << 16, replica_};
    head.label = label;
    const Result<model::Applied> applied = map_.apply(model::encode_change(head, settings));
    ASSERT_TRUE(applied.ok()) << name_of(applied.error().code) << ": " << applied.error().detail;
  }
  void set(EntityId entity, std::string field, model::Value value) {
    apply({{entity, std::move(field), std::move(value)}});
  }
  EntityId initiative(std::string_view word, std::string title) {
    apply({{id(word), "kind", std::string("initiative")}, {id(word), "title", std::move(title)}});
    return id(word);
  }
  EntityId initiative_at(std::string_view word, std::string title, model::Place place) {
    apply({{id(word), "kind", std::string("initiative")},
           {id(word), "title", std::move(title)},
           {id(word), "place.kwadranten", place}});
    return id(word);
  }
  EntityId link(std::string_view word, EntityId from, EntityId to) {
    apply({{id(word), "kind", std::string("link")}, {id(word), "ends", std::vector<EntityId>{from, to}}});
    return id(word);
  }

 private:
  model::Map map_;
  ReplicaId replica_;
  std::uint64_t sequence_ = 0;
};

}  // namespace kwadrant::testing
