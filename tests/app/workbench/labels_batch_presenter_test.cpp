// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_batch_presenter.hpp"

#include <catch2/catch.hpp>

#include "tests/app/workbench/label_shelf.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

// What the test lets happen next.
struct Script {
    std::vector<BatchRunUpdate> updates;
    int cancelled = 0;
    int reads = 0, makes = 0;
    std::filesystem::path out;
    LabelJob shared;
};

class ScriptedRun : public LabelBatchRun {
public:
    explicit ScriptedRun(Script& script) : script_(script) {}
    BatchRunUpdate take() override {
        if (script_.updates.empty()) return {};
        BatchRunUpdate update = std::move(script_.updates.front());
        script_.updates.erase(script_.updates.begin());
        return update;
    }
    void cancel() override { ++script_.cancelled; }

private:
    Script& script_;
};

struct BatchDesk {
    Shelf shelf;
    Script script;
    LabelBatchPresenter page{sources(), start()};

    LabelsSources sources() {
        LabelsSources found;
        found.products.push_back(*shelf.library.product("glycine-injection"));
        found.catalogue = *shelf.library.catalogue();
        found.containers = *shelf.library.containers();
        found.facility = *shelf.library.facility("");
        found.book = *shelf.library.label_book();
        found.fonts = *shelf.library.fonts();
        return found;
    }
    StartLabelBatch start() {
        return {
            [this](const std::filesystem::path&) {
                ++script.reads;
                return std::make_unique<ScriptedRun>(script);
            },
            [this](const std::filesystem::path&, const std::filesystem::path& out, const LabelJob& shared) {
                ++script.makes;
                script.out = out;
                script.shared = shared;
                return std::make_unique<ScriptedRun>(script);
            }};
    }
    const BatchView& view() const { return page.view(); }
    void read(std::vector<BatchLine> lines) {
        script.updates.push_back({});
        script.updates.back().state = RunState::done;
        script.updates.back().lines = std::move(lines);
        page.open("march.csv");
        page.poll();
    }
};

BatchLine good(std::size_t line) {
    return {line, "glycine-injection", "", "A26-0305", "2026-09-05", "2", ""};
}
BatchLine bad(std::size_t line) {
    return {line, "glycine-injection", "", "a 1", "2026-09-05", "", "lot: it is no lot"};
}

}  // namespace

TEST_CASE("a batch begins with what the file must hold", "[workbench]") {
    BatchDesk desk;
    CHECK_THAT(desk.view().told, Contains("CSV file") && Contains("product, lot, made, bud"));
    CHECK(desk.view().why_not == "Choose a file of rows.");
    CHECK(desk.view().state.text.empty());
    CHECK(desk.view().stocks.size() > 30);
}

TEST_CASE("rows are read, and while one is wrong no label is made", "[workbench]") {
    BatchDesk desk;
    desk.read({good(2), bad(3), good(4)});
    CHECK(desk.view().told == "3 rows: 1 row is wrong.");
    CHECK(desk.view().state.text == "Rows are wrong");
    CHECK_FALSE(desk.view().can_make);
    CHECK_THAT(desk.view().why_not, Contains("Correct the rows"));
    CHECK(desk.page.line_count() == 3);
    CHECK(batch_line_state(desk.page.line(1)).text == "Wrong");
    desk.page.filter("wrong");
    REQUIRE(desk.page.line_count() == 1);
    CHECK(desk.page.line(0).line == 3);
    desk.page.make("march.pdf");
    CHECK(desk.script.makes == 0);
}

TEST_CASE("a batch is made with progress and told file by file", "[workbench]") {
    BatchDesk desk;
    desk.read({good(2), good(3)});
    REQUIRE(desk.view().can_make);
    CHECK(desk.view().out_name == "march.pdf");
    desk.page.choose_stock("avery-5160");
    desk.page.edit("serial_from", "100");
    desk.page.edit("start_at", "7");
    desk.page.make("/tmp/march.pdf");
    CHECK(desk.view().is_making);
    CHECK_FALSE(desk.view().can_make);
    CHECK(desk.script.shared.stock->id == "avery-5160");
    CHECK(desk.script.shared.start_at == 7);
    CHECK(desk.script.shared.serial_from == 100);
    BatchRunUpdate half;
    half.done = 1;
    half.asked = 4;
    BatchRunUpdate end;
    end.state = RunState::done;
    end.made = "4 labels on 1 page";
    end.files = {"march.pdf: 4 labels"};
    desk.script.updates = {half, end};
    desk.page.poll();
    CHECK(desk.view().progress == 250);
    desk.page.poll();
    CHECK_FALSE(desk.view().is_running);
    CHECK(desk.view().outcome == "4 labels on 1 page, all read back and whole:\nmarch.pdf: 4 labels");
    CHECK(desk.view().outcome_tone == Tone::good);
    CHECK(desk.view().state.text == "Made");
}

TEST_CASE("what making refuses stands at its row, and nothing was written", "[workbench]") {
    BatchDesk desk;
    desk.read({good(2), good(3)});
    desk.page.make("march.pdf");
    BatchRunUpdate end;
    end.state = RunState::failed;
    BatchLine refused;
    refused.line = 3;
    refused.problem = "the label does not fit";
    end.refused = {refused};
    end.problems = {"Line 3: the label does not fit"};
    desk.script.updates = {end};
    desk.page.poll();
    CHECK(desk.view().outcome == "No file was written.");
    CHECK(desk.view().outcome_tone == Tone::stop);
    CHECK(desk.view().errors == std::vector<std::string>{"Line 3: the label does not fit"});
    CHECK(desk.page.line(1).problem == "the label does not fit");
    CHECK(desk.view().can_make);  // on another stock, say
}

TEST_CASE("a batch that is cancelled leaves nothing", "[workbench]") {
    BatchDesk desk;
    desk.read({good(2)});
    desk.page.make("march.pdf");
    desk.page.cancel();
    CHECK(desk.script.cancelled == 1);
    BatchRunUpdate end;
    end.state = RunState::cancelled;
    desk.script.updates = {end};
    desk.page.poll();
    CHECK(desk.view().outcome == "Cancelled: no file was written.");
    desk.page.start_over();
    CHECK(desk.page.line_count() == 0);
    CHECK(desk.view().file.empty());
}

}  // namespace vialwright::workbench
