// Prints native/layout/liberation_sans.cc from the TrueType files of Liberation Sans (Debian: fonts-liberation):
//
//   cmake --build build/dev --target kwadrant_liberation_sans
//   build/dev/native/layout/kwadrant_liberation_sans LiberationSans-Regular.ttf LiberationSans-Bold.ttf
//
// Needs libstb-dev. Run by hand when the face changes; the table is checked in, so that no build needs the files.
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <vector>

#define STB_TRUETYPE_IMPLEMENTATION
#include <stb_truetype.h>

namespace {

struct Range {
  int first;
  int last;
};

// Where to look: letters of Europe, punctuation, currency, arrows, mathematics, shapes. What the face lacks is left
// out.
constexpr Range kBlocks[] = {{0x20, 0x7E}, {0xA0, 0x52F}, {0x1E00, 0x1EFF}, {0x2010, 0x22FF}, {0x2500, 0x266F}};
// So many missing characters in a row end a range of the table.
constexpr int kLongestGap = 8;

bool load(const char* path, std::vector<unsigned char>& bytes, stbtt_fontinfo& font) {
  std::ifstream in(path, std::ios::binary);
  bytes.assign(std::istreambuf_iterator<char>(in), {});
  return !bytes.empty() && stbtt_InitFont(&font, bytes.data(), stbtt_GetFontOffsetForIndex(bytes.data(), 0)) != 0;
}

std::vector<Range> find_ranges(const stbtt_fontinfo& font) {
  std::vector<Range> ranges;
  for (const Range& block : kBlocks) {
    bool open = false;
    for (int c = block.first; c <= block.last; ++c) {
      if (stbtt_FindGlyphIndex(&font, c) == 0) continue;
      if (open && c - ranges.back().last <= kLongestGap) {
        ranges.back().last = c;
      } else {
        ranges.push_back({c, c});
      }
      open = true;
    }
  }
  return ranges;
}

void print_ranges(const std::vector<Range>& ranges) {
  std::printf("struct Range {\n  char32_t first;\n  char32_t last;\n  std::uint16_t start;\n};\n\n");
  std::printf("constexpr Range kRanges[] = {");
  int start = 0;
  int n = 0;
  for (const Range& range : ranges) {
    std::printf("%s{0x%X, 0x%X, %d},", n++ % 5 == 0 ? "\n    " : " ", range.first, range.last, start);
    start += range.last - range.first + 1;
  }
  std::printf("\n};\n\n");
}

void print_widths(const char* name, const stbtt_fontinfo& font, const std::vector<Range>& ranges) {
  std::printf("constexpr std::uint16_t %s[] = {", name);
  int n = 0;
  for (const Range& range : ranges) {
    for (int c = range.first; c <= range.last; ++c, ++n) {
      int width = 0;
      int left = 0;
      const int glyph = stbtt_FindGlyphIndex(&font, c);
      stbtt_GetGlyphHMetrics(&font, glyph, &width, &left);
      std::printf("%s%d,", n % 16 == 0 ? "\n    " : " ", glyph == 0 ? 0xFFFF : width);
    }
  }
  std::printf("\n};\n\n");
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<unsigned char> files[2];
  stbtt_fontinfo fonts[2];
  if (argc != 3 || !load(argv[1], files[0], fonts[0]) || !load(argv[2], files[1], fonts[1])) {
    std::fprintf(stderr, "usage: kwadrant_liberation_sans REGULAR.ttf BOLD.ttf\n");
    return 2;
  }
  std::printf("// Made by native/layout/tools/liberation_sans.cc from Liberation Sans (SIL Open Font License 1.1).\n");
  std::printf("// Do not edit by hand.\n");
  std::printf("#include \"layout/liberation_sans.h\"\n\n");
  std::printf("namespace kwadrant::layout {\nnamespace {\n\n");
  const std::vector<Range> ranges = find_ranges(fonts[0]);
  print_ranges(ranges);
  print_widths("kRegular", fonts[0], ranges);
  print_widths("kBold", fonts[1], ranges);
  std::printf("}  // namespace\n\n");
  std::printf("std::uint16_t liberation_sans_width(char32_t scalar, bool bold) {\n");
  std::printf("  for (const Range& range : kRanges) {\n");
  std::printf("    if (scalar < range.first) break;\n");
  std::printf("    if (scalar > range.last) continue;\n");
  std::printf("    return (bold ? kBold : kRegular)[range.start + (scalar - range.first)];\n");
  std::printf("  }\n  return kNoWidth;\n}\n\n}  // namespace kwadrant::layout\n");
  return 0;
}
