// Writes groups of changes into a map file until it is killed: kill9_writer <file> <replica>.
//
// Group k (1, 2, …) has k % 4 + 1 changes, and each change says in its title which group it is of and how many there
// are. After each commit one byte goes to standard output: the parent counts what was acknowledged. Every 40 groups it
// writes a snapshot, so that kills fall into these, too.
#include <unistd.h>

#include <cstdlib>
#include <vector>

#include "codec/snapshot.h"
#include "store/store.h"
#include "support/builders.h"

namespace {

using kwadrant::Bytes;
using kwadrant::store::Store;

// The exit code says where it went wrong.
int run(const char* path, kwadrant::ReplicaId replica) {
  auto store = Store::open(path, {});
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
    if (write(STDOUT_FILENO, "+", 1) != 1) return 6;
    if (group % 40 == 0 && !(*store)->write_snapshot(kwadrant::codec::encode_snapshot(loaded->map))) return 7;
  }
}

}  // namespace

int main(int count, char** words) {
  return count == 3 ? run(words[1], std::strtoull(words[2], nullptr, 10)) : 1;
}
