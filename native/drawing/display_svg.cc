#include <cstdlib>

#include "core/bytes.h"
#include "core/hex.h"
#include "drawing/display.h"
#include "drawing/writer.h"

namespace kwadrant::drawing {
namespace {

using layout::Point;

// Heads of slanted arrows are drawn in tenths of a pixel, so that they stay slender without floating point.
constexpr std::int64_t kTenths = 10;

std::string decimal(std::int64_t tenths) {
  std::string out = tenths < 0 ? "-" : "";
  out += std::to_string(std::abs(tenths) / kTenths);
  if (tenths % kTenths != 0) out += "." + std::to_string(std::abs(tenths) % kTenths);
  return out;
}

// A point in tenths.
struct Fine {
  std::int64_t x;
  std::int64_t y;
};

std::string point(const Fine& at) { return decimal(at.x) + " " + decimal(at.y); }

// Largest whole number whose square is not above n.
std::int64_t root(std::int64_t n) {
  if (n < 2) return n;
  std::int64_t guess = n;
  for (std::int64_t next = n / 2 + 1; next < guess; next = (guess + n / guess) / 2) guess = next;
  return guess;
}

// Ids are written with zeros, which become the drawing's own mark when all of it is there.
constexpr std::string_view kIdStart = "kwadrant-";
constexpr std::string_view kNoMark = "00000000";

// Words of people cannot be taken for an id: a quotation mark among them is escaped.
void mark_ids(std::string& svg) {
  const std::string mark = hex(checksum(as_bytes(svg)), kNoMark.size());
  const std::string start = "=\"" + std::string(kIdStart);
  const std::string unmarked = start + std::string(kNoMark);
  for (std::size_t at = svg.find(unmarked); at != std::string::npos; at = svg.find(unmarked, at + 1)) {
    svg.replace(at + start.size(), mark.size(), mark);
  }
}

class Page {
 public:
  explicit Page(const Drawing& drawing) : drawing_(drawing) {}

  std::string write() {
    open();
    for (const Item& item : drawing_.items) std::visit(*this, item);
    out_.close();
    return out_.take();
  }

  void operator()(const BoxItem& box) {
    const bool is_named = !box.title.empty();
    if (is_named) out_.open("g").open("title").text(box.title).close();
    out_.open("rect").attr("x", box.x).attr("y", box.y).attr("width", box.w).attr("height", box.h);
    if (box.r > 0) out_.attr("rx", box.r);
    paint(box.fill, box.line, box.width);
    if (box.opacity < 100) out_.attr("fill-opacity", "0." + std::string(box.opacity < 10 ? "0" : "") +
                                                         std::to_string(box.opacity));
    dash(box.dash);
    out_.close();
    lines_in(box);
    if (is_named) out_.close();
  }

  void operator()(const LineItem& line) {
    std::vector<Fine> points;
    for (const Point& p : line.points) points.push_back({p.x * kTenths, p.y * kTenths});
    Fine side{0, 0};
    const Fine tip = points.back();
    const bool has_head = line.arrow && shorten(points, side);
    std::string path;
    for (const Fine& at : points) path += (path.empty() ? "M" : " L") + point(at);
    out_.open("path").attr("d", path);
    paint({}, line.line, line.width);
    dash(line.dash);
    out_.close();
    if (has_head) {
      const Fine base = points.back();
      out_.open("path").attr("d", "M" + point(tip) + " L" + point({base.x + side.x, base.y + side.y}) + " L" +
                                      point({base.x - side.x, base.y - side.y}) + " Z");
      out_.attr("fill", line.line).close();
    }
  }

  void operator()(const ShapeItem& shape) {
    const int half = shape.size / 2;
    switch (shape.form) {
      case Form::circle:
        out_.open("circle").attr("cx", shape.x).attr("cy", shape.y).attr("r", half);
        break;
      case Form::square:
        out_.open("rect").attr("x", shape.x - half).attr("y", shape.y - half);
        out_.attr("width", 2 * half).attr("height", 2 * half);
        break;
      case Form::triangle:
        corners(shape, {{{0, -half}, {half, half}, {-half, half}}});
        break;
      case Form::hexagon:
        corners(shape, {{{-half, 0}, {-half / 2, -half}, {half / 2, -half}, {half, 0}, {half / 2, half},
                         {-half / 2, half}}});
        break;
    }
    paint(shape.fill, shape.line, shape.width);
    out_.close();
  }

