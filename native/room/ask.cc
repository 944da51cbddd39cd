#include "room/ask.h"

#include "room/answers.h"
#include "room/question.h"

namespace kwadrant::room {
namespace {

constexpr Milliseconds kDay = 24ULL * 60 * 60 * 1000;

}  // namespace

void Asking::touched(std::span<const model::EntityNumber> entities) {
  if (insight_ == nullptr) return;
  touched_.insert(touched_.end(), entities.begin(), entities.end());
  if (touched_.size() <= insight::Insight::kFollowed) return;
  insight_.reset();
  touched_.clear();
}

std::int64_t Asking::day() const { return static_cast<std::int64_t>(clock_.now() / kDay); }

const insight::Insight& Asking::insight(std::int64_t today) {
  if (insight_ == nullptr) {
    insight_ = std::make_unique<insight::Insight>(map_, pack_, today);
  } else if (!touched_.empty() || insight_->today() != today) {
    insight_->update(touched_, today);
  }
  touched_.clear();
  return *insight_;
}

Result<std::string> Asking::answer(std::string_view text) {
  const Result<Question> question = Question::read(text);
  if (!question) return question.error();
  const LiveQuestion* known = live_question(question->about());
  if (known == nullptr) return bad_field("about");
  const Result<std::int64_t> today = question->today(day());
  if (!today) return today.error();
  Result<boost::json::object> answer = known->answer(insight(*today), *question);
  if (!answer) return answer.error();
  return std::string(boost::json::serialize(*answer));
}

}  // namespace kwadrant::room
