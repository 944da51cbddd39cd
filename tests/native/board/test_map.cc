#include "native/board/test_map.h"

#include <fstream>
#include <iterator>

namespace kwadrant::board {
namespace {

constexpr std::uint64_t kMapNumber = 1'000'000;

std::string read_method(const std::string& name) {
  std::ifstream in(KWADRANT_SOURCE_DIR "/assets/methods/" + name + ".json", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

method::Pack must_parse(const std::string& json) {
  Result<method::Pack> pack = method::parse_pack(json);
  KW_CHECK(pack.ok());
  return std::move(*pack);
}

method::Pack read_pack() {
  std::string json = read_method("kwadranten");
  json.insert(json.rfind(']'), R"(, { "id": "party", "title": { "nl": "Partij", "en": "Party" },
      "traits": { "linkable": true },
      "fields": [ { "name": "title", "title": { "nl": "Naam", "en": "Name" }, "type": "text" },
                  { "name": "people", "title": { "nl": "Mensen", "en": "People" }, "type": "integer" } ] })");
  return must_parse(json);
}

}  // namespace

const method::Pack& rich_pack() {
  static const method::Pack kPack = must_parse(read_method("samenlevingsopbouw"));
  return kPack;
}

const method::Pack& test_pack() {
  static const method::Pack kPack = read_pack();
  return kPack;
}

EntityId id_of(std::uint64_t n) { return {n + 1, n * 7 + 3}; }
std::string id_text(std::uint64_t n) { return to_text(id_of(n)); }

TestMap::TestMap(const method::Pack& pack)
    : pack_(pack), map_(id_of(kMapNumber)), board_(map_, pack_) {
  set({{map_.id(), "kind", std::string("map")}});
}

BoardChange TestMap::set(const std::vector<model::Setting>& settings, ReplicaId replica) {
  time_ += 1 << 16;
  return set_at(settings, replica, time_);
}

BoardChange TestMap::set_at(const std::vector<model::Setting>& settings, ReplicaId replica, std::uint64_t time) {
  model::ChangeHead head;
  head.stamp = {time, replica};
  head.sequence = ++sequences_[replica];
  const Result<model::Applied> applied = map_.apply(model::encode_change(head, settings));
  KW_CHECK(applied.ok() && applied->fresh);
  return board_.update(map_.take_touched());
}

Result<Interpretation> TestMap::gesture(const std::vector<Gesture>& gestures) {
  Result<Interpretation> meaning = interpret(board_, gestures);
  if (meaning && !meaning->settings.empty()) set(meaning->settings);
  return meaning;
}

Interpretation TestMap::must(const std::vector<Gesture>& gestures) {
  Result<Interpretation> meaning = gesture(gestures);
  EXPECT_TRUE(meaning.ok()) << (meaning ? "" : std::string(name_of(meaning.error().code)));
  return meaning ? std::move(*meaning) : Interpretation{};
}

void TestMap::add_card(std::uint64_t n, const std::string& title, const model::Value& place) {
  std::vector<model::Setting> settings = {{id_of(n), "kind", std::string("initiative")}, {id_of(n), "title", title}};
  if (!std::holds_alternative<std::monostate>(place)) settings.push_back({id_of(n), "place.kwadranten", place});
  set(settings);
}

void TestMap::add_asset(std::uint64_t n, const std::string& category, const model::Value& slot) {
  set({{id_of(n), "kind", std::string("asset")},
       {id_of(n), "title", "Kracht " + std::to_string(n)},
       {id_of(n), "category", category},
       {id_of(n), "place.assets", slot}});
}

void TestMap::add_link(std::uint64_t n, std::uint64_t from, std::uint64_t to) {
  set({{id_of(n), "kind", std::string("link")}, {id_of(n), "ends", std::vector<EntityId>{id_of(from), id_of(to)}}});
}

std::vector<std::string> overlaps(const Projection& board) {
  std::vector<std::string> out;
  std::vector<std::pair<model::EntityNumber, layout::Box>> cards;
  for (model::EntityNumber e = 0; e < board.shape_count(); ++e) {
    const Shape& shape = board.shape(e);
    if (shape.form != Form::card) continue;
    for (const auto& [other, box] : cards) {
      if (layout::overlap(shape.card, box, layout::Occupied::kGap)) {
        out.push_back(std::to_string(other) + " and " + std::to_string(e));
      }
    }
    cards.emplace_back(e, shape.card);
  }
  return out;
}

}  // namespace kwadrant::board
