#include "native/board/script.h"

namespace kwadrant::board {

// Often near the middle, where others stand already; sometimes off the matrix.
int Script::across() {
  return random_.chance(60) ? static_cast<int>(random_.below(300)) - 150 : static_cast<int>(random_.below(1400)) - 700;
}

int Script::down() {
  return random_.chance(60) ? static_cast<int>(random_.below(200)) - 100 : static_cast<int>(random_.below(1000)) - 500;
}

std::string Script::known() {
  std::string id = any();
  for (int i = 0; i < 6 && map_.board().shape(map_.map().find(entity_id(id))).form != Form::card; ++i) id = any();
  return id;
}

void Script::populate(std::uint64_t cards) {
  for (std::uint64_t n = 1; n <= cards; ++n) {
    map_.must({Created{id_text(n), "initiative", title(), random_.chance(80), across(), down()}});
  }
}

std::string Script::title() {
  static const std::vector<std::string> kTitles = {
      "Buurtmaaltijd", "Inloop", "Schuldhulpverlening voor jongeren en hun ouders in de wijk", "Wandelclub in het park",
      "👨\u200D👩\u200D👧 gezinnen", "\u202Eomgekeerd", "e\u0301e\u0301n"};
  return kTitles[random_.below(kTitles.size())];
}

std::vector<Gesture> Script::gestures() {
  std::vector<Gesture> out;
  for (std::uint64_t i = 0, n = random_.chance(70) ? 1 : 2 + random_.below(4); i < n; ++i) out.push_back(gesture());
  return out;
}

Gesture Script::gesture() {
  const std::uint64_t kind = random_.below(16);
  if (kind < 6) return Moved{known(), across(), down()};
  if (kind == 6) {
    return Resized{known(), across(), down(), static_cast<int>(random_.below(600)),
                   static_cast<int>(random_.below(400))};
  }
  if (kind == 7) return Retitled{known(), title()};
  return other_gesture(kind);
}

Gesture Script::other_gesture(std::uint64_t kind) {
  const auto unit = [&] { return static_cast<int>(random_.below(10'001)); };
  switch (kind) {
    case 8:
      return Removed{known()};
    case 9:
      return Restored{any()};
    case 10:
      return Copied{known(), fresh(), across(), down()};
    case 11:
      return Joined{fresh(), known(), known()};
    case 12:
      return Created{any(), "initiative", title(), random_.chance(70), across(), down()};
    case 13:
      return Edited{known(), "description", std::string("tekst")};
    case 14:
      return Placed{known(), "kwadranten", unit(), unit(), unit() / 8, unit() / 8};
    default:
      return Parked{known(), "kwadranten"};
  }
}

model::Value Script::place() {
  if (random_.chance(10)) return std::monostate{};
  if (random_.chance(20)) return static_cast<std::int64_t>(random_.below(8));
  if (random_.chance(3)) return static_cast<std::int64_t>(kMostSlots + 5);
  // On another card's own place, as when two people put cards on one spot at the same time.
  const model::Value others = map_.place_of(1 + random_.below(kIds));
  if (random_.chance(40) && std::holds_alternative<model::Place>(others)) return others;
  const auto unit = [&] { return static_cast<std::uint16_t>(random_.below(10'001)); };
  const auto beside = [&] { return static_cast<std::int16_t>(static_cast<int>(random_.below(20'001)) - 10'000); };
  const bool odd = random_.chance(10);
  return model::Place{unit(), unit(), 0, 0, odd ? beside() : std::int16_t{0}, odd ? beside() : std::int16_t{0}};
}

std::vector<model::Setting> Script::foreign() {
  std::vector<model::Setting> out;
  const auto id = [&] { return id_of(1 + random_.below(kIds)); };
  for (std::uint64_t i = 0, n = 1 + random_.below(4); i < n; ++i) {
    switch (random_.below(9)) {
      case 0:
        out.push_back({id(), "kind", std::string(random_.chance(80) ? "initiative" : "party")});
        break;
      case 1:
        out.push_back({id(), "deleted", random_.chance(60)});
        break;
      case 2:
        out.push_back({id(), "title", title()});
        break;
      case 3: {
        const EntityId link = id_of(500 + random_.below(20));
        out.push_back({link, "kind", std::string("link")});
        out.push_back({link, "ends", std::vector<EntityId>{id(), id()}});
        break;
      }
      case 4:
        out.push_back({id_of(600), "kind", std::string("drawing")});
        out.push_back({id_of(600), "element", model::Blob{static_cast<std::uint32_t>(random_.below(50)), 1, "{}"}});
        break;
      case 5:
        if (random_.chance(70)) break;
        out.push_back({map_.map().id(), random_.chance(50) ? "flip_x" : "flip_y", random_.chance(50)});
        out.push_back({map_.map().id(), "size", static_cast<std::int64_t>(random_.below(4))});
        break;
      default:
        out.push_back({id(), "place.kwadranten", place()});
    }
  }
  if (out.empty()) out.push_back({id(), "place.kwadranten", place()});
  return out;
}

}  // namespace kwadrant::board
