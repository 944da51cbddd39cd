#include "report/redaction.h"

#include <algorithm>
#include <string>

#include "insight/roles.h"
#include "method/record.h"
#include "privacy/personal.h"
#include "report/roles.h"
#include "report/words.h"

namespace kwadrant::report {
namespace {

using method::FieldType;
using model::EntityNumber;
using model::ValueView;

const method::Option* option_of(const method::Pack& pack, const method::Kind& kind, std::string_view field,
                                std::string_view id) {
  const method::FieldRule* rule = kind.field(field);
  if (rule == nullptr || rule->type != FieldType::choice) return nullptr;
  const std::vector<method::Option>& options = pack.choice_sets[rule->source].options;
  const auto at = std::find_if(options.begin(), options.end(), [&](const auto& one) { return one.id == id; });
  return at == options.end() ? nullptr : &*at;
}

// People and not bodies: their title is somebody's name, or may be.
bool is_people(const method::Kind& kind, std::string_view party) {
  const method::FieldRule* rule = kind.field(kPartyKindField);
  return rule != nullptr && rule->type == FieldType::choice && party != kOrganisationOption &&
         party != kMunicipalityOption;
}

std::string_view text_of(const model::Map& map, EntityNumber entity, std::string_view field) {
  const model::FieldNumber number = map.fields().find(field);
  return number == model::FieldNames::kNone ? std::string_view() : map.get(entity, number).text();
}

bool is_word_of_pack(const method::Pack& pack, std::string_view name) {
  const auto is_it = [&](const method::Text& text) { return text.nl == name || text.en == name; };
  for (const method::Kind& kind : pack.kinds) {
    if (is_it(kind.title) || is_it(kind.plural)) return true;
  }
  for (const method::ChoiceSet& set : pack.choice_sets) {
    for (const method::Option& option : set.options) {
      if (is_it(option.title)) return true;
    }
  }
  return false;
}

class Names {
 public:
  explicit Names(const method::Pack& pack) : pack_(pack) {}

  void read(const model::Map& map, EntityNumber entity) {
    const method::Kind* kind = pack_.kind(map.kind(entity));
    if (kind == nullptr) return;
    for (const method::FieldRule& field : kind->fields) {
      const std::string_view text = text_of(map, entity, field.name);
      if (field.personal) add(text);
      if (field.type != FieldType::record) continue;
      if (const auto record = method::read_record(text)) add(record->who);
    }
    if (is_people(*kind, text_of(map, entity, kPartyKindField))) add(map.title(entity));
  }

  privacy::Names take() { return std::move(names_); }

 private:
  void add(std::string_view name) {
    if (!is_word_of_pack(pack_, name)) names_.add(name);
  }

  const method::Pack& pack_;
  privacy::Names names_;
};

class Redaction {
 public:
  Redaction(const model::Map& map, const method::Pack& pack, const privacy::Names& names, method::Language language)
      : map_(map), pack_(pack), names_(names), language_(language), out_(map.id()) {}

  Result<model::Map> run() {
    for (EntityNumber e = 0; e < map_.entity_count(); ++e) {
      const method::Kind* kind = pack_.kind(map_.kind(e));
      if (e != model::Map::self() && kind == nullptr) continue;
      if (Status copied = copy(e, kind); !copied) return copied.error();
    }
    out_.load_seen(map_.seen(), map_.last_time(), map_.change_count());
    return std::move(out_);
  }

 private:
  Status copy(EntityNumber entity, const method::Kind* kind) {
    Status status = ok();
    map_.for_each_field(entity, [&](model::FieldNumber field, const ValueView& value, Stamp stamp) {
      if (!status) return;
      const std::string_view name = map_.fields().name(field);
      if (value.kind == model::ValueKind::blob) return;
      if (value.kind != model::ValueKind::text) {
        status = load(entity, name, value, stamp);
        return;
      }
      const std::string text =
          kind == nullptr ? of_map(field, value.text()) : of_kind(entity, *kind, name, value.text());
      ValueView told = value;
      told.bytes = text;
      if (!text.empty()) status = load(entity, name, told, stamp);
    });
    return status;
  }

  Status load(EntityNumber entity, std::string_view name, const ValueView& value, Stamp stamp) {
    return out_.load_register(map_.id_of(entity), name, value, stamp);
  }

  // The map's own fields but its title are settings.
  std::string of_map(model::FieldNumber field, std::string_view text) const {
    return field == model::kTitle ? privacy::blank(text, names_) : std::string(text);
  }

  std::string of_kind(EntityNumber entity, const method::Kind& kind, std::string_view name,
                      std::string_view text) const {
    if (name == model::known_field(model::kKind)) return std::string(text);
    const method::RegisterRule* one = kind.find_register(name);
    const bool is_title = name == model::known_field(model::kTitle);
    if (one == nullptr) return is_title ? privacy::blank(text, names_) : std::string();
    const method::FieldRule& rule = kind.fields[one->field];
    // That somebody does it is nobody's secret.
    if (rule.personal) return name == insight::kOwnerNameField ? std::string(words(language_).somebody) : std::string();
    const std::string_view party = text_of(map_, entity, kPartyKindField);
    if (is_title && is_people(kind, party)) {
      const method::Option* option = option_of(pack_, kind, kPartyKindField, party);
      return (option == nullptr ? kind.title : option->title).in(language_);
    }
    switch (rule.type) {
      case FieldType::text:
      case FieldType::long_text:
        return privacy::blank(text, names_);
      case FieldType::record:
        return of_record(text);
      default:
        // Ids of options, items and steps.
        return std::string(text);
    }
  }

  std::string of_record(std::string_view text) const {
    std::optional<method::Record> record = method::read_record(text);
    if (!record) return {};
    record->who.clear();
    record->why = privacy::blank(record->why, names_);
    return method::write_record(*record);
  }

  const model::Map& map_;
  const method::Pack& pack_;
  const privacy::Names& names_;
  method::Language language_;
  model::Map out_;
};

}  // namespace

privacy::Names names_on(const std::vector<const model::Map*>& maps, const method::Pack& pack) {
  Names names(pack);
  for (const model::Map* map : maps) {
    for (EntityNumber e = 0; e < map->entity_count(); ++e) names.read(*map, e);
  }
  return names.take();
}

Result<model::Map> redacted(const model::Map& map, const method::Pack& pack, const privacy::Names& names,
                            method::Language language) {
  return Redaction(map, pack, names, language).run();
}

}  // namespace kwadrant::report
