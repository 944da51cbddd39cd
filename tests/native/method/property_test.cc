// What holds for all packs, and for all maps under them.
#include <boost/json.hpp>

#include "method/upgrade.h"
#include "method/validate.h"
#include "native/method/full_pack.h"
#include "native/method/random_pack.h"

namespace kwadrant::method {
namespace {

using model::Setting;
using testing::id;

constexpr std::uint64_t kSeeds = 150;

// Three entities of every kind, with a value for some of their registers; all of it accepted.
testing::MapMaker furnished(SeededRandom& random, const Pack& pack) {
  testing::MapMaker maker;
  const auto set = [&](EntityId entity, const std::string& field, model::Value value) {
    const Status status = validate(maker.map(), pack, {{entity, field, value}});
    EXPECT_TRUE(status.ok()) << field << ": " << status.error().detail;
    maker.set(entity, field, std::move(value));
  };
  const auto entity = [&](const Kind& kind, int n) { return id(kind.id + std::to_string(n)); };
  for (const Kind& kind : pack.kinds) {
    for (int n = 0; n < 3; ++n) set(entity(kind, n), "kind", kind.id);
  }
  for (const Kind& kind : pack.kinds) {
    for (const RegisterRule& one : kind.registers) {
      const std::vector<std::size_t>& kinds = kind.fields[one.field].kinds;
      std::vector<EntityId> others;
      for (int n = 1; n < 3 && !kinds.empty(); ++n) others.push_back(entity(pack.kinds[kinds.front()], n));
      if (random.chance(70)) set(entity(kind, 0), one.name, fitting_value(random, pack, kind, one, others));
    }
    for (const std::string& lens : kind.traits.placeable) set(entity(kind, 0), "place." + lens, model::Place{});
  }
  return maker;
}

TEST(Property, AValidPackHoldsWhatItDeclaresAndNothingElse) {
  std::size_t registers = 0;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE(seed);
    SeededRandom random(seed);
    const Pack pack = read_pack(random_pack(random));
    const testing::MapMaker maker = furnished(random, pack);
    for (const Kind& kind : pack.kinds) {
      for (const RegisterRule& one : kind.registers) {
        const Setting wrong{id(kind.id + "0"), one.name, misfit(random, kind, one)};
        EXPECT_FALSE(validate(maker.map(), pack, {wrong}).ok()) << one.name;
        ++registers;
      }
      const Setting unknown{id(kind.id + "0"), "elders", true};
      EXPECT_FALSE(validate(maker.map(), pack, {unknown}).ok());
    }
  }
  EXPECT_GT(registers, kSeeds * 12);
}

TEST(Property, ConditionsStayWithinTheirPack) {
  std::size_t nodes = 0;
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SeededRandom random(seed);
    const Pack pack = read_pack(random_pack(random));
    for (const Check& check : pack.checks) {
      ASSERT_FALSE(check.when.nodes.empty());
      EXPECT_EQ(check.when.nodes.front().size, check.when.nodes.size());
      for (const ConditionNode& node : check.when.nodes) {
        ++nodes;
        EXPECT_LT(node.lens, pack.lenses.size());
        EXPECT_TRUE(node.kind == ConditionNode::kNone || node.kind < pack.kinds.size());
        if (node.count > 0) {
          EXPECT_LE(node.first + node.count, pack.kinds[node.kind].registers.size());
        }
      }
    }
  }
  EXPECT_GT(nodes, kSeeds);
}

// Everything that a method pack adds: a kind, a field on every kind, an option in every set.
std::string grown(const std::string& text) {
  namespace json = boost::json;
  json::value pack = json::parse(text);
  const json::value title = json::parse(R"({"nl":"Nieuw","en":"New"})");
  const json::object field{{"name", "newer"}, {"title", title}, {"type", "boolean"}};
  for (json::value& kind : pack.at("kinds").as_array()) {
    if (kind.as_object().contains("fields"))
      kind.at("fields").as_array().insert(kind.at("fields").as_array().begin(), field);
  }
  for (json::value& set : pack.at("choice_sets").as_array()) {
    set.at("options").as_array().push_back({{"id", "newer"}, {"title", title}});
  }
  pack.at("kinds").as_array().push_back({{"id", "newer"}, {"title", title}, {"fields", json::array{field}}});
  pack.at("version") = pack.at("version").as_int64() + 1;
  return json::serialize(pack);
}

