#include "room/room.h"

#include <algorithm>

#include "core/limits.h"
#include "core/utf8.h"
#include "method/shared_pack.h"
#include "room/limits.h"

namespace kwadrant::room {
namespace {

constexpr std::string_view kPictureTypes[] = {"image/png", "image/jpeg", "image/gif", "image/webp"};
constexpr std::size_t kLongestFileId = 64;

Audience audience_of(Role role) { return role == Role::facilitator ? Audience::facilitators : Audience::everyone; }

std::string limits_json() {
  return R"({"title":)" + std::to_string(limits::kTitleLength) + R"(,"text":)" + std::to_string(limits::kTextLength) +
         R"(,"gestures":)" + std::to_string(limits::kGesturesPerMessage) + R"(,"element":)" +
         std::to_string(limits::kElementBytes) + R"(,"file":)" + std::to_string(limits::kFileBytes) +
         R"(,"entities":)" + std::to_string(limits::kEntities) + R"(,"nickname":)" +
         std::to_string(limits::kNicknameLength) + "}";
}

}  // namespace

Result<std::unique_ptr<Room>> Room::make(model::Map map, const AuthorNumbers& saved_numbers, const WallClock& clock,
                                         Random& random) {
  auto pack = method::shared_pack(map.get(model::Map::self(), model::kPack).text());
  if (!pack) return pack.error();
  std::unique_ptr<Room> room(new Room(std::move(map), std::move(*pack), clock, random));
  for (const auto& [author, n] : saved_numbers) room->authors_.know(author, n);
  return room;
}

Room::Room(model::Map map, std::shared_ptr<const method::Pack> pack, const WallClock& clock, Random& random)
    : map_(std::move(map)),
      pack_(std::move(pack)),
      pack_stamp_(map_.stamp(model::Map::self(), model::kPack)),
      pack_name_(name_of_pack(pack_text())),
      board_(std::make_unique<board::Projection>(map_, *pack_)),
      frames_(std::make_unique<Frames>(*board_)),
      asking_(std::make_unique<Asking>(map_, *pack_, clock)),
      wall_(clock),
      random_(random),
      clock_(clock, new_replica_id(random)),
      epoch_(random.next() | 1) {
  map_.take_touched();
  clock_.restore(map_.last_time());
}

Result<std::uint32_t> Room::join(Role role) { return members_.add(role); }

void Room::leave(std::uint32_t number) {
  Member* member = members_.find(number);
  if (member == nullptr) return;
  members_changed_ = members_changed_ || member->greeted();
  presence_changed_ = presence_changed_ || member->presence.has_value();
  members_.remove(number);
}

void Room::resync(std::uint32_t number) {
  if (Member* member = members_.find(number); member != nullptr && member->greeted()) member->needs_state = true;
}

void Room::receive(std::uint32_t number, ByteView bytes) {
  Member* member = members_.find(number);
  if (member == nullptr) return;
  Result<Message> message = decode_message(bytes);
  const bool is_hello = message.ok() && std::holds_alternative<Hello>(*message);
  if (!message || member->greeted() == is_hello) {
    // Who sends what no page of ours sends has no state worth keeping.
    const Error refusal = message ? error(Code::bad_message) : message.error();
    auto goodbye = std::make_shared<const Bytes>(encode_refused(0, refusal));
    outgoing_.push_back({number, false, CloseCode::over_limit, std::move(goodbye)});
    return;
  }
  std::visit([&](auto& m) { on(*member, m); }, *message);
}

void Room::on(Member& member, const Hello& hello) {
  if (hello.version != kProtocolVersion || hello.key == 0) {
    outgoing_.push_back({member.number, false, CloseCode::protocol_version,
                         std::make_shared<const Bytes>(encode_refused(0, error(Code::protocol_version)))});
    return;
  }
  // The newest connection of a key counts: the older one is a half-open socket, or a tab that was copied.
  if (Member* older = members_.by_key(hello.key); older != nullptr) {
    const std::uint32_t number = older->number;
    leave(number);
    outgoing_.push_back({number, false, CloseCode::same_key, std::make_shared<const Bytes>()});
  }
  members_.greet(member, hello.key);
  member.nickname = std::string(trim(hello.nickname));
  member.needs_state = true;
  member.needs_welcome = true;
  member.has_pack = hello.pack == pack_name_;
  if (hello.epoch == epoch_) member.resume_from = hello.sequence;
  members_changed_ = true;
}

bool Room::is_new(Member& member, std::uint64_t n) {
  if (authors_.take(member.key, n)) return true;
  const auto& refused = authors_.refusals(member.key);
  const auto before = std::find_if(refused.begin(), refused.end(), [&](const auto& r) { return r.n == n; });
  if (before != refused.end()) {
    outgoing_.push_back({member.number, false, CloseCode::none, before->bytes});
  } else if (n <= authors_.last_saved(member.key)) {
    to_acknowledge_.push_back({member.number, n});
  }
  return false;
}

Status Room::may_save(const Member& member) const {
  if (read_only_) return error(Code::read_only);
  if (!may_change(member.role)) return error(Code::not_allowed);
  if (waiting_.changes.size() >= kUnsavedChanges) return error(Code::limit_rate);
  return ok();
}

void Room::settle(Member& member, std::uint64_t n, const Status& status) {
  if (status) {
    waiting_.keys_and_numbers.emplace_back(member.key, n);
    return;
  }
  auto bytes = std::make_shared<const Bytes>(encode_refused(n, status.error()));
  outgoing_.push_back({member.number, false, CloseCode::none, bytes});
  authors_.refused(member.key, {n, std::move(bytes)});
}

void Room::on(Member& member, const Gestures& message) {
  if (!is_new(member, message.n)) return;
  Status status = may_save(member);
  if (status) status = interpret(member, message);
  settle(member, message.n, status);
}

Status Room::interpret(Member& member, const Gestures& message) {
  for (const board::Gesture& gesture : message.gestures) {
    if (!may(member.role, gesture, map_.id())) return error(Code::not_allowed);
  }
  Result<board::Interpretation> meaning = board::interpret(*board_, message.gestures);
  if (!meaning) return meaning.error();
  if (meaning->settings.empty()) return ok();
  std::vector<model::Previous> previous;
  Result<Stamp> stamp = commit(member.key, message.n, meaning->label, std::move(meaning->settings), &previous);
  if (!stamp) return stamp.error();
  undo_.did(member.key, *stamp, std::move(previous));
  return ok();
}

void Room::on(Member& member, const Undo& message) {
  if (!is_new(member, message.n)) return;
  settle(member, message.n, step_back(member, message.n, model::UndoHistory::Direction::undo));
}

void Room::on(Member& member, const Redo& message) {
  if (!is_new(member, message.n)) return;
  settle(member, message.n, step_back(member, message.n, model::UndoHistory::Direction::redo));
}

Status Room::step_back(Member& member, std::uint64_t n, model::UndoHistory::Direction direction) {
  if (Status may = may_save(member); !may) return may;
  const bool undo = direction == model::UndoHistory::Direction::undo;
  std::vector<model::Setting> settings = undo_.settings(map_, member.key, direction);
  if (settings.empty()) return error(undo ? Code::nothing_to_undo : Code::nothing_to_redo);
  std::vector<model::Previous> previous;
  Result<Stamp> stamp =
      commit(member.key, n, undo ? model::Label::undone : model::Label::redone, std::move(settings), &previous);
  if (!stamp) return stamp.error();
  undo_.done(member.key, direction, *stamp, std::move(previous));
  return ok();
}

Result<Stamp> Room::commit(AuthorId author, std::uint64_t n, model::Label label, std::vector<model::Setting> settings,
                           std::vector<model::Previous>* previous) {
  const model::ChangeHead head{clock_.next(), ++sequence_, author, n, label};
  Bytes bytes = model::encode_change(head, settings);
  Result<model::Applied> applied = map_.apply(bytes, previous);
  if (!applied) {
    // The number names no change now; the next one takes it.
    --sequence_;
    return applied.error();
  }
  Dirty& dirty = waiting_.dirty;
  for (const model::Setting& s : settings) mark(map_.find(s.entity), s.field, dirty);
  follow_map();
  waiting_.changes.push_back(std::move(bytes));
  authors_.changed_map(author);
  return head.stamp;
}

std::string_view Room::pack_text() const { return map_.get(model::Map::self(), model::kPack).text(); }

void Room::follow_map() {
  const std::vector<model::EntityNumber> touched = map_.take_touched();
  if (map_.stamp(model::Map::self(), model::kPack) != pack_stamp_) return take_pack();
  waiting_.dirty.add(board_->update(touched));
  asking_->touched(touched);
}

void Room::on(Member& member, Presence& message) {
  // A hand on what not everyone may know of is told to nobody.
  const auto hidden = [&](std::string_view id) { return board_->shape(map_.find(entity_id(id))).hidden; };
  std::erase_if(message.dragged, [&](const Presence::Dragged& card) { return hidden(card.id); });
  std::erase_if(message.selected, hidden);
  member.presence = std::move(message);
  presence_changed_ = true;
}

void Room::on(Member& member, const Ping& message) { send(member.number, encode_pong(message.echo)); }

std::optional<Batch> Room::take_batch() {
  if (batch_out_ || waiting_.empty() || read_only_) return std::nullopt;
  batch_out_ = true;
  return std::exchange(waiting_, {});
}

void Room::saved(Batch batch) {
  batch_out_ = false;
  for (const auto& [key, n] : batch.keys_and_numbers) {
    authors_.saved(key, n);
    if (const Member* member = members_.by_key(key)) to_acknowledge_.push_back({member->number, n});
  }
  ready_.add(batch.dirty);
}

void Room::save_failed(const Error& reason) {
  batch_out_ = false;
  read_only_ = true;
  outgoing_.push_back({0, false, CloseCode::none,
                       std::make_shared<const Bytes>(encode_status(true, name_of(reason.code)))});
}

void Room::send(std::uint32_t member, Bytes bytes, bool is_volatile) {
  outgoing_.push_back({member, is_volatile, CloseCode::none, std::make_shared<const Bytes>(std::move(bytes))});
}

void Room::welcome(Member& member) {
  ByteWriter out;
  out.u8(128);
  out.uint(kProtocolVersion);
  out.u64(epoch_);
  out.uint(member.number);
  out.u8(static_cast<std::uint8_t>(member.role));
  out.text(to_text(map_.id()));
  out.uint(authors_.last_saved(member.key));
  out.text(limits_json());
  out.text(pack_name_);
  out.text(member.has_pack ? std::string_view() : pack_text());
  send(member.number, out.take());
  for (const auto& r : authors_.refusals(member.key)) {
    outgoing_.push_back({member.number, false, CloseCode::none, r.bytes});
  }
  if (read_only_) send(member.number, encode_status(true, name_of(Code::read_only)));
}

void Room::tick() {
  // Before the frame: where a hand has a card is older than what the room says of that card.
  if (std::exchange(presence_changed_, false)) {
    presence_ = encode_present_members();
    outgoing_.push_back({0, true, CloseCode::none, presence_});
  }
  if (!ready_.empty() || !to_acknowledge_.empty()) {
    // Who waits for a snapshot gets one with this frame in it; the frame itself would come before its welcome.
    const Told frame = frames_->next(to_acknowledge_, ready_);
    to_acknowledge_.clear();
    ready_.clear();
    send_frame(frame);
  }
  bool snapshot_made = false;
  for (auto& [number, member] : members_.all()) {
    if (!member.needs_state) continue;
    const bool is_new = std::exchange(member.needs_welcome, false);
    if (is_new) welcome(member);
    bring_up_to_date(member, snapshot_made);
    if (is_new && presence_ != nullptr) outgoing_.push_back({number, true, CloseCode::none, presence_});
  }
  welcomes_again_ = false;
  if (std::exchange(members_changed_, false)) send(0, encode_members(members_.lines()));
}

void Room::send_frame(const Told& told) {
  if (told.is_same() && !welcomes_again_) {
    if (members_.size() > 0) outgoing_.push_back({0, false, CloseCode::none, told.to(Audience::everyone)});
    return;
  }
  for (const auto& [number, member] : members_.all()) {
    if (!member.greeted() || member.needs_welcome) continue;
    outgoing_.push_back({number, false, CloseCode::none, told.to(audience_of(member.role))});
  }
}

void Room::bring_up_to_date(Member& member, bool& snapshot_made) {
  member.needs_state = false;
  const Audience audience = audience_of(member.role);
  const auto missed = member.resume_from ? frames_->since(audience, *member.resume_from) : std::nullopt;
  member.resume_from.reset();
  if (missed) {
    for (const SharedBytes& frame : *missed) outgoing_.push_back({member.number, false, CloseCode::none, frame});
    return;
  }
  // What is applied but not yet saved is in a snapshot too, so it may not be used again at a later tick.
  if (!std::exchange(snapshot_made, true)) frames_->forget_snapshot();
  outgoing_.push_back({member.number, false, CloseCode::none, frames_->snapshot(audience, saved_of_members())});
}

std::vector<Saved> Room::saved_of_members() {
  std::vector<Saved> out;
  for (const auto& [number, member] : members_.all()) {
    if (const std::uint64_t last = authors_.last_saved(member.key); last != 0) out.push_back({number, last});
  }
  return out;
}

SharedBytes Room::encode_present_members() {
  std::vector<std::pair<std::uint32_t, const Presence*>> present;
  for (const auto& [number, member] : members_.all()) {
    if (member.presence) present.emplace_back(number, &*member.presence);
  }
  return std::make_shared<const Bytes>(encode_presence(present));
}

Status Room::take_import(Role role, const std::vector<std::vector<model::Setting>>& changes) {
  if (read_only_) return error(Code::read_only);
  if (!may_change(role)) return error(Code::not_allowed);
  if (waiting_.changes.size() + changes.size() > kUnsavedChanges) return error(Code::limit_rate);
  for (const std::vector<model::Setting>& settings : changes) {
    const Result<Stamp> stamp = commit(0, 0, model::Label::imported, settings, nullptr);
    if (!stamp) return stamp.error();
  }
  return ok();
}

Status Room::put_file(Role role, std::string_view file_id, std::string_view mime, ByteView data) {
  if (read_only_) return error(Code::read_only);
  if (!may_change(role)) return error(Code::not_allowed);
  if (std::find(std::begin(kPictureTypes), std::end(kPictureTypes), mime) == std::end(kPictureTypes)) {
    return error(Code::file_type);
  }
  if (data.size() > limits::kFileBytes) return error(Code::file_too_large);
  if (file_id.empty() || file_id.size() > kLongestFileId || !is_valid_text(file_id)) return error(Code::bad_value);
  if (file(file_id)) return ok();
  if (map_.entity_count() >= limits::kEntities) return error(Code::limit_entities);
  const EntityId id = entity_id(file_id);
  if (map_.find(id) != model::kNoEntity) return error(Code::bad_value);
  model::Blob blob{1, 0, std::string(reinterpret_cast<const char*>(data.data()), data.size())};
  std::vector<model::Setting> settings = {{id, "kind", std::string(method::kFileKind)},
                                          {id, "source", std::string(file_id)},
                                          {id, "mime", std::string(mime)},
                                          {id, "data", std::move(blob)}};
  Result<Stamp> stamp = commit(0, 0, model::Label::picture, std::move(settings), nullptr);
  return stamp ? ok() : Status(stamp.error());
}

std::optional<Room::File> Room::file(std::string_view file_id) const {
  const model::EntityNumber entity = map_.find(entity_id(file_id));
  if (entity == model::kNoEntity || map_.kind(entity) != method::kFileKind) return std::nullopt;
  return File{map_.get(entity, model::kMime).text(), map_.get(entity, model::kData).bytes};
}

}  // namespace kwadrant::room
