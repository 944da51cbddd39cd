#include "codec/json.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "support/builders.h"

namespace kwadrant::codec {
namespace {

namespace json = boost::json;
using kwadrant::testing::Author;
using kwadrant::testing::created;
using kwadrant::testing::deleted;
using kwadrant::testing::drawn;
using kwadrant::testing::entity;
using kwadrant::testing::joined;
using kwadrant::testing::kMapId;
using kwadrant::testing::map_of;
using kwadrant::testing::placed;
using kwadrant::testing::titled;

std::string json_text(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(Json, StringsGetTheEscapesTheyNeed) {
  EXPECT_EQ(json_text(""), "\"\"");
  EXPECT_EQ(json_text("a\"b\\c/d"), "\"a\\\"b\\\\c/d\"");
  EXPECT_EQ(json_text("\n\t\r"), "\"\\n\\t\\r\"");
  EXPECT_EQ(json_text("\x01\x1F\x7F"), "\"\\u0001\\u001f\\u007f\"");
  EXPECT_EQ(json_text("één \xF0\x9F\x8C\xB3"), "\"één \xF0\x9F\x8C\xB3\"");
}

TEST(Json, EveryCharacterComesBack) {
  std::string text;
  for (char c = 1; c < 127; ++c) text += c;
  text += "\x7F\xE2\x80\xA8\xE2\x80\xAE\xEF\xBB\xBF</script>";
  boost::system::error_code failed;
  const json::value read = json::parse(json_text(text), failed);
  ASSERT_FALSE(failed);
  EXPECT_EQ(std::string_view(read.as_string()), text);
}

TEST(Json, MapSaysWhatIsInItInAFixedOrder) {
  Author author(1);
  model::Map map = map_of({author.change({titled(entity(2), "b"), created(entity(2), "asset"), deleted(entity(2))}),
                           author.change({placed(entity(1), 2'500, 7'500), created(entity(1)),
                                          titled(entity(1), "a \"b\"")}),
                           author.change({{entity(1), "amount", std::int64_t{-3}},
                                          {entity(1), "gone", std::monostate{}},
                                          {entity(1), "open", true},
                                          {entity(1), "owner", entity(2)}}),
                           author.change({joined(entity(3), entity(1), entity(2))})});
  const std::string one = to_text(entity(1));
  const std::string two = to_text(entity(2));
  const std::string three = to_text(entity(3));
  const std::string self = to_text(kMapId);
  EXPECT_EQ(to_json(map),
            R"({"id":")" + self + R"(","entities":[{"id":")" + self + R"(","kind":null,"fields":{}},)" +
                R"({"id":")" + one + R"(","kind":"initiative","fields":{"amount":-3,"gone":null,"open":true,)" +
                R"("owner":{"id":")" + two + R"("},)" +
                R"("place.kwadranten":{"place":{"x":2500,"y":7500,"rx":0,"ry":0,"dx":0,"dy":0}},"title":"a \"b\""}},)" +
                R"({"id":")" + two + R"(","kind":"asset","deleted":true,"fields":{"title":"b"}},)" +
                R"({"id":")" + three + R"(","kind":null,"fields":{"ends":{"ids":[")" + one + R"(",")" + two +
                R"("]}}}]})");
}

TEST(Json, WhatMayNotBeShownIsLeftOutAndNotReferredTo) {
  Author author(1);
  const model::Map map = map_of({author.change({created(entity(1)), {entity(1), "about", entity(2)}}),
                                 author.change({created(entity(2)), titled(entity(2), "secret")}),
                                 author.change({joined(entity(3), entity(1), entity(2))})});
  const std::string all = to_json(map);
  EXPECT_NE(all.find("secret"), std::string::npos);
  const std::string shown = to_json(map, [&](model::EntityNumber e) { return map.title(e) != "secret"; });
  EXPECT_EQ(shown.find("secret"), std::string::npos);
  EXPECT_EQ(shown.find(to_text(entity(2))), std::string::npos);
  EXPECT_NE(shown.find("\"about\":null"), std::string::npos);
  EXPECT_NE(shown.find("{\"ids\":[\"" + to_text(entity(1)) + "\"]}"), std::string::npos);
}

TEST(Json, BlobsAreBase64AndPicturesOnlyTheirLength) {
  const auto blob_of = [](const std::string& field, const std::string& bytes) {
    Author author(1);
    const json::value read = json::parse(to_json(map_of({author.change({{kMapId, field, model::Blob{3, 4, bytes}}})})));
    return json::serialize(read.at_pointer("/entities/0/fields/" + field + "/blob"));
  };
  EXPECT_EQ(blob_of("element", ""), R"({"version":3,"nonce":4,"bytes":""})");
  EXPECT_EQ(blob_of("element", "f"), R"({"version":3,"nonce":4,"bytes":"Zg=="})");
  EXPECT_EQ(blob_of("element", "fo"), R"({"version":3,"nonce":4,"bytes":"Zm8="})");
  EXPECT_EQ(blob_of("element", "foo"), R"({"version":3,"nonce":4,"bytes":"Zm9v"})");
  EXPECT_EQ(blob_of("element", "\xFF\xFE\xFD"), R"({"version":3,"nonce":4,"bytes":"//79"})");
  EXPECT_EQ(blob_of("data", "foo"), R"({"version":3,"nonce":4,"length":3})");
}

TEST(Json, ChangeSaysWhoWhenAndWhat) {
  Author author(0xAB);
  const Bytes bytes = author.change_at((5ULL << 16) + 7, {titled(entity(1), "a"), {entity(1), "own", true}},
                                       model::Label::picture);
  model::ChangeView change;
  ASSERT_TRUE(decode_change(bytes, change).ok());
  const std::string id = to_text(entity(1));
  EXPECT_EQ(to_json(change, model::Map(kMapId)),
            R"({"replica":"00000000000000ab","sequence":1,"stamp":{"ms":5,"counter":7},"author":"000000000000010f",)"
            R"("author_n":1,"label":"picture","settings":[{"entity":")" + id + R"(","field":"title","value":"a"},)" +
                R"({"entity":")" + id + R"(","field":"own","value":true}]})");
}

}  // namespace
}  // namespace kwadrant::codec
