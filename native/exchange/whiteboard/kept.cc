#include "exchange/whiteboard/kept.h"

#include <algorithm>
#include <boost/json.hpp>
#include <cmath>
#include <unordered_map>

#include "board/element.h"
#include "core/limits.h"
#include "core/utf8.h"
#include "exchange/whiteboard/base64.h"

namespace kwadrant::exchange {
namespace {

namespace json = boost::json;

constexpr std::uint32_t kLastVersion = 0xFFFFFFFF;
constexpr std::size_t kIndexDigits = 9;
// Writing anew without those that were too large makes others smaller, so that once is enough but for drawings made
// to be at the edge.
constexpr int kMostAgain = 3;
constexpr std::string_view kDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

// Above all that the board draws itself, one for each number: plugin/board/canvas/order.ts tells of the layers.
std::string index_above(std::size_t n) {
  std::string digits(kIndexDigits, '0');
  std::size_t rest = n + 1;
  for (std::size_t i = kIndexDigits; i-- > 0; rest /= kDigits.size()) digits[i] = kDigits[rest % kDigits.size()];
  return "i" + digits;
}

std::uint32_t whole_at(const json::object& object, std::string_view key, std::uint32_t otherwise) {
  const json::value* value = object.if_contains(key);
  const bool fits = value != nullptr && value->is_int64() && value->get_int64() >= 0 &&
                    value->get_int64() <= kLastVersion;
  return fits ? static_cast<std::uint32_t>(value->get_int64()) : otherwise;
}

class Keeper {
 public:
  Keeper(const Scene& scene, const Found& found, Spot shift, const model::Map& map)
      : scene_(scene), found_(found), shift_(shift), map_(map) {}

  Kept keep() {
    for (const Element& element : scene_.elements()) {
      if (found_.used.contains(element.id)) continue;
      if (element.type == "image" && !keep_picture(element.picture)) {
        ++kept_.without_picture;
      } else {
        names_.emplace(element.id, name_of(element.id));
      }
    }
    // What is not kept is not named by the others either, and that is known only once all were written.
    std::size_t lost = keep_all();
    for (int again = 0; lost > 0 && again < kMostAgain; ++again) lost = keep_all();
    return std::move(kept_);
  }

 private:
  // Answers how many of those named are not kept after all; they have no name from then on.
  std::size_t keep_all() {
    kept_.drawings.clear();
    const std::size_t named = names_.size();
    std::vector<std::string> lost;
    for (const Element& element : scene_.elements()) {
      if (names_.contains(element.id) && !keep(element)) lost.push_back(element.id);
    }
    for (const std::string& id : lost) names_.erase(id);
    kept_.too_large += lost.size();
    return named - names_.size();
  }

  // Ids that the board makes itself have a colon, and those of entities 22 letters: a drawing with such a one gets
  // another, of 21 letters as the whiteboard's own have, so that it keeps that one from then on.
  std::string name_of(const std::string& id) const {
    const model::EntityNumber known = map_.find(entity_id(id));
    if (known != model::kNoEntity && map_.kind(known) == method::kDrawingKind) return id;
    const bool taken = id.find(':') != std::string::npos || is_canonical_id(id);
    return taken ? to_text(entity_id("drawing " + id)).substr(1) : id;
  }

  bool keep(const Element& element) {
    json::object object = element.json;
    object["id"] = names_.at(element.id);
    move(object, "x", shift_.x);
    move(object, "y", shift_.y);
    object["index"] = index_above(kept_.drawings.size());
    object["isDeleted"] = false;
    object.erase("updated");
    clean_mark(object);
    rename(object, "containerId");
    rename(object, "frameId");
    rename_binding(object, "startBinding");
    rename_binding(object, "endBinding");
    rename_bound(object);
    board::Drawn drawn{names_.at(element.id), std::max(whole_at(object, "version", 1), 1U),
                       whole_at(object, "versionNonce", 0), json::serialize(object)};
    if (!board::check_element(drawn.element, drawn.id) || is_taken(drawn.id)) return false;
    kept_.drawings.push_back(std::move(drawn));
    return true;
  }

