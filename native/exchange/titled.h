// What has an id and a title in a pack, by what people write: options and steps.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"
#include "exchange/table_form.h"
#include "method/text.h"

namespace kwadrant::exchange {

// By id, else by the first title in either language, in any case; null when there is none.
template <typename Titled>
const Titled* find_titled(const std::vector<Titled>& all, std::string_view text) {
  for (const Titled& one : all) {
    if (one.id == text) return &one;
  }
  const std::string wanted = folded(text);
  for (const Titled& one : all) {
    if (folded(trim(one.title.nl)) == wanted || folded(trim(one.title.en)) == wanted) return &one;
  }
  return nullptr;
}

// The title when that finds it again, else the id. Empty when there is no such id.
template <typename Titled>
std::string title_of(const std::vector<Titled>& all, std::string_view id, method::Language language) {
  for (const Titled& one : all) {
    if (one.id != id) continue;
    const std::string title(trim(one.title.in(language)));
    return find_titled(all, title) == &one ? title : one.id;
  }
  return {};
}

}  // namespace kwadrant::exchange
