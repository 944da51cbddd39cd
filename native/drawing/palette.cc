#include "drawing/palette.h"

namespace kwadrant::drawing {
namespace {

constexpr Palette kLight = {
    .paper = "#FBFAF7",
    .ink = "#1F2933",
    .quiet = "#52606D",
    .axis = "#8A8477",
    .matrix_line = "#B9B3A6",
    .card_fill = "#FFFFFF",
    .card_line = "#857F73",
    .footprint_fill = "#9CCBBB",
    .footprint_line = "#0B6E4F",
    .link = "#52606D",
    .strip_fill = "#F4F1EA",
    .strip_line = "#B9B3A6",
    .footprint_opacity = 12,
    .tints = {"#EEF2F7", "#E9F4F1", "#FBF1E6", "#F3EDF7"},
};

constexpr Palette kDark = {
    .paper = "#16191D",
    .ink = "#ECEAE4",
    .quiet = "#B4BDC6",
    .axis = "#7C848C",
    .matrix_line = "#4A515A",
    .card_fill = "#2B3138",
    .card_line = "#8C949C",
    .footprint_fill = "#3B8F73",
    .footprint_line = "#57B894",
    .link = "#A9B2BB",
    .strip_fill = "#1C2025",
    .strip_line = "#4A515A",
    .footprint_opacity = 12,
    .tints = {"#1C232D", "#182824", "#2A231A", "#261F2D"},
};

// Print: outlines and shapes carry all.
constexpr Palette kMono = {
    .paper = "#FFFFFF",
    .ink = "#000000",
    .quiet = "#000000",
    .axis = "#000000",
    .matrix_line = "#000000",
    .card_fill = "#FFFFFF",
    .card_line = "#000000",
    .footprint_fill = {},
    .footprint_line = "#000000",
    .link = "#000000",
    .strip_fill = {},
    .strip_line = "#000000",
    .footprint_opacity = 100,
    .tints = {},
};

}  // namespace

const Palette& palette(bool dark, bool mono) {
  if (mono) return kMono;
  return dark ? kDark : kLight;
}

}  // namespace kwadrant::drawing
