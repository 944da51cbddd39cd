// Every bound of a pack: one below, at it and one above.
#include "core/limits.h"
#include "native/method/pack_editor.h"

namespace kwadrant::method {
namespace {

const std::string kText = R"({"nl":"a","en":"a"})";
const std::string kTitled = R"({"id":"n#","title":)" + kText;
const std::string kWorded = R"({"id":"n#","text":)" + kText + "}";

void expect_read(const std::string& text) {
  const Result<Pack> read = parse_pack(text);
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : read.error().detail);
}

// The path of a list that a pointer names: /kinds/0/fields is kinds[0].fields.
std::string path_of(const std::string& pointer) {
  std::string out;
  for (std::size_t at = 1; at < pointer.size();) {
    const std::size_t end = std::min(pointer.find('/', at), pointer.size());
    const std::string part = pointer.substr(at, end - at);
    const bool is_index = part.find_first_not_of("0123456789") == std::string::npos;
    out += is_index ? "[" + part + "]" : (out.empty() ? "" : ".") + part;
    at = end + 1;
  }
  return out;
}

void expect_list_bounded(const std::string& pointer, std::size_t most, const std::string& one,
                         const std::string& text = full_text()) {
  SCOPED_TRACE(pointer);
  expect_read(extended(pointer, most - 1, one, text));
  expect_read(extended(pointer, most, one, text));
  expect_refused(extended(pointer, most + 1, one, text), path_of(pointer), "limit");
}

TEST(PackBounds, ChoicesAndChecklists) {
  expect_list_bounded("/choice_sets", bounds::kChoiceSets,
                      kTitled + R"(,"options":[{"id":"a","title":)" + kText + "}]}");
  expect_list_bounded("/choice_sets/1/options", bounds::kOptions, kTitled + "}");
  expect_list_bounded("/checklists", bounds::kChecklists,
                      kTitled + R"(,"answers":"themas","items":[{"id":"a","text":)" + kText + "}]}");
  expect_list_bounded("/checklists/0/items", bounds::kItems, kWorded);
}

TEST(PackBounds, Flows) {
  const std::string steps = R"(,"steps":[{"id":"a","title":)" + kText + R"(},{"id":"b","title":)" + kText + "}]";
  expect_list_bounded("/flows", bounds::kFlows, kTitled + steps + R"(,"transitions":[{"from":"a","to":"b"}]})");
  expect_list_bounded("/flows/0/steps/0/prompts", bounds::kPrompts, kText);
  std::string fields = "\"title\"";
  for (std::size_t i = 0; i < bounds::kFields; ++i) fields += ",\"title\"";
  expect_refused(edited("/flows/0/steps/0/fields", "[" + fields + "]"), "flows[0].steps[0].fields", "limit");
  expect_refused(edited("/flows/0/steps", R"([{"id":"zien","title":)" + kText + "}]"), "flows[0].steps", "missing");
}

// A flow of so many steps, with all transitions that there can be.
std::string flow_of(std::size_t steps, const std::string& one_more = "") {
  std::string out = R"([{"id":"route","title":)" + kText + R"(,"steps":[)";
  const auto id = [](std::size_t n) { return "\"s" + std::to_string(n) + "\""; };
  for (std::size_t i = 0; i < steps; ++i) {
    out += (i == 0 ? "" : ",") + std::string(R"({"id":)") + id(i) + R"(,"title":)" + kText + "}";
  }
  std::string transitions;
  for (std::size_t from = 0; from < steps; ++from) {
    for (std::size_t to = 0; to < steps; ++to) {
      if (from != to) transitions += R"(,{"from":)" + id(from) + R"(,"to":)" + id(to) + "}";
    }
  }
  return out + R"(],"transitions":[)" + transitions.substr(1) + one_more + "]}]";
}

TEST(PackBounds, StepsAndTransitions) {
  // Nothing may ask for the steps that are gone.
  const std::string text = edited("/checks", "[]", edited("/references/0/fits", "[]"));
  expect_read(edited("/flows", flow_of(bounds::kLeastSteps), text));
  expect_read(edited("/flows", flow_of(bounds::kSteps - 1), text));
  expect_read(edited("/flows", flow_of(bounds::kSteps), text));
  expect_refused(edited("/flows", flow_of(bounds::kSteps + 1), text), "flows[0].steps", "limit");
  const std::string one_more = R"(,{"from":"s0","to":"s1"})";
  expect_refused(edited("/flows", flow_of(bounds::kSteps, one_more), text), "flows[0].transitions", "limit");
}

TEST(PackBounds, Cards) {
  const std::string prompts = R"(,"prompts":[{"id":"p#","text":)" + kText + "}]}";
  const std::string groups = R"(,"groups":[{"id":"g","title":)" + kText + prompts + "]}";
  expect_list_bounded("/cards", bounds::kCards, kTitled + R"(,"audience":"everyone")" + groups);
  expect_list_bounded("/cards/0/groups", bounds::kGroups, kTitled + prompts);
  expect_list_bounded("/cards/0/groups/0/prompts", bounds::kPrompts, kWorded);
}

TEST(PackBounds, ReferencesChecksAndLenses) {
  const std::string reference = kTitled + R"(,"by":"a"})";
  expect_list_bounded("/references", bounds::kReferences, reference);
  const std::string many = extended("/references", bounds::kSources + 2, reference);
  expect_list_bounded("/kinds/6/sources", bounds::kSources, R"("n#")",
                      edited("/kinds/6/sources", R"(["bron","site"])", many));
  expect_list_bounded("/checks", bounds::kChecks,
                      R"({"id":"n#","about":"map","when":{"entities":{"kind":"asset"},"over":0},)"
                      R"("question":{"nl":"a?","en":"a?"}})");
}

TEST(PackBounds, WhatAPublicationIsAbout) {
  const std::string prompts = R"(,"prompts":[{"id":"p","text":)" + kText + "}]}";
  const std::string card = R"({"id":"c#","title":)" + kText + R"(,"audience":"everyone","groups":[)" +
                           R"({"id":"g","title":)" + kText + prompts + "]}";
  const std::string text = extended("/cards", bounds::kCards, card, extended("/kinds", bounds::kKinds, kTitled + "}"));
  const auto with = [&](std::size_t count) {
    std::string fits;
    for (std::size_t i = 0; i < count; ++i) fits += (i % 2 == 0 ? ",\"n" : ",\"c") + std::to_string(8 + i / 2) + "\"";
    return edited("/references/0/fits", "[" + fits.substr(1) + "]", text);
  };
  expect_read(with(bounds::kFits - 1));
  expect_read(with(bounds::kFits));
  expect_refused(with(bounds::kFits + 1), "references[0].fits", "limit");
}

struct Number {
  std::string pointer;
  std::int64_t least;
  std::int64_t most;
};

TEST(PackBounds, Numbers) {
  const Number all[] = {
      {"/cards/0/minutes", 1, bounds::kMinutes},
      {"/references/0/year", bounds::kFirstPublication, bounds::kLastPublication},
      {"/kinds/5/traits/bundle/least", 1, bounds::kBundle},
      // Links, references, answers, choices, likenesses, entities, days past and days to come.
      {"/checks/4/when/all/0/under", 0, bounds::kCount},
      {"/checks/4/when/all/1/over", 0, bounds::kCount},
      {"/checks/4/when/all/2/under", 0, bounds::kCount},
      {"/checks/4/when/all/3/over", 0, bounds::kCount},
      {"/checks/4/when/all/4/over", 0, bounds::kCount},
      {"/checks/4/when/all/5/over", 0, bounds::kCount},
      {"/checks/6/when/all/0/over", 0, bounds::kCount},
      {"/checks/1/when/all/0/days_ago_over", 0, bounds::kCount},
      {"/checks/2/when/any/0/days_ahead_under", 0, bounds::kCount},
  };
  for (const Number& one : all) {
    SCOPED_TRACE(one.pointer);
    for (const std::int64_t n : {one.least, one.least + 1, one.most - 1, one.most}) {
      expect_read(edited(one.pointer, std::to_string(n)));
    }
    for (const std::int64_t n : {one.least - 1, one.most + 1}) {
      expect_refused(edited(one.pointer, std::to_string(n)), path_of(one.pointer), "limit");
    }
  }
}

void expect_text_bounded(const std::string& pointer, std::size_t most, const std::string& start = "") {
  SCOPED_TRACE(pointer);
  const auto with = [&](std::size_t size) {
    return edited(pointer, "\"" + start + std::string(size - start.size(), 'a') + "\"");
  };
  expect_read(with(most - 1));
  expect_read(with(most));
  expect_refused(with(most + 1), path_of(pointer), "limit");
}

TEST(PackBounds, Texts) {
  for (const char* pointer : {"/title/nl", "/kinds/0/plural/en", "/kinds/0/description/nl", "/kinds/0/fields/2/help/nl",
                              "/kinds/0/fields/2/unit/en", "/cards/0/check/nl", "/cards/0/action/en",
                              "/references/0/note/nl", "/references/0/by", "/checklists/0/items/0/group/nl"}) {
    expect_text_bounded(pointer, bounds::kTextBytes);
  }
  for (const char* pointer :
       {"/description/nl", "/lenses/0/description/en", "/choice_sets/0/description/nl",
        "/choice_sets/0/options/0/help/nl", "/checklists/0/description/nl", "/checklists/0/items/0/help/nl",
        "/flows/0/description/nl", "/flows/0/steps/0/help/nl", "/cards/0/intro/nl", "/checks/0/help/en"}) {
    expect_text_bounded(pointer, bounds::kLongTextBytes);
  }
  expect_text_bounded("/references/0/url", bounds::kUrlBytes, "https://");
}

// Ids are names of registers, or parts of them: what the map would not take must not be in a pack.
TEST(PackBounds, Names) {
  const auto expect_bounded = [](const auto& with, std::size_t most, const std::string& path) {
    SCOPED_TRACE(path);
    expect_read(with(std::string(most - 1, 'a')));
    expect_read(with(std::string(most, 'a')));
    expect_refused(with(std::string(most + 1, 'a')), path, "limit");
  };
  const auto option = [](const std::string& id) {
    return extended("/choice_sets/1/options", 4, R"({"id":")" + id + R"(","title":)" + kText + "}");
  };
  // One register for every option, "themes.<option>".
  expect_bounded(option, limits::kNameBytes - std::string_view("themes.").size(), "kinds[0].fields[6].name");
  const auto lens = [](const std::string& id) {
    std::string out = full_text();
    const std::string before = "\"basis\"";
    for (std::size_t at = 0; (at = out.find(before, at)) != std::string::npos;) {
      out.replace(at, before.size(), "\"" + id + "\"");
    }
    return out;
  };
  expect_bounded(lens, limits::kNameBytes - model::kPlacePrefix.size(), "lenses[1].id");
  const auto group = [](const std::string& id) { return edited("/cards/0/groups/0/id", "\"" + id + "\""); };
  expect_bounded(group, limits::kNameBytes, "cards[0].groups[0].id");
}

std::string fields_of(std::size_t count, const std::string& name, const std::string& more = "") {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) {
    out += ",{\"name\":\"" + name + std::to_string(i) + "\",\"title\":" + kText + ",\"type\":\"text\"}";
  }
  return "[" + (out + more).substr(1) + "]";
}

