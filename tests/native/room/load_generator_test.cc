// The load generator of the bench speaks the room's wire: it is run by hand, and would else fall behind unseen.
#include "dialect.h"
#include "fixture.h"
#include "kwadrant_frame.h"

namespace kwadrant::room {
namespace {

class LoadGeneratorTest : public RoomTest {
 protected:
  // What a page that comes now is told of the map.
  load::Frame snapshot() {
    const std::uint32_t member = enter(9);
    settle();
    load::Frame out;
    for (const SharedBytes& message : heard[member]) {
      constexpr std::uint8_t kSnapshot = 129;
      ByteReader in(*message);
      if (in.u8() != kSnapshot) continue;
      EXPECT_TRUE(load::read_frame(in, out));
      EXPECT_FALSE(out.cards.empty());
    }
    return out;
  }

  const std::unique_ptr<load::Dialect> dialect_ = load::kwadrant_dialect({"/", "token"}, 1);
};

TEST_F(LoadGeneratorTest, ItOpensWithTheVersionThatTheRoomSpeaks) {
  const std::string wanted = "kwadrant." + std::to_string(kProtocolVersion) + ",";
  EXPECT_NE(dialect_->opening().headers.find(wanted), std::string::npos);
}

TEST_F(LoadGeneratorTest, ItsMovesAreTakenAndItReadsThemBack) {
  for (const char* method : {"kwadranten", "samenlevingsopbouw"}) {
    open(new_map("Testwijk", method));
    const std::uint32_t member = enter(1);
    say(member, support::GestureMessage(1).created(id_text(1), "Iets anders").bytes());
    for (const std::uint32_t number : {1U, 2U}) {
      load::Move move;
      move.number = number;
      move.to = {static_cast<int>(100 * number), -200};
      say(member, dialect_->encode(move));
    }
    settle();
    EXPECT_TRUE(pages[member].refusals.empty()) << method;
    const load::Frame told = snapshot();
    const auto placed = std::count_if(told.cards.begin(), told.cards.end(), [](const load::PlacedCard& card) {
      return card.is_placed && card.anchor.x == 200 && card.anchor.y == -200;
    });
    EXPECT_EQ(placed, 1) << method;
  }
}

}  // namespace
}  // namespace kwadrant::room
