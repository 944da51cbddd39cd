// One person's action: the unit of history, of merging and of undo. All or nothing on every replica (P4).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/status.h"
#include "model/change_head.h"
#include "model/entities.h"
#include "model/value.h"

namespace kwadrant::model {

// One register that a change sets.
struct Setting {
  EntityId entity;
  std::string field;
  Value value;
};

// As it lies in bytes.
struct SettingView {
  EntityId entity;
  // Its number in the map, when the maker knows it: saves the search. A wrong one does no harm.
  EntityNumber number = kNoEntity;
  // A known field's number when `name` is empty.
  std::uint32_t known = 0;
  std::string_view name;
  ValueView value;
};

struct ChangeView {
  ChangeHead head;
  std::vector<SettingView> settings;
};

// The head (change_head.h) · uint count, then per setting: uint head = field code × 2 + (1: same entity as before) · 16
// bytes entity unless the same · name as text when the code is 0 · value (see value.h). Field codes are in fields.h.
Bytes encode_change(const ChangeHead& head, const std::vector<Setting>& settings);
// The same, at the end of what the writer holds. A field that is known must be given by its number.
void write_change(ByteWriter& out, const ChangeView& change);

// Reads into `out`, whose memory is reused. The views point into `bytes`. Fails with bad_change when malformed or over
// a limit; `out` is then of no use. The whole of `bytes` must be one change.
Status decode_change(ByteView bytes, ChangeView& out);

}  // namespace kwadrant::model
