#include <gtest/gtest.h>

#include "full_pack.h"
#include "method/shown.h"

namespace kwadrant::method {
namespace {

class ShownTest : public ::testing::Test {
 protected:
  EntityId thing(const std::string& word, const std::string& kind, std::vector<model::Setting> fields = {}) {
    const EntityId id = testing::id(word);
    for (model::Setting& field : fields) field.entity = id;
    fields.insert(fields.begin(), {id, "kind", kind});
    maker_.apply(fields);
    return id;
  }
  EntityId signal(const std::string& word, EntityId bundle) {
    return thing(word, "signal", {{EntityId(), "bundle", bundle}});
  }
  bool shown(EntityId id) const { return Shown(maker_.map(), pack_)(id); }

  testing::MapMaker maker_;
  const Pack pack_ = read_pack(full_text());
};

TEST_F(ShownTest, WhatIsPrivateIsNot) {
  EXPECT_FALSE(shown(thing("a", "note")));
  EXPECT_TRUE(shown(thing("b", "initiative")));
  EXPECT_TRUE(shown(thing("c", "of another pack")));
  EXPECT_FALSE(shown(testing::id("never met")));
}

TEST_F(ShownTest, ABundleIsFromTheThirdLiveSignal) {
  const EntityId bundle = thing("bundle", "bundle");
  EXPECT_FALSE(shown(bundle));
  signal("s1", bundle);
  signal("s2", bundle);
  // Only what the pack counts counts.
  thing("i", "initiative", {{EntityId(), "bundle", bundle}});
  EXPECT_FALSE(shown(bundle));
  signal("s3", bundle);
  EXPECT_TRUE(shown(bundle));
  maker_.set(testing::id("s1"), "deleted", true);
  EXPECT_FALSE(shown(bundle));
  maker_.set(testing::id("s1"), "deleted", false);
  EXPECT_TRUE(shown(bundle));
  maker_.set(testing::id("s2"), "bundle", thing("other", "bundle"));
  EXPECT_FALSE(shown(bundle));
}

TEST_F(ShownTest, ALinkIsWhenBothEndsAreThere) {
  const EntityId one = thing("one", "initiative");
  const EntityId two = thing("two", "initiative");
  const EntityId link = maker_.link("link", one, two);
  EXPECT_TRUE(shown(link));
  EXPECT_FALSE(shown(maker_.link("secret", one, thing("note", "note"))));
  EXPECT_FALSE(shown(maker_.link("hidden", thing("bundle", "bundle"), two)));
  EXPECT_FALSE(shown(maker_.link("nowhere", one, testing::id("never met"))));
  EXPECT_FALSE(shown(thing("endless", "link")));
  maker_.set(two, "deleted", true);
  EXPECT_FALSE(shown(link));
}

}  // namespace
}  // namespace kwadrant::method
