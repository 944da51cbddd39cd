#include "drawing/draw.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "cases.h"
#include "support/bad_inputs.h"
#include "support/xml_reader.h"

namespace kwadrant::drawing {
namespace {

using testing::MapMaker;
using testing::XmlElement;

Drawing drawn(MapMaker& maker, const Options& options = {}) {
  const board::Projection board(maker.map(), pack(), pack().lenses[0]);
  return draw(board, options);
}

std::unique_ptr<XmlElement> read(MapMaker& maker, const Options& options = {}) {
  return testing::XmlReader::read(to_svg(drawn(maker, options)));
}

template <typename T>
std::vector<T> items_of(const Drawing& drawing, Role role) {
  std::vector<T> out;
  for (const Item& item : drawing.items) {
    const T* one = std::get_if<T>(&item);
    if (one != nullptr && one->role == role) out.push_back(*one);
  }
  return out;
}

std::vector<std::string> titles(const XmlElement& root) {
  std::vector<std::string> out;
  root.each([&](const XmlElement& e) {
    if (e.name != "g") return;
    EXPECT_EQ(e.children.front()->name, "title");
    out.push_back(e.children.front()->text);
  });
  return out;
}

std::size_t count(const XmlElement& root, std::string_view name) {
  std::size_t n = 0;
  root.each([&](const XmlElement& e) { n += e.name == name ? 1U : 0U; });
  return n;
}

std::set<std::string> all_words(const XmlElement& root) {
  std::set<std::string> out;
  root.each([&](const XmlElement& e) {
    if (e.name == "text") out.insert(e.all_text());
  });
  return out;
}

void expect_only_allowed(const XmlElement& root) {
  static const std::set<std::string> elements = {"svg",  "title",  "desc", "g",    "rect",
                                                 "line", "circle", "path", "text", "tspan"};
  static const std::set<std::string> attributes = {
      "xmlns", "viewBox", "width", "height", "font-family", "lang", "role", "aria-labelledby", "aria-describedby", "id",
      "x", "y", "rx", "cx", "cy", "r", "x1", "y1", "x2", "y2", "d", "dx", "fill", "fill-opacity", "stroke",
      "stroke-width", "stroke-opacity", "stroke-dasharray", "font-size", "font-weight", "text-anchor", "transform"};
  root.each([&](const XmlElement& e) {
    EXPECT_TRUE(elements.contains(e.name)) << e.name;
    for (const auto& [name, value] : e.attributes) {
      EXPECT_TRUE(attributes.contains(name)) << name;
      const bool leads = value.find("//") != std::string::npos || value.find("url(") != std::string::npos;
      const bool refers = name != "xmlns" && leads;
      EXPECT_FALSE(refers) << name << " refers to something: " << value;
    }
  });
}

// Everything that takes room lies on the page.
void expect_on_page(const XmlElement& root) {
  std::istringstream box(root.attributes.at("viewBox"));
  int x = 0;
  int y = 0;
  int w = 0;
  int h = 0;
  box >> x >> y >> w >> h;
  root.each([&](const XmlElement& e) {
    if (!e.attributes.contains("x")) return;
    const int left = std::stoi(e.attributes.at("x"));
    const int top = std::stoi(e.attributes.at("y"));
    const int right = left + (e.name == "rect" ? std::stoi(e.attributes.at("width")) : 0);
    const int bottom = top + (e.name == "rect" ? std::stoi(e.attributes.at("height")) : 0);
    EXPECT_TRUE(left >= x && top >= y && right <= x + w && bottom <= y + h) << e.name << ' ' << left << ' ' << top;
  });
}

TEST(Draw, ATitleOfTwoLinesHasNoLoneWord) {
  MapMaker maker;
  maker.set(maker.map().id(), "title",
            std::string("Wat bewoners, verenigingen en beroepskrachten in Haarlem voor elkaar doen"));
  const std::vector<TextItem> lines = items_of<TextItem>(drawn(maker), Role::title);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].text + " " + lines[1].text,
            "Wat bewoners, verenigingen en beroepskrachten in Haarlem voor elkaar doen");
  const auto [shorter, longer] = std::minmax({lines[0].text.size(), lines[1].text.size()});
  EXPECT_LT(longer - shorter, 15U) << lines[0].text << " / " << lines[1].text;
}

TEST(Draw, AnEmptyMap) {
  MapMaker maker;
  const auto root = read(maker);
  ASSERT_NE(root, nullptr);
  EXPECT_EQ(root->name, "svg");
  EXPECT_EQ(root->attributes.at("role"), "img");
  EXPECT_EQ(root->attributes.at("lang"), "nl");
  EXPECT_EQ(root->children[0]->text, "Kaart zonder titel");
  EXPECT_TRUE(all_words(*root).contains("0 initiatieven"));
  EXPECT_TRUE(all_words(*root).contains("voor één persoon"));
  EXPECT_FALSE(all_words(*root).contains("verband"));
  EXPECT_FALSE(all_words(*root).contains("Geparkeerd: nog geen plek"));
  expect_only_allowed(*root);
  expect_on_page(*root);
}

