#include "core/log.h"

#include <spdlog/sinks/ansicolor_sink.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <memory>

namespace kwadrant {
namespace {

// A logger of our own: the process may hold other copies of spdlog, with a default logger of theirs.
const std::shared_ptr<spdlog::logger>& logger() {
  static const std::shared_ptr<spdlog::logger> kLogger = [] {
    const auto sink = std::make_shared<spdlog::sinks::ansicolor_stderr_sink_mt>();
    auto made = std::make_shared<spdlog::logger>("kwadrant", sink);
    const char* level = std::getenv("KWADRANT_LOG");
    made->set_level(level != nullptr ? spdlog::level::from_str(level) : spdlog::level::warn);
    return made;
  }();
  return kLogger;
}

}  // namespace

void log(LogLevel level, std::string_view message) {
  constexpr spdlog::level::level_enum kLevels[] = {spdlog::level::debug, spdlog::level::info,
                                                   spdlog::level::warn, spdlog::level::err};
  logger()->log(kLevels[static_cast<int>(level)], spdlog::string_view_t(message.data(), message.size()));
}

}  // namespace kwadrant
