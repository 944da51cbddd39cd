#include "insight/balance.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

#include "insight/roles.h"

namespace kwadrant::insight {

using model::EntityNumber;

namespace {

constexpr std::int64_t kWhole = 10'000;
// Above what a pack should ask for; a register may hold anything.
constexpr std::int64_t kMostWanted = 1'000'000;

using Wanted = std::array<const method::RegisterRule*, 4>;

// The registers of a kind that say what is wanted of each quadrant of a lens; nothing when one is not there.
std::optional<Wanted> wanted_registers(const method::Kind& kind, const method::Lens& lens) {
  Wanted out{};
  for (std::size_t q = 0; q < out.size(); ++q) {
    out[q] = kind.find_register(std::string(kWantedPrefix) + lens.quadrants[q].id);
    if (out[q] == nullptr || kind.fields[out[q]->field].type != method::FieldType::integer) return std::nullopt;
  }
  return out;
}

// Nothing when it says nothing of any quadrant.
std::optional<std::array<int, 4>> read_wanted(const Overview& overview, EntityNumber entity, const Wanted& registers) {
  std::array<std::int64_t, 4> parts{};
  for (std::size_t q = 0; q < parts.size(); ++q) {
    const model::ValueView said = overview.registers().get(entity, *registers[q]);
    if (said.kind == model::ValueKind::integer) parts[q] = std::clamp<std::int64_t>(said.integer, 0, kMostWanted);
  }
  if (std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == 0) return std::nullopt;
  return to_whole(parts);
}

std::int64_t day_of(const Overview& overview, EntityNumber entity, const method::RegisterRule* when) {
  const model::ValueView said = when == nullptr ? model::ValueView{} : overview.registers().get(entity, *when);
  return said.kind == model::ValueKind::integer ? said.integer : std::numeric_limits<std::int64_t>::min();
}

void find_newest(const Overview& overview, const method::Kind& kind, const Wanted& registers, BalanceFigure& out) {
  const method::RegisterRule* when = kind.find_register(kWhenField);
  std::int64_t newest = 0;
  for (const EntityNumber e : overview.relations().of_kind(overview.pack().index_of(kind))) {
    if (overview.relations().is_hidden(e)) continue;
    const std::int64_t day = day_of(overview, e, when);
    // Of two on one day the higher id, so that every replica takes the same.
    const auto id = [&](EntityNumber entity) { return overview.map().id_of(entity); };
    if (out.from && (day < newest || (day == newest && id(e) < id(*out.from)))) continue;
    const auto wanted = read_wanted(overview, e, registers);
    if (!wanted) continue;
    newest = day;
    out.wanted = wanted;
    out.from = e;
  }
}

}  // namespace

std::array<int, 4> to_whole(const std::array<std::int64_t, 4>& parts) {
  const std::int64_t sum = std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
  std::array<int, 4> out{};
  std::array<std::int64_t, 4> rest{};
  std::int64_t left = kWhole;
  for (std::size_t q = 0; q < parts.size(); ++q) {
    out[q] = static_cast<int>(parts[q] * kWhole / sum);
    rest[q] = parts[q] * kWhole % sum;
    left -= out[q];
  }
  for (; left > 0; --left) {
    const auto most = std::max_element(rest.begin(), rest.end());
    ++out[static_cast<std::size_t>(most - rest.begin())];
    *most = -1;
  }
  return out;
}

BalanceFigure balance_of(const Overview& overview, const std::vector<LensFigure>& lenses) {
  BalanceFigure out;
  const method::Pack& pack = overview.pack();
  if (const method::Kind* kind = pack.kind(kBalanceKind)) {
    for (std::size_t lens = 0; lens < pack.lenses.size(); ++lens) {
      const auto registers = wanted_registers(*kind, pack.lenses[lens]);
      if (!registers) continue;
      out.lens = lens;
      find_newest(overview, *kind, *registers, out);
      break;
    }
  }
  std::array<std::int64_t, 4> now{};
  for (std::size_t q = 0; q < now.size(); ++q) now[q] = lenses[out.lens].quadrants[q].share;
  if (!lenses[out.lens].placed.empty()) out.now = to_whole(now);
  return out;
}

}  // namespace kwadrant::insight
