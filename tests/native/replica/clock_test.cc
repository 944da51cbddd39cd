// Time in a replica of memory (P8).
#include <gtest/gtest.h>

#include "codec/snapshot.h"
#include "replica/replica.h"
#include "support/builders.h"
#include "support/fake_clock.h"

namespace kwadrant::replica {
namespace {

using kwadrant::testing::FakeClock;
using kwadrant::testing::kMapId;

Bytes snapshot_of(std::uint64_t time) {
  model::Map map(kMapId);
  const model::ChangeHead head{{time, 9}, 1, 0, 0, model::Label::created};
  KW_CHECK(map.apply(model::encode_change(head, {{kMapId, "title", std::string("Wijk")}})).ok());
  return codec::encode_snapshot(map);
}

std::string outcome(const FakeClock& clock, std::uint64_t time) {
  const auto loaded = Replica::load(snapshot_of(time), 1, clock);
  return loaded ? "ok" : std::string(name_of(loaded.error().code));
}

TEST(ReplicaClock, P8ASnapshotFromTheFutureIsRefused) {
  const FakeClock clock(1'000'000);
  const auto at = [](Milliseconds ms) { return ms << 16; };
  EXPECT_EQ(outcome(clock, at(1'000'000)), "ok");
  EXPECT_EQ(outcome(clock, at(1'000'000 + kMaxAhead)), "ok");
  EXPECT_EQ(outcome(clock, at(1'000'001 + kMaxAhead)), "clock_ahead");
  EXPECT_EQ(outcome(clock, model::kLastTime), "clock_ahead");
}

}  // namespace
}  // namespace kwadrant::replica
