#include <gtest/gtest.h>

#include <vector>

#include "core/limits.h"
#include "method/validate.h"
#include "support/map_maker.h"

namespace kwadrant::method {
namespace {

using model::Blob;
using model::Place;
using model::Setting;
using testing::id;

class Validate : public ::testing::Test {
 protected:
  void SetUp() override {
    pack_ = *parse_pack(testing::read_source_file("assets/methods/kwadranten.json"));
    Kind counter;
    counter.id = "teller";
    counter.fields.resize(2);
    counter.fields[0].type = FieldType::integer;
    counter.fields[1].type = FieldType::boolean;
    counter.registers = {{"aantal", 0, 0, 0}, {"open", 0, 1, 0}};
    pack_.kinds.push_back(counter);
    maker_.initiative_at("a", "Wandelclub", {1'000, 2'000, 0, 0, 0, 0});
    maker_.initiative("b", "Leefstraat");
    maker_.initiative("gone", "Weg");
    maker_.set(id("gone"), "deleted", true);
    maker_.link("link", id("a"), id("b"));
    maker_.set(id("counter"), "kind", std::string("teller"));
    maker_.set(id("picture"), "kind", std::string("file"));
    maker_.set(id("pen"), "kind", std::string("drawing"));
    // From a replica whose pack knows more.
    maker_.set(id("foreign"), "kind", std::string("kracht"));
  }

  Status check(const std::vector<Setting>& settings) { return validate(maker_.map(), pack_, settings); }
  void accepted(EntityId entity, std::string field, model::Value value) {
    const Status status = check({{entity, field, std::move(value)}});
    EXPECT_TRUE(status.ok()) << field << ": " << name_of(status.error().code);
  }
  void refused(Code code, EntityId entity, std::string field, model::Value value) {
    const Status status = check({{entity, field, std::move(value)}});
    ASSERT_FALSE(status.ok()) << field;
    EXPECT_EQ(name_of(status.error().code), name_of(code)) << field;
    if (code == Code::pack_invalid) return;
    EXPECT_EQ(status.error().params.at("field"), field.substr(0, limits::kNameBytes));
  }

