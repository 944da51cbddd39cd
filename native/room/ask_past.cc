#include "room/ask_past.h"

#include <algorithm>
#include <boost/json.hpp>
#include <iterator>
#include <limits>
#include <memory>

#include "history/life.h"
#include "history/moment.h"
#include "method/shared_pack.h"
#include "room/answer_past.h"
#include "room/question.h"

namespace kwadrant::room {
namespace {

namespace json = boost::json;

struct PastQuestion {
  std::string_view about;
  Result<json::object> (*answer)(const Past& past, const Question& question);
};

constexpr PastQuestion kQuestions[] = {{"moments", answer_moments}, {"at", answer_at}, {"compare", answer_compare}};

const PastQuestion* past_question(std::string_view about) {
  const auto* const found = std::find_if(std::begin(kQuestions), std::end(kQuestions),
                                         [&](const PastQuestion& one) { return one.about == about; });
  return found == std::end(kQuestions) ? nullptr : found;
}

}  // namespace

bool is_about_past(std::string_view text) {
  const Result<Question> question = Question::read(text);
  return question.ok() && past_question(question->about()) != nullptr;
}

Result<std::string> answer_past(const std::string& path, std::string_view text) {
  const Result<Question> question = Question::read(text);
  if (!question) return question.error();
  const PastQuestion* known = past_question(question->about());
  if (known == nullptr) return bad_field("about");
  store::Options reading;
  reading.read_only = true;
  Result<std::unique_ptr<store::Store>> file = store::Store::open(path, reading);
  if (!file) return file.error();
  Result<store::Loaded> loaded = (*file)->load();
  if (!loaded) return loaded.error();
  const auto pack = method::shared_pack(loaded->map.get(model::Map::self(), model::kPack).text());
  if (!pack) return pack.error();
  Result<json::object> answer = known->answer(Past{**file, loaded->map, **pack}, *question);
  if (!answer) return answer.error();
  return std::string(json::serialize(*answer));
}

}  // namespace kwadrant::room
