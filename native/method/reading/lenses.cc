// Axes and lenses.
#include "core/limits.h"
#include "method/reading/parts.h"
#include "model/fields.h"

namespace kwadrant::method::reading {
namespace {

AxisEnd read_end(Object& axis, std::string_view key) {
  const json::value* value = axis.required(key);
  if (value == nullptr) return {};
  Object end(*value, axis.under(key), axis.problem(), {"id", "text"});
  return {end.name("id"), end.text("text")};
}

void read_quadrants(Object& in, Ids& ids, Lens& lens) {
  std::size_t at = 0;
  in.list("quadrants", lens.quadrants.size(), lens.quadrants.size(),
          [&](const json::value& value, const std::string& path) {
            Object quadrant(value, path, in.problem(), {"id", "title"});
            lens.quadrants[at] = {quadrant.name("id"), quadrant.text("title")};
            ids.add(quadrant, "id", lens.quadrants[at].id);
            ++at;
          });
}

Lens read_lens(const Reading& reading, Object& in, Ids& quadrants) {
  Lens lens;
  lens.id = in.name("id");
  lens.title = in.text("title");
  lens.description = in.long_text("description");
  lens.place_field = std::string(model::kPlacePrefix) + lens.id;
  if (lens.place_field.size() > limits::kNameBytes) in.wrong("id", "limit");
  lens.x_axis = reading.axes.required(in, "x");
  lens.y_axis = reading.axes.required(in, "y");
  if (lens.x_axis == lens.y_axis) in.wrong("y", "duplicate");
  read_quadrants(in, quadrants, lens);
  if (const json::value* flip = in.optional("flip")) {
    Object both(*flip, in.under("flip"), in.problem(), {"x", "y"});
    lens.flip_x = both.boolean("x");
    lens.flip_y = both.boolean("y");
  }
  lens.sources = read_sources(reading, in);
  return lens;
}

}  // namespace

void read_axes(Reading& reading) {
  reading.root.list("axes", 2, bounds::kAxes, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem, {"id", "title", "low", "high"});
    Axis axis{in.name("id"), in.text("title"), read_end(in, "low"), read_end(in, "high")};
    reading.axes.add(in, "id", axis.id);
    if (axis.low.id == axis.high.id) in.wrong("high.id", "duplicate");
    reading.pack.axes.push_back(std::move(axis));
  });
}

void read_lenses(Reading& reading) {
  // Quadrants are told apart by their ids alone in exports, hence no two of a pack are equal.
  Ids quadrants;
  reading.root.list("lenses", 1, bounds::kLenses, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem, {"id", "title", "description", "x", "y", "quadrants", "flip", "sources"});
    reading.pack.lenses.push_back(read_lens(reading, in, quadrants));
    reading.lenses.add(in, "id", reading.pack.lenses.back().id);
  });
}

}  // namespace kwadrant::method::reading
