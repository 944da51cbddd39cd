// Fields of a kind and the registers that they are kept in.
#include <array>
#include <set>

#include "core/limits.h"
#include "method/reading/parts.h"
#include "model/fields.h"
#include "model/value.h"

namespace kwadrant::method::reading {
namespace {

using Keys = Object::Keys;

constexpr std::string_view kOfAll[] = {"name", "title", "type", "help", "personal", "pinned"};
constexpr std::array<std::string_view, 3> kOfInteger{"unit", "least", "most"};
constexpr std::array<std::string_view, 1> kOfChoice{"choices"};
constexpr std::array<std::string_view, 2> kOfScale{"low", "high"};
constexpr std::array<std::string_view, 1> kOfReference{"kinds"};
constexpr std::array<std::string_view, 1> kOfChecklist{"checklist"};
constexpr std::array<std::string_view, 1> kOfStep{"flow"};

struct TypeName {
  std::string_view word;
  FieldType type;
  Keys keys;
};

const TypeName kTypes[] = {
    {"text", FieldType::text, {}},
    {"long_text", FieldType::long_text, {}},
    {"integer", FieldType::integer, kOfInteger},
    {"boolean", FieldType::boolean, {}},
    {"date", FieldType::date, {}},
    {"choice", FieldType::choice, kOfChoice},
    {"choices", FieldType::choices, kOfChoice},
    {"scale", FieldType::scale, kOfScale},
    {"reference", FieldType::reference, kOfReference},
    {"references", FieldType::references, kOfReference},
    {"checklist", FieldType::checklist, kOfChecklist},
    {"step", FieldType::step, kOfStep},
    {"record", FieldType::record, {}},
};

// The type that a field says it has; null when it says none that is known. Which other keys it may have depends on it.
const TypeName* type_of(const json::value& field) {
  const json::object* object = field.if_object();
  const json::value* value = object == nullptr ? nullptr : object->if_contains("type");
  const json::string* word = value == nullptr ? nullptr : value->if_string();
  if (word == nullptr) return nullptr;
  for (const TypeName& one : kTypes) {
    if (one.word == view(*word)) return &one;
  }
  return nullptr;
}

// Names that the program gives a meaning of its own; a pack may use only title and description.
bool is_reserved(std::string_view name) {
  static const model::FieldNames known;
  if (name.starts_with(model::kPlacePrefix)) return true;
  const model::FieldNumber number = known.find(name);
  return number != model::FieldNames::kNone && number != model::kTitle && number != model::kDescription;
}

void read_bounds(Object& in, FieldRule& rule) {
  constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  rule.unit = in.text("unit", Need::optional);
  rule.least = in.integer("least", kLeast, kMost).value_or(kLeast);
  rule.most = in.integer("most", kLeast, kMost).value_or(kMost);
  if (rule.least > rule.most) in.wrong("most", "type");
}

void read_by_type(const Reading& reading, Object& in, FieldRule& rule) {
  switch (rule.type) {
    case FieldType::integer:
      return read_bounds(in, rule);
    case FieldType::choice:
    case FieldType::choices:
      rule.source = reading.choice_sets.required(in, "choices");
      return;
    case FieldType::scale:
      rule.low = in.text("low");
      rule.high = in.text("high");
      return;
    case FieldType::reference:
    case FieldType::references:
      rule.kinds = reading.kinds.list(in, "kinds", 1, bounds::kKinds);
      return;
    case FieldType::checklist:
      rule.source = reading.checklists.required(in, "checklist");
      return;
    case FieldType::step:
      rule.source = reading.flows.required(in, "flow");
      return;
    case FieldType::text:
    case FieldType::long_text:
    case FieldType::boolean:
    case FieldType::date:
    case FieldType::record:
      return;
  }
}

FieldRule read_field(const Reading& reading, Object& in, const TypeName* type) {
  FieldRule rule;
  rule.name = in.name("name");
  rule.title = in.text("title");
  in.words("type");
  if (type == nullptr) {
    in.wrong("type", "unknown");
    return rule;
  }
  rule.type = type->type;
  rule.help = in.text("help", Need::optional);
  rule.personal = in.boolean("personal");
  rule.pinned = in.boolean("pinned");
  read_by_type(reading, in, rule);
  return rule;
}

// Adds the registers of a kind's fields, as long as they are not too many.
class Registers {
 public:
  explicit Registers(Kind& kind) : kind_(kind) {}

  void add_field(const Reading& reading, Object& in, const FieldRule& rule) {
    const Pack& pack = reading.pack;
    if (reading.problem.first) return;
    if (rule.type == FieldType::choices) {
      add_parts(in, rule, pack.choice_sets[rule.source].options);
    } else if (rule.type == FieldType::checklist) {
      add_parts(in, rule, pack.checklists[rule.source].items);
    } else {
      add(in, rule.name, 0);
    }
    ++field_;
  }
  bool too_many() const { return kind_.registers.size() > bounds::kFields; }

 private:
  template <typename Part>
  void add_parts(Object& in, const FieldRule& rule, const std::vector<Part>& parts) {
    for (std::size_t i = 0; i < parts.size(); ++i) add(in, rule.name + "." + parts[i].id, i);
  }
  void add(Object& in, std::string name, std::size_t part) {
    if (too_many()) return;
    if (name.size() > limits::kNameBytes) in.wrong("name", "limit");
    if (is_reserved(name) || !names_.insert(name).second) in.wrong("name", "duplicate");
    kind_.registers.push_back({std::move(name), 0, field_, part});
  }

  Kind& kind_;
  std::size_t field_ = 0;
  std::set<std::string> names_;
};

}  // namespace

void read_fields(const Reading& reading, Object& in, Kind& kind) {
  Ids names;
  Registers registers(kind);
  in.list("fields", 0, bounds::kFields, [&](const json::value& value, const std::string& path) {
    const TypeName* type = type_of(value);
    Object field(value, path, in.problem(), kOfAll, type == nullptr ? Keys() : type->keys);
    FieldRule rule = read_field(reading, field, type);
    names.add(field, "name", rule.name);
    if (is_reserved(rule.name)) field.wrong("name", "duplicate");
    if (rule.name == "title" && rule.type != FieldType::text) field.wrong("type", "type");
    registers.add_field(reading, field, rule);
    kind.fields.push_back(std::move(rule));
  });
  if (registers.too_many()) in.wrong("fields", "limit");
}

}  // namespace kwadrant::method::reading
