#include "history/life.h"

#include "log.h"

namespace kwadrant::history {
namespace {

using testing::Author;
using testing::entity;

std::vector<model::Setting> something() { return {testing::titled(entity(1), "titel")}; }

TEST(Life, OfAnEmptyFileHasNothing) { EXPECT_EQ(life_of(Log().store()).value(), Life{}); }

TEST(Life, IsCutWhereTheLongestPausesAre) {
  Log log;
  Author author(11);
  const Milliseconds morning = kStart;
  const Milliseconds evening = kStart + 600 * kMinute;
  const Milliseconds weeks_later = kStart + 40'000 * kMinute;
  for (const Milliseconds session : {morning, evening, weeks_later}) {
    for (Milliseconds minute = 0; minute < 5; ++minute) log.add(author, session + minute * kMinute, something());
  }
  const Life three = life_of(log.store(), 3).value();
  const Milliseconds length = 4 * kMinute;
  EXPECT_EQ(three.marks,
            (std::vector<Mark>{{morning + length, 5}, {evening + length, 5}, {weeks_later + length, 5}}));
  EXPECT_EQ(life_of(log.store(), 2)->marks, (std::vector<Mark>{{evening + length, 10}, {weeks_later + length, 5}}));
  EXPECT_EQ(life_of(log.store(), 1)->marks, (std::vector<Mark>{{weeks_later + length, 15}}));
  EXPECT_EQ(three.first, morning);
  EXPECT_EQ(three.last, weeks_later + length);
  EXPECT_EQ(three.changes, 15U);
}

TEST(Life, P12_HasNoMoreMarksThanAskedFor) {
  Log log;
  Author author(11);
  Author other(12);
  for (Milliseconds n = 0; n < 30; ++n) {
    log.add(author, kStart + n * kMinute, something());
    // Of the same millisecond: no cut lies between them.
    log.add(other, kStart + n * kMinute, something());
  }
  for (const std::size_t most : {29U, 30U, 31U}) {
    const Life life = life_of(log.store(), most).value();
    EXPECT_EQ(life.marks.size(), std::min<std::size_t>(most, 30));
    std::size_t changes = 0;
    for (const Mark& mark : life.marks) changes += mark.changes;
    EXPECT_EQ(changes, 60U);
  }
}

TEST(Life, DoesNotAskInWhichOrderChangesCame) {
  Log log;
  Author late(11);
  Author early(12);
  log.add(late, kStart + 9 * kMinute, something());
  log.add(early, kStart, something());
  const Milliseconds end = kStart + 9 * kMinute;
  EXPECT_EQ(life_of(log.store()).value(), (Life{kStart, end, 2, {{kStart, 1}, {end, 1}}}));
}

}  // namespace
}  // namespace kwadrant::history
