// The rows `hints-…` and `insight`: what a map tells about itself, with the whole method on 1,000 initiatives. Prints
// one line of JSON, and writes the map and the hints it found to the folder that is named, for whoever does the same.
#include <array>
#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "codec/json.h"
#include "core/random.h"
#include "insight/insight.h"
#include "method/pack.h"
#include "measure.h"
#include "model/map.h"
#include "room/ask.h"

namespace kwadrant {
namespace {

using method::FieldType;

constexpr std::uint64_t kInitiatives = 1'000;
constexpr std::uint64_t kLinks = 3'000;
// Of every other kind that is no link.
constexpr std::uint64_t kOthers = 60;
constexpr std::uint64_t kAssets = 600;
constexpr int kFromNothing = 40;
constexpr int kChanges = 2'000;
constexpr std::int64_t kToday = 20'000;
constexpr std::uint64_t kMapNumber = 1'000'000;
constexpr std::array kWhat = {"Wandel", "Kook", "Taal", "Moestuin", "Repair", "Muziek", "Fiets", "Lees", "Praat"};
constexpr std::array kForm = {"club", "café", "groep", "uur", "werkplaats", "tafel", "maatjes", "middag"};
constexpr std::array kWhere = {"in Oost",         "aan de Vaart",    "voor ouderen",  "voor jongeren",
                               "in De Brug",      "op het plein",    "bij de school", "van de kerk",
                               "na zeven uur",    "met de huisarts", "in de hal",     "voor nieuwkomers",
                               "achter de markt", "op zaterdag"};

class NoonClock final : public WallClock {
 public:
  Milliseconds now() const override { return static_cast<Milliseconds>(kToday) * 24 * 60 * 60 * 1000; }
};

using bench::median;
method::Pack read_pack() {
  Result<method::Pack> pack = method::parse_pack(bench::pack_json("samenlevingsopbouw"));
  KW_CHECK(pack.ok());
  return std::move(*pack);
}

template <typename Work>
double time_of(Work&& work) {
  return bench::time_of<std::milli>(std::forward<Work>(work));
}

// A neighbourhood with something of every kind, the same in every run.
class Bench {
 public:
  Bench() : pack_(read_pack()), map_({kMapNumber, 1}) {
    for (const method::Kind& kind : pack_.kinds) {
      if (!kind.traits.link) add(kind, kind.id == "initiative" ? kInitiatives : kind.traits.asset ? kAssets : kOthers);
    }
    std::vector<const method::Kind*> links;
    for (const method::Kind& kind : pack_.kinds) {
      if (kind.traits.link) links.push_back(&kind);
    }
    for (std::uint64_t n = 0; n < kLinks; ++n) link(*links[n % links.size()]);
    map_.take_touched();
  }

  double hints_all() const {
    std::vector<double> times;
    for (int i = 0; i < kFromNothing; ++i) {
      times.push_back(time_of([&] { KW_CHECK(insight::Insight(map_, pack_, kToday).hints().looked() > 0); }));
    }
    return median(std::move(times));
  }

  // Only the checks, on an overview that is there.
  double rules() const {
    const insight::Overview overview(map_, pack_);
    std::vector<double> times;
    for (int i = 0; i < kFromNothing; ++i) {
      times.push_back(time_of([&] { KW_CHECK(insight::Hints(overview, kToday).looked() > 0); }));
    }
    return median(std::move(times));
  }

  // One register of one initiative, now and then its title or its place.
  double hints_one() {
    insight::Insight followed(map_, pack_, kToday);
    KW_CHECK(followed.hints().looked() > 0);
    const method::Kind& kind = *pack_.kind("initiative");
    std::vector<double> times;
    for (int i = 0; i < kChanges; ++i) {
      set({setting(kind, of_kind_[pack_.index_of(kind)][random_.below(kInitiatives)])});
      const auto touched = map_.take_touched();
      times.push_back(time_of([&] { followed.update(touched, kToday); }));
    }
    is_right_ = hints_of(followed) == hints_of(insight::Insight(map_, pack_, kToday));
    return median(std::move(times));
  }

  // The whole answer, as a page gets it.
  double insight() const {
    const NoonClock clock;
    room::Asking asking(map_, pack_, clock);
    const std::string question = R"({"about": "insight", "lang": "nl"})";
    KW_CHECK(asking.answer(question).ok());
    std::vector<double> times;
    for (int i = 0; i < kFromNothing; ++i) times.push_back(time_of([&] { KW_CHECK(asking.answer(question).ok()); }));
    return median(std::move(times));
  }

  // A line for each hint: the check, the entity.
  std::string hints_of(const insight::Insight& insight) const {
    std::string out;
    for (std::size_t c = 0; c < pack_.checks.size(); ++c) {
      for (const model::EntityNumber e : insight.hints().open(c)) {
        out += pack_.checks[c].id + " " + to_text(map_.id_of(e)) + "\n";
      }
    }
    return out;
  }
  std::string hints() const { return hints_of(insight::Insight(map_, pack_, kToday)); }
  std::string map_json() const { return codec::to_json(map_); }
  bool is_right() const { return is_right_; }

