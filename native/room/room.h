// One live session on one map: members, rights, gestures in, frames out.
//
// A gesture's way: `receive` checks member, right and limits, interprets it into a change, applies the change to the
// map and puts it into the batch that waits to be saved. The owner takes the batch (`take_batch`), writes it to the
// store on another thread and answers `saved` or `save_failed`. Only then is the gesture acknowledged and shown to
// the others, at the next `tick` (P3). After a failure the room is read-only and says so (P9).
//
// Threads: none of its own; one thread at a time. Never throws; nothing a member sends can break it (P10).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "board/projection.h"
#include "core/clock.h"
#include "core/random.h"
#include "method/pack.h"
#include "model/map.h"
#include "model/undo.h"
#include "room/access.h"
#include "room/ask.h"
#include "room/authors.h"
#include "room/frames.h"
#include "room/members.h"
#include "room/wire.h"

namespace kwadrant::room {

struct Outgoing {
  // 0: everyone who was welcomed.
  std::uint32_t member = 0;
  // A slow reader may miss it.
  bool is_volatile = false;
  // Not `none`: close the connection after the bytes (which may be empty).
  CloseCode close = CloseCode::none;
  SharedBytes bytes;
};

// Changes that go to the store together.
struct Batch {
  std::vector<Bytes> changes;
  // From other replicas, of a name that is here already: to be held against what is saved under it.
  std::vector<Bytes> known;
  // What to acknowledge and to show when they are saved.
  std::vector<std::pair<std::uint64_t, std::uint64_t>> keys_and_numbers;
  Dirty dirty;
  bool empty() const { return changes.empty() && known.empty() && keys_and_numbers.empty(); }
};

// What became of the changes that another replica sent.
struct Merged {
  std::size_t taken = 0;
  // Duplicates.
  std::size_t known = 0;
  // Made by a clock too far ahead (P8). They may come again later.
  std::size_t ahead = 0;
  // Malformed, not possible on this map, over a limit, made in this replica's own name by someone else, or with a
  // method pack under which the map could not be opened again.
  std::size_t refused = 0;
};

class Room {
 public:
  using AuthorNumbers = std::vector<std::pair<AuthorId, std::uint64_t>>;

  // The map must carry a method pack (pack_invalid otherwise); with another one, a new epoch begins. `saved_numbers`:
  // for every author the highest gesture number in the log. Clock and random must outlive the room.
  static Result<std::unique_ptr<Room>> make(model::Map map, const AuthorNumbers& saved_numbers, const WallClock& clock,
                                            Random& random);
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  // limit_members when the room is full.
  Result<std::uint32_t> join(Role role);
  void leave(std::uint32_t member);
  void receive(std::uint32_t member, ByteView message);
  // The member missed frames: it gets a snapshot at the next tick.
  void resync(std::uint32_t member);
  // Makes what is to be sent: welcomes, frame, presence, members. Call about every kTickMs.
  void tick();
  // In order; empties the list.
  std::vector<Outgoing> take_outgoing() { return std::exchange(outgoing_, {}); }

  // Nothing when there is nothing to save or a batch is out.
  std::optional<Batch> take_batch();
  void saved(Batch batch);
  // Everything in the batch stays unacknowledged; the room is read-only from now on.
  void save_failed(const Error& error);
  bool has_unsaved() const { return !waiting_.empty() || batch_out_; }

  // Changes of other replicas, in any order, with any duplicates. Each is taken whole or not at all, whatever becomes
  // of the others. They are shown when they are saved, like members' gestures, and leave everyone's undo as it is.
  // Fails with read_only, and with limit_rate when more would wait to be saved than kUnsavedChanges.
  Result<Merged> merge(std::span<const Bytes> changes);

  // Changes that an import worked out on this map as it was a moment ago, in the name of nobody, so that no undo takes
  // them back. Fails with not_allowed, read_only, limit_rate and what a map refuses; those before it then stand.
  Status take_import(Role role, const std::vector<std::vector<model::Setting>>& changes);

