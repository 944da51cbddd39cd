#include "insight/words.h"

#include <array>

namespace kwadrant::insight {

using method::Language;

namespace {

struct Noun {
  std::string_view one;
  std::string_view more;
};

constexpr std::array<Noun, 4> kDutch = {
    {{"initiatief", "initiatieven"}, {"vraagstuk", "vraagstukken"}, {"kracht", "krachten"}, {"afspraak", "afspraken"}}};
constexpr std::array<Noun, 4> kEnglish = {
    {{"initiative", "initiatives"}, {"issue", "issues"}, {"asset", "assets"}, {"action", "actions"}}};

struct Side {
  std::string_view id;
  std::string_view nl;
  std::string_view en;
};

constexpr std::array<Side, 4> kSides = {{{"individueel", "één persoon", "one person"},
                                         {"collectief", "een groep", "a group"},
                                         {"professional", "het team", "the team"},
                                         {"burger", "de buurt", "the neighbourhood"}}};

constexpr std::array<std::string_view, 5> kArticles = {"De ", "Het ", "Een ", "The ", "A "};
constexpr std::int64_t kPercent = 100;

}  // namespace

std::string counted(Counted what, std::size_t count, Language language) {
  const Noun& noun = (language == Language::nl ? kDutch : kEnglish)[static_cast<std::size_t>(what)];
  return std::to_string(count) + " " + std::string(count == 1 ? noun.one : noun.more);
}

std::string side(const method::AxisEnd& end, Language language) {
  for (const Side& known : kSides) {
    if (known.id == end.id) return std::string(language == Language::nl ? known.nl : known.en);
  }
  return quoted(end.text.in(language));
}

std::string named(std::string_view title) {
  for (const std::string_view article : kArticles) {
    if (title.starts_with(article)) return std::string(title);
  }
  return quoted(title);
}

std::string one_of(std::string_view kind, Language language) {
  std::string noun(kind);
  if (noun[0] >= 'A' && noun[0] <= 'Z') noun[0] = static_cast<char>(noun[0] - 'A' + 'a');
  if (language == Language::nl) return "Een " + noun;
  return (std::string_view("aeiou").find(noun[0]) == std::string_view::npos ? "A " : "An ") + noun;
}

std::string quoted(std::string_view text) { return "‘" + std::string(text) + "’"; }

std::string percent(std::int64_t basis_points) {
  return std::to_string((basis_points + kPercent / 2) / kPercent) + "%";
}

}  // namespace kwadrant::insight
