// SPDX-License-Identifier: Apache-2.0
#include "app/gui/order_cards.hpp"

#include <algorithm>

namespace vialwright::gui {

using workbench::Field;
using workbench::PrepareView;

ProductCard::ProductCard(wxWindow* parent, const Look& look, const Edits& edits)
    : InputCard(parent, look, "Product", edits),
      product_(choice_field(Field::product)),
      strength_(choice_field(Field::strength)),
      rule_(choice_field(Field::rule)) {
    add_fields(*this, {product_}, space::small);
    add_fields(*this, {strength_});
    add_fields(*this, {rule_});
    body()->Add(asked_, wxSizerFlags().Expand());
}

void ProductCard::render(const PrepareView& view) {
    product_->render(view.product);
    strength_->set_shown(view.strength.choices.size() > 1);
    strength_->render(view.strength);
    rule_->set_shown(!view.rule.choices.empty());
    rule_->render(view.rule, view.field(Field::rule).wanted);
    render_requirements(view.requirements);
}

FieldBox* ProductCard::first_marked() const {
    if (auto* marked = InputCard::first_marked()) return marked;
    for (const auto& requirement : requirements_)
        if (requirement.box->needs_attention()) return requirement.box.get();
    return nullptr;
}

// They come last on the card, so that made later is later for the keyboard too.
void ProductCard::render_requirements(const std::vector<workbench::RequirementView>& views) {
    if (!std::ranges::equal(views, requirements_, {}, &workbench::RequirementView::name,
                            &Requirement::name)) {
        asked_->Clear(true);
        requirements_.clear();
        for (const auto& view : views) {
            auto box = std::make_unique<TextField>(
                this, look(), FieldLabel{view.label, view.label}, wxString(),
                [this, name = view.name](const std::string& raw) { edits().provide(name, raw); });
            asked_->Add(box->column(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::medium)));
            asked_->Add(box->error_row(), wxSizerFlags().Expand());
            requirements_.push_back({view.name, std::move(box)});
        }
    }
    for (std::size_t i = 0; i < views.size(); ++i) requirements_[i].box->render(views[i].field);
}

PatientCard::PatientCard(wxWindow* parent, const Look& look, const Edits& edits)
    : InputCard(parent, look, "Patient", edits),
      weight_(text_field(Field::weight, "70 kg")),
      height_(text_field(Field::height, "172 cm")),
      age_(text_field(Field::age, "40 y")),
      sex_(choice_field(Field::sex)) {
    add_fields(*this, {weight_, height_}, space::small);
    add_fields(*this, {age_, sex_});
}

void PatientCard::render(const PrepareView& view) {
    weight_->render(view.field(Field::weight));
    height_->render(view.field(Field::height));
    age_->render(view.field(Field::age));
    const auto& sex = view.field(Field::sex);
    sex_->render(
        {{{"", "Not stated"}, {"female", "Female"}, {"male", "Male"}}, sex.text, sex.echo, sex.error},
        sex.wanted);
}

OrderCard::OrderCard(wxWindow* parent, const Look& look, const Edits& edits)
    : InputCard(parent, look, "Order", edits),
      dose_(text_field(Field::dose, "250 mg/kg")),
      every_(text_field(Field::every, "12 h")),
      over_(text_field(Field::over, "30 min")),
      in_volume_(text_field(Field::in_volume, "250 mL")),
      diluent_(text_field(Field::diluent, wxString(), TextField::Kind::combo)) {
    add_fields(*this, {dose_, every_}, space::small);
    add_fields(*this, {over_, in_volume_});
    add_fields(*this, {diluent_});
}

void OrderCard::render(const PrepareView& view) {
    for (FieldBox* box : {static_cast<FieldBox*>(over_), static_cast<FieldBox*>(in_volume_),
                          static_cast<FieldBox*>(diluent_)})
        box->set_shown(view.can_be_diluted);
    dose_->render(view.field(Field::dose));
    every_->render(view.field(Field::every));
    over_->render(view.field(Field::over));
    in_volume_->render(view.field(Field::in_volume));
    diluent_->offer(view.diluents);
    diluent_->render(view.field(Field::diluent));
}

}  // namespace vialwright::gui
