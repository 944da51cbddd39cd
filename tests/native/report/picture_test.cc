// The map's picture in a report, and what of the report goes with it.
#include "report/picture.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <map>
#include <set>

#include "native/report/neighbourhood.h"

namespace kwadrant::report {
namespace {

namespace json = boost::json;

// Title by number, of everything on the picture that has a number.
std::map<std::string, std::string> numbers_on(const Document& document) {
  std::map<std::string, std::string> out;
  const json::value display = json::parse(document.pictures.at(0).second.display);
  for (const json::value& item : display.at("items").as_array()) {
    if (item.at("role").as_string() != "number") continue;
    const json::value& number = item.at("text").at("lines").at(0);
    out.emplace(number.as_string().c_str(), item.at("title").as_string().c_str());
  }
  return out;
}

bool has_list(const Document& document) {
  return document.pictures.at(0).second.display.find("\"role\":\"list\"") != std::string::npos;
}

// Title by number, of all rows of tables whose first column has the map's numbers; empty when a title has two.
std::map<std::string, std::string> numbers_in_tables(const Document& document) {
  std::map<std::string, std::string> out;
  for (const Section& section : document.sections) {
    for (const Block& block : section.blocks) {
      const Table* table = std::get_if<Table>(&block);
      if (table == nullptr || table->columns.front().title != "Nr.") continue;
      for (const std::vector<Cell>& row : table->rows) {
        const auto [known, added] = out.emplace(row.at(0).text, row.at(1).text);
        if (!added && known->second != row.at(1).text) return {};
      }
    }
  }
  return out;
}

void place_many(Neighbourhood& map, int count) {
  for (int n = 0; n < count; ++n) {
    map.place("Initiatief " + std::to_string(n), n * 37 % 100 * 100, n * 53 % 100 * 100, n % 7 * 300, 200);
  }
}

TEST(ReportPicture, TablesHaveTheNumbersOfTheMap) {
  for (const int count : {3, 60, 300}) {
    Neighbourhood map(small_pack());
    place_many(map, count);
    map.options().numbers = count < 300;
    const Document document = map.report();
    EXPECT_EQ(numbers_on(document).size(), static_cast<std::size_t>(count));
    EXPECT_EQ(numbers_in_tables(document), numbers_on(document));
    EXPECT_FALSE(has_list(document));
  }
}

TEST(ReportPicture, ATableIsReadInTheOrderOfItsNumbers) {
  Neighbourhood map(small_pack());
  map.place("Onder", 8'000, 1'000);
  map.place("Boven", 8'000, 4'000, 1'000, 3'000);
  map.options().numbers = true;
  const std::string told = map.section("quadrants");
  EXPECT_NE(told.find("Nr. | Initiatief | Deel hier\n1 | Boven | 67%\n2 | Onder | 100%\n"), std::string::npos) << told;
  EXPECT_NE(told.find("Dat nummer staat ook in de tabellen."), std::string::npos) << told;
}

TEST(ReportPicture, CardsHaveNoNumbers) {
  Neighbourhood map(small_pack());
  place_many(map, 3);
  const Document document = map.report();
  EXPECT_TRUE(numbers_on(document).empty());
  EXPECT_EQ(text_of(document, "quadrants").find("Nr."), std::string::npos);
}

TEST(ReportPicture, AloneItHasItsList) {
  Neighbourhood map(small_pack());
  place_many(map, 3);
  map.options().numbers = true;
  map.options().sections = {{"map"}};
  EXPECT_TRUE(has_list(map.report()));
  map.options().sections = {{"quadrants"}};
  EXPECT_TRUE(map.report().pictures.empty());
  EXPECT_TRUE(numbers_in_tables(map.report()).empty());
}

TEST(ReportPicture, OfOneColourHoldsBlackAndWhite) {
  Neighbourhood map;
  place_many(map, 12);
  map.join("link", testing::id("initiativeInitiatief 1"), testing::id("initiativeInitiatief 2"));
  const auto colours = [&] {
    std::set<std::string> out;
    const std::string svg = map.report().pictures.at(0).second.svg;
    for (std::size_t at = svg.find("=\"#"); at != std::string::npos; at = svg.find("=\"#", at + 1)) {
      out.insert(svg.substr(at + 2, 7));
    }
    return out;
  };
  EXPECT_GT(colours().size(), 2u);
  map.options().mono = true;
  EXPECT_EQ(colours(), (std::set<std::string>{"#000000", "#FFFFFF"}));
}

}  // namespace
}  // namespace kwadrant::report
