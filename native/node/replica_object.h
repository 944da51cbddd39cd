// The class Replica of plugin/host/addon.ts on a replica::Replica.
#pragma once

#include <napi.h>

#include <memory>

#include "replica/replica.h"

namespace kwadrant::node {

class ReplicaObject final : public Napi::ObjectWrap<ReplicaObject> {
 public:
  static constexpr napi_type_tag kTag = {0x6B77616472616E74, 0x5265706C696361};

  static Napi::Function define(Napi::Env env);
  explicit ReplicaObject(const Napi::CallbackInfo& info);

 private:
  static Napi::Value load(const Napi::CallbackInfo& info);

  Napi::Value map_id(const Napi::CallbackInfo& info);
  Napi::Value entity_count(const Napi::CallbackInfo& info);
  Napi::Value change_count(const Napi::CallbackInfo& info);
  Napi::Value entity(const Napi::CallbackInfo& info);
  Napi::Value ids(const Napi::CallbackInfo& info);
  Napi::Value create(const Napi::CallbackInfo& info);
  Napi::Value set(const Napi::CallbackInfo& info);
  void move_all(const Napi::CallbackInfo& info);
  Napi::Value take(const Napi::CallbackInfo& info);
  Napi::Value snapshot(const Napi::CallbackInfo& info);
  Napi::Value column(const Napi::CallbackInfo& info);

  // Shared with `move` and `apply`, which are called a million times and hence are bound to it.
  std::shared_ptr<replica::Replica> replica_;
};

}  // namespace kwadrant::node
