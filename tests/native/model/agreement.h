// Holding a map against the naive model and its own invariants.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/builders.h"
#include "support/naive_model.h"

namespace kwadrant::model {

inline std::vector<std::string> known_fields() {
  return {
#define KWADRANT_TEST_FIELD(symbol, name) name,
      KWADRANT_KNOWN_FIELDS(KWADRANT_TEST_FIELD)
#undef KWADRANT_TEST_FIELD
  };
}

// Every register of the naive model is in the map with the same value and stamp, and no other is.
inline void expect_agreement(const Map& map, const std::vector<Bytes>& changes) {
  const kwadrant::testing::NaiveMap naive = kwadrant::testing::naive_map(changes, known_fields());
  std::size_t registers = 0;
  for (EntityNumber e = 0; e < map.entity_count(); ++e) {
    map.for_each_field(e, [&](FieldNumber field, const ValueView& value, Stamp stamp) {
      ++registers;
      const auto at = naive.find({map.id_of(e), std::string(map.fields().name(field))});
      ASSERT_NE(at, naive.end());
      ASSERT_EQ(to_value(value), at->second.value);
      ASSERT_EQ(stamp, at->second.stamp);
    });
  }
  ASSERT_EQ(registers, naive.size());
}

inline void expect_invariants(const Map& map) {
  const std::vector<std::string> broken = check_invariants(map);
  ASSERT_TRUE(broken.empty()) << broken[0];
}

}  // namespace kwadrant::model
