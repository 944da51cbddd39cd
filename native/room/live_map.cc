#include "room/live_map.h"

#include "codec/snapshot.h"
#include "core/log.h"

namespace kwadrant::room {

SaveJob::SaveJob(store::Store& store, Batch batch, Bytes snapshot)
    : store_(store), batch_(std::move(batch)), snapshot_(std::move(snapshot)) {}

void SaveJob::run() {
  if (!batch_.changes.empty()) result_ = store_.append(batch_.changes);
  if (result_ && !batch_.known.empty()) {
    if (const auto differing = store_.count_differing(batch_.known)) differing_ = *differing;
  }
  if (!result_ || snapshot_.empty()) return;
  // The changes are safe without it; a store that failed here refuses the next batch by itself.
  if (Status written = store_.write_snapshot(snapshot_); !written) log(LogLevel::warn, "snapshot not written");
}

LiveMap::LiveMap(std::unique_ptr<store::Store> store, std::unique_ptr<Room> room)
    : store_(std::move(store)), room_(std::move(room)) {}

Result<std::unique_ptr<LiveMap>> LiveMap::open(const std::string& path, const WallClock& clock, Random& random,
                                               const store::Options& options) {
  Result<std::unique_ptr<store::Store>> store = store::Store::open(path, options);
  if (!store) return store.error();
  Result<store::Loaded> loaded = (*store)->load();
  if (!loaded) return loaded.error();
  // Writing on would bury the damage: verify names it, and a copy of the file may still hold what is lost here.
  if (!loaded->damaged.empty()) return error(Code::store_corrupt, "changes that cannot be read");
  auto numbers = (*store)->author_numbers();
  if (!numbers) return numbers.error();
  auto room = Room::make(std::move(loaded->map), *numbers, clock, random);
  if (!room) return room.error();
  return std::unique_ptr<LiveMap>(new LiveMap(std::move(*store), std::move(*room)));
}

std::unique_ptr<SaveJob> LiveMap::begin_save() {
  std::optional<Batch> batch = room_->take_batch();
  if (!batch) return nullptr;
  // The map holds exactly what is saved and what this batch saves: the room has nothing else waiting now.
  Bytes snapshot;
  if (store_->changes_since_snapshot() + batch->changes.size() >= store::kSnapshotEvery) {
    snapshot = codec::encode_snapshot(room_->map());
  }
  return std::make_unique<SaveJob>(*store_, std::move(*batch), std::move(snapshot));
}

Status LiveMap::finish_save(std::unique_ptr<SaveJob> job) {
  if (job->differing_ > 0) log(LogLevel::warn, "changes came again with other content and were left out");
  differing_ += job->differing_;
  if (job->result_) {
    room_->saved(std::move(job->batch_));
  } else {
    log(LogLevel::error, "map is read-only: " + job->result_.error().detail);
    room_->save_failed(job->result_.error());
  }
  return job->result_;
}

Status LiveMap::close() {
  if (auto job = begin_save()) {
    job->run();
    if (Status saved = finish_save(std::move(job)); !saved) return saved;
  }
  if (store_->failed() || store_->changes_since_snapshot() == 0) return ok();
  return store_->write_snapshot(codec::encode_snapshot(room_->map()));
}

}  // namespace kwadrant::room
