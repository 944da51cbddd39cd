// Changes of some replicas in two orders, with duplicates. The bytes choose what the changes say and how they arrive.
//
// Oracles: both orders give the same canonical bytes and the naive model's registers (P1); invariants hold; what is
// refused leaves nothing behind (P4); a duplicate changes nothing (P7); a snapshot gives the same map again.
#include <fuzzer/FuzzedDataProvider.h>

#include "codec/snapshot.h"
#include "core/utf8.h"
#include "native/model/agreement.h"

namespace kwadrant::model {
namespace {

using kwadrant::testing::entity;
using kwadrant::testing::kMapId;

constexpr std::size_t kMostChanges = 40;
constexpr std::uint64_t kEntities = 6;

class Script {
 public:
  Script(const std::uint8_t* data, std::size_t size) : bytes_(data, size) {}

  // Honest ones: the same name always has the same content, and a stamp is used once.
  std::vector<Bytes> changes() {
    std::vector<Bytes> out;
    std::map<ReplicaId, std::uint64_t> sequences;
    while (out.size() < kMostChanges && bytes_.remaining_bytes() > 0) {
      ChangeHead head;
      head.stamp.replica = bytes_.ConsumeIntegralInRange<ReplicaId>(1, 4);
      head.stamp.time = bytes_.ConsumeIntegral<std::uint8_t>();
      head.sequence = ++sequences[head.stamp.replica];
      head.author = bytes_.ConsumeIntegralInRange<AuthorId>(0, 2);
      head.author_n = bytes_.ConsumeIntegral<std::uint8_t>();
      head.label = static_cast<Label>(bytes_.ConsumeIntegralInRange<int>(0, kLastLabel));
      std::vector<Setting> settings(bytes_.ConsumeIntegralInRange<std::size_t>(1, 5));
      for (Setting& s : settings) s = setting();
      out.push_back(encode_change(head, settings));
    }
    return out;
  }

  // Another order of the same changes, some of them more than once.
  std::vector<std::size_t> order(std::size_t count) {
    std::vector<std::size_t> out(count);
    for (std::size_t i = 0; i < count; ++i) out[i] = i;
    for (std::size_t i = count; i > 1; --i) {
      std::swap(out[i - 1], out[bytes_.ConsumeIntegralInRange<std::size_t>(0, i - 1)]);
    }
    for (std::size_t n = bytes_.ConsumeIntegralInRange<std::size_t>(0, count); n > 0; --n) {
      out.push_back(bytes_.ConsumeIntegralInRange<std::size_t>(0, count - 1));
    }
    return out;
  }

 private:
  Setting setting() {
    static const std::vector<std::string> kOtherFields = {"place.elders", "budget", "a"};
    const std::vector<std::string> known = known_fields();
    const std::size_t field = bytes_.ConsumeIntegralInRange<std::size_t>(0, known.size() + kOtherFields.size() - 1);
    return {id(), field < known.size() ? known[field] : kOtherFields[field - known.size()], value()};
  }
  EntityId id() {
    const auto n = bytes_.ConsumeIntegralInRange<std::uint64_t>(0, kEntities);
    return n == 0 ? kMapId : entity(n);
  }
  std::string text() {
    const std::string raw = bytes_.ConsumeRandomLengthString(20);
    return is_valid_text(raw) ? raw : "tekst";
  }
  Value value() {
    switch (static_cast<ValueKind>(bytes_.ConsumeIntegralInRange<int>(0, 7))) {
      case ValueKind::nothing:
        return std::monostate{};
      case ValueKind::boolean:
        return bytes_.ConsumeBool();
      case ValueKind::integer:
        return bytes_.ConsumeIntegral<std::int64_t>();
      case ValueKind::text:
        return text();
      case ValueKind::id:
        return id();
      case ValueKind::ids: {
        std::vector<EntityId> ids(bytes_.ConsumeIntegralInRange<std::size_t>(0, 3));
        for (EntityId& one : ids) one = id();
        return ids;
      }
      case ValueKind::place:
        return place();
      case ValueKind::blob:
        return Blob{bytes_.ConsumeIntegralInRange<std::uint32_t>(0, 3),
                    bytes_.ConsumeIntegralInRange<std::uint32_t>(0, 3), bytes_.ConsumeRandomLengthString(20)};
    }
    return std::monostate{};
  }
  // Rarely beyond the axis: such a change is refused.
  Place place() {
    const auto unit = [&] { return bytes_.ConsumeIntegralInRange<std::uint16_t>(0, kAxis + 1); };
    return {unit(), unit(), unit(), unit(), bytes_.ConsumeIntegralInRange<std::int16_t>(-kAxis, kAxis), 0};
  }

  FuzzedDataProvider bytes_;
};

struct Replica {
  Map map{kMapId};

  // Which of them it took.
  std::vector<bool> take(const std::vector<Bytes>& changes, const std::vector<std::size_t>& order) {
    std::vector<bool> taken(changes.size());
    for (const std::size_t i : order) {
      const Bytes before = codec::canonical_bytes(map);
      const Result<Applied> applied = map.apply(changes[i]);
      if (!applied || !applied->fresh) {
        EXPECT_EQ(codec::canonical_bytes(map), before);
        EXPECT_EQ(taken[i], applied.ok());
      }
      taken[i] = applied.ok();
    }
    EXPECT_EQ(check_invariants(map), std::vector<std::string>());
    return taken;
  }
};

}  // namespace
}  // namespace kwadrant::model

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kwadrant;
  model::Script script(data, size);
  const std::vector<Bytes> changes = script.changes();
  if (changes.empty()) return 0;
  std::vector<std::size_t> made(changes.size());
  for (std::size_t i = 0; i < made.size(); ++i) made[i] = i;
  model::Replica one;
  model::Replica other;
  const std::vector<bool> taken = one.take(changes, made);
  EXPECT_EQ(other.take(changes, script.order(changes.size())), taken);
  const Bytes canonical = codec::canonical_bytes(one.map);
  EXPECT_EQ(codec::canonical_bytes(other.map), canonical);
  std::vector<Bytes> kept;
  for (std::size_t i = 0; i < changes.size(); ++i) {
    if (taken[i]) kept.push_back(changes[i]);
  }
  model::expect_agreement(other.map, kept);
  const Result<model::Map> loaded = codec::decode_snapshot(codec::encode_snapshot(one.map));
  EXPECT_TRUE(loaded.ok());
  if (loaded) {
    EXPECT_EQ(codec::canonical_bytes(*loaded), canonical);
  }
  return 0;
}
