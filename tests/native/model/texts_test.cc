// Texts of a column lie side by side: what is dropped must not stay for ever, and what is moved must stay itself.
#include "model/texts.h"

#include <gtest/gtest.h>

#include "model/columns.h"

namespace kwadrant::model {
namespace {

ValueView text(std::string_view bytes) {
  ValueView v;
  v.kind = ValueKind::text;
  v.bytes = bytes;
  return v;
}

Register& set(Column& column, EntityNumber entity, std::string_view bytes) {
  Register& r = column.at(entity);
  r.replica = 1;
  column.assign(r, text(bytes));
  return r;
}

TEST(ShortTexts, EqualOnesInARowShareTheirBytes) {
  ShortTexts texts;
  const TextSpot first = texts.add("initiative");
  EXPECT_EQ(texts.add("initiative").start, first.start);
  EXPECT_EQ(texts.at(texts.add("")), "");
  EXPECT_EQ(texts.at(texts.add("link")), "link");
  EXPECT_EQ(texts.at(first), "initiative");
  EXPECT_EQ(texts.size(), 14U);
}

TEST(ShortTexts, P12WasteIsMoreThanHalfAndMoreThanSixteenBytesARegister) {
  ShortTexts texts;
  const TextSpot ten = texts.add("0123456789");
  texts.add("abcdefghi");
  EXPECT_FALSE(texts.is_wasteful(0));
  texts.drop(ten);
  EXPECT_TRUE(texts.is_wasteful(0));
  EXPECT_FALSE(texts.is_wasteful(1));
  texts.drop({0, 6});
  EXPECT_FALSE(texts.is_wasteful(1)) << "sixteen";
  texts.drop({0, 1});
  EXPECT_TRUE(texts.is_wasteful(1)) << "seventeen";
}

TEST(ShortTexts, HalfIsNotMoreThanHalf) {
  ShortTexts texts;
  const TextSpot half = texts.add("12345");
  texts.add("67890");
  texts.drop(half);
  EXPECT_FALSE(texts.is_wasteful(0));
}

TEST(ColumnTexts, P12WritingForEverDoesNotGrowAndLosesNothing) {
  constexpr EntityNumber kEntities = 100;
  Column column;
  const auto expected = [](EntityNumber e, int round) {
    return "title " + std::to_string(round * 1'000) + " of " + std::to_string(e);
  };
  for (int round = 0; round < 200; ++round) {
    for (EntityNumber e = 0; e < kEntities; ++e) set(column, e, expected(e, round));
    for (EntityNumber e = 0; e < kEntities; ++e) {
      ASSERT_EQ(column.value(*column.find(e)).text(), expected(e, round)) << round;
    }
  }
  // A hundred texts of twenty bytes, as many dropped, and sixteen bytes for each register of two pages.
  EXPECT_LT(column.text_bytes(), 8'000U);
}

TEST(ColumnTexts, LongOnesLieElsewhereAndEitherFollowsTheOther) {
  Column column;
  const std::string longest(ShortTexts::kLongest, 'a');
  const std::string longer(ShortTexts::kLongest + 1, 'b');
  for (const std::string_view bytes : {std::string_view("short"), std::string_view(longest), std::string_view(longer),
                                       std::string_view(longest), std::string_view()}) {
    EXPECT_EQ(column.value(set(column, 3, bytes)).text(), bytes);
  }
  EXPECT_LE(column.text_bytes(), 5 + longest.size());
  column.assign(column.at(3), {});
  EXPECT_TRUE(column.value(column.at(3)).is_nothing());
}

TEST(ColumnTexts, AValueMayPointIntoTheOneThatItReplaces) {
  Column column;
  for (const std::size_t length : {std::size_t{40}, ShortTexts::kLongest, ShortTexts::kLongest + 40}) {
    const std::string bytes(length, 'x');
    Register& r = set(column, 1, bytes + "tail");
    column.assign(r, text(column.value(r).text().substr(length)));
    EXPECT_EQ(column.value(r).text(), "tail");
  }
}

}  // namespace
}  // namespace kwadrant::model
