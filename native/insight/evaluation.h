// Whether a condition of the pack holds.
#pragma once

#include <cstdint>

#include "insight/overview.h"
#include "method/condition.h"

namespace kwadrant::insight {

// Days as in date fields.
class Evaluation {
 public:
  // The overview must outlive it and be up to date.
  Evaluation(const Overview& overview, std::int64_t today) : overview_(overview), today_(today) {}

  // On an entity of the kind that the check is about, or on Map::self() for one about the map. What the registers hold
  // may be of any type: other replicas are not checked, and what does not fit says nothing.
  bool holds(const method::Condition& condition, model::EntityNumber entity) const {
    return holds(condition.nodes.data(), entity);
  }

 private:
  bool holds(const method::ConditionNode* node, model::EntityNumber entity) const;
  bool children_hold(const method::ConditionNode* node, model::EntityNumber entity, bool all) const;
  const method::RegisterRule& rule(const method::ConditionNode& node, std::size_t i) const;
  model::ValueView value(const method::ConditionNode& node, model::EntityNumber entity) const;
  bool is_empty(const method::ConditionNode& node, model::EntityNumber entity) const;
  bool is_flag(const method::ConditionNode& node, model::EntityNumber entity) const;
  bool is_one_of(const method::ConditionNode& node, model::EntityNumber entity) const;
  bool number_holds(const method::ConditionNode& node, model::EntityNumber entity) const;
  bool day_holds(const method::ConditionNode& node, model::EntityNumber entity) const;
  bool share_holds(const method::ConditionNode& node, model::EntityNumber entity) const;
  std::int64_t count(const method::ConditionNode& node, model::EntityNumber entity) const;
  std::int64_t count_links(const method::ConditionNode& node, model::EntityNumber entity) const;
  std::int64_t count_registers(const method::ConditionNode& node, model::EntityNumber entity) const;

  const Overview& overview_;
  std::int64_t today_;
};

}  // namespace kwadrant::insight
