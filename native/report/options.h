// What is asked of a report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/id.h"
#include "core/status.h"
#include "method/text.h"

namespace kwadrant::report {

// `report`: everything. `leaflet`: what there is for one issue, on one folded A4. `letter`: a signal to the
// municipality about one issue. `area`: an area on one page. `agenda`: the social agenda.
enum class ReportKind { report, leaflet, letter, area, agenda };
std::string_view name_of(ReportKind kind);

struct Options {
  ReportKind kind = ReportKind::report;
  method::Language language = method::Language::nl;
  // Ids of sections; nothing: all that the kind of report has.
  std::optional<std::vector<std::string>> sections;
  // Personal data is blanked, owners become their party (report/redaction.h).
  bool redact = false;
  // What moved since: the id of a moment or a day. At most one of them.
  std::optional<EntityId> since_moment;
  std::optional<std::int64_t> since_day;
  // Id of a lens; empty: the one that the map shows.
  std::string lens;
  // How the map is drawn: for print in black and white; with numbers in place of cards, also where those would fit.
  bool mono = false;
  bool numbers = false;
  // What a leaflet or letter is about.
  std::optional<EntityId> issue;
  // A day as in date fields: told by who asks and never taken from a clock.
  std::int64_t today = 0;

  bool wants(std::string_view section) const;
};

// Ids of all sections that can be asked for, in the order in which a report has them.
const std::vector<std::string_view>& section_ids();

// Reads the JSON that plugin/protocol/report.ts calls ReportOptions. Fails with bad_json, or with bad_value and param
// `field` for an unknown key, a value of another form, and an issue that is missing where the kind of report needs one.
Result<Options> read_options(std::string_view json);

}  // namespace kwadrant::report
