// P3, P9: every allocation of SQLite fails once, at every place. Our own allocations are not SQLite's: without memory
// for these the program stops, as everywhere in the core.
#include "operations.h"

namespace kwadrant::store {
namespace {

// SQLite's allocator with a count in front of it. SQLite takes another allocator only while it is shut down.
class FailingMemory {
 public:
  FailingMemory() {
    KW_CHECK(sqlite3_shutdown() == SQLITE_OK);
    KW_CHECK(sqlite3_config(SQLITE_CONFIG_GETMALLOC, &below()) == SQLITE_OK);
    sqlite3_mem_methods mine = below();
    mine.xMalloc = allocate;
    mine.xRealloc = resize;
    KW_CHECK(sqlite3_config(SQLITE_CONFIG_MALLOC, &mine) == SQLITE_OK);
    // Else most small allocations come from a store that is filled once.
    KW_CHECK(sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 0, 0) == SQLITE_OK);
    KW_CHECK(sqlite3_initialize() == SQLITE_OK);
  }
  ~FailingMemory() {
    sqlite3_shutdown();
    sqlite3_config(SQLITE_CONFIG_MALLOC, &below());
    sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 1'200, 40);
    sqlite3_initialize();
  }
  FailingMemory(const FailingMemory&) = delete;
  FailingMemory& operator=(const FailingMemory&) = delete;

  static void arm(std::uint64_t nth) {
    left() = nth;
    failures() = 0;
  }
  static std::uint64_t& failures() {
    static std::uint64_t count = 0;
    return count;
  }

 private:
  static sqlite3_mem_methods& below() {
    static sqlite3_mem_methods methods{};
    return methods;
  }
  // Allocations until the one that fails, that one included; 0: none does.
  static std::uint64_t& left() {
    static std::uint64_t count = 0;
    return count;
  }
  static bool fails() {
    if (left() == 0 || --left() > 0) return false;
    ++failures();
    return true;
  }
  static void* allocate(int size) { return fails() ? nullptr : below().xMalloc(size); }
  static void* resize(void* memory, int size) { return fails() ? nullptr : below().xRealloc(memory, size); }
};

TEST(MemoryTest, P3P9StoreAnswersAndKeepsWhatItAcknowledged) {
  FailingMemory memory;
  std::uint64_t failures = 0;
  {
    kwadrant::testing::CrashVfs vfs;
    const Breaker breaker{[](std::uint64_t nth) { FailingMemory::arm(nth); }, [] { return FailingMemory::failures(); }};
    for (const Operation& operation : operations()) failures += break_every_call(operation, vfs, breaker);
  }
  RecordProperty("failures", static_cast<int>(failures));
  EXPECT_GT(failures, 1'000U);
}

}  // namespace
}  // namespace kwadrant::store
