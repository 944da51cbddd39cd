#include "exchange/whiteboard/element_writer.h"

#include <boost/json.hpp>
#include <cstdlib>

namespace kwadrant::exchange {
namespace {

namespace json = boost::json;

// Excalidraw's numbers: Liberation Sans, and the ways to round corners.
constexpr int kFontFamily = 9;
constexpr int kRoundAdaptive = 3;
constexpr int kRoundProportional = 2;
constexpr double kLineHeight = 1.25;
constexpr double kQuarter = 1.5707963267948966;

json::value name_or_null(const std::string& name) { return name.empty() ? json::value(nullptr) : json::value(name); }

json::object base(const char* type, const std::string& id, const ElementMark& mark, const board::Rect& box,
                  const ElementLook& look) {
  return {{"id", id},
          {"type", type},
          {"x", box.x},
          {"y", box.y},
          {"width", box.w},
          {"height", box.h},
          {"angle", look.quarters == 0 ? json::value(0) : json::value(look.quarters * kQuarter)},
          {"strokeColor", look.stroke},
          {"backgroundColor", look.fill},
          {"fillStyle", "solid"},
          {"strokeWidth", look.stroke_width},
          {"strokeStyle", "solid"},
          {"roundness", nullptr},
          {"roughness", 0},
          {"opacity", 100},
          {"seed", 1},
          {"version", 1},
          {"versionNonce", 1},
          {"index", nullptr},
          {"isDeleted", false},
          {"groupIds", json::array()},
          {"frameId", nullptr},
          {"boundElements", json::array()},
          {"updated", 1},
          {"link", nullptr},
          {"locked", look.locked},
          {"customData", {{"kwadrant", {{"id", mark.entity}, {"part", mark.part}}}}}};
}

json::value binding(const std::string& element) {
  if (element.empty()) return nullptr;
  return {{"elementId", element}, {"focus", 0}, {"gap", 4}};
}

}  // namespace

json::object rectangle_element(const std::string& id, const ElementMark& mark, const board::Rect& box,
                               const ElementLook& look) {
  json::object out = base("rectangle", id, mark, box, look);
  if (look.round) out["roundness"] = {{"type", kRoundAdaptive}};
  return out;
}

json::object text_element(const std::string& id, const ElementMark& mark, const board::Rect& box,
                          const ElementLook& look, const ElementWords& words) {
  json::object out = base("text", id, mark, box, look);
  out["text"] = words.text;
  out["originalText"] = words.original;
  out["fontSize"] = words.size;
  out["fontFamily"] = kFontFamily;
  out["textAlign"] = words.align;
  out["verticalAlign"] = "middle";
  out["containerId"] = name_or_null(words.container);
  out["autoResize"] = true;
  out["lineHeight"] = kLineHeight;
  return out;
}

json::object arrow_element(const std::string& id, const ElementMark& mark, const ElementEnds& ends,
                           const ElementLook& look) {
  const int dx = ends.end.x - ends.start.x;
  const int dy = ends.end.y - ends.start.y;
  json::object out = base("arrow", id, mark, {ends.start.x, ends.start.y, std::abs(dx), std::abs(dy)}, look);
  out["roundness"] = {{"type", kRoundProportional}};
  out["points"] = json::array{json::array{0, 0}, json::array{dx, dy}};
  out["lastCommittedPoint"] = nullptr;
  out["startBinding"] = binding(ends.from);
  out["endBinding"] = binding(ends.to);
  out["startArrowhead"] = name_or_null(ends.start_head);
  out["endArrowhead"] = name_or_null(ends.end_head);
  out["elbowed"] = false;
  return out;
}

}  // namespace kwadrant::exchange
