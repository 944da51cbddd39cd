#include <algorithm>
#include <iterator>

#include "method/reading/condition_reader.h"

namespace kwadrant::method::reading {
namespace {

using Keys = Object::Keys;

enum class About { entity, map, both };

constexpr std::string_view kComparing[] = {"under", "over"};
constexpr std::string_view kOver[] = {"over"};
constexpr std::string_view kIs[] = {"is"};

}  // namespace

// What a condition's first key says that it is.
struct ConditionReader::Form {
  std::string_view key;
  // Further keys that it may have.
  Keys more;
  About about;
  void (ConditionReader::*read)(Object& in, std::size_t depth, ConditionNode& node);
};

const ConditionReader::Form ConditionReader::kForms[] = {
    {"all", {}, About::both, &ConditionReader::read_children},
    {"any", {}, About::both, &ConditionReader::read_children},
    {"not", {}, About::both, &ConditionReader::read_negation},
    {"field", FieldTest::kKeys, About::entity, &ConditionReader::read_field},
    {"placed", kIs, About::entity, &ConditionReader::read_placed},
    {"share", kComparing, About::both, &ConditionReader::read_share},
    {"links", kComparing, About::entity, &ConditionReader::read_links},
    {"referred", kComparing, About::entity, &ConditionReader::read_referred},
    {"answers", kComparing, About::entity, &ConditionReader::read_answers},
    {"chosen", kComparing, About::entity, &ConditionReader::read_chosen},
    {"similar", kOver, About::entity, &ConditionReader::read_similar},
    {"entities", kComparing, About::map, &ConditionReader::read_entities},
};

const ConditionReader::Form* ConditionReader::form_of(const json::value& value) {
  const json::object* object = value.if_object();
  if (object == nullptr) return nullptr;
  const auto at = std::find_if(std::begin(kForms), std::end(kForms), [&](const Form& form) {
    return object->contains({form.key.data(), form.key.size()});
  });
  return at == std::end(kForms) ? nullptr : at;
}

Condition ConditionReader::read(const json::value& value, const std::string& path) {
  read_node(value, path, 1);
  return {std::move(nodes_)};
}

void ConditionReader::read_node(const json::value& value, const std::string& path, std::size_t depth) {
  Problem& problem = reading_.problem;
  if (nodes_.size() >= bounds::kConditionNodes || depth > bounds::kConditionDepth) return problem.at(path, "limit");
  const Form* form = form_of(value);
  Object in(value, path, problem, form == nullptr ? Keys() : Keys(&form->key, 1),
            form == nullptr ? Keys() : form->more);
  if (form == nullptr) return problem.at(path, "missing");
  if (form->about == (about_ ? About::map : About::entity)) return in.wrong(form->key, "type");
  const std::size_t at = nodes_.size();
  nodes_.emplace_back();
  ConditionNode node;
  (this->*form->read)(in, depth, node);
  node.size = nodes_.size() - at;
  nodes_[at] = std::move(node);
}

void ConditionReader::read_children(Object& in, std::size_t depth, ConditionNode& node) {
  const bool is_all = in.has("all");
  node.op = is_all ? Op::all : Op::any;
  in.list(is_all ? "all" : "any", 1, bounds::kConditionNodes,
          [&](const json::value& child, const std::string& path) { read_node(child, path, depth + 1); });
}

void ConditionReader::read_negation(Object& in, std::size_t depth, ConditionNode& node) {
  node.op = Op::negation;
  read_node(*in.optional("not"), in.under("not"), depth + 1);
}

void ConditionReader::read_compare(Object& in, std::int64_t least, std::int64_t most, ConditionNode& node) {
  const bool is_under = in.has("under");
  if (is_under && in.has("over")) in.wrong("over", "duplicate");
  node.compare = is_under ? Compare::under : Compare::over;
  node.n = in.required_integer(is_under ? "under" : "over", least, most);
}

void ConditionReader::read_field(Object& in, std::size_t, ConditionNode& node) {
  node.kind = *about_;
  FieldTest(pack(), kind(), in, node).read();
}

Condition read_condition(const Reading& reading, const json::value& value, const std::string& path,
                         std::optional<std::size_t> about) {
  return ConditionReader(reading, about).read(value, path);
}

}  // namespace kwadrant::method::reading
