// One writer and several readers of a map file, each on a thread of its own.
#include <atomic>
#include <thread>

#include "native/store/fixture.h"

namespace kwadrant::store {
namespace {

class StoreThreads : public StoreTest {
 protected:
  // Reads until the writer is done: never half a change, never fewer than before.
  void read_on(const std::atomic<bool>& done) {
    std::size_t seen = 0;
    bool last = false;
    while (!last) {
      last = done.load();
      const auto reader = Store::open(path(), reading());
      ASSERT_EQ(outcome(reader), "ok");
      const Result<Loaded> loaded = (*reader)->load();
      ASSERT_EQ(outcome(loaded), "ok");
      EXPECT_TRUE(loaded->damaged.empty());
      EXPECT_GE(loaded->map.change_count(), seen);
      EXPECT_TRUE(model::check_invariants(loaded->map).empty());
      seen = loaded->map.change_count();
    }
    EXPECT_EQ(seen, changes_.size());
  }
};

TEST_F(StoreThreads, ReadersSeeEveryChangeWhole) {
  auto store = make(path());
  fill(*store, 5);
  std::atomic<bool> done = false;
  std::vector<std::thread> readers;
  for (int i = 0; i < 3; ++i) readers.emplace_back([&] { read_on(done); });
  for (int i = 0; i < 40; ++i) {
    fill(*store, 4);
    const Bytes snapshot = codec::encode_snapshot(kwadrant::testing::map_of(changes_));
    EXPECT_EQ(outcome(store->write_snapshot(snapshot)), "ok");
  }
  done = true;
  for (std::thread& reader : readers) reader.join();
  EXPECT_TRUE(store->verify().problems.empty());
}

TEST_F(StoreThreads, ASecondWriterOnAnotherThreadIsTurnedAway) {
  auto store = make(path());
  std::vector<std::thread> others;
  std::atomic<int> refused = 0;
  for (int i = 0; i < 3; ++i) {
    others.emplace_back([&] {
      for (int n = 0; n < 10; ++n) refused += outcome(Store::open(path(), {})) == "store_locked" ? 1 : 0;
    });
  }
  fill(*store, 30);
  for (std::thread& other : others) other.join();
  EXPECT_EQ(refused, 30);
  store.reset();
  EXPECT_EQ(codec::canonical_bytes(open(path())->load()->map), canonical());
}

}  // namespace
}  // namespace kwadrant::store
