// A map file with the whole method, changed in few words.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "mapfile/mapfile.h"
#include "model/change.h"
#include "store/store.h"
#include "support/temporary_folder.h"

namespace kwadrant::mapfile {

class MapOnDisk : public ::testing::Test {
 protected:
  MapOnDisk() : path_((folder_.path() / "a.kwadrant").string()) {
    std::ifstream in(KWADRANT_SOURCE_DIR "/assets/methods/samenlevingsopbouw.json");
    std::stringstream pack;
    pack << in.rdbuf();
    EXPECT_TRUE(create({path_, "Testwijk", pack.str(), {}}).ok());
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

  EntityId map_id() const {
    auto store = store::Store::open(path_, {});
    EXPECT_TRUE(store.ok());
    return (*store)->load()->map.id();
  }

  // What the file is written as, or the name of the error.
  std::string written(const Export& wanted) const {
    const Result<std::string> out = export_as(path_, wanted);
    return out ? *out : std::string(name_of(out.error().code));
  }

  testing::TemporaryFolder folder_;
  std::string path_;
  std::uint64_t sequence_ = 0;
};

}  // namespace kwadrant::mapfile
