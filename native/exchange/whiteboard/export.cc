#include <algorithm>
#include <boost/json.hpp>
#include <cstdlib>
#include <map>

#include "board/element.h"
#include "drawing/palette.h"
#include "exchange/whiteboard.h"
#include "exchange/whiteboard/background.h"
#include "exchange/whiteboard/base64.h"
#include "exchange/whiteboard/element_writer.h"
#include "method/shown.h"

namespace kwadrant::exchange {
namespace {

namespace json = boost::json;
using board::Form;
using board::PlaceState;
using board::Rect;
using board::Shape;
using model::EntityNumber;

// Excalidraw's own room between the edge of an element and the words that it holds.
constexpr int kPadding = 5;
// A footprint without width or height is a band, so that it can be seen.
constexpr int kThinnest = 8;
// Indices of drawings that were sent to the back begin with this (plugin/board/canvas/order.ts).
constexpr char kBack = 'c';

struct Drawing {
  std::string index;
  std::string id;
  json::object element;
};

class WhiteboardWriter {
 public:
  WhiteboardWriter(const board::Projection& board, method::Language language)
      : board_(board), map_(board.map()), shown_(board.map(), board.pack()), language_(language) {
    for (EntityNumber e = 0; e < board.shape_count(); ++e) {
      const Form form = board.shape(e).form;
      if (form == Form::card && shown_(e)) cards_.push_back(e);
      if (form == Form::arrow && shown_(e)) links_.push_back(e);
      if (form == Form::drawing) read_drawing(e);
    }
    // Numbers of entities differ from replica to replica.
    const auto by_id = [&](EntityNumber a, EntityNumber b) { return map_.id_of(a) < map_.id_of(b); };
    std::sort(cards_.begin(), cards_.end(), by_id);
    std::sort(links_.begin(), links_.end(), by_id);
    std::sort(drawings_.begin(), drawings_.end(), [](const Drawing& a, const Drawing& b) {
      return a.index != b.index ? a.index < b.index : a.id < b.id;
    });
  }

  std::string write(WhiteboardForm form) {
    add(background_elements(board_));
    add_drawings(true);
    add_footprints();
    add(label_elements(board_, language_));
    for (const EntityNumber card : cards_) add_leader(card);
    for (const EntityNumber link : links_) add_link(link);
    for (const EntityNumber card : cards_) add_card(card);
    add_drawings(false);
    json::object pictures = files();
    json::object out;
    if (form == WhiteboardForm::excalidraw) out = {{"type", "excalidraw"}, {"version", 2}, {"source", "kwadrant"}};
    out["elements"] = std::move(elements_);
    out["appState"] = {{"viewBackgroundColor", json::string(drawing::palette(false).paper.data(),
                                                            drawing::palette(false).paper.size())}};
    out["files"] = std::move(pictures);
    if (form == WhiteboardForm::nextcloud) out["scrollToContent"] = true;
    return json::serialize(out);
  }

 private:
  std::string name_of(EntityNumber entity) const { return to_text(map_.id_of(entity)); }

  void add(json::array elements) {
    for (json::value& element : elements) elements_.push_back(std::move(element));
  }

  static bool has_footprint(const Shape& shape) {
    return shape.state == PlaceState::placed && (shape.footprint.x > 0 || shape.footprint.y > 0);
  }

  // One side, cut off by the matrix and never thinner than a band.
  static std::pair<int, int> side(int centre, int length, int from, int to) {
    const int low = std::max(from, centre - length / 2);
    const int high = std::min(to, centre + length / 2);
    if (high - low >= kThinnest) return {low, high - low};
    return {std::clamp((low + high) / 2 - kThinnest / 2, from, to - kThinnest), kThinnest};
  }

  Rect footprint_of(const Shape& shape) const {
    const Rect& m = board_.frame().matrix;
    const auto [x, w] = side(shape.anchor.x, shape.footprint.x, m.x, m.x + m.w);
    const auto [y, h] = side(shape.anchor.y, shape.footprint.y, m.y, m.y + m.h);
    return {x, y, w, h};
  }

