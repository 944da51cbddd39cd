// Titles and other words of people in a drawing.
//
// Oracles: the drawing is well-formed XML with the program's own elements only, refers to nothing outside, holds every
// title whole wherever it stands, and is the same when it is made again (P2).
#include <fuzzer/FuzzedDataProvider.h>

#include <set>

#include "core/utf8.h"
#include "drawing/draw.h"
#include "drawing/writer.h"
#include "native/drawing/cases.h"
#include "support/xml_reader.h"

namespace kwadrant::drawing {
namespace {

std::string words(FuzzedDataProvider& bytes) {
  const std::string raw = bytes.ConsumeRandomLengthString(200);
  return is_valid_text(raw) ? raw : "<b>&amp;\"'</b>";
}

// What a reader of XML gives back: U+FFFD for what XML cannot hold.
std::string as_read(std::string_view text) {
  std::string escaped = "<a>";
  append_escaped(escaped, text);
  return testing::XmlReader::read(escaped + "</a>")->text;
}

void expect_harmless(const testing::XmlElement& root) {
  static const std::set<std::string> kElements = {"svg",  "title",  "desc", "g",    "rect",
                                                  "line", "circle", "path", "text", "tspan"};
  root.each([](const testing::XmlElement& e) {
    EXPECT_TRUE(kElements.contains(e.name)) << e.name;
    for (const auto& [name, value] : e.attributes) {
      EXPECT_FALSE(name.starts_with("on") || name == "href" || name == "style") << name;
      EXPECT_TRUE(name == "xmlns" || value.find("://") == std::string::npos) << value;
    }
  });
}

void draw_words(const std::uint8_t* data, std::size_t size) {
  FuzzedDataProvider bytes(data, size);
  testing::MapMaker maker;
  name_map(maker, words(bytes));
  std::set<std::string> titles;
  const auto title = [&](std::string_view word) {
    const std::string text = words(bytes);
    // What has no name has no title either.
    if (!text.empty()) titles.insert(as_read(text));
    return std::pair(word, text);
  };
  const auto place = [&] {
    const auto axis = [&] { return bytes.ConsumeIntegralInRange<std::uint16_t>(0, model::kAxis); };
    const auto beside = [&] { return bytes.ConsumeIntegralInRange<std::int16_t>(-model::kAxis, model::kAxis); };
    return model::Place{axis(), axis(), axis(), axis(), beside(), beside()};
  };
  const auto [one, first] = title("one");
  const auto [two, second] = title("two");
  const auto [three, third] = title("three");
  maker.link("link", maker.initiative_at(one, first, place()), maker.initiative_at(two, second, place()));
  maker.initiative(three, third);
  maker.set(maker.map().id(), "flip_x", bytes.ConsumeBool());
  maker.set(maker.map().id(), "size", bytes.ConsumeIntegralInRange<std::int64_t>(0, 3));
  const auto language = bytes.ConsumeBool() ? method::Language::nl : method::Language::en;
  Options options{language, bytes.ConsumeBool(), words(bytes)};
  options.mono = bytes.ConsumeBool();
  options.numbers = bytes.ConsumeBool() ? Numbers::always : Numbers::automatic;
  options.width = bytes.ConsumeIntegral<int>();
  const board::Projection board(maker.map(), pack(), pack().lenses.front());
  const std::string svg = to_svg(board, options);
  EXPECT_EQ(to_svg(board, options), svg);
  EXPECT_TRUE(is_valid_text(svg));
  const auto root = testing::XmlReader::read(svg);
  expect_harmless(*root);
  root->each([&](const testing::XmlElement& e) {
    if (e.name == "title") titles.erase(e.text);
  });
  EXPECT_LE(titles.size(), 0U);
}

}  // namespace
}  // namespace kwadrant::drawing

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kwadrant::drawing::draw_words(data, size);
  return 0;
}
