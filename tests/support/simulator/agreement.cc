#include "support/simulator/agreement.h"

#include "support/naive_model.h"

namespace kwadrant::simulator {
namespace {

std::vector<std::string> known_fields() {
  return {
#define KWADRANT_SIMULATED_FIELD(symbol, name) name,
      KWADRANT_KNOWN_FIELDS(KWADRANT_SIMULATED_FIELD)
#undef KWADRANT_SIMULATED_FIELD
  };
}

// The same changes by replicas whose names have the opposite order.
std::vector<Bytes> with_other_names(const std::vector<Bytes>& changes) {
  const std::vector<std::string> names = known_fields();
  std::vector<Bytes> out;
  model::ChangeView change;
  for (const Bytes& bytes : changes) {
    KW_CHECK(decode_change(bytes, change).ok());
    change.head.stamp.replica = ~change.head.stamp.replica;
    std::vector<model::Setting> settings;
    for (const model::SettingView& s : change.settings) {
      settings.push_back({s.entity, s.name.empty() ? names.at(s.known) : std::string(s.name), to_value(s.value)});
    }
    out.push_back(encode_change(change.head, settings));
  }
  return out;
}

std::map<std::uint64_t, support::PageEntity> there(const support::WirePage& page) {
  std::map<std::uint64_t, support::PageEntity> out;
  for (const auto& [number, entity] : page.entities) {
    if (!entity.gone) out.emplace(number, entity);
  }
  return out;
}

}  // namespace

Promises promises_of(const std::vector<Bytes>& changes) {
  Promises out;
  std::map<ReplicaId, std::map<std::uint64_t, std::uint64_t>> times;
  model::ChangeView change;
  for (const Bytes& bytes : changes) {
    KW_CHECK(decode_change(bytes, change).ok());
    const model::ChangeHead& head = change.head;
    out.names.emplace(head.stamp.replica, head.sequence);
    times[head.stamp.replica][head.sequence] = head.stamp.time;
    if (head.author_n != 0) ++out.gestures[{head.author, head.author_n}];
  }
  for (const auto& [replica, own] : times) {
    std::uint64_t before = 0;
    for (const auto& [sequence, time] : own) {
      if (time <= before) out.rising = "stamp " + std::to_string(sequence) + " of a replica is not above its last";
      before = time;
    }
  }
  return out;
}

std::string difference_from_naive(const model::Map& map, const std::vector<Bytes>& changes, bool turns_ties) {
  const testing::NaiveMap naive = testing::naive_map(turns_ties ? with_other_names(changes) : changes, known_fields());
  std::size_t registers = 0;
  std::string out;
  for (model::EntityNumber e = 0; e < map.entity_count(); ++e) {
    map.for_each_field(e, [&](model::FieldNumber field, const model::ValueView& value, Stamp stamp) {
      ++registers;
      const std::string name(map.fields().name(field));
      const auto at = naive.find({map.id_of(e), name});
      const bool same = at != naive.end() && at->second.value == to_value(value) &&
                        at->second.stamp.time == stamp.time;
      if (!same && out.empty()) out = "the map differs from the naive model at " + to_text(map.id_of(e)) + " " + name;
    });
  }
  if (registers != naive.size() && out.empty()) out = "the naive model has registers that the map has not";
  return out;
}

std::string shown_though_deleted(const board::Projection& board) {
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    if (!board.map().get(e, model::kDeleted).is_true() || board.shape(e).form == board::Form::none) continue;
    return "deleted, and shown: " + to_text(board.map().id_of(e));
  }
  return "";
}

std::string difference_of_pages(const support::WirePage& page, const support::WirePage& fresh) {
  if (page.totals != fresh.totals || page.unplaced != fresh.unplaced) return "a page has other totals than a fresh one";
  if (page.map_texts != fresh.map_texts) return "a page has other texts of the map than a fresh one";
  const auto old_entities = there(page);
  const auto new_entities = there(fresh);
  for (const auto& [number, entity] : new_entities) {
    const auto at = old_entities.find(number);
    if (at == old_entities.end()) return "a page lacks " + entity.id;
    if (!(at->second == entity)) return "a page knows " + entity.kind + " " + entity.id + " otherwise than a fresh one";
  }
  return old_entities.size() == new_entities.size() ? "" : "a page shows what is no longer there";
}

std::string difference_of_boards(const board::Projection& a, const board::Projection& b) {
  if (a.frame() != b.frame()) return "two boards of one map have different frames";
  if (a.totals() != b.totals()) return "two boards of one map have different totals";
  const auto id_at = [](const board::Projection& board, model::EntityNumber e) {
    return e == model::kNoEntity ? EntityId{} : board.map().id_of(e);
  };
  for (model::EntityNumber e = 0; e < a.shape_count(); ++e) {
    board::Shape one = a.shape(e);
    board::Shape other = b.shape(b.map().find(a.map().id_of(e)));
    const bool same_ends = id_at(a, one.from) == id_at(b, other.from) && id_at(a, one.to) == id_at(b, other.to);
    one.from = one.to = other.from = other.to = model::kNoEntity;
    if (one != other || !same_ends) return "two boards of one map differ at " + to_text(a.map().id_of(e));
  }
  return "";
}

std::string difference_from_board(const support::WirePage& page, const board::Projection& board) {
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const board::Shape& shape = board.shape(e);
    if (shape.form != board::Form::card) continue;
    const support::PageEntity* shown = page.find(to_text(board.map().id_of(e)));
    if (shown == nullptr) return "a page lacks a card of the board";
    const bool same = shown->x == shape.card.x && shown->y == shape.card.y && shown->w == shape.card.w &&
                      shown->h == shape.card.h && shown->lines == shape.lines;
    if (!same) return "a page shows card " + shown->id + " otherwise than the board";
  }
  return "";
}

}  // namespace kwadrant::simulator
