// Reads a method pack from JSON.
#include "method/reading/parts.h"

namespace kwadrant::method {
namespace {

namespace json = boost::json;
using reading::Object;
using reading::Problem;
using reading::Reading;

// The value lies in `memory`, which must outlive it: a pack is read once from end to end, and its many small values are
// then let go of together.
Result<json::value> parse(std::string_view text, json::monotonic_resource& memory) {
  Problem problem;
  if (text.size() > bounds::kPackBytes) {
    problem.at({}, "limit");
    return *problem.first;
  }
  json::parse_options options;
  options.max_depth = bounds::kPackDepth;
  json::error_code failed;
  json::value value = json::parse({text.data(), text.size()}, failed, &memory, options);
  if (failed) {
    problem.at({}, failed == json::error::too_deep ? "limit" : "json");
    return *problem.first;
  }
  return value;
}

std::int64_t read_version(Object& root) {
  const json::value* value = root.required("version");
  const std::int64_t* version = value == nullptr ? nullptr : value->if_int64();
  if (version != nullptr && *version >= 1) return *version;
  root.wrong("version", "type");
  return 0;
}

}  // namespace

Result<Pack> parse_pack(std::string_view text) {
  json::monotonic_resource memory;
  const Result<json::value> value = parse(text, memory);
  if (!value) return value.error();
  Problem problem;
  Object root(*value, {}, problem,
              {"id", "version", "title", "description", "axes", "lenses", "choice_sets", "checklists", "flows", "cards",
               "references", "kinds", "checks"});
  Pack pack;
  pack.id = root.name("id");
  pack.version = read_version(root);
  pack.title = root.text("title");
  pack.description = root.long_text("description");
  Reading in{root, pack, problem};
  read_references(in);
  read_axes(in);
  read_lenses(in);
  read_choice_sets(in);
  read_checklists(in);
  read_flows(in);
  read_cards(in);
  read_kinds(in);
  read_step_fields(in);
  read_checks(in);
  read_fits(in);
  if (problem.first) return *problem.first;
  return pack;
}

}  // namespace kwadrant::method
