// What happens in a simulation: a script of steps, each of which means something by itself, so that a script from which
// steps were taken away is still a script.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kwadrant::simulator {

// Who: a host for all but the steps of pages, where it is a page. Other: a host. Dice: decides everything else.
#define KWADRANT_ACTIONS(X)                                                    \
  X(edit, "makes a change of several registers")                               \
  X(gesture, "page makes gestures, or undoes or redoes")                       \
  X(up, "page's oldest message reaches its host")                              \
  X(down, "page reads the oldest message from its host")                       \
  X(tick, "sends frames to its pages")                                         \
  X(line_lost, "page loses its line with everything on it")                    \
  X(line_back, "page comes back and resumes")                                  \
  X(away, "page is away while more frames are made than are kept")             \
  X(save, "saves what waits")                                                  \
  X(save_begun, "takes out what waits to be saved")                            \
  X(save_run, "writes what was taken out, without hearing of it")              \
  X(offer, "tells other its versions")                                         \
  X(deliver, "oldest message to other arrives")                                \
  X(deliver_twice, "oldest message to other arrives, and stays on the way")    \
  X(deliver_late, "some message to other arrives before those before it")      \
  X(push, "sends other some of its changes in any order")                      \
  X(cut, "can no longer reach other")                                          \
  X(cut_both, "and other can no longer reach each other")                      \
  X(cut_all, "can no longer be reached by anyone, nor reach anyone")           \
  X(mend, "and other reach each other again")                                  \
  X(lost, "and other lose their connection with everything on it")             \
  X(crash, "loses power")                                                      \
  X(open, "starts again from its own disk")                                    \
  X(backup, "copies its file away")                                            \
  X(restore, "loses its disk and starts from its last copy")                   \
  X(clone, "has its file copied to other, which starts from it")               \
  X(clock_jump, "has its clock set within five minutes of the true time")      \
  X(clock_stop, "has its clock stand still")                                   \
  X(clock_hostile, "has its clock set a year ahead")                           \
  X(clock_right, "has its clock set right")

enum class Action : std::uint8_t {
#define KWADRANT_ACTION_NAME(name, words) name,
  KWADRANT_ACTIONS(KWADRANT_ACTION_NAME)
#undef KWADRANT_ACTION_NAME
};

struct Step {
  // Milliseconds of true time since the beginning; the clock never goes back.
  std::uint64_t at = 0;
  Action action = Action::edit;
  std::uint32_t who = 0;
  std::uint32_t other = 0;
  std::uint64_t dice = 0;
  bool operator==(const Step&) const = default;
};

struct Script {
  std::uint64_t seed = 0;
  // Hosts that are there from the beginning, 2 … 8; `clone` adds others.
  std::uint32_t hosts = 2;
  // Pages of the first host, and for each of the others whether it has one.
  std::uint32_t pages = 1;
  bool pages_elsewhere = false;
  // Changes in one message between hosts.
  std::uint32_t portion = 1'000;
  std::vector<Step> steps;
};

inline constexpr std::uint32_t kMostHosts = 8;
inline constexpr std::uint32_t kMostPages = 4;

std::string_view name_of(Action action);
// One line, for people.
std::string to_text(const Step& step);
std::string to_text(const Script& script);

}  // namespace kwadrant::simulator
