// Movement in words.
#include <algorithm>
#include <cstdlib>

#include "insight/movement.h"
#include "insight/words.h"
#include "method/shares.h"

namespace kwadrant::insight {

using method::Language;

namespace {

std::size_t quadrants_of(const model::Place& place) {
  const method::Shares shares = method::shares_of(place);
  return static_cast<std::size_t>(std::count_if(shares.begin(), shares.end(), [](int share) { return share > 0; }));
}

// Quadrants stand low-low, high-low, low-high, high-high: the first bit is the side of x, the second that of y.
bool is_high_x(std::size_t quadrant) { return (quadrant & 1) != 0; }
bool is_high_y(std::size_t quadrant) { return (quadrant & 2) != 0; }

class MovementTelling {
 public:
  MovementTelling(const Movement& movement, const method::Pack& pack, std::size_t lens, Language language)
      : movement_(movement), pack_(pack), lens_(pack.lenses[lens]), language_(language),
        nl_(language == Language::nl) {}

  std::vector<MovementSentence> all() {
    tell_counts();
    for (const Move& move : movement_.moved) say(name(move) + tell_move(move), move);
    for (const Move& move : movement_.appeared) say(name(move) + tell_new(move), move);
    for (const Move& move : movement_.gone) say(name(move) + (nl_ ? " is er niet meer." : " is gone."), move);
    return std::move(out_);
  }

 private:
  void say(std::string text, const Move& move) {
    if (out_.size() < kMostTold) out_.push_back({std::move(text), {move.id}});
  }

  void tell_counts() {
    std::vector<std::string> parts;
    const auto add = [&](std::size_t n, std::string_view one, std::string_view more) {
      if (n == 0) return;
      const std::string count = parts.empty() ? counted(Counted::initiatives, n, language_) : std::to_string(n);
      parts.push_back(count + std::string(n == 1 ? one : more));
    };
    add(movement_.moved.size(), nl_ ? " is verschoven" : " moved", nl_ ? " zijn verschoven" : " moved");
    add(movement_.appeared.size(), nl_ ? " is nieuw" : " is new", nl_ ? " zijn nieuw" : " are new");
    add(movement_.gone.size(), nl_ ? " is er niet meer" : " is gone", nl_ ? " zijn er niet meer" : " are gone");
    if (parts.empty()) {
      out_.push_back({nl_ ? "Er is niets verschoven." : "Nothing has moved.", {}});
      return;
    }
    std::string text = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
      text += (i + 1 < parts.size() ? ", " : nl_ ? " en " : " and ") + parts[i];
    }
    MovementSentence sentence{text + ".", {}};
    for (const auto* list : {&movement_.moved, &movement_.appeared, &movement_.gone}) {
      for (const Move& move : *list) sentence.entities.push_back(move.id);
    }
    out_.push_back(std::move(sentence));
  }

  // What has no title, or one that may name a person, is called by its kind.
  std::string name(const Move& move) const {
    const method::Kind& kind = pack_.kinds[move.kind];
    const method::FieldRule* title = kind.field("title");
    const bool may_tell = title != nullptr && !title->personal;
    return may_tell && !move.title.empty() ? named(move.title) : one_of(kind.title.in(language_), language_);
  }

  std::string tell_move(const Move& move) const {
    if (!move.from) return nl_ ? " kreeg een plek" + in_quadrant(move) + "." : " got a place" + in_quadrant(move) + ".";
    if (!move.to) return nl_ ? " heeft geen plek meer." : " has no place any more.";
    return move.crossed() ? tell_crossing(move) : tell_shift(move);
  }

  std::string tell_new(const Move& move) const {
    if (!move.to) return nl_ ? " is nieuw." : " is new.";
    return nl_ ? " is nieuw, en staat" + in_quadrant(move) + "." : " is new, and stands" + in_quadrant(move) + ".";
  }

  std::string in_quadrant(const Move& move) const {
    const std::string title = quoted(lens_.quadrants[move.to_quadrant].title.in(language_));
    return (nl_ ? " in het vak " : " in the quadrant ") + title;
  }

  std::string from_to(const method::Axis& axis, bool to_high) const {
    const std::string low = side(axis.low, language_);
    const std::string high = side(axis.high, language_);
    return (nl_ ? "van " : "from ") + (to_high ? low : high) + (nl_ ? " naar " : " to ") + (to_high ? high : low);
  }

  std::string tell_crossing(const Move& move) const {
    std::string out = nl_ ? " schoof " : " moved ";
    const bool y = is_high_y(move.from_quadrant) != is_high_y(move.to_quadrant);
    const bool x = is_high_x(move.from_quadrant) != is_high_x(move.to_quadrant);
    if (y) out += from_to(pack_.axes[lens_.y_axis], is_high_y(move.to_quadrant));
    if (x && y) out += nl_ ? ", en " : ", and ";
    if (x) out += from_to(pack_.axes[lens_.x_axis], is_high_x(move.to_quadrant));
    return out + ".";
  }

  std::string tell_shift(const Move& move) const {
    const std::size_t before = quadrants_of(*move.from);
    const std::size_t after = quadrants_of(*move.to);
    if (after > before) {
      return nl_ ? " staat nu in meer vakken." : " stands in more quadrants now.";
    }
    if (after < before) {
      return nl_ ? " staat nu in minder vakken." : " stands in fewer quadrants now.";
    }
    const int dx = move.to->x - move.from->x;
    const int dy = move.to->y - move.from->y;
    if (std::abs(dx) < kStill && std::abs(dy) < kStill) {
      const bool wider = move.to->rx + move.to->ry > move.from->rx + move.from->ry;
      if (nl_) return wider ? " werd breder." : " werd smaller.";
      return wider ? " became wider." : " became narrower.";
    }
    const bool is_y = std::abs(dy) >= std::abs(dx);
    const method::Axis& axis = pack_.axes[is_y ? lens_.y_axis : lens_.x_axis];
    const std::string where = side((is_y ? dy : dx) > 0 ? axis.high : axis.low, language_);
    return nl_ ? " schoof een stukje naar " + where + "." : " moved a little towards " + where + ".";
  }

  const Movement& movement_;
  const method::Pack& pack_;
  const method::Lens& lens_;
  Language language_;
  bool nl_;
  std::vector<MovementSentence> out_;
};

}  // namespace

std::vector<MovementSentence> tell(const Movement& movement, const method::Pack& pack, std::size_t lens,
                                   Language language) {
  return MovementTelling(movement, pack, lens, language).all();
}

}  // namespace kwadrant::insight
