#include <boost/json.hpp>

#include "drawing/display.h"

namespace kwadrant::drawing {
namespace {

namespace json = boost::json;

json::value text_of(std::string_view text) { return json::string(text.data(), text.size()); }

json::value colour_of(std::string_view colour) { return colour.empty() ? json::value() : text_of(colour); }

json::value dash_of(const Dash& dash) {
  if (dash == Dash{}) return {};
  return json::array{dash[0], dash[1]};
}

json::value lines_of(const BoxText& text) {
  if (text.lines.empty()) return {};
  json::array lines;
  for (const std::string& line : text.lines) lines.push_back(text_of(line));
  return json::object{{"lines", std::move(lines)}, {"size", text.size}, {"line", line_height(text.size)},
                      {"bold", text.bold}, {"colour", colour_of(text.colour)}, {"align", text_of(name_of(text.align))}};
}

struct Write {
  json::value operator()(const BoxItem& box) const {
    return json::object{{"do", "box"}, {"x", box.x}, {"y", box.y}, {"w", box.w}, {"h", box.h}, {"r", box.r},
                        {"fill", colour_of(box.fill)}, {"opacity", box.opacity}, {"line", colour_of(box.line)},
                        {"width", box.width}, {"dash", dash_of(box.dash)}, {"role", text_of(name_of(box.role))},
                        {"id", text_of(box.id)}, {"title", text_of(box.title)}, {"text", lines_of(box.text)}};
  }

  json::value operator()(const LineItem& line) const {
    json::array points;
    for (const layout::Point& point : line.points) {
      points.push_back(point.x);
      points.push_back(point.y);
    }
    return json::object{{"do", "line"}, {"points", std::move(points)}, {"line", colour_of(line.line)},
                        {"width", line.width}, {"dash", dash_of(line.dash)}, {"start", ""},
                        {"end", line.arrow ? "arrow" : ""}, {"role", text_of(name_of(line.role))},
                        {"id", text_of(line.id)}};
  }

  json::value operator()(const ShapeItem& shape) const {
    return json::object{{"do", "shape"}, {"form", text_of(name_of(shape.form))}, {"x", shape.x}, {"y", shape.y},
                        {"size", shape.size}, {"fill", colour_of(shape.fill)}, {"line", colour_of(shape.line)},
                        {"width", shape.width}, {"role", text_of(name_of(shape.role))}, {"id", text_of(shape.id)}};
  }

  json::value operator()(const TextItem& text) const {
    json::object out{{"do", "text"}, {"x", text.x}, {"y", text.y}, {"size", text.size}, {"bold", text.bold},
                     {"colour", colour_of(text.colour)}, {"anchor", text_of(name_of(text.anchor))},
                     {"turn", text.upwards ? -90 : 0}, {"text", text_of(text.text)},
                     {"role", text_of(name_of(text.role))}};
    if (!text.title.empty()) out["title"] = text_of(text.title);
    return out;
  }
};

}  // namespace

std::string to_json(const Drawing& drawing) {
  json::array items;
  items.reserve(drawing.items.size());
  for (const Item& item : drawing.items) items.push_back(std::visit(Write{}, item));
  return json::serialize(json::object{{"background", colour_of(drawing.background)}, {"items", std::move(items)}});
}

}  // namespace kwadrant::drawing
