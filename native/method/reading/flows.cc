// Flows: steps, and the transitions between them.
#include <algorithm>
#include <set>
#include <utility>

#include "method/reading/parts.h"

namespace kwadrant::method::reading {
namespace {

constexpr std::string_view kStepKeys[] = {"id", "title", "help", "prompts", "fields", "end"};

Step read_step(Object& in) {
  Step step{in.name("id"), in.text("title"), in.long_text("help"), {}, {}, in.boolean("end")};
  in.list("prompts", 0, bounds::kPrompts, [&](const json::value& value, const std::string& path) {
    Object both(value, path, in.problem(), {"nl", "en"});
    step.prompts.push_back({both.short_words("nl"), both.short_words("en")});
  });
  in.list("fields", 0, bounds::kFields, [&](const json::value& value, const std::string& path) {
    const json::string* name = value.if_string();
    if (name == nullptr) return in.problem().at(path, "type");
    const bool is_new = std::find(step.fields.begin(), step.fields.end(), view(*name)) == step.fields.end();
    if (!is_new) return in.problem().at(path, "duplicate");
    step.fields.emplace_back(view(*name));
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
      Object step(one, step_path, reading.problem, kStepKeys);
      flow.steps.push_back(read_step(step));
      steps.add(step, "id", flow.steps.back().id);
    });
    read_transitions(in, steps, flow);
    if (!reading.problem.first) check_reach(in, flow);
    reading.pack.flows.push_back(std::move(flow));
  });
}

void read_step_fields(Reading& reading) {
  for (std::size_t f = 0; f < reading.pack.flows.size(); ++f) {
    std::set<std::string_view> known;
    for (const Kind& kind : reading.pack.kinds) {
      const auto follows = [&](const FieldRule& one) { return one.type == FieldType::step && one.source == f; };
      if (std::none_of(kind.fields.begin(), kind.fields.end(), follows)) continue;
      for (const FieldRule& field : kind.fields) known.insert(field.name);
    }
    const std::vector<Step>& steps = reading.pack.flows[f].steps;
    for (std::size_t s = 0; s < steps.size(); ++s) {
      for (std::size_t i = 0; i < steps[s].fields.size(); ++i) {
        if (known.contains(steps[s].fields[i])) continue;
        reading.problem.at("flows[" + std::to_string(f) + "].steps[" + std::to_string(s) + "].fields[" +
                               std::to_string(i) + "]",
                           "unknown");
      }
    }
  }
}

}  // namespace kwadrant::method::reading
