#include "node/errors.h"

#include "node/convert.h"

namespace kwadrant::node {

Napi::Error to_js(Napi::Env env, const Error& error) {
  std::string message(name_of(error.code));
  if (!error.detail.empty()) message += ": " + error.detail;
  Napi::Error out = Napi::Error::New(env, message);
  out.Set("code", to_js(env, name_of(error.code)));
  out.Set("family", to_js(env, name_of(family_of(error.code))));
  Napi::Object params = Napi::Object::New(env);
  for (const auto& [name, value] : error.params) params.Set(name, to_js(env, value));
  out.Set("params", params);
  return out;
}

}  // namespace kwadrant::node
