// SPDX-License-Identifier: Apache-2.0
#include "app/gui/main_frame.hpp"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <string_view>

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <wx/app.h>
#include <wx/display.h>
#include <wx/menu.h>
#include <wx/settings.h>
#include <wx/textentry.h>

#include "app/gui/bud_panel.hpp"
#include "app/gui/calculator_panel.hpp"
#include "app/gui/check_file_panel.hpp"
#include "app/gui/compounding_panel.hpp"
#include "app/gui/entry_aids.hpp"
#include "app/gui/file_parts.hpp"
#include "app/gui/formulary_panel.hpp"
#include "app/gui/label_batch_panel.hpp"
#include "app/gui/labels_panel.hpp"
#include "app/gui/native.hpp"
#include "app/gui/settings_panel.hpp"
#include "app/gui/theme.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/search_items.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Tone;
using workbench::tr;

namespace {

// The smallest size at which nothing is cut, and the one to start with.
constexpr int least_width = 1024, least_height = 700;
constexpr int first_width = 1280, first_height = 800;

// The entry that has the cursor; null if something else has it. wxTextEntry is no window, hence the cast across.
wxTextEntry* focused_entry() { return dynamic_cast<wxTextEntry*>(wxWindow::FindFocus()); }

// The toolkit shows new entries, moves the cursor into them and enables menus when nothing else waits; keys that were typed
// ahead do not wait for that, and would go to what had the keyboard before: into another entry, or another patient's order.
void finish_last_key() {
    constexpr int most_rounds = 4;
    bool goes_on = true;
    for (int round = 0; goes_on && round < most_rounds; ++round) {
        wxTheApp->ProcessPendingEvents();
        goes_on = wxTheApp->ProcessIdle();
    }
}

// What is chosen in a dialog of a page is a recent file too.
void remember_what_is_chosen(Ports& ports, RecentMenu& recent) {
    for (auto* ask : {&ports.ask_orders, &ports.ask_rows})
        *ask = [ask = *ask, &recent](wxWindow& parent) {
            auto file = ask(parent);
            if (file) recent.add(*file);
            return file;
        };
}

}  // namespace

Appearance appearance_from_environment(Appearance chosen) {
    const char* value = std::getenv("VIALWRIGHT_APPEARANCE");
    const std::string_view wanted = value == nullptr ? "" : value;
    if (wanted == "light") return Appearance::light;
    return wanted == "dark" ? Appearance::dark : chosen;
}

MainFrame::MainFrame(workbench::PrepareOrders& orders, PageSources sources, Ports ports,
                     const std::filesystem::path& fonts_folder, Appearance appearance)
    : wxFrame(nullptr, wxID_ANY, "Vialwright"),
      ports_(ports),
      places_(sources.places),
      system_is_dark_(wxSystemSettings::GetAppearance().IsDark()),
      settings_folder_(sources.settings_folder, ports.write) {
    native::show_states_at_once();
    // The menus and the keeper of the session ask for these; hundreds of other controls would each be told at each key.
    wxIdleEvent::SetMode(wxIDLE_PROCESS_SPECIFIED);
    wxUpdateUIEvent::SetMode(wxUPDATE_UI_PROCESS_SPECIFIED);
    SetExtraStyle(GetExtraStyle() | wxWS_EX_PROCESS_IDLE | wxWS_EX_PROCESS_UI_UPDATES);
    EntryAids::today = [now = ports_.now] { return now().date; };
    choose(appearance);
    recent_ =
        std::make_unique<RecentMenu>(*this, ports_.state.empty() ? ports_.state : ports_.state / "recent",
                                     [this](const std::filesystem::path& file) { open_file(file); });
    remember_what_is_chosen(ports, *recent_);
    book_ =
        new PageBook(this, look_, entries(orders, sources, ports, fonts_folder), [this] { page_changed(); });
    const auto work = [this, &orders] {
        auto items = workbench::search_items(orders.view());
        std::ranges::move(workbench::search_items(recent_->files()), std::back_inserter(items));
        return items;
    };
    finder_ = std::make_unique<Finder>(*this, look_, *book_, sources.search, work,
                                       [this](const workbench::SearchItem& item) { open_found(item); });
    book_->SetDropTarget(new FileDrop([this](const std::filesystem::path& file) { open_file(file); }));
    Bind(wxEVT_MENU_OPEN, [this](wxMenuEvent& event) {
        event.Skip();
        recent_->fill();
    });
    make_menus();
    page_changed();
    take_size();
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        follow_system();
    });
    Bind(wxEVT_CLOSE_WINDOW, &MainFrame::closing, this);
    Bind(wxEVT_CHAR_HOOK, &MainFrame::on_key, this);
    native::before_keys(*this, finish_last_key);
    native::on_focus(*this, [this](wxWindow& control) { page().show_focused(control); });
    page().go_to_section(0);
    // The toolkit gives the keyboard to whatever it finds first when a window comes on the screen.
    Bind(wxEVT_SHOW, [this](wxShowEvent& event) {
        event.Skip();
        if (event.IsShown()) CallAfter([this] { page().go_to_section(0); });
    });
}

