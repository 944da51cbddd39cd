#include "drawing/writer.h"

#include "core/status.h"

namespace kwadrant::drawing {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kNoCharacter[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};
constexpr unsigned char kFirstPrintable = 0x20;

bool keeps_white_space(std::string_view name) {
  return name == "text" || name == "tspan" || name == "title" || name == "desc";
}

std::string_view escape_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return static_cast<unsigned char>(c) < kFirstPrintable ? kReplacement : std::string_view();
  }
}

}  // namespace

void append_escaped(std::string& out, std::string_view words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view three = words.substr(i, 3);
    if (three == kNoCharacter[0] || three == kNoCharacter[1]) {
      out += kReplacement;
      i += 2;
    } else if (const std::string_view escape = escape_of(words[i]); !escape.empty()) {
      out += escape;
    } else {
      out += words[i];
    }
  }
}

SvgWriter& SvgWriter::open(std::string_view name) {
  finish_tag();
  const bool inside_words = !open_.empty() && open_.back().inline_content;
  if (!open_.empty()) open_.back().has_elements = true;
  if (!inside_words) new_line();
  out_ += '<';
  out_ += name;
  open_.push_back({std::string(name), keeps_white_space(name), false});
  in_tag_ = true;
  return *this;
}

SvgWriter& SvgWriter::attr(std::string_view name, std::string_view value) {
  KW_CHECK(in_tag_);
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value);
  out_ += '"';
  return *this;
}

SvgWriter& SvgWriter::attr(std::string_view name, std::int64_t value) { return attr(name, std::to_string(value)); }

SvgWriter& SvgWriter::text(std::string_view words) {
  finish_tag();
  append_escaped(out_, words);
  return *this;
}

void SvgWriter::close() {
  KW_CHECK(!open_.empty());
  const Open closing = std::move(open_.back());
  open_.pop_back();
  if (in_tag_) {
    out_ += "/>";
    in_tag_ = false;
    return;
  }
  if (closing.has_elements && !closing.inline_content) new_line();
  out_ += "</" + closing.name + ">";
}

std::string SvgWriter::take() {
  KW_CHECK(open_.empty());
  out_ += '\n';
  return std::move(out_);
}

void SvgWriter::finish_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

void SvgWriter::new_line() {
  if (out_.empty()) return;
  out_ += '\n';
  out_.append(open_.size() * 2, ' ');
}

}  // namespace kwadrant::drawing
