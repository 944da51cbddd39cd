// Names of fields. Kinds and fields come from method packs; these few the program itself knows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/status.h"

namespace kwadrant::model {

// A field's number in one map in memory: known fields first, then as they are met.
using FieldNumber = std::uint32_t;

// Fields with a short code in changes. `source` is the whiteboard's own text id of a drawing or picture, `imported` the
// fingerprint of the table row an entity came from.
// The code is the position here plus one and is on disk: only ever append.
#define KWADRANT_KNOWN_FIELDS(X)        \
  X(kKind, "kind")                      \
  X(kDeleted, "deleted")                \
  X(kTitle, "title")                    \
  X(kDescription, "description")        \
  X(kPlaceKwadranten, "place.kwadranten") \
  X(kEnds, "ends")                      \
  X(kElement, "element")                \
  X(kData, "data")                      \
  X(kMime, "mime")                      \
  X(kPack, "pack")                      \
  X(kFlipX, "flip_x")                   \
  X(kFlipY, "flip_y")                   \
  X(kSize, "size")                      \
  X(kSource, "source")                  \
  X(kImported, "imported")

enum KnownField : FieldNumber {
#define KWADRANT_FIELD_NAME(symbol, name) symbol,
  KWADRANT_KNOWN_FIELDS(KWADRANT_FIELD_NAME)
#undef KWADRANT_FIELD_NAME
      kKnownFields
};

// Its name; below kKnownFields.
std::string_view known_field(FieldNumber field);

// A place's field is this plus the lens's id.
inline constexpr std::string_view kPlacePrefix = "place.";

// What a field may hold beside nothing. Fields from method packs may hold anything.
enum class FieldForm : std::uint8_t {
  any,
  text,
  flag,
  // Two ids.
  ends,
  blob,
  // A place, or a number: a slot of the parking strip.
  place,
};
FieldForm form_of(std::string_view name);

// Numbers for names. Names are 1 to 64 bytes of a–z, 0–9, `_`, `-` and `.`.
class FieldNames {
 public:
  FieldNames();
  // The name's number, made when it is new. Fails with unknown_field for a malformed name, limit_entities when there
  // are too many.
  Result<FieldNumber> intern(std::string_view name);
  // kNone when the name was never met.
  FieldNumber find(std::string_view name) const;
  std::string_view name(FieldNumber field) const { return names_[field]; }
  std::size_t size() const { return names_.size(); }
  FieldForm form(FieldNumber field) const { return forms_[field]; }
  // True for `place.<lens>`.
  bool is_place(FieldNumber field) const { return form(field) == FieldForm::place; }
  static bool is_valid(std::string_view name);

  static constexpr FieldNumber kNone = 0xFFFFFFFF;

 private:
  void add(std::string_view name);

  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  std::vector<std::string> names_;
  std::vector<FieldForm> forms_;
  std::unordered_map<std::string, FieldNumber, Hash, std::equal_to<>> numbers_;
};

}  // namespace kwadrant::model
