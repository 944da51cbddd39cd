#include <algorithm>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "core/limits.h"
#include "core/utf8.h"
#include "exchange/columns.h"
#include "exchange/csv_reader.h"
#include "exchange/importer.h"
#include "exchange/row.h"
#include "exchange/table.h"

namespace kwadrant::exchange {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

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

// All rows of a table. Rows may refer to each other in any order, so that each is read before any is understood.
class Table {
 public:
  Table(const board::Projection& board, const TableForm& form, const Columns& columns)
      : board_(board), form_(form), columns_(columns), importer_(board, form) {}

  Status read(CsvReader& reader) {
    CsvRow row;
    while (reader.next(row)) {
      if (rows_.size() == kMostCsvRows) return error(Code::limit_frame, "too many rows");
      Row& read = rows_.emplace_back();
      Result<RowContent> content = read_row(row, columns_, board_.pack(), form_);
      if (content) {
        read.content = std::move(*content);
      } else {
        read.error = content.error();
      }
      // Cells are in the content now; what follows needs the row only for its place and its source.
      read.source = {row.line, {}, row.cell_count, row.open_quote, row.source};
    }
    return ok();
  }

  // Rows of equal titles are told apart by their order. One that is refused has no place in it: the others would be new
  // when the file comes again.
  void understand() {
    if (name_and_find()) name_and_find();
    for (Row& row : rows_) {
      if (!row.error && form_.kind->traits.link) row.id = importer_.name(row.content);
    }
  }

  void refuse(Rejects& rejects) const {
    for (const Row& row : rows_) {
      if (row.error) rejects.add(row.source, *row.error);
    }
  }

  Result<Import> finish(Import import) {
    for (const Row& row : rows_) {
      if (!row.error) importer_.take(row.content, row.id);
    }
    return importer_.finish(std::move(import));
  }

 private:
  struct Row {
    CsvRow source;
    RowContent content;
    EntityId id;
    std::optional<Error> error;
  };

  bool is_new(EntityId id) const { return board_.map().find(id) == model::kNoEntity; }

  // Gives rows their ids and finds whom they name. Answers whether that made any to be refused.
  bool name_and_find() {
    refused_ = false;
    naming_.clear();
    names_.emplace(board_.map(), board_.pack());
    importer_.forget_names();
    for (Row& row : rows_) {
      if (!row.error && !form_.kind->traits.link) name(row);
    }
    std::vector<std::size_t> waiting(rows_.size());
    std::iota(waiting.begin(), waiting.end(), std::size_t{0});
    // A row that is refused takes those with it that name it.
    for (std::size_t i = 0; i < waiting.size(); ++i) find_names(waiting[i], waiting);
    return refused_;
  }

  void name(Row& row) {
    row.id = importer_.name(row.content);
    if (is_new(row.id)) names_->add(board_.pack().index_of(*form_.kind), row.content.title, row.id);
  }

  void find_names(std::size_t at, std::vector<std::size_t>& waiting) {
    Row& row = rows_[at];
    if (row.error) return;
    const Status found = find_named(row.content, columns_, form_, board_.pack(), *names_);
    if (found) return note_named(at);
    row.error = found.error();
    refused_ = true;
    if (!is_new(row.id)) return;
    names_->remove(row.content.title, row.id);
    const auto naming = naming_.find(row.id);
    if (naming == naming_.end()) return;
    waiting.insert(waiting.end(), naming->second.begin(), naming->second.end());
    naming_.erase(naming);
  }

  // Only rows can be refused: what is on the map stays.
  void note_named(std::size_t at) {
    for (const CellContent& cell : rows_[at].content.cells) {
      if (cell.field.names.empty()) continue;
      const model::Value& value = cell.field.values.front();
      if (const auto* id = std::get_if<EntityId>(&value); id != nullptr && is_new(*id)) naming_[*id].push_back(at);
      const auto* ids = std::get_if<std::vector<EntityId>>(&value);
      for (std::size_t i = 0; ids != nullptr && i < ids->size(); ++i) {
        if (is_new((*ids)[i])) naming_[(*ids)[i]].push_back(at);
      }
    }
  }

  const board::Projection& board_;
  const TableForm& form_;
  const Columns& columns_;
  Importer importer_;
  std::optional<Names> names_;
  std::vector<Row> rows_;
  bool refused_ = false;
  // By the new thing that they name; only looked up.
  std::unordered_map<EntityId, std::vector<std::size_t>> naming_;
};

}  // namespace

Result<const method::Kind*> table_kind(const board::Projection& board, std::string_view id) {
  const method::Kind* kind = id.empty() ? board.pack().placeable_kind(board.lens().id) : board.pack().kind(id);
  if (kind == nullptr) {
    Error e = error(Code::unknown_kind);
    e.params = {{"kind", std::string(shorten(id, limits::kNameBytes))}};
    return e;
  }
  if (kind->traits.is_private) return error(Code::kind_private);
  if (!kind->traits.link && kind->field("title") == nullptr) return error(Code::unknown_field, "no title");
  return kind;
}

Result<Import> import_csv(const board::Projection& board, std::string_view csv, std::string_view kind_id) {
  if (csv.size() > kMostCsvBytes) return error(Code::limit_frame, "file too large");
  const Result<const method::Kind*> kind = table_kind(board, kind_id);
  if (!kind) return kind.error();
  const std::string_view bom = csv.starts_with(kBom) ? kBom : std::string_view();
  csv.remove_prefix(bom.size());
  if (!is_valid_text(csv)) return error(Code::csv_bad_encoding);

  CsvReader reader(csv);
  CsvRow row;
  if (!reader.next(row)) return error(Code::csv_no_header);
  const TableForm form = table_form(board.pack(), **kind, board.lens());
  row.cells.resize(std::min(row.cell_count, kMostColumns));
  const Result<Columns> columns = Columns::read(form, row.cells, row.cell_count);
  if (!columns) return columns.error();

  Import import;
  Rejects rejects(import, bom, row);
  Table table(board, form, *columns);
  if (Status read = table.read(reader); !read) return read.error();
  table.understand();
  table.refuse(rejects);
  return table.finish(std::move(import));
}

}  // namespace kwadrant::exchange
