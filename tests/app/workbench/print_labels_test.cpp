// SPDX-License-Identifier: Apache-2.0
// Printing from a page: which printers there are to choose from, what is asked, what is sent, and what it came to. CUPS is
// played here; with a CUPS of its own: tests/app/print/print_test.py.
#include "app/workbench/print_labels.hpp"

#include <catch2/catch.hpp>

#include "app/workbench/label_cautions.hpp"
#include "tests/app/workbench/label_desk.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;
using print::PrintProblem;

print::Queue queue_called(const char* name, const char* description = "") {
    print::Queue queue;
    queue.name = name;
    queue.description = description;
    return queue;
}

print::QueueList two_queues() {
    return {{queue_called("office", "Office, 2nd floor"), queue_called("zebra")}, "office"};
}

print::QueueList stopped_queue() {
    print::QueueList list{{queue_called("zebra")}, "zebra"};
    list.queues.front().is_stopped = true;
    list.queues.front().reason = "Head open";
    return list;
}

PrintProblem no_cups() {
    return {PrintProblem::Cause::not_installed, "CUPS, the printing system, is not installed here",
            "install it, or print the saved file from another computer at 100 %"};
}

struct PrintingDesk : LabelDesk {
    // What reached the printing system.
    std::string sent, kept;
    std::optional<printer::Printer> sent_to;
    std::size_t labels = 0;
    std::optional<PrintProblem> problem;
    std::vector<std::string> notes;

    PrintingDesk() {
        printer::Printer bench;
        bench.id = "bench";
        bench.name = "Zebra at the bench";
        bench.queue = "zebra";
        bench.profile.dpi = 203;
        printer::Printer paperless;
        paperless.id = "paperless";
        paperless.name = "For layout alone";
        printers = {bench, paperless};
        vial();
    }
    PrintPort port() {
        PrintPort fake;
        fake.queues = [] { return two_queues(); };
        fake.keep = [this](std::string_view pdf) -> Result<std::filesystem::path, std::string> {
            kept = pdf;
            return std::filesystem::path("/kept/0123.pdf");
        };
        fake.send = [this](const proof::ProvedFile& file, const stock::Stock&,
                           const printer::Printer& to) -> Result<print::Printed, PrintProblem> {
            if (problem) return Failure{*problem};
            sent = file.bytes();
            sent_to = to;
            labels = file.labels();
            return print::Printed{to.queue, 7, "Custom.76.2x25.4mm", notes};
        };
        return fake;
    }
    const PrintView& print() const { return view().print; }
    // As the window does it.
    void send() {
        REQUIRE(page.print_order());
        const PrintOrder order = *page.print_order();
        page.begin_printing(print().sending);
        page.tell_printed(print_labels(order, port()));
    }
    std::vector<std::string> choices(std::string_view id) const {
        std::vector<std::string> texts;
        for (const Choice& choice : entry(id)->choices) texts.push_back(choice.text);
        return texts;
    }
};

}  // namespace

TEST_CASE("what keeps a label from being used is told before it is printed", "[workbench]") {
    PrintingDesk desk;
    REQUIRE(desk.page.job());
    LabelJob job = *desk.page.job();
    CHECK(label_cautions(job, *time::parse_date("2026-09-05")) ==
          std::vector<LabelCaution>{
              {Tone::note,
               "The label names the sample facility, Example Sterile Compounding LLC: "
               "enter your own on the page Settings."},
              {Tone::note, "The monograph of Glycine Injection is a draft: no site has approved it."}});
    CHECK(label_cautions(job, *time::parse_date("2026-09-06")).front() ==
          LabelCaution{Tone::caution, "The date on the label has passed: Sat, 5 Sep 2026."});
    content::Facility own = *job.facility;
    own.id = "own";
    job.facility = &own;
    formulary::Monograph approved = *job.monograph;
    approved.status = formulary::Status::approved;
    job.monograph = &approved;
    CHECK(label_cautions(job, *time::parse_date("2026-09-05")).empty());
    job.monograph = nullptr;  // a ruler
    CHECK(label_cautions(job, *time::parse_date("2027-01-01")).empty());
    own.id = "sample";  // of a batch, whose rows name the products
    CHECK(label_cautions(job, *time::parse_date("2027-01-01")).size() == 1);
    job.kind = ruler_kind;
    job.monograph = &approved;
    CHECK(label_cautions(job, *time::parse_date("2027-01-01")).empty());
}

