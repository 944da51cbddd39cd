// Reads the condition of one check. Each test looks up what it speaks of, once.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "method/reading/parts.h"

namespace kwadrant::method::reading {

// All kinds must have been read without a problem.
class ConditionReader {
 public:
  // `about`: index of the kind that the check is about; none: the map.
  ConditionReader(const Reading& reading, std::optional<std::size_t> about) : reading_(reading), about_(about) {}
  Condition read(const json::value& value, const std::string& path);

 private:
  struct Form;
  static const Form kForms[];
  static const Form* form_of(const json::value& value);

  void read_node(const json::value& value, const std::string& path, std::size_t depth);
  void read_children(Object& in, std::size_t depth, ConditionNode& node);
  void read_negation(Object& in, std::size_t depth, ConditionNode& node);
  void read_field(Object& in, std::size_t depth, ConditionNode& node);
  void read_placed(Object& in, std::size_t depth, ConditionNode& node);
  void read_share(Object& in, std::size_t depth, ConditionNode& node);
  void read_links(Object& in, std::size_t depth, ConditionNode& node);
  void read_referred(Object& in, std::size_t depth, ConditionNode& node);
  void read_answers(Object& in, std::size_t depth, ConditionNode& node);
  void read_chosen(Object& in, std::size_t depth, ConditionNode& node);
  void read_similar(Object& in, std::size_t depth, ConditionNode& node);
  void read_entities(Object& in, std::size_t depth, ConditionNode& node);

  const Pack& pack() const { return reading_.pack; }
  // The kind that the check is about; only tests on entities ask.
  const Kind& kind() const { return pack().kinds[*about_]; }
  // `under` or `over` a number from `least` to `most`; just one of them.
  void read_compare(Object& in, std::int64_t least, std::int64_t most, ConditionNode& node);
  // The lens at a key, on which the kind can stand.
  std::size_t read_lens(Object& in, std::string_view key);
  bool may_stand_at(const ConditionNode& node, std::size_t kind, bool at_other_end) const;
  // Points the node at all registers of a field of the kind. Null, and reported, unless the field has that type.
  const FieldRule* read_whole_field(Object& in, std::string_view key, FieldType type, ConditionNode& node);

  const Reading& reading_;
  std::optional<std::size_t> about_;
  std::vector<ConditionNode> nodes_;
};

// Reads a test on one field of `kind`: what its key `field` names, and the one thing that it says about it.
class FieldTest {
 public:
  FieldTest(const Pack& pack, const Kind& kind, Object& in, ConditionNode& node)
      : pack_(pack), kind_(kind), in_(in), node_(node) {}
  void read();

  static constexpr std::string_view kKeys[] = {"empty",           "is", "in", "under", "over", "days_ago_over",
                                               "days_ahead_under"};

 private:
  bool find_field();
  void read_is(const json::value& value);
  void read_in();
  void read_number(std::string_view key);
  void read_days(std::string_view key);
  // Adds a text that the register may hold; reports one that it may not.
  void add_option(const json::value& value, const std::string& path);
  // One register that holds a number of that kind.
  bool holds_number() const;

  const Pack& pack_;
  const Kind& kind_;
  Object& in_;
  ConditionNode& node_;
  const FieldRule* field_ = nullptr;
};

}  // namespace kwadrant::method::reading
