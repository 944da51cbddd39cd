// A map under the whole method whose things, words and links bytes choose, as several replicas may have left it.
#pragma once

#include <fuzzer/FuzzedDataProvider.h>

#include <string>
#include <vector>

#include "core/utf8.h"
#include "insight/roles.h"
#include "method/bounds.h"
#include "method/record.h"
#include "native/report/neighbourhood.h"
#include "report/roles.h"

namespace kwadrant::fuzz {

// No word of the bytes and none of a pack's holds them. Who has kPerson in its name is a person; kClosed stands in
// what may never be told.
inline constexpr std::string_view kPerson = "Zqp";
inline constexpr std::string_view kClosed = "Zqx";

class AnyMap {
 public:
  // `map` and `past` get the same changes, `past` only the first of them.
  AnyMap(FuzzedDataProvider& bytes, report::Neighbourhood& map, report::Neighbourhood& past)
      : bytes_(bytes), map_(map), past_(past) {}

  void make() {
    const std::size_t steps = bytes_.ConsumeIntegralInRange<std::size_t>(0, kMostSteps);
    const std::size_t then = bytes_.ConsumeIntegralInRange<std::size_t>(0, steps);
    apply({{map_.map().id(), "title", words()}});
    // What leaflets and letters are about.
    create(*map_.pack().kind(insight::kIssueKind));
    // Whom people write about: only names that the map knows can be blanked in what they write.
    for (int n = 0; n < kKnown; ++n) {
      const EntityId id = testing::id("person " + std::to_string(n));
      const std::string sort(bytes_.ConsumeBool() ? "resident" : "professional");
      apply({{id, "kind", "party"}, {id, "title", person(n)}, {id, "party_kind", sort}});
    }
    for (std::size_t i = 0; i < steps && bytes_.remaining_bytes() > 0; ++i) {
      is_past_ = i >= then;
      if (bytes_.ConsumeIntegralInRange<int>(0, 2) == 0) {
        create(kind());
      } else {
        change();
      }
    }
  }

  std::string words() {
    std::string out = bytes_.ConsumeRandomLengthString(80);
    if (!is_valid_text(out) || out.find("Zq") != std::string::npos) out = "tekst";
    // Among other words and apart from them, as people write names.
    if (bytes_.ConsumeIntegralInRange<int>(0, 3) == 0) out += " " + known_person() + " " + out;
    return out;
  }

 private:
  static constexpr std::size_t kMostSteps = 40;
  static constexpr int kKnown = 3;

  static std::string person(int n) { return std::string(kPerson) + std::to_string(n); }
  std::string known_person() { return person(bytes_.ConsumeIntegralInRange<int>(0, kKnown - 1)); }
  std::string any_person() { return person(bytes_.ConsumeIntegralInRange<int>(0, 9)); }
  std::string closed() { return words() + std::string(kClosed); }

  void apply(const std::vector<model::Setting>& settings) {
    map_.apply(settings);
    if (!is_past_) past_.apply(settings);
  }

  const method::Kind& kind() {
    const std::vector<method::Kind>& kinds = map_.pack().kinds;
    return kinds[bytes_.ConsumeIntegralInRange<std::size_t>(0, kinds.size() - 1)];
  }

  void create(const method::Kind& kind) {
    const EntityId id = testing::id("thing " + std::to_string(made_.size()));
    std::vector<model::Setting> settings = {{id, "kind", kind.id}};
    if (kind.field(report::kPartyKindField) != nullptr) {
      settings.push_back({id, "party_kind", std::string(bytes_.ConsumeBool() ? "resident" : "professional")});
      settings.push_back({id, "title", any_person()});
    } else {
      const bool is_closed = kind.traits.is_private || kind.id == report::kQuoteKind;
      settings.push_back({id, "title", is_closed ? closed() : words()});
      if (kind.id == report::kQuoteKind) settings.push_back({id, "text", closed()});
    }
    if (kind.traits.link) settings.push_back({id, "ends", std::vector<EntityId>{known(), known()}});
    for (const std::string& lens : kind.traits.placeable) settings.push_back({id, "place." + lens, place()});
    apply(settings);
    made_.push_back({id, &kind});
  }

