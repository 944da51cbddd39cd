// P12: what a drawing of another whiteboard may hold, one below, at and one above.
#include <gtest/gtest.h>

#include "core/limits.h"
#include "drawing_maker.h"
#include "exchange/whiteboard.h"
#include "native/exchange/board_maker.h"

namespace kwadrant::exchange {
namespace {

std::size_t beside(std::size_t limit, int more) {
  return static_cast<std::size_t>(static_cast<std::int64_t>(limit) + more);
}

// So many bytes that begin as a picture does, as base64 writes them: three bytes are four letters.
std::string data_url(std::size_t bytes) {
  const std::string begin = "iVBORw0K";
  std::string text = begin + std::string(bytes / 3 * 4 - begin.size(), 'A');
  if (bytes % 3 == 1) text += "AA==";
  if (bytes % 3 == 2) text += "AAA=";
  return "data:image/png;base64," + text;
}

class WhiteboardLimits : public ::testing::TestWithParam<int> {
 protected:
  Result<WhiteboardImport> read() const { return import_whiteboard(map_.board(), drawing_.file()); }

  BoardMaker map_;
  DrawingMaker drawing_;
};

TEST_P(WhiteboardLimits, P12EntitiesOfTheMap) {
  constexpr std::size_t kDrawn = 3;
  std::vector<model::Setting> settings;
  const std::size_t filled = beside(limits::kEntities - kDrawn, GetParam());
  for (std::size_t n = map_.map().entity_count(); n < filled; ++n) {
    settings.push_back({EntityId{1, n}, "deleted", true});
    if (settings.size() == limits::kSettingsPerChange) map_.apply(std::exchange(settings, {}));
  }
  map_.apply(settings);
  ASSERT_EQ(map_.map().entity_count(), filled);
  for (std::size_t i = 0; i < kDrawn; ++i) drawing_.add("rectangle", 0, 0, 10, 10);
  const Result<WhiteboardImport> taken = read();
  ASSERT_EQ(taken.ok(), GetParam() <= 0);
  if (!taken) {
    EXPECT_EQ(taken.error().code, Code::limit_entities);
    return;
  }
  for (const auto& change : taken->changes) map_.apply(change, model::Label::imported);
  EXPECT_EQ(map_.map().entity_count(), filled + kDrawn);
}

TEST_P(WhiteboardLimits, P12LettersOfANameOfAnElement) {
  drawing_.add("rectangle", 0, 0, 10, 10)["id"] = std::string(beside(limits::kNameBytes, GetParam()), 'x');
  EXPECT_EQ(read()->drawings, GetParam() <= 0 ? 1U : 0U);
}

TEST_P(WhiteboardLimits, P12LettersOfANameOfAPicture) {
  const std::string name(beside(limits::kNameBytes, GetParam()), 'x');
  drawing_.add("image", 0, 0, 10, 10)["fileId"] = name;
  drawing_.files()[name] = {{"dataURL", data_url(30)}};
  EXPECT_EQ(read()->pictures, GetParam() <= 0 ? 1U : 0U);
}

TEST_P(WhiteboardLimits, P12BytesOfAPicture) {
  drawing_.add("image", 0, 0, 10, 10)["fileId"] = "photo";
  drawing_.files()["photo"] = {{"dataURL", data_url(beside(limits::kFileBytes, GetParam()))}};
  EXPECT_EQ(read()->pictures, GetParam() <= 0 ? 1U : 0U);
}

TEST_P(WhiteboardLimits, P12LettersOfADescription) {
  const std::size_t letters = beside(limits::kTextLength, GetParam());
  const std::string words = "Begin" + std::string(letters - 5, 'x');
  drawing_.frame();
  drawing_.note(words, 250, 250);
  const Result<WhiteboardImport> taken = read();
  ASSERT_TRUE(taken.ok());
  for (const auto& change : taken->changes) map_.apply(change, model::Label::imported);
  const std::string title = words.substr(0, limits::kTitleLength);
  EXPECT_EQ(map_.description(title), words.substr(0, limits::kTextLength));
}

INSTANTIATE_TEST_SUITE_P(Beside, WhiteboardLimits, ::testing::Values(-1, 0, 1));

}  // namespace
}  // namespace kwadrant::exchange