  Pack pack_;
  testing::MapMaker maker_;
};

std::string text(const char* words) { return words; }

TEST_F(Validate, NothingIsRight) { EXPECT_TRUE(check({}).ok()); }

TEST_F(Validate, Kinds) {
  accepted(id("new"), "kind", text("initiative"));
  accepted(id("new"), "kind", text("drawing"));
  accepted(id("new"), "kind", text("file"));
  accepted(id("a"), "kind", text("initiative"));
  accepted(maker_.map().id(), "kind", text("map"));
  refused(Code::unknown_kind, id("new"), "kind", text("kracht"));
  refused(Code::unknown_kind, id("foreign"), "title", text("x"));
  refused(Code::bad_value, id("a"), "kind", text("link"));
  refused(Code::bad_value, id("new"), "kind", text("map"));
  refused(Code::bad_value, maker_.map().id(), "kind", text("initiative"));
  refused(Code::bad_value, id("a"), "kind", {});
  refused(Code::bad_value, id("a"), "kind", std::int64_t{1});
}

TEST_F(Validate, EntitiesMustExist) {
  refused(Code::unknown_entity, id("nobody"), "title", text("x"));
  refused(Code::unknown_entity, EntityId(), "kind", text("initiative"));
  // Created by the same change, in whatever order.
  EXPECT_TRUE(check({{id("new"), "title", text("x")}, {id("new"), "kind", text("initiative")}}).ok());
}

TEST_F(Validate, FieldsMustBeOfTheKind) {
  accepted(id("a"), "description", text("x"));
  accepted(id("a"), "imported", text("0123"));
  refused(Code::unknown_field, id("a"), "mime", text("image/png"));
  refused(Code::unknown_field, id("a"), "ends", std::vector<EntityId>{id("a"), id("b")});
  refused(Code::unknown_field, id("a"), "kleur", text("rood"));
  refused(Code::unknown_field, id("a"), "Titel", text("x"));
  refused(Code::unknown_field, id("a"), "", text("x"));
  refused(Code::unknown_field, id("a"), std::string(1'000, 'f'), text("x"));
  refused(Code::unknown_field, id("link"), "place.kwadranten", Place{});
  refused(Code::unknown_field, id("a"), "place.elders", Place{});
}

TEST_F(Validate, ValuesMustBeOfTheType) {
  accepted(id("counter"), "aantal", std::int64_t{-3});
  accepted(id("counter"), "open", false);
  accepted(id("counter"), "open", {});
  refused(Code::bad_value, id("counter"), "aantal", text("3"));
  refused(Code::bad_value, id("counter"), "aantal", true);
  refused(Code::bad_value, id("counter"), "open", std::int64_t{1});
  refused(Code::bad_value, id("a"), "title", std::int64_t{1});
  refused(Code::bad_value, id("a"), "title", std::string("a\0b", 3));
  refused(Code::bad_value, id("a"), "description", std::string("\xC0\xAF"));
  refused(Code::bad_value, id("a"), "deleted", text("yes"));
  accepted(id("a"), "deleted", true);
  accepted(id("foreign"), "deleted", true);
  accepted(id("gone"), "deleted", {});
}

TEST_F(Validate, TextsHaveALimitInCharacters) {
  std::string title;
  for (std::size_t i = 0; i < limits::kTitleLength; ++i) title += "é";
  accepted(id("a"), "title", title);
  refused(Code::limit_text, id("a"), "title", title + "é");
  accepted(id("a"), "description", std::string(limits::kTextLength, 'x'));
  refused(Code::limit_text, id("a"), "description", std::string(limits::kTextLength + 1, 'x'));
  accepted(maker_.map().id(), "title", title);
  refused(Code::limit_text, maker_.map().id(), "title", title + "é");
  const Status status = check({{id("a"), "title", title + "é"}});
  EXPECT_EQ(status.error().params.at("most"), "500");
}

TEST_F(Validate, Places) {
  accepted(id("a"), "place.kwadranten", Place{10'000, 10'000, 10'000, 10'000, -10'000, 10'000});
  accepted(id("a"), "place.kwadranten", std::int64_t{0});
  accepted(id("a"), "place.kwadranten", std::int64_t{limits::kEntities - 1});
  accepted(id("a"), "place.kwadranten", {});
  refused(Code::bad_place, id("a"), "place.kwadranten", Place{10'001, 0, 0, 0, 0, 0});
  refused(Code::bad_place, id("a"), "place.kwadranten", Place{0, 0, 0, 10'001, 0, 0});
  refused(Code::bad_place, id("a"), "place.kwadranten", Place{0, 0, 0, 0, -10'001, 0});
  refused(Code::bad_place, id("a"), "place.kwadranten", std::int64_t{-1});
  refused(Code::bad_place, id("a"), "place.kwadranten", std::int64_t{limits::kEntities});
  refused(Code::bad_place, id("a"), "place.kwadranten", text("0"));
}

TEST_F(Validate, LinksNeedTwoLiveLinkableEnds) {
  const auto ends = [](EntityId from, EntityId to) { return std::vector<EntityId>{from, to}; };
  accepted(id("link"), "ends", ends(id("b"), id("a")));
  refused(Code::bad_link, id("link"), "ends", ends(id("a"), id("a")));
  refused(Code::bad_link, id("link"), "ends", ends(id("a"), id("nobody")));
  refused(Code::bad_link, id("link"), "ends", ends(id("gone"), id("a")));
  refused(Code::bad_link, id("link"), "ends", ends(id("a"), id("link")));
  refused(Code::bad_link, id("link"), "ends", ends(id("a"), id("counter")));
  refused(Code::bad_link, id("link"), "ends", ends(id("a"), id("pen")));
  refused(Code::bad_link, id("link"), "ends", ends(id("a"), id("foreign")));
  refused(Code::bad_link, id("link"), "ends", ends(id("a"), maker_.map().id()));
  refused(Code::bad_link, id("link"), "ends", std::vector<EntityId>{id("a")});
  refused(Code::bad_link, id("link"), "ends", std::vector<EntityId>{});
  refused(Code::bad_link, id("link"), "ends", {});
}

TEST_F(Validate, LinkEndsOfTheSameChange) {
  const Setting ends{id("link"), "ends", std::vector<EntityId>{id("a"), id("gone")}};
  EXPECT_TRUE(check({{id("gone"), "deleted", false}, ends}).ok());
  const Setting new_ends{id("link"), "ends", std::vector<EntityId>{id("a"), id("new")}};
  EXPECT_TRUE(check({new_ends, {id("new"), "kind", text("initiative")}}).ok());
  const Setting removed{id("b"), "deleted", true};
  const Status status = check({removed, {id("link"), "ends", std::vector<EntityId>{id("a"), id("b")}}});
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().code, Code::bad_link);
}

TEST_F(Validate, TheMapItself) {
  const EntityId self = maker_.map().id();
  accepted(self, "title", text("Haarlem"));
  accepted(self, "flip_x", true);
  accepted(self, "flip_y", {});
  accepted(self, "size", std::int64_t{2});
  accepted(self, "size", {});
  refused(Code::bad_value, self, "size", std::int64_t{3});
  refused(Code::bad_value, self, "size", std::int64_t{-1});
  refused(Code::bad_value, self, "flip_x", text("no"));
  refused(Code::bad_value, self, "title", {});
  refused(Code::bad_value, self, "pack", true);
  refused(Code::pack_invalid, self, "pack", text("{}"));
  const std::string shipped = testing::read_source_file("assets/methods/kwadranten.json");
  refused(Code::pack_invalid, self, "pack", shipped);
  pack_.kinds.pop_back();
  accepted(self, "pack", shipped);
  refused(Code::unknown_field, self, "deleted", true);
  refused(Code::unknown_field, self, "place.kwadranten", Place{});
}

TEST_F(Validate, DrawingsAndPictures) {
  accepted(id("pen"), "element", Blob{1, 2, std::string(limits::kElementBytes, 'x')});
  refused(Code::bad_element, id("pen"), "element", Blob{1, 2, std::string(limits::kElementBytes + 1, 'x')});
  refused(Code::bad_value, id("pen"), "element", text("{}"));
  accepted(id("pen"), "source", text("V1StGXR8_Z5jdHi6B-myT"));
  refused(Code::limit_text, id("pen"), "source", std::string(65, 'x'));
  refused(Code::unknown_field, id("pen"), "title", text("x"));
  refused(Code::unknown_field, id("pen"), "data", Blob{});
  accepted(id("picture"), "data", Blob{0, 0, std::string(limits::kFileBytes, 'x')});
  refused(Code::file_too_large, id("picture"), "data", Blob{0, 0, std::string(limits::kFileBytes + 1, 'x')});
  accepted(id("picture"), "mime", text("image/png"));
  refused(Code::limit_text, id("picture"), "mime", std::string(65, 'x'));
  refused(Code::unknown_field, id("picture"), "element", Blob{});
}

TEST_F(Validate, OneWrongSettingRefusesAll) {
  const Status status = check({{id("a"), "title", text("Goed")}, {id("a"), "kleur", text("rood")}});
  ASSERT_FALSE(status.ok());
  EXPECT_EQ(status.error().code, Code::unknown_field);
}

}  // namespace
}  // namespace kwadrant::method
