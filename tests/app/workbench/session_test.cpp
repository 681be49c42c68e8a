// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/session.hpp"

#include <filesystem>

#include <catch2/catch.hpp>

#include "app/files/read_file.hpp"
#include "app/workbench/bud_presenter.hpp"
#include "app/workbench/calculator_presenter.hpp"
#include "app/workbench/compounding_presenter.hpp"
#include "app/workbench/session_writer.hpp"
#include "tests/app/workbench/prepare_desk.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;
namespace fs = std::filesystem;

constexpr time::Date today{std::chrono::year{2026}, std::chrono::March, std::chrono::day{5}};

files::Session some_session() {
    return {"2026-03-05 14:05", "prepare", {{"prepare", {{"weight", "70 kg"}}}}};
}

}  // namespace

TEST_CASE("what was typed on Prepare is restored, and only decisions are asked for again",
          "[workbench][session]") {
    const test::Desk desk;
    PreparePresenter before(desk.sources());
    before.edit(Field::weight, "70 kg");
    test::order_glycine(before, "2.5 g");
    before.provide("research-protocol-number", "GH-1");
    before.tell_laboratory("sodium", "140 mEq/L");
    for (const FindingView& finding : std::vector(before.view().findings))
        if (finding.may_override != Override::impossible)
            before.override_finding(finding, "told by telephone");
    REQUIRE(!before.inputs().overrides.empty());
    PreparePresenter after(desk.sources());
    after.restore(before.typed());
    auto expected = before.inputs();
    expected.overrides.clear();
    CHECK(after.inputs() == expected);
    CHECK(after.view().answer.number == before.view().answer.number);
    after.undo();
    CHECK(after.inputs() == PrepareInputs{});
}

TEST_CASE("what is not known any more is left out, and a product that is gone is none",
          "[workbench][session]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    page.restore({{"product", "gone"}, {"colour", "red"}, {"answer.x", "perhaps"}, {"dose", "1 g"}});
    CHECK(page.view().answer.state == AnswerState::waiting);
    CHECK(page.inputs().answers.empty());
    CHECK(page.view().field(Field::dose).text == "1 g");
}

TEST_CASE("the other pages are restored as they were", "[workbench][session]") {
    CalculatorPresenter calculator, calculated;
    calculator.edit("expression", "250 mg/kg * 70 kg");
    calculator.edit("unit", "g");
    calculated.restore(calculator.typed());
    CHECK(calculated.view() == calculator.view());
    CompoundingPresenter tool, opened;
    CHECK(tool.typed().empty());
    tool.choose_tool(tool.view().tools.at(1).id);
    tool.edit(tool.view().entries.front().id, "70 %(w/v)");
    opened.restore(tool.typed());
    CHECK(opened.view() == tool.view());
    BudPresenter date({}), again({});
    date.edit("standard", "usp-797");
    again.restore(date.typed());
    CHECK(again.typed() == date.typed());
}

TEST_CASE("what the calculator keeps is restored, the newest first, its answers worked out anew",
          "[workbench][session]") {
    CalculatorPresenter calculator, calculated;
    for (const char* expression : {"1 g + 1 g", "250 mg/kg * 70 kg", "500 mL / 4 h"}) {
        calculator.edit("expression", expression);
        calculator.edit("unit", std::string_view(expression).starts_with("250") ? "g" : "");
        calculator.keep();
    }
    calculator.start_over();
    REQUIRE(calculator.view().kept.size() == 3);
    auto typed = calculator.typed();
    calculated.restore(typed);
    CHECK(calculated.view() == calculator.view());
    calculated.recall(1);
    CHECK(calculated.view().entries[1].field.text == "g");
    typed["kept.001"] = "1 g +";  // is no expression any more
    calculated.restore(typed);
    CHECK(calculated.view().kept.size() == 2);
    calculated.forget_all();
    CHECK(calculated.typed().empty() == calculated.view().entries[0].field.text.empty());
}

TEST_CASE("a session of a run that ended unexpectedly is found and told; none is silence",
          "[workbench][session]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "session";
    CHECK(find_session(file, today).words.empty());
    folder.write("session", files::session_text(some_session()));
    const auto found = find_session(file, today);
    REQUIRE(found.session);
    CHECK(*found.session == some_session());
    CHECK_THAT(found.words, Contains("before the program ended at 14:05 is back"));
    const time::Date later{std::chrono::year{2026}, std::chrono::March, std::chrono::day{6}};
    CHECK_THAT(find_session(file, later).words, Contains("ended at 2026-03-05 14:05 is back"));
}

TEST_CASE("a session that cannot be read is told once and removed", "[workbench][session]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.write("session", "format = \"session/1\"\nsaved_at");
    const auto found = find_session(file, today);
    CHECK(!found.session);
    CHECK_THAT(found.words, Contains("could not be read back"));
    CHECK(fs::is_empty(folder.path()));
    CHECK(find_session(file, today).words.empty());
}

TEST_CASE("the writer keeps the last text, for its owner alone, and removes it for none",
          "[workbench][session]") {
    const test::TemporaryFolder folder;
    const fs::path file = folder.path() / "state" / "session";
    std::vector<std::string> faults;
    {
        SessionWriter writer(file, [&](const std::string& fault) { faults.push_back(fault); });
        for (int i = 0; i < 200; ++i) writer.write("text " + std::to_string(i));
    }
    files::FaultLog log("");
    CHECK(files::read_file(file, log) == "text 199");
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::status(file.parent_path()).permissions() == fs::perms::owner_all);
    { SessionWriter(file, {}).write(""); }
    CHECK(!fs::exists(file));
    CHECK(fs::is_empty(file.parent_path()));  // no half-written file beside it
    CHECK(faults.empty());
}

TEST_CASE("a disk that cannot be written is told once", "[workbench][session]") {
    const test::TemporaryFolder folder;
    folder.write("state", "a file where the folder should be");
    std::vector<std::string> faults;
    {
        SessionWriter writer(folder.path() / "state" / "session",
                             [&](const std::string& fault) { faults.push_back(fault); });
        writer.write("text");
        writer.write("another");
    }
    REQUIRE(faults.size() == 1);
    CHECK_THAT(faults[0], Contains("cannot be made"));
}

}  // namespace vialwright::workbench
