#include "mapfile/mapfile.h"

#include <filesystem>
#include <memory>
#include <optional>

#include "codec/json.h"
#include "core/clock.h"
#include "core/limits.h"
#include "core/random.h"
#include "core/utf8.h"
#include "drawing/draw.h"
#include "exchange/sample.h"
#include "exchange/whiteboard.h"
#include "method/shown.h"
#include "method/validate.h"
#include "report/redaction.h"
#include "report/told_only.h"
#include "store/store.h"

namespace kwadrant::mapfile {
namespace {

using StorePointer = std::unique_ptr<store::Store>;

// A map with its pack and what its board shows: everything that reading functions need.
struct Opened {
  StorePointer store;
  std::unique_ptr<model::Map> map;
  std::unique_ptr<method::Pack> pack;
  std::unique_ptr<board::Projection> board;
};

// Empty `lens`: the one that the map itself shows.
Result<std::unique_ptr<board::Projection>> board_of(const Opened& opened, std::string_view lens) {
  if (lens.empty()) return std::make_unique<board::Projection>(*opened.map, *opened.pack);
  const method::Lens* fixed = opened.pack->lens(lens);
  if (fixed == nullptr) return error(Code::unknown_lens);
  return std::make_unique<board::Projection>(*opened.map, *opened.pack, *fixed);
}

Result<Opened> open(const std::string& path, bool read_only, std::string_view lens = {}) {
  store::Options options;
  options.read_only = read_only;
  Result<StorePointer> store = store::Store::open(path, options);
  if (!store) return store.error();
  Result<store::Loaded> loaded = (*store)->load();
  if (!loaded) return loaded.error();
  if (!loaded->damaged.empty()) return error(Code::store_corrupt, "changes that cannot be read");
  Opened out;
  out.store = std::move(*store);
  out.map = std::make_unique<model::Map>(std::move(loaded->map));
  Result<method::Pack> pack = method::parse_pack(out.map->get(model::Map::self(), model::kPack).text());
  if (!pack) return pack.error();
  out.pack = std::make_unique<method::Pack>(std::move(*pack));
  Result<std::unique_ptr<board::Projection>> board = board_of(out, lens);
  if (!board) return board.error();
  out.board = std::move(*board);
  return out;
}

// Puts what may leave the room in the place of the map that was read.
Status redact(Opened& opened, const Export& wanted) {
  const privacy::Names names = report::names_on({opened.map.get()}, *opened.pack);
  const Result<model::Map> nameless = report::redacted(*opened.map, *opened.pack, names, wanted.language);
  if (!nameless) return nameless.error();
  Result<model::Map> told = report::told_only(*nameless, *opened.pack);
  if (!told) return told.error();
  opened.board.reset();
  opened.map = std::make_unique<model::Map>(std::move(*told));
  Result<std::unique_ptr<board::Projection>> board = board_of(opened, wanted.lens);
  if (!board) return board.error();
  opened.board = std::move(*board);
  return ok();
}

// Changes of a replica of their own, stamped after everything that the file holds.
std::vector<Bytes> encode(const std::vector<std::vector<model::Setting>>& changes, std::uint64_t after,
                          model::Label label) {
  const SystemClock wall;
  SystemRandom random;
  HybridClock clock(wall, new_replica_id(random));
  clock.restore(after);
  std::vector<Bytes> out;
  for (const std::vector<model::Setting>& settings : changes) {
    model::ChangeHead head;
    head.stamp = clock.next();
    head.sequence = out.size() + 1;
    head.label = label;
    out.push_back(model::encode_change(head, settings));
  }
  return out;
}

// Imported changes into map and log.
Status write(Opened& opened, const std::vector<std::vector<model::Setting>>& imported) {
  if (imported.empty()) return ok();
  const std::vector<Bytes> changes = encode(imported, opened.map->last_time(), model::Label::imported);
  for (const Bytes& change : changes) {
    // Applied before any is written: what the model refuses must not reach the log.
    if (Result<model::Applied> applied = opened.map->apply(change); !applied) return applied.error();
  }
  return opened.store->append(changes);
}

Status write_first(const NewMap& made, EntityId id, const std::vector<model::Setting>& settings) {
  store::Options options;
  options.create = true;
  Result<StorePointer> store = store::Store::open(made.path, options);
  if (!store) return store.error();
  if (Status begun = (*store)->begin(id); !begun) return begun;
  return (*store)->append(encode({settings}, 0, model::Label::created));
}

void append_problem(std::string& out, const Error& problem) {
  out += "{\"code\":";
  codec::append_json_string(out, name_of(problem.code));
  out += ",\"params\":{";
  bool first = true;
  for (const auto& [name, value] : problem.params) {
    if (!std::exchange(first, false)) out += ',';
    codec::append_json_string(out, name);
    out += ':';
    codec::append_json_string(out, value);
  }
  out += "},\"detail\":";
  codec::append_json_string(out, problem.detail);
  out += '}';
}

}  // namespace

Status create(const NewMap& made) {
  Result<method::Pack> pack = method::parse_pack(made.pack_json);
  if (!pack) return pack.error();
  SystemRandom random;
  const EntityId id = new_entity_id(random);
  std::optional<exchange::Sample> sample;
  if (!made.sample_json.empty()) {
    Result<exchange::Sample> read = exchange::read_sample(made.sample_json, *pack, id);
    if (!read) return read.error();
    sample = std::move(*read);
  }
  const std::string title(trim(made.title.empty() && sample ? sample->title : made.title));
  if (!is_valid_text(title) || length_of(title) > limits::kTitleLength) return error(Code::limit_text);
  std::vector<model::Setting> settings = {{id, "kind", std::string(method::kMapKind)},
                                          {id, "title", title},
                                          {id, "pack", made.pack_json}};
  if (sample) settings.insert(settings.end(), sample->settings.begin(), sample->settings.end());
  Status written = write_first(made, id, settings);
  if (!written && written.error().code != Code::file_exists) {
    // What was begun here is not a map; nothing of it may stay behind.
    std::error_code ignored;
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(made.path + end, ignored);
  }
  return written;
}

Result<ImportReport> import_csv(const std::string& path, std::string_view csv, bool strict, std::string_view kind) {
  Result<Opened> opened = open(path, false);
  if (!opened) return opened.error();
  Result<exchange::Import> import = exchange::import_csv(*opened->board, csv, kind);
  if (!import) return import.error();
  ImportReport report{import->added, import->changed, import->unchanged, std::move(import->errors),
                      std::move(import->rejected)};
  if (strict && !report.errors.empty()) {
    report.added = report.changed = report.unchanged = 0;
    return report;
  }
  if (Status written = write(*opened, import->changes); !written) return written.error();
  return report;
}

Result<WhiteboardPlan> plan_whiteboard(const std::string& path, std::string_view drawing) {
  Result<Opened> opened = open(path, true);
  if (!opened) return opened.error();
  Result<exchange::WhiteboardImport> import = exchange::import_whiteboard(*opened->board, drawing);
  if (!import) return import.error();
  return WhiteboardPlan{exchange::proposal_json(*import), std::move(import->changes)};
}

Result<std::string> propose_whiteboard(const std::string& path, std::string_view drawing) {
  Result<WhiteboardPlan> plan = plan_whiteboard(path, drawing);
  return plan ? Result<std::string>(std::move(plan->proposal)) : Result<std::string>(plan.error());
}

Result<std::string> import_whiteboard(const std::string& path, std::string_view drawing) {
  Result<Opened> opened = open(path, false);
  if (!opened) return opened.error();
  const Result<exchange::WhiteboardImport> import = exchange::import_whiteboard(*opened->board, drawing);
  if (!import) return import.error();
  if (Status written = write(*opened, import->changes); !written) return written.error();
  return exchange::proposal_json(*import);
}

Result<bool> upgrade(const std::string& path, const std::string& pack_json) {
  Result<Opened> opened = open(path, false);
  if (!opened) return opened.error();
  model::Map& map = *opened->map;
  if (map.get(model::Map::self(), model::kPack).text() == pack_json) return false;
  const std::vector<model::Setting> settings = {{map.id(), "pack", pack_json}};
  if (Status may = method::validate(map, *opened->pack, settings); !may) return may.error();
  const std::vector<Bytes> changes = encode({settings}, map.last_time(), model::Label::settings);
  if (Result<model::Applied> applied = map.apply(changes.front()); !applied) return applied.error();
  if (Status written = opened->store->append(changes); !written) return written.error();
  return true;
}

Result<std::string> inspect(const std::string& path) {
  Result<Opened> opened = open(path, true);
  if (!opened) return opened.error();
  return exchange::inspect_json(*opened->board);
}

Result<std::string> export_as(const std::string& path, const Export& wanted) {
  Result<Opened> opened = open(path, true, wanted.lens);
  if (!opened) return opened.error();
  if (wanted.redact) {
    if (Status redacted = redact(*opened, wanted); !redacted) return redacted.error();
  }
  const method::Language language = wanted.language;
  switch (wanted.format) {
    case Format::svg: {
      drawing::Options options;
      options.language = language;
      options.mono = wanted.mono;
      if (wanted.numbers) options.numbers = drawing::Numbers::always;
      return drawing::to_svg(*opened->board, options);
    }
    case Format::json:
      return codec::to_json(*opened->map, method::Shown(*opened->map, *opened->pack));
    case Format::csv:
      return exchange::export_csv(*opened->board, language, wanted.kind);
    case Format::excalidraw:
      return exchange::export_whiteboard(*opened->board, exchange::WhiteboardForm::excalidraw, language);
    case Format::whiteboard:
      return exchange::export_whiteboard(*opened->board, exchange::WhiteboardForm::nextcloud, language);
  }
  return error(Code::internal);
}

Result<std::string> verify(const std::string& path) {
  store::Options options;
  options.read_only = true;
  Result<StorePointer> store = store::Store::open(path, options);
  if (!store) return store.error();
  store::Health health = (*store)->verify();
  std::size_t entities = 0;
  if (Result<store::Loaded> loaded = (*store)->load()) {
    entities = loaded->map.entity_count();
    for (const std::string& broken : model::check_invariants(loaded->map)) {
      health.problems.push_back(error(Code::internal, broken));
    }
  }
  std::string out = health.problems.empty() ? "{\"ok\":true" : "{\"ok\":false";
  out += ",\"changes\":" + std::to_string(health.changes) + ",\"entities\":" + std::to_string(entities);
  out += ",\"problems\":[";
  for (std::size_t i = 0; i < health.problems.size(); ++i) {
    if (i != 0) out += ',';
    append_problem(out, health.problems[i]);
  }
  return out + "]}";
}

Status copy(const std::string& path, const std::string& target) {
  store::Options options;
  options.read_only = true;
  Result<StorePointer> store = store::Store::open(path, options);
  if (!store) return store.error();
  return (*store)->copy_to(target);
}

}  // namespace kwadrant::mapfile
