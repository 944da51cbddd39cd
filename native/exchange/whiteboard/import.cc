#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "board/gesture.h"
#include "core/limits.h"
#include "exchange/trial.h"
#include "exchange/whiteboard.h"
#include "exchange/whiteboard/kept.h"
#include "exchange/whiteboard/notes.h"

namespace kwadrant::exchange {
namespace {

// Between the board and a drawing that is put beside it.
constexpr double kApart = 240;
// Room in a change beside the drawings' own bytes.
constexpr std::size_t kDrawingsBytes = limits::kChangeBytes / 2;
// A drawing is up to four settings: kind, source, element, deleted.
constexpr std::size_t kDrawingsPerChange = limits::kSettingsPerChange / 4;

class WhiteboardReader {
 public:
  WhiteboardReader(const Scene& scene, const board::Projection& board) : scene_(scene), board_(board), trial_(board) {}

  Result<WhiteboardImport> read() {
    const std::optional<DrawnMatrix> matrix = find_matrix(scene_);
    std::optional<DrawnLens> lens;
    if (matrix) lens.emplace(scene_, *matrix, board_);
    if (matrix) tell_matrix(*matrix, *lens);
    Found found = find_notes(scene_, matrix ? &*matrix : nullptr, lens ? &*lens : nullptr, board_);
    import_.notes = found.notes;
    if (Status made = make_notes(found); !made) return made.error();
    make_links(found);
    Kept kept = keep_drawings(scene_, found, shift(matrix, found), board_.map());
    tell(matrix, found, kept);
    for (std::vector<model::Setting>& picture : kept.pictures) import_.changes.push_back(std::move(picture));
    if (!kept.pictures.empty()) set_.clear();
    if (Status drawn = make_drawings(kept.drawings); !drawn) return drawn.error();
    const model::Map& map = board_.map();
    const std::size_t things = import_.notes.size() + import_.links + import_.drawings + import_.pictures;
    if (map.entity_count() + things > limits::kEntities) return error(Code::limit_entities);
    if (map.last_time() + import_.changes.size() > model::kLastTime) return error(Code::clock_ahead);
    return std::move(import_);
  }

 private:
  void tell_matrix(const DrawnMatrix& matrix, const DrawnLens& lens) {
    const auto whole = [](double value) { return static_cast<int>(std::lround(value)); };
    const Area& m = matrix.area;
    import_.matrix = {{whole(m.x), whole(m.y), whole(m.w), whole(m.h)}, matrix.found_as, lens.ends()};
  }

  void warn(const char* code, std::size_t count) {
    if (count > 0) import_.warnings.push_back({code, count});
  }

  void tell(const std::optional<DrawnMatrix>& matrix, const Found& found, const Kept& kept) {
    import_.drawings = kept.drawings.size();
    import_.pictures = kept.pictures.size();
    warn("no_matrix", matrix ? 0 : 1);
    if (import_.matrix) {
      const auto told = [](const WhiteboardEnd& end) { return end.told; };
      const auto& ends = import_.matrix->ends;
      warn("no_words", std::none_of(ends.begin(), ends.end(), told) ? 1 : 0);
    }
    warn("unsafe", scene_.unsafe());
    warn("too_large", kept.too_large);
    warn("pictures", kept.without_picture);
    warn("too_many_notes", found.too_many ? 1 : 0);
  }

  // What we wrote ourselves goes back to where it was; anything else beside the board.
  Spot shift(const std::optional<DrawnMatrix>& matrix, const Found& found) const {
    const board::Rect& own = board_.frame().matrix;
    if (matrix && matrix->found_as == "own") return {own.x - matrix->area.x, own.y - matrix->area.y};
    double left = HUGE_VAL;
    double top = HUGE_VAL;
    for (const Element& element : scene_.elements()) {
      if (found.used.contains(element.id)) continue;
      left = std::min(left, element.area.x);
      top = std::min(top, element.area.y);
    }
    if (left == HUGE_VAL) return {};
    const board::Rect& strip = board_.frame().strip;
    const double right = std::max(own.x + own.w, strip.x + strip.w);
    return {std::round(right + kApart - left), std::round(own.y - top)};
  }

  Status make_notes(const Found& found) {
    std::vector<board::Gesture> gestures;
    for (const WhiteboardNote* one : downwards(found)) {
      const WhiteboardNote& note = *one;
      const method::Kind* kind = board_.pack().kind(note.kind);
      if (note.known || kind == nullptr) continue;
      const std::string id = to_text(note.id);
      const layout::Point at = note.beside.value_or(layout::Point{});
      gestures.push_back(board::Created{id, kind->id, note.title, note.beside.has_value(), at.x, at.y});
      if (!note.description.empty() && kind->field("description") != nullptr) {
        gestures.push_back(board::Edited{id, "description", note.description});
      }
      if (!note.category.empty()) gestures.push_back(board::Edited{id, std::string(method::kCategory), note.category});
      if (!note.place) continue;
      gestures.push_back(board::Placed{id, board_.lens().id, note.place->x, note.place->y, note.place->rx,
                                       note.place->ry});
    }
    Status made = make(gestures);
    return made ? put_beside(found) : made;
  }