TEST(Draw, EveryFormIsDrawnAndTold) {
  MapMaker maker;
  make_rich(maker);
  Options options;
  options.date = "21 november 2026";
  const auto root = read(maker, options);
  ASSERT_NE(root, nullptr);
  expect_only_allowed(*root);
  expect_on_page(*root);
  EXPECT_EQ(titles(*root).size(), 7U);
  const Drawing drawing = drawn(maker, options);
  EXPECT_EQ(items_of<LineItem>(drawing, Role::link).size(), 3U) << "two links and one in the legend";
  EXPECT_EQ(items_of<LineItem>(drawing, Role::leader).size(), 3U)
      << "a card beside its place, one off the axis that its place is on, and the legend's";
  EXPECT_EQ(items_of<BoxItem>(drawing, Role::card).size(), 7U);
  EXPECT_EQ(items_of<BoxItem>(drawing, Role::footprint).size(), 3U);
  const std::set<std::string> words = all_words(*root);
  for (const char* expected : {"Samen in de Slachthuisbuurt", "7 initiatieven, 1 zonder plek", "21 november 2026",
                               "initiatief", "hoe breed het is", "verband", "het kaartje staat naast zijn plek",
                               "Geparkeerd: nog geen plek"}) {
    EXPECT_TRUE(words.contains(expected)) << expected;
  }
}

TEST(Draw, TheDescriptionCountsPerQuadrant) {
  MapMaker maker;
  make_rich(maker);
  const auto root = read(maker);
  const std::string& description = root->children[1]->text;
  EXPECT_EQ(root->children[1]->name, "desc");
  EXPECT_NE(description.find("Een kaart met 7 initiatieven."), std::string::npos) << description;
  EXPECT_NE(description.find("Individueel · professional: 2,2 initiatieven."), std::string::npos) << description;
  EXPECT_NE(description.find("1 zonder plek."), std::string::npos);
  EXPECT_NE(description.find("Links: voor één persoon, rechts: voor een groep."), std::string::npos);
  EXPECT_NE(description.find("Boven: de buurt doet het, onder: het team doet het."), std::string::npos);
}

TEST(Draw, OrientationIsTrueWhenFlipped) {
  MapMaker maker;
  make_rich(maker);
  maker.set(maker.map().id(), "flip_x", true);
  maker.set(maker.map().id(), "flip_y", true);
  Options english;
  english.language = method::Language::en;
  const auto root = read(maker, english);
  const std::string& description = root->children[1]->text;
  EXPECT_EQ(root->attributes.at("lang"), "en");
  EXPECT_NE(description.find("Left: for a group, right: for one person."), std::string::npos) << description;
  EXPECT_NE(description.find("Top: the team does it, bottom: the neighbourhood does it."), std::string::npos);
  EXPECT_NE(description.find("Individual · professional: 2.2 initiatives."), std::string::npos) << description;
  expect_on_page(*root);
}

TEST(Draw, DarkHasTheSameFormsInOtherColours) {
  MapMaker maker;
  make_rich(maker);
  Options dark;
  dark.dark = true;
  const auto light_root = read(maker);
  const auto dark_root = read(maker, dark);
  EXPECT_EQ(titles(*light_root), titles(*dark_root));
  EXPECT_EQ(count(*light_root, "rect"), count(*dark_root, "rect"));
  const std::string text = to_svg(drawn(maker, dark));
  EXPECT_EQ(text.find("#FBFAF7"), std::string::npos);
  EXPECT_NE(text.find("#16191D"), std::string::npos);
}

