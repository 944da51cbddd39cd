// A whiteboard file as it is read: elements with what the import looks at.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/status.h"
#include "model/value.h"

namespace kwadrant::exchange {

struct Spot {
  double x = 0;
  double y = 0;
};

// A rectangle by its top left corner; w and h are not below 0.
struct Area {
  double x = 0;
  double y = 0;
  double w = 0;
  double h = 0;

  Spot middle() const { return {x + w / 2, y + h / 2}; }
  double right() const { return x + w; }
  double bottom() const { return y + h; }
  bool holds(Spot p) const { return p.x >= x && p.x <= right() && p.y >= y && p.y <= bottom(); }
  bool holds(const Area& other) const;
};

// What `export_whiteboard` writes into an element, and a board's page too: which part of what it is.
struct Mark {
  std::string entity;
  std::string part;
  // Of a card, as the file has it: the id of a kind, or empty.
  std::string kind;
  // Of a card: its true place, or of an asset its category and slot; and where the card stood for it, from the matrix's
  // top left corner.
  std::optional<model::Place> place;
  std::string category;
  std::optional<std::uint32_t> slot;
  Spot stood;
};

struct Element {
  std::string id;
  std::string type;
  // Of a text: what was typed.
  std::string text;
  std::string container;
  Area area;
  double angle = 0;
  std::vector<std::string> groups;
  // Of a line or arrow: its ends, and what they hold on to.
  Spot start;
  Spot end;
  std::string from;
  std::string to;
  std::string picture;
  std::optional<Mark> mark;
  boost::json::object json;
};

class Scene {
 public:
  // Fails with whiteboard_unreadable or whiteboard_too_large. Elements that are deleted, no objects or not near are not
  // in it, nor are those of types that no board may hold.
  static Result<Scene> read(std::string_view file);

  const std::vector<Element>& elements() const { return elements_; }
  // The text that an element holds, or null.
  const Element* words_of(const Element& element) const;
  const Element* find(std::string_view id) const;
  const boost::json::object& files() const { return files_; }
  // Elements that are not safe to have.
  std::size_t unsafe() const { return unsafe_; }

 private:
  void read_elements(boost::json::array& elements);

  std::vector<Element> elements_;
  boost::json::object files_;
  std::unordered_map<std::string, std::size_t> by_id_;
  std::unordered_map<std::string, std::size_t> by_container_;
  std::size_t unsafe_ = 0;
};

}  // namespace kwadrant::exchange
