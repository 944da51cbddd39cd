#include "exchange/whiteboard/axis_words.h"

#include <algorithm>
#include <cmath>

#include "core/utf8.h"
#include "exchange/table_form.h"

namespace kwadrant::exchange {
namespace {

// How far from an end its words may stand, as a part of the matrix's side: along the line outwards and inwards, and
// beside it.
constexpr double kOutwards = 0.35;
constexpr double kInwards = 0.12;
constexpr double kBeside = 0.16;

constexpr int kOwn = 3;
constexpr int kNamed = 2;
constexpr int kAkin = 1;
// Letters that words of one family begin with alike: professional and professionals, individu and individueel.
constexpr std::size_t kStem = 6;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> out(1);
  for (const char c : folded(text)) {
    if (is_letter(c)) {
      out.back() += c;
    } else if (!out.back().empty()) {
      out.emplace_back();
    }
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

bool shares_a_stem(std::string_view words, std::string_view name) {
  for (const std::string& a : words_in(words)) {
    for (const std::string& b : words_in(name)) {
      if (std::min(a.size(), b.size()) >= kStem && a.substr(0, kStem) == b.substr(0, kStem)) return true;
    }
  }
  return false;
}

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  for (const char c : trim(text)) {
    const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!space) out += c;
    if (space && !out.ends_with(' ')) out += ' ';
  }
  return out;
}

int likeness(std::string_view words, const method::AxisEnd& end) {
  const std::string said = folded(one_line(words));
  if (said.empty()) return 0;
  const std::string names[] = {folded(end.id), folded(end.text.nl), folded(end.text.en)};
  int best = 0;
  for (const std::string& name : names) {
    if (said == name) return kOwn;
    if (said.find(name) != std::string::npos) best = std::max(best, kNamed);
    if (shares_a_stem(said, name)) best = std::max(best, kAkin);
  }
  return best;
}

DrawnLens::DrawnLens(const Scene& scene, const DrawnMatrix& matrix, const board::Projection& board)
    : matrix_(matrix), pack_(board.pack()), lens_(board.lens()) {
  find_words(scene);
  const board::Geometry& shown = board.geometry();
  lie_ = {false, shown.flip_x, shown.flip_y};
  int best = -1;
  for (int way = 0; way < 8; ++way) {
    // The board's own way comes first, and wins when words say no more for another.
    const Lie lie{(way & 4) != 0, ((way & 1) != 0) != shown.flip_x, ((way & 2) != 0) != shown.flip_y};
    const std::array<End, 4> ends = ends_of(lie);
    int score = 0;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (words_[i] != nullptr) score += likeness(words_[i]->text, *ends[i].end);
    }
    if (score <= best) continue;
    best = score;
    lie_ = lie;
  }
  const std::array<End, 4> ends = ends_of(lie_);
  for (std::size_t i = 0; i < ends.size(); ++i) {
    const std::string words = words_[i] == nullptr ? "" : one_line(words_[i]->text);
    ends_[i] = {words, ends[i].axis->id, ends[i].end->id, likeness(words, *ends[i].end) > 0};
  }
}

// Low lies left and below, as on the board, unless it is turned round.
std::array<DrawnLens::End, 4> DrawnLens::ends_of(const Lie& lie) const {
  const method::Axis& across = pack_.axes[lie.swapped ? lens_.y_axis : lens_.x_axis];
  const method::Axis& up = pack_.axes[lie.swapped ? lens_.x_axis : lens_.y_axis];
  const End low_across{&across, &across.low};
  const End high_across{&across, &across.high};
  const End low_up{&up, &up.low};
  const End high_up{&up, &up.high};
  return {lie.flip_across ? high_across : low_across, lie.flip_across ? low_across : high_across,
          lie.flip_down ? low_up : high_up, lie.flip_down ? high_up : low_up};
}

void DrawnLens::find_words(const Scene& scene) {
  const Area& m = matrix_.area;
  const std::array<Spot, 4> at = {Spot{m.x, matrix_.middle.y}, Spot{m.right(), matrix_.middle.y},
                                  Spot{matrix_.middle.x, m.y}, Spot{matrix_.middle.x, m.bottom()}};
  std::array<double, 4> nearest;
  nearest.fill(HUGE_VAL);
  for (const Element& element : scene.elements()) {
    if (element.type != "text" || !element.container.empty() || one_line(element.text).empty()) continue;
    const Spot p = element.area.middle();
    for (std::size_t i = 0; i < at.size(); ++i) {
      const bool level = i < 2;
      const double along = (level ? p.x - at[i].x : p.y - at[i].y) * (i % 2 == 0 ? -1 : 1);
      const double beside = std::abs(level ? p.y - at[i].y : p.x - at[i].x);
      // A text that begins at the end of a line reaches out by half its own length.
      const double reach = (level ? m.w : m.h) * kOutwards + (level ? element.area.w : element.area.h) / 2;
      const bool near = along <= reach && along >= -(level ? m.w : m.h) * kInwards &&
                        beside <= (level ? m.h : m.w) * kBeside;
      const double distance = std::hypot(along, beside);
      if (!near || distance >= nearest[i]) continue;
      nearest[i] = distance;
      words_[i] = &element;
    }
  }
}

bool DrawnLens::is_words(const Element& text) const {
  return std::find(words_.begin(), words_.end(), &text) != words_.end();
}

model::Place DrawnLens::place_of(Spot spot) const {
  // Board-like: across from the left, down from the top, each 0 to 1.
  const auto part = [](double at, double from, double middle, double to) {
    const double half = at < middle ? (at - from) / std::max(middle - from, 1.0) / 2
                                    : 0.5 + (at - middle) / std::max(to - middle, 1.0) / 2;
    return std::clamp(half, 0.0, 1.0);
  };
  const Area& m = matrix_.area;
  const double right = part(spot.x, m.x, matrix_.middle.x, m.right());
  const double down = part(spot.y, m.y, matrix_.middle.y, m.bottom());
  const auto units = [](double value) { return static_cast<std::uint16_t>(std::lround(value * model::kAxis)); };
  const std::uint16_t across = units(lie_.flip_across ? 1 - right : right);
  const std::uint16_t up = units(lie_.flip_down ? down : 1 - down);
  return lie_.swapped ? model::Place{up, across, 0, 0, 0, 0} : model::Place{across, up, 0, 0, 0, 0};
}

}  // namespace kwadrant::exchange
