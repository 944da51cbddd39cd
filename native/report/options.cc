#include "report/options.h"

#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <utility>

#include "core/utf8.h"
#include "report/days.h"

namespace kwadrant::report {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostBytes = 16 * 1024;
constexpr std::size_t kMostText = 500;
constexpr std::size_t kDepth = 4;

constexpr std::array<std::pair<std::string_view, ReportKind>, 5> kKinds = {{{"report", ReportKind::report},
                                                                            {"leaflet", ReportKind::leaflet},
                                                                            {"letter", ReportKind::letter},
                                                                            {"area", ReportKind::area},
                                                                            {"agenda", ReportKind::agenda}}};

Error bad_field(std::string_view name) {
  Error e = error(Code::bad_value, "an option of a report");
  e.params.emplace("field", name);
  return e;
}

std::optional<std::string> text_of(const json::value& value) {
  const json::string* text = value.if_string();
  if (text == nullptr) return std::nullopt;
  std::string out(text->data(), text->size());
  const bool is_fit = !out.empty() && is_valid_text(out) && length_of(out) <= kMostText;
  return is_fit ? std::optional(std::move(out)) : std::nullopt;
}

bool read_kind(const json::value& value, Options& out) {
  const std::optional<std::string> name = text_of(value);
  const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& kind) { return name == kind.first; });
  if (found == kKinds.end()) return false;
  out.kind = found->second;
  return true;
}

bool read_language(const json::value& value, Options& out) {
  const std::optional<std::string> name = text_of(value);
  out.language = name == "en" ? method::Language::en : method::Language::nl;
  return name == "nl" || name == "en";
}

bool read_sections(const json::value& value, Options& out) {
  const json::array* list = value.if_array();
  if (list == nullptr || list->size() > section_ids().size()) return false;
  out.sections.emplace();
  for (const json::value& one : *list) {
    const std::optional<std::string> id = text_of(one);
    const auto& known = section_ids();
    if (!id || std::find(known.begin(), known.end(), *id) == known.end()) return false;
    out.sections->push_back(*id);
  }
  return true;
}

template <bool Options::*flag>
bool read_flag(const json::value& value, Options& out) {
  if (!value.is_bool()) return false;
  out.*flag = value.get_bool();
  return true;
}

bool read_since(const json::value& value, Options& out) {
  const std::optional<std::string> text = text_of(value);
  if (!text) return false;
  out.since_day = day_of(*text);
  if (!out.since_day && is_canonical_id(*text)) out.since_moment = entity_id(*text);
  return out.since_day || out.since_moment;
}

bool read_lens(const json::value& value, Options& out) {
  std::optional<std::string> id = text_of(value);
  if (!id) return false;
  out.lens = std::move(*id);
  return true;
}

bool read_issue(const json::value& value, Options& out) {
  const std::optional<std::string> id = text_of(value);
  if (!id) return false;
  out.issue = entity_id(*id);
  return true;
}

bool read_today(const json::value& value, Options& out) {
  const std::optional<std::string> text = text_of(value);
  const std::optional<std::int64_t> day = text ? day_of(*text) : std::nullopt;
  if (day) out.today = *day;
  return day.has_value();
}

using Reader = bool (*)(const json::value&, Options&);
constexpr std::array<std::pair<std::string_view, Reader>, 10> kReaders = {{{"kind", read_kind},
                                                                           {"language", read_language},
                                                                           {"sections", read_sections},
                                                                           {"redact", read_flag<&Options::redact>},
                                                                           {"since", read_since},
                                                                           {"lens", read_lens},
                                                                           {"mono", read_flag<&Options::mono>},
                                                                           {"numbers", read_flag<&Options::numbers>},
                                                                           {"issue", read_issue},
                                                                           {"today", read_today}}};

}  // namespace

std::string_view name_of(ReportKind kind) { return kKinds[static_cast<std::size_t>(kind)].first; }

const std::vector<std::string_view>& section_ids() {
  static const std::vector<std::string_view> ids = {"about",     "map",     "quadrants", "alternative", "footprints",
                                                    "places",    "movement", "assets",   "issues",      "decisions",
                                                    "actions",   "answers", "hints",     "method"};
  return ids;
}

bool Options::wants(std::string_view section) const {
  return !sections || std::find(sections->begin(), sections->end(), section) != sections->end();
}

Result<Options> read_options(std::string_view text) {
  if (text.size() > kMostBytes) return error(Code::bad_json, "options of a report");
  json::error_code failed;
  json::parse_options how;
  how.max_depth = kDepth;
  const json::value value = json::parse(json::string_view(text.data(), text.size()), failed, {}, how);
  const json::object* fields = failed ? nullptr : value.if_object();
  if (fields == nullptr) return error(Code::bad_json, "options of a report");
  Options out;
  for (const auto& field : *fields) {
    const std::string_view name(field.key().data(), field.key().size());
    const auto reader = std::find_if(kReaders.begin(), kReaders.end(), [&](const auto& one) {
      return one.first == name;
    });
    // What is told of an unknown key is a name of ours, never the caller's bytes.
    if (reader == kReaders.end()) return bad_field("options");
    if (!reader->second(field.value(), out)) return bad_field(name);
  }
  for (const char* needed : {"language", "today"}) {
    if (!fields->contains(needed)) return bad_field(needed);
  }
  const bool is_about_one = out.kind == ReportKind::leaflet || out.kind == ReportKind::letter;
  if (is_about_one && !out.issue) return bad_field("issue");
  return out;
}

}  // namespace kwadrant::report
