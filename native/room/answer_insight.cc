// The answer to {"about": "insight"}: figures, and what they say in words.
#include "insight/telling.h"
#include "room/answer_json.h"
#include "room/answers.h"

namespace kwadrant::room {

namespace json = boost::json;

using insight::Figures;
using insight::Overview;

namespace {

json::array lenses_json(const Overview& overview, const Figures& figures) {
  json::array out;
  for (std::size_t l = 0; l < figures.lenses.size(); ++l) {
    const insight::LensFigure& lens = figures.lenses[l];
    const method::Lens& rule = overview.pack().lenses[l];
    json::array quadrants;
    for (std::size_t q = 0; q < rule.quadrants.size(); ++q) {
      const insight::QuadrantFigure& one = lens.quadrants[q];
      quadrants.push_back(json::object{{"id", rule.quadrants[q].id},
                                       {"share", one.share},
                                       {"initiatives", one.entities.size()},
                                       {"entities", ids_json(overview, one.entities)}});
    }
    out.push_back(json::object{{"id", rule.id},
                               {"placed", lens.placed.size()},
                               {"unplaced", lens.unplaced.size()},
                               {"unplaced_entities", ids_json(overview, lens.unplaced)},
                               {"quadrants", std::move(quadrants)}});
  }
  return out;
}

json::array categories_json(const Overview& overview, const Figures& figures) {
  json::array out;
  for (const insight::CategoryFigure& category : figures.categories) {
    const method::Kind& kind = overview.pack().kinds[category.kind];
    const method::ChoiceSet& set = overview.pack().choice_sets[kind.fields[category.field].source];
    json::array options;
    for (const insight::OptionFigure& one : category.options) {
      options.push_back(json::object{{"id", set.options[one.option].id},
                                     {"count", one.entities.size()},
                                     {"entities", ids_json(overview, one.entities)}});
    }
    out.push_back(json::object{{"kind", kind.id},
                               {"field", kind.fields[category.field].name},
                               {"choice_set", set.id},
                               {"options", std::move(options)}});
  }
  return out;
}

// A title that may name a person is not told.
bool may_tell_title(const Overview& overview, model::EntityNumber entity) {
  const method::FieldRule* title = overview.pack().kinds[overview.relations().kind(entity)].field("title");
  return title != nullptr && !title->personal;
}

json::array actions_json(const Overview& overview, const Figures& figures) {
  json::array out;
  for (const insight::OpenAction& action : figures.actions) {
    json::object one = {{"id", id_json(overview, action.action)}};
    if (may_tell_title(overview, action.action)) one["title"] = overview.map().title(action.action);
    one["due"] = action.due ? json::value(*action.due) : json::value();
    one["owner"] = action.owner ? json::value(id_json(overview, *action.owner)) : json::value();
    one["overdue"] = action.overdue;
    out.push_back(std::move(one));
  }
  return out;
}

json::value shares_json(const method::Lens& lens, const std::optional<std::array<int, 4>>& shares) {
  if (!shares) return {};
  json::object out;
  for (std::size_t q = 0; q < shares->size(); ++q) out[lens.quadrants[q].id] = (*shares)[q];
  return out;
}

json::object balance_json(const Overview& overview, const insight::BalanceFigure& balance) {
  const method::Lens& lens = overview.pack().lenses[balance.lens];
  json::object out = {{"lens", lens.id},
                      {"wanted", shares_json(lens, balance.wanted)},
                      {"now", shares_json(lens, balance.now)}};
  out["entity"] = balance.from ? json::value(id_json(overview, *balance.from)) : json::value();
  return out;
}

}  // namespace

Result<json::object> answer_insight(const insight::Insight& insight, const Question& question) {
  const Result<method::Language> language = question.language();
  if (!language) return language.error();
  const Overview& overview = insight.overview();
  const Figures figures = insight.figures();
  json::array sentences;
  for (const insight::Sentence& one : insight::tell(overview, figures, *language)) {
    sentences.push_back(json::object{{"text", one.text}, {"entities", ids_json(overview, one.entities)}});
  }
  return json::object{{"lenses", lenses_json(overview, figures)},
                      {"categories", categories_json(overview, figures)},
                      {"issues_without_initiative", ids_json(overview, figures.issues_without_initiative)},
                      {"unused_assets", ids_json(overview, figures.unused_assets)},
                      {"actions", json::object{{"open", actions_json(overview, figures)}}},
                      {"balance", balance_json(overview, figures.balance)},
                      {"sentences", std::move(sentences)}};
}

}  // namespace kwadrant::room
