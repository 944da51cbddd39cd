#include "method/validate.h"

#include <algorithm>
#include <limits>
#include <unordered_map>

#include "core/limits.h"
#include "core/utf8.h"
#include "method/field_value.h"
#include "method/program_fields.h"
#include "method/setting_checks.h"

namespace kwadrant::method {
namespace {

using model::FieldNames;
using model::Setting;
using model::Value;

// One change, looked at as a whole: later settings may speak of what earlier ones create and the other way round.
class Validation {
 public:
  Validation(const model::Map& map, const Pack& pack, const std::vector<Setting>& settings)
      : map_(map), pack_(pack), settings_(settings) {
    for (const Setting& s : settings_) {
      if (s.field == "kind" && std::holds_alternative<std::string>(s.value)) {
        kinds_[s.entity] = std::get<std::string>(s.value);
      } else if (s.field == "deleted") {
        deleted_[s.entity] = s.value == Value(true);
      }
    }
  }

  Status run() const {
    for (const Setting& s : settings_) {
      if (Status status = check(s); !status) return status;
    }
    return ok();
  }

 private:
  // Empty when nobody created the entity.
  std::string_view kind_of(EntityId id) const {
    if (id == map_.id()) return kMapKind;
    if (const auto at = kinds_.find(id); at != kinds_.end()) return at->second;
    return kind_before(id);
  }
  std::string_view kind_before(EntityId id) const {
    const model::EntityNumber number = map_.find(id);
    return number == model::kNoEntity ? std::string_view() : map_.kind(number);
  }
  bool is_deleted(EntityId id) const {
    if (const auto at = deleted_.find(id); at != deleted_.end()) return at->second;
    const model::EntityNumber number = map_.find(id);
    return number != model::kNoEntity && map_.get(number, model::kDeleted).is_true();
  }

  Status check(const Setting& s) const {
    if (s.entity.is_null() || kind_of(s.entity).empty()) return refuse(Code::unknown_entity, s);
    if (!FieldNames::is_valid(s.field)) return refuse(Code::unknown_field, s);
    if (s.field == "kind") return check_kind(s);
    if (s.entity == map_.id()) return check_map_field(map_, pack_, s);
    if (s.field == "deleted") return is_nothing(s) ? ok() : want_boolean(s);
    const std::string_view name = kind_of(s.entity);
    if (name == kDrawingKind || name == kFileKind) return check_whiteboard_field(name, s);
    const Kind* kind = pack_.kind(name);
    if (kind == nullptr) return refuse_kind(s, name);
    return check_kind_field(s, *kind);
  }

  Status refuse_kind(const Setting& s, std::string_view name) const {
    Error e = refuse(Code::unknown_kind, s);
    e.params.emplace("kind", shorten(name, limits::kNameBytes));
    return e;
  }

  Status check_kind(const Setting& s) const {
    const std::string* name = std::get_if<std::string>(&s.value);
    if (name == nullptr || !is_valid_text(*name)) return refuse(Code::bad_value, s);
    const bool is_map = s.entity == map_.id();
    if (is_map != (*name == kMapKind)) return refuse(Code::bad_value, s);
    if (!is_map && *name != kDrawingKind && *name != kFileKind && pack_.kind(*name) == nullptr) {
      return refuse_kind(s, *name);
    }
    // An initiative that turns into a link would leave fields that nobody can see.
    const std::string_view before = is_map ? std::string_view() : kind_before(s.entity);
    return before.empty() || before == *name ? ok() : Status(refuse(Code::bad_value, s));
  }

