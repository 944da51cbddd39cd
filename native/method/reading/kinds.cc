// Kinds and their traits.
#include <algorithm>
#include <map>

#include "core/limits.h"
#include "method/reading/parts.h"
#include "model/fields.h"

namespace kwadrant::method::reading {
namespace {

std::string path_of(std::size_t kind) { return "kinds[" + std::to_string(kind) + "]"; }

// Kinds refer to each other, also to later ones: their ids are needed before the kinds are read.
Ids ids_of_kinds(Object& root) {
  Ids ids;
  root.list("kinds", 1, bounds::kKinds, [&](const json::value& value, const std::string& path) {
    const json::object* object = value.if_object();
    const json::value* id = object == nullptr ? nullptr : object->if_contains("id");
    const json::string* text = id == nullptr ? nullptr : id->if_string();
    if (text != nullptr) ids.add(root, path + ".id", std::string(view(*text)));
  });
  return ids;
}

std::vector<std::size_t> read_end_kinds(const Reading& reading, Object& traits, std::string_view key, bool is_link) {
  if (!traits.has(key)) return {};
  if (!is_link) traits.wrong(key, "type");
  return reading.kinds.list(traits, key, 1, bounds::kKinds);
}

// By which field a bundle's parts refer to it is known when all kinds are read: `finish_bundle`.
void read_bundle(const Reading& reading, Object& traits, Kind& kind) {
  const json::value* value = traits.optional("bundle");
  if (value == nullptr) return;
  Object in(*value, traits.under("bundle"), traits.problem(), {"kind", "by", "least"});
  Bundle bundle;
  bundle.kind = reading.kinds.required(in, "kind");
  in.name("by");
  bundle.least = in.required_integer("least", 1, bounds::kBundle);
  kind.traits.bundle = bundle;
}

void read_traits(const Reading& reading, Object& in, Kind& kind) {
  const json::value* value = in.optional("traits");
  if (value == nullptr) return;
  Object traits(*value, in.under("traits"), in.problem(),
                {"placeable", "linkable", "link", "from", "to", "asset", "bundle", "private"});
  Traits& out = kind.traits;
  out.linkable = traits.boolean("linkable");
  out.link = traits.boolean("link");
  for (const std::size_t lens : reading.lenses.list(traits, "placeable", 0, bounds::kLenses)) {
    out.placeable.push_back(reading.pack.lenses[lens].id);
  }
  out.from = read_end_kinds(reading, traits, "from", out.link);
  out.to = read_end_kinds(reading, traits, "to", out.link);
  out.asset = traits.boolean("asset");
  out.is_private = traits.boolean("private");
  read_bundle(reading, traits, kind);
  // An arrow has no place of its own, and arrows to arrows could go round in a ring.
  if (out.link && (out.linkable || out.asset || !out.placeable.empty())) in.wrong("traits", "type");
}

void check_cards(Object& in, const Kind& kind) {
  const bool is_card = kind.traits.asset || !kind.traits.placeable.empty();
  // A card shows its title.
  if (is_card && kind.field("title") == nullptr) in.wrong("fields", "missing");
  if (!kind.traits.asset) return;
  const FieldRule* category = kind.field("category");
  if (category == nullptr) return in.wrong("fields", "missing");
  if (category->type != FieldType::choice) in.wrong("traits.asset", "type");
}

// Numbers the names of all registers; one name on several kinds is one.
void number_registers(const Reading& reading) {
  Pack& pack = reading.pack;
  // A map has these names of its own, and a place for every lens.
  const std::size_t most = limits::kFields - model::kKnownFields - pack.lenses.size();
  std::map<std::string, std::size_t, std::less<>> numbers;
  for (std::size_t k = 0; k < pack.kinds.size(); ++k) {
    for (RegisterRule& one : pack.kinds[k].registers) {
      const auto [at, is_new] = numbers.emplace(one.name, pack.registers.size());
      one.number = at->second;
      if (is_new) pack.registers.push_back(one.name);
    }
    if (pack.registers.size() > most) return reading.problem.at(path_of(k) + ".fields", "limit");
  }
}

void check_ends(const Reading& reading, const std::string& path, const std::vector<std::size_t>& ends) {
  for (std::size_t i = 0; i < ends.size(); ++i) {
    if (reading.pack.kinds[ends[i]].traits.linkable) continue;
    reading.problem.at(path + "[" + std::to_string(i) + "]", "type");
  }
}

void finish_bundle(const Reading& reading, std::size_t index, const json::value& value) {
  std::optional<Bundle>& bundle = reading.pack.kinds[index].traits.bundle;
  if (!bundle) return;
  const std::string path = path_of(index) + ".traits.bundle.by";
  const Kind& parts = reading.pack.kinds[bundle->kind];
  const RegisterRule* by = parts.find_register(view(value.at("traits").at("bundle").at("by").get_string()));
  if (by == nullptr) return reading.problem.at(path, "unknown");
  // Only references have kinds.
  const std::vector<std::size_t>& kinds = parts.fields[by->field].kinds;
  if (std::find(kinds.begin(), kinds.end(), index) == kinds.end()) return reading.problem.at(path, "type");
  bundle->by = static_cast<std::size_t>(by - parts.registers.data());
}

// What every map has beside its pack's kinds: a moment of its life that somebody gave a name.
Kind moment_kind() {
  Kind kind;
  kind.id = kMomentKind;
  kind.title = {"Moment", "Moment"};
  kind.plural = {"Momenten", "Moments"};
  FieldRule title;
  title.name = "title";
  title.title = {"Titel", "Title"};
  FieldRule at;
  at.name = kMomentAt;
  at.title = {"Wanneer", "When"};
  at.type = FieldType::integer;
  at.least = 0;
  kind.fields = {std::move(title), std::move(at)};
  kind.registers = {{"title", 0, 0, 0}, {std::string(kMomentAt), 0, 1, 0}};
  return kind;
}

bool is_of_the_program(std::string_view kind) {
  return kind == kMapKind || kind == kDrawingKind || kind == kFileKind || kind == kMomentKind;
}

}  // namespace

void read_kinds(Reading& reading) {
  Pack& pack = reading.pack;
  reading.kinds = ids_of_kinds(reading.root);
  reading.root.list("kinds", 1, bounds::kKinds, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem, {"id", "title", "plural", "description", "traits", "fields", "sources"});
    Kind kind;
    kind.id = in.name("id");
    kind.title = in.text("title");
    kind.plural = in.text("plural", Need::optional);
    kind.description = in.text("description", Need::optional);
    read_traits(reading, in, kind);
    read_fields(reading, in, kind);
    kind.sources = read_sources(reading, in);
    if (is_of_the_program(kind.id)) in.wrong("id", "duplicate");
    check_cards(in, kind);
    pack.kinds.push_back(std::move(kind));
  });
  // A lens on which nothing can stand is of no use, and tables could not be read onto it.
  const auto is_empty = [&](const Lens& lens) { return pack.placeable_kind(lens.id) == nullptr; };
  if (std::any_of(pack.lenses.begin(), pack.lenses.end(), is_empty)) reading.root.wrong("kinds", "missing");
  if (reading.problem.first) return;
  pack.kinds.push_back(moment_kind());
  number_registers(reading);
  std::size_t at = 0;
  reading.root.list("kinds", 1, bounds::kKinds, [&](const json::value& value, const std::string&) {
    check_ends(reading, path_of(at) + ".traits.from", pack.kinds[at].traits.from);
    check_ends(reading, path_of(at) + ".traits.to", pack.kinds[at].traits.to);
    finish_bundle(reading, at++, value);
  });
}

}  // namespace kwadrant::method::reading
