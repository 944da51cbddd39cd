#include "drawing/words.h"

namespace kwadrant::drawing {
namespace {

using method::Language;

constexpr Words kDutch = {
    .untitled = "Kaart zonder titel",
    .left = "Links",
    .right = "rechts",
    .top = "boven",
    .bottom = "onder",
    .card = "initiatief",
    .asset = "kracht",
    .unlinked = "nog niet verbonden",
    .footprint = "hoe breed het is",
    .leader = "het kaartje staat naast zijn plek",
    .number = "initiatief, met zijn nummer in de lijst",
    .number_in_table = "initiatief, met zijn nummer in de tabel",
    .number_leader = "het nummer staat naast zijn plek",
    .dot_leader = "de stip staat naast zijn plek",
    .parked = "Nog geen plek",
    .link = "verband",
};

constexpr Words kEnglish = {
    .untitled = "Untitled map",
    .left = "Left",
    .right = "right",
    .top = "top",
    .bottom = "bottom",
    .card = "initiative",
    .asset = "asset",
    .unlinked = "not linked yet",
    .footprint = "how wide it reaches",
    .leader = "the card stands beside its place",
    .number = "initiative, with its number in the list",
    .number_in_table = "initiative, with its number in the table",
    .number_leader = "the number stands beside its place",
    .dot_leader = "the dot stands beside its place",
    .parked = "No place yet",
    .link = "link",
};

constexpr std::int64_t kTenth = 1'000;

std::string_view initiatives(bool one, Language language) {
  if (language == Language::nl) return one ? "initiatief" : "initiatieven";
  return one ? "initiative" : "initiatives";
}

}  // namespace

const Words& words(Language language) { return language == Language::nl ? kDutch : kEnglish; }

std::string count_of_initiatives(std::int64_t count, Language language) {
  return std::to_string(count) + " " + std::string(initiatives(count == 1, language));
}

std::string count_of_assets(std::int64_t count, Language language) {
  const std::string_view one = language == Language::nl ? "kracht" : "asset";
  const std::string_view many = language == Language::nl ? "krachten" : "assets";
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string count_without_place(std::int64_t count, Language language) {
  return std::to_string(count) + (language == Language::nl ? " zonder plek" : " without a place");
}

std::string share_of_initiatives(std::int64_t basis_points, Language language) {
  const std::int64_t tenths = (basis_points + kTenth / 2) / kTenth;
  std::string out = std::to_string(tenths / 10);
  if (tenths % 10 != 0) out += (language == Language::nl ? "," : ".") + std::to_string(tenths % 10);
  return out + " " + std::string(initiatives(tenths == 10, language));
}

std::string description_start(std::int64_t count, Language language) {
  return (language == Language::nl ? "Een kaart met " : "A map with ") + count_of_initiatives(count, language) + ".";
}

}  // namespace kwadrant::drawing
