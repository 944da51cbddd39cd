#include "insight/insight.h"

namespace kwadrant::insight {

Insight::Insight(const model::Map& map, const method::Pack& pack, std::int64_t today)
    : map_(map), pack_(pack), today_(today), overview_(std::make_unique<Overview>(map, pack)) {}

const Hints& Insight::hints() const {
  if (!hints_) hints_ = std::make_unique<Hints>(*overview_, today_);
  return *hints_;
}

void Insight::update(std::span<const model::EntityNumber> touched, std::int64_t today) {
  today_ = today;
  if (touched.size() > kFollowed) {
    hints_.reset();
    overview_ = std::make_unique<Overview>(map_, pack_);
    return;
  }
  const Overview::Changes changes = overview_->update(touched);
  if (hints_) hints_->update(changes, today_);
}

}  // namespace kwadrant::insight
