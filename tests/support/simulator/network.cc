#include "support/simulator/network.h"

namespace kwadrant::simulator {

void Network::send(std::uint32_t from, std::uint32_t to, Parcel parcel) {
  Way& way = ways_[{from, to}];
  if (way.is_cut) {
    totals_.add(Total::lost_on_the_way);
    return;
  }
  way.parcels.push_back(std::move(parcel));
}

std::optional<Parcel> Network::receive(std::uint32_t from, std::uint32_t to, Order order, std::uint64_t dice) {
  Way& way = ways_[{from, to}];
  if (way.is_cut || way.parcels.empty()) return std::nullopt;
  if (order == Order::oldest_stays) return way.parcels.front();
  const std::size_t which = order == Order::any ? dice % way.parcels.size() : 0;
  Parcel out = std::move(way.parcels[which]);
  way.parcels.erase(way.parcels.begin() + static_cast<std::ptrdiff_t>(which));
  return out;
}

void Network::empty(Way& way) {
  totals_.add(Total::lost_on_the_way, way.parcels.size());
  way.parcels.clear();
}

void Network::mend(std::uint32_t a, std::uint32_t b) { ways_[{a, b}].is_cut = ways_[{b, a}].is_cut = false; }

void Network::lose(std::uint32_t a, std::uint32_t b) {
  empty(ways_[{a, b}]);
  empty(ways_[{b, a}]);
}

void Network::lose_all_of(std::uint32_t host) {
  for (auto& [ends, way] : ways_) {
    if (ends.first == host || ends.second == host) empty(way);
  }
}

void Network::mend_all() {
  for (auto& [ends, way] : ways_) way.is_cut = false;
}

}  // namespace kwadrant::simulator
