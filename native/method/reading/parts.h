// The parts of a pack, each read into the pack that is being made. They are read in the order in which they stand
// here: each may name only what came before it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "method/pack.h"
#include "method/reading/object.h"

namespace kwadrant::method::reading {

// Ids of one list, and at which index each stands.
class Ids {
 public:
  // Adds the next; reports one that came before.
  void add(Object& in, std::string_view key, const std::string& id);
  std::optional<std::size_t> find(std::string_view id) const;
  // The index of the id at a key that must be there. Reports one that is unknown, and then answers 0.
  std::size_t required(Object& in, std::string_view key) const;
  // The indices of a list of ids, of which none comes twice.
  std::vector<std::size_t> list(Object& in, std::string_view key, std::size_t least, std::size_t most) const;

 private:
  std::map<std::string, std::size_t, std::less<>> indices_;
};

struct Reading {
  Object& root;
  Pack& pack;
  Problem& problem;
  Ids references{};
  Ids axes{};
  Ids lenses{};
  Ids choice_sets{};
  Ids checklists{};
  Ids flows{};
  Ids cards{};
  Ids kinds{};
};

// The publications that a part rests on, at its key `sources`.
std::vector<std::size_t> read_sources(const Reading& reading, Object& in);

void read_references(Reading& reading);
void read_axes(Reading& reading);
void read_lenses(Reading& reading);
void read_choice_sets(Reading& reading);
void read_checklists(Reading& reading);
void read_flows(Reading& reading);
void read_cards(Reading& reading);
void read_kinds(Reading& reading);
// Fields of one kind and their registers, for `read_kinds`.
void read_fields(const Reading& reading, Object& in, Kind& kind);
// Whether the fields that steps ask for are fields of a kind that follows their flow.
void read_step_fields(Reading& reading);
void read_checks(Reading& reading);
// The condition of a check, for `read_checks`.
Condition read_condition(const Reading& reading, const json::value& value, const std::string& path,
                         std::optional<std::size_t> about);
// What publications are about, when all else is read.
void read_fits(Reading& reading);

}  // namespace kwadrant::method::reading