// Twice as large a text needs half as much room again: the columns are less than full.
void MainFrame::take_size() {
    const double more = (1 + native::text_scale()) / 2;
    // What stands around: of a window manager, and the menu.
    wxSize around = FromDIP(wxSize(8, 40));
    around.y += GetSize().y - GetClientSize().y;
    const wxSize room = wxDisplay(this).GetClientArea().GetSize() - around;
    const auto fitting = [&](int width, int height) {
        wxSize size = FromDIP(wxSize(static_cast<int>(width * more), static_cast<int>(height * more)));
        size.DecTo(room);
        return size;
    };
    SetMinClientSize(fitting(least_width, least_height));
    SetClientSize(fitting(first_width, first_height));
}

std::vector<PageBook::Entry> MainFrame::entries(workbench::PrepareOrders& orders, const PageSources& sources,
                                                const Ports& ports,
                                                const std::filesystem::path& fonts_folder) {
    const auto make_prepare = [this, &orders, ports, fonts_folder](wxWindow* parent) {
        return prepare_ = new OrderBook(parent, look_, orders, ports, fonts_folder,
                                        {[this](const std::string& words) { tell(Tone::note, words); },
                                         [this](const std::string& words) { book_->no_longer_tell(words); },
                                         [this](const workbench::CheckedDose& dose) { label_dose(dose); }});
    };
    const auto make_calculator = [this, ports](wxWindow* parent) {
        return new CalculatorPanel(parent, look_, ports);
    };
    const auto make_bud = [this, ports, read = sources.beyond_use](wxWindow* parent) {
        return new BudPanel(parent, look_, read(), ports);
    };
    const auto make_compounding = [this, ports, read = sources.compounding](wxWindow* parent) {
        return compounding_ = new CompoundingPanel(parent, look_, read(), ports);
    };
    const auto read_labels = [read = sources.labels, now = ports.now] {
        auto found = read();
        found.today = [now] { return now().date; };
        return found;
    };
    const auto make_labels = [this, ports, fonts_folder, read_labels, &orders](wxWindow* parent) {
        auto found = read_labels();
        found.checked = [&orders] { return orders.checked(); };
        return labels_ = new LabelsPanel(parent, look_, std::move(found), ports, fonts_folder);
    };
    const auto make_batch = [this, ports, read_labels](wxWindow* parent) {
        return batch_ = new LabelBatchPanel(parent, look_, read_labels(), ports);
    };
    const auto make_formulary = [this, ports, read = sources.formulary](wxWindow* parent) {
        return formulary_ = new FormularyPanel(parent, look_, read, ports);
    };
    const auto make_check = [this, ports, start = sources.check](wxWindow* parent) {
        return check_ = new CheckFilePanel(parent, look_, start, ports);
    };
    const auto make_help = [this](wxWindow* parent) { return this->make_help(parent); };
    const auto make_settings = [this, ports, read = sources.settings](wxWindow* parent) {
        return settings_ = new SettingsPanel(parent, look_, read(settings_folder_), ports,
                                             [this](Appearance appearance) { choose(appearance); });
    };
    return {{"prepare", tr("Prepare"), make_prepare},
            {"calculator", tr("Calculator"), make_calculator},
            {"beyond-use-date", tr("Beyond-use date"), make_bud},
            {"compounding", tr("Compounding"), make_compounding},
            {"labels", tr("Labels"), make_labels},
            {"batch", tr("Batch"), make_batch},
            {"formulary", tr("Formulary"), make_formulary},
            {"check-a-file", tr("Check a file"), make_check},
            {"settings", tr("Settings"), make_settings},
            {"help", tr("Help"), make_help}};
}

