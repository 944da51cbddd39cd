#include "native/board/rich_script.h"

#include <array>

namespace kwadrant::board {
namespace {

using std::string;

const std::array<string, 6> kKinds = {"asset", "asset", "initiative", "bundle", "signal", "team_member"};
const std::array<string, 8> kCategories = {"people", "associations", "institutions", "places",
                                           "economy", "culture", "things", ""};
const std::array<string, 4> kSets = {"assets_five", "assets_six", "assets_wijkconnect", "owners"};
const std::array<string, 3> kLenses = {"kwadranten", "brede-basis", "speelveld"};
const std::array<string, 4> kLinks = {"link", "uses", "becomes", "follows"};

}  // namespace

// Over the matrix and the columns beside it.
int RichScript::across() { return static_cast<int>(random_.below(2'600)) - 700; }
int RichScript::down() { return static_cast<int>(random_.below(1'000)) - 500; }

std::vector<Gesture> RichScript::gestures() {
  std::vector<Gesture> out;
  for (std::uint64_t i = 0, n = random_.chance(70) ? 1 : 2 + random_.below(3); i < n; ++i) out.push_back(gesture());
  return out;
}

std::string RichScript::known() {
  std::uint64_t n = any();
  for (int i = 0; i < 9 && map_.shape(n).form != Form::card; ++i) n = any();
  return id_text(n);
}

Gesture RichScript::setting() {
  const string self = to_text(map_.map().id());
  if (random_.chance(50)) return Edited{self, "lens", one_of(kLenses)};
  return Edited{self, "asset_set", one_of(kSets)};
}

Gesture RichScript::gesture() {
  switch (random_.below(14)) {
    case 0:
      return Created{any_text(), one_of(kKinds), "Iets nieuws", random_.chance(60), across(), down()};
    case 1:
      return Joined{fresh(), known(), known()};
    case 2:
      return Removed{known()};
    case 3:
      return Restored{any_text()};
    case 4:
      return Copied{known(), fresh(), across(), down()};
    case 5:
      return Edited{known(), "category", one_of(kCategories)};
    case 6:
      return Edited{any_text(), "bundle", id_of(any())};
    case 7:
      return random_.chance(40) ? setting() : Gesture{Retitled{known(), "Een andere naam voor dit hier"}};
    default:
      return Moved{known(), across(), down()};
  }
}

void RichScript::change_one(EntityId id, std::vector<model::Setting>& out) {
  switch (random_.below(9)) {
    case 0:
      return out.push_back({id, "kind", one_of(kKinds)});
    case 1:
      return out.push_back({id, "deleted", random_.chance(50)});
    case 2:
      return out.push_back({id, "category", one_of(kCategories)});
    case 3:
      return out.push_back({id, "place.assets", static_cast<std::int64_t>(random_.below(6))});
    case 4:
      return out.push_back({id, "bundle", id_of(1 + random_.below(8))});
    case 5:
      return out.push_back({id, "place." + one_of(kLenses),
                            model::Place{static_cast<std::uint16_t>(random_.below(10'001)), 5'000, 0, 0, 0, 0}});
    case 6:
      return out.push_back({id, "title", string("Titel ") + std::to_string(random_.below(9))});
    default: {
      const EntityId link = id_of(500 + random_.below(40));
      out.push_back({link, "kind", one_of(kLinks)});
      out.push_back({link, "ends", std::vector<EntityId>{id, id_of(any())}});
      if (random_.chance(20)) out.push_back({link, "deleted", random_.chance(70)});
    }
  }
}

std::vector<model::Setting> RichScript::foreign() {
  std::vector<model::Setting> out;
  for (std::uint64_t i = 0, n = 1 + random_.below(4); i < n; ++i) change_one(id_of(any()), out);
  if (random_.chance(8)) out.push_back({map_.map().id(), "lens", one_of(kLenses)});
  if (random_.chance(8)) out.push_back({map_.map().id(), "asset_set", one_of(kSets)});
  return out;
}

}  // namespace kwadrant::board
