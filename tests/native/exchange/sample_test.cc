#include "exchange/sample.h"

#include <gtest/gtest.h>

#include "board_maker.h"
#include "exchange/rows.h"
#include "support/bad_inputs.h"

namespace kwadrant::exchange {
namespace {

Result<Sample> read(std::string_view json) { return read_sample(json, BoardMaker::pack(), testing::id("map")); }

TEST(Sample, HaarlemIsReadWhole) {
  const Result<Sample> sample = read(testing::read_source_file("assets/maps/haarlem/map.json"));
  ASSERT_TRUE(sample.ok()) << sample.error().detail;
  EXPECT_FALSE(sample->title.empty());
  BoardMaker maker;
  maker.apply(sample->settings);
  const board::Projection board = maker.board();
  EXPECT_EQ(initiatives(board).size(), 19U);
  EXPECT_EQ(board.totals().unplaced, 0);
  EXPECT_FALSE(board.fan().is_fanned());
  std::size_t arrows = 0;
  std::vector<layout::Box> cards;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const board::Shape& shape = board.shape(e);
    if (shape.form == board::Form::arrow) ++arrows;
    if (shape.form != board::Form::card) continue;
    for (const layout::Box& other : cards) EXPECT_FALSE(layout::overlap(other, shape.card, 0));
    cards.push_back(shape.card);
    EXPECT_FALSE(maker.map().get(e, model::kDescription).text().empty());
  }
  EXPECT_EQ(arrows, 6U);
  // The one initiative that a source itself places in several quadrants.
  const board::Shape house = maker.shape("Buurthuis");
  for (const int share : house.shares) EXPECT_GT(share, 1'000);
}

TEST(Sample, EveryMapGetsTheSameIds) {
  const std::string json = R"({"title":"t","initiatives":[{"title":"a","description":"x"}]})";
  const Result<Sample> one = read_sample(json, BoardMaker::pack(), testing::id("one"));
  const Result<Sample> two = read_sample(json, BoardMaker::pack(), testing::id("two"));
  ASSERT_TRUE(one.ok() && two.ok());
  ASSERT_FALSE(one->settings.empty());
  EXPECT_EQ(one->settings[0].entity, two->settings[0].entity);
}

TEST(Sample, WithoutPlaceItIsParked) {
  const Result<Sample> sample = read(R"({"title":"t","initiatives":[{"title":"a","description":"x"}]})");
  ASSERT_TRUE(sample.ok());
  BoardMaker maker;
  maker.apply(sample->settings);
  EXPECT_EQ(maker.shape("a").state, board::PlaceState::parked);
}

void expect_refused(std::string_view json, const std::string& path, const std::string& reason) {
  const Result<Sample> sample = read(json);
  ASSERT_FALSE(sample.ok()) << json.substr(0, 100);
  EXPECT_EQ(sample.error().code, Code::bad_json);
  EXPECT_EQ(sample.error().params.at("path"), path) << json.substr(0, 100);
  EXPECT_EQ(sample.error().params.at("reason"), reason) << json.substr(0, 100);
}

std::string with(const std::string& initiative) {
  return R"({"title":"t","initiatives":[)" + initiative + "]}";
}

TEST(Sample, SaysWhereAndWhy) {
  expect_refused("[]", "", "type");
  expect_refused(R"({"initiatives":[]})", "title", "missing");
  expect_refused(R"({"title":1,"initiatives":[]})", "title", "type");
  expect_refused(R"({"title":"t"})", "initiatives", "missing");
  expect_refused(R"({"title":"t","initiatives":{}})", "initiatives", "type");
  expect_refused(R"({"title":"t","initiatives":[],"extra":1})", "extra", "unknown");
  expect_refused(with("1"), "initiatives[0]", "type");
  expect_refused(with(R"({"description":"x"})"), "initiatives[0].title", "missing");
  expect_refused(with(R"({"title":"a"})"), "initiatives[0].description", "missing");
  expect_refused(with(R"({"title":" ","description":"x"})"), "initiatives[0].title", "missing");
  expect_refused(with(R"({"title":"a\u0000","description":"x"})"), "initiatives[0].title", "type");
  expect_refused(with(R"({"title":"a","description":"x","kleur":1})"), "initiatives[0].kleur", "unknown");
  expect_refused(with(R"({"title":"a","description":"x"},{"title":"a","description":"x"})"), "initiatives[1].title",
                 "duplicate");
  expect_refused(with(R"({"title":"a","description":"x","collectief":101,"burger":1})"), "initiatives[0].collectief",
                 "limit");
  expect_refused(with(R"({"title":"a","description":"x","collectief":1,"burger":-1})"), "initiatives[0].burger",
                 "limit");
  expect_refused(with(R"({"title":"a","description":"x","collectief":1.5,"burger":1})"), "initiatives[0].collectief",
                 "type");
  expect_refused(with(R"({"title":"a","description":"x","collectief":1})"), "initiatives[0].burger", "missing");
  expect_refused(with(R"({"title":"a","description":"x","breedte_burger":1})"), "initiatives[0].collectief", "missing");
  expect_refused(with("{\"title\":\"" + bad::repeated("a", 501) + "\",\"description\":\"x\"}"), "initiatives[0].title",
                 "limit");
}

TEST(Sample, P12OneBelowAtAndOneAboveItsLimits) {
  const auto item = [](std::size_t n, std::size_t title) {
    std::string name = std::to_string(n);
    name.resize(title, 'a');
    return R"({"title":")" + name + R"(","description":"x"})";
  };
  const auto items = [&](std::size_t count) {
    std::string all;
    for (std::size_t n = 0; n < count; ++n) all += (n > 0 ? "," : "") + item(n, 5);
    return with(all);
  };
  for (const std::size_t count : {499U, 500U}) EXPECT_TRUE(read(items(count)).ok()) << count;
  expect_refused(items(501), "initiatives", "limit");
  for (const std::size_t length : {499U, 500U}) EXPECT_TRUE(read(with(item(1, length))).ok()) << length;
  expect_refused(with(item(1, 501)), "initiatives[0].title", "limit");
  constexpr std::size_t kMebibyte = 1024 * 1024;
  std::string whole = items(1);
  whole.resize(kMebibyte, ' ');
  EXPECT_TRUE(read(whole).ok());
  expect_refused(whole + " ", "", "limit");
}

TEST(Sample, LinksNeedTwoOfItsInitiatives) {
  const auto linked = [](const std::string& links) {
    return R"({"title":"t","initiatives":[{"title":"a","description":"x"},{"title":"b","description":"x"}],"links":[)" +
           links + "]}";
  };
  EXPECT_TRUE(read(linked(R"({"from":"a","to":"b"})")).ok());
  expect_refused(linked(R"({"from":"a","to":"c"})"), "links[0].to", "unknown");
  expect_refused(linked(R"({"from":"c","to":"b"})"), "links[0].from", "unknown");
  expect_refused(linked(R"({"from":"a","to":"a"})"), "links[0].to", "duplicate");
  expect_refused(linked(R"({"from":"a","to":"b"},{"from":"b","to":"a"})"), "links[1].to", "duplicate");
  expect_refused(linked(R"({"from":"a"})"), "links[0].to", "missing");
}

// A pack that knows all kinds of things.
const method::Pack& whole_pack() {
  static const method::Pack read =
      *method::parse_pack(testing::read_source_file("assets/methods/samenlevingsopbouw.json"));
  return read;
}

std::size_t count(const model::Map& map, std::string_view kind) {
  std::size_t n = 0;
  for (model::EntityNumber e = 0; e < map.entity_count(); ++e) {
    if (map.is_live(e) && map.kind(e) == kind) ++n;
  }
  return n;
}

TEST(Sample, HaarlemShowsEverythingToAPackThatKnowsIt) {
  const auto sample = read_sample(testing::read_source_file("assets/maps/haarlem/map.json"), whole_pack(),
                                  testing::id("map"));
  ASSERT_TRUE(sample.ok()) << name_of(sample.error().code) << sample.error().detail;
  testing::MapMaker maker;
  maker.apply(sample->settings);
  const model::Map& map = maker.map();
  EXPECT_EQ(count(map, "initiative"), 19U);
  EXPECT_EQ(count(map, "asset"), 11U);
  EXPECT_EQ(count(map, "signal"), 3U);
  EXPECT_EQ(count(map, "action"), 1U);
  const board::Projection board(map, whole_pack(), whole_pack().lenses.front());
  EXPECT_FALSE(board.fan().is_fanned());
  const auto from = map.fields().find("from");
  const EntityId action = entity_id("sample action Een keer samen koken op het grasveld");
  const model::ValueView assets = map.get(map.find(action), from);
  EXPECT_EQ(assets.id_count(), 3U);
}

TEST(Sample, ThingsOfKindsThatAPackLacksAreLeftOutWithTheirLinks) {
  const std::string json =
      R"({"title":"t","initiatives":[{"title":"a","description":"x"}],
          "things":[{"kind":"asset","title":"Keuken","fields":{"category":"places"}}],
          "links":[{"from":"a","to":"Keuken"}]})";
  testing::MapMaker small;
  small.apply(read(json)->settings);
  EXPECT_EQ(small.map().entity_count(), 2U) << "the map itself and the initiative";
  testing::MapMaker large;
  large.apply(read_sample(json, whole_pack(), testing::id("map"))->settings);
  EXPECT_EQ(large.map().entity_count(), 4U);
}

