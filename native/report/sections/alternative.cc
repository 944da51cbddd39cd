#include "report/description.h"
#include "report/sections/sections.h"

namespace kwadrant::report {

Blocks alternative(const Source& source) {
  Blocks out;
  for (std::string& paragraph : description(source)) out.push_back(Paragraph{std::move(paragraph), Style::plain});
  return out;
}

}  // namespace kwadrant::report
