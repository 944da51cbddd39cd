#include "exchange/csv_reader.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace kwadrant::exchange {

CsvReader::CsvReader(std::string_view text) : text_(text) { separator_ = detect_separator(); }

char CsvReader::detect_separator() {
  constexpr std::array<char, 3> kSeparators = {',', ';', '\t'};
  std::array<std::size_t, 3> counts{};
  bool quoted = false;
  bool any_text = false;
  for (const char c : text_) {
    if ((c == '\n' || c == '\r') && !quoted) {
      if (any_text) break;
      continue;
    }
    if (c == '"') quoted = !quoted;
    const auto at = std::find(kSeparators.begin(), kSeparators.end(), c);
    if (at != kSeparators.end() && !quoted) ++counts[static_cast<std::size_t>(at - kSeparators.begin())];
    if (at == kSeparators.end() && c != ' ') any_text = true;
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  return *most == 0 ? kNoSeparator : kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

bool CsvReader::next(CsvRow& row) {
  while (at_ < text_.size()) {
    read_row(row);
    const auto has_text = [](const std::string& cell) { return !trim(cell).empty(); };
    const auto end = row.cells.begin() + static_cast<std::ptrdiff_t>(std::min(row.cell_count, kMostColumns));
    if (row.cell_count > kMostColumns || std::any_of(row.cells.begin(), end, has_text)) {
      row.cells.erase(end, row.cells.end());
      return true;
    }
  }
  return false;
}

void CsvReader::read_row(CsvRow& row) {
  const std::size_t start = at_;
  row.line = line_;
  row.cell_count = 0;
  row.open_quote = false;
  std::string surplus;
  for (bool more = true; more;) {
    const bool keep = row.cell_count < kMostColumns;
    if (keep && row.cells.size() == row.cell_count) row.cells.emplace_back();
    std::string& cell = keep ? row.cells[row.cell_count] : surplus;
    cell.clear();
    read_cell(cell, row);
    ++row.cell_count;
    more = at_ < text_.size() && !at_line_end();
    if (more) ++at_;
  }
  take_line_end();
  row.source = text_.substr(start, at_ - start);
}

void CsvReader::read_cell(std::string& cell, CsvRow& row) {
  if (at_ < text_.size() && text_[at_] == '"') {
    ++at_;
    while (true) {
      if (at_ == text_.size()) {
        row.open_quote = true;
        return;
      }
      const char c = text_[at_];
      if (c == '"' && text_.substr(at_ + 1, 1) != "\"") break;
      if (at_line_end()) {
        const std::size_t from = at_;
        take_line_end();
        cell.append(text_, from, at_ - from);
        continue;
      }
      cell.push_back(c);
      at_ += c == '"' ? std::size_t{2} : std::size_t{1};
    }
    ++at_;
  }
  while (at_ < text_.size() && !at_line_end() && (separator_ == kNoSeparator || text_[at_] != separator_)) {
    cell.push_back(text_[at_++]);
  }
}

bool CsvReader::at_line_end() const { return text_[at_] == '\n' || text_[at_] == '\r'; }

void CsvReader::take_line_end() {
  if (at_ == text_.size()) return;
  at_ += text_.substr(at_, 2) == "\r\n" ? std::size_t{2} : std::size_t{1};
  ++line_;
}

}  // namespace kwadrant::exchange
