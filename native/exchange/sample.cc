#include "exchange/sample.h"

#include <algorithm>
#include <boost/json.hpp>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>

#include "board/gesture.h"
#include "core/limits.h"
#include "core/utf8.h"

namespace kwadrant::exchange {
namespace {

namespace json = boost::json;

constexpr std::size_t kMostBytes = 1024 * 1024;
constexpr std::size_t kMostItems = 500;
constexpr std::int64_t kMostPercent = 100;
constexpr int kUnitsPerPercent = model::kAxis / static_cast<int>(kMostPercent);

std::string_view view(json::string_view text) { return {text.data(), text.size()}; }

// An id that follows from words: every map made from a sample has the same ones.
std::string sample_id(const std::string& words) { return to_text(entity_id("sample " + words)); }

class SampleReader {
 public:
  explicit SampleReader(const method::Pack& pack) : pack_(pack), lens_(pack.lenses.front()) {}

  void read(const json::value& root) {
    const json::object* object = known(root, "", {"title", "positions", "initiatives", "things", "links"});
    if (object == nullptr) return;
    title_ = words(*object, "", "title", limits::kTitleLength);
    if (object->contains("positions")) words(*object, "", "positions", limits::kTextLength);
    each(*object, "initiatives", [&](const json::value& v, const std::string& path) { read_initiative(v, path); });
    if (object->contains("things")) {
      each(*object, "things", [&](const json::value& v, const std::string& path) { meet_thing(v, path); });
      each(*object, "things", [&](const json::value& v, const std::string& path) { read_thing(v, path); });
    }
    if (!object->contains("links")) return;
    each(*object, "links", [&](const json::value& v, const std::string& path) { read_link(v, path); });
  }

  const std::optional<Error>& problem() const { return problem_; }
  const std::string& title() const { return title_; }
  const std::vector<board::Gesture>& gestures() const { return gestures_; }

 private:
  void wrong(std::string path, const char* reason) {
    if (problem_) return;
    if (path.ends_with('.')) path.pop_back();
    problem_ = error(Code::bad_json, std::string(reason) + " at " + path);
    problem_->params = {{"path", path}, {"reason", reason}};
  }

  const json::object* known(const json::value& value, const std::string& path,
                            std::initializer_list<std::string> keys) {
    const json::object* object = value.if_object();
    if (object == nullptr) {
      wrong(path, "type");
      return nullptr;
    }
    for (const json::key_value_pair& pair : *object) {
      const std::string key(view(pair.key()));
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      wrong(path + std::string(shorten(key, limits::kNameBytes)), "unknown");
    }
    return object;
  }

  std::string words(const json::object& object, const std::string& path, const char* key, std::size_t most) {
    const json::value* value = object.if_contains(key);
    const json::string* text = value == nullptr ? nullptr : value->if_string();
    const std::string read(text == nullptr ? std::string_view() : trim(view(*text)));
    if (value == nullptr) {
      wrong(path + key, "missing");
    } else if (text == nullptr || !is_valid_text(read)) {
      wrong(path + key, "type");
    } else if (read.empty()) {
      wrong(path + key, "missing");
    } else if (length_of(read) > most) {
      wrong(path + key, "limit");
    }
    return read;
  }

  template <typename F>
  void each(const json::object& object, const char* key, F&& f) {
    const json::value* value = object.if_contains(key);
    const json::array* array = value == nullptr ? nullptr : value->if_array();
    if (value == nullptr) return wrong(key, "missing");
    if (array == nullptr) return wrong(key, "type");
    if (array->size() > kMostItems) return wrong(key, "limit");
    for (std::size_t i = 0; i < array->size() && !problem_; ++i) {
      f((*array)[i], std::string(key) + "[" + std::to_string(i) + "].");
    }
  }

  // Nothing when the key is not there.
  std::optional<int> units(const json::object& object, const std::string& path, const std::string& key) {
    const json::value* value = object.if_contains(key);
    if (value == nullptr) return std::nullopt;
    const std::int64_t* percent = value->if_int64();
    if (percent == nullptr) {
      wrong(path + key, "type");
    } else if (*percent < 0 || *percent > kMostPercent) {
      wrong(path + key, "limit");
    } else {
      return static_cast<int>(*percent) * kUnitsPerPercent;
    }
    return std::nullopt;
  }

  void read_initiative(const json::value& value, const std::string& path) {
    const std::string& x_key = pack_.axes[lens_.x_axis].id;
    const std::string& y_key = pack_.axes[lens_.y_axis].id;
    const json::object* object =
        known(value, path, {"title", "description", x_key, y_key, "breedte_" + x_key, "breedte_" + y_key});
    if (object == nullptr) return;
    const std::string title = words(*object, path, "title", limits::kTitleLength);
    const std::string id = meet(path, "initiative", title);
    const method::Kind* kind = pack_.placeable_kind(lens_.id);
    gestures_.push_back(board::Created{id, kind == nullptr ? "" : kind->id, title, false, 0, 0});
    const std::string description = words(*object, path, "description", limits::kTextLength);
    gestures_.push_back(board::Edited{id, "description", description});

    const std::optional<int> x = units(*object, path, x_key);
    const std::optional<int> y = units(*object, path, y_key);
    const std::optional<int> rx = units(*object, path, "breedte_" + x_key);
    const std::optional<int> ry = units(*object, path, "breedte_" + y_key);
    if (x.has_value() != y.has_value()) wrong(path + (x ? y_key : x_key), "missing");
    if (!x && (rx || ry)) wrong(path + x_key, "missing");
    if (x && y) gestures_.push_back(board::Placed{id, lens_.id, *x, *y, rx.value_or(0), ry.value_or(0)});
  }

