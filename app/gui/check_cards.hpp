// SPDX-License-Identifier: Apache-2.0
// What the checks found, the limits beside the gauge, and the working that a second person follows with a pencil.
#pragma once

#include <optional>

#include "app/gui/card.hpp"
#include "app/gui/rows.hpp"

namespace vialwright::gui {

class FindingRow {
public:
    FindingRow(Card& card, const Look& look);
    void show(const workbench::FindingView* view);

private:
    Surface* tint_;
    ToneIcon* icon_;
    Text *word_, *sentence_, *source_;
};

class FindingsCard : public Card {
public:
    FindingsCard(wxWindow* parent, const Look& look, const std::string& heading);
    void render(const std::vector<workbench::FindingView>& findings, const workbench::PillView& summary);

private:
    Rows<FindingRow> rows_;
};

// How much of what is allowed is used. Says nothing that the words beside it do not.
class Bar : public wxWindow, public Styled {
public:
    Bar(wxWindow* parent, const Look& look);
    void show(const std::optional<numbers::Exact>& fraction, workbench::Tone tone);
    bool AcceptsFocus() const override { return false; }
    void restyle() override { Refresh(); }

private:
    void paint();
    const Look& look_;
    double fraction_ = 0;  // of the width
    workbench::Tone tone_ = workbench::Tone::none;
};

class LimitRow {
public:
    LimitRow(Card& card, const Look& look);
    void show(const workbench::LimitView* view);

private:
    Text *name_, *value_, *limit_, *source_;
    Bar* bar_;
};

class LimitsCard : public Card {
public:
    LimitsCard(wxWindow* parent, const Look& look);
    void render(const workbench::PrepareView& view);

private:
    Rows<LimitRow> rows_;
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
