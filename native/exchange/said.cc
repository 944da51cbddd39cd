#include "exchange/said.h"

#include "core/utf8.h"
#include "exchange/field_cells.h"

namespace kwadrant::exchange {
namespace {

constexpr std::string_view kUnsaid = "-";
constexpr std::size_t kKeyLetters = 6;
constexpr std::size_t kMarkLetters = 10;
// Not of the form of other keys.
const std::string kWords = "words";
const std::string kPlace = "place";

// A hash is enough to see that something changed, and keeps the register short.
std::string hash(const std::string& text) { return to_text(entity_id(text)); }

std::string place_text(const std::optional<model::Place>& place) {
  if (!place) return "none";
  return std::to_string(place->x) + "," + std::to_string(place->y) + "," + std::to_string(place->rx) + "," +
         std::to_string(place->ry);
}

std::string_view next_word(std::string_view& text) {
  const std::size_t end = std::min(text.find(' '), text.size());
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return word;
}

}  // namespace

Said Said::read(std::string_view text) {
  Said said;
  if (text.find(' ') == std::string_view::npos) return said;
  for (const std::string& key : {kWords, kPlace}) {
    const std::string_view mark = next_word(text);
    if (mark != kUnsaid) said.marks_[key] = mark;
  }
  while (!text.empty()) {
    const std::string_view word = next_word(text);
    if (word.size() == kKeyLetters + kMarkLetters) {
      said.marks_[std::string(word.substr(0, kKeyLetters))] = word.substr(kKeyLetters);
    }
  }
  return said;
}

std::string Said::text() const {
  const auto mark = [&](const std::string& key) {
    const auto at = marks_.find(key);
    return at == marks_.end() ? std::string(kUnsaid) : at->second;
  };
  std::string out = mark(kWords) + " " + mark(kPlace);
  for (const auto& [key, said] : marks_) {
    if (key != kWords && key != kPlace) out += " " + key + said;
  }
  return out;
}

bool Said::is_news(const CellContent& cell, const method::Kind& kind, const method::Lens& board_lens) const {
  const std::string key = key_of(*cell.group, kind, board_lens);
  const auto at = marks_.find(key);
  return at == marks_.end() ? !cell.empty : at->second != mark_of(cell, key);
}

void Said::remember(const CellContent& cell, const method::Kind& kind, const method::Lens& board_lens) {
  const std::string key = key_of(*cell.group, kind, board_lens);
  marks_[key] = mark_of(cell, key);
}

std::string Said::key_of(const ColumnGroup& group, const method::Kind& kind, const method::Lens& board_lens) {
  switch (group.says) {
    case Says::title:
      return hash("title").substr(0, kKeyLetters);
    case Says::ends:
      return hash("ends").substr(0, kKeyLetters);
    case Says::place:
      return group.lens == &board_lens ? kPlace : hash(group.lens->place_field).substr(0, kKeyLetters);
    case Says::field: {
      const std::string& name = registers_of(kind, group).front().name;
      return name == "description" ? kWords : hash("field " + name).substr(0, kKeyLetters);
    }
  }
  return {};
}

std::string Said::mark_of(const CellContent& cell, const std::string& key) {
  if (key == kPlace) return place_text(cell.place);
  if (key == kWords) {
    const auto* words = std::get_if<std::string>(&cell.field.values.front());
    return hash("words " + (words == nullptr ? std::string() : *words));
  }
  if (cell.group->says == Says::place) return hash(place_text(cell.place)).substr(0, kMarkLetters);
  ByteWriter bytes;
  for (const model::Value& value : cell.field.values) model::write_value(bytes, value);
  const Bytes written = std::move(bytes).take();
  return hash(std::string(written.begin(), written.end())).substr(0, kMarkLetters);
}

}  // namespace kwadrant::exchange
