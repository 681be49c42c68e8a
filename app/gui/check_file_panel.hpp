// SPDX-License-Identifier: Apache-2.0
// The page "Check a file": a file of orders is chosen or dropped, checked while the window stays usable, and its results are
// listed. The run is asked ten times a second what is new.
#pragma once

#include <wx/timer.h>

#include "app/gui/column.hpp"
#include "app/gui/field.hpp"
#include "app/gui/notice.hpp"
#include "app/gui/page.hpp"
#include "app/gui/ports.hpp"
#include "app/gui/rows.hpp"
#include "app/gui/table.hpp"
#include "app/workbench/check_file_presenter.hpp"
#include "app/workbench/tr.hpp"

class wxButton;
class wxGauge;

namespace vialwright::gui {

// What is wrong with the file, and what to do.
class ErrorRow {
public:
    ErrorRow(Card& card, const Look& look);
    void show(const std::string* words);

private:
    Notice* notice_;
};

class FileCard : public Card {
public:
    FileCard(wxWindow* parent, const Look& look);
    void render(const workbench::CheckFileView& view);
    wxButton *choose, *cancel, *report;

private:
    Text* drop_words_;
    Text *file_, *told_;
    wxGauge* progress_;
    Text* outcome_;
    Rows<ErrorRow> errors_;
};

class CheckFilePanel : public Page {
public:
    CheckFilePanel(wxWindow* parent, const Look& look, workbench::StartCheck start, const Ports& ports);

    void ask_file();
    void open(const std::filesystem::path& path);

    std::vector<std::string> sections() const override {
        return {workbench::tr("File"), workbench::tr("Results")};
    }
    void go_to_section(std::size_t section) override;
    void start_over() override;
    void show_focused(const wxWindow& control) override;

private:
    Card* make_results();
    void save_report();
    void change(const std::function<void()>& act);
    void render();
    void show_detail();

    workbench::CheckFilePresenter presenter_;
    Ports ports_;
    wxTimer timer_;
    Column* left_;
    FileCard* file_;
    std::unique_ptr<ChoiceField> filter_, sort_;
    Text* shown_ = nullptr;
    Table* table_ = nullptr;
    Surface* detail_ = nullptr;
    Text *detail_name_ = nullptr, *detail_words_ = nullptr;
};

}  // namespace vialwright::gui
