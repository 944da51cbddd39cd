#include "insight/suggestion.h"

#include <algorithm>

#include "insight/roles.h"
#include "insight/words.h"

namespace kwadrant::insight {

using method::Language;
using model::EntityNumber;

namespace {

constexpr std::uint16_t kMiddle = model::kAxis / 2;
// Where one person, a few, a group and a large group stand between the ends of the axis.
constexpr std::uint16_t kOnePlace = 1'000;
constexpr std::uint16_t kFewPlace = 3'500;
constexpr std::uint16_t kGroupPlace = 7'500;
constexpr std::uint16_t kLargeGroupPlace = 9'000;

// One side of a place.
struct Side {
  std::uint16_t at = kMiddle;
  std::uint16_t reach = 0;
};

class Suggesting {
 public:
  Suggesting(const Overview& overview, EntityNumber entity, std::size_t lens, Language language)
      : overview_(overview), pack_(overview.pack()), entity_(entity), lens_(pack_.lenses[lens]), language_(language),
        nl_(language == Language::nl) {}

  Suggestion from_other_lens() {
    const std::optional<Side> x = shared(lens_.x_axis);
    const std::optional<Side> y = shared(lens_.y_axis);
    if (!x && !y) return {};
    out_.place = place(x.value_or(Side{}), y.value_or(Side{}));
    out_.because = because_;
    out_.from = {entity_};
    return out_;
  }

  Suggestion from_action() {
    read_sources();
    std::optional<Side> x;
    std::optional<Side> y;
    for (const std::size_t axis : {lens_.x_axis, lens_.y_axis}) {
      std::optional<Side>& side = axis == lens_.x_axis ? x : y;
      const std::string& high = pack_.axes[axis].high.id;
      if (high == kGroupEnd) side = by_people();
      if (high == kResidentEnd) side = by_owners();
    }
    if (!x && !y) return {};
    out_.place = place(x.value_or(Side{}), y.value_or(Side{}));
    out_.because = because_ + ".";
    std::sort(out_.from.begin(), out_.from.end());
    out_.from.erase(std::unique(out_.from.begin(), out_.from.end()), out_.from.end());
    return out_;
  }

 private:
  static model::Place place(const Side& x, const Side& y) {
    model::Place out;
    out.x = x.at;
    out.rx = x.reach;
    out.y = y.at;
    out.ry = y.reach;
    return out;
  }

  // Where the entity stands along an axis on another lens that has it.
  std::optional<Side> shared(std::size_t axis) {
    for (std::size_t l = 0; l < pack_.lenses.size(); ++l) {
      const method::Lens& other = pack_.lenses[l];
      if (&other == &lens_ || (other.x_axis != axis && other.y_axis != axis)) continue;
      const auto at = overview_.registers().place(entity_, l);
      if (!at) continue;
      const std::string lens = quoted(other.title.in(language_));
      const std::string scale = quoted(pack_.axes[axis].title.in(language_));
      because_ += because_.empty() ? "" : " ";
      because_ += nl_ ? "Het heeft al een plek op " + lens + ", met dezelfde schaal " + scale + "."
                      : "It has a place on " + lens + " already, with the same scale " + scale + ".";
      return other.x_axis == axis ? Side{at->x, at->rx} : Side{at->y, at->ry};
    }
    return std::nullopt;
  }

  bool is_asset(EntityNumber e) const {
    const std::size_t kind = overview_.relations().kind(e);
    return kind != kNoKind && pack_.kinds[kind].traits.asset && !overview_.relations().is_hidden(e);
  }
  bool is_action(EntityNumber e) const {
    const std::size_t kind = overview_.relations().kind(e);
    return kind != kNoKind && pack_.kinds[kind].id == kActionKind && !overview_.relations().is_hidden(e);
  }

