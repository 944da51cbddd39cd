// kwadrant_load: one server, one contender, one line of JSON. The arguments are `name=value`, see `usage`.
#include <charconv>
#include <cinttypes>
#include <cstdio>
#include <map>
#include <string>
#include <string_view>

#include "dialect.h"
#include "run.h"

namespace {

using namespace kwadrant::load;
using Arguments = std::map<std::string, std::string, std::less<>>;

constexpr const char* kUsage =
    "kwadrant_load contender=kwadrant|relay|socket.io|y-websocket|hocuspocus port=N path=/… [token=…]\n"
    "              members=N [rate=10] [warmup=2] [seconds=10] [server=PID] [never_reads=1]\n";

Arguments arguments_of(int count, char** values) {
  Arguments out;
  for (int i = 1; i < count; ++i) {
    const std::string_view argument(values[i]);
    const std::size_t equals = argument.find('=');
    if (equals != std::string_view::npos) out.emplace(argument.substr(0, equals), argument.substr(equals + 1));
  }
  return out;
}

std::string text(const Arguments& arguments, std::string_view name) {
  const auto found = arguments.find(name);
  return found == arguments.end() ? std::string() : found->second;
}

double number(const Arguments& arguments, std::string_view name, double otherwise) {
  const std::string given = text(arguments, name);
  double value = otherwise;
  std::from_chars(given.data(), given.data() + given.size(), value);
  return value;
}

void print(const Outcome& o) {
  const auto field = [](const char* name, double value) { std::printf("\"%s\":%.3f,", name, value); };
  std::printf("{\"failure\":\"%s\",", o.failure.c_str());
  field("p50", o.p50_ms);
  field("p95", o.p95_ms);
  field("p99", o.p99_ms);
  field("longest", o.longest_ms);
  field("cpu", o.cpu_seconds);
  field("ownCpu", o.own_cpu_seconds);
  field("resident", o.resident_mb);
  field("received", o.received_mb);
  field("window", o.window_seconds);
  std::printf("\"end\":\"%016" PRIx64 "\"}\n", o.digest);
}

}  // namespace

int main(int count, char** values) {
  const Arguments arguments = arguments_of(count, values);
  Plan plan;
  plan.port = static_cast<std::uint16_t>(number(arguments, "port", 0));
  plan.members = static_cast<std::uint32_t>(number(arguments, "members", 0));
  plan.rate = number(arguments, "rate", plan.rate);
  plan.warmup_seconds = number(arguments, "warmup", plan.warmup_seconds);
  plan.window_seconds = number(arguments, "seconds", plan.window_seconds);
  plan.server = static_cast<pid_t>(number(arguments, "server", 0));
  plan.never_reads = number(arguments, "never_reads", 0) > 0;
  const Target target{text(arguments, "path"), text(arguments, "token")};
  const auto dialect = dialect_of(text(arguments, "contender"), target, plan.members);
  if (!dialect || plan.port == 0 || plan.members == 0) {
    std::fputs(kUsage, stderr);
    return 2;
  }
  const Outcome outcome = Run(plan, *dialect).go();
  print(outcome);
  return outcome.failure.empty() ? 0 : 1;
}
