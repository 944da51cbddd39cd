#include "model/undo.h"

#include <algorithm>

#include "core/limits.h"

namespace kwadrant::model {
namespace {

// A drawing goes back to its old shape under a version of its own, as the whiteboard itself does it; else the old blob
// would lose to the one it replaces.
Value above(const ValueView& now, Value old) {
  if (Blob* blob = std::get_if<Blob>(&old); blob != nullptr && now.kind == ValueKind::blob) blob->version = now.version + 1;
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

void UndoHistory::did(AuthorId id, Stamp stamp, std::vector<Previous> previous) {
  Author& a = author(id);
  a.redo.clear();
  if (previous.empty()) return;
  a.undo.push_back({stamp, std::move(previous)});
  if (a.undo.size() > limits::kUndoSteps) a.undo.pop_front();
}

std::vector<Setting> UndoHistory::restore(const Map& map, const Step& step) {
  std::vector<Setting> out;
  for (const Previous& p : step.previous) {
    if (map.stamp(p.entity, p.field) != step.stamp) continue;
    const EntityId id = map.id_of(p.entity);
    const ValueView now = map.get(p.entity, p.field);
    const bool created = kind_of(p.value) == ValueKind::nothing;
    if (created && p.field == kKind) {
      out.push_back({id, "deleted", true});
      continue;
    }
    // A blob cannot be taken back to nothing (it wins over any other value); the deletion above hides it.
    if (created && now.kind == ValueKind::blob) continue;
    // What came with the creation stays, so that restoring the entity brings it back whole.
    const bool entity_created = map.stamp(p.entity, kKind) == step.stamp;
    if (created && entity_created && p.field != kDeleted) continue;
    out.push_back({id, std::string(map.fields().name(p.field)), above(now, p.value)});
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
  from.pop_back();
  if (previous.empty()) return;
  to.push_back({stamp, std::move(previous)});
  if (to.size() > limits::kUndoSteps) to.pop_front();
}

std::size_t UndoHistory::steps(AuthorId id, Direction direction) const {
  const auto at = authors_.find(id);
  if (at == authors_.end()) return 0;
  return direction == Direction::undo ? at->second.undo.size() : at->second.redo.size();
}

}  // namespace kwadrant::model
