// What the native rows of the bench share: a pack, a clock, a median.
#pragma once

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <ratio>
#include <string>
#include <vector>

#include "core/status.h"

namespace kwadrant::bench {

// The text of a method pack of ours, by its name.
inline std::string pack_json(const std::string& method) {
  std::ifstream in(KWADRANT_SOURCE_DIR "/assets/methods/" + method + ".json", std::ios::binary);
  KW_CHECK(in.good());
  return {std::istreambuf_iterator<char>(in), {}};
}

// What `work` takes: time_of<std::milli>(…) in milliseconds, <std::micro> in microseconds.
template <typename Unit, typename Work>
double time_of(Work&& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, Unit>(std::chrono::steady_clock::now() - start).count();
}

// The upper one of two in the middle; there must be any.
inline double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return values[values.size() / 2];
}

}  // namespace kwadrant::bench
