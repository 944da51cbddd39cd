// Short texts of one column, one after the other: titles and kinds without an allocation for each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kwadrant::model {

// Where a short text lies.
struct TextSpot {
  std::uint32_t start = 0;
  std::uint32_t length = 0;
};

// Texts are added at the end, and what nobody uses any more stays until their owner moves the others together.
class ShortTexts {
 public:
  // Longer ones would make moving together slow, and a million of these still have 32-bit starts.
  static constexpr std::size_t kLongest = 1'024;

  std::string_view at(TextSpot spot) const { return std::string_view(bytes_).substr(spot.start, spot.length); }
  // At most kLongest bytes, which may be some of these texts. Equal texts that are added one after the other share
  // their bytes: columns of kinds hold the same word in long runs.
  TextSpot add(std::string_view text);
  // The text is used once less.
  void drop(TextSpot spot) { dropped_ += spot.length; }
  // Whether so much was dropped that moving `registers` texts together is worth its while: the work stays in
  // proportion to what was written, and the waste to what is there.
  bool is_wasteful(std::size_t registers) const {
    return dropped_ > bytes_.size() / 2 && dropped_ > registers * kWastePerRegister;
  }
  // In bytes, those that nobody uses any more included.
  std::size_t size() const { return bytes_.size(); }
  // Room for so many more bytes without growing on the way.
  void reserve(std::size_t bytes) { bytes_.reserve(bytes_.size() + bytes); }

 private:
  static constexpr std::size_t kWastePerRegister = 16;

  std::string bytes_;
  TextSpot last_;
  // Bytes that were dropped, those that another text shares included.
  std::size_t dropped_ = 0;
};

}  // namespace kwadrant::model
