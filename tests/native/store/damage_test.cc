// Damaged files: never a crash, and never silently less than was there.
#include <algorithm>
#include <filesystem>

#include "fixture.h"

namespace kwadrant::store {
namespace {

namespace fs = std::filesystem;

constexpr int kChanges = 400;

class DamageTest : public StoreTest {
 protected:
  void SetUp() override {
    {
      auto store = make(path("sound"));
      for (int i = 0; i < kChanges; ++i) {
        changes_.push_back(author_.change({title_of(i), kwadrant::testing::created(kwadrant::testing::entity(
                                                            static_cast<std::uint64_t>(i)))}));
      }
      ASSERT_EQ(outcome(store->append({changes_.data(), 300})), "ok");
      const std::vector<Bytes> first(changes_.begin(), changes_.begin() + 300);
      const model::Map map = kwadrant::testing::map_of(first);
      const Bytes snapshot = codec::encode_snapshot(map);
      if (with_snapshot_) {
        ASSERT_EQ(outcome(store->write_snapshot(snapshot)), "ok");
      }
      ASSERT_EQ(outcome(store->append({changes_.data() + 300, kChanges - 300})), "ok");
    }
    sound_ = read_file(path("sound"));
    whole_ = canonical();
  }

  // The map that the changes give without the damaged ones.
  Bytes without(const std::vector<std::uint64_t>& damaged) const {
    std::vector<Bytes> left;
    for (std::uint64_t n = 1; n <= changes_.size(); ++n) {
      if (std::find(damaged.begin(), damaged.end(), n) == damaged.end()) left.push_back(changes_[n - 1]);
    }
    return codec::canonical_bytes(kwadrant::testing::map_of(left));
  }

  // Opens the file in both ways; whatever opens must be whole or say what is missing, and what is not is never written.
  void expect_honest() {
    const std::string before = read_file(path("broken"));
    expect_honest_answers();
    // A writer that found nothing wrong was right: it may have put a mark of its own.
    if (read_file(path("broken")) != before) {
      EXPECT_TRUE(codec::canonical_bytes(open(path("broken"))->load()->map) == whole_);
    }
  }

  void expect_honest_answers() {
    if (auto writer = Store::open(path("broken"), {})) {
      auto loaded = (*writer)->load();
      if (loaded && loaded->damaged.empty()) {
        EXPECT_TRUE(codec::canonical_bytes(loaded->map) == whole_);
      } else {
        ++named_;
      }
    } else {
      ++refused_;
    }
    auto reader = Store::open(path("broken"), reading());
    if (!reader) return;
    const Health health = (*reader)->verify();
    auto loaded = (*reader)->load();
    if (loaded && loaded->damaged.empty()) {
      EXPECT_TRUE(codec::canonical_bytes(loaded->map) == whole_);
      return;
    }
    EXPECT_FALSE(health.problems.empty());
    if (loaded) expect_rest(*loaded);
  }

  void expect_rest(const Loaded& loaded) {
    ++salvaged_;
    EXPECT_TRUE(std::is_sorted(loaded.damaged.begin(), loaded.damaged.end()));
    std::vector<std::uint64_t> missing = loaded.damaged;
    // The last one may stand for all behind it.
    for (std::uint64_t n = missing.back(); n <= changes_.size(); ++n) missing.push_back(n);
    const Bytes got = codec::canonical_bytes(loaded.map);
    EXPECT_TRUE(got == without(loaded.damaged) || got == without(missing)) << loaded.map.change_count();
    rescued_ += loaded.map.change_count();
  }

  // Side files of an earlier round would be taken for this one's.
  void write_broken(const std::string& bytes) {
    for (const char* side : {"broken", "broken-wal", "broken-shm"}) fs::remove(path(side));
    write_file(path("broken"), bytes);
  }

