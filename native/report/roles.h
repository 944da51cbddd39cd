// Kinds and fields that sections of a report are made of, by the names that packs give them, beside those of
// insight/roles.h. The program knows no more of them than stands here; a pack that has none of them simply has no such
// sections.
#pragma once

#include <string_view>

namespace kwadrant::report {

inline constexpr std::string_view kDescriptionField = "description";
// An area that the map is about: its title is the report's place.
inline constexpr std::string_view kAreaKind = "area";
// Of a party: resident, professional, municipality or organisation.
inline constexpr std::string_view kPartyKindField = "party_kind";
inline constexpr std::string_view kMunicipalityOption = "municipality";
inline constexpr std::string_view kOrganisationOption = "organisation";
// A gathering; `residents` is how many came, `when` the day.
inline constexpr std::string_view kMeetingKind = "meeting";
inline constexpr std::string_view kResidentsField = "residents";
// Of what is about an issue: the issue or issues that it names.
inline constexpr std::string_view kIssueField = "issue";
// Of an issue: who is to move and why, whose it is, what we can add, what we want to say to the municipality.
inline constexpr std::string_view kWhoMovesField = "who_moves";
inline constexpr std::string_view kWhoMovesWhyField = "who_moves_why";
inline constexpr std::string_view kIssueOwnerField = "owner";
inline constexpr std::string_view kOurPartField = "our_part";
inline constexpr std::string_view kSignalLetterField = "signal_letter";
// Of an issue or initiative: it stands on the social agenda.
inline constexpr std::string_view kOnAgendaField = "on_agenda";
// Of a bundle of signals: what they have in common.
inline constexpr std::string_view kSimilarityField = "similarity";
// Somebody's words. They are told only with consent, and where they may be used.
inline constexpr std::string_view kQuoteKind = "quote";
inline constexpr std::string_view kTextField = "text";
inline constexpr std::string_view kConsentField = "consent";
inline constexpr std::string_view kConsentGiven = "yes";
inline constexpr std::string_view kUsesField = "uses";
inline constexpr std::string_view kUseInReport = "report";
inline constexpr std::string_view kUseInLetter = "letter";
inline constexpr std::string_view kUseInLeaflet = "leaflet";
inline constexpr std::string_view kSaidByField = "said_by";
// What was decided: which way, about what, why, by whom and when, and when to look again.
inline constexpr std::string_view kDecisionKind = "decision";
inline constexpr std::string_view kSortField = "sort";
inline constexpr std::string_view kAboutField = "about";
inline constexpr std::string_view kBecauseField = "because";
inline constexpr std::string_view kDecidedField = "decided";
inline constexpr std::string_view kAgainOnField = "again_on";
// An answer to a prompt of a card; `text` is the answer.
inline constexpr std::string_view kAnswerKind = "answer";
inline constexpr std::string_view kCardField = "card";
inline constexpr std::string_view kPromptField = "prompt";
// What is there already; in the leaflet when it says so.
inline constexpr std::string_view kProvisionKind = "provision";
inline constexpr std::string_view kOnLeafletField = "on_leaflet";
inline constexpr std::string_view kWhenWhereField = "when_where";
inline constexpr std::string_view kSignUpField = "sign_up";
inline constexpr std::string_view kByField = "by";
// Of an initiative: what the neighbourhood is told about it.
inline constexpr std::string_view kPublicSummaryField = "public_summary";
// A group of people; its voice is missing when it is hardly heard or not at all.
inline constexpr std::string_view kCommunityKind = "community";
inline constexpr std::string_view kHeardField = "heard";
inline constexpr std::string_view kBarelyHeard = "barely";
inline constexpr std::string_view kNotHeard = "not";

}  // namespace kwadrant::report
