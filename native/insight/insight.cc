#include "insight/insight.h"

namespace kwadrant::insight {

Insight::Insight(const model::Map& map, const method::Pack& pack, std::int64_t today)
    : map_(map), pack_(pack), today_(today) {
  read_all();
}

void Insight::read_all() {
  hints_.reset();
  overview_ = std::make_unique<Overview>(map_, pack_);
  hints_ = std::make_unique<Hints>(*overview_, today_);
}

void Insight::update(std::span<const model::EntityNumber> touched, std::int64_t today) {
  today_ = today;
  if (touched.size() > kFollowed) return read_all();
  hints_->update(overview_->update(touched), today_);
}

}  // namespace kwadrant::insight
