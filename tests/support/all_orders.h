// Every way in which a few changes can arrive.
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <vector>

namespace kwadrant::testing {

// All orders of the numbers below `count`, each bare and with every number once more at every later place.
inline std::vector<std::vector<std::size_t>> all_orders(std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), 0);
  std::vector<std::vector<std::size_t>> out;
  do {
    out.push_back(order);
    for (std::size_t again = 0; again < count; ++again) {
      for (std::size_t at = again + 1; at <= count; ++at) {
        out.push_back(order);
        out.back().insert(out.back().begin() + static_cast<std::ptrdiff_t>(at), order[again]);
      }
    }
  } while (std::next_permutation(order.begin(), order.end()));
  return out;
}

}  // namespace kwadrant::testing
