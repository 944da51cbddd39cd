#include "insight/words.h"
#include "report/numbers.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

// Things named with a question; with more, how many.
constexpr std::size_t kMostNamed = 5;

std::string about_what(const Source& source, Entities entities) {
  const Words& words = source.words();
  entities = source.in_order(std::move(entities));
  const std::size_t others = entities.size() > kMostNamed ? entities.size() - kMostNamed : 0;
  entities.resize(entities.size() - others);
  std::vector<std::string> titles;
  for (const std::string& title : source.titles(entities)) titles.push_back(insight::quoted(title));
  if (others > 0) titles.push_back(filled(words.others, {std::to_string(others)}));
  return titles.empty() ? std::string() : filled(words.about_these, {listed(titles, words.and_word)});
}

}  // namespace

Blocks hints(const Source& source) {
  Blocks out;
  for (std::size_t check = 0; check < source.pack().checks.size(); ++check) {
    const method::Check& rule = source.pack().checks[check];
    Asked about_now = asked(source, check);
    if (about_now.empty()) continue;
    std::string why = one_line(source.in_language(rule.help));
    const std::string about = about_what(source, std::move(about_now.entities));
    if (!about.empty()) why += (why.empty() ? "" : " ") + about;
    out.push_back(Question{one_line(source.in_language(rule.question)), std::move(why)});
  }
  if (!out.empty()) out.insert(out.begin(), Paragraph{std::string(source.words().hints_explained), Style::plain});
  return out;
}

}  // namespace kwadrant::report