TEST(Property, ANewerPackUpgradesAMapWithoutLosingAField) {
  for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
    SCOPED_TRACE(seed);
    SeededRandom random(seed);
    const std::string text = random_pack(random);
    const Pack before = read_pack(text);
    const Pack after = read_pack(grown(text));
    EXPECT_TRUE(compare(before, after).loses_nothing());
    testing::MapMaker maker = furnished(random, before);
    EXPECT_TRUE(losses(maker.map(), before, after).empty());
    EXPECT_TRUE(validate(maker.map(), before, {{maker.map().id(), "pack", grown(text)}}).ok());
    // And the way back is closed as soon as somebody used what is new.
    maker.set(id("k00"), "newer", true);
    const std::vector<Loss> lost = losses(maker.map(), after, before);
    ASSERT_EQ(lost.size(), 1U);
    EXPECT_EQ(lost[0].path, "k0.newer");
    EXPECT_EQ(lost[0].registers, 1U);
  }
}

TEST(Property, AMapOfTheQuadrantsTakesEveryLargerPack) {
  const Pack before = read_pack(kwadranten_text());
  const std::string larger[] = {full_text(), testing::read_source_file("assets/methods/samenlevingsopbouw.json")};
  for (const std::string& text : larger) {
    const Pack after = read_pack(text);
    EXPECT_TRUE(compare(before, after).loses_nothing()) << after.id;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
      SeededRandom random(seed);
      const testing::MapMaker maker = furnished(random, before);
      EXPECT_TRUE(losses(maker.map(), before, after).empty()) << after.id;
    }
    const testing::MapMaker maker;
    EXPECT_TRUE(validate(maker.map(), before, {{maker.map().id(), "pack", text}}).ok()) << after.id;
  }
}

// One byte, piece or word of the text changed, or two pieces of it exchanged.
std::string damaged(SeededRandom& random, std::string text) {
  static const char* const kWords[] = {"null", "[]", "{}", "-1", "1e9", "\"\"", "true", "\"title\"", "99999999999"};
  for (std::uint64_t n = 1 + random.below(3); n > 0; --n) {
    const auto at = static_cast<std::size_t>(random.below(text.size()));
    const auto other = static_cast<std::size_t>(random.below(text.size()));
    const auto size = static_cast<std::size_t>(random.below(40));
    switch (random.below(4)) {
      case 0:
        text[at] = static_cast<char>(random.next());
        break;
      case 1:
        text.erase(at, size);
        break;
      case 2:
        text.insert(at, text.substr(other, size));
        break;
      default: {
        // A value, from a colon to what ends it.
        const std::size_t colon = std::min(text.find(':', at), text.size() - 1);
        const std::size_t end = std::min(text.find_first_of(",}]\n", colon), text.size());
        text.replace(colon + 1, end - colon - 1, kWords[random.below(std::size(kWords))]);
      }
    }
  }
  return text;
}

TEST(Property, ADamagedPackIsReadOrRefusedWithAReason) {
  std::size_t refused = 0;
  SeededRandom random(1);
  for (int i = 0; i < 1'000; ++i) {
    const std::string text = damaged(random, i % 2 == 0 ? full_text() : random_pack(random));
    const Result<Pack> pack = parse_pack(text);
    if (pack.ok()) continue;
    ++refused;
    EXPECT_EQ(pack.error().code, Code::pack_invalid);
    EXPECT_TRUE(pack.error().params.contains("path") && pack.error().params.contains("reason")) << text;
  }
  EXPECT_GT(refused, 500U);
}

}  // namespace
}  // namespace kwadrant::method
