#include "report/report.h"

#include <algorithm>
#include <memory>

#include "board/geometry.h"
#include "drawing/draw.h"
#include "insight/roles.h"
#include "method/bounds.h"
#include "privacy/personal.h"
#include "report/days.h"
#include "report/kinds/kinds.h"
#include "report/picture.h"
#include "report/plain.h"
#include "report/redaction.h"
#include "report/roles.h"
#include "report/sections/sections.h"

namespace kwadrant::report {
namespace {

constexpr std::int64_t kDay = 24LL * 60 * 60 * 1000;

Error bad_field(std::string_view name) {
  Error e = error(Code::bad_value, "an option of a report");
  e.params.emplace("field", name);
  return e;
}

Result<const method::Lens*> lens_of(const model::Map& map, const method::Pack& pack, const Options& options) {
  if (!options.lens.empty()) {
    const method::Lens* asked = pack.lens(options.lens);
    return asked == nullptr ? Result<const method::Lens*>(bad_field("lens")) : Result<const method::Lens*>(asked);
  }
  return &board::shown_lens(map, pack);
}

Result<EntityNumber> issue_of(const Source& source) {
  const EntityNumber issue = source.map().find(*source.options().issue);
  if (issue == model::kNoEntity || !source.map().is_live(issue) || !source.is_shown(issue)) {
    return error(Code::unknown_entity);
  }
  if (source.kind_of(issue).id != insight::kIssueKind) return bad_field("issue");
  return issue;
}

Blocks blocks_of(const Source& source, std::string_view id, const Past* past) {
  if (id == "about") return about(source);
  if (id == "map") return map_picture(source);
  if (id == "quadrants") return quadrants(source);
  if (id == "alternative") return alternative(source);
  if (id == "footprints") return footprints(source);
  if (id == "movement" && past != nullptr) return movement(source, past->map, past->since);
  if (id == "assets") return assets(source);
  if (id == "issues") return issues(source);
  if (id == "decisions") return decisions(source);
  if (id == "actions") return actions(source);
  if (id == "answers") return answers(source);
  if (id == "hints") return hints(source);
  if (id == "method") return method_and_sources(source);
  return {};
}

std::vector<Section> sections_of(const Source& source, const Past* past) {
  std::vector<Section> out;
  for (std::size_t i = 0; i < section_ids().size(); ++i) {
    const std::string_view id = section_ids()[i];
    if (!source.options().wants(id)) continue;
    out.push_back({std::string(id), std::string(source.words().sections[i]), blocks_of(source, id, past)});
  }
  return out;
}

Status fill(Document& out, const Source& source, const Past* past) {
  const bool is_about_one = out.options.kind == ReportKind::leaflet || out.options.kind == ReportKind::letter;
  const Result<EntityNumber> issue = is_about_one ? issue_of(source) : Result<EntityNumber>(model::kNoEntity);
  if (!issue) return issue.error();
  switch (out.options.kind) {
    case ReportKind::report:
      out.sections = sections_of(source, past);
      break;
    case ReportKind::leaflet:
      make_leaflet(out, source, *issue);
      break;
    case ReportKind::letter:
      make_letter(out, source, *issue);
      break;
    case ReportKind::area:
      make_area(out, source);
      break;
    case ReportKind::agenda:
      make_agenda(out, source);
      break;
  }
  std::erase_if(out.sections, [](const Section& section) { return section.blocks.empty(); });
  return ok();
}

Result<Document> make(const model::Map& map, const method::Pack& pack, const Past* past, const Options& options) {
  const Result<const method::Lens*> lens = lens_of(map, pack, options);
  if (!lens) return lens.error();
  const board::Projection board(map, pack, **lens);
  const insight::Insight insight(map, pack, options.today);
  std::optional<drawing::Drawing> drawn;
  if (shows_map(options)) drawn = draw_map(board, options);
  const Source source(board, insight, options, drawn && drawn->numbered ? drawing::numbered(board) : Entities());
  Document out;
  out.options = options;
  const std::string title = one_line(map.title(model::Map::self()));
  out.title = title.empty() ? std::string(source.words().untitled_map) : title;
  out.place = listed(source.titles(source.all(kAreaKind)), source.words().and_word);
  out.lens = (*lens)->id;
  if (past != nullptr) out.since = past->since;
  if (Status filled = fill(out, source, past); !filled) return filled.error();
  if (drawn) out.pictures.emplace_back("map", picture_of(source, out.title, std::move(*drawn)));
  return out;
}

}  // namespace

Result<std::optional<Moment>> moment_of(const model::Map& map, const method::Pack& pack, const Options& options) {
  if (options.since_day) {
    const std::int64_t day = std::max<std::int64_t>(*options.since_day, 0);
    const std::string title = date(*options.since_day, options.language);
    return std::optional(Moment{{"", title, *options.since_day}, static_cast<Milliseconds>(day * kDay)});
  }
  if (!options.since_moment) return std::optional<Moment>();
  const EntityNumber e = map.find(*options.since_moment);
  const model::FieldNumber at = map.fields().find(method::kMomentAt);
  const bool is_moment = e != model::kNoEntity && at != model::FieldNames::kNone && map.is_live(e) &&
                         map.kind(e) == method::kMomentKind && pack.kind(method::kMomentKind) != nullptr;
  const model::ValueView when = is_moment ? map.get(e, at) : model::ValueView{};
  if (when.kind != model::ValueKind::integer || when.integer < 0) return error(Code::unknown_entity);
  const std::int64_t day = std::min(when.integer / kDay, method::bounds::kLastDay);
  std::string title = one_line(map.title(e));
  if (title.empty()) title = date(day, options.language);
  return std::optional(Moment{{to_text(map.id_of(e)), title, day}, static_cast<Milliseconds>(when.integer)});
}

Result<Document> make_report(const model::Map& map, const method::Pack& pack, const Past* past,
                             const Options& options) {
  if (!options.redact) return make(map, pack, past, options);
  std::vector<const model::Map*> maps = {&map};
  if (past != nullptr) maps.push_back(&past->map);
  const privacy::Names names = names_on(maps, pack);
  const Result<model::Map> now = redacted(map, pack, names, options.language);
  if (!now) return now.error();
  if (past == nullptr) return make(*now, pack, nullptr, options);
  const Result<model::Map> then = redacted(past->map, pack, names, options.language);
  if (!then) return then.error();
  Past hidden{*then, past->since};
  // The moment's title is a text like any other.
  hidden.since.title = privacy::blank(hidden.since.title, names);
  return make(*now, pack, &hidden, options);
}

}  // namespace kwadrant::report