  bool with_snapshot_ = true;
  std::string sound_;
  Bytes whole_;
  int refused_ = 0;
  int named_ = 0;
  int salvaged_ = 0;
  std::size_t rescued_ = 0;
};

class LogDamageTest : public DamageTest {
 protected:
  LogDamageTest() { with_snapshot_ = false; }
};

TEST_F(DamageTest, FlippedBitsAreNamedOrHarmless) {
  SeededRandom random(3);
  for (int round = 0; round < 100; ++round) {
    SCOPED_TRACE(round);
    std::string bytes = sound_;
    bytes[random.below(bytes.size())] ^= static_cast<char>(1 << random.below(8));
    write_broken(bytes);
    expect_honest();
  }
  EXPECT_GT(refused_ + named_, 0) << "no bit hit anything that matters";
}

TEST_F(LogDamageTest, FlippedBitsInTheLogAreNamedAndTheRestIsRead) {
  SeededRandom random(4);
  for (int round = 0; round < 100; ++round) {
    SCOPED_TRACE(round);
    std::string bytes = sound_;
    bytes[4096 + random.below(bytes.size() - 4096)] ^= static_cast<char>(1 << random.below(8));
    write_broken(bytes);
    expect_honest();
  }
  EXPECT_GT(salvaged_, 20);
  EXPECT_GT(rescued_, static_cast<std::size_t>(salvaged_) * kChanges / 2) << "most of the changes can still be read";
}

// Some bytes only matter to who writes, as the one that says how: a reader must not call such a file sound.
TEST_F(DamageTest, WhatReadersFindSoundCanBeWrittenOn) {
  constexpr std::size_t kHeaderBytes = 100;
  int sound = 0;
  for (std::size_t at = 0; at < kHeaderBytes; ++at) {
    for (const char value : {'\x00', '\x01', '\x02', '\x03', '\x04', '\x7f', '\x80', '\xff'}) {
      SCOPED_TRACE(std::to_string(at) + " is " + std::to_string(static_cast<unsigned char>(value)));
      std::string bytes = sound_;
      bytes[at] = value;
      write_broken(bytes);
      auto reader = Store::open(path("broken"), reading());
      if (!reader || !(*reader)->verify().problems.empty()) continue;
      reader->reset();
      ++sound;
      EXPECT_EQ(outcome(Store::open(path("broken"), {})), "ok");
    }
  }
  EXPECT_GT(sound, 0);
}

TEST_F(DamageTest, UnknownWayToWriteIsNamedAndAllIsRead) {
  std::string bytes = sound_;
  constexpr std::size_t kWriteVersionAt = 18;
  bytes[kWriteVersionAt] = 4;
  write_broken(bytes);
  EXPECT_EQ(outcome(Store::open(path("broken"), {})), "store_corrupt") << "not that it is write-protected";
  auto reader = open(path("broken"), reading());
  EXPECT_FALSE(reader->verify().problems.empty());
  EXPECT_TRUE(codec::canonical_bytes(reader->load()->map) == whole_);
}

TEST_F(LogDamageTest, LostPagesAreNamedAndTheRestIsRead) {
  const std::size_t pages = sound_.size() / 4096;
  for (std::size_t page = 1; page < pages; ++page) {
    SCOPED_TRACE(page);
    std::string bytes = sound_;
    bytes.replace(page * 4096, 4096, std::string(4096, '\0'));
    write_broken(bytes);
    expect_honest();
  }
  EXPECT_GT(salvaged_, static_cast<int>(pages) / 3);
  EXPECT_EQ(refused_ + named_, static_cast<int>(pages) - 1) << "no writer goes on with a lost page";
}

TEST_F(LogDamageTest, TruncatedFilesAreNamedAndTheRestIsRead) {
  SeededRandom random(5);
  for (int round = 0; round < 100; ++round) {
    SCOPED_TRACE(round);
    write_broken(sound_.substr(0, random.below(sound_.size())));
    expect_honest();
  }
  EXPECT_EQ(refused_, 100) << "no writer goes on with a cut file";
  EXPECT_GT(salvaged_, 20);
}

TEST_F(LogDamageTest, SwappedPagesAreNamed) {
  SeededRandom random(6);
  const std::size_t pages = sound_.size() / 4096;
  for (int round = 0; round < 30; ++round) {
    SCOPED_TRACE(round);
    const std::size_t a = (1 + random.below(pages - 1)) * 4096;
    const std::size_t b = (1 + random.below(pages - 1)) * 4096;
    std::string bytes = sound_;
    bytes.replace(a, 4096, sound_, b, 4096);
    bytes.replace(b, 4096, sound_, a, 4096);
    write_broken(bytes);
    expect_honest();
  }
  EXPECT_GT(refused_ + named_, 20);
}

// Of a file whose log a killed writer left behind.
TEST_F(LogDamageTest, DamagedWriteAheadLogGivesTheChangesBeforeTheDamage) {
  auto writer = make(path("left"));
  std::vector<Bytes> prefixes;
  for (int i = 0; i <= 40; ++i) {
    const std::vector<Bytes> first(changes_.begin(), changes_.begin() + i);
    prefixes.push_back(codec::canonical_bytes(kwadrant::testing::map_of(first)));
    ASSERT_EQ(outcome(writer->append({&changes_[static_cast<std::size_t>(i)], 1})), "ok");
  }
  const std::string file = read_file(path("left"));
  const std::string log = read_file(path("left-wal"));
  SeededRandom random(8);
  int shorter = 0;
  for (int round = 0; round < 60; ++round) {
    SCOPED_TRACE(round);
    std::string broken = log;
    if (round % 3 == 0) broken.resize(random.below(log.size()));
    if (round % 3 != 0) broken[random.below(log.size())] ^= static_cast<char>(1 << random.below(8));
    write_broken(file);
    write_file(path("broken-wal"), broken);
    auto opened = Store::open(path("broken"), {});
    if (!opened) continue;
    auto loaded = (*opened)->load();
    if (!loaded) continue;
    EXPECT_TRUE(loaded->damaged.empty());
    const Bytes got = codec::canonical_bytes(loaded->map);
    EXPECT_TRUE(std::find(prefixes.begin(), prefixes.end(), got) != prefixes.end()) << loaded->map.change_count();
    ++shorter;
  }
  EXPECT_GT(shorter, 40);
}

TEST_F(DamageTest, AHeaderThatLiesAboutTheSizeIsNamed) {
  // Pages in the file, as SQLite's header has them: it refuses to write such a file, and all pages can be read.
  constexpr std::size_t kPageCount = 28;
  std::string bytes = sound_;
  bytes[kPageCount] = 0x1C;
  write_file(path("broken"), bytes);
  EXPECT_EQ(outcome(Store::open(path("broken"), {})), "store_corrupt");
  const auto reader = open(path("broken"), reading());
  EXPECT_FALSE(reader->verify().problems.empty());
  const Result<Loaded> loaded = reader->load();
  ASSERT_EQ(outcome(loaded), "ok");
  EXPECT_EQ(loaded->damaged, std::vector<std::uint64_t>{kChanges + 1});
  EXPECT_TRUE(codec::canonical_bytes(loaded->map) == whole_);
}

TEST_F(DamageTest, SnapshotKeepsWhatTheLogLost) {
  // The snapshot's pages lie behind those of the first 300 changes: of the log's first pages nothing is needed.
  std::string bytes = sound_;
  const std::size_t at = bytes.find("title number 150");
  ASSERT_NE(at, std::string::npos);
  bytes[at] = 'T';
  write_broken(bytes);
  auto reader = open(path("broken"), reading());
  EXPECT_EQ(codec::canonical_bytes(reader->load()->map), whole_);
  const Health health = reader->verify();
  ASSERT_EQ(health.problems.size(), 1u);
  EXPECT_EQ(health.problems[0].params.at("number"), "151");
}

TEST_F(LogDamageTest, DamagedFileIsNeverWritten) {
  std::string bytes = sound_;
  bytes[bytes.find("title number 150")] = 'T';
  write_broken(bytes);
  auto store = open(path("broken"));
  auto loaded = store->load();
  EXPECT_EQ(loaded->damaged, std::vector<std::uint64_t>{151});
  EXPECT_TRUE(store->failed());
  const Bytes more = author_.change({title_of(1)});
  EXPECT_EQ(outcome(store->append({&more, 1})), "read_only");
  const Status walked = store->for_each_change(1, [](std::uint64_t number, ByteView) { return number > 0; });
  EXPECT_EQ(outcome(walked), "store_corrupt");
  EXPECT_EQ(walked.error().params.at("number"), "151");
  store.reset();
  EXPECT_EQ(read_file(path("broken")), bytes);
}

}  // namespace
}  // namespace kwadrant::store
