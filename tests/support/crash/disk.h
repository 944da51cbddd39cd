// A disk in memory that loses power: what was synced stays, what was only written may stay, go, tear or turn into
// rubbish. Knows nothing of SQLite.
//
// Names are synced apart from contents, as POSIX has it: a new or removed file is sure only after `sync_directory`.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/random.h"

namespace kwadrant::testing {

// What a power loss does to a write, a cut or a name that was not synced.
enum class Fate {
  kept,
  dropped,
  // Each write is kept, dropped, or kept in some of its sectors; each cut and name is kept or not.
  torn,
  // As torn, and sectors may hold random bytes.
  garbage,
};

struct PowerLoss {
  Fate fate = Fate::dropped;
  std::uint64_t seed = 1;
  // Bytes that the disk writes at once: 512 or 4,096. What is beside a write stays whole, as SQLite takes it from every
  // disk unless it is told otherwise.
  std::size_t sector = 512;
};

class DiskFile {
 public:
  const std::string& bytes() const { return now_; }
  void write(std::size_t at, const std::string& bytes);
  void cut(std::size_t size);
  void sync();
  // As the system does it: what was waiting is forgotten, whether it reached the disk or not, and no later sync brings
  // it there; readers go on seeing it.
  void fail_sync(SeededRandom& random);
  std::string after(const PowerLoss& loss, SeededRandom& random) const;
  bool is_safe() const { return pending_.empty(); }

 private:
  struct Effect {
    bool is_cut = false;
    // For a cut: the new size.
    std::size_t at = 0;
    std::string bytes;
  };
  static void apply(const Effect& effect, std::string& to);
  static void tear(const Effect& effect, const PowerLoss& loss, SeededRandom& random, std::string& to);

  std::string now_;
  std::string safe_;
  // Since the last sync, in order.
  std::vector<Effect> pending_;
};

class CrashDisk {
 public:
  using File = std::shared_ptr<DiskFile>;

  // Null when there is none.
  File find(const std::string& name) const;
  // There must be none.
  File create(const std::string& name);
  // There must be one. Who has it open goes on with it.
  void remove(const std::string& name);
  void sync_directory();
  // Sum of what is in all files with a name, bytes.
  std::size_t size() const;

  // What a power loss at this moment leaves, all of it synced.
  CrashDisk after(const PowerLoss& loss) const;

  // Whoever changes or syncs a file or the directory says so here: a change after it is made, a sync before it takes
  // effect. These are the moments that differ after a power loss.
  void point();
  // Called at every point.
  std::function<void(const CrashDisk&)> at_point;

 private:
  void bind(const std::string& name, File file);

  std::map<std::string, File> names_;
  // What each name stood for since the last sync of the directory, oldest (and synced) first; null for nothing.
  std::map<std::string, std::vector<File>> unsure_;
};

}  // namespace kwadrant::testing
