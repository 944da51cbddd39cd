#include "room/question.h"

#include <utility>

#include "core/limits.h"
#include "core/utf8.h"
#include "method/bounds.h"
#include "room/limits.h"

namespace kwadrant::room {

namespace json = boost::json;

Error bad_field(std::string_view name) {
  Error e = error(Code::bad_value, "a question");
  e.params.emplace("field", name);
  return e;
}

Result<Question> Question::read(std::string_view text) {
  if (text.size() > kQuestionBytes) return error(Code::limit_frame, "a question");
  json::error_code failed;
  json::parse_options options;
  options.max_depth = kQuestionDepth;
  json::value value = json::parse(json::string_view(text.data(), text.size()), failed, {}, options);
  if (failed) return error(Code::bad_json, "a question");
  Question question;
  json::object* fields = value.if_object();
  if (fields == nullptr) return bad_field("about");
  question.fields_ = std::move(*fields);
  Result<std::string> about = question.text("about");
  if (!about) return about.error();
  question.about_ = std::move(*about);
  return question;
}

Result<std::string> Question::text(std::string_view name) const {
  const json::value* value = fields_.if_contains(json::string_view(name.data(), name.size()));
  const json::string* text = value == nullptr ? nullptr : value->if_string();
  if (text == nullptr) return bad_field(name);
  std::string out(text->data(), text->size());
  if (!is_valid_text(out) || length_of(out) > limits::kTitleLength) return bad_field(name);
  return out;
}

Result<method::Language> Question::language() const {
  const Result<std::string> word = text("lang");
  if (!word) return word.error();
  if (*word == "nl") return method::Language::nl;
  if (*word == "en") return method::Language::en;
  return bad_field("lang");
}

Result<EntityId> Question::entity(std::string_view name) const {
  const Result<std::string> id = text(name);
  if (!id) return id.error();
  if (id->empty()) return bad_field(name);
  return entity_id(*id);
}

Result<std::int64_t> Question::today(std::int64_t otherwise) const {
  const json::value* value = fields_.if_contains("today");
  if (value == nullptr) return otherwise;
  const std::int64_t* day = value->if_int64();
  if (day == nullptr || *day < method::bounds::kFirstDay || *day > method::bounds::kLastDay) return bad_field("today");
  return *day;
}

}  // namespace kwadrant::room
