// Pictures as data addresses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kwadrant::exchange {

struct Picture {
  std::string mime;
  std::string bytes;
};

// Of data:<mime>;base64,<…> with one of the types that a map may hold (PNG, JPEG, GIF, WebP). Nothing for anything
// else, and for bytes that do not begin as that type does.
std::optional<Picture> read_data_url(std::string_view url);
std::string write_data_url(std::string_view mime, std::string_view bytes);

}  // namespace kwadrant::exchange
