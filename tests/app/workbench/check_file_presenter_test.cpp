// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/check_file_presenter.hpp"

#include <deque>

#include <catch2/catch.hpp>

namespace vialwright::workbench {

namespace {

using Catch::Contains;
using protocol::Verdict;

// What a run would say, update by update.
struct Script {
    std::deque<CheckUpdate> updates;
    bool cancelled = false, ended = false;
    std::optional<std::string> report_fault;
    std::string report;  // where it was written

    StartCheck start() {
        return [this](const std::filesystem::path&) -> std::unique_ptr<CheckRun> {
            return std::make_unique<Run>(*this);
        };
    }

    class Run : public CheckRun {
    public:
        explicit Run(Script& script) : script_(script) {}
        ~Run() override { script_.ended = true; }
        CheckUpdate take() override {
            CheckUpdate update = std::move(script_.updates.front());
            script_.updates.pop_front();
            return update;
        }
        void cancel() override { script_.cancelled = true; }
        std::optional<std::string> write_report(const std::filesystem::path& path) override {
            if (!script_.report_fault) script_.report = path.string();
            return script_.report_fault;
        }

    private:
        Script& script_;
    };
};

CheckUpdate update(RunState state, std::vector<CheckedLine> lines, std::uint64_t bytes) {
    CheckUpdate update;
    update.state = state;
    update.lines = std::move(lines);
    update.bytes_read = bytes;
    update.size = 1000;
    return update;
}

const std::vector<CheckedLine> four = {{2, "B", "glycine", Verdict::within, ""},
                                       {3, "A", "vancomycin", Verdict::stop, "Too much.\nToo fast."},
                                       {4, "", "glycine", Verdict::caution, "A little high."},
                                       {6, "C", "aspirin", Verdict::not_checked, "There is no aspirin."}};

std::vector<std::size_t> lines_of(const CheckFilePresenter& page) {
    std::vector<std::size_t> lines;
    for (std::size_t i = 0; i < page.line_count(); ++i) lines.push_back(page.line(i).line);
    return lines;
}

}  // namespace

TEST_CASE("an empty page says what to choose and has nothing to report", "[workbench]") {
    Script script;
    const CheckFilePresenter page(script.start());
    CHECK_THAT(page.view().told, Contains("Choose a CSV file"));
    CHECK_FALSE(page.view().is_running);
    CHECK_FALSE(page.view().can_report);
    CHECK(page.view().state.text.empty());
}

TEST_CASE("a run shows how far it is and ends with its counts", "[workbench]") {
    Script script;
    script.updates = {update(RunState::running, {four[0], four[1]}, 250),
                      update(RunState::done, {four[2], four[3]}, 1000)};
    CheckFilePresenter page(script.start());
    page.open("/orders/today.csv");
    CHECK(page.view().is_running);
    CHECK(page.view().file == "today.csv");
    CHECK(page.poll());
    CHECK(page.view().progress == 250);
    CHECK(page.view().told == "2 orders: 1 stop and 1 within.");
    CHECK_FALSE(page.view().can_report);
    CHECK(page.poll());
    CHECK(page.view().state.text == "Done");
    CHECK(page.view().told == "4 orders: 1 stop, 1 not checked, 1 caution and 1 within.");
    CHECK(page.view().can_report);
    CHECK(page.view().report_name == "today-report.csv");
    CHECK(lines_of(page) == std::vector<std::size_t>{2, 3, 4, 6});
    CHECK_FALSE(page.poll());  // it is over
}

TEST_CASE("an order whose id stood before is told", "[workbench]") {
    Script script;
    const auto line = [](std::size_t at, const char* id) {
        return CheckedLine{at, id, "glycine", Verdict::within, ""};
    };
    script.updates = {
        update(RunState::running, {line(2, "RX-1"), line(3, "RX-2"), line(4, ""), line(5, "")}, 500),
        update(RunState::done, {line(6, "RX-1")}, 1000)};
    CheckFilePresenter page(script.start());
    page.open("today.csv");
    page.poll();
    CHECK(page.view().told == "4 orders: 4 within.");  // without an id there is nothing to compare
    page.poll();
    CHECK(page.view().told ==
          "5 orders: 5 within. 1 order has an id that stands in the file before: RX-1 in line 6, "
          "first in line 2.");

    script.updates = {
        update(RunState::done, {line(2, "A"), line(3, "A"), line(4, "A"), line(5, "A"), line(6, "A")}, 1000)};
    page.open("tomorrow.csv");
    page.poll();
    CHECK_THAT(page.view().told,
               Contains("4 orders have an id that stands in the file before: A in line 3, first in "
                        "line 2; A in line 4, first in line 2; A in line 5, first in line 2; \xE2\x80\xA6"));
    script.updates = {update(RunState::done, four, 1000)};
    page.open("four.csv");
    page.poll();
    CHECK(page.view().told == "4 orders: 1 stop, 1 not checked, 1 caution and 1 within.");
}

TEST_CASE("the results are filtered by verdict, each choice with its count", "[workbench]") {
    Script script;
    script.updates = {update(RunState::done, four, 1000)};
    CheckFilePresenter page(script.start());
    page.open("today.csv");
    page.poll();
    REQUIRE(page.view().filter.choices.size() == 5);
    CHECK(page.view().filter.choices[0].text == "All (4)");
    CHECK(page.view().filter.choices[1].text == "Stop (1)");
    page.filter("caution");
    CHECK(lines_of(page) == std::vector<std::size_t>{4});
    CHECK(page.view().shown == "1 of 4 orders");
    page.filter("");
    CHECK(page.view().shown == "4 orders");
}

TEST_CASE("the results are sorted by every column, both ways, equal ones as in the file", "[workbench]") {
    struct Row {
        const char* sort;
        std::vector<std::size_t> lines;
    };
    const auto row = GENERATE(values<Row>({{"line", {2, 3, 4, 6}},
                                           {"verdict", {3, 6, 4, 2}},
                                           {"product", {6, 2, 4, 3}},
                                           {"id", {4, 3, 2, 6}},
                                           {"finding", {2, 4, 6, 3}}}));
    CAPTURE(row.sort);
    Script script;
    script.updates = {update(RunState::done, four, 1000)};
    CheckFilePresenter page(script.start());
    page.open("today.csv");
    page.poll();
    page.sort(row.sort);
    CHECK(lines_of(page) == row.lines);
    CHECK(page.view().sort.selected == row.sort);
    page.press_heading(CheckColumn::product);
    if (std::string(row.sort) == "product") CHECK(lines_of(page) == std::vector<std::size_t>{3, 2, 4, 6});
    else CHECK(lines_of(page) == std::vector<std::size_t>{6, 2, 4, 3});
}

TEST_CASE("cancelled, what was checked stands, and how far it got is said", "[workbench]") {
    Script script;
    script.updates = {update(RunState::running, {four[0]}, 200), update(RunState::cancelled, {four[1]}, 300)};
    CheckFilePresenter page(script.start());
    page.open("today.csv");
    page.poll();
    page.cancel();
    CHECK(script.cancelled);
    page.poll();
    CHECK(page.view().state.text == "Cancelled");
    CHECK_THAT(page.view().told,
               Contains("Checked through line 3 of the file; the orders after it are not."));
    CHECK(page.view().can_report);
}

TEST_CASE("a file that cannot be read says where and why, and leaves nothing to report", "[workbench]") {
    Script script;
    CheckUpdate failed = update(RunState::failed, {}, 0);
    failed.problems = {"today.csv:1:1: there is no column \"dose\""};
    script.updates = {std::move(failed)};
    CheckFilePresenter page(script.start());
    page.open("today.csv");
    page.poll();
    CHECK(page.view().state.tone == Tone::stop);
    CHECK(page.view().errors.size() == 1);
    CHECK(page.view().told == "No order was checked.");
    CHECK_FALSE(page.view().can_report);
    page.write_report("report.csv");
    CHECK(script.report.empty());
}

TEST_CASE("an empty file is said to be one", "[workbench]") {
    Script script;
    script.updates = {update(RunState::done, {}, 0)};
    CheckFilePresenter page(script.start());
    page.open("today.csv");
    page.poll();
    CHECK(page.view().told == "This file holds no orders.");
    CHECK_FALSE(page.view().can_report);
}

TEST_CASE("the report is written, or why it is not", "[workbench]") {
    Script script;
    script.updates = {update(RunState::done, four, 1000)};
    CheckFilePresenter page(script.start());
    page.open("today.csv");
    page.poll();
    script.report_fault = "the disk is full";
    page.write_report("/tmp/report.csv");
    CHECK(page.view().outcome == "the disk is full");
    CHECK(page.view().outcome_tone == Tone::stop);
    script.report_fault.reset();
    page.write_report("/tmp/report.csv");
    CHECK(page.view().outcome == "4 orders in report.csv");
    CHECK(script.report == "/tmp/report.csv");
}

TEST_CASE("another file ends the run before it and takes its results with it", "[workbench]") {
    Script script;
    script.updates = {update(RunState::running, {four[0]}, 200), update(RunState::done, {four[3]}, 1000)};
    CheckFilePresenter page(script.start());
    page.open("today.csv");
    page.poll();
    page.filter("within");
    page.open("tomorrow.csv");
    CHECK(script.ended);
    CHECK(page.line_count() == 0);
    page.poll();
    CHECK(lines_of(page) == std::vector<std::size_t>{6});
    CHECK(page.view().filter.selected.empty());
    page.start_over();
    CHECK(page.view().file.empty());
}

TEST_CASE("while a long run goes on only the first lines are listed", "[workbench]") {
    Script script;
    const std::vector<CheckedLine> many(5000, CheckedLine{2, "", "glycine", Verdict::within, ""});
    script.updates = {update(RunState::running, many, 500), update(RunState::done, {}, 1000)};
    CheckFilePresenter page(script.start());
    page.open("today.csv");
    page.poll();
    CHECK(page.line_count() == 1000);
    CHECK(page.view().told == "5,000 orders: 5,000 within.");
    page.poll();
    CHECK(page.line_count() == 5000);
}

}  // namespace vialwright::workbench
