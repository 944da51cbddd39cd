#include <set>

#include "core/utf8.h"
#include "method/reading/parts.h"

namespace kwadrant::method::reading {

void Ids::add(Object& in, std::string_view key, const std::string& id) {
  if (!indices_.emplace(id, indices_.size()).second) in.wrong(key, "duplicate");
}

std::optional<std::size_t> Ids::find(std::string_view id) const {
  const auto at = indices_.find(id);
  return at == indices_.end() ? std::nullopt : std::optional(at->second);
}

std::size_t Ids::required(Object& in, std::string_view key) const {
  const std::optional<std::size_t> index = find(in.name(key));
  if (!index) in.wrong(key, "unknown");
  return index.value_or(0);
}

std::vector<std::size_t> Ids::list(Object& in, std::string_view key, std::size_t least, std::size_t most) const {
  std::vector<std::size_t> out;
  std::set<std::size_t> seen;
  in.list(key, least, most, [&](const json::value& value, const std::string& path) {
    const json::string* id = value.if_string();
    if (id == nullptr) return in.problem().at(path, "type");
    const std::optional<std::size_t> index = find(view(*id));
    if (!index) return in.problem().at(path, "unknown");
    if (!seen.insert(*index).second) return in.problem().at(path, "duplicate");
    out.push_back(*index);
  });
  return out;
}

std::vector<std::size_t> read_sources(const Reading& reading, Object& in) {
  return reading.references.list(in, "sources", 0, bounds::kSources);
}

}  // namespace kwadrant::method::reading
