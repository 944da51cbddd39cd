#include "node/room_object.h"

#include <utility>

#include "mapfile/mapfile.h"
#include "node/convert.h"
#include "node/own_class.h"
#include "node/task.h"
#include "room/ask_past.h"

namespace kwadrant::node {
namespace {

room::Role role_of(const Napi::Value& value) {
  const std::uint32_t role = number_of(value);
  if (role > 2) throw Napi::RangeError::New(value.Env(), "a role is 0, 1 or 2");
  return static_cast<room::Role>(role);
}

Napi::Object message_to_js(Napi::Env env, const room::Outgoing& message) {
  Napi::Object out = Napi::Object::New(env);
  out.Set("member", Napi::Number::New(env, message.member));
  out.Set("volatile", Napi::Boolean::New(env, message.is_volatile));
  out.Set("closeCode", Napi::Number::New(env, static_cast<double>(message.close)));
  out.Set("bytes", to_js(env, ByteView(*message.bytes)));
  return out;
}

}  // namespace

Napi::Function RoomObject::define(Napi::Env env) {
  return DefineClass(env, "Room",
                     {
                         StaticMethod<&RoomObject::open>("open"),
                         getter<RoomObject, &RoomObject::map_id>("mapId"),
                         getter<RoomObject, &RoomObject::title>("title"),
                         getter<RoomObject, &RoomObject::member_count>("memberCount"),
                         getter<RoomObject, &RoomObject::read_only>("readOnly"),
                         InstanceMethod<&RoomObject::join>("join"),
                         InstanceMethod<&RoomObject::receive>("receive"),
                         InstanceMethod<&RoomObject::leave>("leave"),
                         InstanceMethod<&RoomObject::resync>("resync"),
                         InstanceMethod<&RoomObject::tick>("tick"),
                         InstanceMethod<&RoomObject::take>("take"),
                         InstanceMethod<&RoomObject::save>("save"),
                         InstanceMethod<&RoomObject::put_file>("putFile"),
                         InstanceMethod<&RoomObject::get_file>("getFile"),
                         InstanceMethod<&RoomObject::propose_drawing>("proposeDrawing"),
                         InstanceMethod<&RoomObject::import_drawing>("importDrawing"),
                         InstanceMethod<&RoomObject::ask>("ask"),
                         InstanceMethod<&RoomObject::close>("close"),
                     });
}

// Only `open` makes rooms.
RoomObject::RoomObject(const Napi::CallbackInfo& info) : Napi::ObjectWrap<RoomObject>(info) {
  map_ = std::exchange(info.Env().GetInstanceData<Environment>()->opened, nullptr);
  if (!map_) throw Napi::TypeError::New(info.Env(), "use Room.open");
  tag<RoomObject>(info);
}

Napi::Value RoomObject::open(const Napi::CallbackInfo& info) {
  using Opened = std::shared_ptr<OpenMap>;
  return Task<Opened>::start(
      info.Env(),
      [path = text_of(info[0])]() -> Result<Opened> {
        auto map = std::make_shared<OpenMap>();
        map->path = path;
        auto live = room::LiveMap::open(path, map->clock, map->random);
        if (!live) return live.error();
        map->live = std::move(*live);
        return map;
      },
      [](Napi::Env env, Opened map) -> Napi::Value {
        Environment& environment = *env.GetInstanceData<Environment>();
        const Handed handed(environment.opened, std::move(map));
        return environment.room_class.New({});
      });
}

room::Room& RoomObject::room(Napi::Env env) {
  if (!map_ || closing_) throw to_js(env, error(Code::read_only, "the room was closed"));
  return map_->live->room();
}

Napi::Value RoomObject::map_id(const Napi::CallbackInfo& info) {
  return to_js(info.Env(), std::string_view(to_text(room(info.Env()).map().id())));
}

Napi::Value RoomObject::title(const Napi::CallbackInfo& info) {
  return to_js(info.Env(), room(info.Env()).map().title(model::Map::self()));
}

Napi::Value RoomObject::member_count(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(room(info.Env()).member_count()));
}

Napi::Value RoomObject::read_only(const Napi::CallbackInfo& info) {
  return Napi::Boolean::New(info.Env(), room(info.Env()).read_only());
}

Napi::Value RoomObject::join(const Napi::CallbackInfo& info) {
  Result<std::uint32_t> member = room(info.Env()).join(role_of(info[0]));
  if (!member) throw to_js(info.Env(), member.error());
  return Napi::Number::New(info.Env(), *member);
}

void RoomObject::receive(const Napi::CallbackInfo& info) {
  room(info.Env()).receive(number_of(info[0]), BytesArgument(info[1]));
}

void RoomObject::leave(const Napi::CallbackInfo& info) { room(info.Env()).leave(number_of(info[0])); }

void RoomObject::resync(const Napi::CallbackInfo& info) { room(info.Env()).resync(number_of(info[0])); }

void RoomObject::tick(const Napi::CallbackInfo& info) { room(info.Env()).tick(); }