 private:
  EntityId any_of(std::size_t kind) {
    const std::vector<EntityId>& all = of_kind_[kind];
    return all[random_.below(all.size())];
  }

  void add(const method::Kind& kind, std::uint64_t count) {
    of_kind_.resize(pack_.kinds.size());
    for (std::uint64_t n = 0; n < count; ++n) {
      const EntityId id{kMapNumber, ++entities_};
      of_kind_[pack_.index_of(kind)].push_back(id);
      std::vector<model::Setting> settings = {{id, "kind", kind.id}, {id, "title", title()}};
      for (std::size_t i = 0; i < kind.registers.size() / 3; ++i) settings.push_back(setting(kind, id));
      set(settings);
    }
  }

  void link(const method::Kind& kind) {
    const EntityId id{kMapNumber, ++entities_};
    set({{id, "kind", kind.id}, {id, "ends", std::vector<EntityId>{end(kind.traits.from), end(kind.traits.to)}}});
  }

  EntityId end(const std::vector<std::size_t>& kinds) {
    return any_of(kinds.empty() ? pack_.index_of(*pack_.kind("initiative")) : kinds[random_.below(kinds.size())]);
  }

  std::string title() {
    return std::string(kWhat[random_.below(kWhat.size())]) + kForm[random_.below(kForm.size())] + " " +
           kWhere[random_.below(kWhere.size())];
  }

  // Any register of the kind, its title or a place.
  model::Setting setting(const method::Kind& kind, EntityId id) {
    const std::uint64_t which = random_.below(kind.registers.size() + kind.traits.placeable.size());
    if (which >= kind.registers.size()) {
      model::Place place;
      place.x = static_cast<std::uint16_t>(random_.below(model::kAxis / 2) * 2 + 1);
      place.y = static_cast<std::uint16_t>(random_.below(model::kAxis / 2) * 2 + 1);
      return {id, "place." + kind.traits.placeable[which - kind.registers.size()], place};
    }
    const method::RegisterRule& rule = kind.registers[which];
    if (rule.name == "title") return {id, rule.name, title()};
    return {id, rule.name, value(kind.fields[rule.field])};
  }

  model::Value value(const method::FieldRule& field) {
    switch (field.type) {
      case FieldType::boolean:
      case FieldType::choices: return random_.below(2) == 0;
      case FieldType::integer: return static_cast<std::int64_t>(random_.below(20));
      case FieldType::scale: return static_cast<std::int64_t>(random_.below(model::kAxis));
      case FieldType::date: return kToday - 100 + static_cast<std::int64_t>(random_.below(200));
      case FieldType::choice: return option(pack_.choice_sets[field.source].options);
      case FieldType::checklist:
        return option(pack_.choice_sets[pack_.checklists[field.source].answers].options);
      case FieldType::step: return option(pack_.flows[field.source].steps);
      case FieldType::reference:
      case FieldType::references: return reference(field);
      default: return std::string("iets");
    }
  }

  model::Value reference(const method::FieldRule& field) {
    const std::size_t kind = field.kinds[random_.below(field.kinds.size())];
    // Kinds come one after another: what is named may not be there yet.
    if (of_kind_[kind].empty()) return std::monostate();
    if (field.type == FieldType::references) return std::vector<EntityId>{any_of(kind)};
    return any_of(kind);
  }

  template <typename Options>
  std::string option(const Options& options) {
    return options[random_.below(options.size())].id;
  }

  void set(const std::vector<model::Setting>& settings) {
    model::ChangeHead head;
    head.sequence = ++sequence_;
    head.stamp = {sequence_ << 16, 1};
    KW_CHECK(map_.apply(model::encode_change(head, settings)).ok());
  }

  method::Pack pack_;
  model::Map map_;
  SeededRandom random_{1};
  std::vector<std::vector<EntityId>> of_kind_;
  std::uint64_t entities_ = 0;
  std::uint64_t sequence_ = 0;
  bool is_right_ = false;
};

void write_file(const std::string& path, const std::string& text) { std::ofstream(path, std::ios::binary) << text; }

int run(const std::string& folder) {
  Bench bench;
  write_file(folder + "/map.json", bench.map_json());
  write_file(folder + "/hints.txt", bench.hints());
  const double all = bench.hints_all();
  const double rules = bench.rules();
  const double insight = bench.insight();
  const double one = bench.hints_one();
  if (!bench.is_right()) {
    std::fputs("hints that followed the map differ from those of a map read anew\n", stderr);
    return 1;
  }
  std::printf("{\"all\":%.4f,\"rules\":%.4f,\"one\":%.5f,\"insight\":%.4f}\n", all, rules, one, insight);
  return 0;
}

}  // namespace
}  // namespace kwadrant

int main(int argc, char** argv) { return argc == 2 ? kwadrant::run(argv[1]) : 2; }
