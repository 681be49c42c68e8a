// SPDX-License-Identifier: Apache-2.0
// What the checks found, and the working that a second person follows with a pencil.
#pragma once

#include <functional>
#include <memory>

#include "app/gui/field.hpp"
#include "app/gui/rows.hpp"
#include "app/gui/sources_button.hpp"

class wxButton;

namespace vialwright::gui {

// Where a finding's decision goes. Without one nothing can be overridden, and every source is shown.
struct Deciding {
    std::function<void(const workbench::FindingView&, const std::string& reason)> go_on;
    std::function<void(const workbench::FindingView&)> take_back;
    std::function<void()> rearrange;
};

class FindingRow {
public:
    FindingRow(Card& card, const Look& look, const Deciding* deciding);
    void show(const workbench::FindingView* view);
    void show_source(bool shown);

private:
    void make_decision(const Look& look, wxSizer* words);
    void name_decision();
    void decide();

    const Deciding* deciding_;
    Text* heading_;
    Surface* tint_;
    ToneIcon* icon_;
    Text *sentence_, *source_;
    wxButton* decide_ = nullptr;
    std::unique_ptr<TextField> reason_;
    workbench::FindingView finding_;
    bool source_shown_ = true;
};

class FindingsCard : public Card {
public:
    FindingsCard(wxWindow* parent, const Look& look, const std::string& heading, Deciding deciding = {});
    void render(const std::vector<workbench::FindingView>& findings, const workbench::PillView& summary);

private:
    Deciding deciding_;
    SourcesButton* sources_ = nullptr;
    Rows<FindingRow> rows_;
};

class StepRow {
public:
    StepRow(Card& card, const Look& look);
    void show(const workbench::StepView* view);

private:
    Text *name_, *formula_, *calculation_, *result_;
};

class WorkingCard : public Card {
public:
    WorkingCard(wxWindow* parent, const Look& look);
    void render(const std::vector<workbench::StepView>& working);

private:
    Rows<StepRow> rows_;
};

}  // namespace vialwright::gui
