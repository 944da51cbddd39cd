// Fields of a kind, and the registers that they are kept in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "method/text.h"

namespace kwadrant::method {

enum class FieldType {
  text,        // text of one line
  long_text,   // text
  integer,     // a whole number from `least` to `most`
  boolean,     // yes or no
  date,        // integer: whole days since 1970-01-01, in the years 1900 to 2200
  choice,      // text: an option's id
  choices,     // a boolean for every option
  scale,       // integer: 0 (`low`) to 10 000 (`high`)
  reference,   // id of a live entity
  references,  // ids of live entities, at most 64
  checklist,   // for every item a text: an option's id of the checklist's answers
  step,        // text: a step's id
  record,      // text: who, when and why (method/record.h)
};

struct FieldRule {
  std::string name;
  Text title;
  FieldType type = FieldType::text;
  Text help;  // may be empty
  // May name a person: blanked by redaction, never asked by default.
  bool personal = false;
  // On the first screen of a form.
  bool pinned = false;
  // Integer. The unit may be empty.
  Text unit;
  std::int64_t least = std::numeric_limits<std::int64_t>::min();
  std::int64_t most = std::numeric_limits<std::int64_t>::max();
  // Scale.
  Text low;
  Text high;
  // choice, choices: index in Pack::choice_sets; checklist: in Pack::checklists; step: in Pack::flows.
  std::size_t source = 0;
  // reference, references: indices in Pack::kinds, at least one.
  std::vector<std::size_t> kinds;
};

// A register of a kind: a field, or one option of a `choices` field or one item of a `checklist` field. Those are
// called <field>.<option> and <field>.<item>, so that what two people tick at once is merged and not chosen between.
struct RegisterRule {
  std::string name;
  std::size_t number = 0;  // index in Pack::registers
  std::size_t field = 0;   // index in Kind::fields
  std::size_t part = 0;    // index of the option or item; 0 when the field is one register
};

}  // namespace kwadrant::method
