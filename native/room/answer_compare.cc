#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "history/moment.h"
#include "insight/movement.h"
#include "method/shown.h"
#include "room/answer_json.h"
#include "room/answer_past.h"

namespace kwadrant::room {
namespace {

namespace json = boost::json;
using model::Map;

json::array moves_json(const std::vector<insight::Move>& moves) {
  json::array out;
  for (const insight::Move& move : moves) {
    out.push_back({{"id", id_json(move.id)},
                   {"title", text_json(move.title)},
                   {"from", place_json(move.from)},
                   {"to", place_json(move.to)}});
  }
  return out;
}

json::array sentences_json(const std::vector<insight::MovementSentence>& sentences) {
  json::array out;
  for (const insight::MovementSentence& one : sentences) {
    json::array entities;
    for (const EntityId id : one.entities) entities.push_back(id_json(id));
    out.push_back({{"text", text_json(one.text)}, {"entities", std::move(entities)}});
  }
  return out;
}

Result<std::size_t> lens_in(const Past& past, const Question& question) {
  const Result<std::string> id = question.text("lens");
  if (!id) return id.error();
  const auto& lenses = past.pack.lenses;
  const auto found = std::find_if(lenses.begin(), lenses.end(), [&](const method::Lens& one) { return one.id == *id; });
  if (found == lenses.end()) return bad_field("lens");
  return static_cast<std::size_t>(found - lenses.begin());
}

}  // namespace

Result<json::object> answer_compare(const Past& past, const Question& question) {
  const Result<method::Language> language = question.language();
  if (!language) return language.error();
  const Result<std::size_t> lens = lens_in(past, question);
  if (!lens) return lens.error();
  const Result<Milliseconds> from = moment_in(question, "from");
  if (!from) return from.error();
  const Result<Map> before = history::map_at(past.file, past.now.id(), *from);
  if (!before) return before.error();
  std::optional<Map> after;
  if (question.fields().contains("to")) {
    const Result<Milliseconds> to = moment_in(question, "to");
    if (!to) return to.error();
    Result<Map> map = history::map_at(past.file, past.now.id(), *to);
    if (!map) return map.error();
    after = std::move(*map);
  }
  // What may not be shown any more has no past either.
  const method::Shown shown_now(past.now, past.pack);
  const insight::Movement movement = insight::movement_between(
      *before, after ? *after : past.now, past.pack, *lens, [&](EntityId id) { return shown_now(id); });
  return json::object{{"moved", moves_json(movement.moved)},
                      {"appeared", moves_json(movement.appeared)},
                      {"gone", moves_json(movement.gone)},
                      {"sentences", sentences_json(insight::tell(movement, past.pack, *lens, *language))}};
}

}  // namespace kwadrant::room