  // Smaller ones above larger, so that they can be seen.
  void add_footprints() {
    std::multimap<std::int64_t, EntityNumber> by_size;
    for (const EntityNumber card : cards_) {
      if (!has_footprint(board_.shape(card))) continue;
      const Rect box = footprint_of(board_.shape(card));
      by_size.emplace(-std::int64_t{box.w} * box.h, card);
    }
    const std::size_t count = by_size.size();
    const char* opacity = count <= 12 ? "33" : count <= 40 ? "1F" : "0D";
    for (const auto& [size, card] : by_size) {
      const Shape& shape = board_.shape(card);
      const bool band = shape.footprint.x == 0 || shape.footprint.y == 0;
      ElementLook look;
      look.stroke = colours_.footprint_line;
      look.fill = band ? std::string(colours_.footprint_line) + "73" : std::string(colours_.footprint_fill) + opacity;
      look.round = true;
      elements_.push_back(rectangle_element(name_of(card) + ":f", {name_of(card), "footprint"}, footprint_of(shape),
                                            look));
    }
  }

  // To the true place of a card that does not cover it.
  void add_leader(EntityNumber card) {
    const Shape& shape = board_.shape(card);
    const bool covers = std::abs(shape.card.x - shape.anchor.x) * 2 <= shape.card.w &&
                        std::abs(shape.card.y - shape.anchor.y) * 2 <= shape.card.h;
    if (shape.state != PlaceState::placed || covers) return;
    ElementLook look;
    look.stroke = colours_.quiet;
    look.locked = true;
    const ElementEnds ends{shape.anchor, {shape.card.x, shape.card.y}, "", "", "dot", ""};
    elements_.push_back(arrow_element(name_of(card) + ":l", {name_of(card), "leader"}, ends, look));
  }

  void add_link(EntityNumber link) {
    const Shape& shape = board_.shape(link);
    ElementLook look;
    look.stroke = colours_.link;
    look.stroke_width = 2;
    const ElementEnds ends{shape.start, shape.end, name_of(shape.from), name_of(shape.to), "", "arrow"};
    elements_.push_back(arrow_element(name_of(link), {name_of(link), "link"}, ends, look));
    arrows_[shape.from].push_back(link);
    arrows_[shape.to].push_back(link);
  }

  void add_card(EntityNumber card) {
    const Shape& shape = board_.shape(card);
    const std::string name = name_of(card);
    const Rect box{shape.card.x - shape.card.w / 2, shape.card.y - shape.card.h / 2, shape.card.w, shape.card.h};
    ElementLook look;
    look.stroke = colours_.card_line;
    look.fill = colours_.card_fill;
    look.round = true;
    json::object element = rectangle_element(name, {name, "card"}, box, look);
    json::array bound{json::object{{"id", name + ":t"}, {"type", "text"}}};
    for (const EntityNumber arrow : arrows_[card]) bound.push_back({{"id", name_of(arrow)}, {"type", "arrow"}});
    element["boundElements"] = std::move(bound);
    json::object& mark = element.at("customData").at("kwadrant").as_object();
    mark["kind"] = json::string(map_.kind(card).data(), map_.kind(card).size());
    mark_place(mark, card);
    elements_.push_back(std::move(element));

    std::string text;
    for (const std::string& line : shape.lines) text += (text.empty() ? "" : "\n") + line;
    const int type = shape.state == PlaceState::asset ? board::kAssetTypeSize : board::kTypeSize;
    const int height = static_cast<int>(std::max<std::size_t>(shape.lines.size(), 1)) * type * 5 / 4;
    const Rect inner{box.x + kPadding, shape.card.y - height / 2, box.w - 2 * kPadding, height};
    ElementLook ink;
    ink.stroke = colours_.ink;
    const ElementWords words{text, std::string(map_.title(card)), type, "center", name};
    elements_.push_back(text_element(name + ":t", {name, "title"}, inner, ink, words));
  }

