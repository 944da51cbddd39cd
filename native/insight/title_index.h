// Which entities have titles that are near each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "insight/title_letters.h"
#include "model/entities.h"

namespace kwadrant::insight {

// Titles this alike are near: the same name told a little differently. In hundredths.
inline constexpr std::uint32_t kNearTitles = 60;
// Titles this alike make a double when other things are near as well.
inline constexpr std::uint32_t kSomewhatNearTitles = 40;
// A title being typed is like another when so much of what is typed is in it, in hundredths.
inline constexpr std::uint32_t kTypedInTitle = 75;
// With more different titles than this, only titles of the same letters are near: finding the others would take longer
// than one may wait.
inline constexpr std::size_t kComparedTitles = 3'000;

// Equal letters make one title, and only different ones are compared, through the letters that they share.
class TitleIndex {
 public:
  // `kinds`: how many kinds there are. `compared`: other than kComparedTitles, for tests.
  explicit TitleIndex(std::size_t kinds, std::size_t compared = kComparedTitles) : kinds_(kinds), compared_(compared) {}

  // Entities of which `near` may have changed; some may come more than once. Null: nobody wants to know.
  using Affected = std::vector<model::EntityNumber>*;
  // The entity has this title now; one without letters takes it out.
  void put(model::EntityNumber entity, std::size_t kind, std::string_view title, Affected affected);
  void remove(model::EntityNumber entity, Affected affected);

  // How many other entities of a kind have a near title; 0 when the entity is not in it.
  std::size_t near(model::EntityNumber entity, std::size_t kind) const;

  struct Pair {
    model::EntityNumber a = 0;
    model::EntityNumber b = 0;
    std::uint32_t likeness = 0;
  };
  // Pairs of entities of the same kind with titles at least kSomewhatNearTitles alike, a < b: the most alike first,
  // then by numbers, and of those the first `most`. `counts` answers whether a pair counts.
  using Counts = std::function<bool(const Pair&)>;
  std::vector<Pair> pairs(std::size_t most, const Counts& counts) const;

  // Entities of which the title is like what is being typed: the most alike first, then by numbers.
  std::vector<model::EntityNumber> like(std::string_view typed) const;

 private:
  using TitleNumber = std::uint32_t;
  struct Member {
    model::EntityNumber entity = 0;
    std::size_t kind = 0;
  };
  struct Title {
    Letters letters;
    std::vector<Member> members;  // by entity
    // By kind: entities with this or a near title.
    std::vector<std::uint32_t> near;
  };
  struct Shared {
    TitleNumber title = 0;
    std::uint32_t letters = 0;
  };
  struct Hash {
    std::size_t operator()(const Letters& letters) const;
  };
  static constexpr TitleNumber kNone = 0xFFFFFFFF;

  // Titles that share any letters with these. Valid until the next call.
  const std::vector<Shared>& sharing(const Letters& letters) const;
  // The title itself and all that are near.
  std::vector<TitleNumber> near_titles(TitleNumber title) const;
  TitleNumber make(const Letters& letters, Affected affected);
  void forget(TitleNumber title, Affected affected);
  void recount(TitleNumber title);
  void recount_all(Affected affected);
  void count(TitleNumber title, std::size_t kind, std::uint32_t by, Affected affected);
  bool compares() const { return numbers_.size() <= compared_; }

  std::size_t kinds_;
  std::size_t compared_;
  std::unordered_map<Letters, TitleNumber, Hash> numbers_;
  std::vector<Title> titles_;
  std::vector<TitleNumber> free_;
  std::unordered_map<std::uint64_t, std::vector<TitleNumber>> with_;
  std::vector<TitleNumber> title_of_;
  // For `sharing`: letters shared, by title, all 0 between calls.
  mutable std::vector<std::uint32_t> counts_;
  mutable std::vector<Shared> sharing_;
};

}  // namespace kwadrant::insight
