#include "node/replica_object.h"

#include <cmath>
#include <cstring>
#include <memory>
#include <optional>
#include <utility>

#include "codec/snapshot.h"
#include "node/bound.h"
#include "node/convert.h"
#include "node/errors.h"
#include "node/own_class.h"
#include "node/room_object.h"
#include "replica/column.h"

namespace kwadrant::node {
namespace {

using model::EntityNumber;
using model::ValueKind;
using model::ValueView;

// What the numbers of JavaScript hold exactly.
constexpr double kLargestWhole = 9007199254740991.0;

// A replica may be kept longer than its object.
const SystemClock kClock;

// One call to Node-API and none of the wrapper's: `move` and `apply` are called a million times.
double number_in(const Napi::Value& value) {
  double number = 0;
  if (napi_get_value_double(value.Env(), value, &number) != napi_ok) {
    throw Napi::TypeError::New(value.Env(), "a number is expected");
  }
  return number;
}

// The largest number stands for every number that is none: the core refuses it with its own code.
std::uint16_t axis_in(const Napi::Value& value) {
  const double number = number_in(value);
  if (!(number >= 0 && number <= model::kAxis)) return 0xFFFF;
  const auto whole = static_cast<std::uint16_t>(number);
  return whole == number ? whole : 0xFFFF;
}

EntityNumber entity_in(const Napi::Value& value) {
  const double number = number_in(value);
  if (!(number >= 0 && number < model::kNoEntity)) return model::kNoEntity;
  const auto whole = static_cast<EntityNumber>(number);
  return whole == number ? whole : model::kNoEntity;
}

// As an integer: JavaScript makes no object for it.
napi_value small_number(Napi::Env env, std::size_t number) {
  napi_value value = nullptr;
  if (napi_create_uint32(env, static_cast<std::uint32_t>(number), &value) != napi_ok) throw Napi::Error::New(env);
  return value;
}

// The optional buffer at the end of an edit, and the answer to the edit.
class Out {
 public:
  explicit Out(const Napi::Value& value) : env_(value.Env()) {
    // Whether there is one is asked for only when it is no buffer.
    if (const auto bytes = typed_array<std::uint8_t>(value, napi_uint8_array)) {
      alone_.emplace().room = *bytes;
    } else if (!value.IsUndefined()) {
      throw Napi::TypeError::New(env_, "a Uint8Array is expected");
    }
  }
  replica::Alone* alone() { return alone_ ? &*alone_ : nullptr; }
  napi_value answer(const Status& status) const {
    if (!status) throw to_js(env_, status.error());
    return small_number(env_, alone_ ? alone_->size : 0);
  }

