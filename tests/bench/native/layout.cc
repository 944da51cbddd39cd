// The row `layout`: cards from where they want to stand to where none covers another. Reads the field's size and the
// gap, then a box a line; writes a centre a line, and prints the median as one line of JSON.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <vector>

#include "layout/spread.h"

namespace kwadrant::layout {
namespace {

constexpr int kRepeats = 31;

struct Task {
  Box bounds;
  int gap = 0;
  std::vector<Box> wanted;
  std::vector<Point> targets;
};

Task read(const char* path) {
  std::ifstream in(path);
  Task task;
  in >> task.bounds.w >> task.bounds.h >> task.gap;
  task.bounds.x = task.bounds.w / 2;
  task.bounds.y = task.bounds.h / 2;
  for (Box box; in >> box.x >> box.y >> box.w >> box.h;) {
    task.wanted.push_back(box);
    task.targets.push_back({box.x, box.y});
  }
  return task;
}

int run(const char* asked, const char* answered) {
  const Task task = read(asked);
  std::vector<double> times;
  Spread found;
  for (int i = 0; i < kRepeats; ++i) {
    const auto start = std::chrono::steady_clock::now();
    found = spread(task.wanted, task.bounds, {}, task.gap);
    uncross(task.wanted, task.targets, found.at);
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  if (found.covering > 0) {
    std::fputs("some cards found no room\n", stderr);
    return 1;
  }
  std::ofstream out(answered);
  for (const Point& at : found.at) out << at.x << ' ' << at.y << '\n';
  std::sort(times.begin(), times.end());
  std::printf("{\"layout\":%.4f}\n", times[times.size() / 2]);
  return out.good() ? 0 : 1;
}

}  // namespace
}  // namespace kwadrant::layout

int main(int count, char** words) { return count == 3 ? kwadrant::layout::run(words[1], words[2]) : 2; }
