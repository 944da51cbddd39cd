#include "node/documents.h"

#include "mapfile/mapfile.h"
#include "mapfile/report.h"
#include "node/convert.h"
#include "node/task.h"

namespace kwadrant::node {
namespace {

Napi::Value undefined(Napi::Env env, Nothing) { return env.Undefined(); }

Napi::Value text(Napi::Env env, std::string value) { return to_js(env, std::string_view(value)); }

method::Language language_of(const Napi::Value& value) {
  const std::string language = text_of(value);
  if (language == "nl") return method::Language::nl;
  if (language == "en") return method::Language::en;
  throw Napi::TypeError::New(value.Env(), "a language is nl or en");
}

mapfile::Format format_of(const Napi::Value& value) {
  const std::string format = text_of(value);
  if (format == "svg") return mapfile::Format::svg;
  if (format == "json") return mapfile::Format::json;
  if (format == "csv") return mapfile::Format::csv;
  if (format == "excalidraw") return mapfile::Format::excalidraw;
  if (format == "whiteboard") return mapfile::Format::whiteboard;
  throw Napi::TypeError::New(value.Env(), "a format is svg, json, csv, excalidraw or whiteboard");
}

// What an object says by that name, or nothing.
Napi::Value option(const Napi::Value& options, const char* name) {
  if (options.IsUndefined()) return options;
  if (!options.IsObject()) throw Napi::TypeError::New(options.Env(), "options are an object");
  return options.As<Napi::Object>().Get(name);
}

// Nothing given: the kind that the board's lens places, the lens that the map shows.
std::string optional_text(const Napi::Value& value) { return value.IsUndefined() ? std::string() : text_of(value); }

bool optional_flag(const Napi::Value& value) { return !value.IsUndefined() && flag_of(value); }

Napi::Value create_map(const Napi::CallbackInfo& info) {
  mapfile::NewMap made{text_of(info[0]), text_of(info[1]), text_of(info[2]), text_of(info[3])};
  return Task<Nothing>::start(info.Env(), [made] { return mapfile::create(made); }, undefined);
}

Napi::Value inspect_map(const Napi::CallbackInfo& info) {
  return Task<std::string>::start(info.Env(), [path = text_of(info[0])] { return mapfile::inspect(path); }, text);
}

Napi::Value report(Napi::Env env, mapfile::ImportReport result) {
  Napi::Object out = Napi::Object::New(env);
  out.Set("added", Napi::Number::New(env, static_cast<double>(result.added)));
  out.Set("changed", Napi::Number::New(env, static_cast<double>(result.changed)));
  out.Set("unchanged", Napi::Number::New(env, static_cast<double>(result.unchanged)));
  Napi::Array errors = Napi::Array::New(env, result.errors.size());
  for (std::uint32_t i = 0; i < result.errors.size(); ++i) {
    const exchange::RowError& row = result.errors[i];
    Napi::Object line = Napi::Object::New(env);
    line.Set("line", Napi::Number::New(env, static_cast<double>(row.line)));
    line.Set("code", to_js(env, name_of(row.error.code)));
    Napi::Object params = Napi::Object::New(env);
    for (const auto& [name, value] : row.error.params) params.Set(name, to_js(env, value));
    line.Set("params", params);
    errors.Set(i, line);
  }
  out.Set("errors", errors);
  out.Set("rejected", to_js(env, result.rejected));
  return out;
}

Napi::Value import_csv(const Napi::CallbackInfo& info) {
  return Task<mapfile::ImportReport>::start(
      info.Env(),
      [path = text_of(info[0]), bytes = string_of(info[1]), strict = flag_of(info[2]),
       kind = optional_text(info[3])] { return mapfile::import_csv(path, bytes, strict, kind); },
      report);
}

using WhiteboardWork = Result<std::string> (*)(const std::string& path, std::string_view drawing);

template <WhiteboardWork work>
Napi::Value whiteboard(const Napi::CallbackInfo& info) {
  return Task<std::string>::start(
      info.Env(), [path = text_of(info[0]), bytes = string_of(info[1])] { return work(path, bytes); }, text);
}

Napi::Value export_map(const Napi::CallbackInfo& info) {
  mapfile::Export wanted{.format = format_of(info[1]), .language = language_of(info[2]),
                         .kind = optional_text(option(info[3], "kind")),
                         .lens = optional_text(option(info[3], "lens")),
                         .redact = optional_flag(option(info[3], "redact")),
                         .mono = optional_flag(option(info[3], "mono")),
                         .numbers = optional_flag(option(info[3], "numbers"))};
  return Task<std::string>::start(
      info.Env(),
      [path = text_of(info[0]), wanted = std::move(wanted)] { return mapfile::export_as(path, wanted); },
      [](Napi::Env env, std::string bytes) -> Napi::Value { return to_js(env, as_bytes(bytes)); });
}

Napi::Value report_map(const Napi::CallbackInfo& info) {
  return Task<std::string>::start(
      info.Env(),
      [path = text_of(info[0]), options = text_of(info[1])] { return mapfile::report(path, options); }, text);
}

Napi::Value upgrade_map(const Napi::CallbackInfo& info) {
  return Task<bool>::start(
      info.Env(), [path = text_of(info[0]), pack = text_of(info[1])] { return mapfile::upgrade(path, pack); },
      [](Napi::Env env, bool changed) -> Napi::Value { return Napi::Boolean::New(env, changed); });
}

Napi::Value verify_map(const Napi::CallbackInfo& info) {
  return Task<std::string>::start(info.Env(), [path = text_of(info[0])] { return mapfile::verify(path); }, text);
}

Napi::Value copy_map(const Napi::CallbackInfo& info) {
  return Task<Nothing>::start(
      info.Env(), [from = text_of(info[0]), to = text_of(info[1])] { return mapfile::copy(from, to); }, undefined);
}

}  // namespace

void define_documents(Napi::Env env, Napi::Object exports) {
  exports.Set("createMap", Napi::Function::New<create_map>(env, "createMap"));
  exports.Set("inspectMap", Napi::Function::New<inspect_map>(env, "inspectMap"));
  exports.Set("importCsv", Napi::Function::New<import_csv>(env, "importCsv"));
  exports.Set("proposeWhiteboard",
              Napi::Function::New<whiteboard<mapfile::propose_whiteboard>>(env, "proposeWhiteboard"));
  exports.Set("importWhiteboard",
              Napi::Function::New<whiteboard<mapfile::import_whiteboard>>(env, "importWhiteboard"));
  exports.Set("exportMap", Napi::Function::New<export_map>(env, "exportMap"));
  exports.Set("reportMap", Napi::Function::New<report_map>(env, "reportMap"));
  exports.Set("upgradeMap", Napi::Function::New<upgrade_map>(env, "upgradeMap"));
  exports.Set("verifyMap", Napi::Function::New<verify_map>(env, "verifyMap"));
  exports.Set("copyMap", Napi::Function::New<copy_map>(env, "copyMap"));
}

}  // namespace kwadrant::node
