#include "insight/telling.h"

#include <algorithm>
#include <utility>

#include "insight/words.h"

namespace kwadrant::insight {

using method::Language;

namespace {

// From so much of the whole on, one side of an axis is where most of the work is. Basis points.
constexpr std::int64_t kMost = 6'000;
constexpr std::int64_t kWhole = 10'000;
// Wanted and present shares that differ less are the same to people.
constexpr int kGap = 1'000;
// With fewer initiatives an empty quadrant says nothing yet.
constexpr std::size_t kEnough = 4;

class Telling {
 public:
  Telling(const Overview& overview, const Figures& figures, Language language)
      : pack_(overview.pack()), figures_(figures), nl_(language == Language::nl), language_(language) {}

  std::vector<Sentence> all() {
    tell_places();
    tell_issues();
    tell_assets();
    tell_actions();
    tell_balance();
    return std::move(out_);
  }

 private:
  void say(std::string text, EntityList entities = {}) { out_.push_back({std::move(text), std::move(entities)}); }

  void tell_places() {
    const LensFigure& lens = figures_.lenses.front();
    if (!lens.unplaced.empty()) {
      const std::size_t n = lens.unplaced.size();
      const std::string count = counted(Counted::initiatives, n, language_);
      say(count + (nl_ ? (n == 1 ? " heeft" : " hebben") + std::string(" nog geen plek.")
                       : (n == 1 ? " has" : " have") + std::string(" no place yet.")),
          lens.unplaced);
    }
    if (lens.placed.size() < kEnough) return;
    const method::Lens& rule = pack_.lenses.front();
    tell_side(pack_.axes[rule.x_axis], lens, {0, 2}, {1, 3});
    tell_side(pack_.axes[rule.y_axis], lens, {0, 1}, {2, 3});
    for (std::size_t q = 0; q < rule.quadrants.size(); ++q) {
      if (lens.quadrants[q].share != 0) continue;
      const std::string title = quoted(rule.quadrants[q].title.in(language_));
      say(nl_ ? "In het vak " + title + " staat nog niets." : "There is nothing in the quadrant " + title + " yet.");
    }
  }

  using Two = std::pair<std::size_t, std::size_t>;
  void tell_side(const method::Axis& axis, const LensFigure& lens, Two low, Two high) {
    const auto share = [&](Two two) { return lens.quadrants[two.first].share + lens.quadrants[two.second].share; };
    const std::int64_t whole = static_cast<std::int64_t>(lens.placed.size()) * kWhole;
    const bool is_low = share(low) > share(high);
    const Two& most = is_low ? low : high;
    if (share(most) * kWhole < kMost * whole) return;
    EntityList entities = lens.quadrants[most.first].entities;
    const EntityList& others = lens.quadrants[most.second].entities;
    entities.insert(entities.end(), others.begin(), others.end());
    std::sort(entities.begin(), entities.end());
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    const std::string where = side(is_low ? axis.low : axis.high, language_);
    say(nl_ ? "Het meeste staat nu bij " + where + "." : "Most of it stands with " + where + " now.",
        std::move(entities));
  }

  void tell_issues() {
    const std::size_t n = figures_.issues_without_initiative.size();
    if (n == 0) return;
    const std::string count = counted(Counted::issues, n, language_);
    say(count + (nl_ ? (n == 1 ? " heeft" : " hebben") + std::string(" nog geen initiatief.")
                     : (n == 1 ? " has" : " have") + std::string(" no initiative yet.")),
        figures_.issues_without_initiative);
  }

  void tell_assets() {
    const std::size_t n = figures_.unused_assets.size();
    if (n == 0) return;
    const std::string count = counted(Counted::assets, n, language_);
    say(nl_ ? "Met " + count + " doet nog niemand iets." : "Nobody does anything with " + count + " yet.",
        figures_.unused_assets);
  }

  void tell_actions() {
    EntityList overdue;
    EntityList nobody;
    for (const OpenAction& a : figures_.actions) {
      if (a.overdue) overdue.push_back(a.action);
      if (!a.has_owner) nobody.push_back(a.action);
    }
    std::sort(overdue.begin(), overdue.end());
    std::sort(nobody.begin(), nobody.end());
    if (!overdue.empty()) {
      const bool one = overdue.size() == 1;
      const std::string count = counted(Counted::actions, overdue.size(), language_);
      say(count + (nl_ ? (one ? " is over de datum." : " zijn over de datum.")
                       : (one ? " is past its date." : " are past their date.")),
          std::move(overdue));
    }
    if (!nobody.empty()) {
      const std::string count = counted(Counted::actions, nobody.size(), language_);
      say(nl_ ? "Bij " + count + " staat nog niet wie het doet." : "For " + count + " nobody is named yet.",
          std::move(nobody));
    }
  }

  // The quadrant where people want most more than there is.
  void tell_balance() {
    const BalanceFigure& balance = figures_.balance;
    if (!balance.wanted || !balance.now) return;
    std::size_t widest = 0;
    const auto gap = [&](std::size_t q) { return (*balance.wanted)[q] - (*balance.now)[q]; };
    for (std::size_t q = 1; q < balance.now->size(); ++q) widest = gap(q) > gap(widest) ? q : widest;
    if (gap(widest) < kGap) return;
    const std::string title = quoted(pack_.lenses[balance.lens].quadrants[widest].title.in(language_));
    const std::string now = percent((*balance.now)[widest]);
    const std::string wanted = percent((*balance.wanted)[widest]);
    say(nl_ ? "Jullie willen meer in het vak " + title + ": nu " + now + ", straks " + wanted + "."
            : "You want more in the quadrant " + title + ": " + now + " now, " + wanted + " later.",
        figures_.lenses[balance.lens].quadrants[widest].entities);
  }

  const method::Pack& pack_;
  const Figures& figures_;
  bool nl_;
  Language language_;
  std::vector<Sentence> out_;
};

}  // namespace

std::vector<Sentence> tell(const Overview& overview, const Figures& figures, Language language) {
  return Telling(overview, figures, language).all();
}

}  // namespace kwadrant::insight
