// A method pack as JSON, such as a map from elsewhere carries it.
//
// Oracles: an error with a path and a reason, or a pack whose parts go together: every index leads somewhere, it loses
// nothing of itself, and a board, a room's first gestures, a drawing and both tables work with it.
#include <gtest/gtest.h>

#include "board/gesture.h"
#include "core/utf8.h"
#include "drawing/draw.h"
#include "exchange/table.h"
#include "method/upgrade.h"
#include "support/builders.h"
#include "support/xml_reader.h"

namespace kwadrant {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::kMapId;

void expect_lenses(const method::Pack& pack) {
  EXPECT_FALSE(pack.lenses.empty());
  for (const method::Lens& lens : pack.lenses) {
    EXPECT_TRUE(lens.x_axis < pack.axes.size() && lens.y_axis < pack.axes.size());
    EXPECT_EQ(pack.lens(lens.id), &lens);
    EXPECT_TRUE(model::FieldNames::is_valid(lens.place_field));
  }
}

void expect_kinds(const method::Pack& pack) {
  for (const method::Kind& kind : pack.kinds) {
    EXPECT_EQ(pack.kind(kind.id), &kind);
    for (const std::string& lens : kind.traits.placeable) EXPECT_NE(pack.lens(lens), nullptr);
    for (const std::size_t end : kind.traits.from) EXPECT_TRUE(pack.kinds.at(end).traits.linkable);
    for (const std::size_t end : kind.traits.to) EXPECT_TRUE(pack.kinds.at(end).traits.linkable);
    for (std::size_t f = 0; f < kind.fields.size(); ++f) EXPECT_FALSE(kind.registers_of(f).empty());
    for (const method::RegisterRule& one : kind.registers) {
      EXPECT_TRUE(model::FieldNames::is_valid(one.name));
      EXPECT_EQ(kind.find_register(one.name), &one);
      EXPECT_EQ(pack.registers.at(one.number), one.name);
    }
  }
}

void expect_checks(const method::Pack& pack) {
  for (const method::Check& check : pack.checks) {
    EXPECT_TRUE(!check.about || *check.about < pack.kinds.size());
    const std::vector<method::ConditionNode>& nodes = check.when.nodes;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      EXPECT_TRUE(nodes[i].size >= 1 && i + nodes[i].size <= nodes.size());
      EXPECT_LT(nodes[i].lens, pack.lenses.size());
      if (nodes[i].count == 0) continue;
      EXPECT_LE(nodes[i].first + nodes[i].count, pack.kinds.at(nodes[i].kind).registers.size());
    }
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
  const auto joined = board::interpret(
      board, {board::Joined{to_text(testing::entity(++n)), to_text(testing::entity(1)), to_text(testing::entity(2))}});
  if (joined) apply(joined->settings);
  return map;
}

void use(const method::Pack& pack, const method::Lens& lens) {
  const model::Map map = furnished(pack, lens);
  EXPECT_TRUE(method::losses(map, pack, pack).empty());
  const board::Projection board(map, pack, lens);
  EXPECT_NE(testing::XmlReader::read(drawing::to_svg(board, {})), nullptr);
  EXPECT_TRUE(is_valid_text(exchange::inspect_json(board)));
  const std::string table = exchange::export_csv(board, method::Language::nl);
  const auto back = exchange::import_csv(board, table);
  EXPECT_TRUE(!back || (back->added == 0 && back->changed == 0));
  const bool is_private = pack.placeable_kind(lens.id)->traits.is_private;
  EXPECT_EQ(exchange::import_csv(board, "titel,collectief,burger\nEen,1,2\n").ok(), !is_private);
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
  expect_lenses(*pack);
  expect_kinds(*pack);
  expect_checks(*pack);
  EXPECT_TRUE(method::compare(*pack, *pack).loses_nothing());
  for (std::size_t i = 0; i < pack->lenses.size() && i < kMostUsed; ++i) use(*pack, pack->lenses[i]);
  return 0;
}
