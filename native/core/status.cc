#include "core/status.h"

#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace kwadrant {

std::string_view name_of(Code code) {
  switch (code) {
#define KWADRANT_CODE_NAME(name, family) \
  case Code::name:                       \
    return #name;
    KWADRANT_CODES(KWADRANT_CODE_NAME)
#undef KWADRANT_CODE_NAME
  }
  return "internal";
}

Family family_of(Code code) {
  switch (code) {
#define KWADRANT_CODE_FAMILY(name, family) \
  case Code::name:                         \
    return Family::family;
    KWADRANT_CODES(KWADRANT_CODE_FAMILY)
#undef KWADRANT_CODE_FAMILY
  }
  return Family::internal;
}

std::string_view name_of(Family family) {
  switch (family) {
    case Family::invalid_input:
      return "invalid_input";
    case Family::not_allowed:
      return "not_allowed";
    case Family::conflict_version:
      return "conflict_version";
    case Family::storage:
      return "storage";
    case Family::corrupt:
      return "corrupt";
    case Family::internal:
      return "internal";
  }
  return "internal";
}

#ifdef KWADRANT_COVERAGE
void note_raised(Code code) {
  static std::array<std::atomic<bool>, 256> is_noted{};
  const char* folder = std::getenv("KWADRANT_RAISED");
  const auto at = static_cast<std::size_t>(code);
  if (folder == nullptr || is_noted[at].exchange(true)) return;
  const std::string path = std::string(folder) + "/" + std::string(name_of(code));
  if (std::FILE* file = std::fopen(path.c_str(), "w")) std::fclose(file);
}
#endif

void broken_invariant(const char* what, const char* file, int line) {
  std::fprintf(stderr, "kwadrant: broken invariant: %s (%s:%d)\n", what, file, line);
  std::abort();
}

}  // namespace kwadrant
