// Conditions of checks, as trees that speak of things by index.
#include "native/method/full_pack.h"

namespace kwadrant::method {
namespace {

const Condition& condition_of(const Pack& pack, std::string_view id) {
  for (const Check& check : pack.checks) {
    if (check.id == id) return check.when;
  }
  ADD_FAILURE() << id;
  return pack.checks[0].when;
}

std::string register_of(const Pack& pack, const ConditionNode& node) {
  return pack.kinds[node.kind].registers[node.first].name;
}

TEST(Condition, ATreeLiesInTheOrderInWhichItIsWritten) {
  const Pack pack = read_pack(full_text());
  const std::vector<ConditionNode>& nodes = condition_of(pack, "few").nodes;
  std::vector<std::pair<Op, std::size_t>> shape;
  for (const ConditionNode& node : nodes) shape.emplace_back(node.op, node.size);
  const std::vector<std::pair<Op, std::size_t>> expected = {{Op::all, 8},    {Op::number, 1}, {Op::negation, 2},
                                                            {Op::empty, 1},  {Op::any, 4},    {Op::flag, 1},
                                                            {Op::number, 1}, {Op::number, 1}};
  EXPECT_EQ(shape, expected);
  EXPECT_EQ(register_of(pack, nodes[1]), "people");
  EXPECT_EQ(nodes[1].compare, Compare::under);
  EXPECT_EQ(nodes[1].n, 3);
  EXPECT_TRUE(nodes[3].expected);
  EXPECT_EQ(register_of(pack, nodes[5]), "open");
  EXPECT_EQ(nodes[6].compare, Compare::equal);
  EXPECT_EQ(nodes[7].compare, Compare::over);
  EXPECT_EQ(nodes[7].n, 5'000);
}

TEST(Condition, DaysOptionsAndSteps) {
  const Pack pack = read_pack(full_text());
  const std::vector<ConditionNode>& late = condition_of(pack, "late").nodes;
  EXPECT_EQ(late[1].op, Op::days_ago);
  EXPECT_EQ(late[1].n, 30);
  EXPECT_EQ(late[2].texts, (std::vector<std::string>{"zien", "maken"}));
  EXPECT_EQ(late[3].texts, std::vector<std::string>{"mensen"});
  const std::vector<ConditionNode>& soon = condition_of(pack, "soon").nodes;
  EXPECT_EQ(soon[1].op, Op::days_ahead);
  EXPECT_EQ(soon[1].compare, Compare::under);
  EXPECT_EQ(register_of(pack, soon[2]), "themes.geld");
  EXPECT_EQ(soon[2].op, Op::flag);
  EXPECT_EQ(register_of(pack, soon[3]), "themes.geld");
  EXPECT_EQ(soon[3].count, 3U);
  EXPECT_EQ(register_of(pack, soon[4]), "conditions.tijd");
  EXPECT_EQ(soon[4].texts, std::vector<std::string>{"nee"});
}

TEST(Condition, PlacesAndShares) {
  const Pack pack = read_pack(full_text());
  const std::vector<ConditionNode>& nodes = condition_of(pack, "where").nodes;
  EXPECT_EQ(nodes[1].op, Op::placed);
  EXPECT_TRUE(nodes[1].expected);
  EXPECT_EQ(pack.lenses[nodes[2].lens].id, "basis");
  EXPECT_FALSE(nodes[2].expected);
  EXPECT_EQ(nodes[3].op, Op::share);
  EXPECT_EQ(nodes[3].quadrant, 3U);
  EXPECT_EQ(nodes[3].n, 50);
}

TEST(Condition, WhatOthersSayOfAnEntity) {
  const Pack pack = read_pack(full_text());
  const std::vector<ConditionNode>& nodes = condition_of(pack, "counts").nodes;
  EXPECT_EQ(nodes[1].op, Op::links);
  EXPECT_EQ(nodes[1].end, LinkEnd::from);
  EXPECT_EQ(pack.kinds[nodes[1].kind].id, "uses");
  EXPECT_EQ(pack.kinds[nodes[1].other].id, "asset");
  EXPECT_EQ(nodes[2].end, LinkEnd::any);
  EXPECT_EQ(nodes[2].other, ConditionNode::kNone);
  EXPECT_EQ(nodes[3].op, Op::referred);
  EXPECT_EQ(register_of(pack, nodes[3]), "builds_on");
  EXPECT_EQ(nodes[4].op, Op::answers);
  EXPECT_EQ(nodes[4].count, 2U);
  EXPECT_EQ(nodes[4].texts, std::vector<std::string>{"nee"});
  EXPECT_EQ(nodes[5].op, Op::chosen);
  EXPECT_EQ(nodes[5].count, 3U);
  EXPECT_EQ(nodes[6].op, Op::similar);
  EXPECT_EQ(condition_of(pack, "unused").nodes[0].end, LinkEnd::to);
}

TEST(Condition, OnTheMap) {
  const Pack pack = read_pack(full_text());
  const std::vector<ConditionNode>& nodes = condition_of(pack, "missing").nodes;
  EXPECT_EQ(nodes[1].op, Op::entities);
  EXPECT_EQ(nodes[1].n, 2);
  EXPECT_EQ(nodes[2].op, Op::share);
  EXPECT_EQ(pack.checks.back().about, std::nullopt);
}

// The full pack with only this check.
std::string with_condition(const std::string& about, const std::string& when) {
  const std::string& text = full_text();
  return text.substr(0, text.find("\"checks\"")) + R"("checks":[{"id":"c","about":")" + about + R"(","when":)" + when +
         R"(,"question":{"nl":"Wie?","en":"Who?"}}]})";
}

struct Wrong {
  std::string when;
  std::string path;  // below checks[0].when
  std::string reason;
};

void expect_all_refused(const std::string& about, const std::vector<Wrong>& all) {
  for (const Wrong& wrong : all) {
    SCOPED_TRACE(wrong.when);
    expect_refused(with_condition(about, wrong.when), "checks[0].when" + wrong.path, wrong.reason);
  }
}

TEST(Condition, FormIsChecked) {
  expect_all_refused("initiative", {
                                       {"[]", "", "type"},
                                       {"{}", "", "missing"},
                                       {R"({"some":[]})", ".some", "unknown"},
                                       {R"({"all":[]})", ".all", "missing"},
                                       {R"({"all":{}})", ".all", "type"},
                                       {R"({"any":[{"all":[{}]}]})", ".any[0].all[0]", "missing"},
                                       {R"({"not":[]})", ".not", "type"},
                                       {R"({"not":{"field":"open","is":true},"all":[]})", ".not", "unknown"},
                                       {R"({"entities":{"kind":"initiative"},"over":1})", ".entities", "type"},
                                   });
  expect_all_refused("map", {
                                {R"({"field":"title","empty":true})", ".field", "type"},
                                {R"({"placed":"kwadranten"})", ".placed", "type"},
                                {R"({"links":{"kind":"link","end":"any"},"over":1})", ".links", "type"},
                                {R"({"entities":{"kind":"elders"},"over":1})", ".entities.kind", "unknown"},
                                {R"({"entities":{"kind":"issue","is":1},"over":1})", ".entities.is", "unknown"},
                            });
}

TEST(Condition, FieldsAreOfTheKindAndTestsOfTheField) {
  expect_all_refused("initiative", {
                                       {R"({"field":"category","empty":true})", ".field", "unknown"},
                                       {R"({"field":"themes.elders","is":true})", ".field", "unknown"},
                                       {R"({"field":"open"})", "", "missing"},
                                       {R"({"field":"open","is":true,"empty":true})", ".is", "duplicate"},
                                       {R"({"field":"open","equals":true})", ".equals", "unknown"},
                                       {R"({"field":"open","empty":1})", ".empty", "type"},
                                       {R"({"field":"open","is":1})", ".is", "type"},
                                       {R"({"field":"people","is":true})", ".is", "type"},
                                       {R"({"field":"people","is":1.5})", ".is", "type"},
                                       {R"({"field":"title","is":"x"})", ".field", "type"},
                                       {R"({"field":"soort","is":"geld"})", ".is", "unknown"},
                                       {R"({"field":"step","is":"elders"})", ".is", "unknown"},
                                       {R"({"field":"conditions.tijd","is":"elders"})", ".is", "unknown"},
                                       {R"({"field":"soort","in":[]})", ".in", "missing"},
                                       {R"({"field":"soort","in":["mensen","mensen"]})", ".in[1]", "duplicate"},
                                       {R"({"field":"soort","in":[true]})", ".in[0]", "type"},
                                       {R"({"field":"themes","is":"geld"})", ".field", "type"},
                                       {R"({"field":"conditions","in":["ja"]})", ".field", "type"},
                                       {R"({"field":"start","over":3})", ".field", "type"},
                                       {R"({"field":"people","over":"3"})", ".over", "type"},
                                       {R"({"field":"people","days_ago_over":3})", ".field", "type"},
                                       {R"({"field":"start","days_ago_over":-1})", ".days_ago_over", "limit"},
                                       {R"({"field":"start","days_ahead_under":100001})", ".days_ahead_under", "limit"},
                                   });
}

TEST(Condition, PlacesNeedALensOfTheKind) {
  expect_all_refused(
      "initiative",
      {
          {R"({"placed":"elders"})", ".placed", "unknown"},
          {R"({"placed":"basis","is":1})", ".is", "type"},
          {R"({"share":{"lens":"basis","quadrant":"collectief-burger"},"over":1})", ".share.quadrant", "unknown"},
          {R"({"share":{"lens":"basis"},"over":1})", ".share.quadrant", "missing"},
          {R"({"share":{"lens":"basis","quadrant":"collectief-hulp"},"over":101})", ".over", "limit"},
          {R"({"share":{"lens":"basis","quadrant":"collectief-hulp"}})", ".over", "missing"},
          {R"({"share":{"lens":"basis","quadrant":"collectief-hulp"},"under":1,"over":1})", ".over", "duplicate"},
      });
  expect_all_refused("asset", {
                                  {R"({"placed":"kwadranten"})", ".placed", "type"},
                                  {R"({"share":{"lens":"kwadranten","quadrant":"collectief-burger"},"over":1})",
                                   ".share.lens", "type"},
                              });
}

TEST(Condition, CountsNeedKindsThatCanMeet) {
  expect_all_refused(
      "asset",
      {
          {R"({"links":{"kind":"issue","end":"any"},"over":0})", ".links.kind", "type"},
          {R"({"links":{"kind":"uses"},"over":0})", ".links.end", "missing"},
          {R"({"links":{"kind":"uses","end":"both"},"over":0})", ".links.end", "unknown"},
          {R"({"links":{"kind":"uses","end":"from"},"over":0})", ".links.end", "type"},
          {R"({"links":{"kind":"uses","end":"to","other":"asset"},"over":0})", ".links.other", "type"},
          {R"({"links":{"kind":"link","end":"any","other":"issue"},"over":0})", ".links.other", "type"},
          {R"({"links":{"kind":"uses","end":"to"},"over":-1})", ".over", "limit"},
          {R"({"referred":{"kind":"initiative","by":"elders"},"over":0})", ".referred.by", "unknown"},
          {R"({"referred":{"kind":"initiative","by":"issue"},"over":0})", ".referred.by", "type"},
          {R"({"referred":{"kind":"initiative","by":"title"},"over":0})", ".referred.by", "type"},
          {R"({"answers":{"checklist":"conditions","answer":"ja"},"over":0})", ".answers.checklist", "unknown"},
          {R"({"chosen":"category","over":0})", ".chosen", "type"},
          {R"({"similar":{"kind":"elders"},"over":0})", ".similar.kind", "unknown"},
          {R"({"similar":{"kind":"asset"},"under":1})", ".under", "unknown"},
      });
  expect_all_refused("issue", {{R"({"links":{"kind":"link","end":"any"},"over":0})", ".links.end", "type"}});
  expect_all_refused(
      "initiative",
      {
          {R"({"answers":{"checklist":"conditions","answer":"geld"},"over":0})", ".answers.answer", "unknown"},
          {R"({"answers":{"checklist":"themes","answer":"geld"},"over":0})", ".answers.checklist", "type"},
      });
}

std::string nested(std::size_t depth) {
  std::string out = R"({"field":"open","is":true})";
  for (std::size_t i = 1; i < depth; ++i) out = R"({"not":)" + out + "}";
  return out;
}

std::string wide(std::size_t nodes) {
  std::string out = R"({"all":[)";
  for (std::size_t i = 1; i < nodes; ++i) out += std::string(i == 1 ? "" : ",") + R"({"field":"open","is":true})";
  return out + "]}";
}

TEST(Condition, DepthAndNodesAreBounded) {
  EXPECT_TRUE(parse_pack(with_condition("initiative", nested(bounds::kConditionDepth - 1))).ok());
  EXPECT_TRUE(parse_pack(with_condition("initiative", nested(bounds::kConditionDepth))).ok());
  std::string path = "checks[0].when";
  for (std::size_t i = 0; i < bounds::kConditionDepth; ++i) path += ".not";
  expect_refused(with_condition("initiative", nested(bounds::kConditionDepth + 1)), path, "limit");
  EXPECT_TRUE(parse_pack(with_condition("initiative", wide(bounds::kConditionNodes - 1))).ok());
  EXPECT_TRUE(parse_pack(with_condition("initiative", wide(bounds::kConditionNodes))).ok());
  const std::string last = ".all[" + std::to_string(bounds::kConditionNodes - 1) + "]";
  expect_refused(with_condition("initiative", wide(bounds::kConditionNodes + 1)), "checks[0].when" + last, "limit");
}

}  // namespace
}  // namespace kwadrant::method
