#include "exchange/whiteboard/notes.h"

#include <algorithm>
#include <cmath>

#include "core/limits.h"
#include "core/utf8.h"
#include "exchange/table_form.h"

namespace kwadrant::exchange {
namespace {

// A shape that takes more of the matrix than this is no note.
constexpr double kLargestNote = 0.2;
// A card that stands within so many units of where it was written has not been moved.
constexpr double kMoved = 1;
// Columns of assets never reach so far.
constexpr double kFarFromColumns = 100'000;

bool is_shape(const Element& element) {
  return element.type == "rectangle" || element.type == "ellipse" || element.type == "diamond";
}

class Finder {
 public:
  Finder(const Scene& scene, const DrawnMatrix* matrix, const DrawnLens* lens, const board::Projection& board)
      : scene_(scene), matrix_(matrix), lens_(lens), board_(board), map_(board.map()),
        usual_(board.pack().placeable_kind(board.lens().id)) {}

  Found find() {
    for (const Element& element : scene_.elements()) {
      if (element.mark) take_own(element);
    }
    for (const Element& element : scene_.elements()) {
      if (!element.mark && matrix_ != nullptr) take_drawn(element);
    }
    for (const Element& element : scene_.elements()) {
      if (element.type == "arrow" || element.type == "line") take_arrow(element);
    }
    return std::move(found_);
  }

 private:
  // Only what shows the map: a mark that nobody of ours made is on a drawing.
  void take_own(const Element& element) {
    const std::string& part = element.mark->part;
    const bool is_ours = part == "background" || part == "title" || part == "footprint" || part == "leader" ||
                         part == "link" || part == "card";
    if (is_ours) found_.used.insert(element.id);
    if (part != "card" || !is_canonical_id(element.mark->entity)) return;
    const Element* words = scene_.words_of(element);
    if (words == nullptr) return;
    const method::Kind* kind = kind_of(*element.mark);
    WhiteboardNote note = note_of(entity_id(element.mark->entity), kind);
    if (kind != nullptr && kind->traits.asset) {
      stand_beside(element, *kind, note);
    } else if (matrix_ != nullptr && matrix_->area.holds(element.area.middle())) {
      note.place = own_place(element);
    }
    add(element, *words, std::move(note));
  }

  // What the map has it for, else what the file says when the pack lets such a thing stand on this board.
  const method::Kind* kind_of(const Mark& mark) const {
    const model::EntityNumber known = map_.find(entity_id(mark.entity));
    const method::Kind* kind = board_.pack().kind(known == model::kNoEntity ? mark.kind : map_.kind(known));
    const bool stands = kind != nullptr && !kind->traits.is_private &&
                        (kind->traits.asset || kind->traits.can_stand_on(board_.lens().id));
    return stands ? kind : usual_;
  }

  static WhiteboardNote note_of(EntityId id, const method::Kind* kind) {
    WhiteboardNote note;
    note.id = id;
    if (kind != nullptr) note.kind = kind->id;
    return note;
  }

  bool is_moved(const Element& element) const {
    const Spot middle = element.area.middle();
    return std::hypot(middle.x - matrix_->area.x - element.mark->stood.x,
                      middle.y - matrix_->area.y - element.mark->stood.y) > kMoved;
  }

  // Empty for one that the pack does not have.
  std::string own_category(const Mark& mark, const method::Kind& kind) const {
    const method::FieldRule* field = kind.field(method::kCategory);
    const bool known = field != nullptr && board_.pack().choice_sets[field->source].has(mark.category);
    return known ? mark.category : std::string();
  }

  // Columns begin where the matrix ends, however large it is. An asset that was put elsewhere stays in its category.
  void stand_beside(const Element& element, const method::Kind& kind, WhiteboardNote& note) const {
    const Mark& mark = *element.mark;
    note.category = own_category(mark, kind);
    if (matrix_ == nullptr) return;
    if (mark.slot && !is_moved(element)) {
      note.beside = board::asset_centre(board_.geometry(), {board_.assets().column_of(note.category), *mark.slot});
      return;
    }
    const board::Rect& own = board_.frame().matrix;
    const Spot middle = element.area.middle();
    const double x = own.x + own.w + middle.x - matrix_->area.right();
    const double y = own.y + middle.y - matrix_->area.y;
    if (std::max(std::abs(x), std::abs(y)) > kFarFromColumns) return;
    const layout::Point at{static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y))};
    if (!board::asset_spot_at(board_.frame().assets, at)) return;
    note.beside = at;
    note.category.clear();
  }

  // A card that nobody moved stands for its own place, which may be elsewhere and wider than the card.
  std::optional<model::Place> own_place(const Element& element) const {
    if (element.mark->place && !is_moved(element)) return element.mark->place;
    model::Place place = lens_->place_of(element.area.middle());
    if (element.mark->place) {
      place.rx = element.mark->place->rx;
      place.ry = element.mark->place->ry;
    }
    return place;
  }

