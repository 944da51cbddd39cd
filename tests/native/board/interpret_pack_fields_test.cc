// Fields of every type that a pack can give a card, written and copied.
#include <gtest/gtest.h>

#include "board/gesture.h"
#include "native/board/test_map.h"
#include "native/method/full_pack.h"

namespace kwadrant::board {
namespace {

using model::Value;

class InterpretPackFields : public ::testing::Test {
 protected:
  void SetUp() override {
    map.set({{id_of(1), "kind", std::string("initiative")}, {id_of(1), "title", std::string("Wandelclub")}});
    map.set({{id_of(1), "place.kwadranten", model::Place{5'000, 5'000, 0, 0, 0, 0}}});
    map.set({{id_of(2), "kind", std::string("asset")}});
    map.set({{id_of(3), "kind", std::string("asset")}});
  }
  Value field(std::uint64_t n, std::string_view name) {
    const model::FieldNumber number = map.map().fields().find(name);
    return number == model::FieldNames::kNone ? Value() : to_value(map.map().get(map.number(n), number));
  }

  const method::Pack pack = method::read_pack(method::full_text());
  TestMap map{pack};
};

TEST_F(InterpretPackFields, OptionsAndItemsAreWrittenEachByItself) {
  map.must({Edited{id_text(1), "themes.geld", true}, Edited{id_text(1), "conditions.tijd", std::string("ja")}});
  EXPECT_EQ(field(1, "themes.geld"), Value(true));
  EXPECT_EQ(field(1, "conditions.tijd"), Value(std::string("ja")));
  const auto whole = map.gesture({Edited{id_text(1), "themes", true}});
  ASSERT_FALSE(whole.ok());
  EXPECT_EQ(whole.error().code, Code::unknown_field);
}

TEST_F(InterpretPackFields, ACopyHasAllThatStillHolds) {
  map.must({Edited{id_text(1), "themes.geld", true}, Edited{id_text(1), "people", std::int64_t{7}}});
  map.must({Edited{id_text(1), "builds_on", std::vector<EntityId>{id_of(2), id_of(3)}}});
  map.must({Edited{id_text(1), "step", std::string("zien")}});
  map.must({Edited{id_text(1), "step", std::string("maken")}});
  map.must({Removed{id_text(2)}});
  map.must({Copied{id_text(1), id_text(10), 0, 0}});
  EXPECT_EQ(field(10, "themes.geld"), Value(true));
  EXPECT_EQ(field(10, "people"), Value(std::int64_t{7}));
  EXPECT_EQ(field(10, "builds_on"), Value(std::vector<EntityId>{id_of(3)}));
  EXPECT_EQ(field(10, "step"), Value());
  EXPECT_EQ(field(1, "step"), Value(std::string("maken")));
}

TEST_F(InterpretPackFields, ACopyLeavesOutTheOneThingThatIsGone) {
  map.set({{id_of(4), "kind", std::string("issue")}});
  map.must({Edited{id_text(1), "issue", id_of(4)}});
  map.must({Copied{id_text(1), id_text(10), 0, 0}});
  EXPECT_EQ(field(10, "issue"), Value(id_of(4)));
  map.must({Removed{id_text(4)}});
  map.must({Copied{id_text(1), id_text(11), 0, 0}});
  EXPECT_EQ(field(11, "issue"), Value());
}

TEST_F(InterpretPackFields, AMapChoosesHowItsAssetsAreSorted) {
  const std::string self = to_text(map.map().id());
  EXPECT_EQ(map.must({Edited{self, "asset_set", std::string("soorten")}}).label, model::Label::settings);
  const model::FieldNumber chosen = map.map().fields().find("asset_set");
  EXPECT_EQ(map.map().get(model::Map::self(), chosen).text(), "soorten");
  EXPECT_TRUE(map.must({Edited{self, "asset_set", std::string("soorten")}}).settings.empty());
  const auto unknown = map.gesture({Edited{self, "asset_set", std::string("elders")}});
  ASSERT_FALSE(unknown.ok());
  EXPECT_EQ(unknown.error().code, Code::bad_value);
}

}  // namespace
}  // namespace kwadrant::board
