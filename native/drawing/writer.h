// XML as it is written: elements, attributes and text. The only place that makes markup of anything.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kwadrant::drawing {

class SvgWriter {
 public:
  // Begins an element inside the one that is open. Names of elements and attributes are the program's own.
  SvgWriter& open(std::string_view name);
  // Only directly after `open` or another `attr`.
  SvgWriter& attr(std::string_view name, std::string_view value);
  SvgWriter& attr(std::string_view name, std::int64_t value);
  SvgWriter& text(std::string_view words);
  // Ends the innermost element.
  void close();
  // All elements must be closed.
  std::string take();

 private:
  struct Open {
    std::string name;
    // White space counts inside such an element, so that it is written without line ends.
    bool inline_content = false;
    bool has_elements = false;
  };

  void finish_tag();
  void new_line();

  std::string out_;
  std::vector<Open> open_;
  bool in_tag_ = false;
};

// Words as XML text or as an attribute's value: markup is escaped, line ends and tabs survive every reader, and what
// XML 1.0 cannot hold becomes U+FFFD. The words must be valid UTF-8. Everything that comes from people passes here.
void append_escaped(std::string& out, std::string_view words);

}  // namespace kwadrant::drawing
