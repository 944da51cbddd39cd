#include "report/days.h"
#include "report/kinds/kinds.h"
#include "report/numbers.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/roles.h"

namespace kwadrant::report {
namespace {

constexpr int kSignatureLines = 2;

// What comes back again and again: of each bundle how many signals, and what they share. Never one signal by itself.
Section heard(const Source& source, EntityNumber issue) {
  const Words& words = source.words();
  Section out{"heard", std::string(words.letter_heard), {}};
  for (const Bundled& one : bundles_of(source, issue)) {
    const std::string count = counted(static_cast<std::int64_t>(one.signals), words.signal);
    out.blocks.push_back(Paragraph{filled(words.letter_signal, {source.title(one.bundle), count}), Style::plain});
    add_paragraphs(out.blocks, source.text(one.bundle, kSimilarityField));
  }
  if (out.blocks.empty()) out.blocks.push_back(Paragraph{std::string(words.letter_heard_nothing), Style::note});
  return out;
}

}  // namespace

void make_letter(Document& out, const Source& source, EntityNumber issue) {
  const Words& words = source.words();
  out.subtitle = filled(words.letter_subtitle, {out.title});
  out.title = filled(words.letter_title, {source.title(issue)});
  Section opening{"opening", std::string(words.what_about), {}};
  add_paragraphs(opening.blocks, source.text(issue, kDescriptionField), Style::lead);
  Section said{"quotes", std::string(words.letter_quotes), {}};
  for (Quote& quote : quotes(source, issue, kUseInLetter)) said.blocks.push_back(std::move(quote));
  Section done{"done", std::string(words.letter_done), {}};
  add(done.blocks, List{false, source.titles(source.around(issue, is_initiative))});
  Section part{"our_part", std::string(words.letter_our_part), {}};
  add_paragraphs(part.blocks, source.text(issue, kOurPartField));
  Section ask{"ask", std::string(words.letter_ask), {}};
  add_paragraphs(ask.blocks, source.text(issue, kSignalLetterField));
  if (ask.blocks.empty()) ask.blocks.push_back(Paragraph{std::string(words.letter_ask_text), Style::plain});
  ask.blocks.push_back(Paragraph{std::string(words.letter_close), Style::plain});
  ask.blocks.push_back(Paragraph{std::string(words.letter_greeting), Style::plain});
  ask.blocks.push_back(AnswerSpace{kSignatureLines});
  ask.blocks.push_back(Paragraph{std::string(words.letter_signature), Style::note});
  out.sections = {std::move(opening), heard(source, issue), std::move(said),
                  std::move(done),    std::move(part),      std::move(ask)};
}

}  // namespace kwadrant::report
