// What Node-API itself costs: a native function that takes a buffer and writes into a flat array. No ids, no stamps, no
// checks but that of the bounds.
#include <node_api.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace {

constexpr std::size_t kMove = 12;
constexpr std::size_t kPlace = 8;

struct Bytes {
  std::uint8_t* data = nullptr;
  std::size_t size = 0;
};

// Any typed array as bytes; empty when it is none.
Bytes bytes_of(napi_env env, napi_value value) {
  napi_typedarray_type type{};
  std::size_t length = 0;
  void* data = nullptr;
  if (napi_get_typedarray_info(env, value, &type, &length, &data, nullptr, nullptr) != napi_ok) return {};
  const std::size_t width = type == napi_uint16_array ? 2 : 1;
  return {static_cast<std::uint8_t*>(data), length * width};
}

// apply(places: Uint16Array, moves: Uint8Array, length: number)
napi_value apply(napi_env env, napi_callback_info info) {
  std::size_t count = 3;
  napi_value arguments[3];
  std::uint32_t length = 0;
  if (napi_get_cb_info(env, info, &count, arguments, nullptr, nullptr) != napi_ok) return nullptr;
  const Bytes places = bytes_of(env, arguments[0]);
  const Bytes moves = bytes_of(env, arguments[1]);
  if (napi_get_value_uint32(env, arguments[2], &length) != napi_ok || length > moves.size) return nullptr;
  for (std::size_t at = 0; at + kMove <= length; at += kMove) {
    std::uint32_t number = 0;
    std::memcpy(&number, moves.data + at, sizeof number);
    if ((number + std::size_t{1}) * kPlace > places.size) return nullptr;
    std::memcpy(places.data + number * kPlace, moves.data + at + sizeof number, kPlace);
  }
  return nullptr;
}

// copy(to: Uint8Array, from: Uint8Array)
napi_value copy(napi_env env, napi_callback_info info) {
  std::size_t count = 2;
  napi_value arguments[2];
  if (napi_get_cb_info(env, info, &count, arguments, nullptr, nullptr) != napi_ok) return nullptr;
  const Bytes to = bytes_of(env, arguments[0]);
  const Bytes from = bytes_of(env, arguments[1]);
  if (from.size <= to.size) std::memcpy(to.data, from.data, from.size);
  return nullptr;
}

void offer(napi_env env, napi_value exports, const char* name, napi_callback function) {
  napi_value value = nullptr;
  if (napi_create_function(env, name, NAPI_AUTO_LENGTH, function, nullptr, &value) != napi_ok) return;
  napi_set_named_property(env, exports, name, value);
}

}  // namespace

NAPI_MODULE_INIT() {
  offer(env, exports, "apply", apply);
  offer(env, exports, "copy", copy);
  return exports;
}
