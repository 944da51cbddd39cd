// Reads XML strictly, for tests: whatever this accepts is well-formed, and nothing it does not know slips through.
// Only what the program's own documents use: elements, quoted attributes, text, the five names and numbers of entities.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"

namespace kwadrant::testing {

struct XmlElement {
  std::string name;
  std::map<std::string, std::string> attributes;
  // Of the element itself, without its children's.
  std::string text;
  std::vector<std::unique_ptr<XmlElement>> children;

  // Calls f(element) for this one and all below it.
  template <typename F>
  void each(F&& f) const {
    f(*this);
    for (const auto& child : children) child->each(f);
  }
  // Text of this element and all below it.
  std::string all_text() const {
    std::string out;
    each([&](const XmlElement& e) { out += e.text; });
    return out;
  }
};

class XmlReader {
 public:
  // Null, and a failed test, when the text is not well-formed.
  static std::unique_ptr<XmlElement> read(std::string_view text) {
    XmlReader reader(text);
    std::unique_ptr<XmlElement> root = reader.element();
    reader.skip_space();
    if (reader.at_ != text.size()) reader.fail("something after the root");
    return reader.ok_ ? std::move(root) : nullptr;
  }

 private:
  explicit XmlReader(std::string_view text) : text_(text) {}

  void fail(const char* why) {
    if (ok_) ADD_FAILURE() << why << " at " << at_ << ": " << text_.substr(at_ < 40 ? 0 : at_ - 40, 80);
    ok_ = false;
    at_ = text_.size();
  }
  bool next_is(std::string_view words) const { return text_.substr(at_).starts_with(words); }
  void want(std::string_view words) {
    if (next_is(words)) {
      at_ += words.size();
    } else {
      fail("unexpected character");
    }
  }
  void skip_space() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
  }
  std::string name() {
    const std::size_t from = at_;
    const auto is_part = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-'; };
    while (at_ < text_.size() && is_part(text_[at_])) ++at_;
    if (at_ == from) fail("a name is missing");
    return std::string(text_.substr(from, at_ - from));
  }
  void entity(std::string& out) {
    const std::size_t end = text_.find(';', at_);
    if (end == std::string_view::npos) return fail("an entity without end");
    const std::string_view word = text_.substr(at_ + 1, end - at_ - 1);
    static const std::map<std::string_view, std::string_view> known = {
        {"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"#39", "'"},
        {"#9", "\t"}, {"#10", "\n"}, {"#13", "\r"}};
    const auto at = known.find(word);
    if (at == known.end()) return fail("an unknown entity");
    out += at->second;
    at_ = end + 1;
  }
  std::string words_until(char end) {
    std::string out;
    while (at_ < text_.size() && text_[at_] != end) {
      const char c = text_[at_];
      const bool control = static_cast<unsigned char>(c) < 0x20 && c != '\n';
      if (control || c == '<' || next_is("]]>") || next_is("\xEF\xBF\xBE") || next_is("\xEF\xBF\xBF")) {
        fail("a character that may not stand here");
      } else if (c == '&') {
        entity(out);
      } else {
        out += c;
        ++at_;
      }
    }
    return out;
  }
  std::unique_ptr<XmlElement> element() {
    auto read = std::make_unique<XmlElement>();
    want("<");
    read->name = name();
    while (ok_ && next_is(" ")) {
      ++at_;
      const std::string key = name();
      want("=\"");
      if (!read->attributes.emplace(key, words_until('"')).second) fail("an attribute twice");
      want("\"");
    }
    if (next_is("/>")) {
      at_ += 2;
      return read;
    }
    want(">");
    while (ok_ && !next_is("</")) {
      read->text += words_until('<');
      if (ok_ && !next_is("</")) read->children.push_back(element());
    }
    want("</");
    if (name() != read->name) fail("another element ends");
    want(">");
    return read;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool ok_ = true;
};

}  // namespace kwadrant::testing
