// Kinds and fields that figures are made of, by the names that packs give them. The program knows no more of them than
// stands here, and a pack that has none of them simply has no such figures.
#pragma once

#include <string_view>

namespace kwadrant::insight {

// What a neighbourhood talks about; figures ask whether an initiative answers it.
inline constexpr std::string_view kIssueKind = "issue";
// An agreement: has `done`, and may have `due` and `owner`, or a name in `owner_name`.
inline constexpr std::string_view kActionKind = "action";
inline constexpr std::string_view kDoneField = "done";
inline constexpr std::string_view kDueField = "due";
inline constexpr std::string_view kOwnerField = "owner";
inline constexpr std::string_view kOwnerNameField = "owner_name";
// How many people want to take part.
inline constexpr std::string_view kPeopleField = "wants_in";
// Of an asset: whose it is.
inline constexpr std::string_view kBroughtByField = "brought_by";
inline constexpr std::string_view kResidentOption = "resident";
// Ends of axes: for a group, and by residents.
inline constexpr std::string_view kGroupEnd = "collectief";
inline constexpr std::string_view kResidentEnd = "burger";
// Where people want to be: an integer field `wanted.<quadrant>` for each quadrant of a lens, and `when`.
inline constexpr std::string_view kBalanceKind = "balance";
inline constexpr std::string_view kWantedPrefix = "wanted.";
inline constexpr std::string_view kWhenField = "when";

}  // namespace kwadrant::insight
