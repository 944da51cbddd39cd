#include "report/document_json.h"

#include <boost/json.hpp>
#include <utility>

#include "report/days.h"
#include "report/plain.h"
#include "report/words.h"

namespace kwadrant::report {
namespace {

namespace json = boost::json;

json::string text_json(std::string_view text) {
  const std::string line = one_line(text);
  return json::string(line.data(), line.size());
}

json::string as_it_is(std::string_view text) { return json::string(text.data(), text.size()); }

std::string_view name_of(Style style) {
  switch (style) {
    case Style::plain:
      return "plain";
    case Style::lead:
      return "lead";
    case Style::note:
      return "note";
  }
  return {};
}

std::string_view name_of(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::text:
      return "text";
    case ColumnKind::number:
      return "number";
    case ColumnKind::percent:
      return "percent";
    case ColumnKind::date:
      return "date";
  }
  return {};
}

// Numbers stand under each other at the end of their column.
std::string_view align_of(ColumnKind kind) {
  return kind == ColumnKind::number || kind == ColumnKind::percent ? "end" : "start";
}

// Every text of a display list on one line.
void clean(json::value& value) {
  if (json::string* text = value.if_string()) *text = text_json({text->data(), text->size()});
  if (json::array* list = value.if_array()) {
    for (json::value& one : *list) clean(one);
  }
  if (json::object* object = value.if_object()) {
    for (auto& field : *object) clean(field.value());
  }
}

json::value display_json(const std::string& display) {
  json::value out = json::parse(as_it_is(display));
  clean(out);
  return out;
}

json::array texts_json(const std::vector<std::string>& texts) {
  json::array out;
  for (const std::string& text : texts) out.push_back(text_json(text));
  return out;
}

struct BlockJson {
  json::object operator()(const Heading& block) const { return {{"type", "heading"}, {"text", text_json(block.text)}}; }
  json::object operator()(const Paragraph& block) const {
    return {{"type", "paragraph"}, {"text", text_json(block.text)}, {"style", as_it_is(name_of(block.style))}};
  }
  json::object operator()(const List& block) const {
    return {{"type", "list"}, {"ordered", block.ordered}, {"items", texts_json(block.items)}};
  }
  json::object operator()(const Table& block) const {
    json::array columns;
    for (const Column& column : block.columns) {
      columns.push_back(json::object{{"title", text_json(column.title)},
                                     {"align", as_it_is(align_of(column.kind))},
                                     {"kind", as_it_is(name_of(column.kind))},
                                     {"width", column.width}});
    }
    json::array rows;
    for (const std::vector<Cell>& cells : block.rows) {
      json::array row;
      for (const Cell& cell : cells) {
        json::object one{{"text", text_json(cell.text)}};
        if (cell.value) one["value"] = *cell.value;
        row.push_back(std::move(one));
      }
      rows.push_back(std::move(row));
    }
    return {{"type", "table"},
            {"id", as_it_is(block.id)},
            {"caption", text_json(block.caption)},
            {"header_column", block.header_column},
            {"columns", std::move(columns)},
            {"rows", std::move(rows)}};
  }
  json::object operator()(const Facts& block) const {
    json::array items;
    for (const auto& [term, text] : block.items) {
      items.push_back(json::object{{"term", text_json(term)}, {"text", text_json(text)}});
    }
    return {{"type", "facts"}, {"items", std::move(items)}};
  }
  json::object operator()(const Quote& block) const {
    return {{"type", "quote"}, {"text", text_json(block.text)}, {"source", text_json(block.source)}};
  }
  json::object operator()(const Question& block) const {
    return {{"type", "question"}, {"text", text_json(block.text)}, {"why", text_json(block.why)}};
  }
  json::object operator()(const PictureBlock& block) const {
    return {{"type", "picture"}, {"picture", as_it_is(block.picture)}};
  }
  json::object operator()(const AnswerSpace& block) const { return {{"type", "answer_space"}, {"lines", block.lines}}; }
};

json::array sections_json(const Document& document) {
  json::array out;
  for (const Section& section : document.sections) {
    json::array blocks;
    for (const Block& block : section.blocks) blocks.push_back(std::visit(BlockJson{}, block));
    out.push_back(json::object{{"id", as_it_is(section.id)},
                               {"title", text_json(section.title)},
                               {"blocks", std::move(blocks)}});
  }
  return out;
}

json::object pictures_json(const Document& document) {
  json::object out;
  for (const auto& [name, picture] : document.pictures) {
    out[as_it_is(name)] = json::object{{"width", picture.width},
                                       {"height", picture.height},
                                       {"alt", text_json(picture.alt)},
                                       {"title", text_json(picture.title)},
                                       {"svg", as_it_is(picture.svg)},
                                       {"display", display_json(picture.display)}};
  }
  return out;
}

json::object texts_json(const Words& words) {
  return {{"contents", as_it_is(words.contents)},
          {"page", as_it_is(words.page)},
          {"of", as_it_is(words.of_pages)},
          {"figure", as_it_is(words.figure)},
          {"table", as_it_is(words.table)},
          {"source", as_it_is(words.source)},
          {"why", as_it_is(words.why)},
          {"text_alternative", as_it_is(words.text_alternative)},
          {"overview", as_it_is(words.overview)},
          {"redacted", as_it_is(words.redacted)}};
}

json::value since_json(const Document& document) {
  if (!document.since) return nullptr;
  const Since& since = *document.since;
  return json::object{{"moment", as_it_is(since.moment)},
                      {"title", text_json(since.title)},
                      {"date", as_it_is(digits_of(since.day))},
                      {"date_text", as_it_is(long_date(since.day, document.options.language))}};
}

}  // namespace

std::string to_json(const Document& document) {
  const Options& options = document.options;
  json::object out{{"format", "kwadrant-report"},
                   {"version", 1},
                   {"kind", as_it_is(report::name_of(options.kind))},
                   {"language", options.language == method::Language::nl ? "nl" : "en"},
                   {"title", text_json(document.title)},
                   {"subtitle", text_json(document.subtitle)},
                   {"place", text_json(document.place)},
                   {"date", as_it_is(digits_of(options.today))},
                   {"date_text", as_it_is(long_date(options.today, options.language))},
                   {"lens", as_it_is(document.lens)},
                   {"since", since_json(document)},
                   {"redacted", options.redact},
                   {"texts", texts_json(words(options.language))},
                   {"sections", sections_json(document)},
                   {"pictures", pictures_json(document)}};
  return std::string(json::serialize(out));
}

}  // namespace kwadrant::report
