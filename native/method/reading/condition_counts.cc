// Tests on places, and on what other entities say of one.
#include <algorithm>

#include "method/reading/condition_reader.h"

namespace kwadrant::method::reading {

std::size_t ConditionReader::read_lens(Object& in, std::string_view key) {
  const std::size_t lens = reading_.lenses.required(in, key);
  if (about_ && !kind().traits.can_stand_on(pack().lenses[lens].id)) in.wrong(key, "type");
  return lens;
}

void ConditionReader::read_placed(Object& in, std::size_t, ConditionNode& node) {
  node.op = Op::placed;
  node.lens = read_lens(in, "placed");
  node.expected = !in.has("is") || in.boolean("is");
}

void ConditionReader::read_share(Object& in, std::size_t, ConditionNode& node) {
  node.op = Op::share;
  Object inside(*in.optional("share"), in.under("share"), in.problem(), {"lens", "quadrant"});
  node.lens = read_lens(inside, "lens");
  const auto& quadrants = pack().lenses[node.lens].quadrants;
  const std::string id = inside.name("quadrant");
  const auto at = std::find_if(quadrants.begin(), quadrants.end(), [&](const Quadrant& q) { return q.id == id; });
  if (at == quadrants.end()) return inside.wrong("quadrant", "unknown");
  node.quadrant = static_cast<std::size_t>(at - quadrants.begin());
  read_compare(in, 0, 100, node);
}

// Whether a kind may stand at the end that the test is about, or at the other one; with `any` at one of both.
bool ConditionReader::may_stand_at(const ConditionNode& node, std::size_t kind, bool at_other_end) const {
  if (!pack().kinds[kind].traits.linkable) return false;
  const Traits& link = pack().kinds[node.kind].traits;
  const bool from = link.may_start_at(kind);
  const bool to = link.may_end_at(kind);
  if (node.end == LinkEnd::any) return from || to;
  return (node.end == LinkEnd::from) != at_other_end ? from : to;
}

void ConditionReader::read_links(Object& in, std::size_t, ConditionNode& node) {
  node.op = Op::links;
  Object inside(*in.optional("links"), in.under("links"), in.problem(), {"kind", "end", "other"});
  node.kind = reading_.kinds.required(inside, "kind");
  if (!pack().kinds[node.kind].traits.link) return inside.wrong("kind", "type");
  const std::string end = inside.words("end");
  if (end != "from" && end != "to" && end != "any") inside.wrong("end", "unknown");
  node.end = end == "from" ? LinkEnd::from : end == "to" ? LinkEnd::to : LinkEnd::any;
  if (!may_stand_at(node, *about_, false)) inside.wrong("end", "type");
  if (inside.has("other")) {
    node.other = reading_.kinds.required(inside, "other");
    if (!may_stand_at(node, node.other, true)) inside.wrong("other", "type");
  }
  read_compare(in, 0, bounds::kCount, node);
}

void ConditionReader::read_referred(Object& in, std::size_t, ConditionNode& node) {
  node.op = Op::referred;
  Object inside(*in.optional("referred"), in.under("referred"), in.problem(), {"kind", "by"});
  node.kind = reading_.kinds.required(inside, "kind");
  const Kind& referring = pack().kinds[node.kind];
  const RegisterRule* by = referring.find_register(inside.name("by"));
  if (by == nullptr) return inside.wrong("by", "unknown");
  // Only references have kinds.
  const std::vector<std::size_t>& kinds = referring.fields[by->field].kinds;
  if (std::find(kinds.begin(), kinds.end(), *about_) == kinds.end()) inside.wrong("by", "type");
  node.first = static_cast<std::size_t>(by - referring.registers.data());
  node.count = 1;
  read_compare(in, 0, bounds::kCount, node);
}

const FieldRule* ConditionReader::read_whole_field(Object& in, std::string_view key, FieldType type,
                                                   ConditionNode& node) {
  const FieldRule* field = kind().field(in.name(key));
  if (field == nullptr || field->type != type) {
    in.wrong(key, field == nullptr ? "unknown" : "type");
    return nullptr;
  }
  const auto registers = kind().registers_of(static_cast<std::size_t>(field - kind().fields.data()));
  node.kind = *about_;
  node.first = static_cast<std::size_t>(registers.data() - kind().registers.data());
  node.count = registers.size();
  return field;
}

void ConditionReader::read_answers(Object& in, std::size_t, ConditionNode& node) {
  node.op = Op::answers;
  Object inside(*in.optional("answers"), in.under("answers"), in.problem(), {"checklist", "answer"});
  const FieldRule* field = read_whole_field(inside, "checklist", FieldType::checklist, node);
  if (field == nullptr) return;
  const std::string answer = inside.name("answer");
  if (!pack().choice_sets[pack().checklists[field->source].answers].has(answer)) inside.wrong("answer", "unknown");
  node.texts = {answer};
  read_compare(in, 0, bounds::kCount, node);
}

void ConditionReader::read_chosen(Object& in, std::size_t, ConditionNode& node) {
  node.op = Op::chosen;
  read_whole_field(in, "chosen", FieldType::choices, node);
  read_compare(in, 0, bounds::kCount, node);
}

void ConditionReader::read_similar(Object& in, std::size_t, ConditionNode& node) {
  node.op = Op::similar;
  Object inside(*in.optional("similar"), in.under("similar"), in.problem(), {"kind"});
  node.kind = reading_.kinds.required(inside, "kind");
  read_compare(in, 0, bounds::kCount, node);
}

void ConditionReader::read_entities(Object& in, std::size_t, ConditionNode& node) {
  node.op = Op::entities;
  Object inside(*in.optional("entities"), in.under("entities"), in.problem(), {"kind"});
  node.kind = reading_.kinds.required(inside, "kind");
  read_compare(in, 0, bounds::kCount, node);
}

}  // namespace kwadrant::method::reading
