#include "support/simulator/host.h"

#include <fstream>
#include <iterator>

namespace kwadrant::simulator {
namespace {

store::Options on_simulated_disk() {
  store::Options options;
  options.vfs = MemoryDisk::kVfs;
  return options;
}

MemoryDisk::Image make_first_file(MemoryDisk& disk) {
  constexpr EntityId kMap{7, 7};
  const std::string path = "/simulated/first.kwadrant";
  std::ifstream in(KWADRANT_SOURCE_DIR "/assets/methods/kwadranten.json", std::ios::binary);
  const std::string pack{std::istreambuf_iterator<char>(in), {}};
  store::Options options = on_simulated_disk();
  options.create = true;
  {
    auto made = store::Store::open(path, options);
    KW_CHECK(made.ok() && (*made)->begin(kMap).ok());
    const model::ChangeHead head{{1ULL << 16, 99}, 1, 0, 0, model::Label::created};
    const std::vector<Bytes> first = {model::encode_change(
        head, {{kMap, "kind", std::string("map")}, {kMap, "title", std::string("Wijk")}, {kMap, "pack", pack}})};
    KW_CHECK((*made)->append(first).ok());
  }
  return disk.copy_of(path);
}

}  // namespace

const MemoryDisk::Image& first_file(MemoryDisk& disk) {
  static const MemoryDisk::Image kImage = make_first_file(disk);
  return kImage;
}

Host::Host(MemoryDisk& disk, std::uint32_t number, std::uint64_t seed, const Milliseconds& truth)
    : clock(truth),
      disk_(disk),
      path_("/simulated/" + std::to_string(number) + ".kwadrant"),
      random_(SeededRandom(seed * 64 + number).next()) {}

Status Host::open() {
  KW_CHECK(!is_up());
  ++stirred_;
  clock.forget();
  auto opened = room::LiveMap::open(path_, clock, random_, on_simulated_disk());
  if (!opened) return opened.error();
  live_ = std::move(*opened);
  program_.emplace(clock, new_replica_id(random_));
  program_sequence_ = 0;
  return ok();
}

void Host::lose_power(std::uint64_t kept) {
  disk_.power_off(path_);
  job_.reset();
  live_.reset();
  disk_.power_on(path_, kept);
}

Status Host::close() {
  if (Status saved = save(); !saved) return saved;
  Status closed = live_->close();
  live_.reset();
  return closed;
}

bool Host::edit(const std::vector<model::Setting>& settings) {
  program_->restore(map().last_time());
  const model::ChangeHead head{program_->next(), program_sequence_ + 1, 0, 0, model::Label::edited};
  const std::vector<Bytes> change = {model::encode_change(head, settings)};
  const auto merged = room_to_change().merge(change);
  if (!merged || merged->taken == 0) return false;
  ++program_sequence_;
  return true;
}

void Host::begin_save() {
  if (job_) return;
  ++stirred_;
  job_ = live_->begin_save();
  job_has_run_ = false;
  // The room has nothing else waiting at this moment.
  if (job_) being_saved_ = map().seen();
}

void Host::run_save() {
  if (job_ && !job_has_run_) job_->run();
  job_has_run_ = true;
}

Status Host::finish_save() {
  if (!job_) return ok();
  run_save();
  ++stirred_;
  Status finished = live_->finish_save(std::move(job_));
  if (finished) saved_ = being_saved_;
  return finished;
}

Status Host::save() {
  if (Status finished = finish_save(); !finished) return finished;
  begin_save();
  return finish_save();
}

}  // namespace kwadrant::simulator
