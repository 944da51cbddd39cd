#include <algorithm>

#include "insight/words.h"
#include "report/kinds/kinds.h"
#include "report/parts.h"
#include "report/plain.h"
#include "report/roles.h"

namespace kwadrant::report {
namespace {

// What fits beside others on a folded A4.
constexpr std::size_t kIntroduction = 300;
constexpr std::size_t kOffer = 180;
constexpr std::size_t kFact = 100;
constexpr std::size_t kQuote = 160;
constexpr std::size_t kMostOffers = 8;
constexpr std::size_t kMostQuotes = 2;
constexpr int kContactLines = 2;

// A summary for the neighbourhood where there is one.
std::string summary(const Source& source, EntityNumber offer) {
  std::string text = one_line(source.text(offer, kPublicSummaryField));
  if (text.empty()) text = one_line(source.text(offer, kDescriptionField));
  return in_short(text, kOffer);
}

bool is_refused(const Source& source, EntityNumber offer) {
  return !source.told(offer, kOnLeafletField).empty() && !source.is_true(offer, kOnLeafletField);
}

void add_offer(std::vector<Block>& out, const Source& source, EntityNumber offer) {
  out.push_back(Heading{source.title(offer)});
  add_paragraphs(out, summary(source, offer));
  Facts facts;
  for (const std::string_view field : {kWhenWhereField, kSignUpField, kByField}) add_field(facts, source, offer, field);
  for (auto& [term, text] : facts.items) text = in_short(text, kFact);
  add(out, std::move(facts));
}

void add_offers(std::vector<Block>& out, const Source& source, const Entities& all) {
  const std::size_t told = std::min(all.size(), kMostOffers);
  for (std::size_t i = 0; i < told; ++i) add_offer(out, source, all[i]);
  if (all.empty()) out.push_back(Paragraph{std::string(source.words().offers_none), Style::plain});
  if (told == all.size()) return;
  const std::string others = filled(source.words().others, {std::to_string(all.size() - told)});
  out.push_back(Paragraph{filled(source.words().offers_more, {others}), Style::plain});
}

void add_quotes(std::vector<Block>& out, const Source& source, EntityNumber issue) {
  std::vector<Quote> all = quotes(source, issue, kUseInLeaflet);
  all.resize(std::min(all.size(), kMostQuotes));
  for (Quote& quote : all) out.push_back(Quote{in_short(quote.text, kQuote), std::move(quote.source)});
}

}  // namespace

void make_leaflet(Document& out, const Source& source, EntityNumber issue) {
  const Words& words = source.words();
  out.subtitle = out.title;
  out.title = filled(words.leaflet_title, {insight::quoted(source.title(issue))});
  Section introduction{"introduction", std::string(words.what_about), {}};
  const std::string about = in_short(one_line(source.text(issue, kDescriptionField)), kIntroduction);
  add_paragraphs(introduction.blocks, about, Style::lead);
  Section offers{"offers", std::string(words.offers_title), {}};
  Entities all = source.around(issue, kProvisionKind);
  for (const EntityNumber initiative : source.around(issue, is_initiative)) all.push_back(initiative);
  std::erase_if(all, [&](EntityNumber offer) { return is_refused(source, offer); });
  add_offers(offers.blocks, source, all);
  add_quotes(offers.blocks, source, issue);
  Section questions{"questions", std::string(words.questions_title), {}};
  questions.blocks.push_back(Paragraph{std::string(words.questions_text), Style::plain});
  questions.blocks.push_back(AnswerSpace{kContactLines});
  out.sections = {std::move(introduction), std::move(offers), std::move(questions)};
}

}  // namespace kwadrant::report
