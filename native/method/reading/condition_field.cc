// Tests on one field of the entity.
#include <algorithm>
#include <limits>

#include "method/reading/condition_reader.h"

namespace kwadrant::method::reading {

void FieldTest::read() {
  if (!find_field()) return;
  std::string_view said;
  for (const std::string_view key : kKeys) {
    if (!in_.has(key)) continue;
    if (!said.empty()) return in_.wrong(key, "duplicate");
    said = key;
  }
  if (said.empty()) return in_.problem().at(in_.path(), "missing");
  if (said == "empty") {
    node_.op = Op::empty;
    node_.expected = in_.boolean(said);
  } else if (said == "is") {
    read_is(*in_.optional(said));
  } else if (said == "in") {
    read_in();
  } else if (said == "under" || said == "over") {
    read_number(said);
  } else {
    read_days(said);
  }
}

bool FieldTest::find_field() {
  const std::string name = in_.name("field");
  const RegisterRule* one = kind_.find_register(name);
  field_ = one == nullptr ? kind_.field(name) : &kind_.fields[one->field];
  if (field_ == nullptr) {
    in_.wrong("field", "unknown");
    return false;
  }
  const auto all = kind_.registers_of(static_cast<std::size_t>(field_ - kind_.fields.data()));
  const bool has_parts = field_->type == FieldType::choices || field_->type == FieldType::checklist;
  const std::span<const RegisterRule> meant = one == nullptr ? all : std::span(one, 1);
  node_.first = static_cast<std::size_t>(meant.data() - kind_.registers.data());
  node_.count = meant.size();
  // All other tests look at one register, also where a list has only one item.
  if (has_parts && field_->name == name && !in_.has("empty")) in_.wrong("field", "type");
  return true;
}

bool FieldTest::holds_number() const {
  return field_->type == FieldType::integer || field_->type == FieldType::scale || field_->type == FieldType::date;
}

void FieldTest::read_is(const json::value& value) {
  if (value.is_bool()) {
    if (field_->type != FieldType::boolean && field_->type != FieldType::choices) in_.wrong("is", "type");
    node_.op = Op::flag;
    node_.expected = value.get_bool();
  } else if (value.is_int64()) {
    if (!holds_number()) in_.wrong("is", "type");
    node_.op = Op::number;
    node_.compare = Compare::equal;
    node_.n = value.get_int64();
  } else {
    node_.op = Op::one_of;
    add_option(value, in_.under("is"));
  }
}

void FieldTest::read_in() {
  node_.op = Op::one_of;
  in_.list("in", 1, bounds::kOptions,
           [&](const json::value& value, const std::string& path) { add_option(value, path); });
}

void FieldTest::add_option(const json::value& value, const std::string& path) {
  const json::string* text = value.if_string();
  if (text == nullptr) return in_.problem().at(path, "type");
  const std::string_view option = view(*text);
  bool known = false;
  if (field_->type == FieldType::choice) {
    known = pack_.choice_sets[field_->source].has(option);
  } else if (field_->type == FieldType::checklist) {
    known = pack_.choice_sets[pack_.checklists[field_->source].answers].has(option);
  } else if (field_->type == FieldType::step) {
    known = pack_.flows[field_->source].step(option).has_value();
  } else {
    return in_.wrong("field", "type");
  }
  if (!known) return in_.problem().at(path, "unknown");
  if (std::find(node_.texts.begin(), node_.texts.end(), option) != node_.texts.end()) {
    return in_.problem().at(path, "duplicate");
  }
  node_.texts.emplace_back(option);
}

void FieldTest::read_number(std::string_view key) {
  if (field_->type != FieldType::integer && field_->type != FieldType::scale) in_.wrong("field", "type");
  node_.op = Op::number;
  node_.compare = key == "under" ? Compare::under : Compare::over;
  node_.n =
      in_.required_integer(key, std::numeric_limits<std::int64_t>::min(), std::numeric_limits<std::int64_t>::max());
}

void FieldTest::read_days(std::string_view key) {
  if (field_->type != FieldType::date) in_.wrong("field", "type");
  const bool is_ago = key == "days_ago_over";
  node_.op = is_ago ? Op::days_ago : Op::days_ahead;
  node_.compare = is_ago ? Compare::over : Compare::under;
  node_.n = in_.required_integer(key, 0, bounds::kCount);
}

}  // namespace kwadrant::method::reading
