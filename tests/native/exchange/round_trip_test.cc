// Export, then import into an empty map: equal values for every type of field, for packs and values made at random.
#include <gtest/gtest.h>

#include "core/random.h"
#include "kind_tables.h"
#include "native/method/random_pack.h"

namespace kwadrant::exchange {
namespace {

using model::Value;

// What a table can tell: nothing, an empty text and an option that is not chosen look the same in it; a record of
// which every part is empty too. References are compared by titles, for the ids of another map are others.
std::string told(const model::Map& map, const method::Kind& kind, const method::RegisterRule& one, const Value& value) {
  if (value == Value(std::string()) || value == Value(std::string(R"({"when":null,"who":"","why":""})"))) return "";
  if (kind.fields[one.field].type == method::FieldType::choices && value == Value(false)) return "";
  const auto title = [&](EntityId id) { return std::string(map.title(map.find(id))); };
  if (const auto* id = std::get_if<EntityId>(&value)) return "-> " + title(*id);
  if (const auto* ids = std::get_if<std::vector<EntityId>>(&value)) {
    std::string out;
    for (const EntityId id : *ids) out += "-> " + title(id) + "\n";
    return out;
  }
  ByteWriter bytes;
  if (!std::holds_alternative<std::monostate>(value)) model::write_value(bytes, value);
  const Bytes written = bytes.take();
  return {written.begin(), written.end()};
}

bool has_table(const method::Kind& kind) {
  return !kind.traits.is_private && !kind.traits.bundle && !kind.traits.link && kind.field("title") != nullptr;
}

// Things of all kinds that have tables, with values that fit; their titles differ.
void fill(KindTables& map, SeededRandom& random, int each) {
  for (const method::Kind& kind : map.pack().kinds) {
    if (!has_table(kind)) continue;
    for (int i = 0; i < each; ++i) {
      const EntityId id = map.thing(kind.id, kind.id + " | " + std::to_string(i));
      std::vector<model::Setting> settings;
      for (const method::RegisterRule& one : kind.registers) {
        const method::FieldRule& rule = kind.fields[one.field];
        if (one.name == "title" || random.below(4) == 0) continue;
        std::vector<EntityId> entities;
        for (const std::size_t k : rule.kinds) {
          const method::Kind& other = map.pack().kinds[k];
          const EntityId target = testing::id(other.id + other.id + " | 0");
          if (has_table(other) && target != id && map.map().find(target) != model::kNoEntity) {
            entities.push_back(target);
          }
        }
        const bool names = rule.type == method::FieldType::reference || rule.type == method::FieldType::references;
        if (names && entities.empty()) continue;
        settings.push_back({id, one.name, method::fitting_value(random, map.pack(), kind, one, entities)});
      }
      map.apply(settings);
    }
  }
}

void expect_told_alike(const KindTables& one, const KindTables& two) {
  for (const method::Kind& kind : one.pack().kinds) {
    if (!has_table(kind)) continue;
    for (model::EntityNumber e = 0; e < one.map().entity_count(); ++e) {
      if (one.map().kind(e) != kind.id) continue;
      const std::string title(one.map().title(e));
      for (const method::RegisterRule& field : kind.registers) {
        const Value before = one.value(kind.id, title, field.name);
        const Value after = two.value(kind.id, title, field.name);
        EXPECT_EQ(told(two.map(), kind, field, after), told(one.map(), kind, field, before))
            << kind.id << " " << title << " " << field.name;
      }
    }
  }
}

TEST(RoundTrip, EveryFieldOfEveryPackComesBack) {
  for (std::uint64_t seed = 1; seed <= 25; ++seed) {
    SCOPED_TRACE(seed);
    SeededRandom random(seed);
    const method::Pack pack = *method::parse_pack(method::random_pack(random));
    KindTables one(pack);
    fill(one, random, 3);
    KindTables two(pack);
    const auto language = seed % 2 == 0 ? method::Language::nl : method::Language::en;
    // What others refer to must be there first: as often as references can lie behind each other.
    for (std::size_t turn = 0; turn <= pack.kinds.size(); ++turn) {
      for (const method::Kind& kind : pack.kinds) {
        if (has_table(kind)) two.import(kind.id, one.table(kind.id, language));
      }
    }
    expect_told_alike(one, two);
    for (const method::Kind& kind : pack.kinds) {
      if (!has_table(kind)) continue;
      EXPECT_TRUE(two.import(kind.id, one.table(kind.id, language)).changes.empty()) << kind.id;
      EXPECT_EQ(two.import(kind.id, two.table(kind.id, language)).changed, 0U) << kind.id;
    }
    if (::testing::Test::HasFailure()) return;
  }
}

}  // namespace
}  // namespace kwadrant::exchange
