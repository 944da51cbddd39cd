#include "model/texts.h"

#include "core/status.h"

namespace kwadrant::model {

TextSpot ShortTexts::add(std::string_view text) {
  KW_CHECK(text.size() <= kLongest && bytes_.size() + text.size() <= 0xFFFFFFFFU);
  if (at(last_) == text) return last_;
  last_ = {static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(text.size())};
  bytes_.append(text);
  return last_;
}

}  // namespace kwadrant::model
