#include "process_usage.h"

#include <unistd.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace kwadrant::load {

Usage usage_of(pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  const std::string line((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  const std::size_t name_end = line.rfind(')');
  if (name_end == std::string::npos) return {};
  // What follows the name begins with field 3: times are 14 and 15, resident pages 24.
  std::istringstream rest(line.substr(name_end + 1));
  std::string skipped;
  for (int field = 3; field < 14; ++field) rest >> skipped;
  double user = 0;
  double system = 0;
  rest >> user >> system;
  for (int field = 16; field < 24; ++field) rest >> skipped;
  double pages = 0;
  rest >> pages;
  const auto page = static_cast<double>(::sysconf(_SC_PAGESIZE));
  return {(user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK)), pages * page / 1e6};
}

}  // namespace kwadrant::load