void MainFrame::add(wxMenu& menu, int id, const wxString& item, std::function<void()> act) {
    const int made = menu.Append(id, item)->GetId();
    Bind(
        wxEVT_MENU, [act = std::move(act)](wxCommandEvent&) { act(); }, made);
}

void MainFrame::make_menus() {
    auto* bar = new wxMenuBar;
    bar->Append(make_file_menu(), shown(tr("&File")));
    bar->Append(make_edit_menu(), shown(tr("&Edit")));
    bar->Append(make_view_menu(), shown(tr("&View")));
    bar->Append(make_help_menu(), shown(tr("&Help")));
    SetMenuBar(bar);
}

wxMenu* MainFrame::make_file_menu() {
    auto* menu = new wxMenu;
    add(*menu, wxID_NEW, shown(tr("Start &over, for the next patient\tCtrl+N")),
        [this] { page().start_over(); });
    add_orders(*menu);
    add(*menu, wxID_OPEN, shown(tr("&Check a file of orders…\tCtrl+O")), [this] { check_file(); });
    menu->AppendSubMenu(recent_->menu(), shown(tr("Open &recent")));
    menu->AppendSeparator();
    add(*menu, wxID_SAVE, shown(tr("&Save…\tCtrl+S")), [this] { page().save(); });
    Bind(
        wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(page().can_save()); }, wxID_SAVE);
    const int label_dose = wxWindow::NewControlId();
    add(*menu, label_dose, shown(tr("&Label this dose…\tCtrl+L")),
        [this] { prepare_->panel().label_dose(); });
    Bind(
        wxEVT_UPDATE_UI,
        [this](wxUpdateUIEvent& event) {
            event.Enable(&page() == prepare_ && prepare_->panel().can_label_dose());
        },
        label_dose);
    add(*menu, wxID_PRINT, shown(tr("&Print label…\tCtrl+P")), [this] { page().print(); });
    Bind(
        wxEVT_UPDATE_UI, [this](wxUpdateUIEvent& event) { event.Enable(page().can_print()); }, wxID_PRINT);
    menu->AppendSeparator();
    // Later: an assistive tool that quits would wait in vain for the question that may come.
    add(*menu, wxID_EXIT, shown(tr("&Quit\tCtrl+Q")), [this] { CallAfter([this] { Close(); }); });
    return menu;
}

// Several patients side by side.
void MainFrame::add_orders(wxMenu& menu) {
    const auto add_order = [&](int id, const wxString& item, auto act, auto is_possible) {
        add(menu, id, item, act);
        Bind(
            wxEVT_UPDATE_UI, [is_possible](wxUpdateUIEvent& event) { event.Enable(is_possible()); }, id);
    };
    add_order(
        wxWindow::NewControlId(), shown(tr("Order of another patient, in a &tab\tCtrl+T")),
        [this] { open_order(); }, [this] { return prepare_->can_open(); });
    const auto is_shown = [this] { return &page() == prepare_; };
    add_order(
        wxID_CLOSE, shown(tr("Close this or&der\tCtrl+W")), [this] { prepare_->close_order(); }, is_shown);
    add_order(
        wxWindow::NewControlId(), shown(tr("&Bring back the order closed last\tCtrl+Shift+T")),
        [this] {
            show_orders();
            prepare_->bring_back_order();
        },
        [this] { return prepare_->can_bring_back(); });
    menu.AppendSeparator();
}

// The cursor stays where it is in the order that was shown: it is there again when the order is.
void MainFrame::show_orders() {
    if (&page() != prepare_) book_->show(0);
}

void MainFrame::label_dose(const workbench::CheckedDose& dose) {
    const std::size_t page = book_->place_of("labels");
    book_->show(page);
    if (book_->shown() == page) labels_->take(dose);
}

void MainFrame::open_order() {
    show_orders();
    prepare_->open_order();
}

