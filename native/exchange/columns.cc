#include "exchange/columns.h"

#include <algorithm>

#include "core/utf8.h"
#include "exchange/csv_reader.h"
#include "exchange/formula.h"

namespace kwadrant::exchange {
namespace {

std::string key_of(std::string_view name) { return folded(trim(name)); }

}  // namespace

HeadingIndex::HeadingIndex(const TableForm& form) : form_(form) {
  const auto add = [&](const std::string& name, std::size_t column) { by_name_.emplace(key_of(name), column); };
  for (const ColumnGroup& group : form.groups) {
    if (group.says == Says::field && form.kind->fields[group.field].name != "description") continue;
    for (std::size_t c = group.first; c < group.first + group.count; ++c) {
      add(form.columns[c].nl, c);
      add(form.columns[c].en, c);
    }
  }
  for (std::size_t c = 0; c < form.columns.size(); ++c) add(form.columns[c].full_name, c);
  for (std::size_t c = 0; c < form.columns.size(); ++c) add(form.columns[c].name, c);
  for (std::size_t c = 0; c < form.columns.size(); ++c) {
    add(form.columns[c].nl, c);
    add(form.columns[c].en, c);
  }
}

std::size_t HeadingIndex::find(std::string_view name) const {
  const auto at = by_name_.find(key_of(name));
  return at == by_name_.end() ? kNone : at->second;
}

const std::string& HeadingIndex::name(std::size_t column, method::Language language) const {
  const Heading& heading = form_.columns[column];
  const std::string& text = language == method::Language::nl ? heading.nl : heading.en;
  if (find(text) == column) return text;
  return find(heading.name) == column ? heading.name : heading.full_name;
}

Result<Columns> Columns::read(const TableForm& form, const std::vector<std::string>& header, std::size_t cell_count) {
  if (cell_count > kMostColumns) return error(Code::limit_frame, "too many columns");
  const HeadingIndex index(form);
  Columns columns;
  columns.count_ = cell_count;
  columns.at_.assign(form.columns.size(), HeadingIndex::kNone);
  for (const Heading& heading : form.columns) columns.names_.push_back(heading.nl);
  bool any = false;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const std::string_view written = shown_again(trim(header[i]));
    const std::size_t column = index.find(written);
    if (column == HeadingIndex::kNone || columns.has(column)) continue;
    columns.at_[column] = i;
    columns.names_[column] = written;
    any = true;
  }
  if (!any) return error(Code::csv_no_header);
  for (const ColumnGroup& group : form.groups) {
    const bool is_key = group.says == (form.kind->traits.link ? Says::ends : Says::title);
    for (std::size_t c = group.first; is_key && c < group.first + group.count; ++c) {
      if (columns.has(c)) continue;
      return error(group.says == Says::ends ? Code::csv_no_ends_columns : Code::csv_no_title_column);
    }
  }
  return columns;
}

bool Columns::has(const ColumnGroup& group) const {
  for (std::size_t c = group.first; c < group.first + group.count; ++c) {
    if (has(c)) return true;
  }
  return false;
}

std::string_view Columns::cell(const std::vector<std::string>& row, std::size_t column) const {
  return has(column) ? std::string_view(row[at_[column]]) : std::string_view();
}

}  // namespace kwadrant::exchange
