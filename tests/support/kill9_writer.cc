// Writes groups of changes into a map file until it is killed: kill9_writer <file> <replica> <what>.
//
// Group k (1, 2, …) has k % 4 + 1 changes, and each change says in its title which group it is of and how many there
// are. After each commit a "+" goes to standard output: the parent counts what was acknowledged. <what> says where most
// of the time goes, so that most kills fall there:
//   commit      nothing else, but a snapshot every 40 groups
//   snapshot    a snapshot after every group
//   checkpoint  the log is moved into the file after every group
//   copy        a copy <file>-copy-<k> after every group, and a "c" when it is there
#include <unistd.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "codec/snapshot.h"
#include "store/store.h"
#include "support/builders.h"

namespace {

using kwadrant::Bytes;
using kwadrant::store::Store;

bool say(const char* byte) { return write(STDOUT_FILENO, byte, 1) == 1; }

bool write_snapshot(Store& store, const kwadrant::model::Map& map) {
  return store.write_snapshot(kwadrant::codec::encode_snapshot(map)).ok();
}

// The exit code says where it went wrong.
int run(const std::string& path, kwadrant::ReplicaId replica, std::string_view what) {
  kwadrant::store::Options options;
  if (what == "checkpoint") options.checkpoint_pages = 1;
  auto store = Store::open(path, options);
  if (!store) return 2;
  auto loaded = (*store)->load();
  if (!loaded || !loaded->damaged.empty()) return 3;
  kwadrant::testing::Author author(replica, loaded->map.last_time());
  for (int group = 1;; ++group) {
    const int size = group % 4 + 1;
    std::vector<Bytes> changes;
    for (int i = 0; i < size; ++i) {
      const std::string title = std::to_string(group) + "/" + std::to_string(size);
      changes.push_back(author.change({kwadrant::testing::titled(kwadrant::testing::entity(
          static_cast<std::uint64_t>(i)), title)}));
      if (!loaded->map.apply(changes.back())) return 4;
    }
    if (!(*store)->append(changes)) return 5;
    if (!say("+")) return 6;
    const bool snapshot_due = what == "snapshot" || group % 40 == 0;
    if (snapshot_due && !write_snapshot(**store, loaded->map)) return 7;
    if (what != "copy") continue;
    if (!(*store)->copy_to(path + "-copy-" + std::to_string(group))) return 8;
    if (!say("c")) return 9;
  }
}

}  // namespace

int main(int count, char** words) {
  return count == 4 ? run(words[1], std::strtoull(words[2], nullptr, 10), words[3]) : 1;
}
