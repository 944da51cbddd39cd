// The words of reports, in plain Dutch (B1) and English.
//
// They are here and not in assets/text because whoever makes a report may have no assets at hand. Names of things come
// from the map and its pack. {0}, {1} … are places for values (report/plain.h).
#pragma once

#include <array>
#include <string_view>

#include "method/text.h"

namespace kwadrant::report {

struct Noun {
  std::string_view one;
  std::string_view more;
};

struct Words {
  // For writers (plugin/protocol/report.ts).
  std::string_view contents, page, of_pages, figure, table, source, why, text_alternative, overview, redacted;

  std::string_view and_word, yes, no, untitled, untitled_map;
  Noun initiative, asset, signal, link;

  // Titles of sections, in the order of section_ids().
  std::array<std::string_view, 14> sections;

  // about
  std::string_view place_term, date_term, lens_term, on_map_term, without_place, meetings_term, residents_term;
  std::string_view parties_caption, party_column, count_column, noticed_title;
  // map
  std::string_view orientation, legend_footprint, legend_link;
  // quadrants, footprints
  std::string_view shares_explained, quadrants_caption, quadrant_column, initiatives_column, share_column;
  std::string_view touching_column, nothing_here, quadrant_caption, initiative_column, part_here_column;
  std::string_view unplaced_title, footprints_explained, footprints_caption, number_column, numbers_explained;
  // alternative
  std::string_view a_map_with, also_assets, quadrant_empty, quadrant_one, quadrant_more, wholly_here, partly_here;
  std::string_view furthest, in_several, links_one, links_more, joined, still_unplaced, others;
  // movement
  std::string_view since, movement_caption, then_column, now_column;
  // assets
  std::string_view assets_caption, asset_column, sort_column, used_by_column, not_used_yet;
  std::string_view links_caption, from_column, link_column, to_column;
  // issues
  std::string_view initiatives_term, signals_term, signals_title;
  // decisions
  std::string_view decisions_caption, decision_column, decided_how_column, decided_about_column, because_column;
  std::string_view decided_column, again_column;
  // actions
  std::string_view actions_caption, action_column, owner_column, due_column, done_column, nobody_yet, somebody;
  std::string_view past_due;
  // answers, hints, method
  std::string_view other_answers, about_these, hints_explained, method_term, method_explained, sources_title;

  // leaflet
  std::string_view leaflet_title, offers_title, offers_none, offers_more, questions_title, questions_text;
  // letter
  std::string_view letter_title, what_about, letter_signal, letter_heard, letter_heard_nothing, letter_quotes;
  std::string_view letter_our_part, letter_done, letter_ask, letter_ask_text, letter_close, letter_greeting;
  std::string_view letter_signature, letter_subtitle;
  // area
  std::string_view area_title, area_subtitle, area_strengths, area_work, area_signals, area_missing;
  std::string_view area_missing_text;
  // agenda
  std::string_view agenda_title, agenda_subtitle, agenda_none, agenda_more, agenda_actions, agenda_notes;
};

const Words& words(method::Language language);

}  // namespace kwadrant::report
