// What must hold of every report's document, whatever the map and the options: the main rules of
// assets/report/report.schema.json, and those that a schema cannot say.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <set>
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "report/plain.h"

namespace kwadrant::report {

class DocumentForm {
 public:
  // Fails the test when the document breaks a rule.
  static void expect(std::string_view document) {
    boost::json::error_code failed;
    const Value value = boost::json::parse(document, failed);
    ASSERT_FALSE(failed) << document;
    DocumentForm form(value.as_object());
    form.expect_whole();
  }

 private:
  using Value = boost::json::value;
  using Object = boost::json::object;

  explicit DocumentForm(const Object& document) : document_(document) {}

  static std::string_view text(const Object& object, std::string_view key) {
    const boost::json::string& out = object.at(key).as_string();
    return {out.data(), out.size()};
  }
  // On one line, as XML can hold it.
  static void expect_line(const Object& object, std::string_view key) {
    const std::string_view line = text(object, key);
    EXPECT_TRUE(is_valid_text(line) || line.empty()) << key;
    EXPECT_EQ(one_line(line), line) << key;
  }
  static void expect_words(const Object& object, std::string_view key) {
    expect_line(object, key);
    EXPECT_FALSE(text(object, key).empty()) << key << " of " << object;
  }
  static const boost::json::array& some(const Object& object, std::string_view key) {
    const boost::json::array& out = object.at(key).as_array();
    EXPECT_FALSE(out.empty()) << key << " of " << object;
    return out;
  }

  void expect_whole() {
    EXPECT_EQ(document_.size(), 15u);
    EXPECT_EQ(text(document_, "format"), "kwadrant-report");
    EXPECT_EQ(document_.at("version").as_int64(), 1);
    for (const char* key : {"kind", "language", "title", "date", "date_text", "lens"}) expect_words(document_, key);
    for (const char* key : {"subtitle", "place"}) expect_line(document_, key);
    EXPECT_TRUE(document_.at("redacted").is_bool());
    const Object& texts = document_.at("texts").as_object();
    for (const auto& word : texts) expect_words(texts, word.key());
    if (const Object* since = document_.at("since").if_object()) {
      for (const char* key : {"title", "date", "date_text"}) expect_words(*since, key);
    }
    for (const Value& section : document_.at("sections").as_array()) {
      expect_words(section.as_object(), "id");
      expect_words(section.as_object(), "title");
      for (const Value& block : some(section.as_object(), "blocks")) expect_block(block.as_object());
    }
    for (const auto& picture : document_.at("pictures").as_object()) expect_picture(picture.value().as_object());
  }

  void expect_block(const Object& block) {
    const std::string_view type = text(block, "type");
    if (type == "heading" || type == "paragraph") return expect_words(block, "text");
    if (type == "list") return expect_items(block);
    if (type == "table") return expect_table(block);
    if (type == "picture") {
      EXPECT_TRUE(document_.at("pictures").as_object().contains(text(block, "picture")));
      return;
    }
    if (type == "answer_space") {
      EXPECT_GT(block.at("lines").as_int64(), 0);
      return;
    }
    if (type == "facts") {
      for (const Value& item : some(block, "items")) {
        expect_words(item.as_object(), "term");
        expect_words(item.as_object(), "text");
      }
      return;
    }
    EXPECT_TRUE(type == "quote" || type == "question") << type;
    expect_words(block, "text");
    expect_line(block, type == "quote" ? "source" : "why");
  }

  static void expect_items(const Object& list) {
    for (const Value& item : some(list, "items")) expect_words({{"item", item}}, "item");
  }

  void expect_table(const Object& table) {
    expect_words(table, "id");
    EXPECT_TRUE(tables_.emplace(text(table, "id")).second) << table.at("id");
    expect_words(table, "caption");
    const boost::json::array& columns = some(table, "columns");
    for (const Value& column : columns) {
      expect_words(column.as_object(), "title");
      const std::int64_t width = column.as_object().at("width").as_int64();
      EXPECT_TRUE(width >= 1 && width <= 10) << width;
    }
    for (const Value& row : some(table, "rows")) {
      ASSERT_EQ(row.as_array().size(), columns.size()) << row;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const Object& cell = row.as_array()[i].as_object();
        expect_line(cell, "text");
        const bool is_text = text(columns[i].as_object(), "kind") == "text";
        EXPECT_FALSE(is_text && cell.contains("value")) << row;
      }
    }
  }

  static void expect_picture(const Object& picture) {
    EXPECT_GT(picture.at("width").as_int64(), 0);
    EXPECT_GT(picture.at("height").as_int64(), 0);
    expect_words(picture, "alt");
    expect_words(picture, "title");
    EXPECT_TRUE(text(picture, "svg").starts_with("<svg"));
    EXPECT_TRUE(picture.at("display").as_object().at("items").is_array());
  }

  const Object& document_;
  std::set<std::string, std::less<>> tables_;
};

}  // namespace kwadrant::report
