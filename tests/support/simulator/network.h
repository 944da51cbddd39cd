// What lies between the hosts of a simulation: a queue for each direction of each pair, which may be cut.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "core/bytes.h"
#include "support/simulator/totals.h"

namespace kwadrant::simulator {

// Either what the sender has (codec/versions.h), or, when that is empty, changes for the receiver.
struct Parcel {
  Bytes versions;
  std::vector<Bytes> changes;
};

class Network {
 public:
  explicit Network(Totals& totals) : totals_(totals) {}

  // Lost at once when the way is cut.
  void send(std::uint32_t from, std::uint32_t to, Parcel parcel);
  enum class Order { oldest, oldest_stays, any };
  std::optional<Parcel> receive(std::uint32_t from, std::uint32_t to, Order order, std::uint64_t dice);

  void cut(std::uint32_t from, std::uint32_t to) { ways_[{from, to}].is_cut = true; }
  bool is_cut(std::uint32_t from, std::uint32_t to) { return ways_[{from, to}].is_cut; }
  // Both ways.
  void mend(std::uint32_t a, std::uint32_t b);
  void lose(std::uint32_t a, std::uint32_t b);
  // Everything to and from a host that went down.
  void lose_all_of(std::uint32_t host);
  void mend_all();

 private:
  struct Way {
    std::deque<Parcel> parcels;
    bool is_cut = false;
  };
  void empty(Way& way);

  Totals& totals_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Way> ways_;
};

}  // namespace kwadrant::simulator
