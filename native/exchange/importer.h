// The rows of a table, one after another, as changes of a map.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "board/gesture.h"
#include "exchange/row.h"
#include "exchange/said.h"
#include "exchange/table.h"
#include "method/shown.h"

namespace kwadrant::exchange {

// Finds for each row the thing that it is about, then what it changes. All must outlive it.
class Importer {
 public:
  Importer(const board::Projection& board, const TableForm& form);

  // The thing that the next row is about: the n-th live one of its title (a link: with its ends, which must be known),
  // n counting the rows that were named so far, or a new one.
  EntityId name(const RowContent& row);
  // Begins again with counting, for rows of which some are left out now.
  void forget_names() { met_.clear(); }
  // What that row says.
  void take(const RowContent& row, EntityId id);
  // limit_entities, clock_ahead and what `board::interpret` says.
  Result<Import> finish(Import import);

 private:
  // What some rows mean, small enough for one change.
  struct Batch {
    std::vector<board::Gesture> gestures;
    // What no gesture says: fields, ends and what was said.
    std::vector<model::Setting> settings;
    std::size_t rows = 0;
    std::size_t bytes = 0;
  };

  std::string key_of(const RowContent& row) const;
  std::string key_of(model::EntityNumber entity) const;
  EntityId new_id(const std::string& key, std::size_t nth) const;
  void begin_row(const RowContent& row);
  void create(const RowContent& row, EntityId id);
  void merge(const RowContent& row, model::EntityNumber entity);
  void put_place(const std::string& name, const CellContent& cell);
  // False when the map says so already.
  bool change_place(model::EntityNumber entity, const CellContent& cell);
  bool change_fields(model::EntityNumber entity, const CellContent& cell);
  model::Value with_kept(const model::ValueView& before, model::Value value, method::FieldType type) const;
  std::span<const method::RegisterRule> registers_of(const CellContent& cell) const;
  model::ValueView register_of(model::EntityNumber entity, const std::string& name) const;
  void set(EntityId id, std::string field, model::Value value);
  void remember(EntityId id, Said said, const RowContent& row);

  const board::Projection& board_;
  const model::Map& map_;
  const TableForm& form_;
  const method::Shown shown_;
  // Only looked up, never walked through.
  std::unordered_map<std::string, std::vector<model::EntityNumber>> known_;
  std::unordered_map<std::string, std::size_t> met_;
  std::vector<Batch> batches_;
  std::size_t added_ = 0;
  std::size_t changed_ = 0;
  std::size_t unchanged_ = 0;
};

}  // namespace kwadrant::exchange
