#include "drawing/draw.h"

#include <algorithm>

#include "drawing/assets.h"
#include "drawing/cards.h"
#include "drawing/legend.h"
#include "drawing/list.h"
#include "drawing/matrix.h"
#include "drawing/sheet.h"

namespace kwadrant::drawing {
namespace {

constexpr int kMargin = 64;
// Below the matrix stands a line of words.
constexpr int kBelowMatrix = 64;
constexpr int kBelowStrip = 32;
// Between the matrix and a list beside it: past the words at the end of the level axis.
constexpr int kBesideMatrix = 64;
constexpr int kAboveList = 24;

// Type on cards that is seen smaller than this is not read any more.
constexpr std::int64_t kLeastType = 9;
// On assets, which are many and small, a little less.
constexpr std::int64_t kLeastAssetType = 7;
// Pixels across a screen.
constexpr std::int64_t kScreen = 1'600;
// So many cards are a crowd, when more than that percentage has a line to its place; and a card that is moved farther
// from its place than that part of the matrix is too far away.
constexpr std::size_t kCrowd = 20;
constexpr std::size_t kMostLeaders = 60;
constexpr int kFarPart = 4;
// A longer parking strip becomes a list.
constexpr int kMostStripRows = 4;

int strip_rows(const Scene& scene, std::size_t parked) {
  const int columns = scene.frame.matrix.w / board::kSlotWidth;
  return (static_cast<int>(parked) + columns - 1) / columns;
}

std::int64_t squared_way(layout::Point from, const layout::Box& to) {
  const std::int64_t dx = to.x - from.x;
  const std::int64_t dy = to.y - from.y;
  return dx * dx + dy * dy;
}

// Whether so many cards stand beside their places, or one so far, that lines take more reading than numbers would. A
// card that people themselves put far away may stand there.
bool is_crowded(const Scene& scene, const board::Projection& board) {
  std::size_t leaders = 0;
  std::size_t placed = 0;
  const std::int64_t far = scene.frame.matrix.w / kFarPart;
  for (const Mark& mark : scene.cards) {
    if (!mark.placed) continue;
    const std::int64_t way = squared_way(mark.anchor, mark.box);
    if (way > far * far && way > squared_way(mark.anchor, board.shape(mark.entity).card)) return true;
    ++placed;
    if (mark.leader) ++leaders;
  }
  return placed >= kCrowd && leaders * 100 > placed * kMostLeaders;
}

bool reads_well(const Scene& scene, const board::Projection& board, const Contents& contents, const Options& options) {
  if (scene.covering > 0 || is_crowded(scene, board)) return false;
  if (strip_rows(scene, contents.parked.size()) > kMostStripRows) return false;
  const board::Rect& m = scene.frame.matrix;
  const board::Rect& last = scene.assets.empty() ? m : scene.frame.assets.back().rect;
  const std::int64_t seen = options.width > 0 ? options.width : kScreen;
  return board::kTypeSize * seen >= kLeastType * (last.x + last.w - m.x + 2 * kMargin);
}

// Beside a matrix that fills a page, assets would make it so small that nothing on it is read.
bool draws_assets(const board::Projection& board, const Options& options) {
  const board::Frame& frame = board.frame();
  if (!options.assets || options.width <= 0 || frame.assets.empty()) return options.assets;
  const board::Rect& last = frame.assets.back().rect;
  const std::int64_t width = last.x + last.w - frame.matrix.x + 2 * kMargin;
  return board::kAssetTypeSize * std::int64_t{options.width} >= kLeastAssetType * width;
}

Scene scene_of(const board::Projection& board, const Contents& contents, const Options& options) {
  if (options.numbers == Numbers::always) return numbers_scene(board, contents);
  Scene scene = cards_scene(board, contents);
  if (options.numbers == Numbers::never || reads_well(scene, board, contents, options)) return scene;
  return numbers_scene(board, contents);
}

// The lower right corner of matrix, strip and assets, as far as they are drawn.
layout::Point end_of_map(const Sheet& sheet) {
  const board::Frame& frame = sheet.scene.frame;
  layout::Point end{frame.matrix.x + frame.matrix.w, frame.matrix.y + frame.matrix.h + sheet.scaled(kBelowMatrix)};
  if (sheet.has_strip()) end.y = frame.strip.y + frame.strip.h + sheet.scaled(kBelowStrip);
  if (sheet.scene.assets.empty()) return end;
  const board::Rect& last = frame.assets.back().rect;
  return {last.x + last.w, std::max(end.y, last.y + last.h + sheet.scaled(kBelowStrip))};
}

// Draws the list, and answers the lower right corner of everything.
layout::Point draw_list(Sheet& sheet, layout::Point end) {
  const List list(sheet);
  const board::Rect& m = sheet.scene.frame.matrix;
  layout::Point last{end.x, end.y + legend_height(sheet)};
  if (list.is_beside()) {
    const int left = end.x + sheet.scaled(kBesideMatrix);
    list.draw(sheet, {left, m.y});
    last.x = left + list.width();
  } else if (list.height() > 0) {
    list.draw(sheet, {m.x, last.y + sheet.scaled(kAboveList)});
    last.y += sheet.scaled(kAboveList) + list.height();
  }
  return last;
}

}  // namespace

Drawing draw(const board::Projection& board, const Options& options) {
  const Contents contents(board, draws_assets(board, options));
  Sheet sheet(board, options, contents, scene_of(board, contents, options));
  const std::vector<std::string> title = title_lines(sheet);
  const layout::Point end = end_of_map(sheet);
  draw_header(sheet, title);
  draw_matrix(sheet);
  draw_columns(sheet);
  draw_footprints(sheet);
  draw_leaders(sheet);
  draw_links(sheet);
  draw_labels(sheet);
  draw_cards(sheet);
  draw_assets(sheet);
  draw_link_titles(sheet);
  draw_legend(sheet, end.y);
  const layout::Point last = draw_list(sheet, end);
  const int margin = sheet.scaled(kMargin);
  const board::Rect& m = sheet.scene.frame.matrix;
  const layout::Point first{m.x - margin, m.y - header_height(sheet, title) - margin / 2};
  move_by(sheet.items, -first.x, -first.y);
  const std::string_view name = board.map().title(model::Map::self());
  return {last.x + margin - first.x, last.y + margin / 2 - first.y, options.language,
          std::string(name.empty() ? sheet.words.untitled : name), description(sheet), sheet.colours.paper,
          std::move(sheet.items), sheet.scene.numbered};
}

std::string to_svg(const board::Projection& board, const Options& options) { return to_svg(draw(board, options)); }

}  // namespace kwadrant::drawing
