#include "native/method/random_pack.h"

#include <boost/json.hpp>

#include "method/bounds.h"

namespace kwadrant::method {
namespace {

namespace json = boost::json;

// A pack in the making. Ids are a letter for the list and a number in it.
class PackMaker {
 public:
  explicit PackMaker(SeededRandom& random) : random_(random) {}

  json::object make() {
    json::object pack{{"id", "toeval"}, {"version", 1 + below(9)}, {"title", text()}};
    pack["axes"] = list(3, [&](std::size_t i) { return axis(i); });
    lenses_ = 1 + below(2);
    pack["lenses"] = list(lenses_, [&](std::size_t i) { return lens(i); });
    for (std::size_t i = 1 + below(3); i > 0; --i) options_.push_back(1 + below(5));
    pack["choice_sets"] = list(options_.size(), [&](std::size_t i) { return choice_set(i); });
    pack["checklists"] = list(1, [&](std::size_t i) { return checklist(i); });
    pack["flows"] = list(1 + below(2), [&](std::size_t i) { return flow(i); });
    flows_ = pack["flows"].as_array().size();
    pack["cards"] = list(below(3), [&](std::size_t i) { return card(i); });
    kinds_ = 3 + below(4);
    pack["kinds"] = list(kinds_, [&](std::size_t i) { return kind(i); });
    pack["checks"] = list(below(4), [&](std::size_t i) { return check(i); });
    return pack;
  }

 private:
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(random_.below(n)); }
  static std::string id(char letter, std::size_t n) { return letter + std::to_string(n); }
  static json::object text() { return {{"nl", "Tekst?"}, {"en", "Text?"}}; }
  static json::object titled(const std::string& id) { return {{"id", id}, {"title", text()}}; }
  static json::object worded(const std::string& id) { return {{"id", id}, {"text", text()}}; }
  template <typename F>
  static json::array list(std::size_t count, F&& one) {
    json::array out;
    for (std::size_t i = 0; i < count; ++i) out.push_back(one(i));
    return out;
  }

  json::object axis(std::size_t i) {
    json::object out = titled(id('a', i));
    out["low"] = worded("l");
    out["high"] = worded("h");
    return out;
  }
  json::object lens(std::size_t i) {
    json::object out = titled(id('l', i));
    out["x"] = id('a', i);
    out["y"] = id('a', i + 1);
    out["quadrants"] = list(4, [&](std::size_t q) { return titled(id('q', 10 * i + q)); });
    return out;
  }
  json::object choice_set(std::size_t i) {
    json::object out = titled(id('s', i));
    out["options"] = list(options_[i], [&](std::size_t o) { return titled(id('o', o)); });
    return out;
  }
  json::object checklist(std::size_t i) {
    json::object out = titled(id('c', i));
    out["answers"] = id('s', below(options_.size()));
    out["items"] = list(1 + below(4), [&](std::size_t n) { return worded(id('i', n)); });
    return out;
  }
  // A line of steps, and some ways back.
  json::object flow(std::size_t i) {
    json::object out = titled(id('f', i));
    const std::size_t steps = 2 + below(5);
    out["steps"] = list(steps, [&](std::size_t s) { return titled(id('t', s)); });
    out["transitions"] = list(steps - 1, [&](std::size_t s) {
      return json::object{{"from", id('t', s)}, {"to", id('t', s + 1)}};
    });
    if (steps > 2) {
      out["transitions"].as_array().push_back(
          json::object{{"from", id('t', steps - 1)}, {"to", id('t', below(steps - 2))}, {"back", true}});
    }
    return out;
  }
  json::object card(std::size_t i) {
    json::object out = titled(id('d', i));
    out["audience"] = "everyone";
    json::object group = titled("g");
    group["prompts"] = list(1 + below(3), [&](std::size_t p) { return worded(id('p', p)); });
    out["groups"] = json::array{std::move(group)};
    return out;
  }
  // The first is placeable on all lenses and has a field of every type; the second links.
  json::object kind(std::size_t i) {
    json::object out = titled(id('k', i));
    if (i == 1) {
      out["traits"] = {{"link", true}};
      if (random_.chance(50)) out["traits"].as_object()["from"] = json::array{id('k', 0)};
      return out;
    }
    json::object traits{{"linkable", i == 0 || random_.chance(70)}};
    if (i == 0) traits["placeable"] = list(lenses_, [&](std::size_t l) { return json::value(id('l', l)); });
    out["traits"] = std::move(traits);
    json::array fields{json::object{{"name", "title"}, {"title", text()}, {"type", "text"}}};
    for (std::size_t n = 0; n < (i == 0 ? kTypes.size() : below(kTypes.size())); ++n) fields.push_back(field(n));
    out["fields"] = std::move(fields);
    return out;
  }
  json::object field(std::size_t n) {
    const std::string_view type = kTypes[n];
    json::object out{{"name", id('v', n)}, {"title", text()}, {"type", json::string_view(type.data(), type.size())}};
    if (type == "integer" && random_.chance(50)) out["least"] = -5;
    if (type == "integer" && random_.chance(50)) out["most"] = 5;
    if (type == "choice" || type == "choices") out["choices"] = id('s', below(options_.size()));
    if (type == "scale") out["low"] = text();
    if (type == "scale") out["high"] = text();
    if (type == "reference" || type == "references") out["kinds"] = json::array{id('k', 0)};
    if (type == "checklist") out["checklist"] = "c0";
    if (type == "step") out["flow"] = id('f', below(flows_));
    return out;
  }

