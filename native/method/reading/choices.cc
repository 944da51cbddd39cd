// Choice sets and the checklists that are answered from them.
#include "method/reading/parts.h"

namespace kwadrant::method::reading {

void read_choice_sets(Reading& reading) {
  reading.root.list("choice_sets", 0, bounds::kChoiceSets, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem, {"id", "title", "description", "options", "sources"});
    ChoiceSet set{in.name("id"), in.text("title"), in.long_text("description"), {}, read_sources(reading, in)};
    reading.choice_sets.add(in, "id", set.id);
    Ids options;
    in.list("options", 1, bounds::kOptions, [&](const json::value& one, const std::string& option_path) {
      Object option(one, option_path, reading.problem, {"id", "title", "help"});
      set.options.push_back({option.name("id"), option.text("title"), option.long_text("help")});
      options.add(option, "id", set.options.back().id);
    });
    reading.pack.choice_sets.push_back(std::move(set));
  });
}

void read_checklists(Reading& reading) {
  reading.root.list("checklists", 0, bounds::kChecklists, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem, {"id", "title", "description", "answers", "items", "sources"});
    Checklist list{in.name("id"),
                   in.text("title"),
                   in.long_text("description"),
                   reading.choice_sets.required(in, "answers"),
                   {},
                   read_sources(reading, in)};
    reading.checklists.add(in, "id", list.id);
    Ids items;
    in.list("items", 1, bounds::kItems, [&](const json::value& one, const std::string& item_path) {
      Object item(one, item_path, reading.problem, {"id", "text", "help", "group"});
      list.items.push_back(
          {item.name("id"), item.text("text"), item.long_text("help"), item.text("group", Need::optional)});
      items.add(item, "id", list.items.back().id);
    });
    reading.pack.checklists.push_back(std::move(list));
  });
}

}  // namespace kwadrant::method::reading