  void take_drawn(const Element& element) {
    const Area& m = matrix_->area;
    if (!m.holds(element.area.middle()) || found_.used.contains(element.id)) return;
    const bool is_part = std::find(matrix_->parts.begin(), matrix_->parts.end(), &element) != matrix_->parts.end();
    if (is_part) return;
    if (is_shape(element)) {
      const Element* words = scene_.words_of(element);
      if (words != nullptr && is_small(element.area)) add_drawn(element, *words);
    } else if (element.type == "text" && element.container.empty()) {
      add_text(element);
    }
  }

  bool is_small(const Area& area) const {
    return area.w * area.h <= kLargestNote * matrix_->area.w * matrix_->area.h;
  }

  void add_text(const Element& text) {
    if (lens_->is_words(text) || is_title(text.text)) return;
    const Element* paper = behind(text);
    add_drawn(paper == nullptr ? text : *paper, text);
    found_.used.insert(text.id);
  }

  // The shape that a free text was grouped with and lies on.
  const Element* behind(const Element& text) const {
    for (const Element& shape : scene_.elements()) {
      if (!is_shape(shape) || !shape.area.holds(text.area.middle()) || !is_small(shape.area)) continue;
      if (scene_.words_of(shape) != nullptr || found_.used.contains(shape.id)) continue;
      for (const std::string& group : shape.groups) {
        if (std::find(text.groups.begin(), text.groups.end(), group) != text.groups.end()) return &shape;
      }
    }
    return nullptr;
  }

  // Words of the matrix itself.
  bool is_title(std::string_view text) const {
    const std::string said = folded(one_line(text));
    for (const method::Quadrant& q : board_.lens().quadrants) {
      if (said == folded(q.id) || said == folded(q.title.nl) || said == folded(q.title.en)) return true;
    }
    return said == folded(board_.lens().title.nl) || said == folded(board_.lens().title.en);
  }

  void add_drawn(const Element& element, const Element& words) {
    const std::string name = "whiteboard " + to_text(map_.id()) + " ";
    for (std::size_t again = 0;; ++again) {
      const EntityId id = entity_id(name + std::to_string(again) + " " + element.id);
      const model::EntityNumber known = map_.find(id);
      // What was imported before and taken away since is wanted again.
      if (known != model::kNoEntity && !map_.is_live(known)) continue;
      WhiteboardNote note = note_of(id, usual_);
      note.place = lens_->place_of(element.area.middle());
      return add(element, words, std::move(note));
    }
  }

  void add(const Element& element, const Element& words, WhiteboardNote note) {
    const std::string title = one_line(words.text);
    if (title.empty() || entities_.contains(element.id) || !ids_.insert(note.id).second) return;
    if (found_.notes.size() == kMostWhiteboardNotes) {
      found_.too_many = true;
      return;
    }
    note.title = trim(shorten(title, limits::kTitleLength));
    if (note.title.size() < title.size()) note.description = shorten(words.text, limits::kTextLength);
    note.known = map_.find(note.id) != model::kNoEntity;
    entities_.emplace(element.id, note.id);
    found_.used.insert(element.id);
    found_.used.insert(words.id);
    found_.notes.push_back(std::move(note));
  }

  void take_arrow(const Element& arrow) {
    const auto from = entities_.find(arrow.from);
    const auto to = entities_.find(arrow.to);
    if (from == entities_.end() || to == entities_.end() || from->second == to->second) return;
    const bool own = arrow.mark && arrow.mark->part == "link" && is_canonical_id(arrow.mark->entity);
    const EntityId id = own ? entity_id(arrow.mark->entity)
                            : entity_id("whiteboard " + to_text(map_.id()) + " link " + arrow.id);
    if (!ids_.insert(id).second) return;
    found_.used.insert(arrow.id);
    // Made before, or taken away since.
    if (map_.find(id) == model::kNoEntity) found_.links.push_back({arrow.id, id, from->second, to->second});
  }

  const Scene& scene_;
  const DrawnMatrix* matrix_;
  const DrawnLens* lens_;
  const board::Projection& board_;
  const model::Map& map_;
  // What a note becomes; null when nothing stands on this lens.
  const method::Kind* usual_;
  Found found_;
  // The note that an element has become.
  std::unordered_map<std::string, EntityId> entities_;
  std::unordered_set<EntityId> ids_;
};

}  // namespace

Found find_notes(const Scene& scene, const DrawnMatrix* matrix, const DrawnLens* lens, const board::Projection& board) {
  return Finder(scene, matrix, lens, board).find();
}

}  // namespace kwadrant::exchange
