// Flows: steps, and the transitions between them.
#include <set>
#include <utility>

#include "method/reading/parts.h"

namespace kwadrant::method::reading {
namespace {

Step read_step(Object& in) {
  Step step{in.name("id"), in.text("title"), in.long_text("help"), {}, in.boolean("end")};
  in.list("prompts", 0, bounds::kPrompts, [&](const json::value& value, const std::string& path) {
    Object both(value, path, in.problem(), {"nl", "en"});
    step.prompts.push_back({both.short_words("nl"), both.short_words("en")});
  });
  return step;
}

void read_transitions(Object& in, const Ids& steps, Flow& flow) {
  std::set<std::pair<std::size_t, std::size_t>> seen;
  in.list("transitions", 0, bounds::kTransitions, [&](const json::value& value, const std::string& path) {
    Object one(value, path, in.problem(), {"from", "to", "title", "back"});
    const Transition transition{steps.required(one, "from"), steps.required(one, "to"),
                                one.text("title", Need::optional), one.boolean("back")};
    // Where one is already, nothing leads to; and of two ways to one step nobody could tell which was meant.
    const bool is_new = seen.emplace(transition.from, transition.to).second;
    if (transition.from == transition.to || !is_new) one.wrong("to", "duplicate");
    flow.transitions.push_back(transition);
  });
}

void check_reach(Object& in, const Flow& flow) {
  std::vector<bool> reached(flow.steps.size(), false);
  std::vector<std::size_t> open{0};
  reached[0] = true;
  while (!open.empty()) {
    const std::size_t from = open.back();
    open.pop_back();
    for (const Transition& t : flow.transitions) {
      if (t.from != from || reached[t.to]) continue;
      reached[t.to] = true;
      open.push_back(t.to);
    }
  }
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (!reached[i]) in.wrong("steps[" + std::to_string(i) + "]", "unreachable");
  }
}

}  // namespace

void read_flows(Reading& reading) {
  reading.root.list("flows", 0, bounds::kFlows, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem, {"id", "title", "description", "steps", "transitions", "sources"});
    Flow flow{in.name("id"), in.text("title"), in.long_text("description"), {}, {}, read_sources(reading, in)};
    reading.flows.add(in, "id", flow.id);
    Ids steps;
    in.list("steps", bounds::kLeastSteps, bounds::kSteps, [&](const json::value& one, const std::string& step_path) {
      Object step(one, step_path, reading.problem, {"id", "title", "help", "prompts", "end"});
      flow.steps.push_back(read_step(step));
      steps.add(step, "id", flow.steps.back().id);
    });
    read_transitions(in, steps, flow);
    if (!reading.problem.first) check_reach(in, flow);
    reading.pack.flows.push_back(std::move(flow));
  });
}

}  // namespace kwadrant::method::reading
