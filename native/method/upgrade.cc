#include "method/upgrade.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "method/field_value.h"

namespace kwadrant::method {
namespace {

// Long texts hold what texts do; every other type has values of its own.
bool holds_the_values_of(FieldType type, FieldType old_type) {
  return type == old_type || (type == FieldType::long_text && old_type == FieldType::text);
}

template <typename Part>
std::vector<std::string> ids_of(const std::vector<Part>& parts) {
  std::vector<std::string> out;
  for (const Part& part : parts) out.push_back(part.id);
  return out;
}

// What a field's registers may hold, or be called after: options, items and answers, steps.
std::vector<std::string> options_of(const Pack& pack, const FieldRule& field) {
  if (field.type == FieldType::choice || field.type == FieldType::choices) {
    return ids_of(pack.choice_sets[field.source].options);
  }
  if (field.type == FieldType::step) return ids_of(pack.flows[field.source].steps);
  if (field.type != FieldType::checklist) return {};
  const Checklist& list = pack.checklists[field.source];
  std::vector<std::string> out = ids_of(list.items);
  for (const Option& answer : pack.choice_sets[list.answers].options) out.push_back(answer.id);
  return out;
}

void compare_kind(const Pack& old_pack, const Pack& new_pack, const Kind& before, const Kind& after, Upgrade& out) {
  for (const std::string& lens : before.traits.placeable) {
    if (!after.traits.can_stand_on(lens))
      out.fields.push_back(before.id + "." + std::string(model::kPlacePrefix) + lens);
  }
  if (before.traits.link && !after.traits.link) out.fields.push_back(before.id + ".ends");
  for (const FieldRule& field : before.fields) {
    const std::string path = before.id + "." + field.name;
    const FieldRule* kept = after.field(field.name);
    if (kept == nullptr || !holds_the_values_of(kept->type, field.type)) {
      out.fields.push_back(path);
      continue;
    }
    const std::vector<std::string> now = options_of(new_pack, *kept);
    for (const std::string& option : options_of(old_pack, field)) {
      if (std::find(now.begin(), now.end(), option) == now.end()) out.options.push_back(path + "." + option);
    }
  }
}

// What a pack knows of one register of one kind, looked up once for all entities.
class Knowledge {
 public:
  Knowledge() = default;
  Knowledge(const Pack& pack, std::string_view kind_id, std::string_view field)
      : pack_(&pack), kind_(pack.kind(kind_id)) {
    if (kind_ == nullptr) return;
    rule_ = kind_->find_register(field);
    if (field.starts_with(model::kPlacePrefix)) {
      of_program_ = kind_->traits.can_stand_on(field.substr(model::kPlacePrefix.size()));
    } else if (field == "ends") {
      of_program_ = kind_->traits.link;
    } else {
      of_program_ = field == "kind" || field == "deleted" || field == "imported";
    }
  }

  bool has_room_for(const model::Setting& setting) const {
    return of_program_ || (rule_ != nullptr && check_value(*pack_, *kind_, *rule_, setting));
  }

 private:
  const Pack* pack_ = nullptr;
  const Kind* kind_ = nullptr;
  const RegisterRule* rule_ = nullptr;
  bool of_program_ = false;
};

using Counts = std::map<std::string, std::size_t>;

void count_lost(const model::Map& map, const Pack& old_pack, const Pack& new_pack, model::FieldNumber field,
                Counts& counts) {
  struct Both {
    Knowledge before;
    Knowledge after;
  };
  const std::string name(map.fields().name(field));
  std::unordered_map<std::string_view, Both> by_kind;
  map.for_each(field, [&](model::EntityNumber entity, const model::ValueView& value, Stamp) {
    const std::string_view kind = map.kind(entity);
    if (value.is_nothing() || kind.empty() || entity == model::Map::self()) return;
    const auto [at, is_new] = by_kind.try_emplace(kind);
    if (is_new) at->second = {Knowledge(old_pack, kind, name), Knowledge(new_pack, kind, name)};
    const model::Setting setting{map.id_of(entity), name, to_value(value)};
    if (!at->second.before.has_room_for(setting) || at->second.after.has_room_for(setting)) return;
    ++counts[field == model::kKind ? std::string(kind) : std::string(kind) + "." + name];
  });
}

bool loses_asset_set(const model::Map& map, const Pack& old_pack, const Pack& new_pack) {
  const model::FieldNumber field = map.fields().find("asset_set");
  if (field == model::FieldNames::kNone) return false;
  const std::string_view set = map.get(model::Map::self(), field).text();
  return old_pack.choice_set(set) != nullptr && new_pack.choice_set(set) == nullptr;
}

}  // namespace

Upgrade compare(const Pack& old_pack, const Pack& new_pack) {
  Upgrade out;
  for (const Kind& before : old_pack.kinds) {
    if (const Kind* after = new_pack.kind(before.id)) {
      compare_kind(old_pack, new_pack, before, *after, out);
    } else {
      out.kinds.push_back(before.id);
    }
  }
  return out;
}

std::vector<Loss> losses(const model::Map& map, const Pack& old_pack, const Pack& new_pack) {
  Counts counts;
  for (model::FieldNumber field = 0; field < map.fields().size(); ++field) {
    count_lost(map, old_pack, new_pack, field, counts);
  }
  if (loses_asset_set(map, old_pack, new_pack)) counts["map.asset_set"] = 1;
  std::vector<Loss> out;
  for (const auto& [path, registers] : counts) out.push_back({path, registers});
  return out;
}

}  // namespace kwadrant::method
