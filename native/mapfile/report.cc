#include "mapfile/report.h"

#include <memory>
#include <optional>

#include "history/moment.h"
#include "report/document_json.h"
#include "report/report.h"
#include "store/store.h"

namespace kwadrant::mapfile {

Result<std::string> report(const std::string& path, std::string_view options_json) {
  const Result<report::Options> options = report::read_options(options_json);
  if (!options) return options.error();
  store::Options reading;
  reading.read_only = true;
  const Result<std::unique_ptr<store::Store>> store = store::Store::open(path, reading);
  if (!store) return store.error();
  const Result<store::Loaded> loaded = (*store)->load();
  if (!loaded) return loaded.error();
  if (!loaded->damaged.empty()) return error(Code::store_corrupt, "changes that cannot be read");
  const model::Map& map = loaded->map;
  const Result<method::Pack> pack = method::parse_pack(map.get(model::Map::self(), model::kPack).text());
  if (!pack) return pack.error();
  const auto moment = report::moment_of(map, *pack, *options);
  if (!moment) return moment.error();
  std::optional<Result<model::Map>> then;
  std::optional<report::Past> past;
  if (*moment) {
    then.emplace(history::map_at(**store, map.id(), (*moment)->at));
    if (!*then) return then->error();
    past.emplace(report::Past{**then, (*moment)->since});
  }
  const Result<report::Document> document = report::make_report(map, *pack, past ? &*past : nullptr, *options);
  if (!document) return document.error();
  return report::to_json(*document);
}

}  // namespace kwadrant::mapfile
