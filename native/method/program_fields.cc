#include "method/program_fields.h"

#include <algorithm>
#include <iterator>

#include "core/limits.h"
#include "method/setting_checks.h"
#include "method/upgrade.h"

namespace kwadrant::method {
namespace {

using model::Map;
using model::Setting;

constexpr std::int64_t kLastMapSize = 2;

Status check_title(const Map&, const Pack&, const Setting& s) { return want_text(s, limits::kTitleLength); }

Status check_flip(const Map&, const Pack&, const Setting& s) { return is_nothing(s) ? ok() : want_boolean(s); }

Status check_size(const Map&, const Pack&, const Setting& s) {
  return is_nothing(s) ? ok() : want_integer(s, 0, kLastMapSize);
}

Status check_asset_set(const Map&, const Pack& pack, const Setting& s) {
  if (is_nothing(s)) return ok();
  const std::string* id = std::get_if<std::string>(&s.value);
  return id != nullptr && pack.choice_set(*id) != nullptr ? ok() : Status(refuse(Code::bad_value, s));
}

Status check_lens(const Map&, const Pack& pack, const Setting& s) {
  if (is_nothing(s)) return ok();
  const std::string* id = std::get_if<std::string>(&s.value);
  return id != nullptr && pack.lens(*id) != nullptr ? ok() : Status(refuse(Code::bad_value, s));
}

Status check_pack(const Map& map, const Pack& pack, const Setting& s) {
  const std::string* text = std::get_if<std::string>(&s.value);
  if (text == nullptr) return refuse(Code::bad_value, s);
  const Result<Pack> next = parse_pack(*text);
  if (!next) return next.error();
  const std::vector<Loss> lost = losses(map, pack, *next);
  if (lost.empty()) return ok();
  Error e = error(Code::pack_invalid, "loses " + lost.front().path);
  e.params = {{"path", lost.front().path}, {"reason", "loses"}};
  return e;
}

// All that the program knows of a map.
struct MapField {
  std::string_view name;
  Status (*check)(const Map& map, const Pack& pack, const Setting& setting);
};

constexpr MapField kMapFields[] = {
    {"title", check_title}, {"pack", check_pack}, {"flip_x", check_flip},
    {"flip_y", check_flip}, {"size", check_size}, {"asset_set", check_asset_set},
    {"lens", check_lens},
};

}  // namespace

Status check_map_field(const Map& map, const Pack& pack, const Setting& s) {
  const auto field = std::find_if(std::begin(kMapFields), std::end(kMapFields),
                                  [&](const MapField& one) { return one.name == s.field; });
  return field == std::end(kMapFields) ? refuse(Code::unknown_field, s) : field->check(map, pack, s);
}

Status check_whiteboard_field(std::string_view kind, const Setting& s) {
  if (s.field == "source") return want_text(s, limits::kNameBytes);
  if (kind == kDrawingKind && s.field == "element") return want_blob(s, limits::kElementBytes, Code::bad_element);
  if (kind == kFileKind && s.field == "data") return want_blob(s, limits::kFileBytes, Code::file_too_large);
  if (kind == kFileKind && s.field == "mime") return want_text(s, limits::kNameBytes);
  return refuse(Code::unknown_field, s);
}

}  // namespace kwadrant::method
