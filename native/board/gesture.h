// What a person did on a board or in a form, and the change of the model that it means.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "board/projection.h"
#include "core/status.h"
#include "model/change.h"

namespace kwadrant::board {

// Ids are texts as on the wire (core/id.h: entity_id). x and y are centres in board units. plugin/protocol/README.md
// says what each means.
struct Moved { std::string id; int x = 0; int y = 0; };
struct Resized { std::string id; int x = 0; int y = 0; int w = 0; int h = 0; };
struct Retitled { std::string id; std::string title; };
struct Removed { std::string id; };
struct Restored { std::string id; };
struct Copied { std::string source; std::string id; int x = 0; int y = 0; };
struct Joined { std::string id; std::string from; std::string to; };
struct Created { std::string id; std::string kind; std::string title; bool on_board = false; int x = 0; int y = 0; };
struct Drawn { std::string id; std::uint32_t version = 0; std::uint32_t nonce = 0; std::string element; };
struct Edited { std::string id; std::string field; model::Value value; };
struct Placed { std::string id; std::string lens; int x = 0; int y = 0; int rx = 0; int ry = 0; };
struct Parked { std::string id; std::string lens; };
struct Became { std::string drawing; std::string id; std::string title; int x = 0; int y = 0; };

// The order is that of the wire's numbers, from 1.
using Gesture = std::variant<Moved, Resized, Retitled, Removed, Restored, Copied, Joined, Created, Drawn, Edited,
                             Placed, Parked, Became>;

struct Interpretation {
  // Empty when the gesture says what the model says already.
  std::vector<model::Setting> settings;
  model::Label label = model::Label::other;
};

// What the gestures mean together, as one change on the map that `board` shows. Later gestures see what earlier ones
// meant. Fails, and then means nothing at all, with:
//   unknown_entity  an id that the map does not hold, or holds as deleted (removing what is removed, and restoring
//   what is
//                   there, mean nothing and are no errors)
//   bad_value       an id that is taken already, a name of a wrong form, an empty title
//   bad_place       numbers out of range
//   bad_link        ends that are missing, equal, such as no kind of link joins, or linked that way already
//   bad_element     an element that is no JSON object, has another id, a type that is not allowed (iframe, embeddable,
//                   unknown) or a link other than http, https or mailto
//   limit_text, limit_entities, unknown_field, unknown_kind
//   limit_gestures  together more than one change can hold (core/limits.h: kSettingsPerChange, kChangeBytes)
// A drawing that was removed comes back when it is drawn with a higher version: so the whiteboard's own undo works.
// Numbers far off the board (beyond ±1 000 000) are bad_place. Free spots are looked for so that the moved cards do not
// cover others; the others stay.
Result<Interpretation> interpret(const Projection& board, const std::vector<Gesture>& gestures);

}  // namespace kwadrant::board
