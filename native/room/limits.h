// Limits of a live session (P12). Those of one map are in core/limits.h; those of sockets in plugin/host.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kwadrant::room {

// More than any hall or team; the host's memory for one member is bounded, so this bounds the room's.
inline constexpr std::size_t kMembers = 1'200;
// Frames kept for pages that come back after a short loss of connection: about ten seconds, or this many bytes.
inline constexpr std::size_t kKeptFrames = 300;
inline constexpr std::size_t kKeptFrameBytes = 4 * 1024 * 1024;
// Refusals kept for a member key, told again when its page reconnects before it heard of them.
inline constexpr std::size_t kKeptRefusals = 32;
// Member keys that never changed the map of whom gesture numbers and refusals are remembered (authors.h).
inline constexpr std::size_t kKeptKeys = 10'000;
// Changes that wait to be saved while the disk is slow; one more gesture is refused with limit_rate.
inline constexpr std::size_t kUnsavedChanges = 20'000;
// Cards dragged or selected that one presence message may name.
inline constexpr std::size_t kPresenceItems = 50;
// A question to the map, and how deep its JSON goes.
inline constexpr std::size_t kQuestionBytes = 16 * 1024;
inline constexpr std::size_t kQuestionDepth = 4;
// Milliseconds between two frames.
inline constexpr std::uint64_t kTickMs = 33;

}  // namespace kwadrant::room
