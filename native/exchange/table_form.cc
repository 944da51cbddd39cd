#include "exchange/table_form.h"

#include <array>

namespace kwadrant::exchange {
namespace {

using method::FieldRule;
using method::FieldType;

constexpr std::array<std::array<std::string_view, 3>, 3> kRecordColumns = {{
    {"wanneer", "when", "when"},
    {"wie", "who", "who"},
    {"waarom", "why", "why"},
}};

// What tables of initiatives called the places of the board's lens before packs had columns.
constexpr std::array<std::array<std::string_view, 2>, 4> kPlaceColumns = {{
    {"collectief", "collective"},
    {"burger", "citizen"},
    {"breedte_collectief", "spread_collective"},
    {"breedte_burger", "spread_citizen"},
}};

class FormMaker {
 public:
  FormMaker(const method::Pack& pack, const method::Kind& kind) : pack_(pack) { form_.kind = &kind; }

  TableForm make(const method::Lens& board_lens) {
    const std::vector<FieldRule>& fields = form_.kind->fields;
    if (form_.kind->field("title") != nullptr) {
      begin({.says = Says::title});
      heading("titel", "title", "title");
    }
    for (std::size_t f = 0; f < fields.size(); ++f) {
      if (fields[f].name == "description") add_field(f);
    }
    if (form_.kind->traits.link) add_ends();
    if (form_.kind->traits.can_stand_on(board_lens.id)) add_board_place(board_lens);
    for (const method::Lens& lens : pack_.lenses) {
      if (&lens != &board_lens && form_.kind->traits.can_stand_on(lens.id)) add_place(lens);
    }
    for (std::size_t f = 0; f < fields.size(); ++f) {
      if (fields[f].name != "title" && fields[f].name != "description") add_field(f);
    }
    for (ColumnGroup& group : form_.groups) {
      const bool last = &group == &form_.groups.back();
      group.count = (last ? form_.columns.size() : (&group)[1].first) - group.first;
    }
    return std::move(form_);
  }

 private:
  void begin(ColumnGroup group) {
    group.first = form_.columns.size();
    form_.groups.push_back(group);
  }

  void heading(std::string_view nl, std::string_view en, std::string name) {
    // No name of a field has a colon.
    std::string full = "field:" + name;
    form_.columns.push_back({std::string(nl), std::string(en), std::move(name), std::move(full)});
  }

  void add_ends() {
    begin({.says = Says::ends});
    heading("van", "from", "ends.from");
    heading("naar", "to", "ends.to");
  }

  void add_board_place(const method::Lens& lens) {
    begin({.says = Says::place, .lens = &lens});
    for (const auto& [nl, en] : kPlaceColumns) heading(nl, en, std::string(en));
  }

  void add_place(const method::Lens& lens) {
    begin({.says = Says::place, .lens = &lens});
    for (const std::string_view spread : {"", "spread_"}) {
      for (const std::size_t axis : {lens.x_axis, lens.y_axis}) {
        const method::AxisEnd& high = pack_.axes[axis].high;
        const std::string_view width = spread.empty() ? "" : "breedte ";
        const std::string_view wide = spread.empty() ? "" : "spread ";
        heading(lens.title.nl + ": " + std::string(width) + high.text.nl,
                lens.title.en + ": " + std::string(wide) + high.text.en,
                lens.place_field + "." + std::string(spread) + high.id);
      }
    }
  }

  void add_field(std::size_t index) {
    const FieldRule& rule = form_.kind->fields[index];
    if (rule.type == FieldType::checklist) return add_checklist(index);
    begin({.says = Says::field, .field = index});
    if (rule.type != FieldType::record) {
      const bool described = rule.name == "description";
      return heading(described ? "omschrijving" : rule.title.nl, described ? "description" : rule.title.en, rule.name);
    }
    for (const auto& [nl, en, name] : kRecordColumns) {
      heading(rule.title.nl + ": " + std::string(nl), rule.title.en + ": " + std::string(en),
              rule.name + ":" + std::string(name));
    }
  }

  void add_checklist(std::size_t index) {
    const FieldRule& rule = form_.kind->fields[index];
    const std::vector<method::ChecklistItem>& items = pack_.checklists[rule.source].items;
    for (std::size_t i = 0; i < items.size(); ++i) {
      begin({.says = Says::field, .field = index, .part = i});
      heading(rule.title.nl + ": " + items[i].text.nl, rule.title.en + ": " + items[i].text.en,
              rule.name + "." + items[i].id);
    }
  }

  const method::Pack& pack_;
  TableForm form_;
};

}  // namespace

TableForm table_form(const method::Pack& pack, const method::Kind& kind, const method::Lens& lens) {
  return FormMaker(pack, kind).make(lens);
}

std::string folded(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

}  // namespace kwadrant::exchange
