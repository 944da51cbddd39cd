// The wire between a page and a room (plugin/protocol/README.md), from the page's side.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "dialect.h"
#include "kwadrant_frame.h"

namespace kwadrant::load {
namespace {

enum Type : std::uint8_t { kHello = 1, kGesture = 2, kWelcome = 128, kSnapshot = 129, kFrame = 130, kRefused = 133 };
enum Gesture : std::uint8_t { kMoved = 1, kCreated = 8, kEdited = 10 };

// The first member's first gesture makes the matrix as large as it gets; moves are numbered behind it.
constexpr std::uint64_t kGesturesBefore = 1;
// Of the wire that this file speaks; a test holds it against the room's.
constexpr std::uint64_t kProtocol = 3;
constexpr int kLargest = 2;
// Two lines on a card, as most have.
constexpr std::string_view kTitle = "Samen koken in het buurthuis nummer ";

std::string card_id(std::uint32_t card) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef";
  std::string id = "AloadAAAAAAAAAAAAAAAA";
  id.resize(19);
  for (const unsigned shift : {10U, 5U, 0U}) id += kLetters[card >> shift & 31];
  return id;
}

class KwadrantDialect final : public Dialect {
 public:
  KwadrantDialect(Target target, std::uint32_t members)
      : target_(std::move(target)), cards_(std::min(members, kMostCards)) {}

  Opening opening() const override {
    const std::string spoken = "kwadrant." + std::to_string(kProtocol) + ", token." + target_.token;
    return {target_.path, "Sec-WebSocket-Protocol: " + spoken + "\r\n", false};
  }

  void greet(Member& member) override {
    ByteWriter out;
    out.u8(kHello);
    out.uint(kProtocol);
    out.u64(0x10AD'0000'0000ULL + member.index);
    out.u64(0);
    out.uint(0);
    out.text("Lid " + std::to_string(member.index));
    out.u8(0);
    out.text("");
    member.connection.send(out.bytes());
  }

  Bytes encode(const Move& move) override {
    const bool is_first = move.number == 1 && move.member == move.card;
    ByteWriter out = gesture(move.number + kGesturesBefore, is_first ? kCreated : kMoved);
    out.text(card_id(move.card));
    if (is_first) {
      out.text("initiative");
      out.text(std::string(kTitle) + std::to_string(move.card));
      out.u8(1);
    }
    out.sint(move.to.x);
    out.sint(move.to.y);
    return out.take();
  }

  void read(Member& member, ByteView message) override {
    ByteReader in(message);
    switch (in.u8()) {
      case kWelcome:
        return welcome(member, in);
      case kSnapshot:
        if (!read_frame(in, frame_)) return member.view.wrong("a bad snapshot");
        show(member);
        // Also for one that fell behind: it holds what the missed frames held.
        return member.ready ? acknowledge(member) : enlarge(member);
      case kFrame:
        if (!read_frame(in, frame_)) return member.view.wrong("a bad frame");
        show(member);
        return acknowledge(member);
      case kRefused:
        in.uint();
        return member.view.wrong("refused: " + std::string(in.text()));
      default:
        // Presence and the list of members say nothing of moves.
        return;
    }
  }

 private:
  static ByteWriter gesture(std::uint64_t n, Gesture kind) {
    ByteWriter out;
    out.u8(kGesture);
    out.uint(n);
    out.uint(1);
    out.u8(kind);
    return out;
  }

  void welcome(Member& member, ByteReader& in) {
    in.uint();
    in.u64();
    const auto number = static_cast<std::uint32_t>(in.uint());
    in.u8();
    map_id_ = std::string(in.text());
    member_of_[number] = member.index;
  }

  void enlarge(Member& member) {
    if (member.index != 0) {
      member.ready = true;
      return;
    }
    ByteWriter out = gesture(kGesturesBefore, kEdited);
    out.text(map_id_);
    out.text("size");
    out.u8(2);
    out.sint(kLargest);
    member.connection.send(out.bytes());
  }

  void show(Member& member) {
    for (const PlacedCard& p : frame_.cards) {
      if (!p.id.empty()) {
        const std::uint32_t card = card_of(p.id);
        if (card < cards_) card_of_[p.ref] = card;
      }
      const auto known = card_of_.find(p.ref);
      if (known != card_of_.end() && p.is_placed) member.view.placed(known->second, p.anchor);
    }
  }

  // A move is there when its frame is: an acknowledgement without its card's place would be none.
  void acknowledge(Member& member) {
    told_.assign(cards_, false);
    for (const PlacedCard& p : frame_.cards) {
      if (const auto known = card_of_.find(p.ref); known != card_of_.end()) told_[known->second] = p.is_placed;
    }
    for (const auto& [number, n] : frame_.saved) {
      const auto who = member_of_.find(number);
      if (who == member_of_.end()) continue;
      if (n <= kGesturesBefore) {
        if (who->second == member.index) member.ready = true;
        continue;
      }
      if (!told_[who->second % cards_]) member.view.wrong("acknowledged without its place");
      member.view.arrived(who->second, static_cast<std::uint32_t>(n - kGesturesBefore));
    }
  }

  std::uint32_t card_of(std::string_view id) {
    if (numbers_.empty()) {
      for (std::uint32_t card = 0; card < cards_; ++card) numbers_.emplace(card_id(card), card);
    }
    const auto found = numbers_.find(std::string(id));
    return found == numbers_.end() ? cards_ : found->second;
  }

  Target target_;
  std::uint32_t cards_;
  std::string map_id_;
  // By the room's own numbers.
  std::unordered_map<std::uint32_t, std::uint32_t> member_of_;
  std::unordered_map<std::uint64_t, std::uint32_t> card_of_;
  std::unordered_map<std::string, std::uint32_t> numbers_;
  std::vector<bool> told_;
  Frame frame_;
};

}  // namespace

std::unique_ptr<Dialect> kwadrant_dialect(const Target& target, std::uint32_t members) {
  return std::make_unique<KwadrantDialect>(target, members);
}

}  // namespace kwadrant::load
