// What there is: created, copied, became, removed, restored, joined.
#include <algorithm>
#include <utility>

#include "board/interpreter.h"
#include "board/link_kinds.h"

namespace kwadrant::board {

using layout::Point;

std::optional<std::string_view> taken_off_by(const Projection&, const Removed& g) { return g.id; }

Status Interpreter::apply(const Created& g) {
  const method::Kind* kind = pack_.kind(g.kind);
  if (kind == nullptr) return error(Code::unknown_kind);
  // A link without ends would be nothing: links are made by joining.
  if (kind->traits.link) return error(Code::bad_link, "a link needs ends");
  if (g.on_board && !is_near(g.x, g.y)) return error(Code::bad_place);
  Result<std::string> title = clean_title(g.title);
  if (!title) return title.error();
  const Result<EntityId> id = draft_.new_entity(g.id);
  if (!id) return id.error();
  draft_.set(*id, "kind", g.kind);
  draft_.set(*id, "title", std::move(*title));
  const std::optional<Point> at = g.on_board ? std::optional(Point{g.x, g.y}) : std::nullopt;
  if (is_asset(*id)) shelve_new(*id, at);
  if (can_stand(*id)) stand_new(*id, at, {});
  meant(model::Label::created);
  return ok();
}

Status Interpreter::apply(const Copied& g) {
  const Result<EntityId> source = card(g.source);
  if (!source) return source.error();
  if (!is_near(g.x, g.y)) return error(Code::bad_place);
  const Result<EntityId> id = draft_.new_entity(g.id);
  if (!id) return id.error();
  const method::Kind* kind = pack_.kind(draft_.kind(*source));
  draft_.set(*id, "kind", kind->id);
  for (const method::RegisterRule& one : kind->registers) {
    model::Value value = for_copy(kind->fields[one.field].type, draft_.get(*source, one.name));
    if (!std::holds_alternative<std::monostate>(value)) draft_.set(*id, one.name, std::move(value));
  }
  meant(model::Label::copied);
  if (is_asset(*id)) {
    shelve_new(*id, Point{g.x, g.y});
    return ok();
  }
  const std::optional<model::Place> place = place_of(*source);
  stand_new(*id, Point{g.x, g.y}, place ? Point{place->rx, place->ry} : Point{});
  return ok();
}

// A copy starts its flow anew, and cannot refer to what is gone: the original may, since it did before.
model::Value Interpreter::for_copy(method::FieldType type, model::Value value) const {
  if (type == method::FieldType::step) return {};
  if (const auto* id = std::get_if<EntityId>(&value); id != nullptr && !draft_.is_live(*id)) return {};
  if (auto* ids = std::get_if<std::vector<EntityId>>(&value)) {
    std::erase_if(*ids, [&](EntityId id) { return !draft_.is_live(id); });
  }
  return value;
}

Status Interpreter::apply(const Became& g) {
  const Result<EntityId> drawing = live(g.drawing);
  if (!drawing) return drawing.error();
  if (draft_.kind(*drawing) != method::kDrawingKind) return error(Code::unknown_entity, "no drawing");
  const method::Kind* kind = pack_.placeable_kind(board_.lens().id);
  if (kind == nullptr) return error(Code::unknown_kind);
  if (Status made = apply(Created{g.id, kind->id, g.title, true, g.x, g.y}); !made) return made;
  draft_.set(*drawing, "deleted", true);
  return ok();
}

Status Interpreter::apply(const Removed& g) {
  const EntityId id = entity_id(g.id);
  if (id.is_null() || id == map_.id() || draft_.kind(id).empty()) return error(Code::unknown_entity);
  if (draft_.is_deleted(id)) return ok();
  draft_.set(id, "deleted", true);
  standing_.take_off(key_of(id));
  meant(model::Label::removed);
  return ok();
}

Status Interpreter::apply(const Restored& g) {
  const EntityId id = entity_id(g.id);
  if (id.is_null() || draft_.kind(id).empty()) return error(Code::unknown_entity);
  if (!draft_.is_deleted(id)) return ok();
  draft_.set(id, "deleted", false);
  if (is_asset(id)) shelve_again(id);
  if (can_stand(id)) restore_place(id);
  meant(model::Label::restored);
  return ok();
}

// Others may stand there by now: they stay.
void Interpreter::restore_place(EntityId id) {
  if (const std::optional<model::Place> place = place_of(id)) return stand_beside(id, *place);
  const Key key = key_of(id);
  standing_.take_off(key);
  const model::Value value = draft_.get(id, field_);
  const auto* slot = std::get_if<std::int64_t>(&value);
  const bool named = slot != nullptr && *slot >= 0 && *slot < kMostSlots;
  const std::uint32_t at = standing_.park(key, named ? std::optional(static_cast<std::uint32_t>(*slot)) : std::nullopt);
  draft_.set(id, field_, std::int64_t{at});
}

Status Interpreter::apply(const Joined& g) {
  if (pack_.link_kind() == nullptr) return error(Code::unknown_kind);
  const Result<EntityId> from = live(g.from);
  const Result<EntityId> to = live(g.to);
  if (!from || !to || *from == *to) return error(Code::bad_link);
  const method::Kind* kind = link_kind_between(pack_, pack_.kind(draft_.kind(*from)), pack_.kind(draft_.kind(*to)));
  if (kind == nullptr) return error(Code::bad_link);
  if (is_joined(*kind, *from, *to)) return error(Code::bad_link, "linked that way already");
  const Result<EntityId> id = draft_.new_entity(g.id);
  if (!id) return id.error();
  draft_.set(*id, "kind", kind->id);
  draft_.set(*id, "ends", std::vector<EntityId>{*from, *to});
  meant(model::Label::linked);
  return ok();
}

// By a link of that kind: two things may be linked in several ways.
bool Interpreter::is_joined(const method::Kind& kind, EntityId from, EntityId to) const {
  const model::Value ends = std::vector<EntityId>{from, to};
  const auto is_such = [&](EntityId id) {
    return draft_.is_live(id) && draft_.kind(id) == kind.id && draft_.get(id, "ends") == ends;
  };
  for (const model::EntityNumber link : board_.links_of(map_.find(from))) {
    if (is_such(map_.id_of(link))) return true;
  }
  const std::vector<model::Setting>& settings = draft_.settings();
  return std::any_of(settings.begin(), settings.end(),
                     [&](const model::Setting& s) { return s.field == "ends" && is_such(s.entity); });
}

}  // namespace kwadrant::board