  // Answers the id of something new that links and references can name.
  std::string meet(const std::string& path, const std::string& kind, const std::string& title) {
    std::string id = sample_id(kind + " " + title);
    if (!ids_.emplace(title, id).second) wrong(path + "title", "duplicate");
    return id;
  }

  // Things may name each other, whichever comes first.
  void meet_thing(const json::value& value, const std::string& path) {
    const json::object* object = known(value, path, {"kind", "title", "fields"});
    if (object == nullptr) return;
    const std::string kind = words(*object, path, "kind", limits::kNameBytes);
    const std::string title = words(*object, path, "title", limits::kTitleLength);
    const std::string id = meet(path, kind, title);
    // A sample serves packs that know less, too: what they do not know is not there for them.
    if (pack_.kind(kind) == nullptr) {
      ids_[title].clear();
    } else {
      gestures_.push_back(board::Created{id, kind, title, false, 0, 0});
    }
  }

  void read_thing(const json::value& value, const std::string& path) {
    const json::object& object = value.get_object();
    const std::string kind = words(object, path, "kind", limits::kNameBytes);
    const std::string id = ids_[words(object, path, "title", limits::kTitleLength)];
    const json::value* fields = object.if_contains("fields");
    if (fields == nullptr || id.empty()) return;
    if (!fields->is_object()) return wrong(path + "fields", "type");
    for (const json::key_value_pair& one : fields->get_object()) {
      const std::string name(view(one.key()));
      const std::string where = path + "fields." + std::string(shorten(name, limits::kNameBytes));
      const method::RegisterRule* rule = pack_.kind(kind)->find_register(name);
      if (rule == nullptr) return wrong(where, "unknown");
      const std::optional<model::Value> read = value_of(one.value(), pack_.kind(kind)->fields[rule->field], where);
      if (read) gestures_.push_back(board::Edited{id, name, *read});
    }
  }

  // What a field is given; references are titles. Nothing when it is of no form that a field has.
  std::optional<model::Value> value_of(const json::value& value, const method::FieldRule& rule,
                                       const std::string& where) {
    if (rule.type == method::FieldType::reference) return referred(value, where);
    if (rule.type == method::FieldType::references) return all_referred(value, where);
    if (const bool* flag = value.if_bool()) return *flag;
    if (const std::int64_t* number = value.if_int64()) return *number;
    if (const json::string* text = value.if_string(); text != nullptr && is_valid_text(view(*text))) {
      return std::string(view(*text));
    }
    wrong(where, "type");
    return std::nullopt;
  }

  std::optional<EntityId> referred(const json::value& value, const std::string& where) {
    const json::string* title = value.if_string();
    const auto at = title == nullptr ? ids_.end() : ids_.find(std::string(view(*title)));
    if (at != ids_.end() && !at->second.empty()) return entity_id(at->second);
    if (at == ids_.end()) wrong(where, title == nullptr ? "type" : "unknown");
    return std::nullopt;
  }

  std::optional<model::Value> all_referred(const json::value& value, const std::string& where) {
    const json::array* titles = value.if_array();
    if (titles == nullptr) {
      wrong(where, "type");
      return std::nullopt;
    }
    std::vector<EntityId> ids;
    for (const json::value& title : *titles) {
      if (const std::optional<EntityId> id = referred(title, where)) ids.push_back(*id);
    }
    return model::Value(std::move(ids));
  }

  void read_link(const json::value& value, const std::string& path) {
    const json::object* object = known(value, path, {"from", "to"});
    if (object == nullptr) return;
    const std::string from = words(*object, path, "from", limits::kTitleLength);
    const std::string to = words(*object, path, "to", limits::kTitleLength);
    if (!ids_.contains(from)) wrong(path + "from", "unknown");
    if (!ids_.contains(to)) wrong(path + "to", "unknown");
    if (from == to || !links_.insert({std::min(from, to), std::max(from, to)}).second) wrong(path + "to", "duplicate");
    // A line end cannot stand at the ends of a title, so that no two pairs of titles give one text.
    if (problem_ || ids_[from].empty() || ids_[to].empty()) return;
    gestures_.push_back(board::Joined{sample_id("link " + from + "\n\n" + to), ids_[from], ids_[to]});
  }

  const method::Pack& pack_;
  const method::Lens& lens_;
  std::optional<Error> problem_;
  std::string title_;
  // By title; empty for what this pack does not know.
  std::map<std::string, std::string> ids_;
  std::set<std::pair<std::string, std::string>> links_;
  std::vector<board::Gesture> gestures_;
};

Error not_json(const char* reason) {
  Error e = error(Code::bad_json);
  e.params = {{"path", ""}, {"reason", reason}};
  return e;
}

}  // namespace

Result<Sample> read_sample(std::string_view text, const method::Pack& pack, EntityId id) {
  KW_CHECK(!pack.lenses.empty());
  if (text.size() > kMostBytes) return not_json("limit");
  json::error_code failed;
  const json::value root = json::parse({text.data(), text.size()}, failed);
  if (failed) return not_json("json");
  SampleReader reader(pack);
  reader.read(root);
  if (reader.problem()) return *reader.problem();

  // An empty map of its own: the spots of the cards follow from the board, and the board from a map.
  const model::Map map(id);
  const board::Projection board(map, pack, pack.lenses.front());
  Result<board::Interpretation> meant = board::interpret(board, reader.gestures());
  if (!meant) return meant.error();
  return Sample{reader.title(), std::move(meant->settings)};
}

}  // namespace kwadrant::exchange
