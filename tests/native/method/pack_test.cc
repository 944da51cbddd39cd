#include "method/pack.h"

#include <gtest/gtest.h>

#include <vector>

#include "core/limits.h"
#include "native/method/full_pack.h"

namespace kwadrant::method {
namespace {

const std::string& shipped() { return kwadranten_text(); }

TEST(Pack, TheShippedOneIsRead) {
  const Result<Pack> read = parse_pack(shipped());
  ASSERT_TRUE(read.ok()) << read.error().detail;
  const Pack& pack = *read;
  EXPECT_EQ(pack.id, "kwadranten");
  EXPECT_EQ(pack.version, 1);
  ASSERT_EQ(pack.lenses.size(), 1U);
  const Lens& lens = pack.lenses[0];
  EXPECT_EQ(lens.place_field, "place.kwadranten");
  EXPECT_EQ(pack.axes[lens.x_axis].id, "collectief");
  EXPECT_EQ(pack.axes[lens.x_axis].low.id, "individueel");
  EXPECT_EQ(pack.axes[lens.y_axis].high.id, "burger");
  // The order of shares: each quadrant's name says which ends meet there.
  EXPECT_EQ(lens.quadrants[0].id, "individueel-professional");
  EXPECT_EQ(lens.quadrants[1].id, "collectief-professional");
  EXPECT_EQ(lens.quadrants[2].id, "individueel-burger");
  EXPECT_EQ(lens.quadrants[3].id, "collectief-burger");
  EXPECT_FALSE(lens.flip_x);
  EXPECT_FALSE(lens.flip_y);
  ASSERT_NE(pack.placeable_kind("kwadranten"), nullptr);
  EXPECT_EQ(pack.placeable_kind("kwadranten")->id, "initiative");
  ASSERT_NE(pack.link_kind(), nullptr);
  EXPECT_EQ(pack.link_kind()->id, "link");
  EXPECT_EQ(pack.kind("initiative")->field("description")->type, FieldType::long_text);
  EXPECT_EQ(pack.kind("initiative")->title.in(Language::nl), "Initiatief");
  EXPECT_EQ(pack.kind("initiative")->title.in(Language::en), "Initiative");
}

TEST(Pack, WhatIsNotThereIsNull) {
  const Pack pack = *parse_pack(shipped());
  EXPECT_EQ(pack.lens("elders"), nullptr);
  EXPECT_EQ(pack.kind("map"), nullptr);
  EXPECT_EQ(pack.placeable_kind("elders"), nullptr);
  EXPECT_EQ(pack.kind("link")->field("description"), nullptr);
  EXPECT_EQ(Pack().link_kind(), nullptr);
}

TEST(Pack, ANewKindNeedsNoCode) {
  const std::string text = replaced(shipped(), R"({
      "id": "link",)",
                                    R"({ "id": "kracht", "title": { "nl": "Kracht", "en": "Asset" },
        "traits": { "linkable": true, "placeable": ["kwadranten"] },
        "fields": [ { "name": "title", "title": { "nl": "Titel", "en": "Title" }, "type": "text" },
                    { "name": "aantal", "title": { "nl": "Aantal", "en": "Number" }, "type": "integer" },
                    { "name": "open", "title": { "nl": "Open", "en": "Open" }, "type": "boolean" } ] },
      { "id": "link",)");
  const Result<Pack> read = parse_pack(text);
  ASSERT_TRUE(read.ok()) << read.error().detail;
  const Kind* kind = read->kind("kracht");
  ASSERT_NE(kind, nullptr);
  EXPECT_TRUE(kind->traits.linkable);
  EXPECT_TRUE(kind->traits.can_stand_on("kwadranten"));
  EXPECT_EQ(kind->field("aantal")->type, FieldType::integer);
  EXPECT_EQ(kind->field("open")->type, FieldType::boolean);
}

struct Wrong {
  std::string from;
  std::string to;
  std::string path;
  std::string reason;
};

TEST(Pack, SaysWhereAndWhy) {
  const std::string lens_start = R"("id": "kwadranten",
      "title": { "nl": "Vier kwadranten", "en": "Four quadrants" },
      "x": "collectief")";
  const std::vector<Wrong> all = {
      {R"("id": "kwadranten",)", "", "id", "missing"},
      {R"("version": 1)", R"("version": 1.5)", "version", "type"},
      {R"("version": 1)", R"("version": 0)", "version", "type"},
      {R"("version": 1)", R"("version": "1")", "version", "type"},
      {R"("version": 1)", R"("version": 99999999999999999999)", "version", "type"},
      {R"("version": 1)", R"("versoin": 1)", "versoin", "unknown"},
      {R"("nl": "Vier kwadranten", )", "", "title.nl", "missing"},
      {R"("nl": "Vier kwadranten")", R"("nl": " ")", "title.nl", "missing"},
      {R"("nl": "Vier kwadranten")", R"("nl": "a\u0000b")", "title.nl", "type"},
      {R"("nl": "Vier kwadranten")", R"("nl": null)", "title.nl", "type"},
      {R"("nl": "Vier kwadranten")", R"("nl": ")" + std::string(501, 'a') + "\"", "title.nl", "limit"},
      {R"("axes": [)", R"("axes": {}, "x": [)", "x", "unknown"},
      {R"({ "id": "individueel", "text")", R"({ "id": "collectief", "text")", "axes[0].high.id", "duplicate"},
      {R"("id": "burger",)", R"("id": "collectief",)", "axes[1].id", "duplicate"},
      {R"("id": "burger",)", R"("id": "Burger",)", "axes[1].id", "type"},
      {R"("id": "burger",)", R"("id": "../b",)", "axes[1].id", "type"},
      {R"("id": "burger",)", R"("id": "b", "min": 0,)", "axes[1].min", "unknown"},
      {R"("x": "collectief")", R"("x": "elders")", "lenses[0].x", "unknown"},
      {R"("y": "burger")", R"("y": "collectief")", "lenses[0].y", "duplicate"},
      {R"("id": "collectief-burger")", R"("id": "individueel-burger")", "lenses[0].quadrants[3].id", "duplicate"},
      {R"({ "x": false, "y": false })", R"({ "x": 0 })", "lenses[0].flip.x", "type"},
      {R"({ "x": false, "y": false })", R"([])", "lenses[0].flip", "type"},
      {lens_start, replaced(lens_start, "kwadranten", std::string(59, 'k')), "lenses[0].id", "limit"},
      {R"("placeable": ["kwadranten"])", R"("placeable": ["elders"])", "kinds[0].traits.placeable[0]", "unknown"},
      {R"("placeable": ["kwadranten"])", R"("placeable": [])", "kinds", "missing"},
      {R"("placeable": ["kwadranten"])", R"("placeable": [1])", "kinds[0].traits.placeable[0]", "type"},
      {R"("placeable": ["kwadranten"])", R"("placeable": ["kwadranten", "kwadranten"])", "kinds[0].traits.placeable[1]",
       "duplicate"},
      {R"("link": true)", R"("link": true, "linkable": true)", "kinds[1].traits", "type"},
      {R"("link": true)", R"("link": "yes")", "kinds[1].traits.link", "type"},
      {R"("id": "link")", R"("id": "initiative")", "kinds[1].id", "duplicate"},
      {R"("id": "link")", R"("id": "drawing")", "kinds[1].id", "duplicate"},
      {R"("id": "link")", R"("id": "map")", "kinds[1].id", "duplicate"},
      {R"("id": "link")", R"("id": "file")", "kinds[1].id", "duplicate"},
      {R"("id": "link")", R"("id": "moment")", "kinds[1].id", "duplicate"},
      {R"("type": "long_text")", R"("type": "number")", "kinds[0].fields[1].type", "unknown"},
      {R"("name": "title")", R"("name": "kop")", "kinds[0].fields", "missing"},
      {R"("type": "text" },)", R"("type": "integer" },)", "kinds[0].fields[0].type", "type"},
      {R"("name": "description")", R"("name": "title")", "kinds[0].fields[1].name", "duplicate"},
      {R"("name": "description")", R"("name": "ends")", "kinds[0].fields[1].name", "duplicate"},
      {R"("name": "description")", R"("name": "place.x")", "kinds[0].fields[1].name", "duplicate"},
      {R"("name": "description")", R"("name": "imported")", "kinds[0].fields[1].name", "duplicate"},
      {R"("name": "description")", R"("name": ")" + std::string(65, 'a') + "\"", "kinds[0].fields[1].name", "limit"},
  };
  for (const Wrong& wrong : all) expect_refused(replaced(shipped(), wrong.from, wrong.to), wrong.path, wrong.reason);
}

