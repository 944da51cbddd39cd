// A field of any type as words for people.
#include <algorithm>

#include "method/record.h"
#include "report/days.h"
#include "report/plain.h"
#include "report/source.h"

namespace kwadrant::report {

using method::FieldType;
using model::ValueView;

namespace {

const method::Option* option_of(const method::ChoiceSet& set, std::string_view id) {
  const auto at = std::find_if(set.options.begin(), set.options.end(), [&](const auto& one) { return one.id == id; });
  return at == set.options.end() ? nullptr : &*at;
}

}  // namespace

std::string Source::told_record(const ValueView& value) const {
  const std::optional<method::Record> record = method::read_record(value.text());
  if (!record) return {};
  std::string out = record->when ? date(*record->when, language()) : std::string();
  if (!record->who.empty()) out += (out.empty() ? "" : ", ") + one_line(record->who);
  // What somebody wrote begins a sentence of its own.
  if (!record->why.empty()) out += (out.empty() ? "" : ". ") + one_line(record->why);
  return out;
}

std::string Source::told(EntityNumber entity, std::string_view name) const {
  const method::FieldRule* rule = field(entity, name);
  if (rule == nullptr) return {};
  switch (rule->type) {
    case FieldType::text:
    case FieldType::long_text:
      return one_line(text(entity, name));
    case FieldType::integer: {
      const std::optional<std::int64_t> value = number(entity, name);
      if (!value) return {};
      return std::to_string(*value) + (rule->unit.empty() ? "" : " " + in_language(rule->unit));
    }
    case FieldType::boolean:
      if (value(entity, name).is_nothing()) return {};
      return std::string(is_true(entity, name) ? words_.yes : words_.no);
    case FieldType::date: {
      const std::optional<std::int64_t> at = day(entity, name);
      return at ? date(*at, language()) : std::string();
    }
    case FieldType::choice: {
      const method::Option* option = option_of(pack().choice_sets[rule->source], text(entity, name));
      return option == nullptr ? std::string() : in_language(option->title);
    }
    case FieldType::choices: {
      std::vector<std::string> chosen;
      for (const method::Option& option : pack().choice_sets[rule->source].options) {
        if (has_option(entity, name, option.id)) chosen.push_back(in_language(option.title));
      }
      return listed(chosen, words_.and_word);
    }
    case FieldType::step: {
      const method::Flow& flow = pack().flows[rule->source];
      const std::optional<std::size_t> step = flow.step(text(entity, name));
      return step ? in_language(flow.steps[*step].title) : std::string();
    }
    case FieldType::reference:
    case FieldType::references:
      return listed(titles(named(entity, name)), words_.and_word);
    case FieldType::record:
      return told_record(value(entity, name));
    case FieldType::scale:
    case FieldType::checklist:
      // They say something beside their ends and items only.
      return {};
  }
  return {};
}

}  // namespace kwadrant::report
