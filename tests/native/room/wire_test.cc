// The wire as C++ speaks it against the golden messages that plugin/protocol wrote (tests/golden/wire).
#include "room/wire.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <fstream>
#include <set>
#include <sstream>

#include "core/limits.h"
#include "room/limits.h"

namespace kwadrant::room {
namespace {

std::string file(const std::string& name) {
  std::ifstream in(std::string(KWADRANT_SOURCE_DIR) + "/tests/golden/wire/" + name);
  std::stringstream text;
  text << in.rdbuf();
  EXPECT_FALSE(text.str().empty()) << name;
  return text.str();
}

Bytes golden(const std::string& name) {
  Bytes out;
  std::string hex;
  for (const char c : file(name + ".hex")) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0) hex.push_back(c);
  }
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    out.push_back(static_cast<std::uint8_t>(std::stoul(hex.substr(i, 2), nullptr, 16)));
  }
  return out;
}

boost::json::object described(const std::string& name) { return boost::json::parse(file(name + ".json")).as_object(); }

TEST(Wire, ReadsTheGoldenHello) {
  const auto message = decode_message(golden("page-hello"));
  ASSERT_TRUE(message.ok());
  const Hello& hello = std::get<Hello>(*message);
  const boost::json::object want = described("page-hello");
  EXPECT_EQ(std::to_string(hello.key), std::string(want.at("memberKey").as_string()));
  EXPECT_EQ(std::to_string(hello.epoch), std::string(want.at("epoch").as_string()));
  EXPECT_EQ(hello.nickname, std::string(want.at("nickname").as_string()));
  EXPECT_EQ(hello.calm, want.at("calm").as_bool());
  EXPECT_EQ(hello.pack, std::string(want.at("pack").as_string()));
}

TEST(Wire, ReadsEveryGoldenGesture) {
  const auto message = decode_message(golden("page-gesture"));
  ASSERT_TRUE(message.ok());
  const auto& gestures = std::get<Gestures>(*message).gestures;
  const boost::json::array want = described("page-gesture").at("gestures").as_array();
  ASSERT_EQ(gestures.size(), want.size());
  constexpr std::string_view kNames[] = {"moved",  "resized", "retitled", "removed", "restored", "copied", "joined",
                                         "created", "drawn",   "edited",   "placed",  "parked",   "became"};
  std::set<std::size_t> kinds;
  for (std::size_t i = 0; i < gestures.size(); ++i) {
    EXPECT_EQ(kNames[gestures[i].index()], std::string_view(want[i].at("kind").as_string()));
    kinds.insert(gestures[i].index());
    if (const auto* moved = std::get_if<board::Moved>(&gestures[i])) {
      EXPECT_EQ(moved->id, std::string(want[i].at("id").as_string()));
      EXPECT_EQ(moved->x, want[i].at("x").to_number<int>());
      EXPECT_EQ(moved->y, want[i].at("y").to_number<int>());
    }
    if (const auto* placed = std::get_if<board::Placed>(&gestures[i])) {
      EXPECT_EQ(placed->ry, want[i].at("ry").to_number<int>());
    }
  }
  EXPECT_EQ(kinds.size(), std::variant_size_v<board::Gesture>);
}

TEST(Wire, WritesTheGoldenAnswers) {
  Error refusal = error(Code::internal);
  const boost::json::object refused = described("host-refused");
  std::map<std::string, std::string, std::less<>> params;
  for (const auto& p : refused.at("params").as_array()) {
    params[std::string(p.at("name").as_string())] = std::string(p.at("value").as_string());
  }
  refusal.params = params;
  for (int code = 0; name_of(static_cast<Code>(code)) != refused.at("code").as_string(); ++code) {
    ASSERT_LT(code, 100) << "the golden refusal has a code that the core does not know";
    refusal.code = static_cast<Code>(code + 1);
  }
  EXPECT_EQ(encode_refused(refused.at("n").to_number<std::uint64_t>(), refusal), golden("host-refused"));
  EXPECT_EQ(encode_pong(described("host-pong").at("echo").to_number<std::uint64_t>()), golden("host-pong"));

  std::vector<MemberLine> lines;
  const boost::json::object members = described("host-members");
  for (const auto& m : members.at("members").as_array()) {
    const std::string_view role = m.at("role").as_string();
    lines.push_back({m.at("member").to_number<std::uint32_t>(),
                     role == "facilitator" ? Role::facilitator : role == "editor" ? Role::editor : Role::viewer,
                     std::string(m.at("nickname").as_string())});
  }
  EXPECT_EQ(encode_members(lines), golden("host-members"));
}

