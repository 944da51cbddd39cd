// Conversation cards.
#include "method/reading/parts.h"

namespace kwadrant::method::reading {
namespace {

Audience read_audience(Object& in) {
  const std::string word = in.words("audience");
  if (word == "residents") return Audience::residents;
  if (word == "professionals") return Audience::professionals;
  if (word != "everyone") in.wrong("audience", "unknown");
  return Audience::everyone;
}

void read_groups(Object& in, Card& card) {
  Ids groups;
  // An answer on the map names the card and the prompt, not the group.
  Ids prompts;
  in.list("groups", 1, bounds::kGroups, [&](const json::value& value, const std::string& path) {
    Object group(value, path, in.problem(), {"id", "title", "prompts"});
    PromptGroup read{group.name("id"), group.text("title"), {}};
    groups.add(group, "id", read.id);
    group.list("prompts", 1, bounds::kPrompts, [&](const json::value& one, const std::string& prompt_path) {
      Object prompt(one, prompt_path, in.problem(), {"id", "text"});
      read.prompts.push_back({prompt.name("id"), prompt.text("text")});
      prompts.add(prompt, "id", read.prompts.back().id);
    });
    card.groups.push_back(std::move(read));
  });
}

}  // namespace

void read_cards(Reading& reading) {
  reading.root.list("cards", 0, bounds::kCards, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem,
              {"id", "title", "audience", "minutes", "intro", "groups", "check", "action", "sources"});
    Card card;
    card.id = in.name("id");
    card.title = in.text("title");
    card.audience = read_audience(in);
    card.minutes = in.integer("minutes", 1, bounds::kMinutes);
    card.intro = in.long_text("intro");
    read_groups(in, card);
    card.check = in.text("check", Need::optional);
    card.action = in.text("action", Need::optional);
    card.sources = read_sources(reading, in);
    reading.cards.add(in, "id", card.id);
    reading.pack.cards.push_back(std::move(card));
  });
}

}  // namespace kwadrant::method::reading
