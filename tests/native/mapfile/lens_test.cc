// Which lens a whole map file is read and written by.
#include "native/mapfile/map_on_disk.h"

namespace kwadrant::mapfile {
namespace {

class MapfileLens : public MapOnDisk {
 protected:
  MapfileLens() {
    const EntityId card{1, 1};
    set({{card, "kind", std::string("initiative")},
         {card, "title", std::string("Wandelclub")},
         {card, "place.kwadranten", model::Place{1'000, 2'000, 0, 0, 0, 0}},
         {card, "place.brede-basis", model::Place{9'000, 8'000, 0, 0, 0, 0}}});
  }

  void show(const std::string& lens) { set({{map_id(), "lens", lens}}); }

  std::string csv(const std::string& lens = {}) const { return written({.format = Format::csv, .lens = lens}); }
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
  const std::vector<Format> formats = {Format::svg, Format::excalidraw, Format::whiteboard};
  std::vector<std::string> asked;
  for (const Format format : formats) asked.push_back(written({.format = format, .lens = "brede-basis"}));
  show("brede-basis");
  for (std::size_t i = 0; i < formats.size(); ++i) EXPECT_EQ(asked[i], written({.format = formats[i]}));
}

TEST_F(MapfileLens, MustBeOneOfThePack) { EXPECT_EQ(csv("nergens"), "unknown_lens"); }

}  // namespace
}  // namespace kwadrant::mapfile
