#include "replica/column.h"

#include <gtest/gtest.h>

#include "support/builders.h"

namespace kwadrant::replica {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::entity;
using kwadrant::testing::map_of;
using kwadrant::testing::placed;
using kwadrant::testing::titled;

TEST(Column, TextsLieSideBySideInLatin1) {
  Author author(1);
  const model::Map map = map_of({author.change({titled(entity(1), "Café")}), author.change({titled(entity(2), "")}),
                                 author.change({titled(entity(3), "Moestuin")})});
  const Column column = read_column(map, "title");
  EXPECT_TRUE(column.is_latin1);
  EXPECT_EQ(column.latin1, "Caf\xE9Moestuin");
  EXPECT_EQ(column.starts, (std::vector<std::uint32_t>{0, 4, 4}));
  EXPECT_EQ(column.ends, (std::vector<std::uint32_t>{4, 4, 12}));
  EXPECT_EQ(column.entities, (std::vector<model::EntityNumber>{1, 2, 3}));
  EXPECT_TRUE(column.numbers.empty());
  EXPECT_TRUE(column.places.empty());
}

TEST(Column, RowsInARowWithOneTextShareIt) {
  Author author(1);
  std::vector<Bytes> changes;
  const std::vector<std::string> kinds = {"initiative", "initiative", "link", "initiative"};
  for (std::uint64_t i = 0; i < kinds.size(); ++i) changes.push_back(author.change({{entity(i), "kind", kinds[i]}}));
  const Column column = read_column(map_of(changes), "kind");
  EXPECT_EQ(column.latin1, "initiativelinkinitiative");
  EXPECT_EQ(column.starts, (std::vector<std::uint32_t>{0, 0, 10, 14}));
  EXPECT_EQ(column.ends, (std::vector<std::uint32_t>{10, 10, 14, 24}));
}

TEST(Column, OneWiderCharacterMakesThemUtf16) {
  Author author(1);
  const model::Map map = map_of({author.change({titled(entity(1), "é")}), author.change({titled(entity(2), "a😀ő")}),
                                 author.change({titled(entity(3), "b")})});
  const Column column = read_column(map, "title");
  EXPECT_FALSE(column.is_latin1);
  EXPECT_EQ(column.utf16, u"éa😀őb");
  EXPECT_EQ(column.ends, (std::vector<std::uint32_t>{1, 5, 6}));
}

TEST(Column, MixedKindsKeepTheirRows) {
  Author author(1);
  const model::Map map = map_of({author.change({placed(entity(1), 3, 4)}),
                                 author.change({{entity(2), "place.kwadranten", std::int64_t{7}}}),
                                 author.change({{entity(3), "place.kwadranten", std::monostate{}}})});
  const Column column = read_column(map, "place.kwadranten");
  EXPECT_EQ(column.kinds, (std::vector<model::ValueKind>{model::ValueKind::place, model::ValueKind::integer,
                                                         model::ValueKind::nothing}));
  EXPECT_EQ(column.places.size(), 18U);
  EXPECT_EQ(column.places[0], 3);
  EXPECT_EQ(column.places[1], 4);
  EXPECT_EQ(column.numbers, (std::vector<std::int64_t>{0, 7, 0}));
}

TEST(Column, AFieldThatWasNeverSetIsEmpty) {
  const model::Map map(kwadrant::testing::kMapId);
  EXPECT_TRUE(read_column(map, "title").entities.empty());
  EXPECT_TRUE(read_column(map, "no such field").entities.empty());
}

}  // namespace
}  // namespace kwadrant::replica
