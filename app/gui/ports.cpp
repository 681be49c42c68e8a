// SPDX-License-Identifier: Apache-2.0
#include "app/gui/ports.hpp"

#include <chrono>

#include <fmt/chrono.h>
#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/filedlg.h>
#include <wx/msgdlg.h>

#include "app/files/state_folder.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"
#include "labels/pdf/save_file.hpp"

namespace vialwright::gui {

using workbench::tr;

namespace {

using workbench::tr;

time::LocalMinute local_minute() {
    const std::tm now =
        fmt::localtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()));
    const auto month = static_cast<unsigned>(now.tm_mon + 1);
    const auto day = static_cast<unsigned>(now.tm_mday);
    return {{std::chrono::year{now.tm_year + 1900}, std::chrono::month{month}, std::chrono::day{day}},
            now.tm_hour,
            now.tm_min};
}

// With `extension` where the person wrote none.
std::optional<std::filesystem::path> ask_to_save(wxWindow& parent, const wxString& title,
                                                 const std::string& file_name, const wxString& kinds,
                                                 const char* extension) {
    wxFileDialog dialog(&parent, title, wxString(), shown(file_name), kinds,
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    std::filesystem::path path = typed(dialog.GetPath());
    if (!path.has_extension()) path += extension;
    return path;
}

std::optional<std::filesystem::path> ask_for_label(wxWindow& parent, const std::string& file_name) {
    return ask_to_save(parent, shown(tr("Save label PDF")), file_name, shown(tr("PDF (*.pdf)|*.pdf")),
                       ".pdf");
}

std::optional<std::filesystem::path> ask_for_report(wxWindow& parent, const std::string& file_name) {
    return ask_to_save(parent, shown(tr("Save report")), file_name, shown(tr("CSV (*.csv)|*.csv")), ".csv");
}

std::optional<std::filesystem::path> ask_to_open(wxWindow& parent, const wxString& title,
                                                 const wxString& kinds) {
    wxFileDialog dialog(&parent, title, wxString(), wxString(), kinds, wxFD_OPEN | wxFD_FILE_MUST_EXIST);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    return std::filesystem::path(typed(dialog.GetPath()));
}

std::optional<std::filesystem::path> ask_for_orders(wxWindow& parent) {
    return ask_to_open(parent, shown(tr("Check a file of orders")),
                       shown(tr("Orders (*.csv, *.json)|*.csv;*.json|All files|*")));
}

std::optional<std::filesystem::path> ask_for_rows(wxWindow& parent) {
    return ask_to_open(parent, shown(tr("Labels of a file of rows")),
                       shown(tr("Rows (*.csv)|*.csv|All files|*")));
}

std::optional<std::filesystem::path> ask_for_monograph(wxWindow& parent) {
    return ask_to_open(parent, shown(tr("Compare with a monograph")),
                       shown(tr("Monographs (*.toml)")) + "|*.toml|" + shown(tr("All files")) + "|*");
}

Leave ask_before_leaving(wxWindow& parent, const std::string& what) {
    wxMessageDialog dialog(
        &parent, shown(fmt::format(fmt::runtime(tr("\"{}\" has changes that are not saved.")), what)),
        "Vialwright", wxYES_NO | wxCANCEL | wxCANCEL_DEFAULT | wxICON_WARNING);
    dialog.SetYesNoCancelLabels(shown(tr("&Save")), shown(tr("&Discard the changes")),
                                shown(tr("&Keep editing")));
    const int answer = dialog.ShowModal();
    return answer == wxID_YES ? Leave::save : answer == wxID_NO ? Leave::discard : Leave::stay;
}

bool confirm(wxWindow& parent, const std::string& question) {
    wxMessageDialog dialog(&parent, shown(question), "Vialwright",
                           wxOK | wxCANCEL | wxCANCEL_DEFAULT | wxICON_QUESTION);
    return dialog.ShowModal() == wxID_OK;
}

// The clipboard takes the data over, and keeps it after the program has ended where the desktop can.
void copy_to_clipboard(const std::string& text) {
    const wxClipboardLocker lock;
    if (!lock) return;
    wxTheClipboard->SetData(new wxTextDataObject(shown(text)));
    wxTheClipboard->Flush();
}

// Esc and closing it are "no".
bool ask_to_print(wxWindow& parent, const workbench::PrintView& asked) {
    wxMessageDialog dialog(&parent, shown(asked.question), "Vialwright", wxOK | wxCANCEL | wxICON_NONE);
    dialog.SetExtendedMessage(shown(asked.details));
    dialog.SetOKLabel(shown(workbench::tr("Print")));
    return dialog.ShowModal() == wxID_OK;
}

}  // namespace

Ports Ports::standard() {
    return {.now = local_minute,
            .ask_target = ask_for_label,
            .ask_orders = ask_for_orders,
            .ask_report = ask_for_report,
            .ask_rows = ask_for_rows,
            .write = pdf::save_file,
            .copy = copy_to_clipboard,
            .ask_leave = ask_before_leaving,
            .ask_monograph = ask_for_monograph,
            .print = workbench::PrintPort::standard(),
            .confirm_print = ask_to_print,
            .confirm = gui::confirm,
            .state = files::state_folder()};
}

}  // namespace vialwright::gui
