#include "method/record.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/roles.h"
#include "report/sections/sections.h"

namespace kwadrant::report {

Blocks decisions(const Source& source) {
  const Words& words = source.words();
  Table table;
  table.id = "decisions";
  table.caption = words.decisions_caption;
  table.columns = {{std::string(words.decision_column), ColumnKind::text, 4},
                   {std::string(words.decided_how_column), ColumnKind::text, 3},
                   {std::string(words.decided_about_column), ColumnKind::text, 4},
                   {std::string(words.because_column), ColumnKind::text, 4},
                   {std::string(words.decided_column), ColumnKind::date, 3},
                   {std::string(words.again_column), ColumnKind::date, 3}};
  for (const EntityNumber decision : source.all(kDecisionKind)) {
    const std::optional<method::Record> record = method::read_record(source.text(decision, kDecidedField));
    table.rows.push_back({text_cell(source.title(decision)), text_cell(source.told(decision, kSortField)),
                          text_cell(source.told(decision, kAboutField)),
                          text_cell(source.told(decision, kBecauseField)),
                          date_cell(record ? record->when : std::nullopt, source),
                          date_cell(source.day(decision, kAgainOnField), source)});
  }
  Blocks out;
  add(out, std::move(table));
  return out;
}

}  // namespace kwadrant::report
