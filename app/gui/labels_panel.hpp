// SPDX-License-Identifier: Apache-2.0
// The page "Labels": what the label is of at the left, the label and its elements in the middle, stock and printing at the
// right.
#pragma once

#include <filesystem>

#include "app/gui/elements_card.hpp"
#include "app/gui/label_preview_card.hpp"
#include "app/gui/page.hpp"
#include "app/gui/print_desk.hpp"
#include "app/gui/printing_column.hpp"
#include "app/workbench/labels_presenter.hpp"

namespace vialwright::gui {

// Kinds that the product cannot have, with the reason that they share.
class RefusedKindsRow {
public:
    RefusedKindsRow(Card& card, const Look& look);
    void show(const workbench::RefusedKindsView* view);

private:
    Text *kinds_, *reason_;
};

class LabelsPanel : public Page {
public:
    LabelsPanel(wxWindow* parent, const Look& look, workbench::LabelsSources sources, const Ports& ports,
                const std::filesystem::path& fonts_folder);

    void choose_stock(const std::string& id);
    void take(const workbench::CheckedDose& dose);

    std::vector<std::string> sections() const override;
    void go_to_section(std::size_t section) override;
    std::map<std::string, std::string> typed() const override { return presenter_.typed(); }
    void restore(const std::map<std::string, std::string>& typed) override {
        change([&] { presenter_.restore(typed); });
    }
    void undo() override;
    void redo() override;
    void start_over() override;
    void go_to_next_marked() override;
    bool can_save() const override { return presenter_.view().save.enabled; }
    void save() override;
    void compounded_now() override;
    bool can_print() const override { return presenter_.view().print.enabled; }
    void print() override { print_desk_.print(); }
    void show_focused(const wxWindow& control) override;
    void comes_to_front() override;  // whether the order is still as it was checked

private:
    void make_asking();
    void make_showing(const std::filesystem::path& fonts_folder);
    void make_printing();
    void change(const std::function<void()>& act);
    void render();
    void render_save();
    void go_to(const std::string& entry);

    workbench::LabelsPresenter presenter_;
    Ports ports_;
    Column *asking_ = nullptr, *showing_ = nullptr;
    EntriesCard* entries_ = nullptr;
    Card* refused_card_ = nullptr;
    std::unique_ptr<Rows<RefusedKindsRow>> refused_;
    Notice* problems_ = nullptr;
    LabelPreviewCard* preview_ = nullptr;
    ElementsCard* elements_ = nullptr;
    std::unique_ptr<PrintingColumn> printing_;
    PrintDesk print_desk_;  // the last: its threads end before what they tell
};

}  // namespace vialwright::gui
