#include "model/undo.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/limits.h"

namespace kwadrant::model {
namespace {

// A drawing goes back to its old shape under a version of its own, as the whiteboard itself does it; else the old blob
// would lose to the one it replaces.
Value above(const ValueView& now, Value old) {
  Blob* blob = std::get_if<Blob>(&old);
  if (blob != nullptr && now.kind == ValueKind::blob) blob->version = now.version + 1;
  return old;
}

}  // namespace

UndoHistory::Author& UndoHistory::author(AuthorId id) {
  if (!authors_.contains(id) && authors_.size() >= limits::kUndoAuthors) {
    authors_.erase(std::min_element(authors_.begin(), authors_.end(),
                                    [](const auto& a, const auto& b) { return a.second.used < b.second.used; }));
  }
  Author& a = authors_[id];
  a.used = ++uses_;
  return a;
}

Stamp UndoHistory::origin(RegisterName name, Stamp stamp) const {
  const auto at = restored_.find(name);
  return at != restored_.end() && at->second.now == stamp ? at->second.origin : stamp;
}

void UndoHistory::remember(RegisterName name, Restored restored) {
  // Forgetting costs only that older steps on these registers are taken for somebody else's.
  if (restored_.size() >= limits::kUndoRestored && !restored_.contains(name)) restored_.clear();
  restored_[name] = restored;
}

void UndoHistory::did(AuthorId id, Stamp stamp, std::vector<Previous> previous) {
  Author& a = author(id);
  a.redo.clear();
  if (previous.empty()) return;
  Step step;
  step.reserve(previous.size());
  std::set<RegisterName> seen;
  for (Previous& p : previous) {
    const RegisterName name(p.entity, p.field);
    // A change may set a register twice: what was there before the change comes first.
    if (seen.insert(name).second) step.push_back({name, std::move(p.value), origin(name, p.stamp), stamp});
  }
  a.undo.push_back(std::move(step));
  if (a.undo.size() > limits::kUndoSteps) a.undo.pop_front();
}

std::vector<Setting> UndoHistory::restore(const Map& map, const Step& step) const {
  const auto is_own = [&](const Item& item, FieldNumber field) {
    const auto [entity, own_field] = item.name;
    return origin({entity, field}, map.stamp(entity, field)) == item.expects;
  };
  std::vector<Setting> out;
  for (const Item& item : step) {
    const auto [entity, field] = item.name;
    if (!is_own(item, field)) continue;
    const EntityId id = map.id_of(entity);
    const ValueView now = map.get(entity, field);
    const bool created = kind_of(item.value) == ValueKind::nothing;
    if (created && field == kKind) {
      out.push_back({id, "deleted", true});
      continue;
    }
    // A blob cannot be taken back to nothing (it wins over any other value); the deletion above hides it.
    if (created && now.kind == ValueKind::blob) continue;
    // What came with the creation stays, so that restoring the entity brings it back whole.
    if (created && field != kDeleted && is_own(item, kKind)) continue;
    out.push_back({id, std::string(map.fields().name(field)), above(now, item.value)});
  }
  return out;
}

std::vector<Setting> UndoHistory::settings(const Map& map, AuthorId id, Direction direction) {
  const auto at = authors_.find(id);
  if (at == authors_.end()) return {};
  std::deque<Step>& steps = direction == Direction::undo ? at->second.undo : at->second.redo;
  while (!steps.empty()) {
    std::vector<Setting> out = restore(map, steps.back());
    if (!out.empty()) return out;
    steps.pop_back();
  }
  return {};
}

void UndoHistory::done(AuthorId id, Direction direction, Stamp stamp, std::vector<Previous> previous) {
  Author& a = author(id);
  std::deque<Step>& from = direction == Direction::undo ? a.undo : a.redo;
  std::deque<Step>& to = direction == Direction::undo ? a.redo : a.undo;
  KW_CHECK(!from.empty());
  std::map<RegisterName, const Item*> items;
  for (const Item& item : from.back()) items.emplace(item.name, &item);
  Step back;
  back.reserve(previous.size());
  for (Previous& p : previous) {
    const RegisterName name(p.entity, p.field);
    const auto at = items.find(name);
    if (at == items.end()) {
      // The deletion that stands for undoing a creation.
      back.push_back({name, std::move(p.value), origin(name, p.stamp), stamp});
      continue;
    }
    back.push_back({name, std::move(p.value), at->second->expects, at->second->restores});
    remember(name, {stamp, at->second->restores});
  }
  from.pop_back();
  if (back.empty()) return;
  to.push_back(std::move(back));
  if (to.size() > limits::kUndoSteps) to.pop_front();
}

std::size_t UndoHistory::steps(AuthorId id, Direction direction) const {
  const auto at = authors_.find(id);
  if (at == authors_.end()) return 0;
  return direction == Direction::undo ? at->second.undo.size() : at->second.redo.size();
}

}  // namespace kwadrant::model
