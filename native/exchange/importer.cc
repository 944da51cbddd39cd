#include "exchange/importer.h"

#include <algorithm>

#include "core/limits.h"
#include "core/utf8.h"
#include "exchange/rows.h"
#include "exchange/trial.h"

namespace kwadrant::exchange {
namespace {

using method::FieldType;
using model::EntityNumber;
using model::Value;
using model::ValueView;

constexpr std::string_view kImported = "imported";

// Settings of a row beside its fields: kind, title, deleted or ends, what it said; once a batch, the map's size.
constexpr std::size_t kSettingsPerRow = 5;
// More than a setting takes in bytes, beside its text.
constexpr std::size_t kSettingBytes = 160;

bool same_spot(const model::Place& a, const model::Place& b) {
  return a.x == b.x && a.y == b.y && a.rx == b.rx && a.ry == b.ry;
}

// A register that says nothing may be unset, an empty text, or an option that is not chosen.
bool says_nothing(const Value& value, FieldType type) {
  if (std::holds_alternative<std::monostate>(value) || value == Value(std::string())) return true;
  return type == FieldType::choices && value == Value(false);
}

std::size_t bytes_of(const Value& value) {
  if (const auto* text = std::get_if<std::string>(&value)) return text->size();
  if (const auto* ids = std::get_if<std::vector<EntityId>>(&value)) return ids->size() * sizeof(EntityId);
  return 0;
}

}  // namespace

Importer::Importer(const board::Projection& board, const TableForm& form)
    : board_(board), map_(board.map()), form_(form), shown_(board.map(), board.pack()) {
  for (const EntityNumber entity : rows_of(map_, *form.kind)) known_[key_of(entity)].push_back(entity);
}

std::string Importer::key_of(const RowContent& row) const {
  if (!form_.kind->traits.link) return row.title;
  // A line end cannot stand in an id, so that no two pairs give one text.
  return to_text(row.ends.front()) + "\n" + to_text(row.ends.back());
}

std::string Importer::key_of(EntityNumber entity) const {
  if (!form_.kind->traits.link) return std::string(trim(map_.title(entity)));
  const ValueView ends = map_.get(entity, model::kEnds);
  return ends.id_count() == 2 ? to_text(ends.id_at(0)) + "\n" + to_text(ends.id_at(1)) : std::string();
}

EntityId Importer::name(const RowContent& row) {
  const std::string key = key_of(row);
  const std::size_t nth = met_[key]++;
  const auto at = known_.find(key);
  if (at != known_.end() && nth < at->second.size()) return map_.id_of(at->second[nth]);
  return new_id(key, nth);
}

// Follows from map and title, so that two laptops that import one file and meet later have each row once. `again` is
// for what was imported before and deleted or retitled since. Of equal titles the ids rise with the rows: all came at
// one moment, and their order is then that of their ids.
EntityId Importer::new_id(const std::string& key, std::size_t nth) const {
  constexpr std::uint64_t kRowBits = (1U << 20) - 1;
  static_assert(kMostCsvRows <= kRowBits);
  // Initiatives have the ids that they had before other kinds could be imported.
  const bool is_card = form_.kind == board_.pack().placeable_kind(board_.lens().id);
  const std::string of_kind = is_card ? "" : form_.kind->id + " ";
  for (std::size_t again = 0;; ++again) {
    EntityId id = entity_id("import " + to_text(map_.id()) + " " + of_kind + std::to_string(again) + " " + key);
    id.lo = (id.lo & ~kRowBits) | nth;
    if (map_.find(id) == model::kNoEntity) return id;
  }
}

void Importer::begin_row(const RowContent& row) {
  std::size_t settings = kSettingsPerRow;
  std::size_t bytes = row.title.size() + limits::kNameBytes * row.cells.size();
  for (const CellContent& cell : row.cells) {
    settings += std::max<std::size_t>(cell.field.values.size(), 1);
    for (const Value& value : cell.field.values) bytes += bytes_of(value);
  }
  bytes += settings * kSettingBytes;
  const bool fits = !batches_.empty() && batches_.back().rows + settings < limits::kSettingsPerChange &&
                    batches_.back().bytes + bytes <= limits::kChangeBytes;
  if (!fits) batches_.emplace_back();
  batches_.back().rows += settings;
  batches_.back().bytes += bytes;
}

void Importer::take(const RowContent& row, EntityId id) {
  begin_row(row);
  const EntityNumber entity = map_.find(id);
  if (entity == model::kNoEntity) {
    create(row, id);
  } else {
    merge(row, entity);
  }
}

void Importer::create(const RowContent& row, EntityId id) {
  const std::string name = to_text(id);
  if (form_.kind->traits.link) {
    set(id, "kind", form_.kind->id);
    set(id, "ends", row.ends);
  } else {
    batches_.back().gestures.push_back(board::Created{name, form_.kind->id, row.title, false, 0, 0});
  }
  for (const CellContent& cell : row.cells) {
    if (cell.empty) continue;
    if (cell.group->says == Says::place) {
      put_place(name, cell);
      continue;
    }
    const std::span<const method::RegisterRule> registers = registers_of(cell);
    for (std::size_t i = 0; i < registers.size(); ++i) {
      const FieldType type = form_.kind->fields[registers[i].field].type;
      if (!says_nothing(cell.field.values[i], type)) set(id, registers[i].name, cell.field.values[i]);
    }
  }
  remember(id, Said(), row);
  ++added_;
}

void Importer::merge(const RowContent& row, EntityNumber entity) {
  const Said before = Said::read(map_.get(entity, model::kImported).text());
  bool changed = false;
  for (const CellContent& cell : row.cells) {
    if (!before.is_news(cell, *form_.kind, board_.lens())) continue;
    const bool placed = cell.group->says == Says::place;
    if (placed ? change_place(entity, cell) : change_fields(entity, cell)) changed = true;
  }
  ++(changed ? changed_ : unchanged_);
  remember(map_.id_of(entity), before, row);
}

void Importer::put_place(const std::string& name, const CellContent& cell) {
  const std::string& lens = cell.group->lens->id;
  if (cell.place) {
    const model::Place& p = *cell.place;
    batches_.back().gestures.push_back(board::Placed{name, lens, p.x, p.y, p.rx, p.ry});
  } else {
    batches_.back().gestures.push_back(board::Parked{name, lens});
  }
}

bool Importer::change_place(EntityNumber entity, const CellContent& cell) {
  const ValueView before = register_of(entity, cell.group->lens->place_field);
  const bool placed = before.kind == model::ValueKind::place && before.place.is_valid();
  if (cell.place ? placed && same_spot(before.place, *cell.place) : !placed) return false;
  put_place(to_text(map_.id_of(entity)), cell);
  return true;
}

bool Importer::change_fields(EntityNumber entity, const CellContent& cell) {
  bool changed = false;
  const std::span<const method::RegisterRule> registers = registers_of(cell);
  for (std::size_t i = 0; i < registers.size(); ++i) {
    const FieldType type = form_.kind->fields[registers[i].field].type;
    const ValueView before = register_of(entity, registers[i].name);
    const Value now = with_kept(before, cell.field.values[i], type);
    const Value old = to_value(before);
    if (now == old || (says_nothing(now, type) && says_nothing(old, type))) continue;
    set(map_.id_of(entity), registers[i].name, now);
    changed = true;
  }
  return changed;
}

// What a table may not name, or cannot since it is gone, is not in it: that it is missing says nothing.
Value Importer::with_kept(const ValueView& before, Value value, FieldType type) const {
  const auto is_kept = [&](EntityId id) {
    const EntityNumber entity = map_.find(id);
    return entity == model::kNoEntity || !map_.is_live(entity) || !shown_(entity);
  };
  const bool said_nothing = std::holds_alternative<std::monostate>(value);
  if (type == FieldType::reference && before.kind == model::ValueKind::id && said_nothing) {
    return is_kept(before.id) ? Value(before.id) : value;
  }
  if (type != FieldType::references) return value;
  std::vector<EntityId> ids = said_nothing ? std::vector<EntityId>() : std::get<std::vector<EntityId>>(value);
  std::vector<EntityId> merged;
  // In the order that the map has, so that what only was hidden does not look like another list.
  for (std::size_t i = 0; i < before.id_count(); ++i) {
    const EntityId id = before.id_at(i);
    if (is_kept(id) || std::find(ids.begin(), ids.end(), id) != ids.end()) merged.push_back(id);
  }
  for (const EntityId id : ids) {
    const bool there = std::find(merged.begin(), merged.end(), id) != merged.end();
    if (!there && merged.size() < limits::kIdsPerValue) merged.push_back(id);
  }
  return merged.empty() ? Value() : Value(std::move(merged));
}

std::span<const method::RegisterRule> Importer::registers_of(const CellContent& cell) const {
  if (cell.group->says == Says::field) return exchange::registers_of(*form_.kind, *cell.group);
  const method::RegisterRule* title = form_.kind->find_register("title");
  return {title, 1};
}

ValueView Importer::register_of(EntityNumber entity, const std::string& name) const {
  const model::FieldNumber field = map_.fields().find(name);
  return field == model::FieldNames::kNone ? ValueView() : map_.get(entity, field);
}

void Importer::set(EntityId id, std::string field, Value value) {
  batches_.back().settings.push_back({id, std::move(field), std::move(value)});
}

void Importer::remember(EntityId id, Said said, const RowContent& row) {
  const std::string before = said.text();
  for (const CellContent& cell : row.cells) said.remember(cell, *form_.kind, board_.lens());
  if (said.text() != before) set(id, std::string(kImported), said.text());
}

Result<Import> Importer::finish(Import import) {
  import.added = added_;
  import.changed = changed_;
  import.unchanged = unchanged_;
  if (map_.entity_count() + added_ > limits::kEntities) return error(Code::limit_entities);
  // Only a file that someone made on purpose: each change needs a time after all others.
  if (map_.last_time() + batches_.size() > model::kLastTime) return error(Code::clock_ahead);
  Trial trial(board_);
  for (Batch& batch : batches_) {
    Result<board::Interpretation> meant = board::interpret(trial.board(), batch.gestures);
    if (!meant) return meant.error();
    std::vector<model::Setting> settings = std::move(meant->settings);
    for (model::Setting& setting : batch.settings) settings.push_back(std::move(setting));
    if (settings.empty()) continue;
    // The next batch looks for free spots among the cards of this one.
    if (&batch != &batches_.back()) trial.apply(settings);
    import.changes.push_back(std::move(settings));
  }
  return import;
}

}  // namespace kwadrant::exchange