TEST(Pack, AllAxesAndKindsAreNeeded) {
  expect_refused("{}", "id", "missing");
  expect_refused("[]", "", "type");
  expect_refused("null", "", "type");
  const std::string head = R"({"id":"a","version":1,"title":{"nl":"a","en":"a"},)";
  expect_refused(head + R"("axes":[],"lenses":[],"kinds":[]})", "axes", "missing");
  const std::size_t lenses = shipped().find("\"lenses\"");
  expect_refused(shipped().substr(0, lenses) + R"("lenses":[],"kinds":[]})", "lenses", "missing");
  const std::size_t kinds = shipped().find("\"kinds\"");
  expect_refused(shipped().substr(0, kinds) + R"("kinds":[]})", "kinds", "missing");
  expect_refused(shipped().substr(0, kinds) + R"("kinds":{}})", "kinds", "type");
}

TEST(Pack, ThreeOrFiveQuadrantsAreRefused) {
  const std::string last = R"(,
        { "id": "collectief-burger", "title": { "nl": "Collectief · burger", "en": "Collective · resident" } })";
  const std::string one_more = R"({ "id": "vijf", "title": { "nl": "5", "en": "5" } })";
  expect_refused(replaced(shipped(), last, ""), "lenses[0].quadrants", "missing");
  expect_refused(replaced(shipped(), last, last + "," + one_more), "lenses[0].quadrants", "limit");
}

