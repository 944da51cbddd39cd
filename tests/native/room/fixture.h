// A room with pages in it, all in one thread, saved at once or when a test says so.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "room/room.h"
#include "support/wire_page.h"

namespace kwadrant::room {

class TestClock final : public WallClock {
 public:
  Milliseconds now() const override { return time; }
  Milliseconds time = 1'800'000'000'000;
};

inline std::string pack_json(const std::string& method = "kwadranten") {
  std::ifstream in(KWADRANT_SOURCE_DIR "/assets/methods/" + method + ".json");
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

// A new map with its pack and title, as a file's first change makes it.
inline model::Map new_map(std::string_view title = "Testwijk", const std::string& method = "kwadranten") {
  const EntityId id{7, 7};
  model::Map map(id);
  const model::ChangeHead head{{1ULL << 16, 99}, 1, 0, 0, model::Label::created};
  const auto applied = map.apply(model::encode_change(
      head, {{id, "kind", std::string("map")}, {id, "title", std::string(title)}, {id, "pack", pack_json(method)}}));
  EXPECT_TRUE(applied.ok());
  return map;
}

// 22 characters, different for every number.
inline std::string id_text(int n) { return to_text(EntityId{1, static_cast<std::uint64_t>(n)}); }

class RoomTest : public testing::Test {
 protected:
  RoomTest() { open(new_map()); }

  void open(model::Map map, const Room::AuthorNumbers& numbers = {}) {
    auto made = Room::make(std::move(map), numbers, clock, random);
    ASSERT_TRUE(made.ok()) << made.error().detail;
    room = std::move(*made);
    pages.clear();
    closed.clear();
  }

  // Lets a page in that has said hello.
  std::uint32_t enter(std::uint64_t key, Role role = Role::editor) {
    const std::uint32_t member = room->join(role).value();
    pages[member];
    room->receive(member, support::hello(key));
    return member;
  }

  // A page that was away comes back with what it knew.
  std::uint32_t come_back(const support::WirePage& page, std::uint64_t key, std::uint64_t sequence,
                          Role role = Role::editor) {
    const std::uint32_t member = room->join(role).value();
    pages[member] = page;
    pages[member].welcomed = false;
    room->receive(member, support::hello(key, page.epoch, sequence));
    return member;
  }

  void say(std::uint32_t member, const Bytes& message) { room->receive(member, message); }

  // Saves what waits (unless told not to), ticks, and hands everything out as a host would.
  void settle(bool save = true) {
    if (save) {
      while (auto batch = room->take_batch()) {
        for (const Bytes& change : batch->changes) log.push_back(change);
        room->saved(std::move(*batch));
      }
    }
    clock.time += 33;
    room->tick();
    deliver();
  }

  void deliver() {
    for (const Outgoing& message : room->take_outgoing()) {
      if (message.close != CloseCode::none) closed[message.member] = message.close;
      if (message.bytes->empty()) continue;
      for (auto& [number, page] : pages) {
        const bool mine = message.member == number || (message.member == 0 && page.welcomed);
        if (mine) {
          EXPECT_TRUE(page.receive(*message.bytes)) << "type " << int{(*message.bytes)[0]};
          heard[number].push_back(message.bytes);
        }
      }
    }
  }

  // The page knows what a page that comes now would know.
  void expect_fresh(std::uint32_t member, Role role = Role::viewer) {
    const std::uint32_t other = enter(0xF00D + member, role);
    settle();
    std::map<std::uint64_t, support::PageEntity> live;
    for (const auto& [ref, e] : pages[member].entities) {
      if (!e.gone) live[ref] = e;
    }
    std::map<std::uint64_t, support::PageEntity> fresh;
    for (const auto& [ref, e] : pages[other].entities) {
      if (!e.gone) fresh[ref] = e;
    }
    EXPECT_EQ(live, fresh);
    EXPECT_EQ(pages[member].totals, pages[other].totals);
    EXPECT_EQ(pages[member].map_texts, pages[other].map_texts);
    room->leave(other);
    pages.erase(other);
  }

  TestClock clock;
  SeededRandom random{1};
  std::unique_ptr<Room> room;
  std::map<std::uint32_t, support::WirePage> pages;
  // Every message that each page got, for tests that look into the bytes.
  std::map<std::uint32_t, std::vector<SharedBytes>> heard;
  std::map<std::uint32_t, CloseCode> closed;
  std::vector<Bytes> log;
};

}  // namespace kwadrant::room
