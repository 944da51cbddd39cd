// Tables of any kind of a pack, for tests.
#pragma once

#include <string>

#include "exchange/table.h"
#include "method/pack.h"
#include "support/map_maker.h"

namespace kwadrant::exchange {

// A map under a pack of the test's own, which must outlive it.
class KindTables : public testing::MapMaker {
 public:
  explicit KindTables(const method::Pack& pack) : pack_(pack) {}

  const method::Pack& pack() const { return pack_; }
  board::Projection board() const { return {map(), pack_, pack_.lenses[0]}; }

  EntityId thing(const std::string& kind, const std::string& title, std::vector<model::Setting> fields = {}) {
    const EntityId id = testing::id(kind + title);
    for (model::Setting& field : fields) field.entity = id;
    fields.insert(fields.begin(), {{id, "kind", kind}, {id, "title", title}});
    apply(fields);
    return id;
  }

  // Imports as the program does: all changes of the answer are made.
  Import import(const std::string& kind, std::string_view csv) {
    const Result<Import> read = import_csv(board(), csv, kind);
    EXPECT_TRUE(read.ok()) << (read.ok() ? "" : name_of(read.error().code));
    if (!read.ok()) return {};
    for (const auto& change : read->changes) apply(change, model::Label::imported);
    EXPECT_EQ(model::check_invariants(map()), std::vector<std::string>());
    return *read;
  }
  std::string table(const std::string& kind, method::Language language = method::Language::nl) const {
    const Result<std::string> written = export_csv(board(), language, kind);
    EXPECT_TRUE(written.ok()) << (written.ok() ? "" : name_of(written.error().code));
    return written.ok() ? *written : std::string();
  }

  // The value of a register of the one live thing of that kind and title.
  model::Value value(const std::string& kind, std::string_view title, std::string_view field) const {
    const model::FieldNumber number = map().fields().find(field);
    if (number == model::FieldNames::kNone) return {};
    return to_value(map().get(find(kind, title), number));
  }
  model::EntityNumber find(const std::string& kind, std::string_view title) const {
    for (model::EntityNumber e = 0; e < map().entity_count(); ++e) {
      if (map().kind(e) == kind && map().title(e) == title && map().is_live(e)) return e;
    }
    ADD_FAILURE() << "no " << kind << " " << title;
    return model::kNoEntity;
  }

 private:
  const method::Pack& pack_;
};

}  // namespace kwadrant::exchange
