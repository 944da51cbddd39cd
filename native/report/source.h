// The map as a report reads it: only what may be shown, each thing with its words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "board/projection.h"
#include "insight/insight.h"
#include "report/options.h"
#include "report/words.h"

namespace kwadrant::report {

using model::EntityNumber;
using Entities = std::vector<EntityNumber>;

class Source {
 public:
  // All must outlive it and be of the same map; the projection is on the lens that the report shows. `numbered`: what
  // has a number on the report's picture, in their order (drawing::numbered); empty when cards stand there.
  Source(const board::Projection& board, const insight::Insight& insight, const Options& options,
         const Entities& numbered);

  const board::Projection& board() const { return board_; }
  const insight::Insight& insight() const { return insight_; }
  const insight::Figures& figures() const { return figures_; }
  const Options& options() const { return options_; }
  const Words& words() const { return words_; }
  const model::Map& map() const { return board_.map(); }
  const method::Pack& pack() const { return board_.pack(); }
  const method::Lens& lens() const { return board_.lens(); }
  // Index in Pack::lenses.
  std::size_t lens_index() const;
  method::Language language() const { return options_.language; }
  const std::string& in_language(const method::Text& text) const { return text.in(options_.language); }

  // Live, of a kind of the pack, and not hidden (Relations::is_hidden); somebody's words only with consent, a link only
  // between what is shown, and nothing that bundles count: those are told together, by their bundle, and never one.
  bool is_shown(EntityNumber entity) const;
  // Of how many of its kind together a report may tell, naming none: the most that a bundle asks for that counts it.
  // 0 for what no bundle counts. Live and of a kind of the pack.
  std::size_t least_together(EntityNumber entity) const;
  // Index in Pack::kinds of what is_shown.
  const method::Kind& kind_of(EntityNumber entity) const;
  // Everything shown of one kind, by creation, then title and id: the same order on every replica (P2). Empty when the
  // pack has no such kind.
  Entities all(std::string_view kind) const;
  // Everything shown that can stand on the lens of the report, in that order too.
  Entities initiatives() const;
  Entities in_order(Entities entities) const;
  std::vector<std::string> titles(const Entities& entities) const;

  // Whether the report's picture shows initiatives as numbers, and the number of one: 0 when it has none.
  bool has_numbers() const { return !numbers_.empty(); }
  int map_number(EntityNumber entity) const;

  // On one line. What has no title, or one that may name a person, is called by its kind.
  std::string title(EntityNumber entity) const;
  // The rule of a field of its kind; null when the pack has no such field.
  const method::FieldRule* field(EntityNumber entity, std::string_view name) const;

  // What a field says, each empty or nothing when it says nothing or is of another type.
  std::string_view text(EntityNumber entity, std::string_view field) const;
  std::string_view option(EntityNumber entity, std::string_view field) const;
  bool is_true(EntityNumber entity, std::string_view field) const;
  bool has_option(EntityNumber entity, std::string_view field, std::string_view option) const;
  std::optional<std::int64_t> number(EntityNumber entity, std::string_view field) const;
  std::optional<std::int64_t> day(EntityNumber entity, std::string_view field) const;
  // Shown ones of what a reference or references name.
  Entities named(EntityNumber entity, std::string_view field) const;
  // Whether it names it there.
  bool names(EntityNumber entity, std::string_view field, EntityNumber other) const;

  // Any field as words for people, on one line: the title of an option, step or thing, a date, yes or no, a number with
  // its unit. Empty when it says nothing.
  std::string told(EntityNumber entity, std::string_view field) const;

  // What a link joins it to, in order, each once; `kind` when given: only of that kind.
  Entities linked(EntityNumber entity, std::string_view kind = {}) const;
  // Shown entities of the kind that name it in any field, or that a link joins to it; in order, each once.
  Entities around(EntityNumber entity, std::string_view kind) const;
  Entities around(EntityNumber entity, bool (*is_so)(const Source&, EntityNumber)) const;

 private:
  model::ValueView value(EntityNumber entity, std::string_view field) const;
  std::string told_record(const model::ValueView& value) const;

  const board::Projection& board_;
  const insight::Insight& insight_;
  insight::Figures figures_;
  const Options& options_;
  const Words& words_;
  std::unordered_map<EntityNumber, int> numbers_;
  // By kind of the pack (least_together).
  std::vector<std::size_t> least_together_;
};

// Can stand on the lens of the report.
bool is_initiative(const Source& source, EntityNumber entity);

}  // namespace kwadrant::report
