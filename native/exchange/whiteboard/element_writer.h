// Whole elements of Excalidraw from few words, as plugin/board/canvas/make.ts makes them.
#pragma once

#include <boost/json/object.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "board/shapes.h"

namespace kwadrant::exchange {

struct ElementLook {
  std::string stroke;
  std::string fill = "transparent";
  int stroke_width = 1;
  bool round = false;
  bool locked = false;
  // Quarters of a circle, clockwise.
  int quarters = 0;
};

// What the element is part of: customData.kwadrant.
struct ElementMark {
  std::string entity;
  std::string part;
};

boost::json::object rectangle_element(const std::string& id, const ElementMark& mark, const board::Rect& box,
                                      const ElementLook& look);

struct ElementWords {
  std::string text;
  // What an editor is given.
  std::string original;
  int size = 16;
  std::string align = "center";
  // The element that holds the text, or empty.
  std::string container;
};
boost::json::object text_element(const std::string& id, const ElementMark& mark, const board::Rect& box,
                                 const ElementLook& look, const ElementWords& words);

struct ElementEnds {
  layout::Point start;
  layout::Point end;
  // Elements that the ends hold on to, or empty.
  std::string from;
  std::string to;
  // Names of heads, or empty.
  std::string start_head;
  std::string end_head;
};
boost::json::object arrow_element(const std::string& id, const ElementMark& mark, const ElementEnds& ends,
                                  const ElementLook& look);

}  // namespace kwadrant::exchange