  // Assets from the top of their columns down, behind all else.
  static std::vector<const WhiteboardNote*> downwards(const Found& found) {
    std::vector<const WhiteboardNote*> out;
    for (const WhiteboardNote& note : found.notes) out.push_back(&note);
    const auto height = [](const WhiteboardNote* note) {
      return note->beside ? note->beside->y : std::numeric_limits<int>::min();
    };
    std::stable_sort(out.begin(), out.end(), [&](auto* a, auto* b) { return height(a) < height(b); });
    return out;
  }

  // Only now the board has a column for those without a category, where they lie without gaps. From the lowest one up
  // each finds its slot free.
  Status put_beside(const Found& found) {
    std::vector<board::Gesture> gestures;
    for (const WhiteboardNote* note : downwards(found)) {
      if (note->known || !note->beside) continue;
      gestures.push_back(board::Moved{to_text(note->id), note->beside->x, note->beside->y});
    }
    std::reverse(gestures.begin(), gestures.end());
    return make(gestures);
  }

  // One at a time: an arrow that the method does not allow, or that is there, takes no other with it. It stays a
  // drawing.
  void make_links(Found& found) {
    std::vector<model::Setting> settings;
    for (const FoundLink& link : found.links) {
      const board::Joined joined{to_text(link.id), to_text(link.from), to_text(link.to)};
      const Result<board::Interpretation> meant = board::interpret(trial_.board(), {joined});
      if (!meant) {
        found.used.erase(link.element);
        continue;
      }
      trial_.apply(meant->settings);
      settings.insert(settings.end(), meant->settings.begin(), meant->settings.end());
      ++import_.links;
    }
    if (settings.empty()) return;
    if (import_.changes.empty()) begin_change();
    append(settings);
  }

  Status make_drawings(const std::vector<board::Drawn>& drawings) {
    std::vector<board::Gesture> gestures;
    std::size_t bytes = 0;
    for (const board::Drawn& drawn : drawings) {
      if (bytes + drawn.element.size() > kDrawingsBytes || gestures.size() == kDrawingsPerChange) {
        if (Status made = make(gestures); !made) return made;
        gestures.clear();
        bytes = 0;
      }
      bytes += drawn.element.size();
      gestures.push_back(drawn);
    }
    return make(gestures);
  }

  // Adds to the last change when both fit into one.
  Status make(const std::vector<board::Gesture>& gestures) {
    Result<board::Interpretation> meant = board::interpret(trial_.board(), gestures);
    if (!meant) return meant.error();
    if (meant->settings.empty()) return ok();
    trial_.apply(meant->settings);
    const bool fits = !import_.changes.empty() && fit_together(import_.changes.back(), meant->settings);
    if (!fits) begin_change();
    append(meant->settings);
    return ok();
  }

  void begin_change() {
    import_.changes.emplace_back();
    set_.clear();
  }

  // A change sets a register once: what comes later counts.
  void append(const std::vector<model::Setting>& settings) {
    std::vector<model::Setting>& change = import_.changes.back();
    for (const model::Setting& setting : settings) {
      const auto [at, is_new] = set_.try_emplace({setting.entity, setting.field}, change.size());
      if (is_new) {
        change.push_back(setting);
      } else {
        change[at->second].value = setting.value;
      }
    }
  }

  static bool fit_together(const std::vector<model::Setting>& a, const std::vector<model::Setting>& b) {
    return a.size() + b.size() <= limits::kSettingsPerChange && size_of(a) + size_of(b) <= limits::kChangeBytes;
  }

  static std::size_t size_of(const std::vector<model::Setting>& settings) {
    constexpr std::size_t kSettingBytes = 128;
    std::size_t bytes = settings.size() * kSettingBytes;
    for (const model::Setting& setting : settings) {
      if (const auto* text = std::get_if<std::string>(&setting.value)) bytes += text->size();
      if (const auto* blob = std::get_if<model::Blob>(&setting.value)) bytes += blob->bytes.size();
    }
    return bytes;
  }

  const Scene& scene_;
  const board::Projection& board_;
  Trial trial_;
  WhiteboardImport import_;
  // Where the last change sets what.
  std::map<std::pair<EntityId, std::string>, std::size_t> set_;
};

}  // namespace

Result<WhiteboardImport> import_whiteboard(const board::Projection& board, std::string_view file) {
  const Result<Scene> scene = Scene::read(file);
  if (!scene) return scene.error();
  return WhiteboardReader(*scene, board).read();
}

}  // namespace kwadrant::exchange
