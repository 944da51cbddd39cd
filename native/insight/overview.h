// The map as insight sees it: one thing to read from, kept up to date change by change.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "insight/placings.h"
#include "insight/registers.h"
#include "insight/relations.h"
#include "insight/title_index.h"
#include "method/pack.h"
#include "model/map.h"

namespace kwadrant::insight {

class Overview {
 public:
  // What an update may have changed. Each sorted, each entity once.
  struct Changes {
    // Their own registers.
    std::vector<model::EntityNumber> own;
    // Who names them, or what stands at the other end of their links, or their kind.
    std::vector<model::EntityNumber> related;
    // Whose titles are near. None before titles were asked for: then nothing follows from them yet.
    std::vector<model::EntityNumber> similar;
  };

  // Map and pack must outlive it. Reads the whole map.
  Overview(const model::Map& map, const method::Pack& pack);
  Overview(const Overview&) = delete;
  Overview& operator=(const Overview&) = delete;

  // Entities that changed since the last update (Map::take_touched); more may be named, and some twice.
  Changes update(std::span<const model::EntityNumber> touched);

  const model::Map& map() const { return map_; }
  const method::Pack& pack() const { return pack_; }
  const Registers& registers() const { return registers_; }
  const Relations& relations() const { return relations_; }
  const Placings& placings() const { return placings_; }
  // Reads all titles the first time, which is the dearest part of a map to know; followed from then on.
  const TitleIndex& titles() const;

 private:
  void put_title(model::EntityNumber entity, TitleIndex::Affected affected) const;

  const model::Map& map_;
  const method::Pack& pack_;
  Registers registers_;
  Relations relations_;
  Placings placings_;
  // Kinds of which titles are compared.
  std::vector<bool> compared_;
  mutable std::unique_ptr<TitleIndex> titles_;
};

}  // namespace kwadrant::insight
