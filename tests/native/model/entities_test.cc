#include "model/entities.h"

#include <gtest/gtest.h>

namespace kwadrant::model {
namespace {

TEST(Entities, NumbersAreDenseAndStayWhatTheyAre) {
  Entities entities;
  SeededRandom random(1);
  std::vector<EntityId> ids;
  for (std::size_t i = 0; i < 50'000; ++i) {
    ids.push_back({random.next(), random.next()});
    ASSERT_EQ(entities.intern(ids.back()), i);
  }
  for (EntityNumber i = 0; i < ids.size(); ++i) {
    ASSERT_EQ(entities.find(ids[i]), i);
    ASSERT_EQ(entities.intern(ids[i]), i);
    ASSERT_EQ(entities.id(i), ids[i]);
  }
  EXPECT_EQ(entities.size(), ids.size());
  for (int i = 0; i < 1'000; ++i) EXPECT_EQ(entities.find({random.next(), random.next()}), kNoEntity);
}

TEST(Entities, RoomMadeBeforehandChangesNothing) {
  Entities grown;
  Entities reserved;
  reserved.reserve(3'000);
  SeededRandom random(2);
  for (int i = 0; i < 4'000; ++i) {
    const EntityId id{random.next(), random.next()};
    EXPECT_EQ(grown.intern(id), reserved.intern(id));
    EXPECT_EQ(reserved.find(id), grown.find(id));
  }
}

// A slot tells ids apart by a part of their hash only.
TEST(Entities, IdsThatLookAlikeInTheTableAreToldApart) {
  constexpr std::uint64_t kSeen = 0xFFFULL << 52 | 0x3F;
  const EntityId first{1, 1};
  std::vector<EntityId> alike{first};
  for (std::uint64_t n = 2; alike.size() < 4; ++n) {
    if ((mix({n, n}) & kSeen) == (mix(first) & kSeen)) alike.push_back({n, n});
  }
  Entities entities;
  for (std::size_t i = 0; i + 1 < alike.size(); ++i) EXPECT_EQ(entities.intern(alike[i]), i);
  for (std::size_t i = 0; i + 1 < alike.size(); ++i) EXPECT_EQ(entities.find(alike[i]), i);
  EXPECT_EQ(entities.find(alike.back()), kNoEntity);
  EXPECT_EQ(entities.guess(alike.back()), 0U) << "a guess may be wrong";
}

TEST(Entities, AGuessIsNearlyAlwaysRight) {
  Entities entities;
  SeededRandom random(3);
  std::vector<EntityId> ids;
  for (int i = 0; i < 20'000; ++i) {
    ids.push_back({random.next(), random.next()});
    entities.intern(ids.back());
  }
  EntityNumber right = 0;
  for (EntityNumber i = 0; i < ids.size(); ++i) right += entities.guess(ids[i]) == i ? 1U : 0U;
  EXPECT_GT(right, ids.size() * 99 / 100);
  EXPECT_EQ(Entities().guess(ids.front()), kNoEntity);
}

}  // namespace
}  // namespace kwadrant::model
