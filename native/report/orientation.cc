#include "report/orientation.h"

#include "insight/words.h"
#include "report/plain.h"

namespace kwadrant::report {

std::string end_words(const Source& source, const method::AxisEnd& end) {
  return insight::quoted(one_line(source.in_language(end.text)));
}

std::string orientation(const Source& source) {
  const method::Axis& across = source.pack().axes[source.lens().x_axis];
  const method::Axis& up = source.pack().axes[source.lens().y_axis];
  const bool flip_x = source.board().frame().flip_x;
  const bool flip_y = source.board().frame().flip_y;
  return filled(source.words().orientation,
                {end_words(source, flip_x ? across.high : across.low),
                 end_words(source, flip_x ? across.low : across.high), end_words(source, flip_y ? up.low : up.high),
                 end_words(source, flip_y ? up.high : up.low)});
}

std::string ends_of_quadrant(const Source& source, std::size_t quadrant) {
  const method::Axis& across = source.pack().axes[source.lens().x_axis];
  const method::Axis& up = source.pack().axes[source.lens().y_axis];
  return end_words(source, (quadrant & 1) != 0 ? across.high : across.low) + " " +
         std::string(source.words().and_word) + " " + end_words(source, (quadrant & 2) != 0 ? up.high : up.low);
}

}  // namespace kwadrant::report