 private:
  Napi::Env env_;
  std::optional<replica::Alone> alone_;
};

// `text` keeps what the view points to.
ValueView value_at(const Napi::CallbackInfo& info, std::size_t i, std::string& text) {
  ValueView out;
  const Napi::Value value = info[i];
  if (value.IsNull()) return out;
  if (value.IsString()) {
    text = text_of(value);
    out.kind = ValueKind::text;
    out.bytes = text;
    return out;
  }
  if (value.IsBoolean()) {
    out.kind = ValueKind::boolean;
    out.integer = flag_of(value) ? 1 : 0;
    return out;
  }
  const double number = number_in(value);
  if (std::abs(number) > kLargestWhole || number != std::floor(number)) {
    throw to_js(info.Env(), error(Code::bad_value, "only whole numbers"));
  }
  out.kind = ValueKind::integer;
  out.integer = static_cast<std::int64_t>(number);
  return out;
}

using Words = NumbersArgument<EntityNumber, napi_uint32_array>;
using Halves = NumbersArgument<std::uint16_t, napi_uint16_array>;

template <typename Array, typename From>
Array to_array(Napi::Env env, const std::vector<From>& from) {
  Array out = Array::New(env, from.size());
  std::copy(from.begin(), from.end(), out.Data());
  return out;
}

napi_value move(replica::Replica& replica, const Arguments& arguments) {
  const EntityNumber entity = entity_in(arguments[0]);
  replica.expect_move(entity);
  const model::Place place{axis_in(arguments[1]), axis_in(arguments[2]), axis_in(arguments[3]), axis_in(arguments[4]),
                           0, 0};
  Out out(arguments[5]);
  return out.answer(replica.move(entity, place, out.alone()));
}

napi_value apply(replica::Replica& replica, const Arguments& arguments) {
  std::optional<double> length;
  double number = 0;
  if (napi_get_value_double(arguments.env, arguments.values[1], &number) == napi_ok) {
    length = number;
  } else if (!arguments[1].IsUndefined()) {
    throw Napi::TypeError::New(arguments.env, "a number is expected");
  }
  const BytesArgument bytes(arguments[0], length);
  const Result<std::size_t> fresh = replica.apply(bytes);
  if (!fresh) throw to_js(arguments.env, fresh.error());
  return small_number(arguments.env, *fresh);
}

}  // namespace

Napi::Function ReplicaObject::define(Napi::Env env) {
  return DefineClass(env, "Replica",
                     {
                         StaticMethod<&ReplicaObject::load>("load"),
                         getter<ReplicaObject, &ReplicaObject::map_id>("mapId"),
                         getter<ReplicaObject, &ReplicaObject::entity_count>("entityCount"),
                         getter<ReplicaObject, &ReplicaObject::change_count>("changeCount"),
                         InstanceMethod<&ReplicaObject::entity>("entity"),
                         InstanceMethod<&ReplicaObject::ids>("ids"),
                         InstanceMethod<&ReplicaObject::create>("create"),
                         InstanceMethod<&ReplicaObject::set>("set"),
                         InstanceMethod<&ReplicaObject::move_all>("moveAll"),
                         InstanceMethod<&ReplicaObject::take>("take"),
                         InstanceMethod<&ReplicaObject::snapshot>("snapshot"),
                         InstanceMethod<&ReplicaObject::column>("column"),
                     });
}

ReplicaObject::ReplicaObject(const Napi::CallbackInfo& info) : Napi::ObjectWrap<ReplicaObject>(info) {
  Environment& environment = *info.Env().GetInstanceData<Environment>();
  const ReplicaId name = new_replica_id(environment.random);
  tag<ReplicaObject>(info);
  if (const auto snapshot = std::exchange(environment.snapshot, std::nullopt)) {
    Result<std::unique_ptr<replica::Replica>> loaded = replica::Replica::load(*snapshot, name, kClock);
    if (!loaded) throw to_js(info.Env(), loaded.error());
    replica_ = std::move(*loaded);
  } else {
    const EntityId id = entity_id(text_of(info[0]));
    if (id.is_null()) throw to_js(info.Env(), error(Code::bad_value, "a map needs an id"));
    replica_ = std::make_shared<replica::Replica>(id, name, kClock);
  }
  const Napi::Object object = info.This().As<Napi::Object>();
  bind<replica::Replica, &move>(object, "move", replica_);
  bind<replica::Replica, &apply>(object, "apply", replica_);
}

Napi::Value ReplicaObject::load(const Napi::CallbackInfo& info) {
  const BytesArgument snapshot(info[0]);
  Environment& environment = *info.Env().GetInstanceData<Environment>();
  const Handed handed(environment.snapshot, std::optional<ByteView>(snapshot));
  return environment.replica_class.New({});
}

Napi::Value ReplicaObject::map_id(const Napi::CallbackInfo& info) {
  return to_js(info.Env(), std::string_view(to_text(replica_->map().id())));
}

Napi::Value ReplicaObject::entity_count(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(replica_->map().entity_count()));
}

Napi::Value ReplicaObject::change_count(const Napi::CallbackInfo& info) {
  return Napi::Number::New(info.Env(), static_cast<double>(replica_->map().change_count()));
}

Napi::Value ReplicaObject::entity(const Napi::CallbackInfo& info) {
  const Result<EntityNumber> entity = replica_->entity(entity_id(text_of(info[0])));
  if (!entity) throw to_js(info.Env(), entity.error());
  return Napi::Number::New(info.Env(), *entity);
}

