// The kinds of reports beside the whole one: each fills in title and sections.
#pragma once

#include "report/document.h"
#include "report/source.h"

namespace kwadrant::report {

// What there is for an issue, each short enough for a folded A4. Only what may be told to everyone.
void make_leaflet(Document& out, const Source& source, EntityNumber issue);
// What a neighbourhood wants to tell the municipality about an issue: bundles of signals, words with consent.
void make_letter(Document& out, const Source& source, EntityNumber issue);
// An area on one page: strengths, what is done, what is heard, and whose voice is missing.
void make_area(Document& out, const Source& source);
// The issues and initiatives that were chosen for the social agenda, who is to move, and what was agreed.
void make_agenda(Document& out, const Source& source);

}  // namespace kwadrant::report
