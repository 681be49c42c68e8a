// SPDX-License-Identifier: Apache-2.0
// Where the order stands among its limits: the gauge, and a row with a bar for each of the others.
#pragma once

#include <optional>

#include "app/gui/card.hpp"
#include "app/gui/gauge_canvas.hpp"
#include "app/gui/rows.hpp"
#include "app/gui/sources_button.hpp"
#include "app/workbench/prepare_view.hpp"

namespace vialwright::gui {

// How much of what is allowed is used, and where the usual is. Says nothing that the words beside it do not.
class Bar : public wxWindow, public Styled {
public:
    Bar(wxWindow* parent, const Look& look);
    void show(const workbench::LimitView& view);
    bool AcceptsFocus() const override { return false; }
    void restyle() override { Refresh(); }

private:
    void paint();
    const Look& look_;
    double fraction_ = 0, usual_from_ = 0, usual_to_ = 0;  // of the width
    workbench::Tone tone_ = workbench::Tone::none;
};

class LimitRow {
public:
    LimitRow(Card& card, const Look& look);
    void show(const workbench::LimitView* view);
    void show_source(bool shown);

private:
    Text *name_, *limit_, *value_, *source_;
    Bar* bar_;
    std::string source_words_;
    bool source_shown_ = false;
};

class LimitsCard : public Card {
public:
    // `rearrange`: the sources came or went.
    LimitsCard(wxWindow* parent, const Look& look, std::function<void()> rearrange);
    void render(const workbench::PrepareView& view);
    void restyle() override;

private:
    void show_sources();

    SourcesButton* sources_;
    Text* gauge_title_;
    GaugeCanvas* gauge_;
    Text* gauge_source_;
    std::string gauge_source_words_;
    Rows<LimitRow> rows_;
};

}  // namespace vialwright::gui
