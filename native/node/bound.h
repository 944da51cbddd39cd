// Functions that belong to one object of JavaScript, as its own properties.
//
// To find the C++ object behind a method, Node-API looks up a hidden property of whatever the method was called on,
// which takes longer than moving a card. A bound function knows its object, and may be called without it.
#pragma once

#include <napi.h>

#include <memory>
#include <utility>

namespace kwadrant::node {

template <typename T, Napi::Value (*call)(T&, const Napi::CallbackInfo&)>
Napi::Value call_bound(const Napi::CallbackInfo& info) {
  return call(*static_cast<T*>(info.Data()), info);
}

// Gives the object a function `name` that calls `call` with the target, and keeps the target for as long as there is
// the function.
template <typename T, Napi::Value (*call)(T&, const Napi::CallbackInfo&)>
void bind(Napi::Object object, const char* name, std::shared_ptr<T> target) {
  const Napi::Function function = Napi::Function::New<&call_bound<T, call>>(object.Env(), name, target.get());
  auto kept = std::make_unique<std::shared_ptr<T>>(std::move(target));
  function.AddFinalizer([](Napi::Env, std::shared_ptr<T>* held) { delete held; }, kept.get());
  kept.release();
  object.DefineProperty(Napi::PropertyDescriptor::Value(name, function, napi_default));
}

}  // namespace kwadrant::node
