// SPDX-License-Identifier: Apache-2.0
// The cards of what is ordered: the product and its rule, the patient, the dose.
#pragma once

#include "app/gui/input_card.hpp"

namespace vialwright::gui {

class ProductCard : public InputCard {
public:
    ProductCard(wxWindow* parent, const Look& look, const Edits& edits);
    void render(const workbench::PrepareView& view) override;
    FieldBox* first_marked() const override;

private:
    struct Requirement {
        std::string name;
        std::unique_ptr<TextField> box;
    };
    void render_requirements(const std::vector<workbench::RequirementView>& views);

    ChoiceField *product_, *strength_, *rule_;
    wxBoxSizer* asked_ = new wxBoxSizer(wxVERTICAL);
    std::vector<Requirement> requirements_;
};

class PatientCard : public InputCard {
public:
    PatientCard(wxWindow* parent, const Look& look, const Edits& edits);
    void render(const workbench::PrepareView& view) override;

private:
    TextField *weight_, *height_, *age_;
    ChoiceField* sex_;
};

class OrderCard : public InputCard {
public:
    OrderCard(wxWindow* parent, const Look& look, const Edits& edits);
    void render(const workbench::PrepareView& view) override;

private:
    TextField *dose_, *every_, *over_, *in_volume_, *diluent_;
};

}  // namespace vialwright::gui
