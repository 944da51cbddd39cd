#include "replica/column.h"

#include <algorithm>
#include <utility>

#include "core/utf8.h"

namespace kwadrant::replica {
namespace {

using model::EntityNumber;
using model::Place;
using model::ValueKind;
using model::ValueView;

constexpr std::size_t kPlaceNumbers = 6;

bool is_ascii(std::string_view text) {
  unsigned char all = 0;
  for (const char c : text) all = static_cast<unsigned char>(all | static_cast<unsigned char>(c));
  return all < 0x80;
}

void append_utf16(std::u16string& out, char32_t scalar) {
  if (scalar < 0x10000) {
    out.push_back(static_cast<char16_t>(scalar));
    return;
  }
  out.push_back(static_cast<char16_t>(0xD7C0 + (scalar >> 10)));
  out.push_back(static_cast<char16_t>(0xDC00 + (scalar & 0x3FF)));
}

void append_text(Column& out, std::string_view text) {
  if (out.is_latin1 && is_ascii(text)) {
    out.latin1 += text;
    return;
  }
  for (std::size_t at = 0; at < text.size();) {
    const char32_t scalar = next_scalar(text, at);
    if (out.is_latin1 && scalar > 0xFF) {
      out.is_latin1 = false;
      for (const char c : out.latin1) out.utf16.push_back(static_cast<unsigned char>(c));
      out.latin1.clear();
    }
    if (out.is_latin1) {
      out.latin1.push_back(static_cast<char>(scalar));
    } else {
      append_utf16(out.utf16, scalar);
    }
  }
}

// The map keeps equal texts that follow each other in the same bytes, mostly. Those that it does not are written twice:
// comparing all of them would cost more than it saves.
bool is_same(std::string_view a, std::string_view b) { return a.data() == b.data() && a.size() == b.size(); }

// Many columns hold the same few texts in long runs, such as kinds: those are there once.
void append_row(Column& out, std::string_view text, std::string_view before) {
  if (!out.ends.empty() && is_same(text, before)) {
    out.starts.push_back(out.starts.back());
    out.ends.push_back(out.ends.back());
    return;
  }
  const auto length = [&] { return static_cast<std::uint32_t>(std::max(out.latin1.size(), out.utf16.size())); };
  out.starts.push_back(length());
  append_text(out, text);
  out.ends.push_back(length());
}

void put_place(std::int16_t* row, const Place& p) {
  const auto narrow = [](std::uint16_t n) { return static_cast<std::int16_t>(n); };
  for (const std::uint16_t n : {p.x, p.y, p.rx, p.ry}) *row++ = narrow(n);
  for (const std::int16_t n : {p.dx, p.dy}) *row++ = n;
}

// What a column holds, so that its rows lie in memory that never has to grow.
struct Extent {
  std::size_t rows = 0;
  std::size_t text = 0;
  bool numbers = false;
  bool texts = false;
  bool places = false;
};

Extent extent_of(const model::Map& map, model::FieldNumber field) {
  Extent out;
  std::string_view before;
  map.for_each(field, [&](EntityNumber, const ValueView& v, Stamp) {
    ++out.rows;
    out.numbers = out.numbers || v.kind == ValueKind::boolean || v.kind == ValueKind::integer;
    out.texts = out.texts || v.kind == ValueKind::text;
    out.places = out.places || v.kind == ValueKind::place;
    if (!is_same(std::exchange(before, v.text()), v.text())) out.text += v.text().size();
  });
  return out;
}

}  // namespace

Column read_column(const model::Map& map, std::string_view name) {
  Column out;
  const model::FieldNumber field = map.fields().find(name);
  if (field == model::FieldNames::kNone) return out;
  const Extent extent = extent_of(map, field);
  out.entities.resize(extent.rows);
  out.kinds.resize(extent.rows);
  if (extent.numbers) out.numbers.resize(extent.rows);
  if (extent.places) out.places.resize(extent.rows * kPlaceNumbers);
  if (extent.texts) {
    out.starts.reserve(extent.rows);
    out.ends.reserve(extent.rows);
    out.latin1.reserve(extent.text);
  }
  std::string_view before;
  std::size_t row = 0;
  map.for_each(field, [&](EntityNumber e, const ValueView& v, Stamp) {
    out.entities[row] = e;
    out.kinds[row] = v.kind;
    if (extent.numbers) out.numbers[row] = v.integer;
    if (extent.places) put_place(&out.places[row * kPlaceNumbers], v.place);
    if (extent.texts) append_row(out, v.text(), std::exchange(before, v.text()));
    ++row;
  });
  return out;
}

}  // namespace kwadrant::replica
