#include "support/simulator/edits.h"

#include <string>

namespace kwadrant::simulator {
namespace {

constexpr std::uint64_t kCards = 10;
constexpr std::uint64_t kLinks = 4;
constexpr std::uint64_t kDrawings = 3;

EntityId card(SeededRandom& dice) { return {0x100, 1 + dice.below(kCards)}; }
EntityId link(SeededRandom& dice) { return {0x200, 1 + dice.below(kLinks)}; }

std::string drawing_name(SeededRandom& dice) { return "pen-" + std::to_string(dice.below(kDrawings)); }

std::string words(SeededRandom& dice) {
  static const std::vector<std::string> kWords = {"Inloop", "Buurtmaaltijd voor iedereen die mee wil eten", "Taalhuis",
                                                  "Wandelclub", "e\u0301e\u0301n", "Schuldhulp"};
  return kWords[dice.below(kWords.size())] + " " + std::to_string(dice.below(100));
}

std::string element(const std::string& id) {
  return R"({"id":")" + id + R"(","type":"freedraw","x":1,"y":2,"width":3,"height":4,"points":[[0,0],[3,4]]})";
}

model::Value place(SeededRandom& dice) {
  if (dice.chance(8)) return std::monostate{};
  if (dice.chance(15)) return static_cast<std::int64_t>(dice.below(5));
  // Few places, so that cards meet.
  const auto unit = [&] { return static_cast<std::uint16_t>(dice.below(6) * 2'000); };
  const auto beside = [&] { return static_cast<std::int16_t>(static_cast<int>(dice.below(5)) * 500 - 1'000); };
  const bool dot = dice.chance(60);
  return model::Place{unit(), unit(), dot ? std::uint16_t{0} : unit(), dot ? std::uint16_t{0} : unit(), beside(),
                      beside()};
}

void set_drawing(std::vector<model::Setting>& out, SeededRandom& dice) {
  const std::string name = drawing_name(dice);
  const EntityId id = entity_id(name);
  out.push_back({id, "kind", std::string("drawing")});
  out.push_back({id, "source", name});
  if (dice.chance(10)) {
    out.push_back({id, "element", std::monostate{}});
    return;
  }
  const auto version = static_cast<std::uint32_t>(1 + dice.below(20));
  const auto nonce = static_cast<std::uint32_t>(dice.below(4));
  out.push_back({id, "element", model::Blob{version, nonce, element(name)}});
}

void set_something(std::vector<model::Setting>& out, SeededRandom& dice, EntityId map) {
  switch (dice.below(12)) {
    case 0:
    case 1:
      out.push_back({card(dice), "kind", std::string("initiative")});
      break;
    case 2:
      out.push_back({card(dice), "deleted", dice.chance(60)});
      break;
    case 3:
    case 4:
      out.push_back({card(dice), "title", words(dice)});
      break;
    case 5: {
      const EntityId id = link(dice);
      out.push_back({id, "kind", std::string("link")});
      out.push_back({id, "ends", std::vector<EntityId>{card(dice), card(dice)}});
      break;
    }
    case 6:
      set_drawing(out, dice);
      break;
    case 7:
      out.push_back({map, dice.chance(50) ? "flip_x" : "flip_y", dice.chance(50)});
      if (dice.chance(30)) out.push_back({map, "size", static_cast<std::int64_t>(dice.below(3))});
      break;
    case 8:
      out.push_back({card(dice), "own." + std::to_string(dice.below(3)), static_cast<std::int64_t>(dice.below(9))});
      break;
    default:
      out.push_back({card(dice), "place.kwadranten", place(dice)});
  }
}

board::Gesture some_gesture(SeededRandom& dice, EntityId map) {
  const std::string id = to_text(card(dice));
  const int x = static_cast<int>(dice.below(9)) * 160 - 640;
  const int y = static_cast<int>(dice.below(7)) * 150 - 450;
  switch (dice.below(14)) {
    case 0:
    case 1:
    case 2:
      return board::Created{id, "initiative", words(dice), dice.chance(80), x, y};
    case 3:
      return board::Retitled{id, words(dice)};
    case 4:
      return board::Removed{id};
    case 5:
      return board::Restored{id};
    case 6:
      return board::Joined{to_text(link(dice)), id, to_text(card(dice))};
    case 7: {
      const std::string name = drawing_name(dice);
      return board::Drawn{name, static_cast<std::uint32_t>(1 + dice.below(20)),
                          static_cast<std::uint32_t>(dice.below(4)), element(name)};
    }
    case 8:
      return board::Edited{id, "description", words(dice)};
    case 9:
      return board::Edited{to_text(map), dice.chance(50) ? "flip_x" : "flip_y", dice.chance(50)};
    case 10:
      return board::Parked{id, "kwadranten"};
    case 11:
      return board::Resized{id, x, y, static_cast<int>(dice.below(500)), static_cast<int>(dice.below(300))};
    default:
      return board::Moved{id, x, y};
  }
}

}  // namespace

std::vector<model::Setting> some_settings(SeededRandom& dice, EntityId map) {
  std::vector<model::Setting> out;
  const std::uint64_t count = dice.chance(60) ? 1 : 2 + dice.below(3);
  for (std::uint64_t i = 0; i < count; ++i) set_something(out, dice, map);
  return out;
}

room::Message some_message(SeededRandom& dice, EntityId map, std::uint64_t n) {
  if (dice.chance(15)) return room::Undo{n};
  if (dice.chance(8)) return room::Redo{n};
  room::Gestures message{n, {}};
  const std::uint64_t count = dice.chance(75) ? 1 : 2 + dice.below(2);
  for (std::uint64_t i = 0; i < count; ++i) message.gestures.push_back(some_gesture(dice, map));
  return message;
}

}  // namespace kwadrant::simulator
