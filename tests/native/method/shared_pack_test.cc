// One pack for the same text, as long as somebody holds it.
#include "method/shared_pack.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace kwadrant::method {
namespace {

std::string pack_text() {
  std::ifstream in(KWADRANT_SOURCE_DIR "/assets/methods/kwadranten.json", std::ios::binary);
  return std::string{std::istreambuf_iterator<char>(in), {}};
}

TEST(SharedPack, TheSameTextIsReadOnce) {
  const std::string text = pack_text();
  const auto one = shared_pack(text);
  ASSERT_TRUE(one);
  EXPECT_EQ((*one)->id, parse_pack(text)->id);
  EXPECT_EQ(*shared_pack(std::string(text)), *one);
  const auto other = shared_pack(text + " ");
  ASSERT_TRUE(other);
  EXPECT_NE(*other, *one) << "another text, though it says the same";
  EXPECT_EQ(*shared_pack(text), *one);
}

TEST(SharedPack, NothingIsKeptThatNobodyHolds) {
  std::weak_ptr<const Pack> seen;
  {
    const auto pack = shared_pack(pack_text());
    ASSERT_TRUE(pack);
    seen = *pack;
  }
  EXPECT_TRUE(seen.expired());
  EXPECT_TRUE(shared_pack(pack_text()));
}

TEST(SharedPack, WhatIsWrongIsSaidEachTime) {
  for (int i = 0; i < 2; ++i) {
    const auto pack = shared_pack("{}");
    ASSERT_FALSE(pack);
    EXPECT_EQ(pack.error().code, Code::pack_invalid);
    EXPECT_EQ(pack.error().params, parse_pack("{}").error().params);
  }
}

TEST(SharedPack, WhoAskAtOnceGetTheSame) {
  const std::string text = pack_text();
  std::vector<std::shared_ptr<const Pack>> packs(4);
  std::vector<std::thread> threads;
  for (auto& mine : packs) {
    threads.emplace_back([&] {
      auto pack = shared_pack(text);
      if (pack) mine = *pack;
    });
  }
  for (std::thread& thread : threads) thread.join();
  ASSERT_NE(packs.front(), nullptr);
  for (const auto& pack : packs) EXPECT_EQ(pack, packs.front());
}

}  // namespace
}  // namespace kwadrant::method
