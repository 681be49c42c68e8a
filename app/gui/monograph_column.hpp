// SPDX-License-Identifier: Apache-2.0
// A monograph to read: its title and marks, and a card for each chapter, the statements beside their names.
#pragma once

#include <memory>
#include <vector>

#include "app/gui/card.hpp"
#include "app/gui/column.hpp"
#include "app/gui/notice.hpp"
#include "app/gui/rows.hpp"
#include "app/gui/sources_button.hpp"
#include "app/workbench/monograph_view.hpp"

namespace vialwright::gui {

class StatementRow {
public:
    StatementRow(Card& card, const Look& look);
    void show(const workbench::StatementView* view);
    void show_source(bool shown);

private:
    Text *heading_, *name_, *text_, *note_, *source_;
    wxSizer* row_;
    std::string source_words_;
    bool source_shown_ = false;
};

class ChapterCard {
public:
    ChapterCard(Column& column, const Look& look, const SourcesButton& sources);
    void show(const workbench::ChapterView* view);
    void show_sources(bool shown);

private:
    Card* card_;
    Rows<StatementRow> rows_;
};

class MonographColumn : public Column {
public:
    MonographColumn(wxWindow* parent, const Look& look);
    // Null: there is none. The note, if any, stands above it: that it is not used, or not the text as it stands.
    void render(const workbench::MonographView* view, workbench::Tone tone = workbench::Tone::none,
                const std::string& note = "");
    void go_to_top() { Scroll(-1, 0); }

private:
    void show_sources();

    Card* head_;
    Text* about_;
    Notice* note_;
    wxSizer* marks_place_;
    SourcesButton* sources_;
    std::vector<Pill*> marks_;
    Rows<ChapterCard> chapters_;
};

}  // namespace vialwright::gui