  Status check_kind_field(const Setting& s, const Kind& kind) const {
    if (kind.traits.asset && s.field == kAssetSlot) {
      return is_nothing(s) ? ok() : want_integer(s, 0, std::numeric_limits<std::int64_t>::max());
    }
    if (s.field.starts_with(model::kPlacePrefix)) {
      const std::string_view lens = std::string_view(s.field).substr(model::kPlacePrefix.size());
      if (!kind.traits.can_stand_on(lens)) return refuse(Code::unknown_field, s);
      return is_nothing(s) ? ok() : want_place(s);
    }
    if (s.field == "ends" && kind.traits.link) return check_ends(s, kind.traits);
    if (s.field == "imported") return is_nothing(s) ? ok() : want_text(s, limits::kTextLength);
    const RegisterRule* one = kind.find_register(s.field);
    if (one == nullptr) return refuse(Code::unknown_field, s);
    if (Status status = check_value(pack_, kind, *one, s); !status || is_nothing(s)) return status;
    const FieldRule& rule = kind.fields[one->field];
    if (rule.type == FieldType::reference) return check_reference(s, rule, std::get<EntityId>(s.value));
    if (rule.type == FieldType::references) return check_references(s, rule);
    if (rule.type == FieldType::step) return check_step(s, rule);
    return ok();
  }

  Status check_reference(const Setting& s, const FieldRule& rule, EntityId target) const {
    if (target == s.entity) return refuse(Code::bad_value, s);
    const std::string_view name = kind_of(target);
    if (name.empty() || is_deleted(target)) return refuse(Code::unknown_entity, s);
    const Kind* kind = pack_.kind(name);
    const bool allowed =
        kind != nullptr && std::find(rule.kinds.begin(), rule.kinds.end(), pack_.index_of(*kind)) != rule.kinds.end();
    return allowed ? ok() : Status(refuse(Code::bad_value, s));
  }

  // What the list names already may stay in it: that somebody deleted one must not keep others from being added.
  Status check_references(const Setting& s, const FieldRule& rule) const {
    const model::ValueView before = value_before(s);
    const auto is_kept = [&](EntityId id) {
      for (std::size_t i = 0; i < before.id_count(); ++i) {
        if (before.id_at(i) == id) return true;
      }
      return false;
    };
    for (const EntityId id : std::get<std::vector<EntityId>>(s.value)) {
      if (is_kept(id)) continue;
      if (Status status = check_reference(s, rule, id); !status) return status;
    }
    return ok();
  }

  Status check_step(const Setting& s, const FieldRule& rule) const {
    const Flow& flow = pack_.flows[rule.source];
    const bool leads = flow.leads(value_before(s).text(), std::get<std::string>(s.value));
    return leads ? ok() : Status(refuse(Code::bad_value, s));
  }

  // Before this change; nothing when it was never set.
  model::ValueView value_before(const Setting& s) const {
    const model::EntityNumber number = map_.find(s.entity);
    const model::FieldNumber field = map_.fields().find(s.field);
    const bool known = number != model::kNoEntity && field != FieldNames::kNone;
    return known ? map_.get(number, field) : model::ValueView();
  }

  Status check_ends(const Setting& s, const Traits& link) const {
    const auto* ends = std::get_if<std::vector<EntityId>>(&s.value);
    if (ends == nullptr || ends->size() != 2 || ends->front() == ends->back()) return refuse(Code::bad_link, s);
    const Kind* from = linkable(ends->front());
    const Kind* to = linkable(ends->back());
    const bool allowed = from != nullptr && to != nullptr && link.may_start_at(pack_.index_of(*from)) &&
                         link.may_end_at(pack_.index_of(*to));
    return allowed ? ok() : Status(refuse(Code::bad_link, s));
  }

  // The kind of what is live and may stand at the end of a link, or null.
  const Kind* linkable(EntityId end) const {
    const Kind* kind = pack_.kind(kind_of(end));
    return kind != nullptr && kind->traits.linkable && !is_deleted(end) ? kind : nullptr;
  }

  const model::Map& map_;
  const Pack& pack_;
  const std::vector<Setting>& settings_;
  // What this change makes of an entity. Only ever looked up, never walked through.
  std::unordered_map<EntityId, std::string_view> kinds_;
  std::unordered_map<EntityId, bool> deleted_;
};

}  // namespace

Status validate(const model::Map& map, const Pack& pack, const std::vector<Setting>& settings) {
  return Validation(map, pack, settings).run();
}

}  // namespace kwadrant::method
