// A host in a simulation: the product's own room and store on a disk in memory and a clock that may be wrong.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.h"
#include "room/live_map.h"
#include "support/simulator/memory_disk.h"

namespace kwadrant::simulator {

class SkewedClock final : public WallClock {
 public:
  explicit SkewedClock(const Milliseconds& truth) : truth_(truth) {}
  Milliseconds now() const override {
    const Milliseconds shown =
        stopped_at_ ? *stopped_at_ : static_cast<Milliseconds>(static_cast<std::int64_t>(truth_) + offset_);
    if (believes_) return shown * 2;
    highest_ = std::max(highest_, shown);
    return shown;
  }
  // The latest time shown since `forget`. A host may go by an earlier look at its clock.
  Milliseconds highest() const { return std::max(highest_, now()); }
  void forget() { highest_ = 0; }
  void set(std::int64_t offset) {
    offset_ = offset;
    stopped_at_.reset();
  }
  void stop() { stopped_at_ = now(); }
  // Shows a time after all others, so that nothing is ahead of it: for testing the tests.
  void believe(bool on) { believes_ = on; }

 private:
  const Milliseconds& truth_;
  std::int64_t offset_ = 0;
  std::optional<Milliseconds> stopped_at_;
  bool believes_ = false;
  mutable Milliseconds highest_ = 0;
};

class Host {
 public:
  Host(MemoryDisk& disk, std::uint32_t number, std::uint64_t seed, const Milliseconds& truth);

  const std::string& path() const { return path_; }
  bool is_up() const { return live_ != nullptr; }
  const room::LiveMap& live() const { return *live_; }
  const room::Room& room() const { return live_->room(); }
  // The only way to change what is in the room, but for the host's own functions below.
  room::Room& room_to_change() {
    ++stirred_;
    return live_->room();
  }
  // Rises whenever what the room holds may have changed: as long as it does not, what was true of the room still is.
  std::uint64_t stirred() const { return stirred_; }
  const model::Map& map() const { return live_->room().map(); }
  SkewedClock clock;

  // It must be down.
  Status open();
  // What was not synced is lost, or not, by the bits of `kept`.
  void lose_power(std::uint64_t kept);
  Status close();

  // Another program on this machine makes a change, under a replica's name of its own. False when it cannot: its clock
  // was set back by so much that its own stamps lie too far ahead.
  bool edit(const std::vector<model::Setting>& settings);

  // A save in three steps; each does nothing when it is not its turn. `save` does all of them.
  void begin_save();
  void run_save();
  Status finish_save();
  Status save();
  bool has_unsaved() const { return job_ != nullptr || live_->room().has_unsaved(); }
  // What the store has said to be safe.
  const model::VersionVector& saved() const { return saved_; }
  // The disk is another one now: what is on it will be called safe when the host is open.
  void expect_nothing() { saved_ = {}; }
  void expect_what_is_there() { saved_ = map().seen(); }

 private:
  MemoryDisk& disk_;
  std::string path_;
  SeededRandom random_;
  std::unique_ptr<room::LiveMap> live_;
  std::uint64_t stirred_ = 0;
  // Declared after the map that it refers to.
  std::unique_ptr<room::SaveJob> job_;
  bool job_has_run_ = false;
  model::VersionVector being_saved_;
  model::VersionVector saved_;
  std::optional<HybridClock> program_;
  std::uint64_t program_sequence_ = 0;
};

// The file that every simulation begins with: a map with a title and the pack of the four quadrants.
const MemoryDisk::Image& first_file(MemoryDisk& disk);

}  // namespace kwadrant::simulator
