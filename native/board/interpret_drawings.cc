// What is drawn freely: elements that mean nothing to the model.
#include "board/element.h"
#include "board/interpreter.h"
#include "core/limits.h"
#include "core/utf8.h"

namespace kwadrant::board {

Status Interpreter::apply(const Drawn& g) {
  if (g.id.empty() || g.id.size() > limits::kNameBytes || !is_valid_text(g.id)) return error(Code::bad_value, "id");
  const EntityId id = entity_id(g.id);
  const std::string kind = draft_.kind(id);
  const bool taken = id == map_.id() || (!kind.empty() && kind != method::kDrawingKind);
  if (id.is_null() || taken) return error(Code::bad_value, "the id is taken");
  if (Status status = check_element(g.element, g.id); !status) return status;
  const model::Value before = draft_.get(id, "element");
  if (const auto* blob = std::get_if<model::Blob>(&before)) {
    // The whiteboard's own order: an older picture of it changes nothing, not even that it was removed.
    const bool newer = g.version > blob->version || (g.version == blob->version && g.nonce < blob->nonce);
    if (!newer) return ok();
  }
  if (kind.empty()) {
    if (Status counted = draft_.count_new_entity(); !counted) return counted;
    draft_.set(id, "kind", std::string(method::kDrawingKind));
    if (!is_canonical_id(g.id)) draft_.set(id, "source", g.id);
  }
  // The whiteboard's own undo brings a removed element back by drawing it anew.
  if (draft_.is_deleted(id)) draft_.set(id, "deleted", false);
  draft_.set(id, "element", model::Blob{g.version, g.nonce, g.element});
  meant(model::Label::drawn);
  return ok();
}

}  // namespace kwadrant::board
