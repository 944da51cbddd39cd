// A map file that someone damaged or made on purpose.
//
// The first byte chooses: the others are the whole file (0), or edits of a sound one (else): where and what, with
// lengths in front. With an odd byte the last of them is what lies beside it as `-wal`.
// Oracles: reading leaves the file as it is; each step answers or fails with an error; a file without problems loads to
// the map that its changes give, and when it is an edited one these are changes of the sound one, to the last letter;
// what is written to a file that takes it is there afterwards (P3).
#include <algorithm>
#include <cstring>

#include "native/store/fixture.h"

namespace kwadrant::store {
namespace {

constexpr int kMostEdits = 16;
// Where SQLite keeps the schema cookie, which is random in every new file: here inputs must mean the same in every run.
constexpr std::size_t kCookie = 40;

class Damage final : public StoreTest {
 public:
  Damage() : sound_(make_sound()) {}
  void TestBody() override {}

  void run(ByteReader in) {
    const std::uint8_t mode = in.u8();
    const std::string bytes = mode == 0 ? rest(in) : edited(in);
    write_file(path(), bytes);
    std::filesystem::remove(path() + "-wal");
    std::filesystem::remove(path() + "-shm");
    if (mode % 2 == 1) write_file(path() + "-wal", rest(in));
    const bool has_log = mode % 2 == 1;
    const bool sound = read(has_log ? std::string() : bytes, mode != 0 && !has_log);
    write(sound);
  }

 private:
  std::string make_sound() {
    {
      const auto store = make(path());
      fill(*store, 6);
      EXPECT_EQ(outcome(store->write_snapshot(codec::encode_snapshot(kwadrant::testing::map_of(changes_)))), "ok");
      fill(*store, 2);
    }
    std::string bytes = read_file(path());
    std::memcpy(bytes.data() + kCookie, "\0\0\x07\xD1", 4);
    return bytes;
  }

  static std::string rest(ByteReader& in) {
    const ByteView bytes = in.raw(in.left());
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
  }

  std::string edited(ByteReader& in) const {
    std::string out = sound_;
    const std::size_t edits = in.u8() % kMostEdits;
    for (std::size_t i = 0; i < edits && in.ok(); ++i) {
      const std::size_t at = static_cast<std::size_t>(in.uint()) % out.size();
      const ByteView bytes = in.blob();
      // An empty edit ends the file there.
      if (bytes.empty()) out.resize(std::max<std::size_t>(at, 1));
      for (std::size_t b = 0; b < bytes.size() && at + b < out.size(); ++b) out[at + b] = static_cast<char>(bytes[b]);
    }
    return out;
  }

  // Whether the file has no problem. `bytes` is what it must still hold; empty: that is not known. `is_edited`: it is
  // the sound one with some bytes changed, and nothing beside it.
  bool read(const std::string& bytes, bool is_edited) const {
    auto store = Store::open(path(), reading());
    if (!store) return false;
    const Result<Loaded> loaded = (*store)->load();
    model::Map replayed(kMapId);
    bool replays = true;
    bool known = true;
    const Status walked = (*store)->for_each_change(1, [&](std::uint64_t, ByteView change) {
      replays = replays && replayed.apply(change).ok();
      const Bytes one(change.begin(), change.end());
      known = known && std::find(changes_.begin(), changes_.end(), one) != changes_.end();
      return true;
    });
    (void)(*store)->author_numbers();
    const bool healthy = (*store)->verify().problems.empty();
    if (loaded) {
      EXPECT_EQ(model::check_invariants(loaded->map), std::vector<std::string>());
    }
    if (healthy) {
      EXPECT_TRUE(loaded.ok() && loaded->damaged.empty() && walked.ok() && replays);
      if (loaded && loaded->map.id() == kMapId) {
        EXPECT_EQ(codec::canonical_bytes(loaded->map), codec::canonical_bytes(replayed));
        EXPECT_TRUE(known || !is_edited);
      }
    }
    store->reset();
    EXPECT_TRUE(bytes.empty() || read_file(path()) == bytes);
    return healthy;
  }

  void write(bool sound) {
    const Bytes change = Author(12).change({title_of(99)});
    bool written = false;
    {
      auto store = Store::open(path(), {});
      EXPECT_TRUE(store.ok() || !sound);
      if (!store || !(*store)->load()) return;
      written = (*store)->append({&change, 1}).ok();
      EXPECT_TRUE(written || !sound);
    }
    if (!written) return;
    const auto again = Store::open(path(), reading());
    EXPECT_EQ(outcome(again), "ok");
    bool found = false;
    if (again) (void)(*again)->for_each_change(1, [&](std::uint64_t, ByteView there) {
      found = found || std::equal(there.begin(), there.end(), change.begin(), change.end());
      return true;
    });
    EXPECT_TRUE(found);
  }

  std::string sound_;
};

}  // namespace
}  // namespace kwadrant::store

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static kwadrant::store::Damage damage;
  damage.run(kwadrant::ByteReader(kwadrant::ByteView(data, size)));
  return 0;
}