TEST_CASE("before CUPS has answered nothing can be printed, and the file can be saved", "[workbench]") {
    PrintingDesk desk;
    CHECK(desk.choices("queue") == std::vector<std::string>{"Not known yet"});
    CHECK_FALSE(desk.print().enabled);
    CHECK(desk.print().why_not == "The printers are not known yet.");
    CHECK(desk.view().save.enabled);
    desk.page.tell_queues(two_queues());
    CHECK(desk.print().enabled);
}

TEST_CASE("the default queue is chosen, and what is asked names printer, number and stock", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    CHECK(desk.choices("queue") == std::vector<std::string>{"office (Office, 2nd floor)", "zebra"});
    CHECK(desk.field("queue").text == "office");
    desk.page.edit("copies", "12");
    CHECK(desk.print().question == "Print 12 labels on \"office\"?");
    CHECK(desk.print().details ==
          "Load the stock first: Thermal roll, 3 x 1 in.\nThey are laid out for 300 dots per inch.");
    desk.page.edit("queue", "zebra");
    CHECK(desk.print().question == "Print 12 labels on \"zebra\"?");
}

TEST_CASE("what is printed was proved, is laid out in whole points, and is kept", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    desk.page.edit("copies", "3");
    desk.send();
    CHECK(desk.labels == 3);
    CHECK_THAT(desk.sent, Catch::StartsWith("%PDF-"));
    CHECK(desk.sent == desk.kept);
    CHECK(desk.sent_to->queue == "office");
    CHECK(desk.sent_to->profile.page == layout::Page::whole_points);
    CHECK(desk.view().save.outcome ==
          "Sent 3 labels to \"office\" as job 7, on Thermal roll, 3 x 1 in, paper Custom.76.2x25.4mm.");
    CHECK(desk.view().save.outcome_tone == Tone::good);
    CHECK(desk.print().enabled);
    desk.page.edit("copies", "4");
    CHECK(desk.view().save.outcome.empty());
}

TEST_CASE("while one is sent no other is", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    desk.page.begin_printing(desk.print().sending);
    CHECK(desk.view().save.outcome == "Sending 1 label to \"office\".");
    CHECK_FALSE(desk.print().enabled);
    CHECK(desk.print().is_busy);
    desk.page.edit("copies", "2");
    CHECK_FALSE(desk.print().enabled);
    CHECK(desk.print().why_not == "The last labels are still being sent.");
    CHECK(desk.view().save.enabled);
    desk.page.tell_printed({Tone::good, "Sent."});
    CHECK(desk.print().enabled);
    CHECK(desk.view().save.outcome == "Sent.");
}

TEST_CASE("a printer of the settings brings its dots and its queue", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    CHECK(desk.choices("printer") == std::vector<std::string>{"203 dpi", "300 dpi", "600 dpi",
                                                              "Zebra at the bench, 203 dpi",
                                                              "For layout alone, 300 dpi"});
    desk.page.edit("queue", "office");
    desk.page.edit("printer", "settings:bench");
    CHECK(desk.field("queue").text == "zebra");
    REQUIRE(desk.page.job());
    CHECK(desk.page.job()->printer.dpi == 203);
    CHECK(desk.page.job()->printer.page == layout::Page::as_stock);
    CHECK_THAT(desk.print().details, Contains("laid out for \"Zebra at the bench\", 203 dots per inch"));
    desk.send();
    CHECK(desk.sent_to->id == "bench");
    CHECK(desk.sent_to->queue == "zebra");
    desk.page.edit("printer", "settings:paperless");
    CHECK(desk.field("queue").text.empty());
    CHECK(desk.field("queue").wanted);
    CHECK_FALSE(desk.print().enabled);
    desk.page.edit("queue", "office");
    CHECK(desk.print().enabled);
}

TEST_CASE("a printer that the settings no longer have is told, with those that there are", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    desk.page.edit("printer", "settings:attic");
    CHECK(desk.field("printer").error ==
          "There is no printer \"attic\" in the settings; known are bench and paperless.");
    CHECK_FALSE(desk.print().enabled);
    CHECK_FALSE(desk.view().save.enabled);
    CHECK(desk.page.undo() == "printer");
    CHECK(desk.print().enabled);
}

