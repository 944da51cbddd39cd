#include "exchange/trial.h"

namespace kwadrant::exchange {

void Trial::copy() {
  const model::Map& real = real_.map();
  map_ = std::make_unique<model::Map>(real.id());
  for (model::FieldNumber field = 0; field < real.fields().size(); ++field) {
    real.for_each(field, [&](model::EntityNumber entity, const model::ValueView& value, Stamp stamp) {
      KW_CHECK(map_->load_register(real.id_of(entity), real.fields().name(field), value, stamp).ok());
    });
  }
  board_ = std::make_unique<board::Projection>(*map_, real_.pack(), real_.lens());
  (void)map_->take_touched();
  // Later than all that is there, so that every change wins; who made it does not matter on a copy.
  head_.stamp = {real.last_time(), 1};
}

void Trial::apply(const std::vector<model::Setting>& settings) {
  if (!board_) copy();
  ++head_.sequence;
  ++head_.stamp.time;
  KW_CHECK(map_->apply(model::encode_change(head_, settings)).ok());
  board_->update(map_->take_touched());
}

}  // namespace kwadrant::exchange
