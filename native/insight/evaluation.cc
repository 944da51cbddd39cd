#include "insight/evaluation.h"

#include <algorithm>

#include "method/bounds.h"
#include "method/record.h"
#include "method/shares.h"

namespace kwadrant::insight {

using method::ConditionNode;
using method::FieldType;
using method::Op;
using model::EntityNumber;
using model::ValueKind;
using model::ValueView;

namespace {

bool compares(method::Compare compare, std::int64_t value, std::int64_t n) {
  switch (compare) {
    case method::Compare::under: return value < n;
    case method::Compare::equal: return value == n;
    case method::Compare::over: return value > n;
  }
  return false;
}

bool says_nothing(const ValueView& value, FieldType type) {
  static const std::string kEmptyRecord = method::write_record({});
  switch (value.kind) {
    case ValueKind::nothing: return true;
    case ValueKind::boolean: return type == FieldType::choices && !value.is_true();
    case ValueKind::text: return value.bytes.empty() || (type == FieldType::record && value.bytes == kEmptyRecord);
    case ValueKind::id: return value.id.is_null();
    case ValueKind::ids: return value.id_count() == 0;
    default: return false;
  }
}

}  // namespace

bool Evaluation::holds(const ConditionNode* node, EntityNumber entity) const {
  switch (node->op) {
    case Op::all: return children_hold(node, entity, true);
    case Op::any: return children_hold(node, entity, false);
    case Op::negation: return !holds(node + 1, entity);
    case Op::empty: return is_empty(*node, entity) == node->expected;
    case Op::flag: return is_flag(*node, entity);
    case Op::one_of: return is_one_of(*node, entity);
    case Op::number: return number_holds(*node, entity);
    case Op::days_ago:
    case Op::days_ahead: return day_holds(*node, entity);
    case Op::placed: return overview_.registers().place(entity, node->lens).has_value() == node->expected;
    case Op::share: return share_holds(*node, entity);
    default: return compares(node->compare, count(*node, entity), node->n);
  }
}

bool Evaluation::children_hold(const ConditionNode* node, EntityNumber entity, bool all) const {
  for (std::size_t at = 1; at < node->size; at += node[at].size) {
    if (holds(node + at, entity) != all) return !all;
  }
  return all;
}

const method::RegisterRule& Evaluation::rule(const ConditionNode& node, std::size_t i) const {
  return overview_.pack().kinds[node.kind].registers[node.first + i];
}

ValueView Evaluation::value(const ConditionNode& node, EntityNumber entity) const {
  return overview_.registers().get(entity, rule(node, 0));
}

bool Evaluation::is_empty(const ConditionNode& node, EntityNumber entity) const {
  const FieldType type = overview_.pack().kinds[node.kind].fields[rule(node, 0).field].type;
  for (std::size_t i = 0; i < node.count; ++i) {
    if (!says_nothing(overview_.registers().get(entity, rule(node, i)), type)) return false;
  }
  return true;
}

bool Evaluation::is_flag(const ConditionNode& node, EntityNumber entity) const {
  const ValueView said = value(node, entity);
  if (said.kind == ValueKind::boolean) return said.is_true() == node.expected;
  const FieldType type = overview_.pack().kinds[node.kind].fields[rule(node, 0).field].type;
  return type == FieldType::choices && !node.expected;
}

bool Evaluation::is_one_of(const ConditionNode& node, EntityNumber entity) const {
  const ValueView said = value(node, entity);
  if (said.kind != ValueKind::text) return false;
  return std::find(node.texts.begin(), node.texts.end(), said.bytes) != node.texts.end();
}

bool Evaluation::number_holds(const ConditionNode& node, EntityNumber entity) const {
  const ValueView said = value(node, entity);
  return said.kind == ValueKind::integer && compares(node.compare, said.integer, node.n);
}

bool Evaluation::day_holds(const ConditionNode& node, EntityNumber entity) const {
  const ValueView said = value(node, entity);
  if (said.kind != ValueKind::integer) return false;
  if (said.integer < method::bounds::kFirstDay || said.integer > method::bounds::kLastDay) return false;
  const std::int64_t ahead = said.integer - today_;
  if (node.op == Op::days_ago) return compares(node.compare, -ahead, node.n);
  return ahead >= 0 && compares(node.compare, ahead, node.n);
}

bool Evaluation::share_holds(const ConditionNode& node, EntityNumber entity) const {
  constexpr std::int64_t kWhole = 10'000;
  constexpr std::int64_t kHundred = 100;
  if (entity == model::Map::self()) {
    const Placings::Total& total = overview_.placings().total(node.lens);
    if (total.placed == 0) return false;
    return compares(node.compare, total.shares[node.quadrant] * kHundred, node.n * total.placed * kWhole);
  }
  const auto place = overview_.registers().place(entity, node.lens);
  if (!place) return false;
  return compares(node.compare, method::shares_of(*place)[node.quadrant] * kHundred, node.n * kWhole);
}

std::int64_t Evaluation::count(const ConditionNode& node, EntityNumber entity) const {
  const Relations& relations = overview_.relations();
  switch (node.op) {
    case Op::links: return count_links(node, entity);
    case Op::referred: {
      const auto mentions = relations.mentions(entity);
      return std::count_if(mentions.begin(), mentions.end(),
                           [&](const Mention& m) { return m.kind == node.kind && m.reg == node.first; });
    }
    case Op::similar: return static_cast<std::int64_t>(overview_.titles().near(entity, node.kind));
    case Op::entities: return static_cast<std::int64_t>(relations.of_kind(node.kind).size());
    default: return count_registers(node, entity);
  }
}

std::int64_t Evaluation::count_links(const ConditionNode& node, EntityNumber entity) const {
  const Relations& relations = overview_.relations();
  std::int64_t count = 0;
  for (const Mention& m : relations.mentions(entity)) {
    if (!m.is_link() || m.kind != node.kind) continue;
    if (node.end == method::LinkEnd::from && m.reg != Mention::kFrom) continue;
    if (node.end == method::LinkEnd::to && m.reg != Mention::kTo) continue;
    const std::size_t other = relations.other_kind(m);
    if (other != kNoKind && (node.other == ConditionNode::kNone || node.other == other)) ++count;
  }
  return count;
}

std::int64_t Evaluation::count_registers(const ConditionNode& node, EntityNumber entity) const {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < node.count; ++i) {
    const ValueView said = overview_.registers().get(entity, rule(node, i));
    const bool is_so = node.op == Op::chosen ? said.is_true()
                                             : said.kind == ValueKind::text && said.bytes == node.texts.front();
    if (is_so) ++count;
  }
  return count;
}

}  // namespace kwadrant::insight
