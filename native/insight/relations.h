// What stands on a map by kind, and who names whom: kept up to date change by change.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "insight/registers.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::insight {

inline constexpr std::size_t kNoKind = std::numeric_limits<std::size_t>::max();

// A live entity names another one.
struct Mention {
  // Registers of kinds are counted from 0; the ends of a link are not among them.
  static constexpr std::size_t kFrom = std::numeric_limits<std::size_t>::max();
  static constexpr std::size_t kTo = kFrom - 1;

  model::EntityNumber by = model::kNoEntity;
  std::size_t kind = 0;  // of `by`, index in Pack::kinds
  // What names it: index in Kind::registers, or kFrom or kTo: it stands at that end of the link `by`.
  std::size_t reg = 0;
  // Of a link: what stands at the other end, as Relations numbers it (kind_at).
  std::uint32_t other = 0;

  bool is_link() const { return reg >= kTo; }
};

// Entities count when they are live and of a kind of the pack. A link with one entity at both ends says nothing.
class Relations {
 public:
  // Map, pack and registers must outlive it. Reads the whole map.
  Relations(const model::Map& map, const method::Pack& pack, const Registers& registers);

  // Brings it up to date for entities that changed, and appends all of which kind, mentions or the kind at the other
  // end of a link may have changed; some may come more than once. `registers` must be fresh.
  void update(std::span<const model::EntityNumber> touched, std::vector<model::EntityNumber>& affected);

  // Index in Pack::kinds, or kNoKind.
  std::size_t kind(model::EntityNumber entity) const;
  // Rising.
  const std::vector<model::EntityNumber>& of_kind(std::size_t kind) const { return of_kind_[kind]; }
  // Who names it, in no particular order. Valid until the next update.
  std::span<const Mention> mentions(model::EntityNumber entity) const;
  // The kind at the other end of a link that mentions say; kNoKind when that end is not live.
  std::size_t other_kind(const Mention& link) const { return entries_[link.other].kind; }
  model::EntityNumber other(const Mention& link) const { return entries_[link.other].number; }

  // True for what no answer may show: an entity of a private kind, a bundle of fewer than its least, and a link to
  // either or to nothing.
  bool is_hidden(model::EntityNumber entity) const;

 private:
  struct Said {
    std::uint32_t target = 0;
    std::size_t reg = 0;
    auto operator<=>(const Said&) const = default;
  };
  struct Entry {
    model::EntityNumber number = model::kNoEntity;
    std::size_t kind = kNoKind;
    std::vector<Said> said;
    std::vector<Mention> mentions;
  };

  std::uint32_t entry_of(EntityId id);
  void refresh(model::EntityNumber entity, std::vector<model::EntityNumber>& affected);
  std::vector<Said> read_said(model::EntityNumber entity, std::size_t kind);
  void say(const Said& said, model::EntityNumber entity, const Entry& entry);
  void move(model::EntityNumber entity, std::size_t from, std::size_t to);
  void mark(std::uint32_t entry, std::vector<model::EntityNumber>& affected) const;
  std::size_t kind_on_map(model::EntityNumber entity) const;
  // The same as is_hidden, of anything but a link.
  bool is_hidden_thing(const Entry& entry) const;

  const model::Map& map_;
  const method::Pack& pack_;
  const Registers& registers_;
  // By kind: the registers that name entities, as indices in Kind::registers.
  std::vector<std::vector<std::size_t>> references_;
  std::vector<std::vector<model::EntityNumber>> of_kind_;
  // Numbers of its own: an entity can be named before the map meets it.
  model::Entities ids_;
  std::vector<Entry> entries_;
  // By the map's number.
  std::vector<std::uint32_t> entry_of_number_;
};

}  // namespace kwadrant::insight
