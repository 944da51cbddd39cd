// A room on a map file: opens it, and hands out the work of saving so that it can run on another thread.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/clock.h"
#include "core/random.h"
#include "room/room.h"
#include "store/store.h"

namespace kwadrant::room {

// One save under way. `run` touches the store only and may be called on any thread; the LiveMap it came from must stay
// until `finish_save`, and takes no other job before that.
class SaveJob {
 public:
  SaveJob(store::Store& store, Batch batch, Bytes snapshot);
  void run();

 private:
  friend class LiveMap;
  store::Store& store_;
  Batch batch_;
  // Empty: none is due.
  Bytes snapshot_;
  Status result_ = ok();
  std::size_t differing_ = 0;
};

class LiveMap {
 public:
  // Opens the file and everything in it. Any thread; takes as long as the map is large. `clock` and `random` must
  // outlive it. Errors of store::Store::open and Room::make.
  static Result<std::unique_ptr<LiveMap>> open(const std::string& path, const WallClock& clock, Random& random,
                                               const store::Options& options = {});

  Room& room() { return *room_; }
  // Nothing when there is nothing to save or a job is out.
  std::unique_ptr<SaveJob> begin_save();
  // What the store said. After an error the room is read-only.
  Status finish_save(std::unique_ptr<SaveJob> job);
  // For another replica: see store::Store::lacking. No job may be out.
  Result<store::Portion> lacking(const model::VersionVector& theirs, std::uint64_t from,
                                 const store::PortionLimits& most = {}) const {
    return store_->lacking(theirs, from, most);
  }
  // Changes that came again under a known name with other bytes, since the map was opened: who sends such is broken or
  // lies, and what is here stays (P7).
  std::size_t differing() const { return differing_; }
  // Saves what is left, with a snapshot when the log has grown since the last one. No job may be out.
  Status close();

 private:
  LiveMap(std::unique_ptr<store::Store> store, std::unique_ptr<Room> room);
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<Room> room_;
  std::size_t differing_ = 0;
};

}  // namespace kwadrant::room
