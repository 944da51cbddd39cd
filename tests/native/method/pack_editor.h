// The full pack with one part of its JSON changed.
#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>

#include "native/method/full_pack.h"

namespace kwadrant::method {

// Sets what a JSON pointer names to a JSON text; an empty text takes it away. The parent must be there.
inline std::string edited(const std::string& pointer, const std::string& to, const std::string& text = full_text()) {
  boost::json::value pack = boost::json::parse(text);
  const std::size_t last = pointer.rfind('/');
  const std::string key = pointer.substr(last + 1);
  boost::json::value& parent = pack.at_pointer(pointer.substr(0, last));
  if (parent.is_array()) {
    parent.as_array().at(std::stoul(key)) = boost::json::parse(to);
  } else if (to.empty()) {
    EXPECT_EQ(parent.as_object().erase(key), 1U) << pointer;
  } else {
    parent.as_object()[key] = boost::json::parse(to);
  }
  return boost::json::serialize(pack);
}

// Adds elements to the list that a JSON pointer names until it has so many: `one`, with every # replaced by a number.
inline std::string extended(const std::string& pointer, std::size_t count, const std::string& one,
                            const std::string& text = full_text()) {
  boost::json::value pack = boost::json::parse(text);
  boost::json::array& list = pack.at_pointer(pointer).as_array();
  EXPECT_LE(list.size(), count) << pointer;
  while (list.size() < count) {
    std::string element;
    for (const char c : one) element += c == '#' ? std::to_string(list.size()) : std::string(1, c);
    list.push_back(boost::json::parse(element));
  }
  return boost::json::serialize(pack);
}

}  // namespace kwadrant::method
