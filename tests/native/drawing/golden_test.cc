// Drawings as they are signed off: tests/golden/drawing/<case>/drawing.svg. ACCEPT_GOLDEN=1 writes them anew; look at
// the pictures before committing. In CI that is refused, so that nothing is accepted unseen.
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "cases.h"
#include "drawing/draw.h"

namespace kwadrant::drawing {
namespace {

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

void expect_golden(const std::string& name, const testing::MapMaker& maker, const Options& options,
                   const method::Pack& used = pack()) {
  const board::Projection board(maker.map(), used);
  const std::string drawn = to_svg(board, options);
  const std::string folder = "tests/golden/drawing/" + name;
  if (is_set("ACCEPT_GOLDEN")) {
    ASSERT_FALSE(is_set("CI")) << "golden files are accepted by a person, not in CI";
    std::filesystem::create_directories(std::string(KWADRANT_SOURCE_DIR) + "/" + folder);
    std::ofstream(std::string(KWADRANT_SOURCE_DIR) + "/" + folder + "/drawing.svg", std::ios::binary) << drawn;
  }
  // Not EXPECT_EQ of the texts alone: a difference of thousands of lines helps nobody.
  const std::string golden = testing::read_source_file(folder + "/drawing.svg");
  const auto at = std::mismatch(drawn.begin(), drawn.end(), golden.begin(), golden.end());
  const auto offset = static_cast<std::size_t>(at.first - drawn.begin());
  const std::size_t from = offset < 60 ? 0 : offset - 60;
  EXPECT_TRUE(drawn == golden) << name << " differs from its golden file; ACCEPT_GOLDEN=1 writes it anew.\nnow:    …"
                               << drawn.substr(from, 160) << "…\ngolden: …"
                               << golden.substr(std::min(from, golden.size()), 160);
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

TEST(Golden, Assets) {
  testing::MapMaker maker;
  make_assets(maker);
  expect_golden("assets", maker, {method::Language::nl, false, "22 november 2026"}, rich_pack());
}

}  // namespace
}  // namespace kwadrant::drawing
