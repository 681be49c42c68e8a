// SPDX-License-Identifier: Apache-2.0
// The page "Formulary": the monographs in a list that is searched, the chosen one beside it. One of them is edited in the
// list's place, or duplicated, or its revisions are compared.
#pragma once

#include "app/gui/duplicate_card.hpp"
#include "app/gui/formulary_list_card.hpp"
#include "app/gui/monograph_column.hpp"
#include "app/gui/monograph_editor_card.hpp"
#include "app/gui/page.hpp"
#include "app/gui/ports.hpp"
#include "app/gui/revisions_card.hpp"

namespace vialwright::gui {

class FormularyPanel : public Page {
public:
    using Read = std::function<workbench::FormularySources()>;

    // `read` is asked again after something was saved.
    FormularyPanel(wxWindow* parent, const Look& look, Read read, const Ports& ports);

    std::vector<std::string> sections() const override;
    void go_to_section(std::size_t section) override;
    void undo() override;
    void redo() override;
    void start_over() override;
    void go_to_next_marked() override;
    bool can_save() const override;
    void save() override;
    bool may_leave() override;
    void show_focused(const wxWindow& control) override;
    std::map<std::string, std::string> typed() const override;
    void restore(const std::map<std::string, std::string>& typed) override;

    // Wherever it lies, as a monograph of one's own. Nothing, or why it is not opened.
    std::optional<std::string> edit_file(const std::filesystem::path& file);

private:
    enum class Mode : std::uint8_t { list, edit, duplicate, compare };

    void make_cards();
    void lay_out();
    void show(Mode mode);
    void arrange();
    void render_monograph();
    void edit_selected();
    void duplicate_selected();
    void make_duplicate();
    void open_editor(workbench::EditStart start);
    void close_editor();
    void typed_in(const std::string& raw);
    void go_back(bool (workbench::MonographEditor::*step)());
    void compare();
    void compare_with_file();
    void close_comparison();

    Read read_;
    Ports ports_;
    workbench::FormularyPresenter presenter_;
    std::unique_ptr<workbench::MonographEditor> editor_;  // null: nothing is being edited
    std::unique_ptr<workbench::DuplicateForm> duplicate_;
    std::unique_ptr<workbench::RevisionsPresenter> revisions_;
    Mode mode_ = Mode::list;
    FormularyListCard* list_card_ = nullptr;
    MonographEditorCard* editor_card_ = nullptr;
    DuplicateCard* duplicate_card_ = nullptr;
    RevisionsCard* revisions_card_ = nullptr;
    MonographColumn* monograph_ = nullptr;
    wxBoxSizer* columns_ = nullptr;
    std::vector<std::pair<Mode, wxSizer*>> places_;  // of the cards that stand in turn
};

}  // namespace vialwright::gui
