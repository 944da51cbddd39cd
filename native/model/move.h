// One move of one entity on a lens that the program knows: what people do most. Its bytes are those of any change
// (model/change.h), written and read in one go.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "core/bytes.h"
#include "model/change_head.h"
#include "model/entities.h"
#include "model/fields.h"
#include "model/value.h"

namespace kwadrant::model {

struct Move {
  ChangeHead head;
  EntityId entity;
  // As in SettingView.
  EntityNumber number = kNoEntity;
  // A known field whose form is a place.
  FieldNumber field = kPlaceKwadranten;
  Place place;
};

// No move takes more bytes.
inline constexpr std::size_t kMoveBytes = 96;

// As `write_change` would; answers how many bytes it took. The room has at least kMoveBytes.
std::size_t write_move(std::span<std::uint8_t> room, const Move& move);
// The entity that the bytes move if they are such a move; any id when they are not. For who wants to know it early.
EntityId likely_entity(ByteView bytes);
// Nothing when the bytes are anything else than a valid change that is such a move, and nothing more: `decode_change`
// then says what they are.
std::optional<Move> read_move(ByteView bytes);

}  // namespace kwadrant::model
