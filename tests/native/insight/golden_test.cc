// Sentences as people read them: each file of tests/golden/insight is a small map, or two states of one, and what is
// said of it in both languages.
#include <boost/json.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "insight/movement.h"
#include "insight/telling.h"
#include "native/insight/neighbourhood.h"

namespace kwadrant::insight {
namespace {

namespace json = boost::json;
namespace fs = std::filesystem;

using method::Language;

std::string text_of(const json::value& value) { return std::string(value.as_string()); }

// Sets fields of a thing that stand in an object of the case, each value made by `make`.
template <typename Make>
void set_all(Neighbourhood& map, EntityId entity, const json::object& thing, const char* key, Make&& make) {
  const json::value* fields = thing.if_contains(key);
  if (fields == nullptr) return;
  for (const auto& [name, value] : fields->as_object()) map.set(entity, std::string(name), make(value));
}

void set_place(Neighbourhood& map, EntityId entity, const json::object& thing) {
  if (const json::value* slot = thing.if_contains("parked")) map.set(entity, "place.kwadranten", slot->as_int64());
  const json::value* place = thing.if_contains("place");
  if (place == nullptr) return;
  const json::array& at = place->as_array();
  const auto part = [&](std::size_t i) { return i < at.size() ? static_cast<int>(at[i].as_int64()) : 0; };
  map.place(entity, part(0), part(1), part(2), part(3));
}

// Makes what a case lists; entities have the id that their word spells.
void build(Neighbourhood& map, const json::array& things) {
  for (const json::value& one : things) {
    const json::object& thing = one.as_object();
    const auto id_of = [](const json::value& word) { return testing::id(text_of(word)); };
    const EntityId entity = map.make(text_of(thing.at("id")), text_of(thing.at("kind")), text_of(thing.at("title")));
    set_place(map, entity, thing);
    set_all(map, entity, thing, "refs", [&](const json::value& v) { return model::Value(id_of(v)); });
    set_all(map, entity, thing, "numbers", [](const json::value& v) { return model::Value(v.as_int64()); });
    set_all(map, entity, thing, "flags", [](const json::value& v) { return model::Value(v.as_bool()); });
    set_all(map, entity, thing, "texts", [](const json::value& v) { return model::Value(text_of(v)); });
    if (const json::value* ends = thing.if_contains("ends")) {
      map.set(entity, "ends", std::vector<EntityId>{id_of(ends->at(0)), id_of(ends->at(1))});
    }
    if (thing.contains("deleted")) map.remove(entity);
  }
}

std::vector<fs::path> cases(const std::string& folder) {
  std::vector<fs::path> out;
  for (const auto& file : fs::directory_iterator(KWADRANT_SOURCE_DIR "/tests/golden/insight/" + folder)) {
    out.push_back(file.path());
  }
  std::sort(out.begin(), out.end());
  EXPECT_FALSE(out.empty());
  return out;
}

json::object read_case(const fs::path& path) {
  return json::parse(testing::read_source_file(fs::relative(path, KWADRANT_SOURCE_DIR).string())).as_object();
}

template <typename Sentences>
json::array texts_of(const Sentences& sentences) {
  json::array out;
  for (const auto& one : sentences) out.push_back(json::string(one.text));
  return out;
}

TEST(InsightGolden, Movement) {
  for (const fs::path& path : cases("movement")) {
    const json::object one = read_case(path);
    Neighbourhood before(pack_with(""));
    Neighbourhood after(pack_with(""));
    build(before, one.at("before").as_array());
    build(after, one.at("after").as_array());
    const Movement movement =
        movement_between(before.map(), after.map(), after.pack(), 0, [](EntityId) { return true; });
    EXPECT_EQ(texts_of(tell(movement, after.pack(), 0, Language::nl)), one.at("nl")) << path.stem();
    EXPECT_EQ(texts_of(tell(movement, after.pack(), 0, Language::en)), one.at("en")) << path.stem();
  }
}

TEST(InsightGolden, Figures) {
  for (const fs::path& path : cases("figures")) {
    const json::object one = read_case(path);
    Neighbourhood map(pack_with(""));
    build(map, one.at("map").as_array());
    const Figures figures = map.insight().figures();
    EXPECT_EQ(texts_of(tell(map.insight().overview(), figures, Language::nl)), one.at("nl")) << path.stem();
    EXPECT_EQ(texts_of(tell(map.insight().overview(), figures, Language::en)), one.at("en")) << path.stem();
  }
}

}  // namespace
}  // namespace kwadrant::insight