  // The card may stand beside its place: whoever reads the file back need not guess.
  void mark_place(json::object& mark, EntityNumber card) const {
    const Shape& shape = board_.shape(card);
    if (shape.state == PlaceState::placed) {
      mark["place"] = {{"x", shape.place.x}, {"y", shape.place.y}, {"rx", shape.place.rx}, {"ry", shape.place.ry}};
    } else if (shape.state == PlaceState::asset) {
      const model::FieldNumber field = map_.fields().find(method::kCategory);
      const std::string_view category = field == model::FieldNames::kNone ? "" : map_.get(card, field).text();
      mark["category"] = json::string(category.data(), category.size());
      mark["slot"] = shape.slot;
    } else {
      return;
    }
    const Rect& m = board_.frame().matrix;
    mark["stood"] = json::array{shape.card.x - m.x, shape.card.y - m.y};
  }

  // Others' changes may hold anything: only what a board would show goes out.
  void read_drawing(EntityNumber entity) {
    const model::ValueView source = map_.get(entity, model::kSource);
    const std::string id = source.text().empty() ? name_of(entity) : std::string(source.text());
    const model::ValueView blob = map_.get(entity, model::kElement);
    if (id.find(':') != std::string::npos || !board::check_element(blob.bytes, id)) return;
    json::error_code failed;
    json::value value = json::parse({blob.bytes.data(), blob.bytes.size()}, failed);
    if (failed || !value.is_object()) return;
    json::object& element = value.get_object();
    const json::value* index = element.if_contains("index");
    const std::string lies = index != nullptr && index->is_string() ? std::string(index->get_string().c_str()) : "";
    element["index"] = nullptr;
    element["isDeleted"] = false;
    element["version"] = blob.version;
    element["versionNonce"] = blob.nonce;
    mark_drawing(element);
    drawings_.push_back({lies, id, std::move(element)});
  }

  // So that what somebody wrote across the matrix is not taken for a note that was added to the file.
  static void mark_drawing(json::object& element) {
    json::value& custom = element["customData"];
    if (!custom.is_object()) custom = json::object();
    custom.get_object()["kwadrant"] = {{"id", ""}, {"part", "drawing"}};
  }

  void add_drawings(bool at_the_back) {
    for (Drawing& drawing : drawings_) {
      if (drawing.index.starts_with(kBack) == at_the_back) elements_.push_back(std::move(drawing.element));
    }
  }

  json::object files() const {
    json::object out;
    for (const json::value& element : elements_) {
      const json::value* file = element.get_object().if_contains("fileId");
      if (file == nullptr || !file->is_string()) continue;
      const std::string id(file->get_string().data(), file->get_string().size());
      const EntityNumber entity = map_.find(entity_id(id));
      if (entity == model::kNoEntity || map_.kind(entity) != method::kFileKind || !map_.is_live(entity)) continue;
      const std::string_view mime = map_.get(entity, model::kMime).text();
      const std::string url = write_data_url(mime, map_.get(entity, model::kData).bytes);
      if (!read_data_url(url)) continue;
      out[id] = {{"mimeType", std::string(mime)}, {"id", id}, {"dataURL", url}, {"created", 1}};
    }
    return out;
  }

  const board::Projection& board_;
  const model::Map& map_;
  const method::Shown shown_;
  const method::Language language_;
  const drawing::Palette& colours_ = drawing::palette(false);
  std::vector<EntityNumber> cards_;
  std::vector<EntityNumber> links_;
  std::vector<Drawing> drawings_;
  std::map<EntityNumber, std::vector<EntityNumber>> arrows_;
  json::array elements_;
};

}  // namespace

std::string export_whiteboard(const board::Projection& board, WhiteboardForm form, method::Language language) {
  return WhiteboardWriter(board, language).write(form);
}

}  // namespace kwadrant::exchange