TEST(Sample, ThingsSayWhereAndWhy) {
  const auto refused = [](const std::string& things, const std::string& path, const std::string& reason) {
    const auto sample = read_sample(R"({"title":"t","initiatives":[],"things":[)" + things + "]}", whole_pack(),
                                    testing::id("map"));
    ASSERT_FALSE(sample.ok()) << things;
    EXPECT_EQ(sample.error().params.at("path"), path) << things;
    EXPECT_EQ(sample.error().params.at("reason"), reason) << things;
  };
  refused("1", "things[0]", "type");
  refused(R"({"title":"a"})", "things[0].kind", "missing");
  refused(R"({"kind":"asset","title":"a"},{"kind":"issue","title":"a"})", "things[1].title", "duplicate");
  refused(R"({"kind":"asset","title":"a","fields":1})", "things[0].fields", "type");
  refused(R"({"kind":"asset","title":"a","fields":{"kleur":"rood"}})", "things[0].fields.kleur", "unknown");
  refused(R"({"kind":"asset","title":"a","fields":{"category":[]}})", "things[0].fields.category", "type");
  refused(R"({"kind":"signal","title":"a","fields":{"bundle":"elders"}})", "things[0].fields.bundle", "unknown");
  refused(R"({"kind":"signal","title":"a","fields":{"bundle":1}})", "things[0].fields.bundle", "type");
  refused(R"({"kind":"action","title":"a","fields":{"from":"b"}})", "things[0].fields.from", "type");
  const auto odd = read_sample(
      R"({"title":"t","initiatives":[],"things":[{"kind":"asset","title":"a","fields":{"category":"nergens"}}]})",
      whole_pack(), testing::id("map"));
  ASSERT_FALSE(odd.ok());
  EXPECT_EQ(odd.error().code, Code::bad_value);
}

TEST(Sample, HostileJsonIsRefusedWithBadJson) {
  for (const std::string& json : bad::json()) {
    const Result<Sample> sample = read(json);
    ASSERT_FALSE(sample.ok()) << json.substr(0, 40);
    EXPECT_EQ(sample.error().code, Code::bad_json) << json.substr(0, 40);
  }
}

TEST(Sample, SizeAndNumberAreBounded) {
  const auto many = [](std::size_t n) {
    std::string all;
    for (std::size_t i = 0; i < n; ++i) {
      all += (i == 0 ? "" : ",") + std::string("{\"title\":\"a") + std::to_string(i) + "\",\"description\":\"x\"}";
    }
    return with(all);
  };
  EXPECT_TRUE(read(many(500)).ok());
  expect_refused(many(501), "initiatives", "limit");
  std::string padded = with("");
  padded.append(1024 * 1024 - padded.size(), ' ');
  EXPECT_TRUE(read(padded).ok());
  expect_refused(padded + " ", "", "limit");
}

}  // namespace
}  // namespace kwadrant::exchange