TEST(Pack, WhatIsNoJsonIsRefused) {
  for (const std::string text : {"", " ", "{", "{\"id\":}", "\xEF\xBB\xBF{}", "{} {}", "{\"id\":\"\xC0\xAF\"}",
                                 "{\"id\":\"\\ud800\"}", "NaN", "{\"id\":Infinity}", "{'id':1}", "{\"id\":1,}"}) {
    expect_refused(text, "", "json");
  }
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

TEST(Pack, DepthIsBounded) {
  expect_refused(nested(16), "", "type");
  expect_refused(nested(17), "", "limit");
  expect_refused(nested(100'000), "", "limit");
}

TEST(Pack, SizeIsBounded) {
  constexpr std::size_t kMost = 1024 * 1024;
  std::string text = shipped();
  text.append(kMost - text.size(), ' ');
  EXPECT_TRUE(parse_pack(text).ok());
  expect_refused(text + " ", "", "limit");
}

// A pack with that many of each kind of part.
std::string many(std::size_t axes, std::size_t lenses, std::size_t kinds, std::size_t fields) {
  const std::string both = R"({"nl":"a","en":"a"})";
  const auto repeat = [](std::size_t n, const auto& one) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += (i == 0 ? "" : ",") + one(std::to_string(i));
    return "[" + out + "]";
  };
  const auto named = [&](const std::string& id) { return "{\"id\":\"" + id + "\",\"title\":" + both; };
  const auto end = [&](const std::string& id) { return "{\"id\":\"" + id + "\",\"text\":" + both + "}"; };
  const std::string field_list = repeat(fields, [&](const std::string& i) {
    return "{\"name\":\"f" + i + "\",\"title\":" + both + ",\"type\":\"text\"}";
  });
  std::string out = R"({"id":"a","version":1,"title":)" + both;
  out += ",\"axes\":" + repeat(axes, [&](const std::string& i) {
           return named("a" + i) + ",\"low\":" + end("l") + ",\"high\":" + end("h") + "}";
         });
  out += ",\"lenses\":" + repeat(lenses, [&](const std::string& i) {
           return named("l" + i) + R"(,"x":"a0","y":"a1","quadrants":)" +
                  repeat(4, [&](const std::string& q) { return named("q" + i + "." + q) + "}"; }) + "}";
         });
  const std::string stands =
      ",\"traits\":{\"placeable\":" + repeat(lenses, [](const std::string& i) { return "\"l" + i + "\""; }) + "}";
  const std::string title = R"([{"name":"title","title":)" + both + R"(,"type":"text"}])";
  out += ",\"kinds\":" + repeat(kinds, [&](const std::string& i) {
           if (i == "1") return named("k1") + stands + ",\"fields\":" + title + "}";
           return named("k" + i) + ",\"fields\":" + (i == "0" ? field_list : "[]") + "}";
         });
  return out + "}";
}

TEST(Pack, TheNumberOfPartsIsBounded) {
  EXPECT_TRUE(parse_pack(many(64, 16, 200, 200)).ok());
  expect_refused(many(65, 16, 200, 200), "axes", "limit");
  expect_refused(many(64, 17, 200, 200), "lenses", "limit");
  expect_refused(many(64, 16, 201, 200), "kinds", "limit");
  expect_refused(many(64, 16, 200, 201), "kinds[0].fields", "limit");
}

TEST(Pack, ALongUnknownKeyIsNotRepeatedWhole) {
  const Result<Pack> read = parse_pack("{\"" + std::string(100'000, 'k') + "\":1}");
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().params.at("path").size(), limits::kNameBytes);
}

}  // namespace
}  // namespace kwadrant::method
