// The class Room of plugin/host/addon.ts on a room::LiveMap.
//
// Lifetime: a save under way holds the map through a shared pointer and keeps the JavaScript object alive, so that
// neither goes while a pool thread works on the file. `close` waits for it. Tests: tests/native_module.
#pragma once

#include <napi.h>

#include <memory>
#include <optional>
#include <string>

#include "room/live_map.h"

namespace kwadrant::node {

// Clock and randomness live as long as the map that uses them.
struct OpenMap {
  std::string path;
  SystemClock clock;
  SystemRandom random;
  std::unique_ptr<room::LiveMap> live;
};

// What one environment (main thread or worker) has of its own.
struct Environment {
  SystemClock clock;
  SystemRandom random;
  Napi::FunctionReference room_class;
  Napi::FunctionReference replica_class;
  // From Replica.load to the constructor, within one call.
  std::optional<ByteView> snapshot;
  // From Room.open to the constructor, within one call.
  std::shared_ptr<OpenMap> opened;
};

class RoomObject final : public Napi::ObjectWrap<RoomObject> {
 public:
  static constexpr napi_type_tag kTag = {0x6B77616472616E74, 0x526F6F6D};

  static Napi::Function define(Napi::Env env);
  explicit RoomObject(const Napi::CallbackInfo& info);

 private:
  static Napi::Value open(const Napi::CallbackInfo& info);

  Napi::Value map_id(const Napi::CallbackInfo& info);
  Napi::Value title(const Napi::CallbackInfo& info);
  Napi::Value member_count(const Napi::CallbackInfo& info);
  Napi::Value read_only(const Napi::CallbackInfo& info);
  Napi::Value join(const Napi::CallbackInfo& info);
  void receive(const Napi::CallbackInfo& info);
  void leave(const Napi::CallbackInfo& info);
  void resync(const Napi::CallbackInfo& info);
  void tick(const Napi::CallbackInfo& info);
  Napi::Value take(const Napi::CallbackInfo& info);
  Napi::Value save(const Napi::CallbackInfo& info);
  void put_file(const Napi::CallbackInfo& info);
  Napi::Value get_file(const Napi::CallbackInfo& info);
  Napi::Value propose_drawing(const Napi::CallbackInfo& info);
  Napi::Value import_drawing(const Napi::CallbackInfo& info);
  Napi::Value ask(const Napi::CallbackInfo& info);
  Napi::Value close(const Napi::CallbackInfo& info);

  // Throws when the room was closed.
  room::Room& room(Napi::Env env);
  void start_close(Napi::Env env);

  std::shared_ptr<OpenMap> map_;
  bool saving_ = false;
  std::optional<Napi::Promise::Deferred> closing_;
};

}  // namespace kwadrant::node
