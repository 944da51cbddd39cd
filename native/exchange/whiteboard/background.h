// The matrix, its words and the parking strip as elements.
#pragma once

#include <boost/json/array.hpp>

#include "board/projection.h"
#include "method/text.h"

namespace kwadrant::exchange {

// All but the words, then the words: footprints come between.
boost::json::array background_elements(const board::Projection& board);
boost::json::array label_elements(const board::Projection& board, method::Language language);

}  // namespace kwadrant::exchange
