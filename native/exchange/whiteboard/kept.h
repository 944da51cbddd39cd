// What stays a drawing: elements as they may lie on a map, and their pictures.
#pragma once

#include <string>
#include <vector>

#include "board/gesture.h"
#include "exchange/whiteboard/notes.h"
#include "exchange/whiteboard/scene.h"

namespace kwadrant::exchange {

struct Kept {
  std::vector<board::Drawn> drawings;
  // Each is a change of its own: a picture may be as large as a change can be.
  std::vector<std::vector<model::Setting>> pictures;
  std::size_t without_picture = 0;
  std::size_t too_large = 0;
};

// Every element that found no other use, moved by `shift`, in the file's order. Bindings to what is gone are gone too.
// A picture is kept when it is a PNG, JPEG, GIF or WebP of at most limits::kFileBytes in the file itself; an element
// without its picture is left out.
Kept keep_drawings(const Scene& scene, const Found& found, Spot shift, const model::Map& map);

}  // namespace kwadrant::exchange
