// Who, when and why, in one register: they mean something together only.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kwadrant::method {

struct Record {
  // A day as in date fields.
  std::optional<std::int64_t> when;
  // At most 500 characters.
  std::string who;
  // As long as the whole stays below the limit of a text (core/limits.h).
  std::string why;
  bool operator==(const Record&) const = default;
};

// {"when":null,"who":"…","why":"…"}: keys in this order, no spaces, texts as JSON.stringify writes them.
std::string write_record(const Record& record);
// Reads what `write_record` writes and nothing else: the same record is the same bytes on every replica. Nothing when
// it is another text, or a part of it is not valid.
std::optional<Record> read_record(std::string_view text);

}  // namespace kwadrant::method
