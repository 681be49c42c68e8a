// SPDX-License-Identifier: Apache-2.0
#include "app/gui/order_cards.hpp"

#include <algorithm>

#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Field;
using workbench::PrepareView;
using workbench::tr;

void AskedFields::render(const std::vector<workbench::RequirementView>& views) {
    if (!place_) {
        place_ = new wxBoxSizer(wxVERTICAL);
        card_.body()->Add(place_, wxSizerFlags().Expand());
    }
    if (!std::ranges::equal(views, fields_, {}, &workbench::RequirementView::name, &Asked::name)) {
        place_->Clear(true);
        fields_.clear();
        for (const auto& view : views) add(view);
    }
    for (std::size_t i = 0; i < views.size(); ++i) fields_[i].box->render(views[i].field);
}

void AskedFields::add(const workbench::RequirementView& view) {
    auto box =
        std::make_unique<TextField>(&card_, look_, FieldLabel{view.label, view.label}, shown(view.hint),
                                    [this, name = view.name](const std::string& raw) { tell_(name, raw); });
    place_->Add(box->column(), wxSizerFlags().Expand().Border(wxTOP, card_.FromDIP(space::medium)));
    place_->Add(box->error_row(), wxSizerFlags().Expand());
    fields_.push_back({view.name, std::move(box)});
}

FieldBox* AskedFields::first_marked() const {
    for (const Asked& asked : fields_)
        if (asked.box->needs_attention()) return asked.box.get();
    return nullptr;
}

ProductCard::ProductCard(wxWindow* parent, const Look& look, const Edits& edits)
    : InputCard(parent, look, tr("Product"), edits),
      product_(choice_field(Field::product)),
      strength_(choice_field(Field::strength)),
      rule_(choice_field(Field::rule)),
      requirements_(*this, look,
                    [this](const auto& name, const auto& raw) { this->edits().provide(name, raw); }) {
    add_fields(*this, {product_}, space::small);
    add_fields(*this, {strength_});
    add_fields(*this, {rule_});
}

void ProductCard::render(const PrepareView& view) {
    product_->render(view.product);
    strength_->set_shown(view.strength.choices.size() > 1);
    strength_->render(view.strength);
    rule_->set_shown(!view.rule.choices.empty());
    rule_->render(view.rule, view.field(Field::rule).wanted);
    requirements_.render(view.requirements);
}

FieldBox* ProductCard::first_marked() const {
    auto* marked = InputCard::first_marked();
    return marked ? marked : requirements_.first_marked();
}

PatientCard::PatientCard(wxWindow* parent, const Look& look, const Edits& edits)
    : InputCard(parent, look, tr("Patient"), edits),
      weight_(text_field(Field::weight, "70 kg")),
      height_(text_field(Field::height, "172 cm")),
      age_(text_field(Field::age, "40 y")),
      sex_(choice_field(Field::sex)),
      creatinine_(text_field(Field::creatinine, "1.1 mg/dL")),
      clearance_(text_field(Field::clearance, "65 mL/min")),
      postmenstrual_age_(text_field(Field::postmenstrual_age, "34 wk")),
      called_(text_field(Field::called, "Bed 4")),
      labs_(*this, look,
            [this](const auto& analyte, const auto& raw) { this->edits().tell_laboratory(analyte, raw); }) {
    add_fields(*this, {weight_, height_}, space::small);
    add_fields(*this, {age_, sex_});
    add_fields(*this, {creatinine_, clearance_});
    add_fields(*this, {postmenstrual_age_});
    add_fields(*this, {called_});
}

void PatientCard::render(const PrepareView& view) {
    creatinine_->set_shown(view.asked.creatinine);
    clearance_->set_shown(view.asked.clearance);
    postmenstrual_age_->set_shown(view.asked.postmenstrual_age);
    weight_->render(view.field(Field::weight));
    height_->render(view.field(Field::height));
    age_->render(view.field(Field::age));
    const auto& sex = view.field(Field::sex);
    sex_->render({{{"", tr("Not stated")}, {"female", tr("Female")}, {"male", tr("Male")}},
                  sex.text,
                  sex.echo,
                  sex.error},
                 sex.wanted);
    creatinine_->render(view.field(Field::creatinine));
    clearance_->render(view.field(Field::clearance));
    postmenstrual_age_->render(view.field(Field::postmenstrual_age));
    called_->render(view.field(Field::called));
    labs_.render(view.labs);
}

FieldBox* PatientCard::first_marked() const {
    auto* marked = InputCard::first_marked();
    return marked ? marked : labs_.first_marked();
}

OrderCard::OrderCard(wxWindow* parent, const Look& look, const Edits& edits)
    : InputCard(parent, look, tr("Order"), edits),
      dose_(text_field(Field::dose, "25 mg/kg")),
      every_(text_field(Field::every, "12 h")),
      purpose_(choice_field(Field::purpose)),
      days_(text_field(Field::days, "7")),
      given_before_(text_field(Field::given_before, shown(tr("120 mg/m2, or none")))),
      over_(text_field(Field::over, "30 min")),
      in_volume_(text_field(Field::in_volume, "250 mL")),
      diluent_(text_field(Field::diluent, wxString(), TextField::Kind::combo)),
      line_(choice_field(Field::line)),
      sites_(text_field(Field::sites, "1")) {
    add_fields(*this, {dose_, every_}, space::small);
    add_fields(*this, {purpose_});
    add_fields(*this, {days_, given_before_});
    add_fields(*this, {over_, in_volume_});
    add_fields(*this, {diluent_});
    add_fields(*this, {line_, sites_});
}

void OrderCard::render(const PrepareView& view) {
    const auto& asked = view.asked;
    const std::pair<FieldBox*, bool> conditional[] = {{over_, view.can_be_diluted},
                                                      {in_volume_, view.can_be_diluted},
                                                      {diluent_, view.can_be_diluted},
                                                      {purpose_, asked.purpose},
                                                      {days_, asked.days},
                                                      {given_before_, asked.given_before},
                                                      {line_, asked.line},
                                                      {sites_, asked.sites}};
    for (const auto& [box, is_shown] : conditional) box->set_shown(is_shown);
    const std::pair<TextField*, Field> typed[] = {{dose_, Field::dose},  {every_, Field::every},
                                                  {days_, Field::days},  {given_before_, Field::given_before},
                                                  {over_, Field::over},  {in_volume_, Field::in_volume},
                                                  {sites_, Field::sites}};
    for (const auto& [box, field] : typed) box->render(view.field(field));
    diluent_->offer(view.diluents);
    diluent_->render(view.field(Field::diluent));
    const auto& purpose = view.field(Field::purpose);
    purpose_->render({view.purposes, purpose.text, purpose.echo, purpose.error}, purpose.wanted);
    const auto& line = view.field(Field::line);
    line_->render({{{"", tr("Peripheral")}, {"central", tr("Central")}}, line.text, line.echo, line.error});
}

}  // namespace vialwright::gui
