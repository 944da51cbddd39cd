// Changes for tests, in few words.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/clock.h"
#include "model/change.h"
#include "model/map.h"

namespace kwadrant::testing {

inline constexpr EntityId kMapId{7, 7};

// An entity that is the same in every run.
inline EntityId entity(std::uint64_t n) { return {0x1000 + n, n}; }

// A replica's pen: gives its changes rising sequences and stamps.
class Author {
 public:
  explicit Author(ReplicaId replica, std::uint64_t time = 1'000) : replica_(replica), time_(time) {}

  // The next change, at a time one above the last.
  Bytes change(const std::vector<model::Setting>& settings, model::Label label = model::Label::edited) {
    return change_at(++time_, settings, label);
  }
  Bytes change_at(std::uint64_t time, const std::vector<model::Setting>& settings,
                  model::Label label = model::Label::edited) {
    time_ = time;
    model::ChangeHead head;
    head.stamp = {time, replica_};
    head.sequence = ++sequence_;
    head.author = replica_ + 100;
    head.author_n = sequence_;
    head.label = label;
    last_ = head;
    return encode_change(head, settings);
  }
  // Head of the change made last.
  const model::ChangeHead& last() const { return last_; }

 private:
  ReplicaId replica_;
  std::uint64_t time_;
  std::uint64_t sequence_ = 0;
  model::ChangeHead last_;
};

inline model::Setting created(EntityId id, const std::string& kind = "initiative") { return {id, "kind", kind}; }
inline model::Setting titled(EntityId id, const std::string& title) { return {id, "title", title}; }
inline model::Setting deleted(EntityId id, bool value = true) { return {id, "deleted", value}; }
inline model::Setting placed(EntityId id, int x, int y) {
  model::Place place;
  place.x = static_cast<std::uint16_t>(x);
  place.y = static_cast<std::uint16_t>(y);
  return {id, "place.kwadranten", place};
}
inline model::Setting drawn(EntityId id, std::uint32_t version, std::uint32_t nonce, const std::string& bytes) {
  return {id, "element", model::Blob{version, nonce, bytes}};
}
inline model::Setting joined(EntityId id, EntityId from, EntityId to) {
  return {id, "ends", std::vector<EntityId>{from, to}};
}

// A map with these changes, in this order. Stops the test program when one is refused.
inline model::Map map_of(const std::vector<Bytes>& changes) {
  model::Map map(kMapId);
  for (const Bytes& change : changes) KW_CHECK(map.apply(change).ok());
  return map;
}

}  // namespace kwadrant::testing
