// Every rule of the parts that a pack may have: where and why a pack that breaks it is refused.
#include "native/method/pack_editor.h"

namespace kwadrant::method {
namespace {

struct Wrong {
  std::string pointer;
  std::string to;  // empty: left out
  std::string path;
  std::string reason;
};

void expect_all_refused(const std::vector<Wrong>& all) {
  for (const Wrong& wrong : all) {
    SCOPED_TRACE(wrong.pointer + " = " + wrong.to);
    expect_refused(edited(wrong.pointer, wrong.to), wrong.path, wrong.reason);
  }
}

const char* const kText = R"({"nl":"a","en":"a"})";

TEST(PackRefusals, ThePackItself) {
  expect_all_refused({
      {"/description", R"({"nl":"a"})", "description.en", "missing"},
      {"/values_note", kText, "values_note", "unknown"},
      {"/choice_sets", "{}", "choice_sets", "type"},
      {"/lenses/0/description", "true", "lenses[0].description", "type"},
      {"/lenses/0/sources", R"(["elders"])", "lenses[0].sources[0]", "unknown"},
      {"/lenses/0/sources", R"(["bron","bron"])", "lenses[0].sources[1]", "duplicate"},
      {"/lenses/0/sources", "[1]", "lenses[0].sources[0]", "type"},
  });
}

TEST(PackRefusals, ChoiceSetsAndChecklists) {
  expect_all_refused({
      {"/choice_sets/1/id", R"("soorten")", "choice_sets[1].id", "duplicate"},
      {"/choice_sets/0/options", "[]", "choice_sets[0].options", "missing"},
      {"/choice_sets/0/options", "", "choice_sets[0].options", "missing"},
      {"/choice_sets/0/options/1/id", R"("mensen")", "choice_sets[0].options[1].id", "duplicate"},
      {"/choice_sets/0/options/1/id", R"("Mensen")", "choice_sets[0].options[1].id", "type"},
      {"/choice_sets/0/options/1/text", kText, "choice_sets[0].options[1].text", "unknown"},
      {"/checklists/0/answers", R"("elders")", "checklists[0].answers", "unknown"},
      {"/checklists/0/answers", "", "checklists[0].answers", "missing"},
      {"/checklists/0/items", "[]", "checklists[0].items", "missing"},
      {"/checklists/0/items/1/id", R"("ruimte")", "checklists[0].items[1].id", "duplicate"},
      {"/checklists/0/items/1/text", "", "checklists[0].items[1].text", "missing"},
      {"/checklists/0/items/0/group", R"("Plek")", "checklists[0].items[0].group", "type"},
  });
}

TEST(PackRefusals, Flows) {
  expect_all_refused({
      {"/flows/0/steps/1/id", R"("zien")", "flows[0].steps[1].id", "duplicate"},
      {"/flows/0/steps/3/end", "1", "flows[0].steps[3].end", "type"},
      {"/flows/0/steps/0/prompts/0/en", "", "flows[0].steps[0].prompts[0].en", "missing"},
      {"/flows/0/steps/0/fields", R"(["elders"])", "flows[0].steps[0].fields[0]", "unknown"},
      {"/flows/0/steps/0/fields", R"(["title","title"])", "flows[0].steps[0].fields[1]", "duplicate"},
      {"/flows/0/steps/0/fields", "[7]", "flows[0].steps[0].fields[0]", "type"},
      {"/flows/0/transitions/0/from", R"("elders")", "flows[0].transitions[0].from", "unknown"},
      {"/flows/0/transitions/0/to", R"("zien")", "flows[0].transitions[0].to", "duplicate"},
      {"/flows/0/transitions/3/to", R"("borgen")", "flows[0].transitions[3].to", "duplicate"},
      {"/flows/0/transitions/2/to", R"("zien")", "flows[0].steps[3]", "unreachable"},
      {"/flows/0/transitions", "[]", "flows[0].steps[1]", "unreachable"},
      {"/flows/0/transitions", "", "flows[0].steps[1]", "unreachable"},
  });
}

TEST(PackRefusals, Cards) {
  expect_all_refused({
      {"/cards/1/id", R"("samen")", "cards[1].id", "duplicate"},
      {"/cards/0/audience", R"("all")", "cards[0].audience", "unknown"},
      {"/cards/0/audience", "", "cards[0].audience", "missing"},
      {"/cards/0/minutes", R"("45")", "cards[0].minutes", "type"},
      {"/cards/0/groups", "[]", "cards[0].groups", "missing"},
      {"/cards/0/groups/1/id", R"("nu")", "cards[0].groups[1].id", "duplicate"},
      {"/cards/0/groups/0/prompts", "[]", "cards[0].groups[0].prompts", "missing"},
      {"/cards/0/groups/1/prompts/0/id", R"("wie")", "cards[0].groups[1].prompts[0].id", "duplicate"},
      {"/cards/0/check", R"("?")", "cards[0].check", "type"},
  });
}

TEST(PackRefusals, References) {
  expect_all_refused({
      {"/references/1/id", R"("bron")", "references[1].id", "duplicate"},
      {"/references/0/by", "", "references[0].by", "missing"},
      {"/references/0/by", kText, "references[0].by", "type"},
      {"/references/0/year", R"("1998")", "references[0].year", "type"},
      {"/references/0/fits", R"(["elders"])", "references[0].fits[0]", "unknown"},
      {"/references/0/fits", R"(["route"])", "references[0].fits[0]", "unknown"},
      {"/references/0/fits", R"(["samen","samen"])", "references[0].fits[1]", "duplicate"},
      {"/references/0/fits", "[1]", "references[0].fits[0]", "type"},
  });
  for (const char* url : {"http://example.org", "https://", "https:///a", "javascript:alert(1)", "HTTPS://example.org",
                          "https://example.org/ a", "https://example.org/\\\"", "https://a@b.nl", "https://é.nl",
                          "https://example.org/<b>", "//example.org"}) {
    expect_refused(edited("/references/0/url", "\"" + std::string(url) + "\""), "references[0].url", "type");
  }
}

TEST(PackRefusals, Traits) {
  const std::string uses = "kinds[3].traits";
  expect_all_refused({
      {"/kinds/3/traits/from", R"(["elders"])", uses + ".from[0]", "unknown"},
      {"/kinds/3/traits/from", "[]", uses + ".from", "missing"},
      {"/kinds/3/traits/to", R"(["asset","issue"])", uses + ".to[1]", "type"},
      {"/kinds/3/traits/to", R"(["asset","asset"])", uses + ".to[1]", "duplicate"},
      {"/kinds/3/traits/link", "false", uses + ".from", "type"},
      {"/kinds/3/traits/asset", "true", uses, "type"},
      {"/kinds/2/traits/asset", "1", "kinds[2].traits.asset", "type"},
      {"/kinds/2/fields", R"([{"name":"title","title":{"nl":"a","en":"a"},"type":"text"}])", "kinds[2].fields",
       "missing"},
      {"/kinds/2/fields/1/type", R"("choices")", "kinds[2].traits.asset", "type"},
      {"/kinds/2/fields/0/name", R"("naam")", "kinds[2].fields", "missing"},
      {"/kinds/5/traits/bundle/kind", R"("elders")", "kinds[5].traits.bundle.kind", "unknown"},
      {"/kinds/5/traits/bundle/by", R"("elders")", "kinds[5].traits.bundle.by", "unknown"},
      {"/kinds/5/traits/bundle/by", R"("title")", "kinds[5].traits.bundle.by", "type"},
      {"/kinds/5/traits/bundle/by", "3", "kinds[5].traits.bundle.by", "type"},
      {"/kinds/5/traits/bundle/least", "", "kinds[5].traits.bundle.least", "missing"},
      {"/kinds/4/fields/1/kinds", R"(["issue"])", "kinds[5].traits.bundle.by", "type"},
      {"/kinds/7/traits/private", R"("yes")", "kinds[7].traits.private", "type"},
      {"/kinds/7/traits/hidden", "true", "kinds[7].traits.hidden", "unknown"},
      {"/kinds/7/id", "7", "kinds[7].id", "type"},
      {"/kinds/7/id", "", "kinds[7].id", "missing"},
  });
}

TEST(PackRefusals, FieldsByType) {
  const std::string at = "kinds[0].fields";
  expect_all_refused({
      {"/kinds/0/fields/2/unit/nl", "", at + "[2].unit.nl", "missing"},
      {"/kinds/0/fields/2/least", "1001", at + "[2].most", "type"},
      {"/kinds/0/fields/2/most", "0.5", at + "[2].most", "type"},
      {"/kinds/0/fields/2/pinned", "1", at + "[2].pinned", "type"},
      {"/kinds/0/fields/2/choices", R"("themas")", at + "[2].choices", "unknown"},
      {"/kinds/0/fields/2/type", R"("date")", at + "[2].unit", "unknown"},
      {"/kinds/0/fields/2/type", R"("number")", at + "[2].unit", "unknown"},
      {"/kinds/0/fields/3/type", R"("number")", at + "[3].type", "unknown"},
      {"/kinds/0/fields/3/type", "3", at + "[3].type", "type"},
      {"/kinds/0/fields/3/type", "", at + "[3].type", "missing"},
      {"/kinds/0/fields/3/least", "0", at + "[3].least", "unknown"},
      {"/kinds/0/fields/5/choices", R"("elders")", at + "[5].choices", "unknown"},
      {"/kinds/0/fields/6/choices", "", at + "[6].choices", "missing"},
      {"/kinds/0/fields/7/low", "", at + "[7].low", "missing"},
      {"/kinds/0/fields/8/kinds", R"(["elders"])", at + "[8].kinds[0]", "unknown"},
      {"/kinds/0/fields/8/kinds", R"(["drawing"])", at + "[8].kinds[0]", "unknown"},
      {"/kinds/0/fields/8/kinds", "[]", at + "[8].kinds", "missing"},
      {"/kinds/0/fields/9/kinds", R"(["asset","asset"])", at + "[9].kinds[1]", "duplicate"},
      {"/kinds/0/fields/10/checklist", R"("themas")", at + "[10].checklist", "unknown"},
      {"/kinds/0/fields/11/flow", R"("elders")", at + "[11].flow", "unknown"},
      {"/kinds/0/fields/12/personal", "null", at + "[12].personal", "type"},
  });
}

TEST(PackRefusals, NamesOfRegistersMayNotMeet) {
  const std::string at = "kinds[0].fields";
  const std::string sixty(60, 'a');
  expect_all_refused({
      {"/kinds/0/fields/3/name", R"("themes.geld")", at + "[6].name", "duplicate"},
      {"/kinds/0/fields/12/name", R"("themes.geld")", at + "[12].name", "duplicate"},
      {"/kinds/0/fields/12/name", R"("themes")", at + "[12].name", "duplicate"},
      {"/kinds/0/fields/6/name", R"("place")", at + "[6].name", "duplicate"},
      {"/kinds/0/fields/6/name", "\"" + sixty + "\"", at + "[6].name", "limit"},
      {"/kinds/0/fields/6/name", R"("deleted")", at + "[6].name", "duplicate"},
  });
  EXPECT_TRUE(parse_pack(edited("/kinds/0/fields/12/name", R"("themes.elders")")).ok());
}

TEST(PackRefusals, Checks) {
  expect_all_refused({
      {"/checks/1/id", R"("few")", "checks[1].id", "duplicate"},
      {"/checks/0/about", R"("elders")", "checks[0].about", "unknown"},
      {"/checks/0/about", R"("drawing")", "checks[0].about", "unknown"},
      {"/checks/0/when", "", "checks[0].when", "missing"},
      {"/checks/0/question/nl", R"("Dit is te weinig.")", "checks[0].question.nl", "type"},
      {"/checks/0/question/en", R"("Too few!")", "checks[0].question.en", "type"},
      {"/checks/0/sources", R"(["elders"])", "checks[0].sources[0]", "unknown"},
      {"/checks/0/verdict", "true", "checks[0].verdict", "unknown"},
  });
}

}  // namespace
}  // namespace kwadrant::method
