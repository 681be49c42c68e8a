// SPDX-License-Identifier: Apache-2.0
// The window: the menus, and the pages in it.
#pragma once

#include <map>

#include <wx/frame.h>

#include "app/files/session_file.hpp"
#include "app/gui/finder.hpp"
#include "app/gui/order_book.hpp"
#include "app/gui/page_book.hpp"
#include "app/gui/recent_menu.hpp"
#include "app/gui/sources.hpp"

namespace vialwright::gui {

class CheckFilePanel;
class CompoundingPanel;
class FormularyPanel;
class LabelBatchPanel;
class LabelsPanel;

inline constexpr int most_sections = 9;  // of a page, a number key each

class SettingsPanel;

using files::Appearance;
// VIALWRIGHT_APPEARANCE: "light" or "dark"; anything else: as it was chosen before.
Appearance appearance_from_environment(Appearance chosen);

class MainFrame : public wxFrame {
public:
    // Nothing of the sources or the orders is kept beyond the frame's life.
    MainFrame(workbench::PrepareOrders& orders, PageSources sources, Ports ports,
              const std::filesystem::path& fonts_folder, Appearance appearance);

    Page& first_page() { return *prepare_; }

    // At the foot of the window, until it is put away.
    void tell(workbench::Tone tone, const std::string& words) { book_->tell(tone, words); }
    files::Session session() const;  // what is typed just now
    void restore(const files::Session& session);
    // By what is in it, on the page for it; says so where there is none.
    void open_file(const std::filesystem::path& file);
    const std::string& title_of_page() const { return book_->name(book_->shown()); }

private:
    std::vector<PageBook::Entry> entries(workbench::PrepareOrders& orders, const PageSources& sources,
                                         const Ports& ports, const std::filesystem::path& fonts_folder);
    void take_size();
    void page_changed();
    Page& page() { return book_->page(); }
    void make_menus();
    wxMenu* make_file_menu();
    wxMenu* make_edit_menu();
    wxMenu* make_view_menu();
    wxMenu* make_help_menu();
    void add_pages(wxMenu& menu);
    void add_appearances(wxMenu& menu);
    void list_sections();  // of the page that is shown, in the menu
    void add(wxMenu& menu, int id, const wxString& item, std::function<void()> act);
    void add_orders(wxMenu& menu);
    void show_orders();
    void open_order();
    void label_dose(const workbench::CheckedDose& dose);
    void add_turning(wxMenu& menu);
    void on_key(wxKeyEvent& event);
    void choose(Appearance appearance);
    void choose_and_keep(Appearance appearance);
    void follow_system();
    void check_file();
    void closing(wxCloseEvent& event);
    void open_found(const workbench::SearchItem& item);
    void about();

    Page* make_help(wxWindow* parent);
    void show_log();

    Ports ports_;
    workbench::LibraryPaths places_;
    Look look_;
    Appearance appearance_ = Appearance::system;
    bool system_is_dark_ = false;
    OrderBook* prepare_ = nullptr;
    CheckFilePanel* check_ = nullptr;          // null until it is shown
    CompoundingPanel* compounding_ = nullptr;  // likewise
    LabelsPanel* labels_ = nullptr;
    FormularyPanel* formulary_ = nullptr;
    LabelBatchPanel* batch_ = nullptr;
    SettingsPanel* settings_ = nullptr;
    workbench::SettingsFolder settings_folder_;
    std::map<Appearance, wxMenuItem*> appearances_;
    std::unique_ptr<Finder> finder_;
    std::unique_ptr<RecentMenu> recent_;
    PageBook* book_ = nullptr;
    wxMenu* view_menu_ = nullptr;
    int first_section_id_ = 0, first_page_id_ = 0;
    std::size_t sections_listed_ = 0;
};

}  // namespace vialwright::gui
