// Which lens a whole map file is read and written by.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "mapfile/mapfile.h"
#include "model/change.h"
#include "store/store.h"
#include "support/temporary_folder.h"

namespace kwadrant::mapfile {
namespace {

std::string method() {
  std::ifstream in(KWADRANT_SOURCE_DIR "/assets/methods/samenlevingsopbouw.json");
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

class MapfileLens : public ::testing::Test {
 protected:
  MapfileLens() : path_((folder_.path() / "a.kwadrant").string()) {
    EXPECT_TRUE(create({path_, "Testwijk", method(), {}}).ok());
    const EntityId card{1, 1};
    set({{card, "kind", std::string("initiative")},
         {card, "title", std::string("Wandelclub")},
         {card, "place.kwadranten", model::Place{1'000, 2'000, 0, 0, 0, 0}},
         {card, "place.brede-basis", model::Place{9'000, 8'000, 0, 0, 0, 0}}});
  }

  void set(const std::vector<model::Setting>& settings) {
    auto store = store::Store::open(path_, {});
    ASSERT_TRUE(store.ok());
    const auto loaded = (*store)->load();
    ASSERT_TRUE(loaded.ok());
    model::ChangeHead head;
    head.stamp = {loaded->map.last_time() + 1, 50};
    head.sequence = ++sequence_;
    const std::vector<Bytes> changes = {model::encode_change(head, settings)};
    ASSERT_TRUE((*store)->append(changes).ok());
  }

  void show(const std::string& lens) {
    auto store = store::Store::open(path_, {});
    ASSERT_TRUE(store.ok());
    const EntityId map = (*store)->load()->map.id();
    store->reset();
    set({{map, "lens", lens}});
  }

  std::string csv(std::string_view lens = {}) const {
    const Result<std::string> out = export_as(path_, Format::csv, method::Language::nl, {}, lens);
    return out ? *out : std::string(name_of(out.error().code));
  }

  testing::TemporaryFolder folder_;
  std::string path_;
  std::uint64_t sequence_ = 0;
};

TEST_F(MapfileLens, IsTheOneThatTheMapShows) {
  EXPECT_NE(csv().find("Wandelclub,,10,20"), std::string::npos) << csv();
  show("brede-basis");
  EXPECT_NE(csv().find("Wandelclub,,90,80"), std::string::npos) << csv();
  EXPECT_NE(inspect(path_)->find("\"x\":9000"), std::string::npos) << *inspect(path_);
}

TEST_F(MapfileLens, IsTheOneThatAnExportAsksFor) {
  EXPECT_EQ(csv("kwadranten"), csv());
  EXPECT_NE(csv("brede-basis").find("Wandelclub,,90,80"), std::string::npos) << csv("brede-basis");
  EXPECT_EQ(csv("speelveld").find("Wandelclub,,10,20"), std::string::npos);
  const auto svg = export_as(path_, Format::svg, method::Language::nl, {}, "brede-basis");
  show("brede-basis");
  EXPECT_EQ(*svg, *export_as(path_, Format::svg, method::Language::nl, {}, {}));
}

TEST_F(MapfileLens, MustBeOneOfThePack) { EXPECT_EQ(csv("nergens"), "unknown_lens"); }

}  // namespace
}  // namespace kwadrant::mapfile
