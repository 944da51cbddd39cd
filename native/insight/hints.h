// Which checks of the pack have something to ask, and about what: kept up to date change by change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "insight/overview.h"
#include "method/pack.h"

namespace kwadrant::insight {

class Hints {
 public:
  // The overview must outlive it and be up to date. `today`: a day as in date fields. Asks everything of the whole map.
  Hints(const Overview& overview, std::int64_t today);

  // Asks again only what the changes could touch, and what looks at the day when that is another.
  void update(const Overview::Changes& changes, std::int64_t today);

  // What Pack::checks[check] asks about, by number; Map::self() when it asks about the map.
  const std::vector<model::EntityNumber>& open(std::size_t check) const { return open_[check]; }
  // How often a condition was looked at, since the start: what keeps an update small is tested by it.
  std::size_t looked() const { return looked_; }

 private:
  // Checks about one kind, as indices in Pack::checks.
  struct OfKind {
    std::vector<std::size_t> all;
    // Those that look at who names the entity, at near titles, at the day.
    std::vector<std::size_t> related;
    std::vector<std::size_t> similar;
    std::vector<std::size_t> dated;
  };

  void sort_checks();
  void ask_everything();
  void ask(std::size_t check, model::EntityNumber entity);
  void ask_all(model::EntityNumber entity);
  void ask_of_map();
  void ask_dated();
  void set(std::size_t check, model::EntityNumber entity, bool is_open);

  const Overview& overview_;
  std::int64_t today_;
  std::vector<OfKind> of_kind_;
  // About the map.
  std::vector<std::size_t> of_map_;
  std::vector<std::vector<model::EntityNumber>> open_;
  // As what each entity was asked about last.
  std::vector<std::size_t> kind_;
  std::size_t looked_ = 0;
};

}  // namespace kwadrant::insight
