// SPDX-License-Identifier: Apache-2.0
// The page "Batch": a file of rows is chosen or dropped and listed, each row with what is wrong with it; then all of its labels
// are saved or printed while the window stays usable, or none. The run is asked ten times a second what is new.
#pragma once

#include <wx/timer.h>

#include "app/gui/notice.hpp"
#include "app/gui/page.hpp"
#include "app/gui/ports.hpp"
#include "app/gui/print_desk.hpp"
#include "app/gui/printing_column.hpp"
#include "app/gui/rows.hpp"
#include "app/workbench/labels_batch_presenter.hpp"
#include "app/workbench/tr.hpp"

class wxButton;
class wxGauge;

namespace vialwright::gui {

class LabelBatchPanel : public Page {
public:
    LabelBatchPanel(wxWindow* parent, const Look& look, workbench::LabelsSources sources, const Ports& ports);

    void open(const std::filesystem::path& path);

    std::vector<std::string> sections() const override {
        return {workbench::tr("File"), workbench::tr("Rows"), workbench::tr("Stock"),
                workbench::tr("Printing")};
    }
    void go_to_section(std::size_t section) override;
    void start_over() override;
    bool can_save() const override { return presenter_.view().save.enabled; }
    void save() override;
    bool can_print() const override { return presenter_.view().print.enabled; }
    void print() override { print_desk_.print(); }
    void show_focused(const wxWindow& control) override;

private:
    void make_file();
    Card* make_rows();
    void make_printing();
    void ask_file();
    void change(const std::function<void()>& act);
    void render();
    void render_file();
    void render_save();
    void follow();  // what the run tells
    void poll();
    void show_detail();

    workbench::LabelBatchPresenter presenter_;
    Ports ports_;
    wxTimer timer_;
    Column* left_ = nullptr;
    Card* file_card_ = nullptr;
    wxButton *choose_ = nullptr, *cancel_ = nullptr;
    Text *drop_words_ = nullptr, *file_ = nullptr, *told_ = nullptr;
    wxGauge* progress_ = nullptr;
    std::unique_ptr<Rows<NoticeRow>> errors_;
    std::unique_ptr<ChoiceField> filter_;
    Table* table_ = nullptr;
    Notice* detail_ = nullptr;
    std::unique_ptr<PrintingColumn> printing_;
    PrintDesk print_desk_;  // the last: its threads end before what they tell
};

}  // namespace vialwright::gui
