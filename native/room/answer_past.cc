#include "room/answer_past.h"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <string>

#include "core/id.h"
#include "history/life.h"
#include "history/moment.h"
#include "method/shares.h"
#include "method/shown.h"
#include "room/answer_json.h"

namespace kwadrant::room {
namespace {

namespace json = boost::json;
using model::EntityNumber;
using model::Map;
using model::ValueView;

// What a person would call a thing: not the whiteboard's own.
bool is_told(const Map& map, const method::Pack& pack, EntityNumber entity) {
  const method::Kind* kind = pack.kind(map.kind(entity));
  return kind != nullptr && kind->id != method::kMomentKind;
}

// A value as plugin/protocol/messages.ts has it.
json::value value_json(const ValueView& value) {
  switch (value.kind) {
    case model::ValueKind::boolean:
      return {{"kind", "bool"}, {"value", value.integer == 1}};
    case model::ValueKind::integer:
      return {{"kind", "int"}, {"value", value.integer}};
    case model::ValueKind::text:
      return {{"kind", "text"}, {"value", text_json(value.text())}};
    case model::ValueKind::id:
      return {{"kind", "id"}, {"value", id_json(value.id)}};
    case model::ValueKind::ids: {
      json::array ids;
      for (std::size_t i = 0; i < value.id_count(); ++i) ids.push_back(id_json(value.id_at(i)));
      return {{"kind", "ids"}, {"value", std::move(ids)}};
    }
    case model::ValueKind::nothing:
    case model::ValueKind::place:
    case model::ValueKind::blob:
      break;
  }
  return {{"kind", "nothing"}};
}

// Everything that is told of one moment.
class MomentAnswer {
 public:
  MomentAnswer(const Map& map, const Past& past)
      : map_(map), pack_(past.pack), shown_then_(map, past.pack), shown_now_(past.now, past.pack) {
    for (const method::Lens& lens : past.pack.lenses) {
      lenses_.push_back({&lens, map.fields().find(lens.place_field), {}, {}});
    }
  }

  json::array entities() {
    json::array out;
    for (EntityNumber e = 0; e < map_.entity_count(); ++e) {
      if (is_shown(e)) out.push_back(entity(e));
    }
    return out;
  }

  // Of the entities that were told, after `entities`.
  json::object totals() const {
    json::object out;
    for (const OnLens& one : lenses_) {
      json::array quadrants;
      for (std::size_t q = 0; q < one.shares.size(); ++q) {
        const std::string& id = one.lens->quadrants[q].id;
        quadrants.push_back({{"quadrant", text_json(id)}, {"share", one.shares[q]}, {"initiatives", one.count[q]}});
      }
      out[text_json(one.lens->id)] = std::move(quadrants);
    }
    return out;
  }

  // Null when there was nothing of the kind then, or it may not be shown.
  json::value fields_of(EntityId id) const {
    const EntityNumber e = map_.find(id);
    if (e == model::kNoEntity || !is_shown(e)) return nullptr;
    json::object out;
    for (const method::RegisterRule& one : pack_.kind(map_.kind(e))->registers) {
      const model::FieldNumber field = map_.fields().find(one.name);
      if (field == model::FieldNames::kNone) continue;
      const ValueView value = map_.get(e, field);
      if (!value.is_nothing()) out[text_json(one.name)] = value_json(value);
    }
    return out;
  }

 private:
  struct OnLens {
    const method::Lens* lens;
    model::FieldNumber field;
    std::array<std::int64_t, 4> shares;
    std::array<std::int64_t, 4> count;
  };

  // What may not be shown any more has no past either: a bundle that fell apart must not be found there.
  bool is_shown(EntityNumber e) const {
    return is_told(map_, pack_, e) && shown_then_(e) && shown_now_(map_.id_of(e));
  }

  json::object entity(EntityNumber e) {
    json::object out = {{"id", id_json(map_.id_of(e))},
                        {"kind", text_json(map_.kind(e))},
                        {"title", text_json(map_.title(e))},
                        {"gone", !map_.is_live(e)}};
    json::object places;
    json::object shares;
    for (OnLens& one : lenses_) {
      if (one.field == model::FieldNames::kNone) continue;
      const ValueView value = map_.get(e, one.field);
      if (value.kind == model::ValueKind::integer) places[text_json(one.lens->id)] = {{"slot", value.integer}};
      if (value.kind != model::ValueKind::place) continue;
      places[text_json(one.lens->id)] = place_json(value.place);
      const method::Shares parts = method::shares_of(value.place);
      shares[text_json(one.lens->id)] = json::array(parts.begin(), parts.end());
      if (map_.is_live(e)) count(one, parts);
    }
    out["places"] = std::move(places);
    out["shares"] = std::move(shares);
    return out;
  }

  static void count(OnLens& one, const method::Shares& parts) {
    for (std::size_t q = 0; q < parts.size(); ++q) {
      one.shares[q] += parts[q];
      one.count[q] += parts[q] > 0 ? 1 : 0;
    }
  }

  const Map& map_;
  const method::Pack& pack_;
  method::Shown shown_then_;
  method::Shown shown_now_;
  std::vector<OnLens> lenses_;
};

}  // namespace

Result<Milliseconds> moment_in(const Question& question, std::string_view name) {
  const json::value* value = question.fields().if_contains(json::string_view(name.data(), name.size()));
  const std::int64_t* at = value == nullptr ? nullptr : value->if_int64();
  if (at == nullptr || *at < 0) return bad_field(name);
  return static_cast<Milliseconds>(*at);
}

Result<json::object> answer_moments(const Past& past, const Question&) {
  const Result<history::Life> life = history::life_of(past.file);
  if (!life) return life.error();
  json::array marks;
  for (const history::Mark& mark : life->marks) marks.push_back({{"at", mark.at}, {"changes", mark.changes}});
  json::array moments;
  const model::FieldNumber at = past.now.fields().find(method::kMomentAt);
  past.now.for_each(model::kKind, [&](EntityNumber e, const ValueView& kind, Stamp) {
    if (kind.text() != method::kMomentKind || !past.now.is_live(e) || at == model::FieldNames::kNone) return;
    const ValueView when = past.now.get(e, at);
    if (when.kind != model::ValueKind::integer) return;
    moments.push_back({{"id", id_json(past.now.id_of(e))},
                       {"title", text_json(past.now.title(e))},
                       {"at", when.integer}});
  });
  return json::object{{"first", life->first},
                      {"last", life->last},
                      {"changes", life->changes},
                      {"marks", std::move(marks)},
                      {"moments", std::move(moments)}};
}

Result<json::object> answer_at(const Past& past, const Question& question) {
  const Result<Milliseconds> at = moment_in(question, "at");
  if (!at) return at.error();
  const Result<Map> map = history::map_at(past.file, past.now.id(), *at);
  if (!map) return map.error();
  MomentAnswer answer(*map, past);
  json::object out{{"at", *at}};
  out["entities"] = answer.entities();
  out["totals"] = answer.totals();
  if (question.fields().contains("entity")) {
    const Result<EntityId> entity = question.entity("entity");
    if (!entity) return entity.error();
    out["fields"] = answer.fields_of(*entity);
  }
  return out;
}

}  // namespace kwadrant::room
