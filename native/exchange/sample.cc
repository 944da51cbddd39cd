#include "exchange/sample.h"

#include <algorithm>
#include <boost/json.hpp>
#include <initializer_list>
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
    const json::object* object = known(root, "", {"title", "positions", "initiatives", "links"});
    if (object == nullptr) return;
    title_ = words(*object, "", "title", limits::kTitleLength);
    if (object->contains("positions")) words(*object, "", "positions", limits::kTextLength);
    each(*object, "initiatives", [&](const json::value& v, const std::string& path) { read_initiative(v, path); });
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
    if (!titles_.insert(title).second) wrong(path + "title", "duplicate");
    const std::string id = sample_id("initiative " + title);
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

  void read_link(const json::value& value, const std::string& path) {
    const json::object* object = known(value, path, {"from", "to"});
    if (object == nullptr) return;
    const std::string from = words(*object, path, "from", limits::kTitleLength);
    const std::string to = words(*object, path, "to", limits::kTitleLength);
    if (!titles_.contains(from)) wrong(path + "from", "unknown");
    if (!titles_.contains(to)) wrong(path + "to", "unknown");
    if (from == to || !links_.insert({std::min(from, to), std::max(from, to)}).second) wrong(path + "to", "duplicate");
    // A line end cannot stand at the ends of a title, so that no two pairs of titles give one text.
    gestures_.push_back(board::Joined{sample_id("link " + from + "\n\n" + to), sample_id("initiative " + from),
                                      sample_id("initiative " + to)});
  }

  const method::Pack& pack_;
  const method::Lens& lens_;
  std::optional<Error> problem_;
  std::string title_;
  std::set<std::string> titles_;
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
