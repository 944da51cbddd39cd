// A map file whose changes come from several replicas, in an order that is not that of their stamps.
#pragma once

#include <gtest/gtest.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/random.h"
#include "store/store.h"
#include "support/builders.h"
#include "support/temporary_folder.h"

namespace kwadrant::history {

inline constexpr Milliseconds kStart = 1'700'000'000'000;
inline constexpr Milliseconds kMinute = 60'000;

class Log {
 public:
  Log() : store_(open()) { EXPECT_TRUE(store_->begin(testing::kMapId).ok()); }

  // Appends in the order of the calls.
  void add(testing::Author& author, Milliseconds at, const std::vector<model::Setting>& settings,
           std::uint64_t counter = 0) {
    changes_.push_back(author.change_at((at << 16) + counter, settings));
    ASSERT_TRUE(store_->append({&changes_.back(), 1}).ok());
  }

  const store::Store& store() const { return *store_; }
  const std::vector<Bytes>& changes() const { return changes_; }
  std::string path() const { return folder_.file("map.kwadrant"); }
  void close() { store_.reset(); }

 private:
  std::unique_ptr<store::Store> open() {
    store::Options options;
    options.create = true;
    auto opened = store::Store::open(path(), options);
    EXPECT_TRUE(opened.ok());
    return std::move(*opened);
  }

  testing::TemporaryFolder folder_;
  std::unique_ptr<store::Store> store_;
  std::vector<Bytes> changes_;
};

}  // namespace kwadrant::history
