#include "privacy/signs.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"

namespace kwadrant::privacy {
namespace {

constexpr char32_t kFirstWide = 0xFF01;
constexpr char32_t kLastWide = 0xFF5E;

// Signs from `first` to `last` are read as `as`; 0: as if they were not there.
struct Range {
  char32_t first;
  char32_t last;
  char as;
};

// By code, without overlap.
constexpr std::array<Range, 37> kRanges = {{
    {0x0080, 0x009F, ' '},   {0x00A0, 0x00A0, ' '},   {0x00A1, 0x00A9, ','},   {0x00AB, 0x00AC, ','},
    {0x00AD, 0x00AD, 0},     {0x00AE, 0x00B4, ','},   {0x00B6, 0x00B9, ','},   {0x00BB, 0x00BF, ','},
    {0x00D7, 0x00D7, ','},   {0x00F7, 0x00F7, ','},   {0x061C, 0x061C, 0},     {0x1680, 0x1680, ' '},
    {0x180E, 0x180E, 0},     {0x2000, 0x200A, ' '},   {0x200B, 0x200F, 0},     {0x2010, 0x2015, '-'},
    {0x2016, 0x2017, ','},   {0x2018, 0x2019, '\''},  {0x201A, 0x2023, ','},   {0x2024, 0x2026, '.'},
    {0x2027, 0x2027, ','},   {0x2028, 0x2029, ' '},   {0x202A, 0x202E, 0},     {0x202F, 0x202F, ' '},
    {0x2030, 0x2043, ','},   {0x2044, 0x2044, '/'},   {0x2045, 0x205E, ','},   {0x205F, 0x205F, ' '},
    {0x2060, 0x206F, 0},     {0x20A0, 0x20CF, ','},   {0x2190, 0x2211, ','},   {0x2212, 0x2212, '-'},
    {0x2213, 0x2BFF, ','},   {0x3000, 0x303F, ' '},   {0xFE00, 0xFE0F, 0},     {0xFEFF, 0xFEFF, 0},
    {0x1F000, 0x1FAFF, ','},
}};

const Range* range_of(char32_t sign) {
  const auto after = std::upper_bound(kRanges.begin(), kRanges.end(), sign,
                                      [](char32_t one, const Range& range) { return one < range.first; });
  const bool is_in = after != kRanges.begin() && sign <= std::prev(after)->last;
  return is_in ? &*std::prev(after) : nullptr;
}

}  // namespace

PlainSigns::PlainSigns(std::string_view whole) {
  text.reserve(whole.size());
  from.reserve(whole.size() + 1);
  for (std::size_t at = 0; at < whole.size();) {
    const std::size_t begin = at;
    const char32_t sign = next_scalar(whole, at);
    if (const Range* range = range_of(sign)) {
      if (range->as != 0) text += range->as;
    } else if (sign >= kFirstWide && sign <= kLastWide) {
      text += static_cast<char>(sign - kFirstWide + U'!');
    } else {
      text += whole.substr(begin, at - begin);
    }
    // All bytes of a letter lead to its first one, so that no range can begin or end inside it.
    from.resize(text.size(), begin);
  }
  from.push_back(whole.size());
}

}  // namespace kwadrant::privacy
