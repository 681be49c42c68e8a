// SPDX-License-Identifier: Apache-2.0
// The tasks of docs/user-guide.md, pressed key by key as they stand there: what the guide says is seen must be seen, and the
// number of keys must be the one it tells.
//
// A block of keys holds, apart from what follows a "#": names of keys as the menus write them (Ctrl+6, Down), "what is typed"
// and [what is done in a dialog of the system, which is one key: Enter].
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <fmt/format.h>
#include <wx/uiaction.h>

#include "tests/gui/desk.hpp"

namespace vialwright::test {

namespace {

using Catch::Contains;

struct Task {
    std::string title;
    std::size_t keys_told = 0;
    std::vector<std::string> tokens;
    std::vector<std::string> seen;             // in words, at the end
    std::map<std::string, std::string> files;  // "orders.csv" and what is in it
};

std::vector<std::string> tokens_of(const std::string& line) {
    std::vector<std::string> tokens;
    std::size_t at = 0;
    while (at < line.size() && line[at] != '#') {
        if (line[at] == ' ') {
            ++at;
            continue;
        }
        const char last = line[at] == '"' ? '"' : line[at] == '[' ? ']' : ' ';
        const std::size_t end = std::min(line.find(last, at + 1), line.size());
        tokens.push_back(line.substr(at, end - at + (last == ' ' ? 0 : 1)));
        at = end + (last == ' ' ? 0 : 1);
    }
    return tokens;
}

std::vector<std::string> in_code(const std::string& line) {
    std::vector<std::string> found;
    for (std::size_t at = line.find('`'); at != std::string::npos; at = line.find('`', at)) {
        const std::size_t end = line.find('`', at + 1);
        found.push_back(line.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return found;
}

std::size_t keys_told(const std::string& line) {
    const auto end = line.find(" keys**");
    const auto begin = line.rfind("**", end - 1);
    return static_cast<std::size_t>(std::stoul(line.substr(begin + 2, end - begin - 2)));
}

// From the guide's chapter of tasks.
std::vector<Task> tasks() {
    std::ifstream guide(std::string(VIALWRIGHT_SOURCE_DIR) + "/docs/user-guide.md");
    std::vector<Task> tasks;
    bool in_chapter = false;
    std::optional<std::string> block;  // its name: "keys", or "csv orders.csv"
    for (std::string line; std::getline(guide, line);) {
        if (line.starts_with("## ")) in_chapter = line == "## Ten tasks";
        if (!in_chapter) continue;
        if (line.starts_with("### ")) tasks.push_back({line.substr(4), 0, {}, {}, {}});
        if (tasks.empty()) continue;
        Task& task = tasks.back();
        if (line.starts_with("```")) {
            block = block ? std::nullopt : std::optional(line.substr(3));
        } else if (block == "keys") {
            for (auto& token : tokens_of(line)) task.tokens.push_back(std::move(token));
        } else if (block && block->starts_with("csv ")) {
            task.files[block->substr(4)] += line + "\n";
        } else if (line.starts_with("You see")) {
            for (auto& words : in_code(line)) task.seen.push_back(std::move(words));
        } else if (line.find(" keys**") != std::string::npos) {
            task.keys_told = keys_told(line);
        }
    }
    return tasks;
}

const std::map<std::string, int> key_names = {
    {"Tab", WXK_TAB}, {"Enter", WXK_RETURN}, {"Space", WXK_SPACE}, {"Down", WXK_DOWN},
    {"Up", WXK_UP},   {"Left", WXK_LEFT},    {"Right", WXK_RIGHT}, {"Home", WXK_HOME},
    {"End", WXK_END}, {"Esc", WXK_ESCAPE},   {"F1", WXK_F1},       {"F8", WXK_F8}};

// As one key press with what is held down. Fails the test if there is no such key.
void press(GuiDesk& desk, std::string name) {
    int held = 0;
    for (const auto& [modifier, flag] :
         {std::pair{"Ctrl+", wxMOD_CONTROL}, {"Shift+", wxMOD_SHIFT}, {"Alt+", wxMOD_ALT}})
        if (name.starts_with(modifier)) {
            held |= flag;
            name.erase(0, std::string_view(modifier).size());
        }
    const auto known = key_names.find(name);
    INFO("key " << name);
    REQUIRE((known != key_names.end() || name.size() == 1));
    desk.press(known != key_names.end() ? known->second : name[0], held);
}

class Hand {
public:
    Hand(GuiDesk& desk, const std::filesystem::path& folder) : desk_(desk), folder_(folder) {}

    void work(const std::vector<std::string>& tokens) {
        for (std::size_t i = 0; i < tokens.size(); ++i) {
            const std::string& token = tokens[i];
            if (i + 1 < tokens.size() && tokens[i + 1].starts_with('[')) get_ready(tokens[i + 1]);
            if (token.starts_with('[')) desk_.settle();  // the dialog is there
            if (token.starts_with('[')) ++keys_;
            else if (token.starts_with('"')) type(token.substr(1, token.size() - 2));
            else {
                press(desk_, token);
                ++keys_;
            }
        }
    }
    std::size_t keys() const { return keys_; }

private:
    // "[choose orders.csv]", "[save label.pdf]", "[agree]"
    void get_ready(const std::string& dialog) {
        const std::string file = dialog.substr(dialog.find(' ') + 1);
        const auto path = folder_ / file.substr(0, file.size() - 1);
        desk_.target = desk_.orders = desk_.rows = desk_.report = path;
    }
    void type(const std::string& text) {
        for (const char key : text) {
            const char keys[] = {key, '\0'};
            wxUIActionSimulator().Text(keys);
            if (!desk_.types_ahead) desk_.settle();
        }
        keys_ += text.size();
    }

    GuiDesk& desk_;
    std::filesystem::path folder_;
    std::size_t keys_ = 0;
};

}  // namespace

TEST_CASE("each task of the user guide does what it says, in as many keys", "[gui][tasks]") {
    const auto all = tasks();
    REQUIRE(all.size() == 10);
    for (const Task& task : all) {
        DYNAMIC_SECTION(task.title) {
            REQUIRE_FALSE(task.tokens.empty());
            REQUIRE_FALSE(task.seen.empty());
            // A hand that knows the way does not wait for the window, and must not reach another entry for it.
            const bool types_ahead = GENERATE(false, true);
            CAPTURE(types_ahead);
            const TemporaryFolder folder;
            for (const auto& [name, content] : task.files) folder.write(name, content);
            GuiDesk desk;
            desk.types_ahead = types_ahead;
            Hand hand(desk, folder.path());
            hand.work(task.tokens);
            desk.settle();
            CHECK(hand.keys() == task.keys_told);
            for (const std::string& words : task.seen) {
                INFO("focus: " << desk.focused_name());
                desk.until([&] { return desk.page().find(words) != std::string::npos; });
                CHECK_THAT(desk.page(), Contains(words));
            }
        }
    }
}

TEST_CASE("the guide shows every picture there is of the window, and none that is not", "[gui][tasks]") {
    std::ifstream file(std::string(VIALWRIGHT_SOURCE_DIR) + "/docs/user-guide.md");
    const std::string guide((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    std::size_t shown = 0;
    for (const auto& entry : std::filesystem::directory_iterator(VIALWRIGHT_SOURCE_DIR "/docs/pictures")) {
        const std::string name = entry.path().filename().string();
        if (!name.starts_with("window-")) continue;
        CAPTURE(name);
        CHECK(guide.find("(pictures/" + name + ")") != std::string::npos);
        ++shown;
    }
    std::size_t named = 0;
    for (auto at = guide.find("(pictures/"); at != std::string::npos; at = guide.find("(pictures/", at + 1))
        ++named;
    CHECK(named == shown);
}

TEST_CASE("a glycine vial label takes at most twelve keys from a cold start", "[gui][tasks]") {
    CHECK(tasks().at(0).keys_told <= 12);
}

// Tries keys while a guide is written: VIALWRIGHT_KEYS='Down Down "70 kg"'.
TEST_CASE("what is seen after some keys", "[.keys]") {
    const char* keys = std::getenv("VIALWRIGHT_KEYS");
    REQUIRE(keys != nullptr);
    GuiDesk desk;
    const TemporaryFolder folder;
    if (const char* file = std::getenv("VIALWRIGHT_KEYS_FILE"))
        std::filesystem::copy_file(file, folder.path() / std::filesystem::path(file).filename());
    Hand hand(desk, folder.path());
    for (const auto& token : tokens_of(keys)) fmt::print("{} ", token);
    hand.work(tokens_of(keys));
    desk.until([] { return false; });
    fmt::print("\n{} keys; focus on \"{}\"\n{}\n", hand.keys(), desk.focused_name(), desk.page());
}

}  // namespace vialwright::test
