// A map with the whole method on it, changed in few words, and reports about it.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "report/days.h"
#include "report/document_json.h"
#include "report/report.h"
#include "support/map_maker.h"

namespace kwadrant::report {

inline const std::int64_t kToday = *day_of("2026-11-22");

inline const method::Pack& whole_pack() {
  static const method::Pack read =
      *method::parse_pack(testing::read_source_file("assets/methods/samenlevingsopbouw.json"));
  return read;
}

inline const method::Pack& small_pack() {
  static const method::Pack read = *method::parse_pack(testing::read_source_file("assets/methods/kwadranten.json"));
  return read;
}

class Neighbourhood : public testing::MapMaker {
 public:
  explicit Neighbourhood(const method::Pack& pack = whole_pack()) : pack_(pack) {
    set(map().id(), "title", std::string("Samen in Oost"));
  }

  // A thing with the id that its title spells.
  EntityId make(const std::string& kind, const std::string& title, std::vector<model::Setting> fields = {}) {
    const EntityId id = testing::id(kind + title);
    for (model::Setting& field : fields) field.entity = id;
    fields.insert(fields.begin(), {{id, "kind", kind}, {id, "title", title}});
    apply(fields);
    return id;
  }
  EntityId place(const std::string& title, int x, int y, int rx = 0, int ry = 0) {
    model::Place place;
    place.x = static_cast<std::uint16_t>(x);
    place.y = static_cast<std::uint16_t>(y);
    place.rx = static_cast<std::uint16_t>(rx);
    place.ry = static_cast<std::uint16_t>(ry);
    return make("initiative", title, {{{}, "place.kwadranten", place}});
  }
  EntityId join(const std::string& kind, EntityId from, EntityId to) {
    const EntityId id = testing::id(kind + to_text(from) + to_text(to));
    apply({{id, "kind", kind}, {id, "ends", std::vector<EntityId>{from, to}}});
    return id;
  }

  Options& options() { return options_; }
  const method::Pack& pack() const { return pack_; }

  Result<Document> try_report(const Past* past = nullptr) const { return make_report(map(), pack_, past, options_); }
  Document report(const Past* past = nullptr) const {
    Result<Document> made = try_report(past);
    EXPECT_TRUE(made.ok()) << (made ? "" : name_of(made.error().code));
    return made ? std::move(*made) : Document{};
  }
  std::string json(const Past* past = nullptr) const { return to_json(report(past)); }
  // One section as text, a line for each block, row or item; empty when the report has no such section.
  std::string section(std::string_view id, const Past* past = nullptr) const;

 private:
  static Options usual() {
    Options options;
    options.today = kToday;
    return options;
  }

  const method::Pack& pack_;
  Options options_ = usual();
};

inline model::Setting says(std::string field, model::Value value) { return {{}, std::move(field), std::move(value)}; }
inline model::Setting says(std::string field, const char* text) { return {{}, std::move(field), std::string(text)}; }

// A section's blocks in the form that tests compare: "# heading", "> question | why", "- item", "a | b | c" …
struct BlockText {
  std::string operator()(const Heading& block) const { return "# " + block.text + "\n"; }
  std::string operator()(const Paragraph& block) const { return block.text + "\n"; }
  std::string operator()(const List& block) const {
    std::string out;
    for (const std::string& item : block.items) out += "- " + item + "\n";
    return out;
  }
  std::string operator()(const Table& block) const {
    std::string out;
    for (const Column& column : block.columns) out += (out.empty() ? "" : " | ") + column.title;
    out += "\n";
    for (const std::vector<Cell>& row : block.rows) {
      std::string line;
      for (const Cell& cell : row) line += (&cell == row.data() ? "" : " | ") + cell.text;
      out += line + "\n";
    }
    return out;
  }
  std::string operator()(const Facts& block) const {
    std::string out;
    for (const auto& [term, text] : block.items) out += term + ": " + text + "\n";
    return out;
  }
  std::string operator()(const Quote& block) const { return "\" " + block.text + " | " + block.source + "\n"; }
  std::string operator()(const Question& block) const { return "> " + block.text + " | " + block.why + "\n"; }
  std::string operator()(const PictureBlock& block) const { return "[" + block.picture + "]\n"; }
  std::string operator()(const AnswerSpace& block) const { return "_" + std::to_string(block.lines) + "\n"; }
};

inline std::string text_of(const Document& document, std::string_view id) {
  std::string out;
  for (const Section& section : document.sections) {
    if (section.id != id) continue;
    for (const Block& block : section.blocks) out += std::visit(BlockText{}, block);
  }
  return out;
}

inline std::string Neighbourhood::section(std::string_view id, const Past* past) const {
  return text_of(report(past), id);
}

}  // namespace kwadrant::report
