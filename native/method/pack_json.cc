// Reads a method pack from JSON. The first thing that is wrong is reported; after it every read answers something
// empty, so that the reading itself needs no branches for failure.
#include <algorithm>
#include <boost/json.hpp>
#include <initializer_list>
#include <optional>
#include <set>

#include "core/limits.h"
#include "core/utf8.h"
#include "method/pack.h"
#include "model/fields.h"

namespace kwadrant::method {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostBytes = 1024 * 1024;
constexpr std::size_t kMostDepth = 16;
constexpr std::size_t kMostAxes = 64;
constexpr std::size_t kMostLenses = 16;
constexpr std::size_t kMostKinds = 200;
constexpr std::size_t kMostFields = 200;

// The first problem that was met.
struct Problem {
  std::optional<Error> first;
  void at(const std::string& path, const char* reason) {
    if (first) return;
    first = error(Code::pack_invalid, std::string(reason) + " at " + path);
    first->params = {{"path", path}, {"reason", reason}};
  }
};

std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

// A JSON object of which every key is known.
class Object {
 public:
  Object(const json::value& value, std::string path, Problem& problem, std::initializer_list<std::string_view> keys)
      : object_(value.if_object()), path_(std::move(path)), problem_(problem) {
    if (object_ == nullptr) {
      problem_.at(path_, "type");
      return;
    }
    for (const json::key_value_pair& pair : *object_) {
      if (std::find(keys.begin(), keys.end(), view(pair.key())) == keys.end()) {
        problem_.at(under(shorten(view(pair.key()), limits::kNameBytes)), "unknown");
      }
    }
  }

  std::string under(std::string_view key) const {
    return path_.empty() ? std::string(key) : path_ + "." + std::string(key);
  }
  void wrong(std::string_view key, const char* reason) { problem_.at(under(key), reason); }
  Problem& problem() { return problem_; }

  const json::value* optional(std::string_view key) const {
    return object_ == nullptr ? nullptr : object_->if_contains({key.data(), key.size()});
  }
  const json::value* required(std::string_view key) {
    const json::value* value = optional(key);
    if (value == nullptr) wrong(key, "missing");
    return value;
  }
  std::string words(std::string_view key) {
    const json::value* value = required(key);
    if (value == nullptr) return {};
    const json::string* text = value->if_string();
    if (text == nullptr) {
      wrong(key, "type");
      return {};
    }
    const std::string_view read = view(*text);
    if (!is_valid_text(read)) wrong(key, "type");
    if (trim(read).empty()) wrong(key, "missing");
    return std::string(read);
  }
  // A name of lower-case letters, digits, `_`, `-` and `.`, as fields have.
  std::string name(std::string_view key) {
    std::string text = words(key);
    if (text.size() > limits::kNameBytes) {
      wrong(key, "limit");
    } else if (!model::FieldNames::is_valid(text)) {
      wrong(key, "type");
    }
    return text;
  }
  Text text(std::string_view key) {
    const json::value* value = required(key);
    if (value == nullptr) return {};
    Object both(*value, under(key), problem_, {"nl", "en"});
    return {both.short_words("nl"), both.short_words("en")};
  }
  bool boolean(std::string_view key) {
    const json::value* value = optional(key);
    if (value == nullptr) return false;
    if (!value->is_bool()) wrong(key, "type");
    return value->is_bool() && value->get_bool();
  }
  // Calls f(value, path) for every element. `least` of 0 means that the list may be left out.
  template <typename F>
  void list(std::string_view key, std::size_t least, std::size_t most, F&& f) {
    const json::value* value = least == 0 ? optional(key) : required(key);
    if (value == nullptr) return;
    const json::array* array = value->if_array();
    if (array == nullptr) return wrong(key, "type");
    if (array->size() < least) return wrong(key, "missing");
    if (array->size() > most) return wrong(key, "limit");
    for (std::size_t i = 0; i < array->size(); ++i) f((*array)[i], under(key) + "[" + std::to_string(i) + "]");
  }