  // A picture (not a drawing's JSON). Fails with not_allowed, read_only, file_type, file_too_large, bad_value.
  Status put_file(Role role, std::string_view file_id, std::string_view mime, ByteView data);
  struct File {
    std::string_view mime;
    std::string_view data;
  };
  std::optional<File> file(std::string_view file_id) const;

  // A question to the map as it is now, whoever asks (room/ask.h).
  Result<std::string> ask(std::string_view question) { return asking_->answer(question); }

  const model::Map& map() const { return map_; }
  const board::Projection& board() const { return *board_; }
  std::size_t member_count() const { return members_.size(); }
  bool read_only() const { return read_only_; }
  std::uint64_t epoch() const { return epoch_; }
  // The name under which changes are made here until the map is closed.
  ReplicaId replica() const { return clock_.replica(); }

 private:
  Room(model::Map map, std::shared_ptr<const method::Pack> pack, const WallClock& clock, Random& random);
  // Reads the map anew with the pack that it carries now; everyone is welcomed again.
  void take_pack();
  std::string_view pack_text() const;

  void on(Member& member, const Hello& hello);
  void on(Member& member, const Gestures& message);
  void on(Member& member, const Undo& message);
  void on(Member& member, const Redo& message);
  void on(Member& member, Presence& message);
  void on(Member& member, const Ping& message);

  // True when the number is new; a known one is refused or acknowledged again, or left to come.
  bool is_new(Member& member, std::uint64_t n);
  Status step_back(Member& member, std::uint64_t n, model::UndoHistory::Direction direction);
  Status interpret(Member& member, const Gestures& message);
  Status may_save(const Member& member) const;
  // Brings what is made from the map up to date with it; what changed is to be saved and shown.
  void follow_map();
  // Applies settings as a change of this replica and puts it into the batch.
  Result<Stamp> commit(AuthorId author, std::uint64_t n, model::Label label, std::vector<model::Setting> settings,
                       std::vector<model::Previous>* previous);
  void merge_one(const Bytes& bytes, const model::ChangeView& change, Merged& out);
  // A register was set: what of it frames have to tell.
  void mark(model::EntityNumber entity, std::string_view field, Dirty& dirty) const;
  void mark_all_fields(Dirty& dirty) const;
  void settle(Member& member, std::uint64_t n, const Status& status);
  void welcome(Member& member);
  std::vector<Saved> saved_of_members();
  SharedBytes encode_present_members();
  // `snapshot_made`: in this tick already.
  void bring_up_to_date(Member& member, bool& snapshot_made);
  // The same bytes for everyone once, else to each member what it may see.
  void send_frame(const Told& told);
  void send(std::uint32_t member, Bytes bytes, bool is_volatile = false);

  model::Map map_;
  std::shared_ptr<const method::Pack> pack_;
  // The register that the pack was read from.
  Stamp pack_stamp_;
  std::string pack_name_;
  std::unique_ptr<board::Projection> board_;
  std::unique_ptr<Frames> frames_;
  std::unique_ptr<Asking> asking_;
  const WallClock& wall_;
  Random& random_;
  HybridClock clock_;
  std::uint64_t epoch_;
  std::uint64_t sequence_ = 0;
  Members members_;
  Authors authors_{members_};
  model::UndoHistory undo_;

  Batch waiting_;
  bool batch_out_ = false;
  bool read_only_ = false;
  Dirty ready_;
  std::vector<Saved> to_acknowledge_;
  bool members_changed_ = false;
  bool presence_changed_ = false;
  // Members who are in already wait for another welcome.
  bool welcomes_again_ = false;
  // What was last told of members' hands; null while there was none.
  SharedBytes presence_;
  std::vector<Outgoing> outgoing_;
};

}  // namespace kwadrant::room
