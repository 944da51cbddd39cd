#include "exchange/changes.h"

#include <unordered_map>
#include <utility>

#include "core/limits.h"

namespace kwadrant::exchange {
namespace {

using model::Setting;

// What a setting can take at most beside its texts: head, id, lengths and numbers.
constexpr std::size_t kMostOverhead = 64;

std::size_t most_bytes(const Setting& setting) {
  std::size_t bytes = kMostOverhead + setting.field.size();
  if (const auto* text = std::get_if<std::string>(&setting.value)) bytes += text->size();
  if (const auto* ids = std::get_if<std::vector<EntityId>>(&setting.value)) bytes += ids->size() * sizeof(EntityId);
  if (const auto* blob = std::get_if<model::Blob>(&setting.value)) bytes += blob->bytes.size();
  return bytes;
}

std::vector<std::vector<Setting>> by_entity(std::vector<Setting> settings) {
  std::vector<std::vector<Setting>> groups;
  std::unordered_map<EntityId, std::size_t> group_of;
  for (Setting& setting : settings) {
    const auto [at, fresh] = group_of.emplace(setting.entity, groups.size());
    if (fresh) groups.emplace_back();
    std::vector<Setting>& group = groups[at->second];
    bool replaced = false;
    for (Setting& before : group) {
      if (before.field != setting.field) continue;
      before.value = std::move(setting.value);
      replaced = true;
      break;
    }
    if (!replaced) group.push_back(std::move(setting));
  }
  return groups;
}

}  // namespace

std::vector<std::vector<Setting>> into_changes(std::vector<Setting> settings) {
  std::vector<std::vector<Setting>> changes;
  std::size_t bytes = 0;
  for (std::vector<Setting>& group : by_entity(std::move(settings))) {
    std::size_t more = 0;
    for (const Setting& setting : group) more += most_bytes(setting);
    const bool full = !changes.empty() && (changes.back().size() + group.size() > limits::kSettingsPerChange ||
                                           bytes + more > limits::kChangeBytes - kMostOverhead);
    if (changes.empty() || full) {
      changes.emplace_back();
      bytes = 0;
    }
    bytes += more;
    for (Setting& setting : group) changes.back().push_back(std::move(setting));
  }
  return changes;
}

}  // namespace kwadrant::exchange
