// Drawings of other whiteboards, for tests.
#pragma once

#include <boost/json.hpp>
#include <string>

namespace kwadrant::exchange {

// Elements as people draw them, with only what an import needs.
class DrawingMaker {
 public:
  using Object = boost::json::object;

  Object& add(const std::string& type, double x, double y, double w, double h) {
    const std::string id = "e" + std::to_string(elements_.size());
    elements_.push_back({{"id", id}, {"type", type}, {"x", x}, {"y", y}, {"width", w}, {"height", h},
                         {"version", 3}, {"versionNonce", 7}});
    return elements_.back().get_object();
  }
  Object& line(const std::string& type, double x1, double y1, double x2, double y2) {
    Object& out = add(type, x1, y1, x2 - x1, y2 - y1);
    out["points"] = boost::json::array{boost::json::array{0, 0}, boost::json::array{x2 - x1, y2 - y1}};
    return out;
  }
  // A text with its middle there.
  Object& text(const std::string& words, double x, double y) {
    Object& out = add("text", x - 50, y - 10, 100, 20);
    out["text"] = words;
    return out;
  }
  // A shape with words in it, with its middle there. Answers the shape's id.
  std::string note(const std::string& words, double x, double y, const std::string& type = "rectangle") {
    const std::string id(add(type, x - 60, y - 30, 120, 60).at("id").as_string().c_str());
    text(words, x, y)["containerId"] = id;
    return id;
  }
  void arrow(const std::string& from, const std::string& to) {
    Object& out = line("arrow", 0, 0, 10, 10);
    out["startBinding"] = {{"elementId", from}, {"focus", 0}, {"gap", 1}};
    out["endBinding"] = {{"elementId", to}, {"focus", 0}, {"gap", 1}};
  }
  // A square of 1000 with two lines in it, its left top corner at (0, 0).
  void frame() {
    add("rectangle", 0, 0, 1'000, 1'000);
    line("line", 0, 500, 1'000, 500);
    line("line", 500, 0, 500, 1'000);
  }

  boost::json::object& files() { return files_; }
  std::string file() const {
    return boost::json::serialize(
        Object{{"type", "excalidraw"}, {"version", 2}, {"elements", elements_}, {"files", files_}});
  }
  // As Nextcloud writes it.
  std::string nextcloud_file() const {
    return boost::json::serialize(Object{{"elements", elements_}, {"files", files_}, {"scrollToContent", true}});
  }

 private:
  boost::json::array elements_;
  Object files_;
};

}  // namespace kwadrant::exchange
