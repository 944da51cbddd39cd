// Changes of other replicas taken into a live room.
#include <algorithm>

#include "method/shared_pack.h"
#include "room/limits.h"
#include "room/room.h"

namespace kwadrant::room {
namespace {

// A map whose method pack does not parse opens nowhere any more: such a change would shut everyone out for good.
bool spoils_the_pack(const model::ChangeView& change, EntityId map) {
  return std::any_of(change.settings.begin(), change.settings.end(), [&](const model::SettingView& s) {
    const bool is_pack = s.name.empty() ? s.known == model::kPack : s.name == "pack";
    return s.entity == map && is_pack && !method::shared_pack(s.value.text());
  });
}

}  // namespace

Result<Merged> Room::merge(std::span<const Bytes> changes) {
  if (read_only_) return error(Code::read_only);
  if (waiting_.changes.size() + waiting_.known.size() + changes.size() > kUnsavedChanges) {
    return error(Code::limit_rate);
  }
  Merged out;
  model::ChangeView change;
  for (const Bytes& bytes : changes) {
    if (!decode_change(bytes, change)) {
      ++out.refused;
    } else {
      merge_one(bytes, change, out);
    }
  }
  follow_map();
  return out;
}

void Room::merge_one(const Bytes& bytes, const model::ChangeView& change, Merged& out) {
  const model::ChangeHead& head = change.head;
  if (map_.seen().has(head.stamp.replica, head.sequence)) {
    ++out.known;
    waiting_.known.push_back(bytes);
    return;
  }
  // What this replica itself has not made, nobody can have made in its name.
  if (head.stamp.replica == clock_.replica()) {
    ++out.refused;
    return;
  }
  if (!clock_.accepts(head.stamp.time)) {
    ++out.ahead;
    return;
  }
  if (spoils_the_pack(change, map_.id()) || !map_.apply(change)) {
    ++out.refused;
    return;
  }
  ++out.taken;
  clock_.restore(head.stamp.time);
  for (const model::SettingView& s : change.settings) {
    const std::string_view field = s.name.empty() ? map_.fields().name(s.known) : s.name;
    mark(map_.find(s.entity), field, waiting_.dirty);
  }
  waiting_.changes.push_back(bytes);
  if (head.author_n == 0) return;
  // The gesture may come here once more, from a page that went from host to host.
  authors_.take(head.author, head.author_n);
  authors_.changed_map(head.author);
  waiting_.keys_and_numbers.emplace_back(head.author, head.author_n);
}

// What the map holds and the pack does not know stays in its registers: refusing a pack that lost something would part
// replicas for ever, for who else has it decides by stamps alone.
void Room::take_pack() {
  auto pack = method::shared_pack(pack_text());
  // Merging has looked at it (spoils_the_pack), and nothing else sets it.
  KW_CHECK(pack.ok());
  pack_stamp_ = map_.stamp(model::Map::self(), model::kPack);
  pack_name_ = name_of_pack(pack_text());
  asking_.reset();
  frames_.reset();
  board_.reset();
  pack_ = std::move(*pack);
  board_ = std::make_unique<board::Projection>(map_, *pack_);
  frames_ = std::make_unique<Frames>(*board_);
  asking_ = std::make_unique<Asking>(map_, *pack_, wall_);
  epoch_ = random_.next() | 1;
  // Everyone gets a snapshot of this epoch, which says all that frames would have said.
  ready_.clear();
  waiting_.dirty.clear();
  to_acknowledge_.clear();
  welcomes_again_ = true;
  presence_changed_ = true;
  for (auto& [number, member] : members_.all()) {
    if (!member.greeted()) continue;
    member.needs_welcome = member.needs_state = true;
    member.has_pack = false;
    member.resume_from.reset();
    // It may name what the new pack hides.
    member.presence.reset();
  }
}

void Room::mark(model::EntityNumber entity, std::string_view field, Dirty& dirty) const {
  if (entity == model::Map::self()) {
    dirty.map = true;
    if (field == "lens") mark_all_fields(dirty);
  } else if (!is_board_place(*board_, field)) {
    dirty.add(entity, kFields | (field == "element" ? std::uint32_t{board::kDrawing} : 0U));
  }
}

// On another lens other places are fields.
void Room::mark_all_fields(Dirty& dirty) const {
  for (model::EntityNumber e = 1; e < map_.entity_count(); ++e) dirty.add(e, kFields);
}

}  // namespace kwadrant::room