  void operator()(const TextItem& item) {
    if (!item.title.empty()) out_.open("g").open("title").text(item.title).close();
    out_.open("text");
    if (item.upwards) {
      out_.attr("transform", "translate(" + std::to_string(item.x) + " " + std::to_string(item.y) + ") rotate(-90)");
    } else {
      out_.attr("x", item.x).attr("y", item.y);
    }
    type(item.size, item.bold, item.colour, item.anchor);
    out_.text(item.text).close();
    if (!item.title.empty()) out_.close();
  }

 private:
  void open() {
    const auto& d = drawing_;
    out_.open("svg").attr("xmlns", "http://www.w3.org/2000/svg");
    out_.attr("viewBox", "0 0 " + std::to_string(d.width) + " " + std::to_string(d.height));
    out_.attr("width", d.width).attr("height", d.height).attr("font-family", kFace);
    out_.attr("lang", d.language == method::Language::nl ? "nl" : "en");
    out_.attr("role", "img").attr("aria-labelledby", id_of("title"));
    out_.attr("aria-describedby", id_of("desc"));
    out_.open("title").attr("id", id_of("title")).text(d.title).close();
    out_.open("desc").attr("id", id_of("desc")).text(d.alt).close();
    out_.open("rect").attr("x", 0).attr("y", 0).attr("width", d.width).attr("height", d.height);
    out_.attr("fill", d.background).close();
  }

  static std::string id_of(std::string_view part) {
    return std::string(kIdStart) + std::string(kNoMark) + "-" + std::string(part);
  }

  void paint(std::string_view fill, std::string_view line, int width) {
    out_.attr("fill", fill.empty() ? "none" : fill);
    if (line.empty()) return;
    out_.attr("stroke", line);
    if (width != 1) out_.attr("stroke-width", width);
  }

  void dash(const Dash& dash) {
    if (dash != Dash{}) out_.attr("stroke-dasharray", std::to_string(dash[0]) + " " + std::to_string(dash[1]));
  }

  void type(int size, bool bold, std::string_view colour, Anchor anchor) {
    out_.attr("font-size", size).attr("fill", colour);
    if (anchor != Anchor::start) out_.attr("text-anchor", name_of(anchor));
    if (bold) out_.attr("font-weight", "bold");
  }

  void corners(const ShapeItem& shape, const std::vector<Point>& around) {
    std::string path;
    for (const Point& p : around) {
      path += (path.empty() ? "M" : " L") + std::to_string(shape.x + p.x) + " " + std::to_string(shape.y + p.y);
    }
    out_.open("path").attr("d", path + " Z");
  }

  void lines_in(const BoxItem& box) {
    const BoxText& text = box.text;
    const int line = line_height(text.size);
    int y = box.y + (box.h - line * static_cast<int>(text.lines.size())) / 2 + baseline_in_line(text.size);
    const int x = text.align == Anchor::start    ? box.x + kBoxPadding
                  : text.align == Anchor::middle ? box.x + box.w / 2
                                                 : box.x + box.w - kBoxPadding;
    for (const std::string& words : text.lines) {
      out_.open("text").attr("x", x).attr("y", y);
      type(text.size, text.bold, text.colour, text.align);
      out_.text(words).close();
      y += line;
    }
  }

  // Ends the last stretch where its head begins; `side` is from there to a corner of the head. False without length.
  static bool shorten(std::vector<Fine>& points, Fine& side) {
    const Fine from = points[points.size() - 2];
    Fine& to = points.back();
    const std::int64_t dx = to.x - from.x;
    const std::int64_t dy = to.y - from.y;
    const std::int64_t length = root(dx * dx + dy * dy);
    if (length == 0) return false;
    side = {-dy * kTenths * kHeadHalfWidth / length, dx * kTenths * kHeadHalfWidth / length};
    to = {to.x - dx * kTenths * kHeadLength / length, to.y - dy * kTenths * kHeadLength / length};
    return true;
  }

  const Drawing& drawing_;
  SvgWriter out_;
};

}  // namespace

std::string to_svg(const Drawing& drawing) {
  std::string svg = Page(drawing).write();
  mark_ids(svg);
  return svg;
}

}  // namespace kwadrant::drawing
