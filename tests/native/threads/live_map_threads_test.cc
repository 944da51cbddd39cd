// A save on one thread while the room works on another, and rooms on many threads (native/room/live_map.h).
#include <thread>

#include "codec/snapshot.h"
#include "native/room/fixture.h"
#include "room/live_map.h"
#include "support/temporary_folder.h"

namespace kwadrant::room {
namespace {

using support::GestureMessage;

// One thread's own map, clock and randomness, as one room of the module has them.
class Session {
 public:
  explicit Session(std::uint64_t number) : random_(number) {
    store::Options options;
    options.create = true;
    auto store = store::Store::open(path_, options);
    KW_CHECK(store.ok() && (*store)->begin({7, 7}).ok());
    const model::ChangeHead head{{1ULL << 16, 99}, 1, 0, 0, model::Label::created};
    const Bytes first =
        model::encode_change(head, {{{7, 7}, "kind", std::string("map")}, {{7, 7}, "pack", pack_json()}});
    KW_CHECK((*store)->append({&first, 1}).ok());
    store->reset();
    auto opened = LiveMap::open(path_, clock_, random_);
    KW_CHECK(opened.ok());
    live_ = std::move(*opened);
    member_ = room().join(Role::editor).value();
    room().receive(member_, support::hello(1));
  }

  Room& room() { return live_->room(); }
  LiveMap& live() { return *live_; }

  // Makes a card, moves one, takes the last back, and looks at everything.
  void work() {
    const int card = ++cards_;
    room().receive(member_, GestureMessage(++n_).created_at(id_text(card), "Wandelclub", card * 7 % 500, card).bytes());
    room().receive(member_, GestureMessage(++n_).moved(id_text(1 + card / 2), card % 300, -card % 300).bytes());
    room().receive(member_, support::undo(++n_));
    room().tick();
    frames_ += room().take_outgoing().size();
    EXPECT_TRUE(model::check_invariants(room().map()).empty());
  }

  // Saves on a thread of its own while the room works here.
  void save_and_work() {
    work();
    std::unique_ptr<SaveJob> job = live_->begin_save();
    KW_CHECK(job != nullptr);
    std::thread pool([&] { job->run(); });
    work();
    pool.join();
    EXPECT_TRUE(live_->finish_save(std::move(job)).ok());
  }

  // What the file holds after closing is what the room held.
  void close() {
    EXPECT_TRUE(live_->close().ok());
    EXPECT_GT(frames_, 0U);
    const Bytes held = codec::canonical_bytes(room().map());
    live_.reset();
    auto again = LiveMap::open(path_, clock_, random_);
    ASSERT_TRUE(again.ok());
    EXPECT_EQ(codec::canonical_bytes((*again)->room().map()), held);
  }

 private:
  testing::TemporaryFolder folder_;
  std::string path_ = folder_.file("map.kwadrant");
  TestClock clock_;
  SeededRandom random_;
  std::unique_ptr<LiveMap> live_;
  std::uint32_t member_ = 0;
  std::uint64_t n_ = 0;
  int cards_ = 0;
  std::size_t frames_ = 0;
};

TEST(LiveMapThreads, ARoomWorksWhileItsChangesAreSaved) {
  Session session(1);
  for (int i = 0; i < 60; ++i) session.save_and_work();
  session.close();
}

TEST(LiveMapThreads, RoomsOfSeveralThreadsKnowNothingOfEachOther) {
  std::vector<std::thread> threads;
  for (std::uint64_t n = 1; n <= 4; ++n) {
    threads.emplace_back([n] {
      Session session(n);
      for (int i = 0; i < 10; ++i) session.save_and_work();
      session.close();
    });
  }
  for (std::thread& thread : threads) thread.join();
}

}  // namespace
}  // namespace kwadrant::room
