// Registers what plugin/host/addon.ts describes; tests/native_module compares the two.
#include "node/documents.h"
#include "node/replica_object.h"
#include "node/room_object.h"
#include "room/wire.h"

namespace {

Napi::Object register_module(Napi::Env env, Napi::Object exports) {
  // One for each environment, freed with it: the module may be loaded by many worker threads at once.
  auto* environment = new kwadrant::node::Environment();
  env.SetInstanceData(environment);
  const Napi::Function room_class = kwadrant::node::RoomObject::define(env);
  environment->room_class = Napi::Persistent(room_class);
  exports.Set("Room", room_class);
  const Napi::Function replica_class = kwadrant::node::ReplicaObject::define(env);
  environment->replica_class = Napi::Persistent(replica_class);
  exports.Set("Replica", replica_class);
  exports.Set("protocolVersion", Napi::Number::New(env, static_cast<double>(kwadrant::room::kProtocolVersion)));
  kwadrant::node::define_documents(env, exports);
  return exports;
}

}  // namespace

NODE_API_MODULE(kwadrant, register_module)
