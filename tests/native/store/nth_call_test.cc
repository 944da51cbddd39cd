// P3, P9: every call into the file layer fails once, at every place.
#include "operations.h"

namespace kwadrant::store {
namespace {

using kwadrant::testing::CrashVfs;
using kwadrant::testing::kEveryCall;
using kwadrant::testing::kSyncCall;
using kwadrant::testing::kWriteCall;
using kwadrant::testing::VfsFault;

struct Flavour {
  const char* name;
  VfsFault fault;
};

constexpr Flavour kFlavours[] = {
    {"OneCallFails", {kEveryCall, 0, false, false}},
    {"AllCallsFailFromHere", {kEveryCall, 0, true, false}},
    {"OneWriteIsCutShortByAFullDisk", {kWriteCall, 0, false, true}},
    {"DiskIsFullFromHere", {kWriteCall, 0, true, true}},
    {"OneSyncFails", {kSyncCall, 0, false, false}},
};

class NthCallTest : public ::testing::TestWithParam<Flavour> {};

TEST_P(NthCallTest, P3P9StoreAnswersAndKeepsWhatItAcknowledged) {
  CrashVfs vfs;
  VfsFault fault = GetParam().fault;
  const Breaker breaker{[&](std::uint64_t nth) {
                          fault.nth = nth;
                          vfs.plan(fault);
                        },
                        [&] { return vfs.failed(); }};
  std::uint64_t failures = 0;
  for (const Operation& operation : operations()) failures += break_every_call(operation, vfs, breaker);
  RecordProperty("failures", static_cast<int>(failures));
  EXPECT_GT(failures, 10U);
}

INSTANTIATE_TEST_SUITE_P(Faults, NthCallTest, ::testing::ValuesIn(kFlavours),
                         [](const auto& flavour) { return std::string(flavour.param.name); });

}  // namespace
}  // namespace kwadrant::store
