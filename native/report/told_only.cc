#include "report/told_only.h"

#include <algorithm>
#include <string>
#include <vector>

#include "method/shown.h"
#include "report/roles.h"

namespace kwadrant::report {
namespace {

using model::EntityNumber;
using model::ValueKind;
using model::ValueView;

class Telling {
 public:
  Telling(const model::Map& map, const method::Pack& pack)
      : map_(map), pack_(pack), shown_(map, pack), out_(entity_id("a map as it is told")) {}

  Result<model::Map> run() {
    for (EntityNumber e = 0; e < map_.entity_count(); ++e) {
      if (e != model::Map::self() && !is_told(e)) continue;
      if (Status copied = copy(e); !copied) return copied.error();
    }
    out_.load_seen(map_.seen(), map_.last_time(), map_.change_count());
    return std::move(out_);
  }

 private:
  const method::Kind* kind_of(EntityNumber entity) const { return pack_.kind(map_.kind(entity)); }

  ValueView value(EntityNumber entity, std::string_view field) const {
    const model::FieldNumber number = map_.fields().find(field);
    return number == model::FieldNames::kNone ? ValueView{} : map_.get(entity, number);
  }

  // Registers of the kind by which a bundle counts it.
  std::vector<std::string_view> counted_by(const method::Kind& kind) const {
    std::vector<std::string_view> out;
    for (const method::Kind& bundle : pack_.kinds) {
      if (!bundle.traits.bundle || &pack_.kinds[bundle.traits.bundle->kind] != &kind) continue;
      out.push_back(kind.registers[bundle.traits.bundle->by].name);
    }
    return out;
  }

  bool is_told(EntityNumber entity) const {
    const method::Kind* kind = kind_of(entity);
    if (kind == nullptr || !map_.is_live(entity) || !shown_(entity)) return false;
    if (kind->id == kQuoteKind && kind->field(kConsentField) != nullptr) {
      const std::string use = std::string(kUsesField) + "." + std::string(kUseInReport);
      return value(entity, kConsentField).text() == kConsentGiven && value(entity, use).is_true();
    }
    if (kind->traits.link) return are_told(map_.get(entity, model::kEnds));
    const std::vector<std::string_view> counting = counted_by(*kind);
    return counting.empty() || std::any_of(counting.begin(), counting.end(), [&](std::string_view by) {
             return names_a_bundle(value(entity, by));
           });
  }

  // Ends that are links themselves, which only a damaged map has, are not followed.
  bool are_told(const ValueView& ends) const {
    for (std::size_t i = 0; i < ends.id_count(); ++i) {
      const EntityNumber end = map_.find(ends.id_at(i));
      const method::Kind* kind = end == model::kNoEntity ? nullptr : kind_of(end);
      if (kind == nullptr || kind->traits.link || !is_told(end)) return false;
    }
    return true;
  }

  bool is_told(EntityId id) const {
    const EntityNumber entity = map_.find(id);
    return entity != model::kNoEntity && is_told(entity);
  }

  bool names_a_bundle(const ValueView& named) const {
    if (named.kind == ValueKind::id) return is_bundle(named.id);
    for (std::size_t i = 0; i < named.id_count(); ++i) {
      if (is_bundle(named.id_at(i))) return true;
    }
    return false;
  }

  bool is_bundle(EntityId id) const {
    const EntityNumber entity = map_.find(id);
    const method::Kind* kind = entity == model::kNoEntity ? nullptr : kind_of(entity);
    return kind != nullptr && kind->traits.bundle && map_.is_live(entity) && shown_(entity);
  }

  Status copy(EntityNumber entity) {
    const method::Kind* kind = kind_of(entity);
    std::vector<std::string_view> only = kind == nullptr ? std::vector<std::string_view>() : counted_by(*kind);
    if (!only.empty()) only.push_back(model::known_field(model::kKind));
    const EntityId id = entity == model::Map::self() ? out_.id() : map_.id_of(entity);
    Status status = ok();
    map_.for_each_field(entity, [&](model::FieldNumber field, const ValueView& value, Stamp stamp) {
      const std::string_view name = map_.fields().name(field);
      if (!status || (!only.empty() && std::find(only.begin(), only.end(), name) == only.end())) return;
      if (value.kind == ValueKind::id && !is_told(value.id)) return;
      ValueView told = value;
      const std::string ids = told_ids(value);
      if (value.kind == ValueKind::ids) told.bytes = ids;
      if (value.kind == ValueKind::ids && ids.empty()) return;
      status = out_.load_register(id, name, told, stamp);
    });
    return status;
  }

  // Those of a list that are told, as the list has them.
  std::string told_ids(const ValueView& value) const {
    const std::size_t size = value.id_count() == 0 ? 0 : value.bytes.size() / value.id_count();
    std::string out;
    for (std::size_t i = 0; i < value.id_count(); ++i) {
      if (is_told(value.id_at(i))) out += value.bytes.substr(i * size, size);
    }
    return out;
  }

  const model::Map& map_;
  const method::Pack& pack_;
  const method::Shown shown_;
  model::Map out_;
};

}  // namespace

Result<model::Map> told_only(const model::Map& map, const method::Pack& pack) { return Telling(map, pack).run(); }

}  // namespace kwadrant::report
