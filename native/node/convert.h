// Bytes and texts across the border. Nothing is shared: JavaScript's buffers are read during the call and copied out.
#pragma once

#include <napi.h>

#include <string>
#include <string_view>

#include "core/bytes.h"
#include "core/status.h"

namespace kwadrant::node {

// Throws a TypeError when it is not a Uint8Array. Valid during the call.
inline ByteView bytes_of(const Napi::Value& value) {
  if (!value.IsTypedArray() || value.As<Napi::TypedArray>().TypedArrayType() != napi_uint8_array) {
    throw Napi::TypeError::New(value.Env(), "a Uint8Array is expected");
  }
  const auto array = value.As<Napi::Uint8Array>();
  return {array.Data(), array.ByteLength()};
}

inline std::string text_of(const Napi::Value& value) {
  if (!value.IsString()) throw Napi::TypeError::New(value.Env(), "a string is expected");
  return value.As<Napi::String>().Utf8Value();
}

inline std::uint32_t number_of(const Napi::Value& value) {
  if (!value.IsNumber()) throw Napi::TypeError::New(value.Env(), "a number is expected");
  const double number = value.As<Napi::Number>().DoubleValue();
  if (!(number >= 0 && number <= 0xFFFFFFFFU)) throw Napi::RangeError::New(value.Env(), "a number from 0 is expected");
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
