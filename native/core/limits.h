// Every limit of the core, by name (P12). Each has a test at the limit, one below and one above.
// The room tells them to its pages in the welcome message, so that a page can warn first.
#pragma once

#include <cstddef>
#include <cstdint>

namespace kwadrant::limits {

// A title has room for a sentence; more belongs in the description.
inline constexpr std::size_t kTitleLength = 500;
// Unicode scalar values of any other text.
inline constexpr std::size_t kTextLength = 10'000;
inline constexpr std::size_t kNicknameLength = 40;
// A name of a field or kind, bytes.
inline constexpr std::size_t kNameBytes = 64;
// Entities in one map, deleted ones and drawings included.
inline constexpr std::size_t kEntities = 100'000;
// What the model itself bears. Replicas that differ on "too many" would differ on the map, so this lies far above what
// a room lets people make: it only keeps hostile files from filling memory.
inline constexpr std::size_t kModelEntities = 10 * kEntities;
// Distinct field names in one map.
inline constexpr std::size_t kFields = 2'000;
// Registers that one change may set.
inline constexpr std::size_t kSettingsPerChange = 20'000;
// Gestures in one message; one more is refused.
inline constexpr std::size_t kGesturesPerMessage = 500;
// A drawing's element as JSON.
inline constexpr std::size_t kElementBytes = 256 * 1024;
// A picture.
inline constexpr std::size_t kFileBytes = 2 * 1024 * 1024;
// One encoded change: a picture and its names fit.
inline constexpr std::size_t kChangeBytes = 3 * 1024 * 1024;
// A snapshot before it is deflated; a map above it opens from its log alone.
inline constexpr std::size_t kSnapshotBytes = 512 * 1024 * 1024;
// References in one register.
inline constexpr std::size_t kIdsPerValue = 64;
// Changes of one replica that may arrive before an earlier one of it.
inline constexpr std::size_t kEarlyChanges = 4'096;
// Undo steps kept for one author.
inline constexpr std::size_t kUndoSteps = 200;
// Authors whose undo steps are kept.
inline constexpr std::size_t kUndoAuthors = 1'000;
// Registers of which undo remembers that it put an earlier value back.
inline constexpr std::size_t kUndoRestored = 100'000;

}  // namespace kwadrant::limits
