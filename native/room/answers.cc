#include "room/answers.h"

#include <algorithm>
#include <array>

#include "insight/doubles.h"
#include "insight/suggestion.h"
#include "room/answer_json.h"

namespace kwadrant::room {

namespace json = boost::json;

using insight::Insight;
using insight::Overview;

namespace {

constexpr std::array<LiveQuestion, 5> kQuestions = {{
    {"insight", answer_insight},
    {"hints", answer_hints},
    {"doubles", answer_doubles},
    {"similar", answer_similar},
    {"suggest", answer_suggest},
}};

json::object source_json(const method::Reference& source, method::Language language) {
  json::object out = {{"title", source.title.in(language)}, {"by", source.by}};
  if (source.year) out["year"] = *source.year;
  if (!source.url.empty()) out["url"] = source.url;
  return out;
}

}  // namespace

const LiveQuestion* live_question(std::string_view about) {
  const auto at = std::find_if(kQuestions.begin(), kQuestions.end(),
                               [&](const LiveQuestion& question) { return question.about == about; });
  return at == kQuestions.end() ? nullptr : &*at;
}

Result<json::object> answer_hints(const Insight& insight, const Question& question) {
  const Result<method::Language> language = question.language();
  if (!language) return language.error();
  const Overview& overview = insight.overview();
  const std::vector<method::Check>& checks = overview.pack().checks;
  json::array hints;
  for (std::size_t c = 0; c < checks.size(); ++c) {
    const method::Check& check = checks[c];
    json::array entities;
    for (const model::EntityNumber e : insight.hints().open(c)) {
      if (e != model::Map::self() && !overview.relations().is_hidden(e)) entities.push_back(id_json(overview, e));
    }
    const bool asks_of_map = !check.about && !insight.hints().open(c).empty();
    if (entities.empty() && !asks_of_map) continue;
    json::object hint = {{"check", check.id}, {"question", check.question.in(*language)}};
    if (!check.help.empty()) hint["help"] = check.help.in(*language);
    hint["entities"] = std::move(entities);
    json::array& sources = hint.emplace("sources", json::array()).first->value().as_array();
    for (const std::size_t s : check.sources) sources.push_back(source_json(overview.pack().references[s], *language));
    hints.push_back(std::move(hint));
  }
  return json::object{{"hints", std::move(hints)}};
}

Result<json::object> answer_doubles(const Insight& insight, const Question&) {
  json::array pairs;
  for (const insight::Double& one : insight::doubles(insight.overview())) {
    json::array because;
    if (one.by_title) because.push_back("title");
    if (one.by_group) because.push_back("group");
    if (one.by_place) because.push_back("place");
    pairs.push_back(json::object{{"a", id_json(insight.overview(), one.a)},
                                 {"b", id_json(insight.overview(), one.b)},
                                 {"because", std::move(because)}});
  }
  return json::object{{"pairs", std::move(pairs)}};
}

Result<json::object> answer_similar(const Insight& insight, const Question& question) {
  const Result<std::string> title = question.text("title");
  if (!title) return title.error();
  return json::object{{"entities", ids_json(insight.overview(), insight::similar(insight.overview(), *title))}};
}

Result<json::object> answer_suggest(const Insight& insight, const Question& question) {
  const Result<method::Language> language = question.language();
  if (!language) return language.error();
  const Result<EntityId> id = question.entity("entity");
  if (!id) return id.error();
  const Result<std::string> lens_id = question.text("lens");
  if (!lens_id) return lens_id.error();
  const Overview& overview = insight.overview();
  const method::Lens* lens = overview.pack().lens(*lens_id);
  if (lens == nullptr) return bad_field("lens");
  const model::EntityNumber entity = overview.map().find(*id);
  if (entity == model::kNoEntity || overview.relations().is_hidden(entity)) return error(Code::unknown_entity);
  const auto number = static_cast<std::size_t>(lens - overview.pack().lenses.data());
  const insight::Suggestion found = insight::suggest(overview, entity, number, *language);
  return json::object{{"place", place_json(found.place)},
                      {"because", found.because},
                      {"entities", ids_json(overview, found.from)}};
}

}  // namespace kwadrant::room