  json::object check(std::size_t i) {
    json::object out{{"id", id('x', i)}, {"about", "k0"}, {"question", text()}};
    out["when"] = condition(1);
    return out;
  }
  json::object condition(std::size_t depth) {
    if (depth < 4 && random_.chance(40)) {
      if (random_.chance(30)) return {{"not", condition(depth + 1)}};
      const std::size_t children = 1 + below(2);
      return {{random_.chance(50) ? "all" : "any", list(children, [&](std::size_t) { return condition(depth + 1); })}};
    }
    switch (below(9)) {
      case 0:
        return {{"field", id('v', below(kTypes.size()))}, {"empty", random_.chance(50)}};
      case 1:
        return {{"field", "v1"}, {"over", below(9)}};
      case 2:
        return {{"field", "v3"}, {"days_ago_over", below(99)}};
      case 3:
        return {{"field", "v4"}, {"is", "o0"}};
      case 4:
        return {{"placed", "l0"}, {"is", random_.chance(50)}};
      case 5:
        return {{"share", {{"lens", "l0"}, {"quadrant", id('q', below(4))}}}, {"under", below(101)}};
      case 6:
        return {{"links", {{"kind", "k1"}, {"end", "from"}}}, {"under", below(3)}};
      case 7:
        return {{"referred", {{"kind", "k0"}, {"by", "v8"}}}, {"over", below(3)}};
      default:
        return {{"chosen", "v5"}, {"over", below(3)}};
    }
  }

  static constexpr std::array<std::string_view, 12> kTypes = {"long_text", "integer", "boolean", "date",
                                                              "choice",    "choices", "scale",   "references",
                                                              "reference", "step",    "record",  "checklist"};
  SeededRandom& random_;
  std::size_t lenses_ = 0;
  std::size_t flows_ = 0;
  std::size_t kinds_ = 0;
  std::vector<std::size_t> options_;
};

template <typename Part>
std::string any_id(SeededRandom& random, const std::vector<Part>& parts) {
  return parts[static_cast<std::size_t>(random.below(parts.size()))].id;
}

std::int64_t between(SeededRandom& random, std::int64_t least, std::int64_t most) {
  return least + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(most - least) + 1));
}

}  // namespace

std::string random_pack(SeededRandom& random) { return json::serialize(PackMaker(random).make()); }

model::Value fitting_value(SeededRandom& random, const Pack& pack, const Kind& kind, const RegisterRule& one,
                           const std::vector<EntityId>& entities) {
  const FieldRule& rule = kind.fields[one.field];
  switch (rule.type) {
    case FieldType::text:
    case FieldType::long_text:
      return std::string("Samen eten");
    case FieldType::integer:
      return between(random, std::max<std::int64_t>(rule.least, -99), std::min<std::int64_t>(rule.most, 99));
    case FieldType::boolean:
    case FieldType::choices:
      return random.chance(50);
    case FieldType::date:
      return between(random, bounds::kFirstDay, bounds::kLastDay);
    case FieldType::choice:
      return any_id(random, pack.choice_sets[rule.source].options);
    case FieldType::scale:
      return between(random, 0, model::kAxis);
    case FieldType::reference:
      return entities.front();
    case FieldType::references:
      return entities;
    case FieldType::checklist:
      return any_id(random, pack.choice_sets[pack.checklists[rule.source].answers].options);
    case FieldType::step:
      return pack.flows[rule.source].steps.front().id;
    case FieldType::record:
      return std::string(R"({"when":null,"who":"","why":"Het kan."})");
  }
  return {};
}

model::Value misfit(SeededRandom& random, const Kind& kind, const RegisterRule& one) {
  if (random.chance(30)) return model::Place{};
  switch (kind.fields[one.field].type) {
    case FieldType::text:
    case FieldType::long_text:
      return std::int64_t{1};
    case FieldType::integer:
    case FieldType::boolean:
    case FieldType::choices:
      return std::string("ja");
    case FieldType::date:
      return random.chance(50) ? bounds::kFirstDay - 1 : bounds::kLastDay + 1;
    case FieldType::scale:
      return random.chance(50) ? std::int64_t{-1} : std::int64_t{model::kAxis + 1};
    case FieldType::choice:
    case FieldType::checklist:
    case FieldType::step:
    case FieldType::record:
      return std::string("elders");
    case FieldType::reference:
      return EntityId();
    case FieldType::references:
      return std::vector<EntityId>{{1, 1}, {1, 1}};
  }
  return {};
}

}  // namespace kwadrant::method
