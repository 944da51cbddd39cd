#include "report/description.h"

#include <algorithm>

#include "insight/words.h"
#include "report/numbers.h"
#include "report/orientation.h"
#include "report/parts.h"
#include "report/plain.h"

namespace kwadrant::report {
namespace {

using insight::quoted;

constexpr std::size_t kMostNamed = 12;
constexpr std::size_t kMostLinks = 20;
constexpr int kWhole = 10'000;
// What stands nearer than this to an end stands at the edge.
constexpr int kEdge = 3'000;

class Description {
 public:
  explicit Description(const Source& source)
      : source_(source), words_(source.words()), lens_(source.figures().lenses[source.lens_index()]) {}

  std::vector<std::string> all() {
    tell_counts();
    for (std::size_t q = 0; q < lens_.quadrants.size() && !lens_.placed.empty(); ++q) tell_quadrant(q);
    tell_edges();
    tell_wide();
    tell_links();
    tell_unplaced();
    return std::move(out_);
  }

 private:
  std::string in_words(std::size_t n, const Noun& noun) const {
    return counted_in_words(static_cast<std::int64_t>(n), noun, source_.language());
  }

  // Titles in quotes; of many the first, and how many more there are.
  std::string named(const Entities& entities) const {
    std::vector<std::string> parts;
    for (const EntityNumber e : entities) {
      if (parts.size() == kMostNamed) break;
      parts.push_back(quoted(source_.title(e)));
    }
    const std::size_t others = entities.size() - parts.size();
    if (others > 0) parts.push_back(filled(words_.others, {std::to_string(others)}));
    return listed(parts, words_.and_word);
  }

  void tell_counts() {
    std::string text = filled(words_.a_map_with, {in_words(lens_.placed.size() + lens_.unplaced.size(),
                                                           words_.initiative)});
    for (const method::Kind& kind : source_.pack().kinds) {
      const std::size_t n = kind.traits.asset ? source_.all(kind.id).size() : 0;
      if (n > 0) text += " " + filled(words_.also_assets, {in_words(n, words_.asset)});
    }
    out_.push_back(text + " " + orientation(source_));
  }

  void tell_quadrant(std::size_t q) {
    const std::string title = quoted(one_line(source_.in_language(source_.lens().quadrants[q].title)));
    const std::vector<Share> shares = shares_in(source_, q);
    if (shares.empty()) return out_.push_back(filled(words_.quadrant_empty, {title, ends_of_quadrant(source_, q)}));
    Entities whole;
    Entities partly;
    for (const Share& one : shares) (one.basis_points == kWhole ? whole : partly).push_back(one.entity);
    std::string text = filled(shares.size() == 1 ? words_.quadrant_one : words_.quadrant_more,
                              {title, ends_of_quadrant(source_, q), in_words(shares.size(), words_.initiative)});
    if (!whole.empty()) text += " " + filled(words_.wholly_here, {named(whole)});
    if (!partly.empty()) text += " " + filled(words_.partly_here, {named(partly)});
    out_.push_back(std::move(text));
  }

  // What stands nearest to an end of an axis, when it is near it.
  void tell_edge(std::string& text, bool x, bool high, const method::AxisEnd& end) const {
    const auto distance = [&](EntityNumber e) {
      const model::Place place = *source_.insight().overview().registers().place(e, source_.lens_index());
      const int at = x ? place.x : place.y;
      return high ? model::kAxis - at : at;
    };
    const Entities placed = source_.in_order(lens_.placed);
    const auto nearest = std::min_element(placed.begin(), placed.end(), [&](EntityNumber a, EntityNumber b) {
      return distance(a) < distance(b);
    });
    if (distance(*nearest) >= kEdge) return;
    text += (text.empty() ? "" : " ") + filled(words_.furthest, {end_words(source_, end),
                                                                quoted(source_.title(*nearest))});
  }

  void tell_edges() {
    if (lens_.placed.size() < 2) return;
    const method::Axis& across = source_.pack().axes[source_.lens().x_axis];
    const method::Axis& up = source_.pack().axes[source_.lens().y_axis];
    std::string text;
    tell_edge(text, true, false, across.low);
    tell_edge(text, true, true, across.high);
    tell_edge(text, false, false, up.low);
    tell_edge(text, false, true, up.high);
    if (!text.empty()) out_.push_back(std::move(text));
  }

  void tell_wide() {
    std::array<Entities, 5> touching;
    const insight::Placings& placings = source_.insight().overview().placings();
    for (const EntityNumber e : source_.in_order(lens_.placed)) {
      const method::Shares& shares = *placings.shares(e, source_.lens_index());
      const auto touched = std::count_if(shares.begin(), shares.end(), [](int share) { return share > 0; });
      touching[static_cast<std::size_t>(touched)].push_back(e);
    }
    std::string text;
    for (std::size_t n = touching.size() - 1; n > 1; --n) {
      if (touching[n].empty()) continue;
      const std::string quadrants = number_word(static_cast<std::int64_t>(n), source_.language());
      text += (text.empty() ? "" : " ") + filled(words_.in_several, {quadrants, named(touching[n])});
    }
    if (!text.empty()) out_.push_back(std::move(text));
  }

  void tell_links() {
    std::vector<std::string> told;
    std::size_t all = 0;
    for (const method::Kind& kind : source_.pack().kinds) {
      if (!kind.traits.link) continue;
      for (const EntityNumber link : source_.all(kind.id)) {
        const model::ValueView ends = source_.map().get(link, model::kEnds);
        if (ends.id_count() != 2) continue;
        ++all;
        if (told.size() == kMostLinks) continue;
        told.push_back(filled(words_.joined, {quoted(source_.title(source_.map().find(ends.id_at(0)))),
                                              quoted(source_.title(source_.map().find(ends.id_at(1))))}));
      }
    }
    if (all == 0) return;
    const std::string_view form = all == 1 ? words_.links_one : words_.links_more;
    std::string text = filled(form, {in_words(all, words_.link)});
    for (const std::string& one : told) text += " " + one;
    out_.push_back(std::move(text));
  }

  void tell_unplaced() {
    if (lens_.unplaced.empty()) return;
    out_.push_back(filled(words_.still_unplaced, {named(source_.in_order(lens_.unplaced))}));
  }

  const Source& source_;
  const Words& words_;
  const insight::LensFigure& lens_;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> description(const Source& source) { return Description(source).all(); }

}  // namespace kwadrant::report