TEST(Wire, P10_TruncatedAtEveryByteIsRefused) {
  for (const char* name : {"page-hello", "page-gesture", "page-undo", "page-redo", "page-presence", "page-ping"}) {
    const Bytes whole = golden(name);
    EXPECT_TRUE(decode_message(whole).ok()) << name;
    for (std::size_t n = 0; n < whole.size(); ++n) {
      EXPECT_FALSE(decode_message(ByteView(whole).first(n)).ok()) << name << " " << n;
    }
    Bytes longer = whole;
    longer.push_back(0);
    EXPECT_FALSE(decode_message(longer).ok()) << name;
  }
}

TEST(Wire, P10_AnyByteChangedNeverCrashes) {
  const Bytes whole = golden("page-gesture");
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const int v : {0, 1, 0x7f, 0x80, 0xff}) {
      Bytes changed = whole;
      changed[at] = static_cast<std::uint8_t>(v);
      (void)decode_message(changed);
    }
  }
}

Bytes gestures_message(std::size_t count) {
  ByteWriter out;
  out.u8(2);
  out.uint(1);
  out.uint(count);
  for (std::size_t i = 0; i < count; ++i) {
    out.u8(4);
    out.text("a");
  }
  return out.take();
}

TEST(Wire, P12_GesturesInAMessage) {
  EXPECT_TRUE(decode_message(gestures_message(limits::kGesturesPerMessage - 1)).ok());
  EXPECT_TRUE(decode_message(gestures_message(limits::kGesturesPerMessage)).ok());
  EXPECT_EQ(decode_message(gestures_message(limits::kGesturesPerMessage + 1)).error().code, Code::limit_gestures);
  EXPECT_EQ(decode_message(gestures_message(0)).error().code, Code::bad_message);
}

TEST(Wire, P12_NicknameAndPresence) {
  const auto hello = [](std::size_t n) {
    ByteWriter out;
    out.u8(1);
    out.uint(kProtocolVersion);
    out.u64(1);
    out.u64(0);
    out.uint(0);
    std::string name;
    for (std::size_t i = 0; i < n; ++i) name += "é";
    out.text(name);
    out.u8(0);
    out.text("");
    return out.take();
  };
  EXPECT_TRUE(decode_message(hello(limits::kNicknameLength - 1)).ok());
  EXPECT_TRUE(decode_message(hello(limits::kNicknameLength)).ok());
  EXPECT_EQ(decode_message(hello(limits::kNicknameLength + 1)).error().code, Code::limit_text);
  const auto presence = [](std::size_t n) {
    ByteWriter out;
    out.u8(5);
    out.u8(0);
    out.uint(0);
    out.uint(n);
    for (std::size_t i = 0; i < n; ++i) out.text("a");
    return out.take();
  };
  EXPECT_TRUE(decode_message(presence(kPresenceItems)).ok());
  EXPECT_FALSE(decode_message(presence(kPresenceItems + 1)).ok());
}

TEST(Wire, P10_NumbersThatNoStoreCanKeepAreRefused) {
  const auto undo = [](std::uint64_t n) {
    ByteWriter out;
    out.u8(3);
    out.uint(n);
    return out.take();
  };
  EXPECT_TRUE(decode_message(undo(model::kLastNumber)).ok());
  for (const std::uint64_t n : {model::kLastNumber + 1, ~std::uint64_t{0}}) {
    EXPECT_EQ(decode_message(undo(n)).error().code, Code::bad_message);
  }
}

TEST(Wire, P10_HostileTextsAndNumbersAreRefused) {
  const auto retitled = [](std::string_view title) {
    ByteWriter out;
    out.u8(2);
    out.uint(1);
    out.uint(1);
    out.u8(3);
    out.text("a");
    out.text(title);
    return out.take();
  };
  EXPECT_TRUE(decode_message(retitled("goed")).ok());
  for (const std::string_view bad : {std::string_view("\xC0\x80", 2), std::string_view("\xED\xA0\x80", 3),
                                     std::string_view("\xFF", 1), std::string_view("a\0b", 3)}) {
    EXPECT_EQ(decode_message(retitled(bad)).error().code, Code::bad_message);
  }
  ByteWriter far;
  far.u8(2);
  far.uint(1);
  far.uint(1);
  far.u8(1);
  far.text("a");
  far.sint(INT64_MAX);
  far.sint(0);
  EXPECT_EQ(decode_message(far.bytes()).error().code, Code::bad_message);
}

}  // namespace
}  // namespace kwadrant::room
