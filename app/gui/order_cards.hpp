// SPDX-License-Identifier: Apache-2.0
// The cards of what is ordered: the product and its rule, the patient, the dose.
#pragma once

#include "app/gui/input_card.hpp"

namespace vialwright::gui {

// Entries that come and go with the product and its rule. They stand last on their card, so that made later is later for
// the keyboard too.
class AskedFields {
public:
    using Tell = std::function<void(const std::string& name, const std::string& raw)>;

    AskedFields(Card& card, const Look& look, Tell tell) : card_(card), look_(look), tell_(std::move(tell)) {}

    void render(const std::vector<workbench::RequirementView>& views);
    FieldBox* first_marked() const;  // null if none

private:
    struct Asked {
        std::string name;
        std::unique_ptr<TextField> box;
    };
    void add(const workbench::RequirementView& view);

    Card& card_;
    const Look& look_;
    Tell tell_;
    wxBoxSizer* place_ = nullptr;
    std::vector<Asked> fields_;
};

class ProductCard : public InputCard {
public:
    ProductCard(wxWindow* parent, const Look& look, const Edits& edits);
    void render(const workbench::PrepareView& view) override;
    FieldBox* first_marked() const override;

private:
    ChoiceField *product_, *strength_, *rule_;
    AskedFields requirements_;
};

class PatientCard : public InputCard {
public:
    PatientCard(wxWindow* parent, const Look& look, const Edits& edits);
    void render(const workbench::PrepareView& view) override;
    FieldBox* first_marked() const override;

private:
    TextField *weight_, *height_, *age_;
    ChoiceField* sex_;
    TextField *creatinine_, *clearance_, *postmenstrual_age_, *called_;
    AskedFields labs_;
};

class OrderCard : public InputCard {
public:
    OrderCard(wxWindow* parent, const Look& look, const Edits& edits);
    void render(const workbench::PrepareView& view) override;

private:
    TextField *dose_, *every_;
    ChoiceField* purpose_;
    TextField *days_, *given_before_, *over_, *in_volume_, *diluent_;
    ChoiceField* line_;
    TextField* sites_;
};

}  // namespace vialwright::gui
