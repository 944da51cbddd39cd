// Functions that belong to one object of JavaScript, as its own properties.
//
// To find the C++ object behind a method, Node-API looks up a hidden property of whatever the method was called on,
// which takes longer than moving a card. A bound function knows its object, and may be called without it.
#pragma once

#include <napi.h>

#include <array>
#include <exception>
#include <memory>
#include <utility>

namespace kwadrant::node {

// The arguments of a call; undefined where there are fewer. Napi::CallbackInfo asks more than these functions need.
struct Arguments {
  napi_env env;
  std::array<napi_value, 6> values;

  Napi::Value operator[](std::size_t i) const { return {env, values[i]}; }
};

template <typename T, napi_value (*call)(T&, const Arguments&)>
napi_value call_bound(napi_env env, napi_callback_info info) {
  Arguments arguments{env, {}};
  std::size_t count = arguments.values.size();
  void* target = nullptr;
  napi_get_cb_info(env, info, &count, arguments.values.data(), nullptr, &target);
  try {
    return call(*static_cast<T*>(target), arguments);
  } catch (const Napi::Error& error) {
    error.ThrowAsJavaScriptException();
  } catch (const std::exception& error) {
    Napi::Error::New(env, error.what()).ThrowAsJavaScriptException();
  }
  return nullptr;
}

// Gives the object a function `name` that calls `call` with the target, and keeps the target for as long as there is
// the function.
template <typename T, napi_value (*call)(T&, const Arguments&)>
void bind(Napi::Object object, const char* name, std::shared_ptr<T> target) {
  const Napi::Env env = object.Env();
  napi_value made = nullptr;
  if (napi_create_function(env, name, NAPI_AUTO_LENGTH, &call_bound<T, call>, target.get(), &made) != napi_ok) {
    throw Napi::Error::New(env);
  }
  const Napi::Function function(env, made);
  auto kept = std::make_unique<std::shared_ptr<T>>(std::move(target));
  function.AddFinalizer([](Napi::Env, std::shared_ptr<T>* held) { delete held; }, kept.get());
  kept.release();
  object.DefineProperty(Napi::PropertyDescriptor::Value(name, function, napi_default));
}

}  // namespace kwadrant::node
