// A drawing of another whiteboard, imported on a map with some initiatives.
//
// Oracles: an error or an import whose changes the map takes; the proposal is JSON that says as much; the same file
// once more changes nothing; nothing that was on the map is touched; what is exported then is a drawing that means
// nothing on the same map, and as many cards on an empty one.
#include <boost/json.hpp>

#include "exchange/whiteboard.h"
#include "native/exchange/board_maker.h"

namespace kwadrant::exchange {
namespace {

constexpr model::Place kFirst{2'500, 2'500, 1'000, 0, 0, 0};

std::size_t cards_on(const BoardMaker& maker) {
  const board::Projection board = maker.board();
  std::size_t out = 0;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    if (board.shape(e).form == board::Form::card) ++out;
  }
  return out;
}

void take(BoardMaker& maker, const WhiteboardImport& import) {
  for (const auto& change : import.changes) maker.apply(change, model::Label::imported);
  EXPECT_EQ(model::check_invariants(maker.map()), std::vector<std::string>());
}

void expect_own(const BoardMaker& maker) {
  const board::Shape first = maker.board().shape(maker.map().find(testing::id("one")));
  EXPECT_EQ(maker.map().title(maker.map().find(testing::id("one"))), "Buurtmaaltijd");
  EXPECT_EQ(first.place.x, kFirst.x);
  EXPECT_EQ(first.place.y, kFirst.y);
}

void expect_exported(const BoardMaker& maker) {
  for (const WhiteboardForm form : {WhiteboardForm::excalidraw, WhiteboardForm::nextcloud}) {
    const std::string file = export_whiteboard(maker.board(), form, method::Language::nl);
    const Result<WhiteboardImport> same = import_whiteboard(maker.board(), file);
    EXPECT_TRUE(same.ok());
    EXPECT_TRUE(!same || same->changes.empty());
    BoardMaker other;
    const Result<WhiteboardImport> read = import_whiteboard(other.board(), file);
    EXPECT_TRUE(read.ok());
    if (!read) return;
    take(other, *read);
    EXPECT_EQ(cards_on(other), cards_on(maker));
  }
}

}  // namespace
}  // namespace kwadrant::exchange

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant;
  using namespace kwadrant::exchange;
  const std::string_view file(reinterpret_cast<const char*>(data), size);
  BoardMaker maker;
  maker.initiative_at("one", "Buurtmaaltijd", kFirst);
  maker.initiative("two", "Inloop");
  const Result<WhiteboardImport> read = import_whiteboard(maker.board(), file);
  if (!read) return 0;
  const boost::json::value said = boost::json::parse(proposal_json(*read));
  EXPECT_EQ(said.at("notes").as_array().size(), read->notes.size());
  take(maker, *read);
  expect_own(maker);
  const Result<WhiteboardImport> again = import_whiteboard(maker.board(), file);
  EXPECT_TRUE(again.ok());
  EXPECT_TRUE(!again || again->changes.empty());
  expect_exported(maker);
  return 0;
}