// Keys that an entry or a list would take for itself before the menu has them.
void MainFrame::on_key(wxKeyEvent& event) {
    const int key = event.GetKeyCode();
    const int pages = key == WXK_PAGEDOWN ? 1 : key == WXK_PAGEUP ? -1 : 0;
    const bool with_control = event.GetModifiers() == wxMOD_CONTROL;
    if (pages != 0 && with_control) return book_->turn(pages);
    if (key == ';' && with_control)
        return page().compounded_now();                          // the toolkit would offer pictures of faces
    if (key == 'N' && with_control) return page().start_over();  // a list would go to its next line
    if (key == 'P' && with_control && page().can_print()) return page().print();
    if (key != WXK_TAB || !event.ControlDown() || &page() != prepare_) return event.Skip();
    prepare_->turn(event.ShiftDown() ? -1 : 1);
}

void MainFrame::check_file() {
    const std::size_t page = book_->place_of("check-a-file");
    book_->show(page);
    if (book_->shown() == page) check_->ask_file();
}

wxMenu* MainFrame::make_edit_menu() {
    auto* menu = new wxMenu;
    add(*menu, wxID_UNDO, shown(tr("&Undo\tCtrl+Z")), [this] { page().undo(); });
    add(*menu, wxID_REDO, shown(tr("&Redo\tCtrl+Y")), [this] { page().redo(); });
    menu->AppendSeparator();
    const auto on_entry = [](auto act) {
        return [act] {
            if (auto* entry = focused_entry()) (entry->*act)();
        };
    };
    add(*menu, wxID_CUT, shown(tr("Cu&t\tCtrl+X")), on_entry(&wxTextEntry::Cut));
    add(*menu, wxID_COPY, shown(tr("&Copy\tCtrl+C")), on_entry(&wxTextEntry::Copy));
    add(*menu, wxID_PASTE, shown(tr("&Paste\tCtrl+V")), on_entry(&wxTextEntry::Paste));
    add(*menu, wxID_SELECTALL, shown(tr("Select &all\tCtrl+A")), on_entry(&wxTextEntry::SelectAll));
    menu->AppendSeparator();
    add(*menu, wxID_FIND, shown(tr("&Search everything…\tCtrl+K")), [this] { finder_->show(); });
    menu->AppendSeparator();
    add(*menu, wxID_ANY, shown(tr("Co&mpounded now\tCtrl+;")), [this] { page().compounded_now(); });
    add(*menu, wxID_ANY, shown(tr("Copy ans&wer\tCtrl+Shift+C")), [this] { page().copy_answer(); });
    add(*menu, wxID_ANY, shown(tr("Answer the rest with &No\tCtrl+Shift+N")), [this] {
        if (&page() == prepare_) prepare_->panel().answer_rest_with_no();
    });
    return menu;
}

wxMenu* MainFrame::make_view_menu() {
    view_menu_ = new wxMenu;
    add_pages(*view_menu_);
    view_menu_->AppendSeparator();
    add(*view_menu_, wxID_ANY, shown(tr("Next marked &entry\tF8")), [this] { page().go_to_next_marked(); });
    view_menu_->AppendSeparator();
    add_turning(*view_menu_);
    add_appearances(*view_menu_);
    first_section_id_ = wxWindow::NewControlId(most_sections);
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent& event) {
            page().go_to_section(static_cast<std::size_t>(event.GetId() - first_section_id_));
        },
        first_section_id_, first_section_id_ + most_sections - 1);
    return view_menu_;
}

void MainFrame::add_pages(wxMenu& menu) {
    const int pages = static_cast<int>(book_->count());
    first_page_id_ = wxWindow::NewControlId(pages);
    for (int i = 0; i < pages; ++i)
        menu.AppendRadioItem(
            first_page_id_ + i,
            shown(book_->name(static_cast<std::size_t>(i)) +
                  (i < static_cast<int>(keys_of_pages) ? fmt::format("\tAlt+{}", i + 1) : "")));
    Bind(
        wxEVT_MENU,
        [this](wxCommandEvent& event) {
            book_->show(static_cast<std::size_t>(event.GetId() - first_page_id_));
        },
        first_page_id_, first_page_id_ + pages - 1);
    add(menu, wxID_ANY, shown(tr("Previous page\tCtrl+PgUp")), [this] { book_->turn(-1); });
    add(menu, wxID_ANY, shown(tr("Next page\tCtrl+PgDn")), [this] { book_->turn(1); });
    menu.AppendSeparator();
}

