// SPDX-License-Identifier: Apache-2.0
// Parts of a card on which a file is chosen or dropped, and worked through while the window stays usable.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <wx/dnd.h>

#include "app/gui/card.hpp"

class wxButton;
class wxGauge;

namespace vialwright::gui {

inline constexpr int full_gauge = 1000;

// Where the words "Drop a file here" stand, so high before scaling. Files are dropped anywhere on the page.
Text* add_drop_zone(Card& card, const Look& look, const std::string& words, int height);

wxButton* add_button(Card& card, const wxString& label, const std::string& name);

// How much of the work is done; its name is for assistive tools.
wxGauge* add_progress(Card& card, const std::string& name);
void show_progress(wxGauge& gauge, bool is_running, bool knows_progress, int progress);  // of full_gauge

// Of several files that are dropped, the first.
class FileDrop : public wxFileDropTarget {
public:
    explicit FileDrop(std::function<void(const std::filesystem::path&)> open) : open_(std::move(open)) {}
    bool OnDropFiles(wxCoord x, wxCoord y, const wxArrayString& files) override;

private:
    std::function<void(const std::filesystem::path&)> open_;
};

}  // namespace vialwright::gui
