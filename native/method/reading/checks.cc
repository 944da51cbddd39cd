// Checks: hints, and what they ask.
#include "method/reading/parts.h"

namespace kwadrant::method::reading {
namespace {

Text read_question(Object& in) {
  Text question = in.text("question");
  // A hint asks; it never says what is wrong.
  if (!question.nl.ends_with('?')) in.wrong("question.nl", "type");
  if (!question.en.ends_with('?')) in.wrong("question.en", "type");
  return question;
}

}  // namespace

void read_checks(Reading& reading) {
  Ids ids;
  reading.root.list("checks", 0, bounds::kChecks, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem, {"id", "about", "when", "question", "help", "sources"});
    Check check;
    check.id = in.name("id");
    ids.add(in, "id", check.id);
    const std::string about = in.name("about");
    if (about != kMapKind) {
      check.about = reading.kinds.find(about);
      if (!check.about) in.wrong("about", "unknown");
    }
    check.question = read_question(in);
    check.help = in.long_text("help");
    check.sources = read_sources(reading, in);
    const json::value* when = in.required("when");
    // Of a pack with a mistake the kinds may be half read.
    if (reading.problem.first) return;
    check.when = read_condition(reading, *when, in.under("when"), check.about);
    reading.pack.checks.push_back(std::move(check));
  });
}

}  // namespace kwadrant::method::reading
