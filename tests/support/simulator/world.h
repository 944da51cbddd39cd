// The world of one simulation: time, disk, network, hosts and pages, and what has been promised to whom.
//
// Threads: none; everything happens in the order of the steps, and only there.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/simulator/host.h"
#include "support/simulator/memory_disk.h"
#include "support/simulator/network.h"
#include "support/simulator/page.h"
#include "support/simulator/step.h"
#include "support/simulator/totals.h"

namespace kwadrant::simulator {

// Faults put in on purpose, to see that they are found.
struct Plants {
  // The disk says that it has synced, and has not.
  bool disk_ignores_syncs = false;
  // The naive model lets the other one win when two replicas write at one moment.
  bool naive_turns_ties = false;
  // A page that comes back claims to have seen a frame more than it has.
  bool pages_skip_frames = false;
  // Hosts believe any clock.
  bool hosts_believe_clocks = false;
};

// A broken promise. `rule` is its number ("P3") or a word, the same for the same kind of fault.
struct Failure {
  std::string rule;
  std::string what;
};

// The name of a change: replica and sequence.
using ChangeName = std::pair<ReplicaId, std::uint64_t>;
// How far ahead a clock may be and still be believed: what was promised, whatever the product goes by.
inline constexpr Milliseconds kPromisedAhead = 5 * 60 * 1'000;
// A gesture: the page's key and its number.
using GestureName = std::pair<std::uint64_t, std::uint64_t>;

class World {
 public:
  World(const Script& script, const Plants& plants);
  ~World();

  // What a step refers to and is not there, or is down, makes it mean nothing.
  void take(const Step& step);
  // The first promise that was broken.
  const std::optional<Failure>& failure() const { return failure_; }
  void fail(const std::string& rule, const std::string& what);

  // Everything is mended, everyone is up and has the right time, and all talk until nobody has anything new to tell.
  void heal();
  // What must be true then.
  void check_the_end();

  const Totals& totals() const { return totals_; }
  // The map that all agree on; after `check_the_end` without a failure.
  Bytes final_bytes() const { return final_bytes_; }

 private:
  Host* up(std::uint32_t host);
  bool is_there(std::uint32_t host) const { return host < hosts_.size(); }

  // world_pages.cc
  void take_page(const Step& step, Page& page);
  void gesture(Page& page, std::uint64_t dice);
  void bring_up(Page& page);
  void read_down(Page& page);
  void tick(Host& host);
  void connect(Page& page);
  void lose_line(Page& page, std::uint64_t dice);
  void be_away(Page& page);
  void acknowledge(const Page& page, std::uint64_t n);

  // world_disk.cc
  void take_disk(const Step& step);
  void save(Host& host);
  void crash(std::uint32_t host, std::uint64_t dice);
  void open(std::uint32_t host);
  void restore(std::uint32_t host);
  void clone(std::uint32_t from);
  void forget_what_only_was_on(std::uint32_t host);

  // world_network.cc
  void take_network(const Step& step);
  void take_partition(const Step& step);
  void offer(std::uint32_t from, std::uint32_t to);
  void push(std::uint32_t from, std::uint32_t to, std::uint64_t dice);
  void deliver(const Step& step, Network::Order order);
  void arrive(std::uint32_t from, std::uint32_t to, const Parcel& parcel);
  void answer(std::uint32_t from, std::uint32_t to, const Bytes& versions);
  void merge(Host& host, const std::vector<Bytes>& changes);
  void count_meetings(const model::Map& map, const std::vector<Bytes>& changes);

  void take_clock(const Step& step);
  void wrote(std::uint32_t host);
  // What was looked at and has not changed since is as it was then.
  void check(const Host& host, bool board_too);
  void check_map(const Host& host);
  void check_board(const Host& host);

  // ending.cc
  void settle_pages();
  bool talk();
  std::vector<Bytes> changes_of(Host& host);
  void check_agreement();
  void check_promises(const std::vector<Bytes>& changes);
  void check_against_naive(const std::vector<Bytes>& changes);
  void check_reloading(const std::vector<Bytes>& changes);
  void check_pages();
  void check_page(Page& page);

  Script script_;
  Plants plants_;
  Milliseconds now_ = 1'800'000'000'000;
  Milliseconds start_ = now_;
  Totals totals_;
  MemoryDisk disk_;
  Network network_{totals_};
  std::vector<std::unique_ptr<Host>> hosts_;
  std::vector<Page> pages_;
  std::map<std::uint32_t, MemoryDisk::Image> backups_;
  std::set<std::uint32_t> restored_;
  // From which number of its log a host goes on telling another.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint64_t> told_up_to_;
  // Hosts that have written since a pair was cut.
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::set<std::uint32_t>> wrote_while_cut_;
  // Gestures that became a change, and those that pages were told are saved.
  std::map<GestureName, ChangeName> made_;
  std::map<GestureName, ChangeName> acknowledged_;
  std::uint64_t steps_taken_ = 0;
  // Host::stirred when a host's map and board were last looked at.
  struct Looked {
    std::uint64_t at_map = 0;
    std::uint64_t at_board = 0;
  };
  std::map<const Host*, Looked> looked_;
  std::optional<Failure> failure_;
  Bytes final_bytes_;
};

}  // namespace kwadrant::simulator
