// A report before it has a format: what it says, in order. TypeScript makes files of it (plugin/report) and decides
// nothing. plugin/protocol/report.ts and assets/report/report.schema.json tell the same of its JSON.
//
// All texts are plain text in UTF-8 and never markup.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "report/options.h"

namespace kwadrant::report {

// One level under the section's title.
struct Heading {
  std::string text;
};

enum class Style { plain, lead, note };
struct Paragraph {
  std::string text;
  Style style = Style::plain;
};

struct List {
  bool ordered = false;
  std::vector<std::string> items;
};

// What the values of a column are: nothing, 10 000 times the number, basis points, days since 1970-01-01.
enum class ColumnKind { text, number, percent, date };
struct Column {
  std::string title;
  ColumnKind kind = ColumnKind::text;
  // 1 to 10: how wide beside the others.
  int width = 1;
};

struct Cell {
  std::string text;
  std::optional<std::int64_t> value;
};

struct Table {
  // Differs from those of all other tables of the document.
  std::string id;
  std::string caption;
  // The first cell of a row names the row.
  bool header_column = true;
  std::vector<Column> columns;
  // Each as long as `columns`.
  std::vector<std::vector<Cell>> rows;
};

struct Facts {
  // Term and text.
  std::vector<std::pair<std::string, std::string>> items;
};

struct Quote {
  std::string text;
  // Who said it, never by name; may be empty.
  std::string source;
};

// A hint as an open question; `why` may be empty.
struct Question {
  std::string text;
  std::string why;
};

// Key of Document::pictures.
struct PictureBlock {
  std::string picture;
};

// Lines to write on, on paper.
struct AnswerSpace {
  int lines = 1;
};

using Block = std::variant<Heading, Paragraph, List, Table, Facts, Quote, Question, PictureBlock, AnswerSpace>;

struct Section {
  std::string id;
  std::string title;
  // Without blocks the section is left out of the document.
  std::vector<Block> blocks;
};

struct Picture {
  int width = 0;
  int height = 0;
  // All that it shows, in words.
  std::string alt;
  std::string title;
  // A whole SVG document.
  std::string svg;
  // The same as a display list, in JSON: {"background", "items"}.
  std::string display;
};

// From when the report tells what moved.
struct Since {
  // Id of the moment; empty when a day was asked for.
  std::string moment;
  std::string title;
  // As in date fields.
  std::int64_t day = 0;
};

struct Document {
  Options options;
  std::string title;
  // May be empty.
  std::string subtitle;
  std::string place;
  // Id of the lens that it shows.
  std::string lens;
  std::optional<Since> since;
  std::vector<Section> sections;
  std::vector<std::pair<std::string, Picture>> pictures;
};

}  // namespace kwadrant::report
