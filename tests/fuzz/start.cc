// Every target starts here: a failed EXPECT_… of the helpers that fuzz targets share with the unit tests is a crash
// (an exception that nobody catches).
#include <gtest/gtest.h>

#include <cstdlib>

extern "C" int LLVMFuzzerInitialize(int*, char***) {
  GTEST_FLAG_SET(throw_on_failure, true);
  // Hostile files are told of in the log; a million of them would bury what the fuzzer says.
  setenv("KWADRANT_LOG", "off", 0);
  return 0;
}
