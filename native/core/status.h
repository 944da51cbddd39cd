// How a function of the core says that it failed.
//
// A `Result<T>` holds a value or an `Error`. Errors carry a fine `Code`; its family decides what the caller does, its
// name is stable and is what users' texts are looked up by (assets/text, `error.<name>`). No exception crosses a
// folder of `native/`; a broken invariant inside stops the program (`KW_CHECK`), bad input from outside is an Error.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace kwadrant {

enum class Family { invalid_input, not_allowed, conflict_version, storage, corrupt, internal };

// Names are part of the wire and of assets/text: never rename one that was released.
#define KWADRANT_CODES(X)                          \
  X(not_allowed, not_allowed)                      \
  X(read_only, storage)                            \
  X(limit_members, not_allowed)                    \
  X(limit_frame, invalid_input)                    \
  X(limit_rate, not_allowed)                       \
  X(limit_text, invalid_input)                     \
  X(limit_entities, invalid_input)                 \
  X(limit_gestures, invalid_input)                 \
  X(limit_changes, invalid_input)                  \
  X(unknown_entity, invalid_input)                 \
  X(unknown_field, invalid_input)                  \
  X(unknown_kind, invalid_input)                   \
  X(unknown_lens, invalid_input)                   \
  X(bad_value, invalid_input)                      \
  X(bad_place, invalid_input)                      \
  X(bad_link, invalid_input)                       \
  X(bad_message, invalid_input)                    \
  X(bad_element, invalid_input)                    \
  X(bad_change, invalid_input)                     \
  X(bad_json, invalid_input)                       \
  X(file_too_large, invalid_input)                 \
  X(file_type, invalid_input)                      \
  X(clock_ahead, not_allowed)                      \
  X(nothing_to_undo, not_allowed)                  \
  X(nothing_to_redo, not_allowed)                  \
  X(change_conflict, corrupt)                      \
  X(protocol_version, conflict_version)            \
  X(store_missing, storage)                        \
  X(store_newer, conflict_version)                 \
  X(store_corrupt, corrupt)                        \
  X(store_locked, storage)                         \
  X(store_full, storage)                           \
  X(store_io, storage)                             \
  X(store_not_a_map, invalid_input)                \
  X(file_exists, storage)                          \
  X(snapshot_corrupt, corrupt)                     \
  X(pack_invalid, invalid_input)                   \
  X(csv_no_header, invalid_input)                  \
  X(csv_no_title_column, invalid_input)            \
  X(csv_bad_number, invalid_input)                 \
  X(csv_out_of_range, invalid_input)               \
  X(csv_half_place, invalid_input)                 \
  X(csv_spread_without_place, invalid_input)       \
  X(csv_no_title, invalid_input)                   \
  X(csv_title_too_long, invalid_input)             \
  X(csv_columns, invalid_input)                    \
  X(csv_bad_encoding, invalid_input)               \
  X(csv_no_ends_columns, invalid_input)            \
  X(csv_not_whole, invalid_input)                  \
  X(csv_out_of_bounds, invalid_input)              \
  X(csv_bad_date, invalid_input)                   \
  X(csv_bad_yes_no, invalid_input)                 \
  X(csv_unknown_option, invalid_input)             \
  X(csv_unknown_title, invalid_input)              \
  X(csv_ambiguous_title, invalid_input)            \
  X(csv_too_many, invalid_input)                   \
  X(kind_private, not_allowed)                     \
  X(whiteboard_unreadable, invalid_input)          \
  X(whiteboard_too_large, invalid_input)           \
  X(internal, internal)

enum class Code {
#define KWADRANT_CODE_NAME(name, family) name,
  KWADRANT_CODES(KWADRANT_CODE_NAME)
#undef KWADRANT_CODE_NAME
};

// "bad_place" and the like.
std::string_view name_of(Code code);
Family family_of(Code code);
std::string_view name_of(Family family);

struct Error {
  Code code = Code::internal;
  // Values for the sentence, by name; never personal data that is not already the user's own input.
  std::map<std::string, std::string, std::less<>> params;
  // For the log of a developer, in English. Not shown to users.
  std::string detail;
};

#ifdef KWADRANT_COVERAGE
// Leaves an empty file with the code's name in the folder that KWADRANT_RAISED names (`npm run coverage`).
void note_raised(Code code);
#else
inline void note_raised(Code) {}
#endif

inline Error error(Code code, std::string detail = {}) {
  note_raised(code);
  return Error{code, {}, std::move(detail)};
}

struct Nothing {};

// A value or an Error. `value()` on an Error is a broken invariant and stops the program.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}  // NOLINT: meant to convert
  Result(Error e) : state_(std::in_place_index<1>, std::move(e)) {}      // NOLINT: meant to convert
  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

using Status = Result<Nothing>;
inline Status ok() { return Nothing{}; }

// Prints where and what, then aborts. For invariants of our own only.
[[noreturn]] void broken_invariant(const char* what, const char* file, int line);

}  // namespace kwadrant

// Stays on in every build: a wrong map is worse than a stopped program.
#define KW_CHECK(condition) \
  ((condition) ? (void)0 : ::kwadrant::broken_invariant(#condition, __FILE__, __LINE__))
