// SPDX-License-Identifier: Apache-2.0
#include "app/gui/formulary_panel.hpp"

#include <wx/wupdlock.h>

#include "app/gui/footer.hpp"
#include "app/gui/show_control.hpp"
#include "app/workbench/kept_edit.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::MonographEditor;
using workbench::tr;

FormularyPanel::FormularyPanel(wxWindow* parent, const Look& look, Read read, const Ports& ports)
    : Page(parent, look), read_(std::move(read)), ports_(ports), presenter_(read_(), ports.now().date) {
    SetName("Formulary page");
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { arrange(); });
    });
    make_cards();
    monograph_ = new MonographColumn(this, look);
    lay_out();
    restyle();
    list_card_->render();
    show(Mode::list);
}

void FormularyPanel::make_cards() {
    list_card_ = new FormularyListCard(
        this, look(), presenter_,
        {[this](const std::string& raw) {
             presenter_.search(raw);
             list_card_->render();
             render_monograph();
         },
         [this](const std::string& key) {
             presenter_.select(key);
             render_monograph();
         },
         [this] { edit_selected(); }, [this] { duplicate_selected(); }, [this] { compare(); }});
    editor_card_ =
        new MonographEditorCard(this, look(),
                                {[this](const std::string& raw) { typed_in(raw); }, [this] { save(); },
                                 [this] { compare(); }, [this] { close_editor(); }});
    duplicate_card_ = new DuplicateCard(this, look(),
                                        {[this](const std::string& raw) {
                                             duplicate_->edit_id(raw);
                                             duplicate_card_->render(duplicate_->view());
                                         },
                                         [this](const std::string& raw) {
                                             duplicate_->edit_name(raw);
                                             duplicate_card_->render(duplicate_->view());
                                         },
                                         [this] { make_duplicate(); }, [this] { show(Mode::list); }});
    revisions_card_ = new RevisionsCard(this, look(),
                                        {[this](const std::string& id) {
                                             revisions_->choose_before(id);
                                             revisions_card_->render(revisions_->view());
                                         },
                                         [this](const std::string& id) {
                                             revisions_->choose_after(id);
                                             revisions_card_->render(revisions_->view());
                                         },
                                         [this] { compare_with_file(); }, [this] { close_comparison(); }});
}

void FormularyPanel::lay_out() {
    columns_ = new wxBoxSizer(wxHORIZONTAL);
    columns_->AddSpacer(FromDIP(space::small));
    const auto add = [this](Mode mode, wxWindow& card) {
        places_.emplace_back(mode, as_column(card));
        columns_->Add(places_.back().second, wxSizerFlags(50).Expand());
    };
    add(Mode::list, *list_card_);
    add(Mode::edit, *editor_card_);
    add(Mode::duplicate, *duplicate_card_);
    add(Mode::compare, *revisions_card_);
    columns_->Add(monograph_, wxSizerFlags(50).Expand());
    columns_->AddSpacer(FromDIP(space::small));
    auto* page = new wxBoxSizer(wxVERTICAL);
    page->Add(columns_, wxSizerFlags(1).Expand());
    page->Add(
        make_footer(*this, look(),
                    tr("What is shipped is never written over: a revision of yours is a file of its own"),
                    tr("Ctrl+1 to 3: sections     F8: next fault     Ctrl+S: save     Ctrl+N: the list")),
        wxSizerFlags().Expand().Border(wxALL, FromDIP(space::small)));
    SetSizer(page);
}

void FormularyPanel::show(Mode mode) {
    const wxWindowUpdateLocker lock(this);
    mode_ = mode;
    for (const auto& [of_mode, place] : places_) columns_->Show(place, of_mode == mode);
    show_control(*monograph_, mode != Mode::compare);
    arrange();
    render_monograph();
    monograph_->go_to_top();
    if (IsShownOnScreen()) go_to_section(0);
}

// Lines are broken for the width that a card has once it is shown.
void FormularyPanel::arrange() {
    Layout();
    if (rewrap_all(*this)) Layout();
}

// What is edited, else what is chosen in the list.
void FormularyPanel::render_monograph() {
    const wxWindowUpdateLocker lock(this);
    if (mode_ == Mode::edit) {
        const auto& view = editor_->view();
        return monograph_->render(view.monograph ? &*view.monograph : nullptr, workbench::Tone::stop,
                                  view.monograph_note);
    }
    const auto& view = presenter_.view();
    monograph_->render(view.monograph ? &*view.monograph : nullptr, view.note_tone, view.note);
    monograph_->go_to_top();
}

void FormularyPanel::edit_selected() {
    const auto* file = presenter_.selected_file();
    if (!file) return;
    auto start = workbench::start_edit(presenter_.sources(), *file);
    if (start) open_editor(*std::move(start));
    else list_card_->tell(start.error());
}

void FormularyPanel::duplicate_selected() {
    const auto* file = presenter_.selected_file();
    if (!file) return;
    duplicate_ = std::make_unique<workbench::DuplicateForm>(presenter_.sources(), *file);
    duplicate_card_->render(duplicate_->view());
    show(Mode::duplicate);
}

