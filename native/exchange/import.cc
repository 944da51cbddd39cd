#include <unordered_map>

#include "board/gesture.h"
#include "core/limits.h"
#include "core/utf8.h"
#include "exchange/columns.h"
#include "exchange/csv_reader.h"
#include "exchange/initiatives.h"
#include "exchange/row.h"
#include "exchange/table.h"
#include "exchange/trial.h"

namespace kwadrant::exchange {
namespace {

using model::EntityNumber;

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr std::string_view kImported = "imported";
constexpr std::string_view kUnsaid = "-";

// What a row said at its last import: a mark for the words and one for the place, each kUnsaid when no import spoke of
// it. Kept in one register as "words place".
struct Said {
  std::string words{kUnsaid};
  std::string place{kUnsaid};

  static Said read(std::string_view text) {
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) return {};
    return {std::string(text.substr(0, space)), std::string(text.substr(space + 1))};
  }
  std::string text() const { return words + " " + place; }
};

std::string mark_of_words(std::string_view description) {
  // A hash is enough to see that it changed, and keeps the register short.
  return to_text(entity_id("words " + std::string(description)));
}

std::string mark_of_place(const std::optional<model::Place>& place) {
  if (!place) return "none";
  return std::to_string(place->x) + "," + std::to_string(place->y) + "," + std::to_string(place->rx) + "," +
         std::to_string(place->ry);
}

// Most settings that one row can mean: kind, title, description, place and what it said; once a batch, the map's size.
constexpr std::size_t kSettingsPerRow = 5;
// More than a setting takes in bytes, beside its text.
constexpr std::size_t kSettingBytes = 160;

// What some rows mean, small enough for one change.
struct Batch {
  std::vector<board::Gesture> gestures;
  std::vector<model::Setting> said;
  std::size_t rows = 0;
  std::size_t bytes = 0;

  bool has_room_for(std::size_t more) const {
    return (rows + 1) * kSettingsPerRow < limits::kSettingsPerChange && bytes + more <= limits::kChangeBytes;
  }
};

class Importer {
 public:
  explicit Importer(const board::Projection& board)
      : board_(board), map_(board.map()), kind_(board.pack().placeable_kind(board.lens().id)) {
    KW_CHECK(kind_ != nullptr);
    for (const EntityNumber entity : initiatives(board)) {
      by_title_[std::string(trim(map_.title(entity)))].push_back(entity);
    }
  }

  void take(const RowContent& row) {
    begin_row(row);
    const std::size_t nth = met_[row.title]++;
    const auto at = by_title_.find(row.title);
    if (at != by_title_.end() && nth < at->second.size()) {
      merge(row, at->second[nth]);
    } else {
      create(row, nth);
    }
  }

  Result<Import> finish(Import import) {
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
      for (model::Setting& said : batch.said) settings.push_back(std::move(said));
      if (settings.empty()) continue;
      // The next batch looks for free spots among the cards of this one.
      if (&batch != &batches_.back()) trial.apply(settings);
      import.changes.push_back(std::move(settings));
    }
    return import;
  }

 private:
  bool has_description() const { return kind_->field("description") != nullptr; }
  std::vector<board::Gesture>& gestures() { return batches_.back().gestures; }

  void begin_row(const RowContent& row) {
    const std::size_t text = row.title.size() + (row.description ? row.description->size() : 0);
    const std::size_t bytes = text + kSettingsPerRow * kSettingBytes;
    if (batches_.empty() || !batches_.back().has_room_for(bytes)) batches_.emplace_back();
    ++batches_.back().rows;
    batches_.back().bytes += bytes;
  }

  void create(const RowContent& row, std::size_t nth) {
    const EntityId id = new_id(row.title, nth);
    const std::string name = to_text(id);
    gestures().push_back(board::Created{name, kind_->id, row.title, false, 0, 0});
    if (row.description && !row.description->empty()) describe(name, *row.description);
    if (row.place) place(name, *row.place);
    remember(id, Said(), row);
    ++added_;
  }

  void merge(const RowContent& row, EntityNumber entity) {
    const EntityId id = map_.id_of(entity);
    const std::string name = to_text(id);
    const Said before = Said::read(map_.get(entity, model::kImported).text());
    const std::size_t meant = gestures().size();
    if (row.description && is_news(before.words, mark_of_words(*row.description), row.description->empty()) &&
        map_.get(entity, model::kDescription).text() != *row.description) {
      describe(name, *row.description);
    }
    if (row.tells_place && is_news(before.place, mark_of_place(row.place), !row.place)) {
      const board::Shape& shape = board_.shape(entity);
      const bool placed = shape.state == board::PlaceState::placed;
      if (row.place && !(placed && same_spot(shape.place, *row.place))) place(name, *row.place);
      if (!row.place && placed) gestures().push_back(board::Parked{name, board_.lens().id});
    }
    ++(gestures().size() > meant ? changed_ : unchanged_);
    remember(id, before, row);
  }

