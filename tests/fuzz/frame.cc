// Messages as hostile pages send them, on a live room with members of every role.
//
// An input is a list of steps: what happens (0–3 a message, then a tick, a save, a failed save, leaving, coming,
// missed frames), who, and for a message its bytes with their length in front.
// Oracles: what is understood means the same after writing and reading it again; everything that the room sends can be
// read; viewers change nothing; the board equals a fresh one (P15); the log gives the room's map (P1, P3); members who
// were there all along know what a newcomer is told.
#include "board/projection.h"
#include "codec/snapshot.h"
#include "native/room/fixture.h"
#include "support/page_messages.h"

namespace kwadrant::room {
namespace {

enum class Step : std::uint8_t { message = 3, settle, save, fail, leave, enter, resync, count };

class Session final : public RoomTest {
 public:
  Session() {
    for (const Role role : {Role::viewer, Role::editor, Role::facilitator}) enter(100 + members_.size(), role);
    settle();
    furnish();
  }
  void TestBody() override {}

  void play(ByteReader& in) {
    for (int steps = 0; in.ok() && !in.at_end() && steps < kMostSteps; ++steps) step(in);
    if (!room->read_only()) settle();
    settle(false);
    check();
  }

 private:
  static constexpr int kMostSteps = 100;
  static constexpr std::size_t kMostMembers = 6;

  std::uint32_t enter(std::uint64_t key, Role role) {
    members_.push_back(RoomTest::enter(key, role));
    return members_.back();
  }

  // Two cards, a link and a drawing, for gestures to act on.
  void furnish() {
    const std::string element = R"({"id":"pen","type":"freedraw","x":0,"y":0,"width":3,"height":4})";
    say(members_[1], support::GestureMessage(1)
                         .created_at(id_text(1), "Buurtmaaltijd", -300, -200)
                         .created_at(id_text(2), "Inloop", 300, 200)
                         .created(id_text(3), "Wandelclub")
                         .joined(id_text(4), id_text(1), id_text(2))
                         .drawn("pen", 1, element)
                         .bytes());
    settle();
    EXPECT_EQ(room->board().shape(room->map().find(entity_id(id_text(4)))).form, board::Form::arrow);
  }

  void step(ByteReader& in) {
    const auto what = static_cast<Step>(in.u8() % static_cast<std::uint8_t>(Step::count));
    const std::uint32_t who = members_[in.u8() % members_.size()];
    switch (what) {
      case Step::settle:
        return settle(false);
      case Step::save:
        if (!room->read_only()) settle();
        return;
      case Step::fail:
        if (auto batch = room->take_batch()) room->save_failed(error(Code::store_full));
        return settle(false);
      case Step::leave:
        return leave(who);
      case Step::enter:
        if (members_.size() < kMostMembers) members_.push_back(room->join(Role::editor).value());
        return;
      case Step::resync:
        return room->resync(who);
      default:
        return message(who, in.blob());
    }
  }

  void message(std::uint32_t who, ByteView bytes) {
    if (const Result<Message> read = decode_message(bytes)) {
      const Bytes written = support::encode_message(*read);
      const Result<Message> again = decode_message(written);
      EXPECT_TRUE(again.ok());
      if (again) {
        EXPECT_EQ(support::encode_message(*again), written);
      }
    }
    const bool may_write = who != members_.front();
    const std::size_t changes = room->map().change_count();
    room->receive(who, bytes);
    EXPECT_TRUE(may_write || room->map().change_count() == changes);
    close_refused();
  }

  // As the host does: who is closed is gone.
  void close_refused() {
    deliver();
    for (const auto& [member, code] : closed) leave(member);
    closed.clear();
  }

  void leave(std::uint32_t member) {
    room->leave(member);
    pages.erase(member);
  }

  void check() {
    EXPECT_EQ(model::check_invariants(room->map()), std::vector<std::string>());
    const board::Projection& board = room->board();
    const board::Projection fresh(room->map(), board.pack(), board.lens());
    for (model::EntityNumber e = 0; e < fresh.shape_count(); ++e) EXPECT_EQ(board.shape(e), fresh.shape(e));
    EXPECT_EQ(board.frame(), fresh.frame());
    EXPECT_EQ(board.totals(), fresh.totals());
    for (const auto& [member, page] : pages) EXPECT_FALSE(page.gap);
    if (room->read_only()) return;
    model::Map replayed = new_map();
    for (const Bytes& change : log) EXPECT_TRUE(replayed.apply(change).ok());
    EXPECT_EQ(codec::canonical_bytes(replayed), codec::canonical_bytes(room->map()));
    for (const std::uint32_t member : members_) {
      if (pages.contains(member) && pages[member].welcomed) expect_fresh(member);
    }
  }

  std::vector<std::uint32_t> members_;
};

}  // namespace
}  // namespace kwadrant::room

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  kwadrant::ByteReader in(kwadrant::ByteView(data, size));
  kwadrant::room::Session().play(in);
  return 0;
}