void FormularyPanel::make_duplicate() {
    auto start = duplicate_->make();
    if (start) open_editor(*std::move(start));
    else duplicate_card_->tell(start.error());
}

void FormularyPanel::open_editor(workbench::EditStart start) {
    const auto& sources = presenter_.sources();
    editor_ = std::make_unique<MonographEditor>(std::move(start), sources.reference, ports_.now().date,
                                                sources.approvals, ports_.write);
    editor_card_->open(*editor_);
    show(Mode::edit);
}

std::optional<std::string> FormularyPanel::edit_file(const std::filesystem::path& file) {
    if (!may_leave()) return std::nullopt;
    if (editor_) presenter_.replace(read_());  // something may have been saved
    auto start = workbench::start_from_file(presenter_.sources(), file);
    if (!start) return start.error();
    open_editor(*std::move(start));
    return std::nullopt;
}

std::map<std::string, std::string> FormularyPanel::typed() const {
    return editor_ ? workbench::typed_of(*editor_) : std::map<std::string, std::string>();
}

void FormularyPanel::restore(const std::map<std::string, std::string>& typed) {
    auto kept = workbench::kept_edit(typed);
    if (!kept) return;
    open_editor(std::move(kept->start));
    const std::string before = editor_->text();
    editor_->edit(kept->text);
    editor_card_->follow(before);
    editor_card_->render();
    render_monograph();
}

// The list is read anew: what was saved stands in it now, and is chosen.
void FormularyPanel::close_editor() {
    if (!may_leave()) return;
    const std::string key = editor_->start().target.string();
    editor_card_->close();
    editor_.reset();
    presenter_.replace(read_());
    presenter_.select(key);
    list_card_->render();
    show(Mode::list);
}

void FormularyPanel::typed_in(const std::string& raw) {
    editor_->edit(raw);
    editor_card_->render();
    render_monograph();
}

void FormularyPanel::go_back(bool (MonographEditor::*step)()) {
    if (mode_ != Mode::edit) return;
    const std::string before = editor_->text();
    if (!(editor_.get()->*step)()) return;
    editor_card_->follow(before);
    editor_card_->render();
    render_monograph();
}

void FormularyPanel::undo() { go_back(&MonographEditor::undo); }
void FormularyPanel::redo() { go_back(&MonographEditor::redo); }

void FormularyPanel::compare() {
    const auto* file = presenter_.selected_file();
    if (!editor_ && !file) return;
    revisions_ = std::make_unique<workbench::RevisionsPresenter>(
        editor_ ? workbench::revisions_of(presenter_.sources(), *editor_)
                : workbench::revisions_of(presenter_.sources(), *file));
    revisions_card_->render(revisions_->view());
    show(Mode::compare);
}

void FormularyPanel::compare_with_file() {
    const auto path = ports_.ask_monograph(*this);
    if (!path) return;
    auto revision = workbench::read_revision(*path);
    if (!revision) return revisions_card_->tell(revision.error());
    revisions_->add(*std::move(revision));
    revisions_card_->render(revisions_->view());
}

void FormularyPanel::close_comparison() { show(editor_ ? Mode::edit : Mode::list); }

std::vector<std::string> FormularyPanel::sections() const {
    return {tr("Search, or the text"), tr("List, or the faults"), tr("Monograph")};
}

void FormularyPanel::go_to_section(std::size_t section) {
    if (section == 2 && mode_ != Mode::compare) return monograph_->SetFocus();
    switch (mode_) {
        case Mode::list: return section == 0 ? list_card_->focus_search() : list_card_->focus_list();
        case Mode::edit: return section == 0 ? editor_card_->focus_text() : editor_card_->focus_faults();
        case Mode::duplicate: return duplicate_card_->focus_first();
        case Mode::compare:
            return section == 0 ? revisions_card_->focus_first() : revisions_card_->focus_changes();
    }
}

void FormularyPanel::start_over() {
    if (!editor_) show(Mode::list);
    else close_editor();
    if (editor_) return;
    presenter_.search("");
    list_card_->render();
    render_monograph();
    go_to_section(0);
}

void FormularyPanel::go_to_next_marked() {
    if (mode_ == Mode::edit) editor_card_->mark_next();
}

bool FormularyPanel::can_save() const { return mode_ == Mode::edit && editor_->view().can_save; }

void FormularyPanel::save() {
    if (!can_save()) return;
    editor_->save();
    const wxWindowUpdateLocker lock(this);
    editor_card_->render();
    render_monograph();
}

// Saved, thrown away, or kept on with.
bool FormularyPanel::may_leave() {
    if (!editor_ || !editor_->view().has_work) return true;
    const Leave wish = ports_.ask_leave(*this, editor_->view().heading);
    if (wish == Leave::save) {
        if (mode_ != Mode::edit) show(Mode::edit);
        save();
        return !editor_->view().is_unsaved;
    }
    return wish == Leave::discard;
}

void FormularyPanel::show_focused(const wxWindow& control) {
    if (&control != monograph_ && monograph_->IsDescendant(const_cast<wxWindow*>(&control)))
        monograph_->bring_into_view(control);
}

}  // namespace vialwright::gui
