// Whatever happens to a map: insight that followed it says what insight that reads it anew says.
#include <array>

#include "core/random.h"
#include "insight/doubles.h"
#include "native/insight/neighbourhood.h"

namespace kwadrant::insight {
namespace {

using method::FieldType;

constexpr int kChanges = 350;
constexpr std::uint64_t kEntities = 45;
constexpr std::array kTitles = {"Wandelclub", "De wandelclub", "Wandelclub Oost", "Repair Café", "Repaircafé", "!?",
                                "Moestuin",   "Buurtmoestuin", "Koken",           "",            "Samen koken"};

// Makes any change that replicas could send: also such as no page would make.
class Chaos {
 public:
  Chaos(Neighbourhood& map, std::uint64_t seed) : map_(map), random_(seed) {}

  void change() {
    std::vector<model::Setting> settings;
    for (std::uint64_t n = random_.below(3) + 1; n > 0; --n) settings.push_back(setting());
    map_.maker().apply(settings);
  }

 private:
  EntityId any() { return {0x77, random_.below(kEntities) + 1}; }
  const method::Kind& kind() { return map_.pack().kinds[random_.below(map_.pack().kinds.size())]; }
  // Mostly what belongs together, so that checks have something to hold on to.
  std::string kind_of(EntityId id) {
    if (random_.below(16) == 0) return "unheard_of";
    constexpr std::array kCommon = {"initiative", "asset", "uses", "becomes", "link"};
    if (id.lo % 3 != 0) return kCommon[id.lo % kCommon.size()];
    return map_.pack().kinds[(id.lo + random_.below(2)) % map_.pack().kinds.size()].id;
  }

  model::Setting setting() {
    const EntityId id = any();
    switch (random_.below(8)) {
      case 0:
      case 1: return {id, "kind", kind_of(id)};
      case 2: return {id, "deleted", random_.below(5) == 0};
      case 3: return {id, "title", std::string(kTitles[random_.below(kTitles.size())])};
      case 4: return {id, "ends", std::vector<EntityId>{any(), any()}};
      case 5: return {id, map_.pack().lenses[random_.below(map_.pack().lenses.size())].place_field, place()};
      default: return field(id);
    }
  }

  model::Value place() {
    if (random_.below(4) == 0) return static_cast<std::int64_t>(random_.below(9));
    model::Place place;
    place.x = static_cast<std::uint16_t>(random_.below(10'001));
    place.y = static_cast<std::uint16_t>(random_.below(10'001));
    place.rx = static_cast<std::uint16_t>(random_.below(4'000));
    place.ry = static_cast<std::uint16_t>(random_.below(4'000));
    return place;
  }

  // A register of the kind that the entity has, or of any other.
  model::Setting field(EntityId id) {
    const model::EntityNumber number = map_.number(id);
    const method::Kind* own = number == model::kNoEntity ? nullptr : map_.pack().kind(map_.map().kind(number));
    const method::Kind& of = own == nullptr || random_.below(10) == 0 ? kind() : *own;
    const method::RegisterRule& rule = of.registers[random_.below(of.registers.size())];
    return {id, rule.name, value(of.fields[rule.field])};
  }

  model::Value value(const method::FieldRule& field) {
    if (random_.below(6) == 0) return std::monostate();
    switch (field.type) {
      case FieldType::boolean:
      case FieldType::choices: return random_.below(2) == 0;
      case FieldType::integer:
      case FieldType::scale: return static_cast<std::int64_t>(random_.below(20));
      case FieldType::date: return kToday - 200 + static_cast<std::int64_t>(random_.below(400));
      case FieldType::reference: return any();
      case FieldType::references: return std::vector<EntityId>{any(), any()};
      case FieldType::choice: return option(map_.pack().choice_sets[field.source].options);
      case FieldType::checklist:
        return option(map_.pack().choice_sets[map_.pack().checklists[field.source].answers].options);
      case FieldType::step: return option(map_.pack().flows[field.source].steps);
      default: return std::string("iets");
    }
  }

  template <typename Options>
  std::string option(const Options& options) {
    return options[random_.below(options.size())].id;
  }

  Neighbourhood& map_;
  SeededRandom random_;
};

std::size_t open_hints(const Insight& insight, const method::Pack& pack) {
  std::size_t count = 0;
  for (std::size_t c = 0; c < pack.checks.size(); ++c) count += insight.hints().open(c).size();
  return count;
}

void expect_same(const Insight& followed, const Insight& fresh, const method::Pack& pack) {
  for (std::size_t c = 0; c < pack.checks.size(); ++c) {
    ASSERT_EQ(followed.hints().open(c), fresh.hints().open(c)) << pack.checks[c].id;
  }
  ASSERT_EQ(followed.figures(), fresh.figures());
  ASSERT_EQ(doubles(followed.overview()), doubles(fresh.overview()));
  ASSERT_EQ(similar(followed.overview(), "wandel"), similar(fresh.overview(), "wandel"));
}

method::Pack whole_pack() {
  return std::move(*method::parse_pack(testing::read_source_file("assets/methods/samenlevingsopbouw.json")));
}

TEST(InsightProperty, FollowingAMapIsReadingItAnew) {
  std::size_t hints = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    Neighbourhood map(whole_pack());
    Chaos chaos(map, seed);
    SeededRandom pause(seed + 100);
    std::int64_t today = kToday;
    for (int i = 0; i < kChanges; ++i) {
      chaos.change();
      if (pause.below(3) != 0) continue;
      if (pause.below(5) == 0) today += static_cast<std::int64_t>(pause.below(40));
      const Insight& followed = map.insight(today);
      const Insight fresh(map.map(), map.pack(), today);
      expect_same(followed, fresh, map.pack());
      ASSERT_FALSE(HasFatalFailure()) << "seed " << seed << ", change " << i;
      hints += open_hints(followed, map.pack());
    }
  }
  EXPECT_GT(hints, 2'000U) << "maps on which nothing is asked prove nothing";
}

}  // namespace
}  // namespace kwadrant::insight
