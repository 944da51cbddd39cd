#include "insight/title_index.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kwadrant::insight {

using model::EntityNumber;

std::size_t TitleIndex::Hash::operator()(const Letters& letters) const {
  std::uint64_t h = letters.size();
  for (const std::uint64_t l : letters) h = (h ^ l) * 0x9E3779B97F4A7C15ULL ^ (h >> 29);
  return static_cast<std::size_t>(h);
}

const std::vector<TitleIndex::Shared>& TitleIndex::sharing(const Letters& letters) const {
  counts_.resize(titles_.size());
  sharing_.clear();
  for (const std::uint64_t l : letters) {
    const auto with = with_.find(l);
    if (with == with_.end()) continue;
    for (const TitleNumber t : with->second) {
      if (counts_[t]++ == 0) sharing_.push_back({t, 0});
    }
  }
  for (Shared& s : sharing_) s.letters = std::exchange(counts_[s.title], 0);
  return sharing_;
}

std::vector<TitleIndex::TitleNumber> TitleIndex::near_titles(TitleNumber title) const {
  std::vector<TitleNumber> out;
  if (!compares()) return {title};
  const Letters& letters = titles_[title].letters;
  for (const Shared& s : sharing(letters)) {
    if (likeness(s.letters, letters.size(), titles_[s.title].letters.size()) >= kNearTitles) out.push_back(s.title);
  }
  return out;
}

void TitleIndex::recount(TitleNumber title) {
  std::vector<std::uint32_t> near(kinds_);
  for (const TitleNumber t : near_titles(title)) {
    for (const Member& m : titles_[t].members) ++near[m.kind];
  }
  titles_[title].near = std::move(near);
}

void TitleIndex::recount_all(Affected affected) {
  for (const auto& [letters, title] : numbers_) {
    recount(title);
    if (affected == nullptr) continue;
    for (const Member& m : titles_[title].members) affected->push_back(m.entity);
  }
}

TitleIndex::TitleNumber TitleIndex::make(const Letters& letters, Affected affected) {
  TitleNumber title = static_cast<TitleNumber>(titles_.size());
  if (free_.empty()) {
    titles_.emplace_back();
  } else {
    title = free_.back();
    free_.pop_back();
  }
  const bool compared = compares();
  numbers_.emplace(letters, title);
  titles_[title].letters = letters;
  for (const std::uint64_t l : letters) with_[l].push_back(title);
  if (compared && !compares()) {
    recount_all(affected);
  } else {
    recount(title);
  }
  return title;
}

void TitleIndex::forget(TitleNumber title, Affected affected) {
  const bool compared = compares();
  for (const std::uint64_t l : titles_[title].letters) {
    const auto with = with_.find(l);
    std::erase(with->second, title);
    if (with->second.empty()) with_.erase(with);
  }
  numbers_.erase(titles_[title].letters);
  titles_[title] = {};
  free_.push_back(title);
  if (!compared && compares()) recount_all(affected);
}

void TitleIndex::count(TitleNumber title, std::size_t kind, std::uint32_t by, Affected affected) {
  for (const TitleNumber t : near_titles(title)) {
    // Unsigned numbers wrap around: adding the largest takes one away.
    titles_[t].near[kind] += by;
    if (affected == nullptr) continue;
    for (const Member& m : titles_[t].members) affected->push_back(m.entity);
  }
}

void TitleIndex::put(EntityNumber entity, std::size_t kind, std::string_view text, Affected affected) {
  const Letters letters = letters_of(text);
  if (letters.empty()) return remove(entity, affected);
  if (entity >= title_of_.size()) title_of_.resize(entity + 1, kNone);
  const auto known = numbers_.find(letters);
  const auto is_before = [](const Member& m, EntityNumber e) { return m.entity < e; };
  if (known != numbers_.end() && known->second == title_of_[entity]) {
    const auto& members = titles_[known->second].members;
    if (std::lower_bound(members.begin(), members.end(), entity, is_before)->kind == kind) return;
  }
  remove(entity, affected);
  // Taking it out may have ended the title.
  const auto still = numbers_.find(letters);
  const TitleNumber title = still == numbers_.end() ? make(letters, affected) : still->second;
  auto& members = titles_[title].members;
  const bool is_last = members.empty() || members.back().entity < entity;
  members.insert(is_last ? members.end() : std::lower_bound(members.begin(), members.end(), entity, is_before),
                 {entity, kind});
  title_of_[entity] = title;
  count(title, kind, 1, affected);
}

