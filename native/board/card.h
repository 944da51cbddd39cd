// What a card shows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kwadrant::board {

// The title's lines as they stand on the card; an empty title shows an ellipsis.
std::vector<std::string> card_lines(std::string_view title);
// Even, so that a card has its middle on a board unit.
int card_height(std::size_t lines);
// The same for an asset's small card, of which the height is always kAssetHeight.
std::vector<std::string> asset_lines(std::string_view title);

}  // namespace kwadrant::board
