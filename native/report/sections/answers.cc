#include <algorithm>

#include "report/parts.h"
#include "report/plain.h"
#include "report/roles.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

// The answer itself, else its title.
std::string answer_text(const Source& source, EntityNumber answer) {
  std::string text = one_line(source.text(answer, kTextField));
  if (text.empty()) text = one_line(source.map().title(answer));
  const std::string who = source.told(answer, kSaidByField);
  return text.empty() || who.empty() ? text : text + " (" + who + ")";
}

// Takes the answers that `is_so` out of those that are left to tell.
template <typename F>
List take(const Source& source, Entities& left, F&& is_so) {
  List out;
  std::erase_if(left, [&](EntityNumber answer) {
    if (!is_so(answer)) return false;
    if (std::string text = answer_text(source, answer); !text.empty()) out.items.push_back(std::move(text));
    return true;
  });
  return out;
}

void add_card(Blocks& out, const Source& source, const method::Card& card, Entities& left) {
  bool has_heading = false;
  const auto tell = [&](const std::string& prompt, List answers) {
    if (answers.items.empty()) return;
    if (!has_heading) out.push_back(Heading{one_line(source.in_language(card.title))});
    has_heading = true;
    if (!prompt.empty()) out.push_back(Paragraph{prompt, Style::lead});
    out.push_back(std::move(answers));
  };
  const auto is_of_card = [&](EntityNumber answer) { return source.text(answer, kCardField) == card.id; };
  for (const method::PromptGroup& group : card.groups) {
    for (const method::Prompt& prompt : group.prompts) {
      tell(one_line(source.in_language(prompt.text)), take(source, left, [&](EntityNumber answer) {
             return is_of_card(answer) && source.text(answer, kPromptField) == prompt.id;
           }));
    }
  }
  tell({}, take(source, left, is_of_card));
}

}  // namespace

Blocks answers(const Source& source) {
  Blocks out;
  Entities left = source.all(kAnswerKind);
  for (const method::Card& card : source.pack().cards) add_card(out, source, card, left);
  List others = take(source, left, [](EntityNumber) { return true; });
  if (!out.empty() && !others.items.empty()) out.push_back(Heading{std::string(source.words().other_answers)});
  add(out, std::move(others));
  return out;
}

}  // namespace kwadrant::report
