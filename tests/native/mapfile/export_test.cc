// What a map file is written as: how it is drawn, and what does not go out.
#include "native/mapfile/map_on_disk.h"

namespace kwadrant::mapfile {
namespace {

const std::vector<Format> kFormats = {Format::svg, Format::json, Format::csv, Format::excalidraw, Format::whiteboard};

class MapfileExport : public MapOnDisk {
 protected:
  EntityId make(const std::string& kind, const std::string& title, std::vector<model::Setting> fields = {}) {
    const EntityId id{7, ++made_};
    for (model::Setting& field : fields) field.entity = id;
    fields.insert(fields.begin(), {{id, "kind", kind}, {id, "title", title}});
    set(fields);
    return id;
  }
  EntityId place(const std::string& title) {
    return make("initiative", title, {{{}, "place.kwadranten", model::Place{8'000, 2'000, 0, 0, 0, 0}}});
  }

  // In all formats, and as a table of every kind that could tell it.
  std::string everything(bool redact) const {
    std::string out;
    for (const Format format : kFormats) out += written({.format = format, .redact = redact});
    for (const char* kind : {"party", "quote", "signal", "bundle", "asset", "visit"}) {
      out += written({.format = Format::csv, .kind = kind, .redact = redact});
    }
    return out;
  }

 private:
  std::uint64_t made_ = 0;
};

TEST_F(MapfileExport, RedactedHoldsNothingOfAnyoneInAnyFormat) {
  set({{map_id(), "title", std::string("Samen met mevrouw Verhagen")}});
  make("party", "Fatima", {{{}, "party_kind", std::string("resident")}, {{}, "contact", std::string("Kerkpad")}});
  place("Wandelclub van Fatima");
  place("Bel 06-12345678");
  make("asset", "Naaimachine", {{{}, "contact", std::string("Achmed Geheim")}});
  make("quote", "Prutteltoon", {{{}, "text", std::string("Ongevraagd gezegd")}, {{}, "consent", std::string("asked")}});
  make("signal", "Kanarie in de kelder");
  set({{place("Weggehaald"), "deleted", true}});
  const EntityId drawn{9, 9};
  const std::string element = R"({"id":"e1","type":"text","text":"Vrij geschreven","x":1,"y":1,"width":9,"height":9})";
  set({{drawn, "kind", std::string("drawing")}, {drawn, "source", std::string("e1")},
       {drawn, "element", model::Blob{1, 1, element}}});
  const std::vector<std::string> secrets = {"Verhagen", "Fatima",    "Kerkpad", "12345678",   "Geheim",
                                            "Prutteltoon", "Ongevraagd", "Kanarie", "Weggehaald", "Vrij geschreven"};
  const std::string open = everything(false);
  const std::string closed = everything(true);
  for (const std::string& secret : secrets) {
    EXPECT_NE(open.find(secret), std::string::npos) << secret;
    EXPECT_EQ(closed.find(secret), std::string::npos) << secret;
  }
  for (const Format format : kFormats) {
    const std::string one = written({.format = format, .redact = true});
    EXPECT_NE(one.find("Wandelclub"), std::string::npos) << static_cast<int>(format);
  }
}

TEST_F(MapfileExport, ABundleIsToldFromItsLeastUpAndItsSignalsNever) {
  const EntityId bundle = make("bundle", "Brieven te moeilijk");
  const auto add = [&](int n) {
    make("signal", "Brief " + std::to_string(n), {{{}, "bundle", bundle}});
  };
  add(1);
  add(2);
  EXPECT_EQ(everything(true).find("Brieven te moeilijk"), std::string::npos);
  add(3);
  const std::string told = everything(true);
  EXPECT_NE(told.find("Brieven te moeilijk"), std::string::npos);
  for (const char* one : {"Brief 1", "Brief 2", "Brief 3"}) EXPECT_EQ(told.find(one), std::string::npos) << one;
}

TEST_F(MapfileExport, IsDrawnAsItIsAskedFor) {
  place("Wandelclub");
  constexpr std::string_view kTint = "#EEF2F7";
  EXPECT_NE(written({}).find(kTint), std::string::npos);
  EXPECT_EQ(written({.mono = true}).find(kTint), std::string::npos);
  EXPECT_EQ(written({}).find(">1</text>"), std::string::npos);
  EXPECT_NE(written({.numbers = true}).find(">1</text>"), std::string::npos);
}

}  // namespace
}  // namespace kwadrant::mapfile
