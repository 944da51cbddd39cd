// A map with its board, for tests of tables.
#pragma once

#include <algorithm>
#include <memory>

#include "board/gesture.h"
#include "exchange/table.h"
#include "method/pack.h"
#include "support/map_maker.h"

namespace kwadrant::exchange {

class BoardMaker : public testing::MapMaker {
 public:
  using MapMaker::MapMaker;

  static const method::Pack& pack() {
    static const method::Pack read = *method::parse_pack(testing::read_source_file("assets/methods/kwadranten.json"));
    return read;
  }
  board::Projection board() const { return {map(), pack(), pack().lenses[0]}; }

  // Imports as the program does: all changes of the answer are made.
  Import import(std::string_view csv) {
    const Result<Import> read = import_csv(board(), csv);
    EXPECT_TRUE(read.ok()) << name_of(read.error().code) << ' ' << read.error().detail;
    if (!read.ok()) return {};
    for (const auto& change : read->changes) apply(change, model::Label::imported);
    EXPECT_EQ(model::check_invariants(map()), std::vector<std::string>());
    return *read;
  }
  void act(const std::vector<board::Gesture>& gestures) {
    const auto meant = board::interpret(board(), gestures);
    ASSERT_TRUE(meant.ok()) << name_of(meant.error().code);
    apply(meant->settings, meant->label);
  }
  // The first live initiative of that title.
  model::EntityNumber find(std::string_view title) const {
    const board::Projection shown = board();
    for (model::EntityNumber e = 0; e < shown.shape_count(); ++e) {
      if (shown.shape(e).form == board::Form::card && map().title(e) == title) return e;
    }
    return model::kNoEntity;
  }
  board::Shape shape(std::string_view title) const { return board().shape(find(title)); }
  std::string description(std::string_view title) const {
    return std::string(map().get(find(title), model::kDescription).text());
  }
};

}  // namespace kwadrant::exchange