Napi::Value ReplicaObject::ids(const Napi::CallbackInfo& info) {
  const model::Map& map = replica_->map();
  auto out = Napi::Buffer<std::uint8_t>::New(info.Env(), map.entity_count() * sizeof(EntityId));
  std::uint8_t* at = out.Data();
  for (EntityNumber e = 0; e < map.entity_count(); ++e) {
    const EntityId id = map.id_of(e);
    for (const std::uint64_t half : {id.hi, id.lo}) {
      const std::uint64_t high_first = __builtin_bswap64(half);
      std::memcpy(at, &high_first, sizeof(high_first));
      at += sizeof(high_first);
    }
  }
  return out;
}

Napi::Value ReplicaObject::create(const Napi::CallbackInfo& info) {
  Out out(info[3]);
  const Status made = replica_->create(entity_in(info[0]), text_of(info[1]), text_of(info[2]), out.alone());
  return {info.Env(), out.answer(made)};
}

Napi::Value ReplicaObject::set(const Napi::CallbackInfo& info) {
  Out out(info[3]);
  std::string text;
  const ValueView value = value_at(info, 2, text);
  return {info.Env(), out.answer(replica_->set(entity_in(info[0]), text_of(info[1]), value, out.alone()))};
}

void ReplicaObject::move_all(const Napi::CallbackInfo& info) {
  const Words entities(info[0]);
  const std::array<Halves, 4> places{Halves(info[1]), Halves(info[2]), Halves(info[3]), Halves(info[4])};
  replica::MoveColumns moves{entities, {}, {places[0], places[1], places[2], places[3]}};
  std::optional<Words> table;
  if (!info[5].IsUndefined()) moves.table = table.emplace(info[5]);
  const Status moved = replica_->move_all(moves);
  if (!moved) throw to_js(info.Env(), moved.error());
}

Napi::Value ReplicaObject::take(const Napi::CallbackInfo& info) {
  Out out(info[0]);
  const ByteView news = replica_->news();
  Napi::Value answer;
  if (replica::Alone* const given = out.alone()) {
    if (news.size() > given->room.size()) {
      throw to_js(info.Env(), error(Code::limit_changes, "the batch does not fit"));
    }
    std::copy(news.begin(), news.end(), given->room.begin());
    given->size = news.size();
    answer = {info.Env(), out.answer(ok())};
  } else {
    answer = to_js(info.Env(), news);
  }
  replica_->forget_news();
  return answer;
}

Napi::Value ReplicaObject::snapshot(const Napi::CallbackInfo& info) {
  const Bytes bytes = codec::encode_snapshot(replica_->map());
  if (bytes.empty()) throw to_js(info.Env(), error(Code::file_too_large));
  return to_js(info.Env(), ByteView(bytes));
}

Napi::Value ReplicaObject::column(const Napi::CallbackInfo& info) {
  const Napi::Env env = info.Env();
  const replica::Column column = replica::read_column(replica_->map(), text_of(info[0]));
  Napi::Object out = Napi::Object::New(env);
  out.Set("entities", to_array<Napi::Uint32Array>(env, column.entities));
  Napi::Uint8Array kinds = Napi::Uint8Array::New(env, column.kinds.size());
  for (std::size_t i = 0; i < column.kinds.size(); ++i) kinds[i] = static_cast<std::uint8_t>(column.kinds[i]);
  out.Set("kinds", kinds);
  if (!column.numbers.empty()) out.Set("numbers", to_array<Napi::Float64Array>(env, column.numbers));
  if (!column.places.empty()) out.Set("places", to_array<Napi::Int16Array>(env, column.places));
  if (column.ends.empty()) return out;
  napi_value text = nullptr;
  const napi_status made =
      column.is_latin1 ? napi_create_string_latin1(env, column.latin1.data(), column.latin1.size(), &text)
                       : napi_create_string_utf16(env, column.utf16.data(), column.utf16.size(), &text);
  if (made != napi_ok) throw Napi::Error::New(env);
  out.Set("text", Napi::Value(env, text));
  out.Set("starts", to_array<Napi::Uint32Array>(env, column.starts));
  out.Set("ends", to_array<Napi::Uint32Array>(env, column.ends));
  return out;
}

}  // namespace kwadrant::node