  // What the entity names and what is linked to it.
  std::vector<EntityNumber> around(EntityNumber e) const {
    std::vector<EntityNumber> out;
    const std::size_t kind = overview_.relations().kind(e);
    if (kind == kNoKind) return out;
    for (const method::RegisterRule& rule : pack_.kinds[kind].registers) {
      const model::ValueView value = overview_.registers().get(e, rule);
      if (value.kind == model::ValueKind::id) out.push_back(overview_.map().find(value.id));
      for (std::size_t i = 0; i < value.id_count(); ++i) out.push_back(overview_.map().find(value.id_at(i)));
    }
    for (const Mention& m : overview_.relations().mentions(e)) {
      if (m.is_link()) out.push_back(overview_.relations().other(m));
    }
    std::erase(out, model::kNoEntity);
    return out;
  }

  // Assets of the entity itself and of the actions it comes from.
  void read_sources() {
    std::vector<EntityNumber> look = {entity_};
    for (const EntityNumber e : around(entity_)) {
      if (is_action(e)) look.push_back(e);
    }
    for (const EntityNumber e : look) {
      if (is_action(e)) actions_.push_back(e);
      for (const EntityNumber other : around(e)) {
        if (is_asset(other)) assets_.push_back(other);
      }
    }
    std::sort(assets_.begin(), assets_.end());
    assets_.erase(std::unique(assets_.begin(), assets_.end()), assets_.end());
  }

  void explain(const std::string& text) {
    if (because_.empty()) {
      because_ = text;
      return;
    }
    because_ += (nl_ ? ", en " : ", and ") + text;
  }

  std::optional<Side> by_owners() {
    std::int64_t known = 0;
    std::int64_t residents = 0;
    for (const EntityNumber asset : assets_) {
      const method::Kind& kind = pack_.kinds[overview_.relations().kind(asset)];
      const method::RegisterRule* owner = kind.find_register(kBroughtByField);
      const std::string_view said = owner == nullptr ? "" : overview_.registers().get(asset, *owner).text();
      if (said.empty()) continue;
      ++known;
      residents += said == kResidentOption ? 1 : 0;
      out_.from.push_back(asset);
    }
    if (known == 0) return std::nullopt;
    const std::string all = counted(Counted::assets, static_cast<std::size_t>(known), language_);
    const std::string some = residents == 0 ? (nl_ ? "geen" : "none") : std::to_string(residents);
    const std::string_view start = nl_ ? (because_.empty() ? "Van " : "van ") : (because_.empty() ? "Of " : "of ");
    const std::string_view come = residents > 1 ? " komen er " : " komt er ";
    explain(std::string(start) + all + (nl_ ? std::string(come) + some + " van bewoners" : " residents bring " + some));
    return Side{static_cast<std::uint16_t>(model::kAxis * residents / known), 0};
  }

  std::optional<Side> by_people() {
    for (const EntityNumber action : actions_) {
      const method::Kind& kind = pack_.kinds[overview_.relations().kind(action)];
      const method::RegisterRule* people = kind.find_register(kPeopleField);
      const model::ValueView said = people == nullptr ? model::ValueView{} : overview_.registers().get(action, *people);
      if (said.kind != model::ValueKind::integer || said.integer < 1) continue;
      out_.from.push_back(action);
      const std::string count = std::to_string(said.integer);
      const bool one = said.integer == 1;
      const std::string doing = one ? "doet 1 mens" : "doen " + count + " mensen";
      const std::string taking = one ? "1 person takes" : count + " people take";
      explain(nl_ ? (because_.empty() ? "Er " : "er ") + doing + " mee" : taking + " part");
      if (said.integer >= kLargeGroup) return Side{kLargeGroupPlace, 0};
      if (said.integer >= kGroup) return Side{kGroupPlace, 0};
      return Side{one ? kOnePlace : kFewPlace, 0};
    }
    return std::nullopt;
  }

  const Overview& overview_;
  const method::Pack& pack_;
  EntityNumber entity_;
  const method::Lens& lens_;
  Language language_;
  bool nl_;
  std::vector<EntityNumber> actions_;
  std::vector<EntityNumber> assets_;
  std::string because_;
  Suggestion out_;
};

}  // namespace

Suggestion suggest(const Overview& overview, EntityNumber entity, std::size_t lens, Language language) {
  if (overview.registers().place(entity, lens)) return {};
  Suggestion shared = Suggesting(overview, entity, lens, language).from_other_lens();
  return shared.place ? shared : Suggesting(overview, entity, lens, language).from_action();
}

}  // namespace kwadrant::insight
