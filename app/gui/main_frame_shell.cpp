// SPDX-License-Identifier: Apache-2.0
// What the window does beside its pages: goes to what was searched for, opens files, keeps and restores what is typed, helps.
#include <algorithm>

#include <cairo.h>
#include <fmt/format.h>
#include <spdlog/version.h>
#include <wx/aboutdlg.h>
#include <wx/menu.h>
#include <wx/platinfo.h>

#include "app/gui/check_file_panel.hpp"
#include "app/gui/compounding_panel.hpp"
#include "app/gui/formulary_panel.hpp"
#include "app/gui/help_panel.hpp"
#include "app/gui/label_batch_panel.hpp"
#include "app/gui/labels_panel.hpp"
#include "app/gui/log_dialog.hpp"
#include "app/gui/main_frame.hpp"
#include "app/gui/menu_commands.hpp"
#include "app/gui/run_log.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/file_kind.hpp"
#include "app/workbench/tr.hpp"
#include "vialwright_config.hpp"

namespace vialwright::gui {

using workbench::FileKind;
using workbench::Tone;
using workbench::tr;

namespace {

std::string libraries() {
    const auto& system = wxPlatformInfo::Get();
    return fmt::format("wxWidgets {}.{}.{}, GTK {}.{}.{}, cairo {}, spdlog {}.{}.{}, fmt {}.{}.{}",
                       wxMAJOR_VERSION, wxMINOR_VERSION, wxRELEASE_NUMBER, system.GetToolkitMajorVersion(),
                       system.GetToolkitMinorVersion(), system.GetToolkitMicroVersion(),
                       cairo_version_string(), SPDLOG_VER_MAJOR, SPDLOG_VER_MINOR, SPDLOG_VER_PATCH,
                       FMT_VERSION / 10'000, FMT_VERSION / 100 % 100, FMT_VERSION % 100);
}

}  // namespace

// Of the data; pages and commands are the finder's own matter.
void MainFrame::open_found(const workbench::SearchItem& item) {
    if (item.kind == workbench::SearchKind::product) {
        book_->show(0);
        prepare_->panel().choose_product(item.id);
    } else if (item.kind == workbench::SearchKind::tool) {
        book_->show_page("compounding");
        compounding_->choose_tool(item.id);
    } else if (item.kind == workbench::SearchKind::stock) {
        book_->show_page("labels");
        labels_->choose_stock(item.id);
    } else if (item.kind == workbench::SearchKind::order) {
        book_->show(0);
        prepare_->show_order(std::stoi(item.id));
    } else if (item.kind == workbench::SearchKind::file) {
        open_file(item.id);
    }
}

files::Session MainFrame::session() const {
    files::Session session;
    session.saved_at = time::to_text(ports_.now());
    session.shown = book_->id(book_->shown());
    for (std::size_t i = 0; i < book_->count(); ++i) {
        const Page* page = book_->made(i);
        if (files::Typed typed = page ? page->typed() : files::Typed(); !typed.empty())
            session.pages[book_->id(i)] = std::move(typed);
    }
    return session;
}

void MainFrame::restore(const files::Session& session) {
    for (const auto& [id, typed] : session.pages)
        if (Page* page = book_->make_page(id)) page->restore(typed);
    book_->show_page(session.shown);
}

void MainFrame::open_file(const std::filesystem::path& file) {
    std::error_code ignored;
    const std::string name = file.filename().string();
    if (!std::filesystem::is_regular_file(file, ignored))
        return tell(Tone::caution, fmt::format(fmt::runtime(tr("{} is not there any more.")), name));
    switch (workbench::kind_of_file(file)) {
        case FileKind::orders:
            book_->show_page("check-a-file");
            check_->open(file);
            break;
        case FileKind::rows:
            book_->show_page("batch");
            batch_->open(file);
            break;
        case FileKind::monograph:
            book_->show_page("formulary");
            if (const auto problem = formulary_->edit_file(file)) return tell(Tone::caution, *problem);
            break;
        case FileKind::unknown:
            return tell(
                Tone::caution,
                fmt::format(fmt::runtime(tr("{} is nothing that this window opens. It takes orders (CSV, "
                                            "FHIR JSON), rows of labels (CSV) and monographs (TOML).")),
                            name));
    }
    recent_->add(file);
}

Page* MainFrame::make_help(wxWindow* parent) {
    workbench::HelpSources help;
    for (std::size_t i = 0; i < book_->count(); ++i) help.pages.push_back(book_->name(i));
    const int after_sections = first_section_id_ + most_sections;
    for (const MenuCommand& command : menu_commands(*GetMenuBar()))
        if (command.id < first_section_id_ || command.id >= after_sections)
            help.commands.push_back({command.menu, command.name, command.keys});
    help.data = places_.data;
    help.site = places_.overlays;
    help.settings = places_.settings;
    help.state = ports_.state;
    help.version = fmt::format("{} ({}). {}", config::version, config::git_id(), libraries());
    return new HelpPanel(parent, look_, workbench::help_view(help));
}

void MainFrame::show_log() {
    const std::string where = ports_.state.empty() ? "" : (ports_.state / "log" / "vialwright.log").string();
    (new LogDialog(this, look_, run_log_text(), where, ports_.copy))->Show();
}

void MainFrame::about() {
    wxAboutDialogInfo info;
    info.SetName("Vialwright");
    info.SetVersion(shown(config::version), shown(fmt::format(fmt::runtime(tr("Version {} ({})")),
                                                              config::version, config::git_id())));
    info.SetDescription(shown(tr("Doses and vial labels for compounding pharmacies.\n"
                                 "It prepares a decision; a pharmacist makes it.") +
                              "\n\n" + libraries()));
    info.SetLicence("Apache License 2.0");
    wxAboutBox(info, this);
}

}  // namespace vialwright::gui
