// A method pack as JSON, such as a map from elsewhere carries it.
//
// Oracles: an error with a path and a reason, or a pack whose parts go together: a board, a room's first gestures, a
// drawing and both tables work with it.
#include <gtest/gtest.h>

#include "board/gesture.h"
#include "core/utf8.h"
#include "drawing/svg.h"
#include "exchange/table.h"
#include "support/builders.h"
#include "support/xml_reader.h"

namespace kwadrant {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::kMapId;

void expect_named_parts(const method::Pack& pack) {
  EXPECT_FALSE(pack.lenses.empty());
  for (const method::Lens& lens : pack.lenses) {
    EXPECT_TRUE(lens.x_axis < pack.axes.size() && lens.y_axis < pack.axes.size());
    EXPECT_EQ(pack.lens(lens.id), &lens);
    EXPECT_TRUE(model::FieldNames::is_valid(lens.place_field));
  }
  for (const method::Kind& kind : pack.kinds) {
    EXPECT_EQ(pack.kind(kind.id), &kind);
    for (const std::string& lens : kind.traits.placeable) EXPECT_NE(pack.lens(lens), nullptr);
    for (const method::FieldRule& field : kind.fields) EXPECT_TRUE(model::FieldNames::is_valid(field.name));
  }
}

// One entity of every kind on the board, two placed ones joined; whatever is refused is refused with an error.
model::Map furnished(const method::Pack& pack, const method::Lens& lens) {
  model::Map map(kMapId);
  Author author(1, 1 << 16);
  const auto apply = [&](const std::vector<model::Setting>& settings) {
    if (!settings.empty()) EXPECT_TRUE(map.apply(author.change(settings)).ok());
  };
  apply({{kMapId, "kind", std::string("map")}});
  std::uint64_t n = 0;
  for (const method::Kind& kind : pack.kinds) {
    for (int i = 0; i < 2; ++i) {
      const board::Projection board(map, pack, lens);
      const std::string id = to_text(testing::entity(++n));
      const auto meant = board::interpret(board, {board::Created{id, kind.id, "Titel", true, 100 * i, 50}});
      if (meant) apply(meant->settings);
    }
  }
  const board::Projection board(map, pack, lens);
  const auto joined = board::interpret(board, {board::Joined{to_text(testing::entity(++n)),
                                                             to_text(testing::entity(1)),
                                                             to_text(testing::entity(2))}});
  if (joined) apply(joined->settings);
  return map;
}

void use(const method::Pack& pack, const method::Lens& lens) {
  const model::Map map = furnished(pack, lens);
  const board::Projection board(map, pack, lens);
  EXPECT_NE(testing::XmlReader::read(drawing::to_svg(board, {})), nullptr);
  EXPECT_TRUE(is_valid_text(exchange::inspect_json(board)));
  const std::string table = exchange::export_csv(board, method::Language::nl);
  const auto back = exchange::import_csv(board, table);
  EXPECT_TRUE(!back || (back->added == 0 && back->changed == 0));
  EXPECT_TRUE(exchange::import_csv(board, "titel,collectief,burger\nEen,1,2\n").ok());
}

}  // namespace
}  // namespace kwadrant

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant;
  constexpr std::size_t kMostUsed = 4;
  const auto pack = method::parse_pack({reinterpret_cast<const char*>(data), size});
  if (!pack) {
    EXPECT_EQ(pack.error().code, Code::pack_invalid);
    EXPECT_TRUE(pack.error().params.contains("path") && pack.error().params.contains("reason"));
    return 0;
  }
  expect_named_parts(*pack);
  for (std::size_t i = 0; i < pack->lenses.size() && i < kMostUsed; ++i) use(*pack, pack->lenses[i]);
  return 0;
}