TEST(Draw, HostileTitlesStayText) {
  MapMaker maker;
  const bad::Texts all = bad::titles();
  ASSERT_GE(all.size(), 150U);
  for (std::size_t i = 0; i < all.size(); ++i) {
    maker.initiative_at(std::to_string(i), all[i], {static_cast<std::uint16_t>(i * 41), 5'000, 0, 0, 0, 0});
  }
  name_map(maker, bad::markup()[2]);
  Options options;
  options.date = bad::markup()[0];
  const auto root = read(maker, options);
  ASSERT_NE(root, nullptr);
  expect_only_allowed(*root);
  EXPECT_EQ(root->children[0]->text, bad::markup()[2]);
  // Dots, and behind them the entries of the list that are shortened.
  const std::vector<std::string> seen = titles(*root);
  ASSERT_GE(seen.size(), all.size());
  const std::size_t clean = all.size() - bad::controls().size();
  for (std::size_t i = 0; i < clean; ++i) EXPECT_EQ(seen[i], all[i]);
  for (std::size_t i = all.size(); i < seen.size(); ++i) {
    EXPECT_EQ(std::count(seen.begin(), seen.begin() + static_cast<std::ptrdiff_t>(all.size()), seen[i]), 1);
  }
}

TEST(Draw, AHostilePackStaysText) {
  method::Pack hostile = pack();
  hostile.lenses[0].quadrants[0].title = {"<script>1</script>", "</tspan>"};
  hostile.axes[0].low.text = {"\"><script>", "&x;"};
  hostile.axes[1].title = {"]]>", "-->"};
  MapMaker maker;
  const board::Projection board(maker.map(), hostile, hostile.lenses[0]);
  for (const auto language : {method::Language::nl, method::Language::en}) {
    const auto root = testing::XmlReader::read(to_svg(board, {language, false, ""}));
    ASSERT_NE(root, nullptr);
    expect_only_allowed(*root);
  }
}

// P2: numbers of entities follow the order of arrival, the drawing must not.
TEST(Draw, TheOrderOfArrivalDoesNotShow) {
  const auto change = [](std::uint64_t n, std::vector<model::Setting> settings) {
    return model::encode_change({{(1'700'000'000'000ULL + n) << 16, n}, 1, 0, 0, model::Label::other}, settings);
  };
  std::vector<Bytes> changes;
  for (std::uint64_t n = 1; n <= 30; ++n) {
    const EntityId id = testing::id(std::to_string(n));
    const auto x = static_cast<std::uint16_t>(n * 300);
    changes.push_back(change(n, {{id, "kind", std::string("initiative")},
                                 {id, "title", "Initiatief " + std::to_string(n)},
                                 {id, "place.kwadranten", model::Place{x, 4'000, 500, 500, 0, 0}}}));
    if (n < 3) continue;
    changes.push_back(change(n + 100, {{testing::id("link" + std::to_string(n)), "kind", std::string("link")},
                                       {testing::id("link" + std::to_string(n)), "ends",
                                        std::vector<EntityId>{id, testing::id(std::to_string(n - 2))}}}));
  }
  SeededRandom random(5);
  std::string first;
  for (int round = 0; round < 5; ++round) {
    model::Map map(testing::id("map"));
    for (const Bytes& bytes : changes) ASSERT_TRUE(map.apply(bytes).ok());
    const board::Projection board(map, pack(), pack().lenses[0]);
    const std::string drawn = to_svg(board, {});
    if (first.empty()) first = drawn;
    EXPECT_EQ(drawn, first);
    for (std::size_t i = changes.size(); i > 1; --i) std::swap(changes[i - 1], changes[random.below(i)]);
  }
}

TEST(Draw, AssetsStandBesideTheMatrixAndWhatIsHiddenIsNotThere) {
  MapMaker maker;
  make_assets(maker);
  maker.set(maker.map().id(), "lens", std::string("brede-basis"));
  const board::Projection board(maker.map(), rich_pack());
  EXPECT_EQ(board.shape(maker.map().find(testing::id("sam"))).form, board::Form::card);
  const std::string drawn = to_svg(board, {});
  const auto root = testing::XmlReader::read(drawn);
  ASSERT_NE(root, nullptr);
  expect_only_allowed(*root);
  EXPECT_EQ(titles(*root).size(), 5U) << "four assets and an initiative";
  for (const char* word : {"Mensen", "Nog zonder soort", "Zes bakfietsen", "begint hier", "nog niet verbonden"}) {
    EXPECT_TRUE(all_words(*root).contains(word)) << word;
  }
  for (const char* word : {"Te weinig", "Sam<", "wijkteamlid"}) EXPECT_EQ(drawn.find(word), std::string::npos) << word;
  std::size_t dashed = 0;
  root->each([&](const XmlElement& e) {
    for (const auto& [name, value] : e.attributes) dashed += name == "stroke-dasharray" ? 1U : 0U;
  });
  EXPECT_EQ(dashed, 3U) << "two assets, and the sign of the legend";
}

TEST(Draw, RemovedThingsAreGone) {
  MapMaker maker;
  make_rich(maker);
  maker.set(testing::id("wide"), "deleted", true);
  const auto root = read(maker);
  EXPECT_EQ(titles(*root).size(), 6U);
  EXPECT_TRUE(items_of<LineItem>(drawn(maker), Role::link).empty());
}

TEST(Draw, WidthsAtTheEdgesStayInTheMatrix) {
  MapMaker maker;
  int n = 0;
  for (const std::uint16_t x : std::vector<std::uint16_t>{0, 1, 5'000, 10'000}) {
    for (const std::uint16_t r : std::vector<std::uint16_t>{0, 1, 10'000}) {
      const auto y = static_cast<std::uint16_t>(10'000 - x);
      maker.initiative_at(std::to_string(n), "x", {x, y, r, 0, 0, 0});
      maker.initiative_at(std::to_string(n) + "b", "x", {x, x, r, 10'000, 0, 0});
      ++n;
    }
  }
  const Drawing drawing = drawn(maker);
  const BoxItem matrix = items_of<BoxItem>(drawing, Role::matrix).at(0);
  const std::vector<BoxItem> footprints = items_of<BoxItem>(drawing, Role::footprint);
  EXPECT_GT(footprints.size(), 12U);
  for (const BoxItem& footprint : footprints) {
    EXPECT_GE(footprint.x, matrix.x);
    EXPECT_GE(footprint.y, matrix.y);
    EXPECT_LE(footprint.x + footprint.w, matrix.x + matrix.w);
    EXPECT_LE(footprint.y + footprint.h, matrix.y + matrix.h);
  }
}

}  // namespace
}  // namespace kwadrant::drawing
