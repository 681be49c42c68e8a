// SPDX-License-Identifier: Apache-2.0
#include "app/gui/ports.hpp"

#include <chrono>

#include <fmt/chrono.h>
#include <wx/clipbrd.h>
#include <wx/dataobj.h>
#include <wx/filedlg.h>

#include "app/gui/words.hpp"
#include "labels/pdf/save_file.hpp"

namespace vialwright::gui {

namespace {

time::LocalMinute local_minute() {
    const std::tm now =
        fmt::localtime(std::chrono::system_clock::to_time_t(std::chrono::system_clock::now()));
    const auto month = static_cast<unsigned>(now.tm_mon + 1);
    const auto day = static_cast<unsigned>(now.tm_mday);
    return {{std::chrono::year{now.tm_year + 1900}, std::chrono::month{month}, std::chrono::day{day}},
            now.tm_hour,
            now.tm_min};
}

std::optional<std::filesystem::path> ask_in_dialog(wxWindow& parent, const std::string& file_name) {
    wxFileDialog dialog(&parent, "Save label PDF", wxString(), shown(file_name), "PDF (*.pdf)|*.pdf",
                        wxFD_SAVE | wxFD_OVERWRITE_PROMPT);
    if (dialog.ShowModal() != wxID_OK) return std::nullopt;
    std::filesystem::path path = typed(dialog.GetPath());
    if (!path.has_extension()) path += ".pdf";
    return path;
}

// The clipboard takes the data over, and keeps it after the program has ended where the desktop can.
void copy_to_clipboard(const std::string& text) {
    const wxClipboardLocker lock;
    if (!lock) return;
    wxTheClipboard->SetData(new wxTextDataObject(shown(text)));
    wxTheClipboard->Flush();
}

}  // namespace

Ports Ports::standard() { return {local_minute, ask_in_dialog, pdf::save_file, copy_to_clipboard}; }

}  // namespace vialwright::gui
