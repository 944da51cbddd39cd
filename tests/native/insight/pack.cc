#include "native/insight/pack.h"

#include <boost/json.hpp>

namespace kwadrant::insight {

namespace json = boost::json;

namespace {

constexpr const char* kPack = R"({
  "id": "proef", "version": 1, "title": {"nl": "Proef", "en": "Trial"},
  "axes": [
    {"id": "collectief", "title": {"nl": "Voor wie?", "en": "For whom?"},
     "low": {"id": "individueel", "text": {"nl": "voor één persoon", "en": "for one person"}},
     "high": {"id": "collectief", "text": {"nl": "voor een groep", "en": "for a group"}}},
    {"id": "burger", "title": {"nl": "Wie doet het?", "en": "Who does it?"},
     "low": {"id": "professional", "text": {"nl": "het team doet het", "en": "the team does it"}},
     "high": {"id": "burger", "text": {"nl": "de buurt doet het", "en": "the neighbourhood does it"}}},
    {"id": "activeren", "title": {"nl": "Wat gebeurt er?", "en": "What happens?"},
     "low": {"id": "hulp", "text": {"nl": "hulp bieden", "en": "giving help"}},
     "high": {"id": "activeren", "text": {"nl": "activeren", "en": "activating"}}}],
  "lenses": [
    {"id": "kwadranten", "title": {"nl": "Vier kwadranten", "en": "Four quadrants"}, "x": "collectief", "y": "burger",
     "quadrants": [
       {"id": "individueel-professional",
        "title": {"nl": "Individueel · professional", "en": "Individual · professional"}},
       {"id": "collectief-professional",
        "title": {"nl": "Collectief · professional", "en": "Collective · professional"}},
       {"id": "individueel-burger", "title": {"nl": "Individueel · burger", "en": "Individual · resident"}},
       {"id": "collectief-burger", "title": {"nl": "Collectief · burger", "en": "Collective · resident"}}]},
    {"id": "brede-basis", "title": {"nl": "Brede basis", "en": "Broad base"}, "x": "collectief", "y": "activeren",
     "quadrants": [
       {"id": "a", "title": {"nl": "A", "en": "A"}}, {"id": "b", "title": {"nl": "B", "en": "B"}},
       {"id": "c", "title": {"nl": "C", "en": "C"}}, {"id": "d", "title": {"nl": "D", "en": "D"}}]}],
  "choice_sets": [
    {"id": "vormen", "title": {"nl": "Vormen", "en": "Forms"}, "options": [
      {"id": "groep", "title": {"nl": "Groep", "en": "Group"}},
      {"id": "inloop", "title": {"nl": "Inloop", "en": "Open door"}}]},
    {"id": "antwoorden", "title": {"nl": "Antwoorden", "en": "Answers"}, "options": [
      {"id": "ja", "title": {"nl": "Ja", "en": "Yes"}}, {"id": "nee", "title": {"nl": "Nee", "en": "No"}}]}],
  "checklists": [{"id": "lijst", "title": {"nl": "Lijst", "en": "List"}, "answers": "antwoorden", "items": [
    {"id": "geld", "text": {"nl": "Geld", "en": "Money"}}, {"id": "tijd", "text": {"nl": "Tijd", "en": "Time"}}]}],
  "flows": [{"id": "weg", "title": {"nl": "Weg", "en": "Way"}, "steps": [
    {"id": "zien", "title": {"nl": "Zien", "en": "See"}},
    {"id": "doen", "title": {"nl": "Doen", "en": "Do"}, "end": true}],
    "transitions": [{"from": "zien", "to": "doen"}]}],
  "references": [{"id": "bron", "title": {"nl": "De bron", "en": "The source"}, "by": "Iemand", "year": 2020,
    "url": "https://example.org/bron"}],
  "kinds": [
    {"id": "initiative", "title": {"nl": "Initiatief", "en": "Initiative"},
     "traits": {"placeable": ["kwadranten", "brede-basis"], "linkable": true}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"},
       {"name": "category", "title": {"nl": "Vorm", "en": "Form"}, "type": "choice", "choices": "vormen"},
       {"name": "themes", "title": {"nl": "Thema's", "en": "Themes"}, "type": "choices", "choices": "vormen"},
       {"name": "people", "title": {"nl": "Mensen", "en": "People"}, "type": "integer"},
       {"name": "open", "title": {"nl": "Open", "en": "Open"}, "type": "boolean"},
       {"name": "starts", "title": {"nl": "Begin", "en": "Start"}, "type": "date"},
       {"name": "list", "title": {"nl": "Lijst", "en": "List"}, "type": "checklist", "checklist": "lijst"},
       {"name": "step", "title": {"nl": "Stap", "en": "Step"}, "type": "step", "flow": "weg"},
       {"name": "feel", "title": {"nl": "Gevoel", "en": "Feeling"}, "type": "scale",
        "low": {"nl": "laag", "en": "low"}, "high": {"nl": "hoog", "en": "high"}},
       {"name": "told", "title": {"nl": "Verteld", "en": "Told"}, "type": "record"},
       {"name": "issue", "title": {"nl": "Vraagstuk", "en": "Issue"}, "type": "reference", "kinds": ["issue"]},
       {"name": "from_action", "title": {"nl": "Uit", "en": "From"}, "type": "reference", "kinds": ["action"]}]},
    {"id": "asset", "title": {"nl": "Kracht", "en": "Asset"}, "traits": {"linkable": true, "asset": true}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"},
       {"name": "category", "title": {"nl": "Soort", "en": "Sort"}, "type": "choice", "choices": "vormen"},
       {"name": "brought_by", "title": {"nl": "Van wie", "en": "Whose"}, "type": "choice", "choices": "eigenaren"}]},
    {"id": "issue", "title": {"nl": "Vraagstuk", "en": "Issue"}, "traits": {"linkable": true}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"}]},
    {"id": "signal", "title": {"nl": "Signaal", "en": "Signal"}, "traits": {"linkable": true}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"},
       {"name": "bundle", "title": {"nl": "Bundel", "en": "Bundle"}, "type": "reference", "kinds": ["bundle"]}]},
    {"id": "bundle", "title": {"nl": "Bundel", "en": "Bundle"},
     "traits": {"placeable": ["kwadranten"], "bundle": {"kind": "signal", "by": "bundle", "least": 3}}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"}]},
    {"id": "teamlid", "title": {"nl": "Teamlid", "en": "Team member"},
     "traits": {"placeable": ["kwadranten", "brede-basis"], "private": true}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text", "personal": true}]},
    {"id": "bewoner", "title": {"nl": "Bewoner", "en": "Resident"}, "traits": {"placeable": ["kwadranten"]}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text", "personal": true}]},
    {"id": "action", "title": {"nl": "Afspraak", "en": "Action"}, "traits": {"linkable": true}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"},
       {"name": "owner", "title": {"nl": "Wie", "en": "Who"}, "type": "reference", "kinds": ["party"]},
       {"name": "owner_name", "title": {"nl": "Naam", "en": "Name"}, "type": "text", "personal": true},
       {"name": "due", "title": {"nl": "Klaar", "en": "Ready"}, "type": "date"},
       {"name": "done", "title": {"nl": "Gedaan", "en": "Done"}, "type": "boolean"},
       {"name": "from", "title": {"nl": "Uit", "en": "From"}, "type": "references", "kinds": ["asset"]},
       {"name": "wants_in", "title": {"nl": "Mensen", "en": "People"}, "type": "integer"}]},
    {"id": "party", "title": {"nl": "Partij", "en": "Party"}, "traits": {"linkable": true}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"}]},
    {"id": "balance", "title": {"nl": "Balans", "en": "Balance"}, "traits": {}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"},
       {"name": "when", "title": {"nl": "Wanneer", "en": "When"}, "type": "date"},
       {"name": "wanted.individueel-professional", "title": {"nl": "IP", "en": "IP"}, "type": "integer"},
       {"name": "wanted.collectief-professional", "title": {"nl": "CP", "en": "CP"}, "type": "integer"},
       {"name": "wanted.individueel-burger", "title": {"nl": "IB", "en": "IB"}, "type": "integer"},
       {"name": "wanted.collectief-burger", "title": {"nl": "CB", "en": "CB"}, "type": "integer"}]},
    {"id": "link", "title": {"nl": "Verband", "en": "Link"}, "traits": {"link": true}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"}]},
    {"id": "uses", "title": {"nl": "Gebruikt", "en": "Uses"},
     "traits": {"link": true, "from": ["initiative", "action"], "to": ["asset"]}, "fields": [
       {"name": "title", "title": {"nl": "Naam", "en": "Name"}, "type": "text"}]}],
  "checks": []
})";

constexpr const char* kOwners = R"({"id": "eigenaren", "title": {"nl": "Van wie", "en": "Whose"}, "options": [
  {"id": "resident", "title": {"nl": "Bewoners", "en": "Residents"}},
  {"id": "professional", "title": {"nl": "Beroepskrachten", "en": "Professionals"}}]})";

}  // namespace

std::string pack_text(const std::string& checks) {
  json::value pack = json::parse(kPack);
  pack.at("choice_sets").as_array().push_back(json::parse(kOwners));
  json::array list = json::parse("[" + checks + "]").as_array();
  for (json::value& check : list) {
    const std::string id(check.at("id").as_string());
    check.as_object()["question"] = json::object{{"nl", "Wat is er met " + id + "?"}, {"en", "What about " + id + "?"}};
    check.as_object()["sources"] = json::array{"bron"};
  }
  pack.as_object()["checks"] = std::move(list);
  return std::string(json::serialize(pack));
}

method::Pack pack_with(const std::string& checks) {
  Result<method::Pack> pack = method::parse_pack(pack_text(checks));
  EXPECT_TRUE(pack.ok()) << pack.error().params.at("path") << ": " << pack.error().params.at("reason");
  return std::move(*pack);
}

}  // namespace kwadrant::insight