void TitleIndex::remove(EntityNumber entity, Affected affected) {
  if (entity >= title_of_.size() || title_of_[entity] == kNone) return;
  const TitleNumber title = std::exchange(title_of_[entity], kNone);
  auto& members = titles_[title].members;
  const auto at = std::lower_bound(members.begin(), members.end(), entity,
                                   [](const Member& m, EntityNumber e) { return m.entity < e; });
  const std::size_t kind = at->kind;
  members.erase(at);
  count(title, kind, static_cast<std::uint32_t>(-1), affected);
  if (titles_[title].members.empty()) forget(title, affected);
}

std::size_t TitleIndex::near(EntityNumber entity, std::size_t kind) const {
  if (entity >= title_of_.size() || title_of_[entity] == kNone) return 0;
  const Title& title = titles_[title_of_[entity]];
  const auto own = std::lower_bound(title.members.begin(), title.members.end(), entity,
                                    [](const Member& m, EntityNumber e) { return m.entity < e; });
  return title.near[kind] - (own->kind == kind ? 1 : 0);
}

std::vector<TitleIndex::Pair> TitleIndex::pairs(std::size_t most, const Counts& counts) const {
  std::vector<Pair> out;
  const auto order = [](const Pair& x, const Pair& y) {
    return std::tie(y.likeness, x.a, x.b) < std::tie(x.likeness, y.a, y.b);
  };
  const auto collect = [&](const Title& one, const Title& other, std::uint32_t alike) {
    std::size_t found = 0;
    for (std::size_t i = 0; i < one.members.size(); ++i) {
      for (std::size_t k = &one == &other ? i + 1 : 0; k < other.members.size() && found < most; ++k) {
        const auto [a, b] = std::minmax(one.members[i].entity, other.members[k].entity);
        const Pair pair{a, b, alike};
        if (one.members[i].kind != other.members[k].kind || !counts(pair)) continue;
        out.push_back(pair);
        ++found;
      }
    }
    if (out.size() <= 4 * most) return;
    std::nth_element(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(most), out.end(), order);
    out.resize(most);
  };
  for (TitleNumber t = 0; t < titles_.size(); ++t) {
    const Title& title = titles_[t];
    collect(title, title, 100);
    if (!compares()) continue;
    for (const Shared& s : sharing(title.letters)) {
      const Title& other = titles_[s.title];
      const std::uint32_t alike = likeness(s.letters, title.letters.size(), other.letters.size());
      if (s.title > t && alike >= kSomewhatNearTitles) collect(title, other, alike);
    }
  }
  std::sort(out.begin(), out.end(), order);
  if (out.size() > most) out.resize(most);
  return out;
}

std::vector<EntityNumber> TitleIndex::like(std::string_view typed) const {
  const Letters letters = letters_of(typed);
  std::vector<std::pair<std::uint32_t, EntityNumber>> found;
  for (const Shared& s : sharing(letters)) {
    const Title& title = titles_[s.title];
    const std::uint32_t alike = likeness(s.letters, letters.size(), title.letters.size());
    if (s.letters * 100 < kTypedInTitle * letters.size() && alike < kNearTitles) continue;
    for (const Member& m : title.members) found.emplace_back(100 - alike, m.entity);
  }
  std::sort(found.begin(), found.end());
  std::vector<EntityNumber> out;
  for (const auto& [unlike, entity] : found) out.push_back(entity);
  return out;
}

}  // namespace kwadrant::insight
