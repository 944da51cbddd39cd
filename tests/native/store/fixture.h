// What the tests of the store share: a folder, files with changes in them, and their bytes.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "codec/snapshot.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/temporary_folder.h"

namespace kwadrant::store {

using kwadrant::testing::Author;
using kwadrant::testing::kMapId;

inline Options creating() {
  Options options;
  options.create = true;
  return options;
}

inline Options reading() {
  Options options;
  options.read_only = true;
  return options;
}

// Code of a failure, by name, or "ok".
template <typename T>
std::string outcome(const Result<T>& result) {
  return result ? "ok" : std::string(name_of(result.error().code));
}

inline std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

inline void write_file(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

inline model::Setting title_of(int i) {
  return kwadrant::testing::titled(kwadrant::testing::entity(static_cast<std::uint64_t>(i)),
                                   "title number " + std::to_string(i));
}

class StoreTest : public ::testing::Test {
 protected:
  std::string path(const std::string& name = "map.kwadrant") const { return folder_.file(name); }

  std::unique_ptr<Store> open(const std::string& file, const Options& options = {}) {
    auto opened = Store::open(file, options);
    EXPECT_EQ(outcome(opened), "ok") << (opened ? "" : opened.error().detail);
    return opened ? std::move(*opened) : nullptr;
  }

  std::unique_ptr<Store> make(const std::string& file, EntityId map = kMapId) {
    auto store = open(file, creating());
    EXPECT_EQ(outcome(store->begin(map)), "ok");
    return store;
  }

  // `count` changes, each a title, of one author; kept in `changes_`.
  void fill(Store& store, int count) {
    for (int i = 0; i < count; ++i) {
      changes_.push_back(author_.change({title_of(i)}));
      ASSERT_EQ(outcome(store.append({&changes_.back(), 1})), "ok");
    }
  }

  Bytes canonical() const { return codec::canonical_bytes(kwadrant::testing::map_of(changes_)); }

  kwadrant::testing::TemporaryFolder folder_;
  Author author_{11};
  std::vector<Bytes> changes_;
};

}  // namespace kwadrant::store