TEST(PackBounds, OptionsCountAsFields) {
  const std::string choices = R"(,{"name":"c","title":)" + kText + R"(,"type":"choices","choices":"themas"})";
  const auto with = [&](std::size_t plain) { return edited("/kinds/6/fields", fields_of(plain, "f", choices)); };
  expect_read(with(bounds::kFields - 4));
  expect_read(with(bounds::kFields - 3));
  expect_refused(with(bounds::kFields - 2), "kinds[6].fields", "limit");
  expect_refused(with(bounds::kFields), "kinds[6].fields", "limit");
}

// A map has room for so many names, with its own and a place on every lens.
TEST(PackBounds, APackHasNoMoreRegistersThanAMap) {
  const Pack full = read_pack(full_text());
  const std::size_t most = limits::kFields - model::kKnownFields - full.lenses.size();
  const auto with = [&](std::size_t registers) {
    std::string kinds;
    for (std::size_t left = registers - full.registers.size(), k = 0; left > 0; ++k) {
      const std::size_t here = std::min(left, bounds::kFields);
      kinds += ",{\"id\":\"k" + std::to_string(k) + "\",\"title\":" + kText +
               ",\"fields\":" + fields_of(here, "k" + std::to_string(k) + ".") + "}";
      left -= here;
    }
    std::string text = full_text();
    return text.insert(text.rfind("],", text.find("\"checks\"")), kinds);
  };
  expect_read(with(most - 1));
  expect_read(with(most));
  const std::size_t last = full.kinds.size() + (most - full.registers.size()) / bounds::kFields;
  expect_refused(with(most + 1), "kinds[" + std::to_string(last) + "].fields", "limit");
}

}  // namespace
}  // namespace kwadrant::method
