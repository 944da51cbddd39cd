// The columns of a table of one kind, as the method pack has them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "method/pack.h"

namespace kwadrant::exchange {

// What some columns beside each other say together. They are taken over or left as one.
enum class Says {
  title,
  place,  // on one lens: x, y, spread of x, spread of y
  ends,   // of a link: from, to
  field,  // one column for a field or an item of a checklist; three (when, who, why) for a record
};

struct ColumnGroup {
  Says says = Says::title;
  const method::Lens* lens = nullptr;  // place
  std::size_t field = 0;               // field: index in Kind::fields
  std::size_t part = 0;                // field of type checklist: the item
  std::size_t first = 0;               // in TableForm::columns
  std::size_t count = 1;
};

// What a column is called. A file may use any of these, in any case.
struct Heading {
  std::string nl;
  std::string en;
  // Independent of language: a field's own name. Not unique, as the texts are not.
  std::string name;
  // Unique in its table.
  std::string full_name;
};

struct TableForm {
  const method::Kind* kind = nullptr;
  std::vector<ColumnGroup> groups;
  std::vector<Heading> columns;
};

// Title and description first, then ends or places (those on `lens` first, by names that tables always had), then the
// other fields in the pack's order. Holds pointers into the pack. The kind must be one of the pack's.
TableForm table_form(const method::Pack& pack, const method::Kind& kind, const method::Lens& lens);

// Lower case as far as names of columns need it: ASCII.
std::string folded(std::string_view text);

}  // namespace kwadrant::exchange
