// P13: map files of every format that was released open, whole or in part, for as long as there are programs.
//
// tests/golden/store/format-<n>.kwadrant was made by a program of that format and is never made anew; the .jsonl beside
// it says what is in it: each change, then the map. A new format adds a pair.
#include <filesystem>

#include "codec/json.h"
#include "fixture.h"
#include "support/map_maker.h"

namespace kwadrant::store {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPage = 4'096;

class FormatTest : public StoreTest, public ::testing::WithParamInterface<int> {
 protected:
  void SetUp() override {
    const std::string name = "tests/golden/store/format-" + std::to_string(GetParam());
    file_ = kwadrant::testing::read_source_file(name + ".kwadrant");
    golden_ = kwadrant::testing::read_source_file(name + ".jsonl");
    ASSERT_FALSE(file_.empty());
  }

  // What the file gives, in the form of the golden text.
  static std::vector<std::string> lines_of(const Store& store, const model::Map& map) {
    std::vector<std::string> out;
    model::ChangeView change;
    const Status walked = store.for_each_change(1, [&](std::uint64_t, ByteView bytes) {
      EXPECT_TRUE(decode_change(bytes, change).ok());
      out.push_back(codec::to_json(change, map));
      return true;
    });
    EXPECT_TRUE(walked.ok() || walked.error().code == Code::store_corrupt);
    out.push_back(codec::to_json(map));
    return out;
  }

  static std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
  }

  std::string file_;
  std::string golden_;
};

TEST_P(FormatTest, P13OldFileOpensAndIsWhatItWas) {
  write_file(path(), file_);
  {
    auto store = open(path(), reading());
    auto loaded = store->load();
    ASSERT_EQ(outcome(loaded), "ok");
    EXPECT_TRUE(loaded->damaged.empty());
    EXPECT_EQ(joined(lines_of(*store, loaded->map)), golden_);
    EXPECT_TRUE(store->verify().problems.empty());
    EXPECT_EQ(store->verify().snapshots, 1U);
  }
  EXPECT_TRUE(read_file(path()) == file_) << "a reader changes nothing";
}

TEST_P(FormatTest, P13OldFileIsWrittenOn) {
  write_file(path(), file_);
  std::size_t before = 0;
  {
    auto store = open(path());
    before = store->load()->map.change_count();
    Author author(99, 1ULL << 50);
    changes_.push_back(author.change({title_of(1)}));
    ASSERT_EQ(outcome(store->append(changes_)), "ok");
  }
  auto store = open(path());
  EXPECT_EQ(store->load()->map.change_count(), before + 1);
  EXPECT_TRUE(store->verify().problems.empty());
}

TEST_P(FormatTest, P13CutOldFileIsRefusedOrSaysWhatIsMissing) {
  int salvaged = 0;
  for (std::size_t size = 0; size < file_.size(); size += kPage / 2) {
    SCOPED_TRACE(size);
    for (const char* side : {"", "-wal", "-shm"}) fs::remove(path() + side);
    const std::string cut = file_.substr(0, size);
    write_file(path(), cut);
    EXPECT_NE(outcome(Store::open(path(), {})), "ok") << "nobody writes on with a cut file";
    if (auto reader = Store::open(path(), reading())) {
      EXPECT_FALSE((*reader)->verify().problems.empty());
      if (auto loaded = (*reader)->load()) {
        ++salvaged;
        EXPECT_FALSE(loaded->damaged.empty());
        std::vector<std::string> found = lines_of(**reader, loaded->map);
        found.pop_back();
        for (const std::string& line : found) EXPECT_NE(golden_.find(line + "\n"), std::string::npos) << line;
      }
    }
    EXPECT_TRUE(read_file(path()) == cut) << "a cut file is never written";
  }
  EXPECT_GT(salvaged, 0);
}

INSTANTIATE_TEST_SUITE_P(Formats, FormatTest, ::testing::Range(1, kFormat + 1));

}  // namespace
}  // namespace kwadrant::store