TEST_CASE("a stopped queue is told beside its entry; the file can be saved", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(stopped_queue());
    CHECK(desk.field("queue").error ==
          "The queue \"zebra\" is stopped (\"Head open\"). Put the printer right, then start the queue: "
          "`cupsenable zebra`. Until then the PDF can be saved.");
    CHECK_FALSE(desk.print().enabled);
    CHECK(desk.view().save.enabled);
    CHECK(desk.view().save.why_not.empty());
    desk.page.tell_queues(two_queues());
    CHECK(desk.field("queue").error.empty());
}

TEST_CASE("dots that the queue does not name are told before anything is printed", "[workbench]") {
    PrintingDesk desk;
    print::QueueList list = two_queues();
    list.queues.front().dpi = {203, 600};
    desk.page.tell_queues(list);
    CHECK(desk.field("queue").echo ==
          "It names 203 and 600 dots per inch, and the label is laid out for 300: choose the same for both.");
    CHECK(desk.print().enabled);
    desk.page.edit("printer", "600");
    CHECK(desk.field("queue").echo.empty());
}

TEST_CASE("a queue that is gone is told with those that there are", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    desk.page.edit("printer", "settings:bench");
    desk.page.tell_queues(print::QueueList{{queue_called("office")}, "office"});
    CHECK(desk.field("queue").error ==
          "CUPS has no queue \"zebra\", only office. Choose one of them, or save the PDF.");
    CHECK_FALSE(desk.print().enabled);
}

TEST_CASE("without CUPS, or without a queue, it is said what to do instead", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(Failure{no_cups()});
    CHECK(desk.choices("queue") == std::vector<std::string>{"No printer"});
    CHECK(
        desk.field("queue").echo ==
        "CUPS, the printing system, is not installed here. Install it, or print the saved file from another "
        "computer at 100 %.");
    CHECK_FALSE(desk.print().enabled);
    CHECK(desk.view().save.enabled);
    desk.page.tell_queues(print::QueueList{});
    CHECK_THAT(desk.field("queue").echo,
               Contains("No printer is set up on this computer.") && Contains("save the PDF"));
}

TEST_CASE("what CUPS answers to a job is told, with where the labels are kept", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    desk.problem = PrintProblem{PrintProblem::Cause::stopped, "the queue \"office\" is stopped", "start it"};
    desk.send();
    CHECK(desk.view().save.outcome ==
          "Nothing was printed: the queue \"office\" is stopped; start it. The labels are kept in "
          "/kept/0123.pdf.");
    CHECK(desk.view().save.outcome_tone == Tone::stop);
    CHECK(desk.print().enabled);  // to try again
    desk.page.tell_queues(two_queues());
    CHECK_THAT(desk.view().save.outcome, Contains("Nothing was printed"));  // a new list takes no news away
}

TEST_CASE("printed with something to look at is a caution", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    desk.notes = {"the label is made for 300 dpi, the queue \"office\" names 203"};
    desk.send();
    CHECK(desk.view().save.outcome_tone == Tone::caution);
    CHECK_THAT(desk.view().save.outcome, Contains("Look at it: the label is made for 300 dpi"));
}

TEST_CASE("a label that cannot be kept is not sent", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    PrintPort port = desk.port();
    port.keep = [](std::string_view) -> Result<std::filesystem::path, std::string> {
        return Failure{std::string("/kept: no space left on the device")};
    };
    const auto outcome = print_labels(*desk.page.print_order(), port);
    CHECK(outcome.words == "Nothing was printed: /kept: no space left on the device.");
    CHECK(desk.sent.empty());
}

TEST_CASE("a label that is refused for its printer is not sent", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    PrintOrder order = *desk.page.print_order();
    order.job.printer.correction.right = draw::mm(9);
    const auto outcome = print_labels(order, desk.port());
    CHECK(outcome.tone == Tone::stop);
    CHECK_THAT(outcome.words,
               Contains("Nothing was printed: the label is refused.") && Contains("off the page"));
    CHECK(desk.sent.empty());
    CHECK(desk.kept.empty());
}

TEST_CASE("a sample is never printed", "[workbench]") {
    PrintingDesk desk;
    desk.page.tell_queues(two_queues());
    desk.page.edit("lot", "");
    CHECK_FALSE(desk.print().enabled);
    CHECK(desk.print().why_not == "Still needed: Lot.");
    CHECK_FALSE(desk.page.print_order());
}

}  // namespace vialwright::workbench
