// Bytes and texts across the border. Nothing is shared: JavaScript's buffers are read during the call and copied out.
#pragma once

#include <napi.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/bytes.h"
#include "core/status.h"

namespace kwadrant::node {

// The numbers of a typed array of that type, where JavaScript has them; nothing when it is something else. A detached
// one is empty.
template <typename Number>
std::optional<std::span<Number>> typed_array(const Napi::Value& value, napi_typedarray_type wanted) {
  napi_typedarray_type type = napi_int8_array;
  std::size_t length = 0;
  void* data = nullptr;
  const napi_status got = napi_get_typedarray_info(value.Env(), value, &type, &length, &data, nullptr, nullptr);
  if (got != napi_ok || type != wanted) return {};
  return std::span(static_cast<Number*>(data), data == nullptr ? 0 : length);
}

// The bytes of a Uint8Array, for the time of a call. Memory that another thread may write to at the same time (a
// SharedArrayBuffer) is copied first: what was checked must be what is used.
class BytesArgument {
 public:
  // Throws a TypeError when it is something else. `length`: so many of its first bytes, else all; a RangeError when
  // there are fewer.
  explicit BytesArgument(const Napi::Value& value, std::optional<double> length = {}) {
    const auto all = typed_array<std::uint8_t>(value, napi_uint8_array);
    if (!all) throw Napi::TypeError::New(value.Env(), "a Uint8Array is expected");
    std::size_t size = all->size();
    if (length) {
      if (!(*length >= 0 && *length <= static_cast<double>(size))) {
        throw Napi::RangeError::New(value.Env(), "the length is not within the bytes");
      }
      size = static_cast<std::size_t>(*length);
    }
    if (size == 0) return;
    bytes_ = all->first(size);
    if (size <= few_.size()) {
      // Copying a single change costs less than asking whose memory it lies in.
      std::copy(bytes_.begin(), bytes_.end(), few_.begin());
      bytes_ = ByteView(few_).first(size);
    } else if (!value.As<Napi::TypedArray>().ArrayBuffer().IsArrayBuffer()) {
      many_.assign(bytes_.begin(), bytes_.end());
      bytes_ = many_;
    }
  }
  BytesArgument(const BytesArgument&) = delete;
  BytesArgument& operator=(const BytesArgument&) = delete;

  operator ByteView() const { return bytes_; }

 private:
  ByteView bytes_;
  std::array<std::uint8_t, 256> few_;
  Bytes many_;
};

// The numbers of a typed array of that type, for the time of a call. Memory that another thread may write to at the
// same time is copied, as above.
template <typename Number, napi_typedarray_type type>
class NumbersArgument {
 public:
  // Throws a TypeError when it is something else.
  explicit NumbersArgument(const Napi::Value& value) {
    const auto all = typed_array<Number>(value, type);
    if (!all) throw Napi::TypeError::New(value.Env(), "another typed array is expected");
    numbers_ = *all;
    if (value.As<Napi::TypedArray>().ArrayBuffer().IsArrayBuffer()) return;
    copy_.assign(all->begin(), all->end());
    numbers_ = copy_;
  }
  NumbersArgument(const NumbersArgument&) = delete;
  NumbersArgument& operator=(const NumbersArgument&) = delete;

  operator std::span<const Number>() const { return numbers_; }

 private:
  std::span<const Number> numbers_;
  std::vector<Number> copy_;
};

inline std::string text_of(const Napi::Value& value) {
  if (!value.IsString()) throw Napi::TypeError::New(value.Env(), "a string is expected");
  return value.As<Napi::String>().Utf8Value();
}

// A copy of a Uint8Array's bytes, for another thread.
inline std::string string_of(const Napi::Value& value) {
  const BytesArgument argument(value);
  const ByteView bytes = argument;
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

inline std::uint32_t number_of(const Napi::Value& value) {
  if (!value.IsNumber()) throw Napi::TypeError::New(value.Env(), "a number is expected");
  const double number = value.As<Napi::Number>().DoubleValue();
  if (!(number >= 0 && number <= 0xFFFFFFFFU) || number != std::floor(number)) {
    throw Napi::RangeError::New(value.Env(), "a whole number from 0 is expected");
  }
  return static_cast<std::uint32_t>(number);
}

inline bool flag_of(const Napi::Value& value) {
  if (!value.IsBoolean()) throw Napi::TypeError::New(value.Env(), "a boolean is expected");
  return value.As<Napi::Boolean>().Value();
}

inline Napi::Buffer<std::uint8_t> to_js(Napi::Env env, ByteView bytes) {
  return Napi::Buffer<std::uint8_t>::Copy(env, bytes.data(), bytes.size());
}

inline Napi::String to_js(Napi::Env env, std::string_view text) {
  return Napi::String::New(env, text.data(), text.size());
}

}  // namespace kwadrant::node
