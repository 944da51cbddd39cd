// What reading makes of every part that a pack can have.
#include "native/method/full_pack.h"

namespace kwadrant::method {
namespace {

using Indices = std::vector<std::size_t>;

TEST(FullPack, IsRead) {
  const Pack pack = read_pack(full_text());
  EXPECT_EQ(pack.description.en, "A pack with every part that there is.");
  EXPECT_EQ(pack.lenses[0].description.nl, "Wie en voor wie.");
  EXPECT_EQ(pack.lenses[0].sources, Indices{0});
  EXPECT_TRUE(pack.lenses[1].description.empty());
  EXPECT_EQ(pack.lenses[1].x_axis, pack.lenses[0].x_axis);
  EXPECT_EQ(pack.choice_set("elders"), nullptr);
}

TEST(FullPack, ChoiceSetsAndChecklists) {
  const Pack pack = read_pack(full_text());
  const ChoiceSet* set = pack.choice_set("soorten");
  ASSERT_NE(set, nullptr);
  EXPECT_EQ(set->description.en, "What asset?");
  EXPECT_EQ(set->options[0].help.nl, "Wie je kent.");
  EXPECT_EQ(set->sources, Indices{0});
  EXPECT_TRUE(set->has("plekken"));
  EXPECT_FALSE(set->has("geld"));
  const Checklist& list = pack.checklists.at(0);
  EXPECT_EQ(pack.choice_sets[list.answers].id, "antwoorden");
  EXPECT_EQ(list.items[0].group.en, "Place");
  EXPECT_EQ(list.items[0].help.en, "A hall or a park.");
  EXPECT_TRUE(list.items[1].group.empty());
}

TEST(FullPack, FlowsLeadAlongTheirTransitions) {
  const Pack pack = read_pack(full_text());
  const Flow& flow = pack.flows.at(0);
  EXPECT_EQ(flow.steps[0].prompts.at(0).en, "What do you see?");
  EXPECT_EQ(flow.steps[1].fields, (std::vector<std::string>{"people", "title"}));
  EXPECT_TRUE(flow.steps[0].fields.empty());
  EXPECT_TRUE(flow.steps[3].end);
  EXPECT_FALSE(flow.steps[0].end);
  EXPECT_TRUE(flow.transitions[3].back);
  EXPECT_EQ(flow.transitions[0].title.en, "You know enough.");
  EXPECT_EQ(flow.step("doen"), 2U);
  EXPECT_EQ(flow.step("elders"), std::nullopt);
  EXPECT_TRUE(flow.leads("zien", "maken"));
  EXPECT_TRUE(flow.leads("doen", "maken"));
  EXPECT_TRUE(flow.leads("borgen", "zien"));
  EXPECT_TRUE(flow.leads("doen", "doen"));
  EXPECT_TRUE(flow.leads("", "zien"));
  EXPECT_FALSE(flow.leads("", "maken"));
  EXPECT_FALSE(flow.leads("zien", "doen"));
  EXPECT_FALSE(flow.leads("maken", "borgen"));
  EXPECT_FALSE(flow.leads("elders", "maken"));
  EXPECT_FALSE(flow.leads("elders", "elders"));
}

TEST(FullPack, Cards) {
  const Pack pack = read_pack(full_text());
  const Card& card = pack.cards.at(0);
  EXPECT_EQ(card.audience, Audience::residents);
  EXPECT_EQ(card.minutes, 45);
  EXPECT_EQ(card.intro.en, "Talk about this.");
  EXPECT_EQ(card.groups.at(1).prompts.at(0).text.en, "What do you want?");
  EXPECT_EQ(card.check.en, "Did everyone speak?");
  EXPECT_EQ(card.action.en, "What do you agree?");
  EXPECT_EQ(pack.cards[1].audience, Audience::professionals);
  EXPECT_EQ(pack.cards[1].minutes, std::nullopt);
  EXPECT_EQ(pack.cards[2].audience, Audience::everyone);
}

TEST(FullPack, References) {
  const Pack pack = read_pack(full_text());
  const Reference& book = pack.references.at(0);
  EXPECT_EQ(book.by, "A. Schrijver");
  EXPECT_EQ(book.year, 1998);
  EXPECT_EQ(book.url, "https://example.org/boek?druk=2#h1");
  EXPECT_EQ(book.note.en, "Chapter 1.");
  const std::vector<Fit> fits = {{Fit::Part::step, 0, 0},
                                 {Fit::Part::card, 0, 0},
                                 {Fit::Part::checklist, 0, 0},
                                 {Fit::Part::kind, 0, 0},
                                 {Fit::Part::lens, 0, 0}};
  EXPECT_EQ(book.fits, fits);
  EXPECT_EQ(pack.references[1].year, std::nullopt);
  EXPECT_TRUE(pack.references[1].url.empty());
}

TEST(FullPack, Traits) {
  const Pack pack = read_pack(full_text());
  const Kind& initiative = *pack.kind("initiative");
  EXPECT_EQ(initiative.plural.en, "Initiatives");
  EXPECT_EQ(initiative.description.en, "What people do together.");
  EXPECT_EQ(initiative.sources, (Indices{0, 1}));
  EXPECT_TRUE(pack.kind("asset")->traits.asset);
  EXPECT_TRUE(pack.kind("note")->traits.is_private);
  EXPECT_EQ(pack.link_kind()->id, "link");
  const Traits& uses = pack.kind("uses")->traits;
  EXPECT_TRUE(uses.may_start_at(pack.index_of(initiative)));
  EXPECT_FALSE(uses.may_end_at(pack.index_of(initiative)));
  EXPECT_TRUE(pack.kind("link")->traits.may_end_at(pack.index_of(initiative)));
  const std::optional<Bundle>& bundle = pack.kind("bundle")->traits.bundle;
  ASSERT_TRUE(bundle.has_value());
  EXPECT_EQ(bundle->least, 3);
  EXPECT_EQ(pack.kinds[bundle->kind].registers[bundle->by].name, "bundle");
  EXPECT_EQ(pack.kinds[bundle->kind].id, "signal");
}

TEST(FullPack, Fields) {
  const Pack pack = read_pack(full_text());
  const Kind& kind = *pack.kind("initiative");
  const FieldRule& people = *kind.field("people");
  EXPECT_EQ(people.unit.en, "people");
  EXPECT_EQ(people.least, 0);
  EXPECT_EQ(people.most, 1'000);
  EXPECT_EQ(people.help.en, "About.");
  EXPECT_TRUE(people.pinned);
  EXPECT_FALSE(people.personal);
  EXPECT_TRUE(kind.field("moved")->personal);
  EXPECT_EQ(kind.field("tempo")->low.en, "calm");
  EXPECT_EQ(kind.field("tempo")->high.en, "fast");
  EXPECT_EQ(pack.choice_sets[kind.field("themes")->source].id, "themas");
  EXPECT_EQ(kind.field("issue")->kinds, Indices{pack.index_of(*pack.kind("issue"))});
  EXPECT_EQ(kind.field("builds_on")->kinds.size(), 2U);
}

TEST(FullPack, ManyValuedFieldsAreKeptInARegisterForEach) {
  const Pack pack = read_pack(full_text());
  const Kind& kind = *pack.kind("initiative");
  std::vector<std::string> names;
  for (const RegisterRule& one : kind.registers) {
    names.push_back(one.name);
    EXPECT_EQ(pack.registers[one.number], one.name);
  }
  const std::vector<std::string> expected = {"title",
                                             "description",
                                             "people",
                                             "open",
                                             "start",
                                             "soort",
                                             "themes.geld",
                                             "themes.wonen",
                                             "themes.eten",
                                             "tempo",
                                             "issue",
                                             "builds_on",
                                             "conditions.ruimte",
                                             "conditions.tijd",
                                             "step",
                                             "moved"};
  EXPECT_EQ(names, expected);
  EXPECT_EQ(kind.find_register("themes"), nullptr);
  const RegisterRule& eten = *kind.find_register("themes.eten");
  EXPECT_EQ(eten.part, 2U);
  EXPECT_EQ(kind.fields[eten.field].name, "themes");
  EXPECT_EQ(kind.registers_of(eten.field).size(), 3U);
  EXPECT_EQ(kind.registers_of(0).size(), 1U);
  // One name on many kinds is one column of a map.
  EXPECT_EQ(pack.kind("signal")->find_register("title")->number, kind.find_register("title")->number);
}

}  // namespace
}  // namespace kwadrant::method
