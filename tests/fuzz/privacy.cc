// Free texts in which personal data is looked for and blanked.
//
// Oracles: what is found lies inside the text, in order, apart, and cuts no character; what is not found stays as it
// was; nothing is found in what was blanked. What certainly is personal data, between words, is never left.
#include <fuzzer/FuzzedDataProvider.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/utf8.h"
#include "privacy/personal.h"

namespace kwadrant::privacy {
namespace {

// A name that is known is added in each run.
constexpr std::string_view kKnown = "Zonnebloem";
constexpr std::array<std::string_view, 7> kPersonal = {"jan@wijk.nl",        "06-12345678", "123456782",
                                                       "NL91ABNA0417164300", "2011 AB 12",  "+31 (0)23 512 34 56",
                                                       kKnown};
// What people put around such a thing.
constexpr std::array<std::string_view, 8> kAround = {" ", "\u00a0", "\u201c", "\u2019", "\u2026", "\u2013", ",", "("};

std::string words(FuzzedDataProvider& bytes) {
  const std::string raw = bytes.ConsumeRandomLengthString(400);
  return is_valid_text(raw) ? raw : "tekst";
}

void expect_found(std::string_view text, const std::vector<Found>& found) {
  std::size_t least = 0;
  for (const Found& one : found) {
    EXPECT_TRUE(one.begin >= least && one.begin < one.end && one.end <= text.size());
    EXPECT_TRUE(is_valid_text(text.substr(least, one.begin - least)));
    EXPECT_TRUE(is_valid_text(text.substr(one.begin, one.end - one.begin)));
    least = one.end;
  }
  EXPECT_TRUE(is_valid_text(text.substr(least)));
}

std::string expect_blanked(std::string_view text, const Names& names) {
  const std::vector<Found> found = find_personal(text, names);
  expect_found(text, found);
  EXPECT_EQ(find_personal(text, names), found);
  const std::string left = blank(text, names);
  EXPECT_TRUE(is_valid_text(left));
  EXPECT_TRUE(find_personal(left, names).empty()) << left;
  EXPECT_EQ(blank(left, names), left);
  // What stands before the first is nobody's.
  const std::size_t first = found.empty() ? text.size() : found.front().begin;
  EXPECT_TRUE(!found.empty() || left == text);
  EXPECT_TRUE(found.size() != 1 || left.starts_with(text.substr(0, std::min(first, left.size())))) << left;
  return left;
}

}  // namespace
}  // namespace kwadrant::privacy

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant::privacy;
  FuzzedDataProvider bytes(data, size);
  const std::string_view planted = bytes.PickValueInArray(kPersonal);
  const std::string_view before = bytes.PickValueInArray(kAround);
  const std::string_view after = bytes.PickValueInArray(kAround);
  Names names;
  names.add(kKnown);
  for (int n = bytes.ConsumeIntegralInRange<int>(0, 3); n > 0; --n) {
    const std::string name = words(bytes);
    // One with the blank in it would come to stand where something was blanked, and take its neighbours along.
    if (name.find(kBlank) == std::string::npos) names.add(name);
  }
  const std::string text = words(bytes);
  expect_blanked(text, names);
  // Words part it from numbers, which would be read together with it.
  const std::string certain = " tel " + std::string(before) + std::string(planted) + std::string(after);
  const std::string left = expect_blanked(text + certain + " en " + words(bytes), names);
  EXPECT_EQ(left.find(certain), std::string::npos) << left;
  return 0;
}
