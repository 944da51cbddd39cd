// Blocks that several sections and kinds of reports are made of.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"
#include "report/source.h"

namespace kwadrant::report {

// The lines of a field as paragraphs.
void add_paragraphs(std::vector<Block>& out, std::string_view text, Style style = Style::plain);
// A fact when the text says something.
void add_fact(Facts& facts, std::string_view term, std::string text);
// A fact with the field's own title as its term.
void add_field(Facts& facts, const Source& source, EntityNumber entity, std::string_view field);
// The block when it holds anything.
void add(std::vector<Block>& out, Facts facts);
void add(std::vector<Block>& out, List list);
void add(std::vector<Block>& out, Table table);

Cell text_cell(std::string text);
// A number that is told in whole ones.
Cell count_cell(std::int64_t count);
// A sum of shares: "4,6".
Cell amount_cell(std::int64_t basis_points, method::Language language);
Cell percent_cell(std::int64_t basis_points);
// Empty without a day.
Cell date_cell(std::optional<std::int64_t> day, const Source& source);

// What a check of the pack asks about, as far as it may be shown.
struct Asked {
  Entities entities;
  // It asks about the map as a whole, or about so many things that only bundles tell that none of them is named.
  bool of_map = false;
  bool empty() const { return entities.empty() && !of_map; }
};
Asked asked(const Source& source, std::size_t check);

// Words of people that may be used there (kUseIn…), about the issue or, with model::kNoEntity, about none.
std::vector<Quote> quotes(const Source& source, EntityNumber issue, std::string_view use);
// Who does an action: a party, or whatever name stands there; empty when nobody is named.
std::string owner_of(const Source& source, EntityNumber action);
// Shown bundles of signals about the issue, and how many signals each has.
struct Bundled {
  EntityNumber bundle = 0;
  std::size_t signals = 0;
};
std::vector<Bundled> bundles_of(const Source& source, EntityNumber issue);
std::vector<Bundled> all_bundles(const Source& source);
// Actions in the order in which they are told: open ones by day, those without a day after them, then what is done.
Entities actions_in_order(const Source& source, Entities actions);
// A table of actions: what, who, when, done.
Table action_table(const Source& source, std::string id, const Entities& actions);
// Puts the column of numbers before the others, and the number of an initiative before its row, where the report's
// picture shows numbers: so that a reader finds on the one what stands in the other.
void add_number_column(Table& table, const Source& source);
void add_number(std::vector<Cell>& row, const Source& source, EntityNumber entity);
// What stands in a quadrant of the report's lens: the largest share first.
struct Share {
  EntityNumber entity = 0;
  int basis_points = 0;
};
std::vector<Share> shares_in(const Source& source, std::size_t quadrant);

}  // namespace kwadrant::report