  void change() {
    const Thing& thing = made_[bytes_.ConsumeIntegralInRange<std::size_t>(0, made_.size() - 1)];
    if (bytes_.ConsumeIntegralInRange<int>(0, 9) == 0) return apply({{thing.id, "deleted", bytes_.ConsumeBool()}});
    const std::vector<method::RegisterRule>& rules = thing.kind->registers;
    const method::RegisterRule& one = rules[bytes_.ConsumeIntegralInRange<std::size_t>(0, rules.size() - 1)];
    const method::FieldRule& field = thing.kind->fields[one.field];
    // Who somebody is, what is closed, and whether it was agreed to stay as they were made.
    if (one.name == "title" || one.name == report::kPartyKindField || one.name == report::kConsentField) return;
    if (thing.kind->id == report::kQuoteKind && one.name == report::kTextField) return;
    apply({{thing.id, one.name, value(field)}});
  }

  model::Value value(const method::FieldRule& field) {
    using method::FieldType;
    if (field.personal) return any_person();
    // Another replica, with another pack, may have set anything but words about a person.
    if (bytes_.ConsumeIntegralInRange<int>(0, 15) == 0) return other();
    const method::Pack& pack = map_.pack();
    switch (field.type) {
      case FieldType::text:
      case FieldType::long_text:
        return words();
      case FieldType::integer:
      case FieldType::scale:
        return bytes_.ConsumeIntegralInRange<std::int64_t>(0, 10'000);
      case FieldType::boolean:
      case FieldType::choices:
        return bytes_.ConsumeBool();
      case FieldType::date:
        return bytes_.ConsumeIntegralInRange(method::bounds::kFirstDay, method::bounds::kLastDay);
      case FieldType::choice:
        return any(pack.choice_sets[field.source].options);
      case FieldType::checklist:
        return any(pack.choice_sets[pack.checklists[field.source].answers].options);
      case FieldType::step:
        return any(pack.flows[field.source].steps);
      case FieldType::reference:
        return known();
      case FieldType::references:
        return std::vector<EntityId>{known(), known()};
      case FieldType::record:
        return method::write_record({bytes_.ConsumeIntegralInRange<std::int64_t>(0, 30'000), any_person(), words()});
    }
    return {};
  }

  model::Value other() {
    switch (bytes_.ConsumeIntegralInRange<int>(0, 4)) {
      case 0:
        return std::monostate{};
      case 1:
        return bytes_.ConsumeIntegral<std::int64_t>();
      case 2:
        return words();
      case 3:
        return known();
      default:
        return place();
    }
  }

  template <typename T>
  std::string any(const std::vector<T>& parts) {
    return parts[bytes_.ConsumeIntegralInRange<std::size_t>(0, parts.size() - 1)].id;
  }

  model::Place place() {
    const auto axis = [&] { return bytes_.ConsumeIntegralInRange<std::uint16_t>(0, model::kAxis); };
    const auto beside = [&] { return bytes_.ConsumeIntegralInRange<std::int16_t>(-model::kAxis, model::kAxis); };
    return {axis(), axis(), axis(), axis(), beside(), beside()};
  }

  // One that was made or, rarely, one that nobody has met.
  EntityId known() {
    const std::size_t n = bytes_.ConsumeIntegralInRange<std::size_t>(0, made_.size());
    return n < made_.size() ? made_[n].id : testing::id("nobody");
  }

  struct Thing {
    EntityId id;
    const method::Kind* kind;
  };

  FuzzedDataProvider& bytes_;
  report::Neighbourhood& map_;
  report::Neighbourhood& past_;
  std::vector<Thing> made_;
  bool is_past_ = false;
};

}  // namespace kwadrant::fuzz
