// Drawings as they are signed off: tests/golden/drawing/<case>, the picture and what stands where. ACCEPT_GOLDEN=1
// writes them anew; look at the pictures before committing, side by side in build/reports/drawing-<case>.html. In CI
// that is refused, so that nothing is accepted unseen.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <sstream>

#include "cases.h"
#include "drawing/draw.h"
#include "drawing/writer.h"

namespace kwadrant::drawing {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

std::string in_source(const std::string& path) { return std::string(KWADRANT_SOURCE_DIR) + "/" + path; }

std::string read_if_there(const std::string& path) {
  std::ifstream file(in_source(path), std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write(const std::string& path, const std::string& text) {
  std::filesystem::create_directories(std::filesystem::path(in_source(path)).parent_path());
  std::ofstream(in_source(path), std::ios::binary) << text;
}

// A form a line, as a person would compare them.
struct Tell {
  std::ostringstream& out;

  void operator()(const BoxItem& box) const {
    out << name_of(box.role) << ' ' << box.x << ' ' << box.y << ", " << box.w << " by " << box.h;
    for (const std::string& line : box.text.lines) out << " | " << line;
    out << '\n';
  }
  void operator()(const LineItem& line) const {
    out << name_of(line.role);
    for (const layout::Point& point : line.points) out << ' ' << point.x << ' ' << point.y;
    out << (line.arrow ? " arrow\n" : "\n");
  }
  void operator()(const ShapeItem& shape) const {
    out << name_of(shape.role) << ' ' << name_of(shape.form) << ' ' << shape.x << ' ' << shape.y << '\n';
  }
  void operator()(const TextItem& text) const {
    out << name_of(text.role) << ' ' << text.x << ' ' << text.y << " | " << text.text << '\n';
  }
};

std::string layout_of(const Drawing& drawing) {
  std::ostringstream out;
  out << "page " << drawing.width << " by " << drawing.height << '\n';
  for (const Item& item : drawing.items) std::visit(Tell{out}, item);
  return out.str();
}

// Lines that the other text does not have.
std::string only_in(const std::string& text, const std::string& other) {
  std::istringstream lines(text);
  std::string out;
  for (std::string line; std::getline(lines, line);) {
    if (("\n" + other).find("\n" + line + "\n") == std::string::npos) append_escaped(out, line + "\n");
  }
  return out;
}

// Before and after beside each other, with the lines that differ.
void show(const std::string& name, const Drawing& now, const std::string& picture, const std::string& layout) {
  const std::string after = layout_of(now);
  write("build/reports/drawing-" + name + ".html",
        "<!doctype html><meta charset=\"utf-8\"><title>" + name + "</title><style>body{font-family:sans-serif}" +
            "div{display:grid;grid-template-columns:1fr 1fr;gap:1em}svg{width:100%;height:auto}</style><h1>" + name +
            "</h1><div><h2>Before</h2><h2>After</h2>" + picture + to_svg(now) + "<pre>" + only_in(layout, after) +
            "</pre><pre>" + only_in(after, layout) + "</pre></div>");
}

void expect_golden(const std::string& name, const testing::MapMaker& maker, const Options& options,
                   const method::Pack& used = pack()) {
  const board::Projection board(maker.map(), used);
  const Drawing drawing = draw(board, options);
  const std::string folder = "tests/golden/drawing/" + name;
  const std::string picture = read_if_there(folder + "/drawing.svg");
  const std::string layout = read_if_there(folder + "/layout.txt");
  const bool is_same = to_svg(drawing) == picture && layout_of(drawing) == layout;
  if (!is_same) show(name, drawing, picture, layout);
  if (is_set("ACCEPT_GOLDEN")) {
    ASSERT_FALSE(is_set("CI")) << "golden files are accepted by a person, not in CI";
    write(folder + "/drawing.svg", to_svg(drawing));
    write(folder + "/layout.txt", layout_of(drawing));
    return;
  }
  EXPECT_TRUE(is_same) << name << " differs from its golden files: build/reports/drawing-" << name
                       << ".html shows both. ACCEPT_GOLDEN=1 writes them anew.";
}

TEST(Golden, Empty) {
  testing::MapMaker maker;
  expect_golden("empty", maker, {});
}

TEST(Golden, Rich) {
  testing::MapMaker maker;
  make_rich(maker);
  expect_golden("rich", maker, {method::Language::nl, false, "21 november 2026"});
}

TEST(Golden, FlippedDarkEnglish) {
  testing::MapMaker maker;
  make_rich(maker);
  name_map(maker, "Together in the neighbourhood around the old slaughterhouse, as the team and its residents see it "
                  "in the autumn, with everything that was started, stopped and taken over since the spring");
  maker.set(maker.map().id(), "flip_x", true);
  maker.set(maker.map().id(), "flip_y", true);
  expect_golden("flipped-dark-english", maker, {method::Language::en, true, ""});
}

TEST(Golden, LineBehindACard) {
  testing::MapMaker maker;
  make_line_behind_a_card(maker);
  expect_golden("line-behind-a-card", maker, {});
}

TEST(Golden, LinkThroughWords) {
  testing::MapMaker maker;
  make_link_through_words(maker);
  expect_golden("link-through-words", maker, {});
}

TEST(Golden, Assets) {
  testing::MapMaker maker;
  make_assets(maker);
  expect_golden("assets", maker, {method::Language::nl, false, "22 november 2026"}, rich_pack());
}

TEST(Golden, OffTheAxes) {
  testing::MapMaker maker;
  make_cards_on_the_axes(maker);
  expect_golden("off-the-axes", maker, {});
}

TEST(Golden, SevenAtOnePlace) {
  testing::MapMaker maker;
  make_cards_at_one_place(maker);
  expect_golden("seven-at-one-place", maker, {});
}

TEST(Golden, LinesUncrossed) {
  testing::MapMaker maker;
  make_lines_that_would_cross(maker);
  expect_golden("lines-uncrossed", maker, {});
}

TEST(Golden, LongWords) {
  testing::MapMaker maker;
  make_long_words(maker);
  expect_golden("long-words", maker, {});
}

TEST(Golden, BlackAndWhite) {
  testing::MapMaker maker;
  make_rich(maker);
  Options options;
  options.mono = true;
  expect_golden("black-and-white", maker, options);
}

TEST(Golden, Numbers) {
  testing::MapMaker maker;
  make_rich(maker);
  Options options;
  options.numbers = Numbers::always;
  expect_golden("numbers", maker, options);
}

}  // namespace
}  // namespace kwadrant::drawing
