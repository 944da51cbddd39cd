#include "model/moves.h"

#include <algorithm>
#include <vector>

#include "model/fields.h"

namespace kwadrant::model {
namespace {

// A column that is not all the same lies without gaps: the compiler then looks at many rows at a time.
template <typename Number, typename Fold>
Number fold(const PackedColumn<Number>& column, std::size_t rows, Fold&& keep) {
  Number out = column[0];
  if (column.stride == 0) return out;
  for (std::size_t i = 0; i < rows; ++i) out = keep(out, load_little<Number>(column.at + i * sizeof(Number)));
  return out;
}

template <typename Number>
Number most(const PackedColumn<Number>& column, std::size_t rows) {
  return fold(column, rows, [](Number a, Number b) { return std::max(a, b); });
}

template <typename Number>
Number least(const PackedColumn<Number>& column, std::size_t rows) {
  return fold(column, rows, [](Number a, Number b) { return std::min(a, b); });
}

}  // namespace

std::uint64_t MovesView::last_time() const {
  if (later.stride == 0) return steady_time(count - 1);
  std::uint64_t time = head.stamp.time;
  for (std::size_t i = 0; i < count; ++i) time += load_little<std::uint32_t>(later.at + i * sizeof(std::uint32_t));
  return time;
}

Status MovesView::check() const {
  const auto no = [](const char* what) { return Status(error(Code::bad_change, what)); };
  if (count == 0 || entities == 0) return no("a run without moves");
  if (most(entity, count) >= entities) return no("a move of no entity");
  const auto inside = [&](const PackedColumn<std::uint16_t>& column) { return most(column, count) <= kAxis; };
  const auto beside = [&](const PackedColumn<std::int16_t>& column) {
    return most(column, count) <= kAxis && least(column, count) >= -kAxis;
  };
  const bool sound = inside(x) && inside(y) && inside(rx) && inside(ry) && beside(dx) && beside(dy);
  if (!sound) return no("a place outside");
  // An entity that nothing moves would get a register that nobody wrote.
  std::vector<std::uint8_t> moved(entities);
  for (std::size_t i = 0; i < count; ++i) moved[entity[i]] = 1;
  for (std::size_t i = 0; i < entities; ++i) {
    if (moved[i] == 0 || id(i).is_null()) return no("an id that is null or not moved");
  }
  // Neither sum can overflow: there are fewer than 2^32 rows.
  if (head.stamp.time > kLastTime || last_time() > kLastTime) return no("a time beyond all times");
  if (head.sequence == 0 || head.sequence > kLastNumber - count || head.author_n > kLastNumber - count ||
      head.stamp.replica == 0) {
    return no("a change without a name");
  }
  const FieldForm form = name.empty() ? form_of(known_field(known)) : form_of(name);
  return form == FieldForm::place ? ok() : no("a place in a field of another form");
}

}  // namespace kwadrant::model
