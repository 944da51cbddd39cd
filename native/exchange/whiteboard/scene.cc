#include "exchange/whiteboard/scene.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <optional>

#include "board/element.h"
#include "core/limits.h"
#include "core/utf8.h"
#include "exchange/whiteboard.h"

namespace kwadrant::exchange {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostDepth = 32;
constexpr double kFarthest = 1'000'000;

std::string_view text_at(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  const json::string* text = value == nullptr ? nullptr : value->if_string();
  return text == nullptr ? std::string_view() : std::string_view(text->data(), text->size());
}

const json::object* object_at(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value == nullptr ? nullptr : value->if_object();
}

double number_of(const json::value& value) {
  json::error_code failed;
  const double number = value.is_number() ? value.to_number<double>(failed) : 0;
  return !failed && std::isfinite(number) && std::abs(number) <= kFarthest ? number : 0;
}

double number_at(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value == nullptr ? 0 : number_of(*value);
}

Spot spot_of(const json::value& value) {
  const json::array* pair = value.if_array();
  return pair == nullptr || pair->size() < 2 ? Spot() : Spot{number_of((*pair)[0]), number_of((*pair)[1])};
}

std::optional<model::Place> read_place(const json::object& mark) {
  const json::object* place = object_at(mark, "place");
  if (place == nullptr) return std::nullopt;
  const auto units = [&](std::string_view key) {
    return static_cast<std::uint16_t>(std::clamp(number_at(*place, key), 0.0, double{model::kAxis}));
  };
  return model::Place{units("x"), units("y"), units("rx"), units("ry"), 0, 0};
}

std::optional<Mark> read_mark(const json::object& element) {
  const json::object* custom = object_at(element, "customData");
  const json::object* mark = custom == nullptr ? nullptr : object_at(*custom, "kwadrant");
  if (mark == nullptr) return std::nullopt;
  Mark out;
  out.entity = text_at(*mark, "id");
  out.part = text_at(*mark, "part");
  out.kind = text_at(*mark, "kind");
  out.place = read_place(*mark);
  out.category = text_at(*mark, "category");
  const json::value* slot = mark->if_contains("slot");
  const std::int64_t* number = slot == nullptr ? nullptr : slot->if_int64();
  if (number != nullptr && *number >= 0 && *number < board::kMostAssetSlots) {
    out.slot = static_cast<std::uint32_t>(*number);
  }
  if (const json::value* stood = mark->if_contains("stood")) out.stood = spot_of(*stood);
  return out;
}

// A line's box is told by its points: the width and height of one that goes up or left say nothing of where it starts.
void read_line(const json::object& object, Element& element) {
  const json::value* value = object.if_contains("points");
  const json::array* points = value == nullptr ? nullptr : value->if_array();
  if (points == nullptr || points->empty()) return;
  const Spot origin{element.area.x, element.area.y};
  double left = origin.x, right = origin.x, top = origin.y, bottom = origin.y;
  for (const json::value& one : *points) {
    const Spot p = spot_of(one);
    left = std::min(left, origin.x + p.x);
    right = std::max(right, origin.x + p.x);
    top = std::min(top, origin.y + p.y);
    bottom = std::max(bottom, origin.y + p.y);
  }
  const Spot first = spot_of(points->front());
  const Spot last = spot_of(points->back());
  element.start = {origin.x + first.x, origin.y + first.y};
  element.end = {origin.x + last.x, origin.y + last.y};
  element.area = {left, top, right - left, bottom - top};
  if (const json::object* binding = object_at(object, "startBinding")) element.from = text_at(*binding, "elementId");
  if (const json::object* binding = object_at(object, "endBinding")) element.to = text_at(*binding, "elementId");
}

Element read_element(json::object&& object) {
  Element out;
  out.id = text_at(object, "id");
  out.type = text_at(object, "type");
  const double w = number_at(object, "width");
  const double h = number_at(object, "height");
  const double x = number_at(object, "x");
  const double y = number_at(object, "y");
  out.area = {std::min(x, x + w), std::min(y, y + h), std::abs(w), std::abs(h)};
  out.angle = number_at(object, "angle");
  if (out.type == "line" || out.type == "arrow" || out.type == "freedraw") {
    out.area = {x, y, 0, 0};
    read_line(object, out);
  }
  if (out.type == "text") {
    const std::string_view typed = text_at(object, "originalText");
    out.text = typed.empty() ? text_at(object, "text") : typed;
    out.container = text_at(object, "containerId");
  }
  if (out.type == "image") out.picture = text_at(object, "fileId");
  if (const json::value* groups = object.if_contains("groupIds"); groups != nullptr && groups->is_array()) {
    for (const json::value& group : groups->get_array()) {
      if (group.is_string()) out.groups.emplace_back(group.get_string().data(), group.get_string().size());
    }
  }
  out.mark = read_mark(object);
  out.json = std::move(object);
  return out;
}

bool is_deleted(const json::object& element) {
  const json::value* deleted = element.if_contains("isDeleted");
  return deleted != nullptr && deleted->is_bool() && deleted->get_bool();
}

// Nextcloud once wrote the drawing into a `data` of its own.
json::object* drawing_in(json::value& root) {
  json::object* object = root.if_object();
  if (object == nullptr) return nullptr;
  json::value* data = object->if_contains("data");
  const bool wrapped = data != nullptr && data->is_object() && !object->contains("elements");
  return wrapped ? data->if_object() : object;
}

}  // namespace

bool Area::holds(const Area& other) const {
  return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
}

Result<Scene> Scene::read(std::string_view file) {
  if (file.size() > kMostWhiteboardBytes) return error(Code::whiteboard_too_large);
  if (!is_valid_text(file)) return error(Code::whiteboard_unreadable, "UTF-8");
  json::parse_options options;
  options.max_depth = kMostDepth;
  json::error_code failed;
  json::value root = json::parse({file.data(), file.size()}, failed, {}, options);
  json::object* drawing = failed ? nullptr : drawing_in(root);
  json::value* elements = drawing == nullptr ? nullptr : drawing->if_contains("elements");
  if (elements == nullptr || !elements->is_array()) return error(Code::whiteboard_unreadable, "no elements");
  if (elements->get_array().size() > kMostWhiteboardElements) return error(Code::whiteboard_too_large, "elements");
  Scene scene;
  scene.read_elements(elements->get_array());
  if (json::value* files = drawing->if_contains("files"); files != nullptr && files->is_object()) {
    scene.files_ = std::move(files->get_object());
  }
  return scene;
}

void Scene::read_elements(json::array& elements) {
  for (json::value& value : elements) {
    json::object* object = value.if_object();
    if (object == nullptr || is_deleted(*object)) continue;
    // The board's own rules for what may lie on it; size is looked at when it is written.
    const std::string id(text_at(*object, "id"));
    const std::string written = json::serialize(*object);
    const Status fits = board::check_element(written, id);
    if (id.empty() || id.size() > limits::kNameBytes || by_id_.contains(id) || !fits) {
      ++unsafe_;
      continue;
    }
    Element& element = elements_.emplace_back(read_element(std::move(*object)));
    by_id_.emplace(id, elements_.size() - 1);
    if (!element.container.empty()) by_container_.emplace(element.container, elements_.size() - 1);
  }
}

const Element* Scene::words_of(const Element& element) const {
  const auto at = by_container_.find(element.id);
  return at == by_container_.end() ? nullptr : &elements_[at->second];
}

const Element* Scene::find(std::string_view id) const {
  const auto at = by_id_.find(std::string(id));
  return at == by_id_.end() ? nullptr : &elements_[at->second];
}

}  // namespace kwadrant::exchange
