// What a row said at its last import, as the register `imported` remembers it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "exchange/row.h"
#include "exchange/table_form.h"

namespace kwadrant::exchange {

// A short mark for each group of columns that an import spoke of: "words place" for the description and the place on
// the board's lens ("-": not spoken of), as tables of initiatives always had it, then a word of sixteen letters for
// every other group: the first six name the group, the others what it said.
class Said {
 public:
  static Said read(std::string_view text);
  std::string text() const;

  // Whether a cell says something that its last import did not. An empty one says nothing the first time.
  bool is_news(const CellContent& cell, const method::Kind& kind, const method::Lens& board_lens) const;
  void remember(const CellContent& cell, const method::Kind& kind, const method::Lens& board_lens);

 private:
  static std::string key_of(const ColumnGroup& group, const method::Kind& kind, const method::Lens& board_lens);
  static std::string mark_of(const CellContent& cell, const std::string& key);

  std::map<std::string, std::string> marks_;
};

}  // namespace kwadrant::exchange
