// Work on a map file as a whole, outside a live session: make, import, inspect, export, verify, copy.
//
// Every function opens the file, works and closes it. Those that write fail with store_locked while a room has the
// file open; those that read do not. Places are those on the lens that the map shows. Any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/status.h"
#include "exchange/table.h"
#include "method/text.h"
#include "model/change.h"

namespace kwadrant::mapfile {

struct NewMap {
  std::string path;
  std::string title;
  // A method pack (method/pack.h).
  std::string pack_json;
  // A sample map (exchange/sample.h), or empty. An empty title takes the sample's.
  std::string sample_json;
};

// file_exists, pack_invalid, bad_json, and what the store says. Leaves no file behind when it fails.
Status create(const NewMap& made);

struct ImportReport {
  std::size_t added = 0;
  std::size_t changed = 0;
  std::size_t unchanged = 0;
  std::vector<exchange::RowError> errors;
  std::string rejected;
};

// exchange::import_csv on the file, in one transaction. `strict`: any row error leaves the file as it was. `kind`: id
// of a kind of the pack, empty for initiatives.
Result<ImportReport> import_csv(const std::string& path, std::string_view csv, bool strict, std::string_view kind);

// exchange::inspect_json of the file.
Result<std::string> inspect(const std::string& path);

// What an Excalidraw or Nextcloud drawing would become on the file's map: exchange::proposal_json, and the settings of
// the changes to make. Changes nothing. For a room that has the file open, too: of what it has saved.
struct WhiteboardPlan {
  std::string proposal;
  std::vector<std::vector<model::Setting>> changes;
};
Result<WhiteboardPlan> plan_whiteboard(const std::string& path, std::string_view drawing);
// Its proposal alone.
Result<std::string> propose_whiteboard(const std::string& path, std::string_view drawing);
// Makes it so, in one transaction; answers the same about what was done.
Result<std::string> import_whiteboard(const std::string& path, std::string_view drawing);

enum class Format { svg, json, csv, excalidraw, whiteboard };
struct Export {
  Format format = Format::svg;
  method::Language language = method::Language::nl;
  // For csv: as above.
  std::string kind{};
  // Id of one of the pack's (else unknown_lens), empty for the one that the map shows; json has the places on all.
  std::string lens{};
  // Without personal data and without what no report tells (report/redaction.h, report/told_only.h).
  bool redact = false;
  // For svg: in black and white, and with numbers in place of cards (drawing/draw.h).
  bool mono = false;
  bool numbers = false;
};
// What may not be shown (method/shown.h) is in none of them.
Result<std::string> export_as(const std::string& path, const Export& wanted);

// Puts another method pack in the place of the map's own, as one change. False: the map has that very pack. Fails with
// pack_invalid; with reason `loses` and the path of what would be lost when the map holds what that pack does not know.
// The file is as it was after every failure.
Result<bool> upgrade(const std::string& path, const std::string& pack_json);

// {"ok", "changes", "entities", "problems":[{"code","params","detail"}]}. Fails only when the file cannot be opened.
Result<std::string> verify(const std::string& path);

// A consistent copy; file_exists when the target is there.
Status copy(const std::string& path, const std::string& target);

}  // namespace kwadrant::mapfile
