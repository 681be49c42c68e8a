// SPDX-License-Identifier: Apache-2.0
// Files that are opened, and the list of those that were.
#include <catch2/catch.hpp>

#include "app/workbench/file_kind.hpp"
#include "app/workbench/help_text.hpp"
#include "app/workbench/recent_files.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

}  // namespace

TEST_CASE("a file goes to the page for it, by name and first line", "[workbench][shell]") {
    struct Row {
        const char *name, *text;
        FileKind kind;
    };
    const auto row = GENERATE(values<Row>({
        {"orders.csv", "id,product,dose,route,age\n1,glycine,1 g,iv,40 y\n", FileKind::orders},
        {"march.csv", "product,lot,made,bud,copies\n", FileKind::rows},
        {"march.csv", "\"product\",\"Lot\"\r\n", FileKind::rows},
        {"orders.csv", "id,product,dose,ward\n1,glycine,1 g,lot\n", FileKind::orders},
        {"slot.csv", "id,slot,lots\n", FileKind::orders},
        {"empty.csv", "", FileKind::orders},
        {"BUNDLE.JSON", "{}", FileKind::orders},
        {"x.ndjson", "{}", FileKind::orders},
        {"glycine.toml", "format = \"monograph/1\"\n", FileKind::monograph},
        {"label.pdf", "%PDF", FileKind::unknown},
        {"csv", "product,lot\n", FileKind::unknown},
    }));
    CAPTURE(row.name, row.text);
    const test::TemporaryFolder folder;
    CHECK(kind_of_file(folder.write(row.name, row.text)) == row.kind);
}

TEST_CASE("recent files: the newest first, each once, eight of them", "[workbench][shell]") {
    RecentFiles recent;
    for (int i = 0; i < 10; ++i) recent.add("/data/" + std::to_string(i) + ".csv");
    recent.add("/data/5.csv");
    REQUIRE(recent.files().size() == RecentFiles::most);
    CHECK(recent.files()[0] == "/data/5.csv");
    CHECK(recent.files()[1] == "/data/9.csv");
    CHECK(RecentFiles(recent.to_text()).files() == recent.files());
    recent.forget("/data/5.csv");
    CHECK(recent.files()[0] == "/data/9.csv");
    recent.add("/other/9.csv");
    CHECK(recent.names()[0] == "9.csv (/other)");
    CHECK(recent.names()[2] == "8.csv");
    recent.clear();
    CHECK(recent.to_text().empty());
}

TEST_CASE("a list of recent files that is not ours is read as far as it makes sense", "[workbench][shell]") {
    const RecentFiles recent("relative.csv\n\n/a.csv\n/a.csv\nformat = 1\n/b.csv");
    CHECK(recent.files() == std::vector<std::filesystem::path>{"/a.csv", "/b.csv"});
    RecentFiles odd;
    odd.add("/two\nlines.csv");
    CHECK(odd.files().empty());
}

TEST_CASE("the help lists the pages with their tasks and each key of the menus", "[workbench][shell]") {
    HelpSources sources;
    sources.pages = {"Prepare", "Labels"};
    sources.commands = {
        {"File", "Start over", "Ctrl+N"}, {"File", "Forget these files", ""}, {"Help", "Help", "F1"}};
    sources.data = "/usr/share/vialwright";
    sources.version = "1.0";
    const HelpView view = help_view(sources);
    REQUIRE(view.pages.lines.size() == 2);
    CHECK_THAT(view.pages.lines[0].text, Contains("drawn up"));
    REQUIRE(view.keys.size() == 3);
    CHECK(view.keys[0] == HelpChapter{"File", {{"Start over", "Ctrl+N"}}});
    CHECK(view.keys[1] == HelpChapter{"Help", {{"Help", "F1"}}});
    CHECK(view.files.lines[0].text == "/usr/share/vialwright");
    CHECK(view.files.lines[2].text == "none");
}

}  // namespace vialwright::workbench
