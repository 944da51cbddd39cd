#include <boost/json.hpp>

#include "exchange/whiteboard.h"

namespace kwadrant::exchange {
namespace {

namespace json = boost::json;

json::value place_json(const std::optional<model::Place>& place) {
  if (!place) return nullptr;
  return {{"x", place->x}, {"y", place->y}, {"rx", place->rx}, {"ry", place->ry}};
}

json::object end_json(const WhiteboardEnd& end) {
  return {{"words", end.words}, {"axis", end.axis}, {"end", end.end}, {"told", end.told}};
}

json::value matrix_json(const std::optional<WhiteboardMatrix>& matrix) {
  if (!matrix) return nullptr;
  const board::Rect& rect = matrix->rect;
  json::object ends{{"left", end_json(matrix->ends[0])},
                    {"right", end_json(matrix->ends[1])},
                    {"top", end_json(matrix->ends[2])},
                    {"bottom", end_json(matrix->ends[3])}};
  return json::object{{"x", rect.x}, {"y", rect.y}, {"w", rect.w}, {"h", rect.h},
                      {"found_as", matrix->found_as}, {"ends", std::move(ends)}};
}

}  // namespace

std::string proposal_json(const WhiteboardImport& import) {
  json::array notes;
  for (const WhiteboardNote& note : import.notes) {
    notes.push_back({{"kind", note.kind},
                     {"title", note.title},
                     {"description", note.description},
                     {"place", place_json(note.place)},
                     {"known", note.known}});
  }
  json::array warnings;
  for (const WhiteboardWarning& warning : import.warnings) {
    warnings.push_back({{"code", warning.code}, {"count", warning.count}});
  }
  const json::object out{{"matrix", matrix_json(import.matrix)},
                         {"notes", std::move(notes)},
                         {"links", import.links},
                         {"drawings", import.drawings},
                         {"pictures", import.pictures},
                         {"warnings", std::move(warnings)}};
  return json::serialize(out);
}

}  // namespace kwadrant::exchange
