#include "report/document_json.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <functional>
#include <set>

#include "native/report/document_form.h"
#include "native/report/neighbourhood.h"
#include "report/plain.h"
#include "support/bad_inputs.h"

namespace kwadrant::report {
namespace {

namespace json = boost::json;

// Every text in a value but SVG, which has its own escapes.
void for_each_text(const json::value& value, const std::function<void(std::string_view)>& f) {
  if (const json::string* text = value.if_string()) f({text->data(), text->size()});
  if (const json::array* list = value.if_array()) {
    for (const json::value& one : *list) for_each_text(one, f);
  }
  if (const json::object* object = value.if_object()) {
    for (const auto& field : *object) {
      if (field.key() != "svg") for_each_text(field.value(), f);
    }
  }
}

TEST(DocumentJson, EveryTitleComesOutAsItIsOnOneLine) {
  const bad::Texts titles = bad::titles();
  Neighbourhood map(small_pack());
  for (std::size_t n = 0; n < titles.size(); ++n) {
    const EntityId id = testing::id("hostile" + std::to_string(n));
    map.apply({{id, "kind", std::string("initiative")}, {id, "title", titles[n]}});
  }
  const std::string text = map.json();
  DocumentForm::expect(text);
  const json::value document = json::parse(text);
  std::set<std::string, std::less<>> texts;
  for_each_text(document, [&](std::string_view one) {
    texts.emplace(one);
    EXPECT_EQ(one_line(one), one);
  });
  for (const std::string& title : titles) {
    const std::string line = one_line(title);
    EXPECT_TRUE(line.empty() || texts.contains(line)) << title;
  }
}

TEST(DocumentJson, NamesEverything) {
  Document document;
  document.options.today = kToday;
  document.options.language = method::Language::en;
  document.title = "A";
  document.lens = "kwadranten";
  document.since = Since{"", "Start", kToday - 1};
  Section all{"all", "All", {Heading{"h"}, Paragraph{"p", Style::note}, List{true, {"i"}}, Facts{{{"t", "f"}}},
                             Quote{"q", "s"}, Question{"?", ""}, PictureBlock{"map"}, AnswerSpace{3}}};
  all.blocks.push_back(Table{"t", "c", true, {{"a", ColumnKind::percent, 2}}, {{{"50%", 5'000}}, {{"", {}}}}});
  document.sections.push_back(std::move(all));
  const std::string display = R"({"items":[{"text":"a\nb"}]})";
  document.pictures.emplace_back("map", Picture{4, 3, "alt", "title", "<svg>\n</svg>", display});
  const json::value out = json::parse(to_json(document));
  EXPECT_EQ(json::serialize(out.at("sections")),
            R"([{"id":"all","title":"All","blocks":[{"type":"heading","text":"h"},)"
            R"({"type":"paragraph","text":"p","style":"note"},{"type":"list","ordered":true,"items":["i"]},)"
            R"({"type":"facts","items":[{"term":"t","text":"f"}]},{"type":"quote","text":"q","source":"s"},)"
            R"({"type":"question","text":"?","why":""},{"type":"picture","picture":"map"},)"
            R"({"type":"answer_space","lines":3},{"type":"table","id":"t","caption":"c","header_column":true,)"
            R"("columns":[{"title":"a","align":"end","kind":"percent","width":2}],)"
            R"("rows":[[{"text":"50%","value":5000}],[{"text":""}]]}]}])");
  EXPECT_EQ(json::serialize(out.at("pictures")),
            R"({"map":{"width":4,"height":3,"alt":"alt","title":"title","svg":"<svg>\n</svg>",)"
            R"("display":{"items":[{"text":"a b"}]}}})");
  EXPECT_EQ(json::serialize(out.at("since")),
            R"({"moment":"","title":"Start","date":"2026-11-21","date_text":"Saturday 21 November 2026"})");
  EXPECT_EQ(out.at("kind"), "report");
  EXPECT_EQ(out.at("date_text"), "Sunday 22 November 2026");
}

}  // namespace
}  // namespace kwadrant::report
