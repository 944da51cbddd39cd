#include "board/assets.h"

#include <algorithm>

#include "board/geometry.h"
#include "layout/text_metrics.h"

namespace kwadrant::board {
namespace {

using layout::Point;

// Right of the matrix, past the words at the end of its level axis.
constexpr int kBesideMatrix = 96;
constexpr int kColumnStep = 160;
constexpr int kColumnWidth = 152;
constexpr int kRowStep = 56;
// Two lines of a heading above the first slot, and room below the last one.
constexpr int kHeading = 56;
constexpr int kFoot = 8;
constexpr int kHeadingType = 15;
constexpr int kHeadingMargin = 8;
constexpr std::size_t kHeadingLines = 2;
// From the top of the columns up to the middle of the area's title: the line of the matrix's own titles.
constexpr int kTitleAbove = 20;
// A card that is let go so far beside the area still means it.
constexpr int kNear = 60;

const method::Kind* asset_kind(const method::Pack& pack) {
  const auto kind = std::find_if(pack.kinds.begin(), pack.kinds.end(),
                                 [](const method::Kind& one) { return one.traits.asset; });
  return kind == pack.kinds.end() ? nullptr : &*kind;
}

const method::ChoiceSet* named_set(const model::Map& map, const method::Pack& pack) {
  const model::FieldNumber field = map.fields().find("asset_set");
  if (field == model::FieldNames::kNone) return nullptr;
  return pack.choice_set(map.get(model::Map::self(), field).text());
}

const method::ChoiceSet* own_set(const method::Pack& pack, const method::Kind& kind) {
  const method::FieldRule* category = kind.field(method::kCategory);
  return category == nullptr ? nullptr : &pack.choice_sets[category->source];
}

std::string heading(const std::string& text) {
  std::string out;
  for (const std::string& line : layout::wrap(text, kColumnWidth - kHeadingMargin, kHeadingType, kHeadingLines).lines) {
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

// The area is the program's own and in no pack; these words go out with the pack's, in both languages.
method::Text unsorted_title() { return {"Nog zonder soort", "Not sorted yet"}; }

}  // namespace

AssetArea::AssetArea(const model::Map& map, const method::Pack& pack) : kind_(asset_kind(pack)) {
  if (kind_ == nullptr) return;
  set_ = named_set(map, pack);
  if (set_ == nullptr) set_ = pack.choice_set("assets_six");
  if (set_ == nullptr) set_ = own_set(pack, *kind_);
}

std::uint32_t AssetArea::column_of(std::string_view category) const {
  const std::vector<method::Option>& options = set_->options;
  const auto at = std::find_if(options.begin(), options.end(),
                               [&](const method::Option& option) { return option.id == category; });
  return static_cast<std::uint32_t>(at - options.begin());
}

std::string_view AssetArea::category(std::uint32_t column) const {
  return column < unsorted() ? std::string_view(set_->options[column].id) : std::string_view();
}

std::vector<AssetColumn> AssetArea::columns(const Geometry& geometry, const AssetUse& use) const {
  const int height = std::max(geometry.h(), kHeading + static_cast<int>(use.rows) * kRowStep + kFoot);
  std::vector<AssetColumn> out;
  for (std::uint32_t column = 0; column < unsorted() + (use.unsorted ? 1 : 0); ++column) {
    const int x = geometry.w() / 2 + kBesideMatrix + static_cast<int>(column) * kColumnStep;
    out.push_back({std::string(category(column)), {x, -geometry.h() / 2, kColumnWidth, height}});
  }
  return out;
}

std::vector<Label> AssetArea::labels(const Geometry& geometry, const AssetUse& use) const {
  const method::Text& title = kind_->plural.empty() ? kind_->title : kind_->plural;
  const Point corner{geometry.w() / 2 + kBesideMatrix, -geometry.h() / 2};
  std::vector<Label> out = {{LabelRole::assets, "assets", title, {corner.x, corner.y - kTitleAbove}, Align::left}};
  for (const AssetColumn& column : columns(geometry, use)) {
    const std::uint32_t at = column_of(column.category);
    const method::Text text = at < unsorted() ? set_->options[at].title : unsorted_title();
    out.push_back({LabelRole::category, column.category, {heading(text.nl), heading(text.en)},
                   {column.rect.x + column.rect.w / 2, column.rect.y + kHeading / 2}, Align::centre});
  }
  return out;
}

Point asset_centre(const Geometry& geometry, const AssetSpot& spot) {
  return {geometry.w() / 2 + kBesideMatrix + static_cast<int>(spot.column) * kColumnStep + kColumnWidth / 2,
          -geometry.h() / 2 + kHeading + static_cast<int>(spot.slot) * kRowStep + kRowStep / 2};
}

std::optional<AssetSpot> asset_spot_at(const std::vector<AssetColumn>& columns, Point at) {
  if (columns.empty()) return std::nullopt;
  const Rect& first = columns.front().rect;
  const Rect& last = columns.back().rect;
  const bool near = at.x >= first.x - kNear && at.x <= last.x + last.w + kNear && at.y >= first.y - kNear &&
                    at.y <= first.y + first.h + kNear;
  if (!near) return std::nullopt;
  const int column = (at.x - first.x) / kColumnStep;
  const int slot = (at.y - first.y - kHeading) / kRowStep;
  return AssetSpot{static_cast<std::uint32_t>(std::clamp(column, 0, static_cast<int>(columns.size()) - 1)),
                   static_cast<std::uint32_t>(std::max(slot, 0))};
}

}  // namespace kwadrant::board
