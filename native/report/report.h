// Reports: everything that a document about a map says, decided here and nowhere else.
#pragma once

#include <optional>
#include <string>

#include "core/clock.h"
#include "core/status.h"
#include "method/pack.h"
#include "model/map.h"
#include "report/document.h"
#include "report/options.h"

namespace kwadrant::report {

// The moment that the options name. Nothing when they name none; unknown_entity when the map has no such moment.
struct Moment {
  Since since;
  // Since 1970. Of a day: its first.
  Milliseconds at = 0;
};
Result<std::optional<Moment>> moment_of(const model::Map& map, const method::Pack& pack, const Options& options);

// The map as it was at that moment (history::map_at), and which it is.
struct Past {
  const model::Map& map;
  Since since;
};

// What may not be shown (method/shown.h) is in no report, nor are somebody's words without consent; with
// Options::redact personal data is blanked in all of it, pictures too. Sections that have nothing to say are left out.
// The same map, past and options give the same document (P2); no clock is asked.
//
// Fails with bad_value (param `field`: `lens`, or `issue` when it is no issue) or unknown_entity (no such issue, or one
// that may not be shown). `past`: null for none; the section about movement needs it.
Result<Document> make_report(const model::Map& map, const method::Pack& pack, const Past* past, const Options& options);

}  // namespace kwadrant::report
