// Bytes that another replica hands over: one change, or a batch of them with its moves in columns.
//
// An even first byte: the others are taken in as they are, by a replica that has some cards. An odd one: they choose
// changes, which one replica makes and another takes in as a batch.
// Oracles: an error leaves no trace (but for limit_changes); what was taken in is a whole map, is the same map when it
// comes again, and gives a snapshot that can be read; an honest batch makes both replicas equal (P1, P7).
#include <fuzzer/FuzzedDataProvider.h>
#include <gtest/gtest.h>

#include "codec/snapshot.h"
#include "core/utf8.h"
#include "replica/replica.h"
#include "support/builders.h"
#include "support/fake_clock.h"

namespace kwadrant::replica {
namespace {

using kwadrant::testing::kMapId;

constexpr int kMostSteps = 60;
constexpr std::uint64_t kCards = 4;

class Pair {
 public:
  Pair() {
    for (std::uint64_t n = 1; n <= kCards; ++n) {
      EXPECT_TRUE(one_.create(card(one_, n), "initiative", "Kaart").ok());
    }
    hand_over();
  }

  void take_in(ByteView bytes) {
    const Bytes before = codec::canonical_bytes(other_.map());
    const Result<std::size_t> taken = other_.apply(bytes);
    if (!taken && taken.error().code != Code::limit_changes) {
      EXPECT_EQ(codec::canonical_bytes(other_.map()), before);
    }
    EXPECT_EQ(model::check_invariants(other_.map()), std::vector<std::string>());
    const Bytes after = codec::canonical_bytes(other_.map());
    if (taken) {
      const Result<std::size_t> again = other_.apply(bytes);
      EXPECT_TRUE(again.ok() && *again == 0);
    }
    const auto loaded = codec::decode_snapshot(codec::encode_snapshot(other_.map()));
    EXPECT_TRUE(loaded.ok());
    if (loaded) {
      EXPECT_EQ(codec::canonical_bytes(*loaded), after);
    }
    // A change of one's own is later than all that came.
    const Status moved = other_.move(card(other_, 1), {1, 2, 3, 4, 0, 0});
    EXPECT_TRUE(moved.ok());
    EXPECT_EQ(other_.map().get(card(other_, 1), model::kPlaceKwadranten).place.x, 1);
  }

  void edit(FuzzedDataProvider& bytes) {
    for (int step = 0; step < kMostSteps && bytes.remaining_bytes() > 0; ++step) {
      const auto n = bytes.ConsumeIntegralInRange<std::uint64_t>(1, kCards + 2);
      const auto axis = [&] { return bytes.ConsumeIntegralInRange<std::uint16_t>(0, model::kAxis + 1); };
      clock_.set(clock_.now() + bytes.ConsumeIntegralInRange<std::uint64_t>(0, 100'000));
      switch (bytes.ConsumeIntegralInRange<int>(0, 7)) {
        case 0:
          (void)one_.create(card(one_, n), "party", text(bytes));
          break;
        case 1: {
          const std::string words = text(bytes);
          model::ValueView value;
          value.kind = model::ValueKind::text;
          value.bytes = words;
          (void)one_.set(card(one_, n), bytes.ConsumeBool() ? "description" : "wijk", value);
          break;
        }
        case 2:
          hand_over();
          break;
        default:
          (void)one_.move(card(one_, n), {axis(), axis(), axis(), 0, 0, 0});
      }
    }
    hand_over();
  }

 private:
  static model::EntityNumber card(Replica& replica, std::uint64_t n) {
    return replica.entity(kwadrant::testing::entity(n)).value();
  }
  static std::string text(FuzzedDataProvider& bytes) {
    const std::string raw = bytes.ConsumeRandomLengthString(30);
    return is_valid_text(raw) ? raw : "tekst";
  }
  void hand_over() {
    const ByteView batch = one_.news();
    if (batch.empty()) return;
    EXPECT_TRUE(other_.apply(batch).ok());
    one_.forget_news();
    EXPECT_EQ(codec::canonical_bytes(other_.map()), codec::canonical_bytes(one_.map()));
  }

  kwadrant::testing::FakeClock clock_{1'900'000'000'000};
  Replica one_{kMapId, 1, clock_};
  Replica other_{kMapId, 2, clock_};
};

}  // namespace
}  // namespace kwadrant::replica

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant;
  if (size == 0) return 0;
  replica::Pair pair;
  if (data[0] % 2 == 0) {
    pair.take_in(ByteView(data + 1, size - 1));
  } else {
    FuzzedDataProvider bytes(data + 1, size - 1);
    pair.edit(bytes);
  }
  return 0;
}
