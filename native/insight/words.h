// The sentences of insight, in plain Dutch (B1) and English.
//
// They are here and not in assets/text because whoever asks a map may have no assets at hand: a report, another
// program. Names of things come from the map and its pack.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "method/lens.h"
#include "method/text.h"

namespace kwadrant::insight {

// What is counted. The sentence has it in the singular or the plural.
enum class Counted { initiatives, issues, assets, actions };

// "3 initiatieven", "1 initiatief".
std::string counted(Counted what, std::size_t count, method::Language language);

// An end of an axis as a place in a sentence: "de buurt", "een groep"; ‘…’ with the pack's own words for an end that
// has no such name.
std::string side(const method::AxisEnd& end, method::Language language);
// A title as the start of a sentence: in quotes, unless it begins as a sentence would ("De wandelclub").
std::string named(std::string_view title);
// A thing without a name, by its kind, at the start of a sentence: "Een initiatief", "An initiative".
std::string one_of(std::string_view kind, method::Language language);
// The text in quotes.
std::string quoted(std::string_view text);
// "20%"; rounded to whole percents.
std::string percent(std::int64_t basis_points);

}  // namespace kwadrant::insight
