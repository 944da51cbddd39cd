// The form of a CSV file, without any meaning: rows of cells.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kwadrant::exchange {

struct CsvRow {
  // Where it starts in the file; the first line is 1.
  std::size_t line = 0;
  // At most kMostColumns are kept; `cell_count` tells how many there were.
  std::vector<std::string> cells;
  std::size_t cell_count = 0;
  // A quote was opened and never closed, so that the row runs to the end of the file.
  bool open_quote = false;
  // The row as it stands in the file, line end included.
  std::string_view source;
};

inline constexpr std::size_t kMostColumns = 1'024;

// Reads row by row, so that a large file is never in memory twice. RFC 4180 quoting; rows end with CRLF, LF or CR; rows
// without any text are passed over. Text behind a closing quote is added to the cell, a quote inside an unquoted cell
// is a plain character, as spreadsheets have it. The text must outlive the reader and be valid UTF-8 without a BOM.
class CsvReader {
 public:
  // The separator is the one of comma, semicolon and tab that the first line with text has most of, outside quotes as
  // they would be read with it (the first of equals); a quoted cell may take that line further. When it has none, the
  // file is one column, and none of the three separates anything.
  explicit CsvReader(std::string_view text);

  // False at the end of the text. Reuses the row's memory.
  bool next(CsvRow& row);

 private:
  static constexpr char kNoSeparator = '\0';

  char detect_separator() const;
  void read_row(CsvRow& row);
  void read_cell(std::string& cell, CsvRow& row);
  bool at_line_end() const;
  void take_line_end();

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  char separator_ = kNoSeparator;
};

}  // namespace kwadrant::exchange