// The toolkit takes no Tab as a key of the menu: on_key() has these two.
void MainFrame::add_turning(wxMenu& menu) {
    const auto turn = [this](int orders) {
        show_orders();
        prepare_->turn(orders);
    };
    add(menu, wxID_ANY, shown(tr("Previous order (Ctrl+Shift+Tab)")), [turn] { turn(-1); });
    add(menu, wxID_ANY, shown(tr("Next order (Ctrl+Tab)")), [turn] { turn(1); });
    menu.AppendSeparator();
}

void MainFrame::add_appearances(wxMenu& menu) {
    const auto add_look = [&](Appearance appearance, const wxString& item) {
        auto* entry = menu.AppendRadioItem(wxID_ANY, item);
        entry->Check(appearance == appearance_);
        Bind(
            wxEVT_MENU, [this, appearance](wxCommandEvent&) { choose_and_keep(appearance); }, entry->GetId());
        appearances_[appearance] = entry;
    };
    add_look(Appearance::system, shown(tr("Like the &system")));
    add_look(Appearance::light, shown(tr("&Light")));
    add_look(Appearance::dark, shown(tr("&Dark")));
}

void MainFrame::page_changed() {
    page().comes_to_front();
    view_menu_->Check(first_page_id_ + static_cast<int>(book_->shown()), true);
    list_sections();
    const bool for_patient = book_->shown() == 0;
    const bool has_settings = settings_ && &page() == settings_;
    GetMenuBar()->SetLabel(wxID_SAVE,
                           has_settings ? shown(tr("&Save settings\tCtrl+S")) : shown(tr("&Save…\tCtrl+S")));
    GetMenuBar()->SetLabel(wxID_NEW, shown(for_patient ? tr("Start &over, for the next patient\tCtrl+N")
                                                       : tr("Start &over\tCtrl+N")));
}

// Each with Ctrl and its number. They stand below the pages and the two entries that turn them.
void MainFrame::list_sections() {
    for (std::size_t i = 0; i < sections_listed_; ++i)
        view_menu_->Destroy(first_section_id_ + static_cast<int>(i));
    const auto names = page().sections();
    sections_listed_ = names.size();
    constexpr std::size_t turning = 2, separators = 1;
    for (std::size_t i = 0; i < names.size(); ++i)
        view_menu_->Insert(book_->count() + turning + separators + i, first_section_id_ + static_cast<int>(i),
                           shown(fmt::format("{}\tCtrl+{}", names[i], i + 1)));
}

wxMenu* MainFrame::make_help_menu() {
    auto* menu = new wxMenu;
    add(*menu, wxID_HELP, shown(tr("&Help\tF1")), [this] { book_->show_page("help"); });
    add(*menu, wxID_ANY, shown(tr("&Log of this run")), [this] { show_log(); });
    menu->AppendSeparator();
    add(*menu, wxID_ABOUT, shown(tr("&About Vialwright")), [this] { about(); });
    return menu;
}

// Where the file cannot be written or is not to be, the choice holds as long as the window does.
void MainFrame::choose_and_keep(Appearance appearance) {
    choose(appearance);
    if (const auto problem = settings_folder_.keep(appearance))
        spdlog::warn("the appearance is not kept: {}", *problem);
    else if (settings_) settings_->appearance_was_kept(appearance);
}

void MainFrame::closing(wxCloseEvent& event) {
    if (event.CanVeto() && !book_->may_leave()) event.Veto();
    else event.Skip();
}

void MainFrame::choose(Appearance appearance) {
    appearance_ = appearance;
    if (const auto item = appearances_.find(appearance); item != appearances_.end()) item->second->Check();
    const bool dark = appearance == Appearance::dark || (appearance == Appearance::system && system_is_dark_);
    native::prefer_dark(dark);
    look_.palette = dark ? Palette::dark() : Palette::light();
    native::set_style_sheet(*this, window_style_name, style_sheet(look_.palette));
    SetBackgroundColour(look_.palette.window);
    restyle_all(*this);
    Refresh();
}

// Only while it is the system that decides: our own choice changes the system's colours for this program too.
void MainFrame::follow_system() {
    if (appearance_ != Appearance::system) return;
    const bool dark = wxSystemSettings::GetAppearance().IsDark();
    if (dark == look_.palette.is_dark) return;
    system_is_dark_ = dark;
    choose(Appearance::system);
}

}  // namespace vialwright::gui