 private:
  std::string short_words(std::string_view key) {
    std::string read = words(key);
    if (read.size() > limits::kTitleLength) wrong(key, "limit");
    return read;
  }

  const json::object* object_;
  std::string path_;
  Problem& problem_;
};

// Reports a name that came before.
class Names {
 public:
  void add(Object& object, std::string_view key, const std::string& name) {
    if (!seen_.insert(name).second) object.wrong(key, "duplicate");
  }

 private:
  std::set<std::string> seen_;
};

AxisEnd read_end(Object& axis, std::string_view key) {
  const json::value* value = axis.required(key);
  if (value == nullptr) return {};
  Object end(*value, axis.under(key), axis.problem(), {"id", "text"});
  return {end.name("id"), end.text("text")};
}

void read_axes(Object& root, Pack& pack) {
  Names names;
  root.list("axes", 2, kMostAxes, [&](const json::value& value, const std::string& path) {
    Object in(value, path, root.problem(), {"id", "title", "low", "high"});
    Axis axis{in.name("id"), in.text("title"), read_end(in, "low"), read_end(in, "high")};
    names.add(in, "id", axis.id);
    if (axis.low.id == axis.high.id) in.wrong("high.id", "duplicate");
    pack.axes.push_back(std::move(axis));
  });
}

std::size_t read_axis_of_lens(Object& lens, std::string_view key, const Pack& pack) {
  const std::string id = lens.name(key);
  for (std::size_t i = 0; i < pack.axes.size(); ++i) {
    if (pack.axes[i].id == id) return i;
  }
  lens.wrong(key, "unknown");
  return 0;
}

void read_lens(Object& in, Names& quadrants, Pack& pack) {
  Lens lens;
  lens.id = in.name("id");
  lens.title = in.text("title");
  lens.place_field = std::string(model::kPlacePrefix) + lens.id;
  if (lens.place_field.size() > limits::kNameBytes) in.wrong("id", "limit");
  lens.x_axis = read_axis_of_lens(in, "x", pack);
  lens.y_axis = read_axis_of_lens(in, "y", pack);
  if (lens.x_axis == lens.y_axis) in.wrong("y", "duplicate");
  std::size_t at = 0;
  in.list("quadrants", lens.quadrants.size(), lens.quadrants.size(),
          [&](const json::value& value, const std::string& path) {
            Object quadrant(value, path, in.problem(), {"id", "title"});
            lens.quadrants[at] = {quadrant.name("id"), quadrant.text("title")};
            quadrants.add(quadrant, "id", lens.quadrants[at].id);
            ++at;
          });
  if (const json::value* flip = in.optional("flip")) {
    Object both(*flip, in.under("flip"), in.problem(), {"x", "y"});
    lens.flip_x = both.boolean("x");
    lens.flip_y = both.boolean("y");
  }
  pack.lenses.push_back(std::move(lens));
}

void read_lenses(Object& root, Pack& pack) {
  Names names;
  // Quadrants are told apart by their ids alone in exports, hence no two of a pack are equal.
  Names quadrants;
  root.list("lenses", 1, kMostLenses, [&](const json::value& value, const std::string& path) {
    Object in(value, path, root.problem(), {"id", "title", "x", "y", "quadrants", "flip"});
    read_lens(in, quadrants, pack);
    names.add(in, "id", pack.lenses.back().id);
  });
}

// Names that the program gives a meaning of its own; a pack may use only title and description.
bool is_reserved_field(std::string_view name) {
  static const model::FieldNames known;
  if (name.starts_with(model::kPlacePrefix)) return true;
  const model::FieldNumber number = known.find(name);
  return number != model::FieldNames::kNone && number != model::kTitle && number != model::kDescription;
}

FieldType read_type(Object& field) {
  const std::string word = field.words("type");
  if (word == "text") return FieldType::text;
  if (word == "long_text") return FieldType::long_text;
  if (word == "integer") return FieldType::integer;
  if (word == "boolean") return FieldType::boolean;
  field.wrong("type", "unknown");
  return FieldType::text;
}

void read_fields(Object& in, Kind& kind) {
  Names names;
  in.list("fields", 0, kMostFields, [&](const json::value& value, const std::string& path) {
    Object field(value, path, in.problem(), {"name", "title", "type"});
    FieldRule rule{field.name("name"), field.text("title"), read_type(field)};
    names.add(field, "name", rule.name);
    if (is_reserved_field(rule.name)) field.wrong("name", "duplicate");
    if (rule.name == "title" && rule.type != FieldType::text) field.wrong("type", "type");
    kind.fields.push_back(std::move(rule));
  });
}

void read_traits(Object& in, const Pack& pack, Kind& kind) {
  const json::value* value = in.optional("traits");
  if (value == nullptr) return;
  Object traits(*value, in.under("traits"), in.problem(), {"placeable", "linkable", "link"});
  kind.traits.linkable = traits.boolean("linkable");
  kind.traits.link = traits.boolean("link");
  traits.list("placeable", 0, kMostLenses, [&](const json::value& lens, const std::string& path) {
    const json::string* id = lens.if_string();
    if (id == nullptr) return in.problem().at(path, "type");
    if (pack.lens(view(*id)) == nullptr) return in.problem().at(path, "unknown");
    if (kind.traits.can_stand_on(view(*id))) return in.problem().at(path, "duplicate");
    kind.traits.placeable.emplace_back(view(*id));
  });
  // An arrow has no place of its own, and arrows to arrows could go round in a ring.
  if (kind.traits.link && (kind.traits.linkable || !kind.traits.placeable.empty())) in.wrong("traits", "type");
}

void read_kinds(Object& root, Pack& pack) {
  Names names;
  root.list("kinds", 1, kMostKinds, [&](const json::value& value, const std::string& path) {
    Object in(value, path, root.problem(), {"id", "title", "traits", "fields"});
    Kind kind;
    kind.id = in.name("id");
    kind.title = in.text("title");
    read_traits(in, pack, kind);
    read_fields(in, kind);
    names.add(in, "id", kind.id);
    if (kind.id == kMapKind || kind.id == kDrawingKind || kind.id == kFileKind) in.wrong("id", "duplicate");
    // A card shows its title.
    if (!kind.traits.placeable.empty() && kind.field("title") == nullptr) in.wrong("fields", "missing");
    pack.kinds.push_back(std::move(kind));
  });
  // A lens on which nothing can stand is of no use, and tables could not be read onto it.
  const auto is_empty = [&](const Lens& lens) { return pack.placeable_kind(lens.id) == nullptr; };
  if (std::any_of(pack.lenses.begin(), pack.lenses.end(), is_empty)) root.wrong("kinds", "missing");
}

std::int64_t read_version(Object& root) {
  const json::value* value = root.required("version");
  if (value == nullptr) return 0;
  const std::int64_t* version = value->if_int64();
  if (version == nullptr || *version < 1) {
    root.wrong("version", "type");
    return 0;
  }
  return *version;
}

Result<json::value> parse(std::string_view text) {
  Problem problem;
  if (text.size() > kMostBytes) {
    problem.at({}, "limit");
    return *problem.first;
  }
  json::parse_options options;
  options.max_depth = kMostDepth;
  json::error_code failed;
  json::value value = json::parse({text.data(), text.size()}, failed, {}, options);
  if (failed) {
    problem.at({}, failed == json::error::too_deep ? "limit" : "json");
    return *problem.first;
  }
  return value;
}

}  // namespace

Result<Pack> parse_pack(std::string_view text) {
  const Result<json::value> value = parse(text);
  if (!value) return value.error();
  Problem problem;
  Object root(*value, {}, problem, {"id", "version", "title", "axes", "lenses", "kinds"});
  Pack pack;
  pack.id = root.name("id");
  pack.version = read_version(root);
  pack.title = root.text("title");
  read_axes(root, pack);
  read_lenses(root, pack);
  read_kinds(root, pack);
  if (problem.first) return *problem.first;
  return pack;
}

}  // namespace kwadrant::method