  // Whether a cell says something that its last import did not.
  static bool is_news(std::string_view before, std::string_view now, bool empty) {
    return before == kUnsaid ? !empty : before != now;
  }

  static bool same_spot(const model::Place& a, const model::Place& b) {
    return a.x == b.x && a.y == b.y && a.rx == b.rx && a.ry == b.ry;
  }

  void describe(const std::string& name, const std::string& text) {
    if (has_description()) gestures().push_back(board::Edited{name, "description", text});
  }

  void place(const std::string& name, const model::Place& p) {
    gestures().push_back(board::Placed{name, board_.lens().id, p.x, p.y, p.rx, p.ry});
  }

  void remember(EntityId id, const Said& before, const RowContent& row) {
    Said now = before;
    if (row.description) now.words = mark_of_words(*row.description);
    if (row.tells_place) now.place = mark_of_place(row.place);
    if (now.text() != before.text()) batches_.back().said.push_back({id, std::string(kImported), now.text()});
  }

  // Follows from map and title, so that two laptops that import one file and meet later have each row once. `again` is
  // for what was imported before and deleted or retitled since. Of equal titles the ids rise with the rows: all came at
  // one moment, and their order is then that of their ids.
  EntityId new_id(const std::string& title, std::size_t nth) const {
    constexpr std::uint64_t kRowBits = (1U << 20) - 1;
    static_assert(kMostCsvRows <= kRowBits);
    for (std::size_t again = 0;; ++again) {
      EntityId id = entity_id("import " + to_text(map_.id()) + " " + std::to_string(again) + " " + title);
      id.lo = (id.lo & ~kRowBits) | nth;
      if (map_.find(id) == model::kNoEntity) return id;
    }
  }

  const board::Projection& board_;
  const model::Map& map_;
  const method::Kind* kind_;
  // Only looked up, never walked through.
  std::unordered_map<std::string, std::vector<EntityNumber>> by_title_;
  std::unordered_map<std::string, std::size_t> met_;
  std::vector<Batch> batches_;
  std::size_t added_ = 0;
  std::size_t changed_ = 0;
  std::size_t unchanged_ = 0;
};

std::string_view line_end_of(const CsvRow& header) {
  if (header.source.ends_with("\r\n")) return "\r\n";
  if (header.source.ends_with('\r')) return "\r";
  return "\n";
}

// Keeps refused rows as they stand in the source.
class Rejects {
 public:
  Rejects(Import& import, std::string_view bom, const CsvRow& header)
      : import_(import), line_end_(line_end_of(header)), head_(std::string(bom) + std::string(header.source)) {}

  void add(const CsvRow& row, Error error) {
    if (import_.rejected.empty()) import_.rejected = head_;
    import_.rejected += row.source;
    if (!row.source.ends_with('\n') && !row.source.ends_with('\r')) import_.rejected += line_end_;
    import_.errors.push_back({row.line, std::move(error)});
  }

 private:
  Import& import_;
  std::string line_end_;
  std::string head_;
};

}  // namespace

Result<Import> import_csv(const board::Projection& board, std::string_view csv) {
  if (csv.size() > kMostCsvBytes) return error(Code::limit_frame, "file too large");
  const std::string_view bom = csv.starts_with(kBom) ? kBom : std::string_view();
  csv.remove_prefix(bom.size());
  if (!is_valid_text(csv)) return error(Code::csv_bad_encoding);

  CsvReader reader(csv);
  CsvRow row;
  if (!reader.next(row)) return error(Code::csv_no_header);
  const Result<Columns> columns = Columns::read(row.cells, row.cell_count);
  if (!columns) return columns.error();

  Import import;
  Rejects rejects(import, bom, row);
  Importer importer(board);
  for (std::size_t rows = 1; reader.next(row); ++rows) {
    if (rows > kMostCsvRows) return error(Code::limit_frame, "too many rows");
    const Result<RowContent> content = read_row(row, *columns);
    if (content) {
      importer.take(*content);
    } else {
      rejects.add(row, content.error());
    }
  }
  return importer.finish(std::move(import));
}

}  // namespace kwadrant::exchange
