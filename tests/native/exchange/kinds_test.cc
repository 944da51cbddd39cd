// Tables of kinds with fields of every type.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/limits.h"
#include "kind_tables.h"
#include "method/record.h"

namespace kwadrant::exchange {
namespace {

using model::Value;
using Ids = std::vector<EntityId>;

const method::Pack& full() {
  static const method::Pack pack =
      *method::parse_pack(testing::read_source_file("tests/native/method/full_pack.json"));
  return pack;
}

class Kinds : public ::testing::Test {
 protected:
  Value value(std::string_view title, std::string_view field) const { return map_.value("initiative", title, field); }

  KindTables map_{full()};
};

TEST_F(Kinds, EveryTypeOfField) {
  const EntityId issue = map_.thing("issue", "Eenzaam");
  const EntityId hall = map_.thing("asset", "Zaal");
  const Import import = map_.import(
      "initiative",
      "titel;collectief;burger;Brede basis: voor een groep;Brede basis: activeren;Mensen;Open voor iedereen;Begin;"
      "Soort;"
      "Thema's;Tempo;Vraagstuk;Bouwt op;Voorwaarden: Is er ruimte?;conditions.tijd;Stap;Verschoven: wanneer;"
      "Verschoven: wie;Verschoven: waarom\n"
      "Soep;80;20;10;90;12;ja;31-03-2026;plekken;Geld | eten;12,5;Eenzaam;Zaal|Tafel;Deels;NEE;Doen;"
      "2026-01-02;Jo;Nodig\n"
      "Tafel;;;;;;nee;;;;;;;;;;;;\n");
  ASSERT_TRUE(import.errors.empty()) << name_of(import.errors[0].error.code);
  EXPECT_EQ(import.added, 2U);
  EXPECT_EQ(import.changes.size(), 1U);
  const EntityId table = map_.map().id_of(map_.find("initiative", "Tafel"));
  const Value on_board = value("Soep", "place.kwadranten");
  EXPECT_EQ(std::get<model::Place>(on_board).x, 8'000);
  EXPECT_EQ(value("Soep", "place.basis"), Value(model::Place{1'000, 9'000, 0, 0, 0, 0}));
  EXPECT_EQ(value("Soep", "people"), Value(std::int64_t{12}));
  EXPECT_EQ(value("Soep", "open"), Value(true));
  EXPECT_EQ(value("Tafel", "open"), Value(false));
  EXPECT_EQ(value("Soep", "start"), Value(std::int64_t{20'543}));
  EXPECT_EQ(value("Soep", "soort"), Value(std::string("plekken")));
  EXPECT_EQ(value("Soep", "themes.geld"), Value(true));
  EXPECT_EQ(value("Soep", "themes.wonen"), Value());
  EXPECT_EQ(value("Soep", "themes.eten"), Value(true));
  EXPECT_EQ(value("Soep", "tempo"), Value(std::int64_t{1'250}));
  EXPECT_EQ(value("Soep", "issue"), Value(issue));
  EXPECT_EQ(value("Soep", "builds_on"), Value(Ids{hall, table}));
  EXPECT_EQ(value("Soep", "conditions.ruimte"), Value(std::string("deels")));
  EXPECT_EQ(value("Soep", "conditions.tijd"), Value(std::string("nee")));
  EXPECT_EQ(value("Soep", "step"), Value(std::string("doen")));
  EXPECT_EQ(value("Soep", "moved"), Value(method::write_record({20'455, "Jo", "Nodig"})));
}

TEST_F(Kinds, P12WhoInARecordIsNoLongerThanATitle) {
  const auto import = [&](std::size_t length) {
    const std::string title = "Soep " + std::to_string(length);
    return map_.import("initiative", "titel;Verschoven: wie\n" + title + ";" + std::string(length, 'x') + "\n");
  };
  for (const std::size_t length : {limits::kTitleLength - 1, limits::kTitleLength}) {
    EXPECT_EQ(import(length).added, 1U) << length;
  }
  const Import refused = import(limits::kTitleLength + 1);
  ASSERT_EQ(refused.errors.size(), 1U);
  EXPECT_EQ(refused.errors[0].error.code, Code::limit_text);
  EXPECT_EQ(refused.errors[0].error.params.at("column"), "Verschoven: wie");
}

TEST_F(Kinds, RowsThatAreRefusedSayWhy) {
  map_.thing("issue", "Twee");
  const EntityId other = testing::id("other");
  map_.apply({{other, "kind", std::string("issue")}, {other, "title", std::string("Twee")}});
  const std::string header = "titel,Mensen,Open voor iedereen,Begin,Soort,Thema's,Tempo,Vraagstuk,Stap,Bouwt op\n";
  const struct {
    std::string cells;
    Code code;
    const char* column;
    const char* value;
  } cases[] = {
      {"12.5,,,,,,,,", Code::csv_not_whole, "Mensen", "12.5"},
      {"1001,,,,,,,,", Code::csv_out_of_bounds, "Mensen", "1001"},
      {"99999999999999999999,,,,,,,,", Code::csv_out_of_bounds, "Mensen", "99999999999999999999"},
      {",misschien,,,,,,,", Code::csv_bad_yes_no, "Open voor iedereen", "misschien"},
      {",,31-02-2026,,,,,,", Code::csv_bad_date, "Begin", "31-02-2026"},
      {",,1-1-1850,,,,,,", Code::csv_out_of_bounds, "Begin", "1-1-1850"},
      {",,,geld,,,,,", Code::csv_unknown_option, "Soort", "geld"},
      {",,,,geld|lucht,,,,", Code::csv_unknown_option, "Thema's", "lucht"},
      {",,,,,101,,,", Code::csv_out_of_range, "Tempo", "101"},
      {",,,,,veel,,,", Code::csv_bad_number, "Tempo", "veel"},
      {",,,,,,Drie,,", Code::csv_unknown_title, "Vraagstuk", "Drie"},
      {",,,,,,Twee,,", Code::csv_ambiguous_title, "Vraagstuk", "Twee"},
      {",,,,,,,Slapen,", Code::csv_unknown_option, "Stap", "Slapen"},
      {",,,,,,,,Niemand", Code::csv_unknown_title, "Bouwt op", "Niemand"},
  };
  for (const auto& one : cases) {
    const std::string row = "Soep," + one.cells + "\n";
    const Import import = map_.import("initiative", header + row);
    EXPECT_EQ(import.added, 0U) << row;
    ASSERT_EQ(import.errors.size(), 1U) << row;
    EXPECT_EQ(import.errors[0].line, 2U);
    EXPECT_EQ(name_of(import.errors[0].error.code), name_of(one.code)) << row;
    EXPECT_EQ(import.errors[0].error.params.at("column"), one.column) << row;
    EXPECT_EQ(import.errors[0].error.params.at("value"), one.value) << row;
    EXPECT_EQ(import.rejected, header + row);
  }
}

TEST_F(Kinds, P12ACellNamesAsManyAsAValueHoldsAndNoMore) {
  std::string names;
  for (std::size_t n = 0; n < limits::kIdsPerValue; ++n) {
    const std::string title = "Zaal " + std::to_string(n);
    map_.thing("asset", title);
    names += (names.empty() ? "" : "|") + title;
  }
  const Import all = map_.import("initiative", "titel,Bouwt op\nSoep," + names + "\n");
  EXPECT_TRUE(all.errors.empty());
  EXPECT_EQ(std::get<Ids>(value("Soep", "builds_on")).size(), limits::kIdsPerValue);
  map_.thing("asset", "Tuin");
  const Import more = map_.import("initiative", "titel,Bouwt op\nBrood," + names + "|Tuin\n");
  EXPECT_EQ(more.added, 0U);
  ASSERT_EQ(more.errors.size(), 1U);
  EXPECT_EQ(more.errors[0].error.code, Code::csv_too_many);
  EXPECT_EQ(more.errors[0].error.params.at("column"), "Bouwt op");
}

TEST_F(Kinds, ARefusedRowTakesThoseWithItThatNameIt) {
  const std::string csv =
      "titel,Mensen,Bouwt op\n"
      "a,,b\nb,,c\nc,,weg\nd,,e\ne,,d\nf,veel,\ng,,f\n";
  const Import import = map_.import("initiative", csv);
  EXPECT_EQ(import.added, 2U);
  std::vector<std::size_t> lines;
  for (const RowError& row : import.errors) lines.push_back(row.line);
  EXPECT_EQ(lines, (std::vector<std::size_t>{2, 3, 4, 7, 8}));
  EXPECT_EQ(import.rejected, "titel,Mensen,Bouwt op\na,,b\nb,,c\nc,,weg\nf,veel,\ng,,f\n");
}

// Rows of equal titles are told apart by their order.
TEST_F(Kinds, ARefusedRowLeavesThoseOfItsTitleTheirPlaces) {
  map_.thing("issue", "Eenzaam");
  const std::string table = "titel;Vraagstuk\nSoep;Anders\nSoep;Eenzaam\nSoep;\n";
  const Import first = map_.import("initiative", table);
  EXPECT_EQ(first.added, 2U);
  EXPECT_EQ(first.errors.size(), 1U);
  const Import again = map_.import("initiative", table);
  EXPECT_EQ(again.added, 0U);
  EXPECT_EQ(again.unchanged, 2U);
  EXPECT_EQ(again.errors.size(), 1U);
}

TEST_F(Kinds, ARefusedRowTakesNoNameFromTheMap) {
  const EntityId there = map_.thing("initiative", "Tafel");
  const Import import = map_.import("initiative", "titel;Vraagstuk;Bouwt op\nTafel;Anders;\nSoep;;Tafel\n");
  EXPECT_EQ(import.added, 1U);
  EXPECT_EQ(import.errors.size(), 1U);
  EXPECT_EQ(value("Soep", "builds_on"), Value(Ids{there}));
}

TEST_F(Kinds, ASecondImportChangesNothingNotEvenWhatPeopleChanged) {
  map_.thing("issue", "Eenzaam");
  const std::string csv =
      "titel,Mensen,Thema's,Vraagstuk,Bouwt op,Stap,Verschoven: wie\nSoep,12,geld,Eenzaam,Tafel,Doen,Jo\nTafel,,,,,,\n";
  map_.import("initiative", csv);
  EXPECT_TRUE(map_.import("initiative", csv).changes.empty());
  const EntityId soup = map_.map().id_of(map_.find("initiative", "Soep"));
  map_.apply({{soup, "people", std::int64_t{40}}, {soup, "themes.wonen", true}, {soup, "issue", Value()}});
  EXPECT_TRUE(map_.import("initiative", csv).changes.empty());
  EXPECT_EQ(value("Soep", "people"), Value(std::int64_t{40}));
  // Only what the file says differently now is taken.
  const Import other = map_.import(
      "initiative", "titel,Mensen,Thema's,Vraagstuk,Bouwt op,Stap,Verschoven: wie\nSoep,12,,Eenzaam,,Doen,\n");
  EXPECT_EQ(other.changed, 1U);
  EXPECT_EQ(value("Soep", "people"), Value(std::int64_t{40}));
  EXPECT_EQ(value("Soep", "themes.geld"), Value());
  EXPECT_EQ(value("Soep", "themes.wonen"), Value());
  EXPECT_EQ(value("Soep", "issue"), Value());
  EXPECT_EQ(value("Soep", "builds_on"), Value());
  EXPECT_EQ(value("Soep", "moved"), Value());
  EXPECT_EQ(value("Soep", "step"), Value(std::string("doen")));
}

TEST_F(Kinds, WhatOlderImportsSaidOfWordsAndPlacesStillCounts) {
  const EntityId soup = map_.thing("initiative", "Soep");
  const std::string words = to_text(entity_id("words Elke dag"));
  map_.apply({{soup, "imported", words + " 1000,2000,0,0"}, {soup, "description", std::string("Nu anders")}});
  const Import import = map_.import("initiative", "titel,omschrijving,collectief,burger\nSoep,Elke dag,10,20\n");
  EXPECT_TRUE(import.changes.empty());
  EXPECT_EQ(value("Soep", "description"), Value(std::string("Nu anders")));
}

TEST_F(Kinds, LinksByTheTitlesOfTheirEnds) {
  const EntityId soup = map_.thing("initiative", "Soep");
  const EntityId hall = map_.thing("asset", "Zaal");
  map_.thing("issue", "Eenzaam");
  const std::string csv = "van,naar\nSoep,Zaal\n";
  EXPECT_EQ(map_.import("uses", csv).added, 1U);
  const Import again = map_.import("uses", csv);
  EXPECT_EQ(again.unchanged, 1U);
  EXPECT_TRUE(again.changes.empty());
  EXPECT_EQ(map_.table("uses"), "\xEF\xBB\xBFvan,naar\r\nSoep,Zaal\r\n");
  EXPECT_EQ(map_.import("link", "titel,van,naar\nkookt in,Soep,Zaal\n").added, 1U);
  const model::EntityNumber link = map_.find("link", "kookt in");
  EXPECT_EQ(to_value(map_.map().get(link, model::kEnds)), Value(Ids{soup, hall}));
  // The pack says what may stand at an end.
  const Import wrong = map_.import("uses", "van,naar\nZaal,Soep\nSoep,\nSoep,Eenzaam\n");
  EXPECT_EQ(wrong.added, 0U);
  ASSERT_EQ(wrong.errors.size(), 3U);
  for (const RowError& row : wrong.errors) EXPECT_EQ(row.error.code, Code::csv_unknown_title);
  const Import loop = map_.import("link", "van,naar\nSoep,Soep\n");
  ASSERT_EQ(loop.errors.size(), 1U);
  EXPECT_EQ(loop.errors[0].error.code, Code::bad_link);
  EXPECT_EQ(import_csv(map_.board(), "van\nSoep\n", "link").error().code, Code::csv_no_ends_columns);
}

TEST_F(Kinds, FieldsWithTheNameOfAnotherColumnAreFoundAgain) {
  const method::Pack pack = *method::parse_pack(R"({"id":"p","version":1,"title":{"nl":"P","en":"P"},
    "axes":[{"id":"a","title":{"nl":"a","en":"a"},"low":{"id":"l","text":{"nl":"l","en":"l"}},
             "high":{"id":"h","text":{"nl":"h","en":"h"}}},
            {"id":"b","title":{"nl":"b","en":"b"},"low":{"id":"m","text":{"nl":"m","en":"m"}},
             "high":{"id":"i","text":{"nl":"i","en":"i"}}}],
    "lenses":[{"id":"x","title":{"nl":"x","en":"x"},"x":"a","y":"b","quadrants":[
      {"id":"q1","title":{"nl":"1","en":"1"}},{"id":"q2","title":{"nl":"2","en":"2"}},
      {"id":"q3","title":{"nl":"3","en":"3"}},{"id":"q4","title":{"nl":"4","en":"4"}}]}],
    "kinds":[{"id":"k","title":{"nl":"K","en":"K"},"traits":{"placeable":["x"]},"fields":[
      {"name":"title","title":{"nl":"T","en":"T"},"type":"text"},
      {"name":"burger","title":{"nl":"Titel","en":"Title"},"type":"text"},
      {"name":"twee","title":{"nl":"Titel","en":"Zelfde"},"type":"text"},
      {"name":"zelfde","title":{"nl":"=zelfde","en":"Zelfde"},"type":"text"}]}]})");
  KindTables one(pack);
  one.thing("k", "ding", {{EntityId(), "burger", std::string("1")}, {EntityId(), "twee", std::string("2")},
                          {EntityId(), "zelfde", std::string("3")}});
  for (const auto language : {method::Language::nl, method::Language::en}) {
    KindTables two(pack);
    EXPECT_EQ(two.import("k", one.table("k", language)).added, 1U);
    EXPECT_EQ(two.value("k", "ding", "burger"), Value(std::string("1")));
    EXPECT_EQ(two.value("k", "ding", "twee"), Value(std::string("2")));
    EXPECT_EQ(two.value("k", "ding", "zelfde"), Value(std::string("3")));
  }
}

TEST_F(Kinds, WhatIsPrivateOrUnknownHasNoTable) {
  EXPECT_EQ(export_csv(map_.board(), method::Language::nl, "note").error().code, Code::kind_private);
  EXPECT_EQ(import_csv(map_.board(), "titel\na\n", "note").error().code, Code::kind_private);
  EXPECT_EQ(export_csv(map_.board(), method::Language::nl, "kaas").error().code, Code::unknown_kind);
}

// What fewer than three signals make is nobody's business yet, wherever one looks for it.
TEST_F(Kinds, ABundleIsInNoTableBeforeThreeSignalsNameIt) {
  const EntityId bundle = map_.thing("bundle", "Geheim");
  const EntityId small = map_.thing("bundle", "Klein");
  for (const char* title : {"s1", "s2"}) map_.thing("signal", title, {{EntityId(), "bundle", bundle}});
  map_.thing("signal", "s3", {{EntityId(), "bundle", small}});
  const auto leaks = [&](const std::string& kind, const std::string& word) {
    return map_.table(kind).find(word) != std::string::npos;
  };
  for (const std::string kind : {"signal", "bundle"}) {
    EXPECT_FALSE(leaks(kind, "Geheim")) << kind;
    EXPECT_FALSE(leaks(kind, to_text(bundle))) << kind;
  }
  // An export that could not name it does not take it away when it is read again.
  const std::string hidden = map_.table("signal");
  map_.import("signal", hidden);
  map_.import("signal", "titel,Bundel\ns1,Geheim\n");
  map_.import("signal", hidden);
  EXPECT_EQ(map_.value("signal", "s1", "bundle"), Value(bundle));

  map_.thing("signal", "s4", {{EntityId(), "bundle", bundle}});
  EXPECT_TRUE(leaks("signal", "Geheim"));
  EXPECT_TRUE(leaks("bundle", "Geheim"));
  EXPECT_FALSE(leaks("bundle", "Klein"));
  map_.set(testing::id("signals4"), "deleted", true);
  EXPECT_FALSE(leaks("bundle", "Geheim"));
}

TEST_F(Kinds, FormulasAreShownAsTextAndNumbersAreNumbers) {
  const method::Pack& pack = full();
  KindTables map(pack);
  map.thing("initiative", "=1+1", {{EntityId(), "moved", method::write_record({std::nullopt, "@jo", "+ veel"})}});
  const std::string csv = map.table("initiative");
  EXPECT_NE(csv.find("'=1+1"), std::string::npos);
  EXPECT_NE(csv.find("'@jo"), std::string::npos);
  EXPECT_NE(csv.find("'+ veel"), std::string::npos);
  KindTables two(pack);
  two.import("initiative", csv);
  EXPECT_EQ(two.value("initiative", "=1+1", "moved"), map.value("initiative", "=1+1", "moved"));
}

}  // namespace
}  // namespace kwadrant::exchange
