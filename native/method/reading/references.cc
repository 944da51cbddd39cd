// Publications, and what they are about.
#include <algorithm>

#include "method/reading/parts.h"

namespace kwadrant::method::reading {
namespace {

// Letters, digits and what else RFC 3986 lets stand in a link.
bool may_stand_in_url(char c) {
  constexpr std::string_view kOthers = "-._~:/?#[]@!$&'()*+,;=%";
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         kOthers.find(c) != std::string_view::npos;
}

// A user name before the host (`https://known.nl@elsewhere.nl`) would show people another site than they get.
bool is_https_url(std::string_view url) {
  constexpr std::string_view kStart = "https://";
  if (!url.starts_with(kStart) || !std::all_of(url.begin(), url.end(), may_stand_in_url)) return false;
  const std::string_view rest = url.substr(kStart.size());
  const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
  return !host.empty() && host.find('@') == std::string_view::npos;
}

std::string read_url(Object& in) {
  if (!in.has("url")) return {};
  std::string url = in.short_words("url", bounds::kUrlBytes);
  if (!is_https_url(url)) in.wrong("url", "type");
  return url;
}

// All parts by the names that publications have for them.
using Parts = std::multimap<std::string, Fit, std::less<>>;

Parts all_parts(const Pack& pack) {
  Parts parts;
  const auto add = [&](Fit::Part part, const auto& all) {
    for (std::size_t i = 0; i < all.size(); ++i) parts.emplace(all[i].id, Fit{part, i, 0});
  };
  for (std::size_t f = 0; f < pack.flows.size(); ++f) {
    const Flow& flow = pack.flows[f];
    for (std::size_t s = 0; s < flow.steps.size(); ++s) {
      parts.emplace(flow.id + "." + flow.steps[s].id, Fit{Fit::Part::step, f, s});
    }
  }
  add(Fit::Part::card, pack.cards);
  add(Fit::Part::checklist, pack.checklists);
  add(Fit::Part::kind, pack.kinds);
  add(Fit::Part::lens, pack.lenses);
  return parts;
}

void read_fits_of(Object& in, const Parts& parts, Reference& reference) {
  Ids seen;
  in.list("fits", 0, bounds::kFits, [&](const json::value& value, const std::string& path) {
    const json::string* id = value.if_string();
    if (id == nullptr) return in.problem().at(path, "type");
    const auto [first, last] = parts.equal_range(view(*id));
    if (first == last) return in.problem().at(path, "unknown");
    if (seen.find(first->first)) return in.problem().at(path, "duplicate");
    seen.add(in, "fits", first->first);
    for (auto part = first; part != last; ++part) reference.fits.push_back(part->second);
  });
}

constexpr std::string_view kKeys[] = {"id", "title", "by", "year", "url", "note", "fits"};

}  // namespace

void read_references(Reading& reading) {
  reading.root.list("references", 0, bounds::kReferences, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem, kKeys);
    Reference reference;
    reference.id = in.name("id");
    reference.title = in.text("title");
    reference.by = in.short_words("by");
    reference.year = in.integer("year", bounds::kFirstPublication, bounds::kLastPublication);
    reference.url = read_url(in);
    reference.note = in.text("note", Need::optional);
    reading.references.add(in, "id", reference.id);
    reading.pack.references.push_back(std::move(reference));
  });
}

void read_fits(Reading& reading) {
  if (reading.problem.first) return;
  const Parts parts = all_parts(reading.pack);
  std::size_t at = 0;
  reading.root.list("references", 0, bounds::kReferences, [&](const json::value& value, const std::string& path) {
    Object in(value, path, reading.problem, kKeys);
    read_fits_of(in, parts, reading.pack.references[at++]);
  });
}

}  // namespace kwadrant::method::reading
