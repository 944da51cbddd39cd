// Where the ends of the axes stand.
#pragma once

#include <string>

#include "report/source.h"

namespace kwadrant::report {

// "Links staat ‘voor één persoon’, rechts ‘voor een groep’. Boven staat …, onder …."
std::string orientation(const Source& source);
// The end of an axis as the pack words it, in quotes.
std::string end_words(const Source& source, const method::AxisEnd& end);
// A quadrant by both its ends: "‘voor een groep’ en ‘de buurt doet het’".
std::string ends_of_quadrant(const Source& source, std::size_t quadrant);

}  // namespace kwadrant::report