  static void move(json::object& object, std::string_view key, double by) {
    json::error_code failed;
    const double at = object.at(key).to_number<double>(failed);
    // Hundredths: whole numbers stay whole, and moving there and back gives the same.
    object[key] = std::round((at + by) * 100) / 100;
  }

  // Only the board says what is part of the map. Nothing is left of what an export put there.
  static void clean_mark(json::object& object) {
    json::value* custom = object.if_contains("customData");
    if (custom == nullptr) return;
    if (custom->is_object()) custom->get_object().erase("kwadrant");
    if (!custom->is_object() || custom->get_object().empty()) object.erase("customData");
  }

  // A name of something that is gone, or no name, becomes nothing.
  const std::string* new_name(const json::value* value) const {
    if (value == nullptr || !value->is_string()) return nullptr;
    const auto at = names_.find(std::string(value->get_string().data(), value->get_string().size()));
    return at == names_.end() ? nullptr : &at->second;
  }

  void rename(json::object& object, std::string_view key) const {
    if (!object.contains(key)) return;
    const std::string* name = new_name(object.if_contains(key));
    object[key] = name == nullptr ? json::value(nullptr) : json::value(*name);
  }

  void rename_binding(json::object& object, std::string_view key) const {
    json::value* value = object.if_contains(key);
    if (value == nullptr || !value->is_object()) return;
    const std::string* name = new_name(value->get_object().if_contains("elementId"));
    if (name == nullptr) {
      *value = nullptr;
    } else {
      value->get_object()["elementId"] = *name;
    }
  }

  void rename_bound(json::object& object) const {
    json::value* value = object.if_contains("boundElements");
    if (value == nullptr || !value->is_array()) return;
    json::array bound;
    for (json::value& one : value->get_array()) {
      json::object* entry = one.if_object();
      const std::string* name = entry == nullptr ? nullptr : new_name(entry->if_contains("id"));
      if (name == nullptr) continue;
      (*entry)["id"] = *name;
      bound.push_back(*entry);
    }
    *value = std::move(bound);
  }

  // True when the map has the picture, or will.
  bool keep_picture(const std::string& file) {
    const auto [at, is_new] = pictures_.emplace(file, false);
    if (is_new) at->second = read_picture(file);
    return at->second;
  }

  bool read_picture(const std::string& file) {
    const EntityId id = entity_id(file);
    if (file.empty() || file.size() > limits::kNameBytes || id.is_null()) return false;
    const model::EntityNumber known = map_.find(id);
    if (known != model::kNoEntity) return map_.kind(known) == method::kFileKind && map_.is_live(known);
    const json::value* value = scene_.files().if_contains(file);
    const json::object* object = value == nullptr ? nullptr : value->if_object();
    const json::value* url = object == nullptr ? nullptr : object->if_contains("dataURL");
    if (url == nullptr || !url->is_string()) return false;
    std::optional<Picture> picture = read_data_url({url->get_string().data(), url->get_string().size()});
    if (!picture || picture->bytes.size() > limits::kFileBytes) return false;
    kept_.pictures.push_back({{id, "kind", std::string(method::kFileKind)},
                              {id, "source", file},
                              {id, "mime", std::move(picture->mime)},
                              {id, "data", model::Blob{1, 0, std::move(picture->bytes)}}});
    return true;
  }

  bool is_taken(const std::string& name) const {
    const model::EntityNumber known = map_.find(entity_id(name));
    return known != model::kNoEntity && !map_.kind(known).empty() && map_.kind(known) != method::kDrawingKind;
  }

  const Scene& scene_;
  const Found& found_;
  const Spot shift_;
  const model::Map& map_;
  Kept kept_;
  std::unordered_map<std::string, std::string> names_;
  std::unordered_map<std::string, bool> pictures_;
};

}  // namespace

Kept keep_drawings(const Scene& scene, const Found& found, Spot shift, const model::Map& map) {
  return Keeper(scene, found, shift, map).keep();
}

}  // namespace kwadrant::exchange
