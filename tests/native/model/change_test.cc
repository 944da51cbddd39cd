#include "model/change.h"

#include <gtest/gtest.h>

#include "core/limits.h"
#include "model/fields.h"
#include "support/builders.h"

namespace kwadrant::model {
namespace {

using kwadrant::testing::Author;
using kwadrant::testing::created;
using kwadrant::testing::drawn;
using kwadrant::testing::entity;
using kwadrant::testing::joined;
using kwadrant::testing::kMapId;
using kwadrant::testing::placed;
using kwadrant::testing::titled;

Bytes rich_change() {
  Author author(0xABCDEF0123456789);
  return author.change({created(entity(1)), titled(entity(1), "Buurtmoestuin"), placed(entity(1), 2'500, 7'500),
                        joined(entity(2), entity(1), entity(3)), drawn(entity(4), 3, 77, "{}"),
                        {entity(4), "own.field", std::int64_t{-5}}},
                       Label::copied);
}

TEST(Change, EverythingWrittenIsReadAgain) {
  const Bytes bytes = rich_change();
  ChangeView change;
  ASSERT_TRUE(decode_change(bytes, change).ok());
  EXPECT_EQ(change.head.stamp.replica, 0xABCDEF0123456789U);
  EXPECT_EQ(change.head.stamp.time, 1'001u);
  EXPECT_EQ(change.head.sequence, 1u);
  EXPECT_EQ(change.head.author_n, 1u);
  EXPECT_EQ(change.head.label, Label::copied);
  ASSERT_EQ(change.settings.size(), 6u);
  EXPECT_EQ(change.settings[1].entity, entity(1));
  EXPECT_EQ(change.settings[1].known, static_cast<std::uint32_t>(kTitle));
  EXPECT_EQ(change.settings[1].value.text(), "Buurtmoestuin");
  EXPECT_EQ(change.settings[3].value.id_at(1), entity(3));
  EXPECT_EQ(change.settings[5].name, "own.field");
  EXPECT_EQ(change.settings[5].entity, entity(4));
  std::vector<Setting> settings;
  for (const SettingView& s : change.settings) {
    settings.push_back({s.entity, s.name.empty() ? std::string(FieldNames().name(s.known)) : std::string(s.name),
                        to_value(s.value)});
  }
  EXPECT_EQ(encode_change(change.head, settings), bytes);
}

TEST(Change, P13FormIsFixed) {
  Author author(1);
  const Bytes bytes = author.change_at(0x20000, {titled({0, 5}, "a")}, Label::retitled);
  const Bytes expected = {1, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 101, 0, 0, 0, 0, 0, 0, 0, 1, 4, 1,
                          6, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 3, 1, 'a'};
  EXPECT_EQ(bytes, expected);
}

TEST(Change, P4CutAnywhereOrLongerItIsRefusedAndNothingIsApplied) {
  const Bytes bytes = rich_change();
  Map map(kMapId);
  ChangeView change;
  for (std::size_t n = 0; n < bytes.size(); ++n) {
    const Status cut = decode_change(ByteView(bytes).first(n), change);
    ASSERT_FALSE(cut.ok()) << n;
    EXPECT_EQ(cut.error().code, Code::bad_change);
    EXPECT_FALSE(map.apply(ByteView(bytes).first(n)).ok());
  }
  Bytes longer = bytes;
  longer.push_back(0);
  EXPECT_FALSE(map.apply(longer).ok());
  EXPECT_EQ(map.entity_count(), 1u);
  EXPECT_EQ(map.change_count(), 0u);
}

TEST(Change, P10AnyByteReplacedGivesAnErrorOrAChange) {
  const Bytes bytes = rich_change();
  ChangeView change;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const int value : {0, 1, 0x7F, 0x80, 0xFF, bytes[at] ^ 1, bytes[at] + 1}) {
      Bytes broken = bytes;
      broken[at] = static_cast<std::uint8_t>(value);
      Map map(kMapId);
      const Result<Applied> applied = map.apply(broken);
      EXPECT_EQ(map.change_count(), applied ? 1u : 0u);
      EXPECT_TRUE(check_invariants(map).empty());
    }
  }
}

// A change's head by hand, then a count.
ByteWriter head_with(std::uint64_t replica, std::uint64_t sequence, std::uint64_t time, int label,
                     std::uint64_t count, std::uint64_t author_n = 0) {
  ByteWriter out;
  out.u8(1);
  out.u64(replica);
  out.uint(sequence);
  out.u64(time);
  out.u64(0);
  out.uint(author_n);
  out.u8(static_cast<std::uint8_t>(label));
  out.uint(count);
  return out;
}

bool decodes(const ByteWriter& out) {
  ChangeView change;
  return decode_change(out.bytes(), change).ok();
}

void add_flag(ByteWriter& out, EntityId id) {
  out.uint((kDeleted + 1) * 2);
  out.u64(id.hi);
  out.u64(id.lo);
  out.u8(1);
  out.u8(1);
}

TEST(Change, P10HostileHeadsAreRefused) {
  const auto with_flag = [](ByteWriter out) {
    add_flag(out, {0, 1});
    return out;
  };
  EXPECT_TRUE(decodes(with_flag(head_with(1, 1, 1, 0, 1))));
  EXPECT_FALSE(decodes(with_flag(head_with(0, 1, 1, 0, 1)))) << "no replica";
  EXPECT_FALSE(decodes(with_flag(head_with(1, 0, 1, 0, 1)))) << "no sequence";
  EXPECT_FALSE(decodes(with_flag(head_with(1, 1, 1, kLastLabel + 1, 1)))) << "no such label";
  EXPECT_TRUE(decodes(with_flag(head_with(1, kLastNumber, 1, 0, 1))));
  EXPECT_FALSE(decodes(with_flag(head_with(1, kLastNumber + 1, 1, 0, 1)))) << "no store can keep it";
  EXPECT_FALSE(decodes(with_flag(head_with(1, 1, 1, 0, 1, kLastNumber + 1))));
  EXPECT_TRUE(decodes(with_flag(head_with(1, 1, kLastTime, 0, 1))));
  EXPECT_FALSE(decodes(with_flag(head_with(1, 1, kLastTime + 1, 0, 1)))) << "no later stamp would fit";
  EXPECT_FALSE(decodes(head_with(1, 1, 1, 0, 0))) << "nothing set";
  EXPECT_FALSE(decodes(with_flag(head_with(1, 1, 1, 0, 2)))) << "fewer than it says";
  EXPECT_FALSE(decodes(head_with(1, 1, 1, 0, ~0ULL))) << "a count that nothing can follow";
  ByteWriter null_entity = head_with(1, 1, 1, 0, 1);
  add_flag(null_entity, {0, 0});
  EXPECT_FALSE(decodes(null_entity));
  ByteWriter same_as_none = head_with(1, 1, 1, 0, 1);
  same_as_none.uint((kDeleted + 1) * 2 + 1);
  same_as_none.u8(0);
  EXPECT_FALSE(decodes(same_as_none)) << "the same entity as none before";
  ByteWriter unknown_field = head_with(1, 1, 1, 0, 1);
  unknown_field.uint((kKnownFields + 1) * 2);
  unknown_field.raw(Bytes(16, 1));
  unknown_field.u8(0);
  EXPECT_FALSE(decodes(unknown_field));
}

TEST(Change, P12NumberOfSettingsAndBytesHaveLimits) {
  Author author(1);
  ChangeView change;
  std::vector<Setting> settings(limits::kSettingsPerChange, titled(entity(1), "t"));
  EXPECT_TRUE(decode_change(author.change(settings), change).ok());
  settings.push_back(titled(entity(1), "t"));
  EXPECT_FALSE(decode_change(author.change(settings), change).ok());
  const std::string half(limits::kChangeBytes / 2, 'x');
  const std::size_t around = author.change({drawn(entity(1), 1, 1, half), drawn(entity(2), 1, 1, "")}).size();
  // The second blob's length takes two bytes more once it is long.
  const std::string rest(limits::kChangeBytes - around - 2, 'x');
  const Bytes full = author.change({drawn(entity(1), 1, 1, half), drawn(entity(2), 1, 1, rest.substr(1))});
  EXPECT_LE(full.size(), limits::kChangeBytes);
  EXPECT_TRUE(decode_change(full, change).ok());
  const Bytes over = author.change({drawn(entity(1), 1, 1, half), drawn(entity(2), 1, 1, rest + "xx")});
  EXPECT_FALSE(decode_change(over, change).ok());
}

TEST(Change, FieldNamesAreChecked) {
  Author author(1);
  ChangeView change;
  const auto decodes_field = [&](const std::string& name) {
    return decode_change(author.change({{entity(1), name, true}}), change).ok();
  };
  EXPECT_TRUE(decodes_field("a"));
  EXPECT_TRUE(decodes_field("place.other-lens_2"));
  EXPECT_TRUE(decodes_field(std::string(limits::kNameBytes, 'a')));
  for (const std::string& bad : {std::string(), std::string(limits::kNameBytes + 1, 'a'), std::string("A"),
                                 std::string("a b"), std::string("é"), std::string("__Proto__")}) {
    EXPECT_FALSE(decodes_field(bad)) << bad;
  }
}

}  // namespace
}  // namespace kwadrant::model
