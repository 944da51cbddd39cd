// P3, P9: writing until the disk is full, making room, and going on.
#include <sched.h>

#include <csignal>

#include <sys/mount.h>
#include <sys/resource.h>

#include "crash_check.h"
#include "support/child_process.h"

namespace kwadrant::store {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::CrashVfs;
using kwadrant::testing::Fate;

Bytes long_change(Author& author) {
  return author.change({{kwadrant::testing::entity(1), "description", std::string(3'000, 'x')}});
}

TEST(FullDiskTest, P3P9EveryFullnessLosesNothingAndMakingRoomIsEnough) {
  constexpr std::size_t kRounds = 50;
  CrashCheck check;
  for (std::size_t round = 0; round < kRounds; ++round) {
    SCOPED_TRACE(round);
    CrashVfs vfs;
    Options options = crash_options(vfs);
    options.create = true;
    auto store = Store::open(kCrashMap, options);
    ASSERT_EQ(outcome(store), "ok");
    ASSERT_EQ(outcome((*store)->begin(kMapId)), "ok");
    vfs.capacity = vfs.disk().size() + round * 5'000;
    Author author(11);
    Ledger ledger;
    ledger.made = true;
    while (true) {
      ledger.in_flight = {long_change(author), long_change(author)};
      const Status written = (*store)->append(ledger.in_flight);
      if (!written) {
        ASSERT_TRUE(written.error().code == Code::store_full || written.error().code == Code::read_only)
            << name_of(written.error().code);
        break;
      }
      ledger.acknowledged.insert(ledger.acknowledged.end(), ledger.in_flight.begin(), ledger.in_flight.end());
      ASSERT_LT(ledger.acknowledged.size(), 1'000U) << "the disk never filled";
    }
    EXPECT_TRUE((*store)->failed());
    *store = nullptr;
    vfs.capacity = SIZE_MAX;
    for (const Fate fate : {Fate::kept, Fate::dropped, Fate::torn}) {
      EXPECT_EQ(check.problem(vfs.disk().after({fate, round, 512}), ledger), "");
    }
  }
}

// A disk of 400 KiB in a namespace of this process. Not every system lets us mount one.
bool mount_small_disk(const std::string& folder) {
  const int spaces = geteuid() == 0 ? CLONE_NEWNS : (CLONE_NEWNS | CLONE_NEWUSER);
  return unshare(spaces) == 0 && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         mount("none", folder.c_str(), "tmpfs", 0, "size=400k") == 0;
}

// On a small disk, or else with a limit on the size of files, which the system enforces in the same place. The exit
// code says where it went wrong.
int fill_disk(const std::string& folder, bool mounted) {
  constexpr rlimit narrow{200U * 1024U, RLIM_INFINITY};
  if (!mounted && (signal(SIGXFSZ, SIG_IGN) == SIG_ERR || setrlimit(RLIMIT_FSIZE, &narrow) != 0)) return 2;
  const std::string path = folder + "/map.kwadrant";
  auto store = Store::open(path, creating());
  if (!store || !(*store)->begin(kMapId)) return 3;
  Author author(11);
  std::size_t acknowledged = 0;
  Status written = ok();
  while (written) {
    const Bytes change = long_change(author);
    written = (*store)->append({&change, 1});
    if (written) ++acknowledged;
    if (acknowledged > 1'000) return 4;
  }
  if (mounted && written.error().code != Code::store_full) return 5;
  if (acknowledged < 10 || !(*store)->failed()) return 6;
  *store = nullptr;
  constexpr rlimit wide{RLIM_INFINITY, RLIM_INFINITY};
  if (mounted ? mount("none", folder.c_str(), "tmpfs", MS_REMOUNT, "size=8m") != 0
              : setrlimit(RLIMIT_FSIZE, &wide) != 0) {
    return 7;
  }
  auto again = Store::open(path, {});
  if (!again) return 8;
  auto loaded = (*again)->load();
  if (!loaded || !loaded->damaged.empty() || loaded->map.change_count() < acknowledged) return 9;
  if (loaded->map.change_count() > acknowledged + 1 || !(*again)->verify().problems.empty()) return 10;
  const Bytes more = Author(12, 1ULL << 40).change({title_of(1)});
  return (*again)->append({&more, 1}) ? 0 : 11;
}

class RealFullDiskTest : public StoreTest {};

TEST_F(RealFullDiskTest, P3P9SystemsOwnFullDiskLosesNothing) {
  const std::string folder = folder_.path().string();
  EXPECT_EQ(kwadrant::testing::in_child([&] { return fill_disk(folder, mount_small_disk(folder)); }), 0);
}

TEST_F(RealFullDiskTest, P3P9SystemsOwnLimitOnFilesLosesNothing) {
  EXPECT_EQ(kwadrant::testing::in_child([&] { return fill_disk(folder_.path().string(), false); }), 0);
}

}  // namespace
}  // namespace kwadrant::store
