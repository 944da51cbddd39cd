// What a change that is made here may say.
#include <unordered_map>
#include <utility>

#include "core/limits.h"
#include "core/utf8.h"
#include "method/pack.h"

namespace kwadrant::method {
namespace {

using model::FieldNames;
using model::Setting;
using model::Value;

constexpr std::int64_t kLastMapSize = 2;

Error refuse(Code code, const Setting& setting) {
  Error e = error(code, "field " + setting.field);
  e.params.emplace("field", shorten(setting.field, limits::kNameBytes));
  return e;
}

Status length_at_most(const Setting& setting, const std::string& text, std::size_t most) {
  if (!is_valid_text(text)) return refuse(Code::bad_value, setting);
  if (length_of(text) <= most) return ok();
  Error e = refuse(Code::limit_text, setting);
  e.params.emplace("most", std::to_string(most));
  return e;
}

Status want_text(const Setting& setting, std::size_t most) {
  const std::string* text = std::get_if<std::string>(&setting.value);
  return text == nullptr ? Status(refuse(Code::bad_value, setting)) : length_at_most(setting, *text, most);
}

Status want_boolean(const Setting& setting) {
  return std::holds_alternative<bool>(setting.value) ? ok() : Status(refuse(Code::bad_value, setting));
}

Status want_blob(const Setting& setting, std::size_t most, Code too_large) {
  const model::Blob* blob = std::get_if<model::Blob>(&setting.value);
  if (blob == nullptr) return refuse(Code::bad_value, setting);
  return blob->bytes.size() <= most ? ok() : Status(refuse(too_large, setting));
}

Status want_place(const Setting& setting) {
  if (const model::Place* place = std::get_if<model::Place>(&setting.value)) {
    return place->is_valid() ? ok() : Status(refuse(Code::bad_place, setting));
  }
  // A number is a slot of the parking strip; there is never need for more than there can be cards.
  const std::int64_t* slot = std::get_if<std::int64_t>(&setting.value);
  const bool good = slot != nullptr && *slot >= 0 && std::cmp_less(*slot, limits::kEntities);
  return good ? ok() : Status(refuse(Code::bad_place, setting));
}

bool is_nothing(const Setting& setting) { return std::holds_alternative<std::monostate>(setting.value); }

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
    if (s.entity == map_.id()) return check_map_field(s);
    if (s.field == "deleted") return is_nothing(s) ? ok() : want_boolean(s);
    const std::string_view name = kind_of(s.entity);
    if (name == kDrawingKind || name == kFileKind) return check_whiteboard_field(s, name);
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

  Status check_map_field(const Setting& s) const {
    if (s.field == "title") return want_text(s, limits::kTitleLength);
    if (s.field == "flip_x" || s.field == "flip_y") return is_nothing(s) ? ok() : want_boolean(s);
    if (s.field == "size") {
      const std::int64_t* size = std::get_if<std::int64_t>(&s.value);
      const bool good = is_nothing(s) || (size != nullptr && *size >= 0 && *size <= kLastMapSize);
      return good ? ok() : Status(refuse(Code::bad_value, s));
    }
    if (s.field == "pack") {
      const std::string* text = std::get_if<std::string>(&s.value);
      if (text == nullptr) return refuse(Code::bad_value, s);
      const Result<Pack> pack = parse_pack(*text);
      return pack ? ok() : Status(pack.error());
    }
    return refuse(Code::unknown_field, s);
  }

  Status check_whiteboard_field(const Setting& s, std::string_view kind) const {
    if (s.field == "source") return want_text(s, limits::kNameBytes);
    if (kind == kDrawingKind && s.field == "element") return want_blob(s, limits::kElementBytes, Code::bad_element);
    if (kind == kFileKind && s.field == "data") return want_blob(s, limits::kFileBytes, Code::file_too_large);
    if (kind == kFileKind && s.field == "mime") return want_text(s, limits::kNameBytes);
    return refuse(Code::unknown_field, s);
  }

  Status check_kind_field(const Setting& s, const Kind& kind) const {
    if (s.field.starts_with(model::kPlacePrefix)) {
      const std::string_view lens = std::string_view(s.field).substr(model::kPlacePrefix.size());
      if (!kind.traits.can_stand_on(lens)) return refuse(Code::unknown_field, s);
      return is_nothing(s) ? ok() : want_place(s);
    }
    if (s.field == "ends" && kind.traits.link) return check_ends(s);
    if (s.field == "imported") return is_nothing(s) ? ok() : want_text(s, limits::kTextLength);
    const FieldRule* rule = kind.field(s.field);
    if (rule == nullptr) return refuse(Code::unknown_field, s);
    if (is_nothing(s)) return ok();
    switch (rule->type) {
      case FieldType::text:
        return want_text(s, s.field == "title" ? limits::kTitleLength : limits::kTextLength);
      case FieldType::long_text:
        return want_text(s, limits::kTextLength);
      case FieldType::integer:
        return std::holds_alternative<std::int64_t>(s.value) ? ok() : Status(refuse(Code::bad_value, s));
      case FieldType::boolean:
        return want_boolean(s);
    }
    return refuse(Code::bad_value, s);
  }

  Status check_ends(const Setting& s) const {
    const auto* ends = std::get_if<std::vector<EntityId>>(&s.value);
    if (ends == nullptr || ends->size() != 2 || ends->front() == ends->back()) return refuse(Code::bad_link, s);
    for (const EntityId end : *ends) {
      const Kind* kind = pack_.kind(kind_of(end));
      if (kind == nullptr || !kind->traits.linkable || is_deleted(end)) return refuse(Code::bad_link, s);
    }
    return ok();
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
