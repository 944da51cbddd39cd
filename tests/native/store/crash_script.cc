#include "crash_script.h"

namespace kwadrant::store {

using kwadrant::testing::CrashVfs;

store::Options crash_options(const CrashVfs& vfs) {
  store::Options options;
  options.vfs = vfs.name();
  options.checkpoint_pages = 40;
  return options;
}

CrashScript::CrashScript(CrashVfs& vfs, const Options& options)
    : vfs_(vfs), options_(options), random_(options.seed) {}

void CrashScript::run() {
  make();
  for (step_ = 1; step_ <= options_.steps && !::testing::Test::HasFatalFailure(); ++step_) take_step();
  store_.reset();
}

void CrashScript::make() {
  store::Options options = crash_options(vfs_);
  options.create = true;
  auto made = Store::open(kCrashMap, options);
  ASSERT_EQ(outcome(made), "ok") << (made ? "" : made.error().detail);
  store_ = std::move(*made);
  ASSERT_EQ(outcome(store_->begin(kMapId)), "ok");
  ledger_.made = true;
}

void CrashScript::open() {
  store_.reset();
  auto opened = Store::open(kCrashMap, crash_options(vfs_));
  ASSERT_EQ(outcome(opened), "ok") << (opened ? "" : opened.error().detail);
  store_ = std::move(*opened);
}

void CrashScript::take_step() {
  const std::uint64_t dice = random_.below(100);
  if (dice < 70) return append(1 + static_cast<int>(random_.below(4)), 20);
  if (dice < 76) return append(12, 30);
  if (dice < 80) return append(1, 6'000);
  if (dice < 83) return append_again();
  if (dice < 90) return write_snapshot();
  if (dice < 97) return open();
  copy();
}

void CrashScript::append(int changes, std::size_t length) {
  for (int i = 0; i < changes; ++i) {
    const EntityId entity = kwadrant::testing::entity(random_.below(40));
    const std::string text(length, static_cast<char>('a' + random_.below(26)));
    ledger_.in_flight.push_back(author_.change({{entity, "description", text}}));
  }
  const std::vector<Bytes> group = ledger_.in_flight;
  const auto acknowledge = [&] {
    ledger_.acknowledged.insert(ledger_.acknowledged.end(), group.begin(), group.end());
    ledger_.in_flight.clear();
  };
  if (options_.acknowledges_early) acknowledge();
  ASSERT_EQ(outcome(store_->append(group)), "ok");
  if (!options_.acknowledges_early) acknowledge();
  for (const Bytes& change : group) ASSERT_TRUE(map_.apply(change).ok());
}

void CrashScript::append_again() {
  if (ledger_.acknowledged.empty()) return;
  const Bytes& change = ledger_.acknowledged[random_.below(ledger_.acknowledged.size())];
  ASSERT_EQ(outcome(store_->append({&change, 1})), "ok");
}

void CrashScript::write_snapshot() {
  ASSERT_EQ(outcome(store_->write_snapshot(codec::encode_snapshot(map_))), "ok");
}

void CrashScript::copy() {
  const std::string path = std::string(kCrashMap) + "-copy-" + std::to_string(step_);
  ledger_.copies.push_back({path, ledger_.acknowledged.size(), false});
  ASSERT_EQ(outcome(store_->copy_to(path)), "ok");
  ledger_.copies.back().acknowledged = true;
}

}  // namespace kwadrant::store
