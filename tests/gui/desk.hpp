// SPDX-License-Identifier: Apache-2.0
// The real window with the shipped data, worked with the keyboard alone, read from what its controls show.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <wx/window.h>

#include "app/gui/main_frame.hpp"
#include "app/workbench/library.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::test {

class GuiDesk {
public:
    explicit GuiDesk(gui::Appearance appearance = gui::Appearance::light, wxSize size = {1280, 800},
                     const std::map<std::string, std::string>& settings = {});
    GuiDesk(const GuiDesk&) = delete;
    GuiDesk& operator=(const GuiDesk&) = delete;
    ~GuiDesk();

    // Keys, as pressed on the keyboard, to whatever has the focus.
    void press(int key, int modifiers = 0);
    void type(std::string_view text);  // over what stands in the entry
    bool types_ahead = false;          // the next keys do not wait until the window has done the last
    void tab(int times = 1);

    void open(std::string_view page);  // by its place in the bar

    // Tabs to the control of that name; fails the test if the keyboard does not get there.
    void go_to(std::string_view name);
    void enter(std::string_view name, std::string_view text);  // go_to, then type
    void choose(std::string_view name,
                std::string_view choice_start);        // go_to, then arrow keys; also of a list
    void push(std::string_view name);                  // go_to, then space
    void choose_row(std::string_view table, int row);  // go_to, then Home and down

    wxWindow* find(std::string_view name) const;
    bool offers(std::string_view name) const;  // a control of that name is seen and takes the keyboard
    std::string focused_name() const;
    // Everything in words that is to be seen, in the order of the controls, blanks and line ends as single blanks.
    std::string page() const;
    std::string answer() const;  // the big answer alone

    gui::MainFrame& frame() { return *frame_; }
    void settle();  // until nothing is left to do
    static bool until(const std::function<bool()>& reached);

    // Where the next "Save" goes, and what the disk says to it.
    std::optional<std::filesystem::path> target;
    std::optional<std::string> disk_fault;
    // Which file of orders is chosen next, and where its report goes.
    std::optional<std::filesystem::path> orders, report;
    std::optional<std::filesystem::path> rows;  // of which labels are made
    // What is answered when unsaved work is to be left, how often it was asked, and which file is compared with.
    gui::Leave leave = gui::Leave::stay;
    int asked_to_leave = 0;
    std::optional<std::filesystem::path> monograph;
    std::string clipboard;  // what was copied last

    // What CUPS says, and whether the person agrees to print; then what was asked and what was sent.
    workbench::QueueNews queues = one_queue();
    bool agrees = true;
    std::string asked;
    std::string sent_to;   // the queue
    std::size_t sent = 0;  // labels
    TemporaryFolder files;
    static print::QueueList one_queue();
    bool confirms = true;  // what is answered to any other question

    std::filesystem::path settings_folder() const { return settings_.path(); }

private:
    TemporaryFolder settings_;  // the user's, of this desk alone
    workbench::Library library_;
    workbench::PrepareOrders orders_;
    gui::MainFrame* frame_;
};

// Each control that takes the keyboard, in the order of the Tab key as the window shows them.
std::vector<wxWindow*> controls_of(wxWindow& window);

}  // namespace vialwright::test