Napi::Value RoomObject::take(const Napi::CallbackInfo& info) {
  const std::vector<room::Outgoing> outgoing = room(info.Env()).take_outgoing();
  Napi::Array out = Napi::Array::New(info.Env(), outgoing.size());
  for (std::uint32_t i = 0; i < outgoing.size(); ++i) out.Set(i, message_to_js(info.Env(), outgoing[i]));
  return out;
}

Napi::Value RoomObject::save(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  room(env);
  // A function object must be copyable, a job is not.
  auto job = std::make_shared<std::unique_ptr<room::SaveJob>>(map_->live->begin_save());
  if (!*job) return env.Undefined();
  saving_ = true;
  Ref();
  return Task<Nothing>::start(
      env,
      [job, map = map_]() -> Result<Nothing> {
        (*job)->run();
        return ok();
      },
      [this, job](Napi::Env done, Nothing) -> Napi::Value {
        saving_ = false;
        const Status saved = map_->live->finish_save(std::move(*job));
        if (closing_) start_close(done);
        Unref();
        if (!saved) throw to_js(done, saved.error());
        return done.Undefined();
      });
}

void RoomObject::put_file(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const std::string id = text_of(info[2]);
  const std::string mime = text_of(info[3]);
  if (Status stored = room(env).put_file(role_of(info[1]), id, mime, BytesArgument(info[4])); !stored) {
    throw to_js(env, stored.error());
  }
}

Napi::Value RoomObject::get_file(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const auto file = room(env).file(text_of(info[0]));
  if (!file) return env.Undefined();
  Napi::Object out = Napi::Object::New(env);
  out.Set("mime", to_js(env, file->mime));
  out.Set("data", to_js(env, as_bytes(file->data)));
  return out;
}

Napi::Value RoomObject::propose_drawing(const Napi::CallbackInfo& info) {
  room(info.Env());
  return Task<std::string>::start(
      info.Env(),
      [path = map_->path, drawing = string_of(info[0])] { return mapfile::propose_whiteboard(path, drawing); },
      [](Napi::Env in, std::string proposal) -> Napi::Value { return to_js(in, std::string_view(proposal)); });
}

// Worked out from the file, off the main thread: a large drawing takes longer than a room may stand still.
Napi::Value RoomObject::import_drawing(const Napi::CallbackInfo& info) {
  room(info.Env());
  const room::Role role = role_of(info[0]);
  // The room may be let go of meanwhile.
  auto self = std::make_shared<Napi::ObjectReference>(Napi::Persistent(info.This().As<Napi::Object>()));
  return Task<mapfile::WhiteboardPlan>::start(
      info.Env(),
      [path = map_->path, drawing = string_of(info[1])] { return mapfile::plan_whiteboard(path, drawing); },
      [this, self, role](Napi::Env done, mapfile::WhiteboardPlan plan) -> Napi::Value {
        if (Status taken = room(done).take_import(role, plan.changes); !taken) throw to_js(done, taken.error());
        return to_js(done, std::string_view(plan.proposal));
      });
}

// A promise, whatever the question: what is asked of a map's past takes longer than what is asked of the map.
Napi::Value RoomObject::ask(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const std::string question = text_of(info[0]);
  room::Room& asked = room(env);
  // The past is read from the file, which takes as long as the log is.
  if (room::is_about_past(question)) {
    return Task<std::string>::start(
        env, [path = map_->path, question] { return room::answer_past(path, question); },
        [](Napi::Env in, std::string answer) -> Napi::Value { return to_js(in, std::string_view(answer)); });
  }
  const auto promise = Napi::Promise::Deferred::New(env);
  const Result<std::string> answer = asked.ask(question);
  if (answer) {
    promise.Resolve(to_js(env, std::string_view(*answer)));
  } else {
    promise.Reject(to_js(env, answer.error()).Value());
  }
  return promise.Promise();
}

Napi::Value RoomObject::close(const Napi::CallbackInfo& info) {
  room(info.Env());
  closing_ = Napi::Promise::Deferred::New(info.Env());
  const Napi::Promise promise = closing_->Promise();
  if (!saving_) start_close(info.Env());
  return promise;
}

// The last save and the closing of the file, off the main thread; settles what `close` promised. A failure was told to
// the members as it happened; here it rejects that promise.
void RoomObject::start_close(Napi::Env env) {
  using Failure = std::optional<Error>;
  Ref();
  Task<Failure>::start(
      env,
      [map = map_]() -> Result<Failure> {
        const Status closed = map->live->close();
        map->live.reset();
        return closed ? Failure() : Failure(closed.error());
      },
      [this](Napi::Env done, Failure failure) -> Napi::Value {
        map_.reset();
        if (failure) {
          closing_->Reject(to_js(done, *failure).Value());
        } else {
          closing_->Resolve(done.Undefined());
        }
        Unref();
        return done.Undefined();
      });
}

}  // namespace kwadrant::node
