// Drawings of other whiteboards: `.excalidraw` files, and Nextcloud's `.whiteboard` files with the same elements.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "board/projection.h"
#include "core/status.h"
#include "model/change.h"

namespace kwadrant::exchange {

// Bounds of a file that is read (P12); what is too large is refused whole, a single element or picture is left out.
inline constexpr std::size_t kMostWhiteboardBytes = 32 * 1024 * 1024;
inline constexpr std::size_t kMostWhiteboardElements = 10'000;
inline constexpr std::size_t kMostWhiteboardNotes = 2'000;

// Something written on the drawing that can become an initiative, or what a card of `export_whiteboard` was.
struct WhiteboardNote {
  EntityId id;
  // Id of a kind of the pack.
  std::string kind;
  std::string title;
  // What did not fit in the title; the whole text then.
  std::string description;
  // Nothing for a card that was parked, and for an asset.
  std::optional<model::Place> place;
  // Of an asset: where its card is put on the board, and the category it had (empty: none).
  std::optional<layout::Point> beside;
  std::string category;
  // The map has it already: the import leaves it as it is.
  bool known = false;
};

// One end of the drawn cross: left, right, top, bottom.
struct WhiteboardEnd {
  // What is written there; may be empty.
  std::string words;
  // Ids of the axis and its end that it is taken for.
  std::string axis;
  std::string end;
  // Told by the words, not taken from how the map stands.
  bool told = false;
};

struct WhiteboardMatrix {
  // Board units of the drawing, whole.
  board::Rect rect;
  // `own`: written by `export_whiteboard`; `boxes`: four rectangles; `frame`: a rectangle and two lines; `cross`: two
  // lines.
  std::string found_as;
  std::array<WhiteboardEnd, 4> ends;
};

// How many of something were left out, or what could not be told.
struct WhiteboardWarning {
  // no_matrix, no_words, unsafe (elements that may not lie on a map), too_large, pictures, too_many_notes
  std::string code;
  std::size_t count = 0;
};

// What a drawing would become. Nothing has happened yet.
struct WhiteboardImport {
  std::optional<WhiteboardMatrix> matrix;
  std::vector<WhiteboardNote> notes;
  // Arrows from note to note.
  std::size_t links = 0;
  // What stays a free drawing: beside the matrix, or where it was when the file was written by `export_whiteboard`.
  std::size_t drawings = 0;
  std::size_t pictures = 0;
  std::vector<WhiteboardWarning> warnings;
  // Settings of the changes to make, in this order; one, unless that would be over a limit of changes.
  std::vector<std::vector<model::Setting>> changes;
};

// Reads a drawing. Nothing in it is run, fetched or trusted: elements of types or with links that may not lie on a map
// are left out, numbers must be near, ids may not be those of something else. The same file once more changes nothing,
// and what people did with it since stays.
//
// Fails with whiteboard_unreadable (no JSON with elements), whiteboard_too_large, limit_entities, clock_ahead.
Result<WhiteboardImport> import_whiteboard(const board::Projection& board, std::string_view file);

// {matrix: {x, y, w, h, found_as, ends: {left, right, top, bottom: {words, axis, end, told}}} | null,
//  notes: [{kind, title, description, place: {x, y, rx, ry} | null, known}], links, drawings, pictures,
//  warnings: [{code, count}]}
std::string proposal_json(const WhiteboardImport& import);

enum class WhiteboardForm { excalidraw, nextcloud };

// The board as people see it: matrix, titles, columns of assets, cards, footprints, arrows, free drawings and pictures,
// without what may not be shown. Opens in plain Excalidraw; `import_whiteboard` reads the same kinds and places back.
// The same map gives the same bytes.
std::string export_whiteboard(const board::Projection& board, WhiteboardForm form, method::Language language);

}  // namespace kwadrant::exchange
