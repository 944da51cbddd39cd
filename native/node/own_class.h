// What Node-API leaves open about classes: who may call a constructor, and on what a getter is read.
#pragma once

#include <napi.h>

#include <utility>

namespace kwadrant::node {

// Something for a constructor that only the module itself may give it, in a place of the environment for as long as
// this stands. An argument would be taken from anyone: scripts get External values of other types from Node itself.
template <typename T>
class Handed {
 public:
  Handed(T& place, T value) : place_(place) { place_ = std::move(value); }
  // Also when the constructor was never reached, for instance because the stack was full.
  ~Handed() { place_ = T(); }
  Handed(const Handed&) = delete;
  Handed& operator=(const Handed&) = delete;

 private:
  T& place_;
};

// For the constructor of T, whose `kTag` is its own: marks the object so that getters know it.
template <typename T>
void tag(const Napi::CallbackInfo& info) {
  info.This().As<Napi::Object>().TypeTag(&T::kTag);
}

template <typename T, Napi::Value (T::*read)(const Napi::CallbackInfo&)>
Napi::Value read_checked(const Napi::CallbackInfo& info) {
  const Napi::Value receiver = info.This();
  if (!receiver.IsObject() || !receiver.As<Napi::Object>().CheckTypeTag(&T::kTag)) {
    throw Napi::TypeError::New(info.Env(), "Illegal invocation");
  }
  return (T::Unwrap(receiver.As<Napi::Object>())->*read)(info);
}

// A property for T's DefineClass that may be read on anything at all. Node gives V8 the methods of a class with a
// signature, so that they never run on an object of another class; getters it gives without one, and Node-API takes
// whatever C++ object it finds wrapped in the receiver for the right one. node-addon-api lets nobody look at the
// receiver of an object's getter before that, but it does at a getter of the class: that one, moved to the object.
template <typename T, Napi::Value (T::*read)(const Napi::CallbackInfo&)>
typename T::PropertyDescriptor getter(const char* name) {
  napi_property_descriptor property = T::template StaticAccessor<&read_checked<T, read>>(name);
  property.attributes = napi_default;
  return property;
}

}  // namespace kwadrant::node
