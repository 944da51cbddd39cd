#include "board/element.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <iterator>
#include <string>

#include "core/limits.h"
#include "core/utf8.h"

namespace kwadrant::board {
namespace {

namespace json = boost::json;

constexpr std::string_view kTypes[] = {"rectangle", "diamond", "ellipse", "arrow", "line",
                                       "freedraw",  "text",    "image",   "frame"};
constexpr std::string_view kSchemes[] = {"http://", "https://", "mailto:"};
constexpr double kFarthest = 1'000'000;
constexpr std::size_t kMostDepth = 32;

Error bad(std::string detail) { return error(Code::bad_element, std::move(detail)); }

std::string_view text_at(const json::object& element, std::string_view key) {
  const json::value* value = element.if_contains(key);
  if (value == nullptr || !value->is_string()) return {};
  const json::string& text = value->get_string();
  return {text.data(), text.size()};
}

// Only compared, never kept: the element goes on as the bytes that came.
bool is_near(const json::value& value) {
  if (value.is_int64()) return std::abs(static_cast<double>(value.get_int64())) <= kFarthest;
  if (value.is_uint64()) return static_cast<double>(value.get_uint64()) <= kFarthest;
  return value.is_double() && std::isfinite(value.get_double()) && std::abs(value.get_double()) <= kFarthest;
}

bool are_near(const json::value& points) {
  if (!points.is_array()) return is_near(points);
  return std::all_of(points.get_array().begin(), points.get_array().end(), [](const json::value& v) {
    return v.is_array() ? std::all_of(v.get_array().begin(), v.get_array().end(), is_near) : is_near(v);
  });
}

bool is_safe_link(const json::value* link) {
  if (link == nullptr || link->is_null()) return true;
  if (!link->is_string()) return false;
  std::string text(link->get_string().data(), link->get_string().size());
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  return text.empty() || std::any_of(std::begin(kSchemes), std::end(kSchemes),
                                     [&](std::string_view scheme) { return text.starts_with(scheme); });
}

Status check_object(const json::object& element, std::string_view id) {
  if (text_at(element, "id") != id) return bad("another id");
  const std::string_view type = text_at(element, "type");
  if (std::find(std::begin(kTypes), std::end(kTypes), type) == std::end(kTypes)) return bad("type");
  for (const std::string_view field : {"x", "y", "width", "height"}) {
    const json::value* number = element.if_contains(field);
    if (number == nullptr || !is_near(*number)) return bad(std::string(field));
  }
  if (const json::value* points = element.if_contains("points"); points != nullptr && !are_near(*points)) {
    return bad("points");
  }
  if (!is_safe_link(element.if_contains("link"))) return bad("link");
  return ok();
}

}  // namespace

Status check_element(std::string_view text, std::string_view id) {
  if (text.size() > limits::kElementBytes) return error(Code::limit_text, "element");
  if (!is_valid_text(text)) return bad("UTF-8");
  json::monotonic_resource memory;
  json::parse_options options;
  options.max_depth = kMostDepth;
  json::error_code failure;
  const json::value value = json::parse(json::string_view(text.data(), text.size()), failure, &memory, options);
  if (failure || !value.is_object()) return bad("not one object");
  return check_object(value.get_object(), id);
}

}  // namespace kwadrant::board
