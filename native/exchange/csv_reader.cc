#include "exchange/csv_reader.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace kwadrant::exchange {

namespace {

constexpr std::array<char, 3> kSeparators = {',', ';', '\t'};

// One line as it would be read with one separator.
struct Candidate {
  char separator = 0;
  std::size_t count = 0;
  bool quoted = false;

  void read(std::string_view line) {
    bool at_start = !quoted;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const char c = line[i];
      if (quoted) {
        if (c != '"') continue;
        if (line.substr(i + 1, 1) == "\"") {
          ++i;
        } else {
          quoted = false;
        }
      } else if (c == '"' && at_start) {
        quoted = true;
      } else if (c == separator) {
        ++count;
        at_start = true;
        continue;
      }
      at_start = false;
    }
  }
};

bool holds_text(std::string_view line) {
  return line.find_first_not_of(",;\t ") != std::string_view::npos;
}

}  // namespace

CsvReader::CsvReader(std::string_view text) : text_(text) { separator_ = detect_separator(); }

// Only what surely belongs to the first row decides, so that it is the same with other rows below it.
char CsvReader::detect_separator() const {
  std::array<Candidate, kSeparators.size()> candidates{};
  for (std::size_t i = 0; i < candidates.size(); ++i) candidates[i].separator = kSeparators[i];
  bool begun = false;
  for (std::size_t at = 0; at < text_.size();) {
    const std::size_t end = std::min(text_.find_first_of("\r\n", at), text_.size());
    const std::string_view line = text_.substr(at, end - at);
    at = end + 1;
    begun = begun || holds_text(line);
    if (!begun) continue;
    for (Candidate& one : candidates) one.read(line);
    const auto most = std::max_element(candidates.begin(), candidates.end(),
                                       [](const Candidate& a, const Candidate& b) { return a.count < b.count; });
    if (most->count > 0) return most->separator;
    // Without any separator yet, all have read the same.
    if (!most->quoted) break;
  }
  return kNoSeparator;
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
