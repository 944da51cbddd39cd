// Gestures and changes of other replicas on one board; the bytes choose them.
//
// Oracles: interpreting never fails but with an error, and what it answers can be applied; the board then equals a
// fresh one (P15); a gesture that says what the board shows means nothing; invariants hold, no link dangles (P6).
#include <fuzzer/FuzzedDataProvider.h>

#include "core/utf8.h"
#include "native/board/checks.h"

namespace kwadrant::board {
namespace {

constexpr int kMostSteps = 24;
constexpr std::uint64_t kIds = 12;

class Person {
 public:
  Person(const std::uint8_t* data, std::size_t size) : bytes_(data, size) {}

  bool goes_on() { return bytes_.remaining_bytes() > 0; }
  bool is_foreign() { return bytes_.ConsumeIntegralInRange<int>(0, 3) == 0; }

  std::vector<Gesture> gestures() {
    std::vector<Gesture> out(bytes_.ConsumeIntegralInRange<std::size_t>(1, 4));
    for (Gesture& one : out) one = gesture();
    return out;
  }

  std::vector<model::Setting> settings() {
    static const std::vector<std::string> kFields = {"kind",     "deleted", "title", "description", "place.kwadranten",
                                                     "ends",     "element", "data",  "mime",        "source",
                                                     "imported", "pack",    "size",  "flip_x"};
    std::vector<model::Setting> out(bytes_.ConsumeIntegralInRange<std::size_t>(1, 4));
    for (model::Setting& s : out) s = {entity_id(id()), kFields[pick(kFields.size())], value()};
    return out;
  }

 private:
  std::size_t pick(std::size_t count) { return bytes_.ConsumeIntegralInRange<std::size_t>(0, count - 1); }

  Gesture gesture() {
    switch (pick(std::variant_size_v<Gesture>)) {
      case 0:
        return Moved{id(), across(), across()};
      case 1:
        return Resized{id(), across(), across(), across(), across()};
      case 2:
        return Retitled{id(), text()};
      case 3:
        return Removed{id()};
      case 4:
        return Restored{id()};
      case 5:
        return Copied{id(), id(), across(), across()};
      case 6:
        return Joined{id(), id(), id()};
      case 7:
        return Created{id(), kind(), text(), bytes_.ConsumeBool(), across(), across()};
      case 8:
        return Drawn{id(), number(), number(), element()};
      case 9:
        return Edited{id(), field(), value()};
      case 10:
        return Placed{id(), lens(), unit(), unit(), unit(), unit()};
      case 11:
        return Parked{id(), lens()};
      default:
        return Became{id(), id(), text(), across(), across()};
    }
  }

  std::string id() {
    const std::uint64_t n = bytes_.ConsumeIntegralInRange<std::uint64_t>(0, kIds + 1);
    static const std::string kMap = to_text(TestMap().map().id());
    if (n == 0) return kMap;
    return n <= kIds ? id_text(n) : "pen";
  }
  std::string kind() {
    static const std::vector<std::string> kKinds = {"initiative", "link", "party", "drawing", "map", "file", ""};
    return kKinds[pick(kKinds.size())];
  }
  std::string lens() { return bytes_.ConsumeIntegralInRange<int>(0, 7) == 0 ? text() : "kwadranten"; }
  std::string field() {
    static const std::vector<std::string> kFields = {"title", "description", "flip_x", "flip_y", "size", "ends", "kind",
                                                     "deleted", "place.kwadranten", "element", "pack", ""};
    return kFields[pick(kFields.size())];
  }
  // A whole number of the board, mostly on it.
  int across() {
    const bool far = bytes_.ConsumeIntegralInRange<int>(0, 15) == 0;
    return far ? bytes_.ConsumeIntegral<int>() : bytes_.ConsumeIntegralInRange<int>(-1500, 1500);
  }
  int unit() { return bytes_.ConsumeIntegralInRange<int>(-1, model::kAxis + 1); }
  std::uint32_t number() { return bytes_.ConsumeIntegralInRange<std::uint32_t>(0, 5); }
  std::string text() {
    const std::string raw = bytes_.ConsumeRandomLengthString(40);
    return is_valid_text(raw) ? raw : "Wandelclub in het park";
  }
  std::string element() {
    static const std::vector<std::string> kStarts = {
        R"({"id":"pen","type":"text","x":1,"y":2,"width":3,"height":4,"text":")", R"({"id":"pen","type":")", ""};
    return kStarts[pick(kStarts.size())] + text() + "\"}";
  }
  model::Value value() {
    switch (bytes_.ConsumeIntegralInRange<int>(0, 7)) {
      case 0:
        return std::monostate{};
      case 1:
        return bytes_.ConsumeBool();
      case 2:
        return bytes_.ConsumeIntegralInRange<std::int64_t>(-2, 10);
      case 3:
        return bytes_.ConsumeBool() ? text() : kind();
      case 4:
        return entity_id(id());
      case 5:
        return std::vector<EntityId>{entity_id(id()), entity_id(id())};
      case 6: {
        const auto axis = [&] { return bytes_.ConsumeIntegralInRange<std::uint16_t>(0, model::kAxis); };
        const auto beside = [&] {
          return bytes_.ConsumeIntegralInRange<std::int16_t>(-model::kAxis, model::kAxis);
        };
        return model::Place{axis(), axis(), axis(), axis(), beside(), beside()};
      }
      default:
        return model::Blob{number(), number(), element()};
    }
  }

  FuzzedDataProvider bytes_;
};

// A change that a map refuses is of no interest here: the target `change` looks at those.
bool is_taken(const std::vector<model::Setting>& settings) {
  model::Map trial(id_of(kIds + 1));
  return trial.apply(model::encode_change({{1, 1}, 1, 0, 0, model::Label::other}, settings)).ok();
}

}  // namespace
}  // namespace kwadrant::board

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant::board;
  Person person(data, size);
  TestMap map;
  map.must({Created{id_text(1), "initiative", "Buurtmaaltijd", true, -300, -200}});
  for (int step = 0; step < kMostSteps && person.goes_on(); ++step) {
    if (person.is_foreign()) {
      const std::vector<kwadrant::model::Setting> settings = person.settings();
      if (is_taken(settings)) map.set(settings, 2);
    } else {
      (void)map.gesture(person.gestures());
    }
  }
  expect_whole(map);
  expect_a_board_means_nothing(map.board());
  return 0;
}
