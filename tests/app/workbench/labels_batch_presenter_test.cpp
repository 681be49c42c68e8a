// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_batch_presenter.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/app/workbench/label_shelf.hpp"
#include "tests/app/workbench/two_queues.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

// What the test lets happen next.
struct Script {
    std::vector<BatchRunUpdate> updates;
    int cancelled = 0;
    int reads = 0, makes = 0, prints = 0;
    std::filesystem::path out;
    LabelJob shared;
    std::optional<PrintOrder> order;
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
        found.today = [] { return *time::parse_date("2026-11-27"); };
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
            },
            [this](const std::filesystem::path&, const PrintOrder& order) {
                ++script.prints;
                script.order = order;
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
    // As the window does it.
    void print() {
        REQUIRE(page.print_order());
        page.print(PrintOrder(*page.print_order()));
    }
    void tell(BatchRunUpdate update) {
        script.updates = {std::move(update)};
        page.poll();
    }
    const EntryView& entry(std::string_view id) const {
        const auto found = std::ranges::find(view().printing, id, &EntryView::id);
        INFO("the entry " << id);
        REQUIRE(found != view().printing.end());
        return *found;
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
    CHECK(desk.view().save.why_not == "Choose a file of rows.");
    CHECK(desk.view().state.text.empty());
    CHECK(desk.view().stocks.size() > 30);
}

TEST_CASE("a batch begins with the stock of its first row's product", "[workbench]") {
    BatchDesk desk;
    const auto stock_after = [&](BatchLine line) {
        desk.read({std::move(line), good(3)});
        return desk.view().stock;
    };
    const auto& own = (*desk.shelf.library.product("glycine-injection"))->container()->label_stock;
    CHECK(stock_after(good(2)) == own.front());
    BatchLine unknown = good(2);
    unknown.product = "nothing-known";
    CHECK(stock_after(unknown) == (*desk.shelf.library.catalogue())->front().id);
    desk.page.choose_stock(own.back());
    CHECK(stock_after(good(2)) == own.back());
}

TEST_CASE("rows are read, and while one is wrong no label is made", "[workbench]") {
    BatchDesk desk;
    desk.read({good(2), bad(3), good(4)});
    CHECK(desk.view().told == "3 rows: 1 row is wrong.");
    CHECK(desk.view().state.text == "Rows are wrong");
    CHECK_FALSE(desk.view().save.enabled);
    CHECK_THAT(desk.view().save.why_not, Contains("Correct the rows"));
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
    REQUIRE(desk.view().save.enabled);
    CHECK(desk.view().save.file_name == "march.pdf");
    desk.page.choose_stock("avery-5160");
    desk.page.edit("serial_from", "100");
    desk.page.edit("start_at", "7");
    desk.page.make("/tmp/march.pdf");
    CHECK(desk.view().is_running);
    CHECK_FALSE(desk.view().save.enabled);
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
    CHECK(desk.view().save.outcome == "4 labels on 1 page, all read back and whole:\nmarch.pdf: 4 labels");
    CHECK(desk.view().save.outcome_tone == Tone::good);
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
    CHECK(desk.view().save.outcome == "No file was written.");
    CHECK(desk.view().save.outcome_tone == Tone::stop);
    CHECK(desk.view().errors == std::vector<std::string>{"Line 3: the label does not fit"});
    CHECK(desk.page.line(1).problem == "the label does not fit");
    CHECK(desk.view().save.enabled);  // on another stock, say
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
    CHECK(desk.view().save.outcome == "Cancelled: no file was written.");
    desk.page.start_over();
    CHECK(desk.page.line_count() == 0);
    CHECK(desk.view().file.empty());
}

TEST_CASE("a batch is printed once its number, queue and stock were agreed to", "[workbench]") {
    BatchDesk desk;
    CHECK(desk.view().print.why_not == "Choose a file of rows.");
    desk.read({good(2), good(3), {4, "glycine-injection", "", "A26-0305", "2026-09-05", "", ""}});
    CHECK_FALSE(desk.view().print.enabled);
    CHECK(desk.view().print.why_not == "The printers are not known yet.");
    desk.page.tell_queues(two_queues());
    CHECK(desk.entry("queue").field.text == "office");
    desk.page.edit("queue", "zebra");
    desk.page.choose_stock("avery-5160");
    desk.page.edit("start_at", "7");
    CHECK(desk.view().print.enabled);
    CHECK(desk.view().print.question == "Print 5 labels on \"zebra\"?");
    CHECK_THAT(desk.view().print.details,
               Contains("Load the stock first: Avery 5160") && Contains("place 7 of the sheet"));
    desk.print();
    REQUIRE(desk.script.order);
    CHECK(desk.script.order->printer.queue == "zebra");
    CHECK(desk.script.order->job.copies == 5);
    CHECK(desk.script.order->job.start_at == 7);
    CHECK(desk.script.order->job.printer.page == layout::Page::whole_points);
}

TEST_CASE("printing a batch is told from its making to how it was sent", "[workbench]") {
    BatchDesk desk;
    desk.page.tell_queues(two_queues());
    desk.read({good(2)});
    desk.print();
    CHECK(desk.view().state.text == "Making");
    CHECK_FALSE(desk.view().print.enabled);
    CHECK_FALSE(desk.view().save.enabled);
    BatchRunUpdate sending;
    sending.is_sending = true;
    desk.tell(sending);
    CHECK(desk.view().state.text == "Sending");
    CHECK(desk.view().save.outcome == "Sending 2 labels to \"office\".");
    desk.page.tell_queues(two_queues());
    CHECK(desk.view().state.text == "Sending");
    SECTION("sent") {
        BatchRunUpdate end;
        end.state = RunState::done;
        end.sent = SaveOutcome{Tone::good, "Sent 2 labels."};
        desk.tell(end);
        CHECK(desk.view().state.text == "Sent");
        CHECK(desk.view().save.outcome == "Sent 2 labels.");
        CHECK(desk.view().print.enabled);
    }
    SECTION("not to its end") {
        BatchRunUpdate end;
        end.state = RunState::done;
        end.sent = SaveOutcome{Tone::stop, "Sent 1 label. The other 1 label were not sent."};
        desk.tell(end);
        CHECK(desk.view().state.text == "Not all sent");
        CHECK(desk.view().save.outcome_tone == Tone::stop);
    }
    SECTION("something went wrong inside") {
        BatchRunUpdate end;
        end.state = RunState::failed;
        end.is_sending = true;
        desk.tell(end);
        CHECK(desk.view().save.outcome == "Look at the printer whether anything came out.");
    }
    SECTION("what is sent is not forgotten for another file") {
        desk.page.open("april.csv");
        CHECK(desk.script.cancelled == 1);
        CHECK(desk.script.reads == 1);
        CHECK(desk.view().file == "march.csv");
        desk.page.start_over();
        CHECK(desk.view().file == "march.csv");
    }
}

TEST_CASE("a batch whose making fails, or is cancelled, is not printed", "[workbench]") {
    BatchDesk desk;
    desk.page.tell_queues(two_queues());
    desk.read({good(2)});
    desk.print();
    BatchRunUpdate end;
    SECTION("refused") {
        end.state = RunState::failed;
        BatchLine refused;
        refused.line = 2;
        refused.problem = "the label does not fit";
        end.refused = {refused};
        desk.tell(end);
        CHECK(desk.view().save.outcome == "Nothing was printed.");
        CHECK(desk.view().state.text == "Not printed");
        CHECK(desk.page.line(0).problem == "the label does not fit");
    }
    SECTION("cancelled") {
        desk.page.cancel();
        end.state = RunState::cancelled;
        desk.tell(end);
        CHECK(desk.view().save.outcome == "Cancelled: nothing was printed.");
    }
}

TEST_CASE("where no batch can be printed its file can be saved", "[workbench]") {
    BatchDesk desk;
    desk.read({good(2)});
    desk.page.tell_queues(Failure{
        print::PrintProblem{print::PrintProblem::Cause::no_server, "CUPS does not answer", "start it"}});
    CHECK(desk.entry("queue").field.echo == "CUPS does not answer. Start it.");
    CHECK_FALSE(desk.view().print.enabled);
    CHECK(desk.view().save.enabled);
    print::QueueList list = two_queues();
    list.queues.front().is_stopped = true;
    desk.page.tell_queues(list);
    CHECK_THAT(desk.entry("queue").field.error, Contains("The queue \"office\" is stopped"));
    CHECK_FALSE(desk.view().print.enabled);
    CHECK(desk.view().save.enabled);
    desk.page.edit("queue", "zebra");
    CHECK(desk.view().print.enabled);
    desk.page.edit("printer", "600");
    CHECK(desk.entry("queue").field.text == "office");
}

TEST_CASE("rows whose date has passed are told before anything is printed", "[workbench]") {
    BatchDesk desk;
    const auto dated = [](std::size_t line, const char* date) {
        BatchLine row = good(line);
        row.expires_on = *time::parse_date(date);
        return row;
    };
    desk.read({dated(2, "2026-11-27"), dated(3, "2026-11-26"), bad(4)});
    CHECK(batch_line_state(desk.page.line(0)).text == "Ready");  // good until the end of that day
    CHECK(batch_line_state(desk.page.line(1)).text == "Date has passed");
    CHECK(batch_line_state(desk.page.line(2)).text == "Wrong");
    CHECK(desk.view().state.text == "Rows are wrong");
    CHECK(desk.view().told == "3 rows: 1 row is wrong. The date of 1 row has passed.");

    desk.read({dated(2, "2026-11-27"), dated(3, "2026-11-26")});
    CHECK(desk.view().state.tone == Tone::caution);
    CHECK(desk.view().state.text == "Dates have passed");
    CHECK(desk.view().save.enabled);  // it may be a file to be tried
    desk.page.filter(batch_filter_past);
    REQUIRE(desk.page.line_count() == 1);
    CHECK(desk.page.line(0).line == 3);
}

}  // namespace vialwright::workbench
