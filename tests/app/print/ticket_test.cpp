// SPDX-License-Identifier: Apache-2.0
// What a queue is told about a job. What CUPS makes of it: print_test.py.
#include "app/print/ticket.hpp"

#include <map>

#include <catch2/catch.hpp>

#include "labels/pdf/pdf_writer.hpp"
#include "tests/labels/label_fixture.hpp"

namespace vialwright::print {

namespace {

using Catch::Contains;

proof::ProvedFile proved(const stock::Stock& stock, int dpi = 203) {
    layout::PrinterProfile printer{dpi};
    printer.page = layout::Page::whole_points;
    const auto job = layout::impose({tests::laid_out(stock, dpi)}, stock, printer);
    REQUIRE(job);
    auto file = proof::ProvedFile::prove(pdf::write_pdf(*job, tests::fonts(), {"Test"}), *job);
    if (!file) FAIL(file.error().front());
    return *std::move(file);
}

const proof::ProvedFile& three_by_one() {
    static const proof::ProvedFile file = proved(tests::roll(300, 100));
    return file;
}

Queue label_queue() {
    Queue queue;
    queue.name = "zebra";
    queue.papers = {{"na_index-4x5_4x5in", {10160, 12700}}, {"oe_3x1_3x1in", {7620, 2540}}};
    queue.least = PaperSize{1000, 1000};
    queue.most = PaperSize{11000, 30000};
    queue.dpi = {203, 300};
    return queue;
}

printer::Printer bench(int turn = 0) {
    printer::Printer printer;
    printer.id = "bench";
    printer.queue = "zebra";
    printer.profile.dpi = 203;
    printer.profile.turn = turn;
    return printer;
}

std::map<std::string, std::string> sent(const Ticket& ticket) {
    std::map<std::string, std::string> options;
    for (const auto& [name, value] : ticket.options) {
        CAPTURE(name);
        CHECK(options.emplace(name, value).second);
    }
    return options;
}

std::map<std::string, std::string> sent(const proof::ProvedFile& file, Feed feed,
                                        const printer::Printer& printer, const Queue& queue) {
    const auto ticket = ticket_for(file, feed, printer, queue);
    if (!ticket) FAIL(to_text(ticket.error()));
    CHECK(sent(*ticket).at("media") == ticket->media);
    return sent(*ticket);
}

}  // namespace

TEST_CASE("a roll's size is told to the point, with everything that a queue could have otherwise") {
    const auto options = sent(three_by_one(), Feed::roll, bench(), label_queue());
    const std::map<std::string, std::string> wanted{{"media", "Custom.76.2x25.4mm"},
                                                    {"PageSize", "Custom.216x72pt"},
                                                    {"print-scaling", "none"},
                                                    {"orientation-requested", "3"},
                                                    {"printer-resolution", "203dpi"},
                                                    {"Resolution", "203dpi"},
                                                    {"copies", "1"},
                                                    {"number-up", "1"},
                                                    {"sides", "one-sided"},
                                                    {"job-sheets", "none"}};
    CHECK(options == wanted);
}

TEST_CASE("a turned page's paper lies the other way") {
    struct Case {
        int turn;
        const char* media;
        const char* orientation;
    };
    for (const Case& one : {Case{90, "Custom.25.4x76.2mm", "5"}, Case{180, "Custom.76.2x25.4mm", "6"},
                            Case{270, "Custom.25.4x76.2mm", "4"}}) {
        CAPTURE(one.turn);
        const auto options = sent(three_by_one(), Feed::roll, bench(one.turn), label_queue());
        CHECK(options.at("media") == one.media);
        CHECK(options.at("orientation-requested") == one.orientation);
    }
}

TEST_CASE("a sheet is told by the name that the queue has for it") {
    Queue office = label_queue();
    office.papers = {{"iso_a4_210x297mm", {21000, 29700}}, {"na_letter_8.5x11in", {21590, 27940}}};
    const auto options = sent(proved(tests::avery_5160()), Feed::sheet, bench(), office);
    CHECK(options.at("media") == "na_letter_8.5x11in");
    CHECK(options.count("PageSize") == 0);
}

TEST_CASE("a queue without free sizes gets its own of that size, or nothing") {
    Queue queue = label_queue();
    queue.least.reset();
    queue.most.reset();
    const auto options = sent(three_by_one(), Feed::roll, bench(), queue);
    CHECK(options.at("media") == "oe_3x1_3x1in");
    CHECK(options.count("PageSize") == 0);

    queue.papers.pop_back();
    const auto none = ticket_for(three_by_one(), Feed::roll, bench(), queue);
    REQUIRE_FALSE(none);
    CHECK(none.error().cause == PrintProblem::Cause::paper);
    CHECK_THAT(to_text(none.error()), Contains("the queue \"zebra\" takes no paper of 76.2 x 25.4 mm") &&
                                          Contains("na_index-4x5_4x5in"));

    queue.least = PaperSize{1000, 1000};
    queue.most = PaperSize{7000, 30000};  // the print head is too narrow
    CHECK_FALSE(ticket_for(three_by_one(), Feed::roll, bench(), queue));
    CHECK(ticket_for(three_by_one(), Feed::roll, bench(90), queue));
}

TEST_CASE("a queue that says nothing of its paper is told the size") {
    const Queue raw{"raw", "", false, true, "", {}, std::nullopt, std::nullopt, {}};
    CHECK(sent(three_by_one(), Feed::roll, bench(), raw).at("media") == "Custom.76.2x25.4mm");
}

TEST_CASE("the paper that a printer names goes first, if it has the page's size") {
    printer::Printer printer = bench();
    printer.media = "w216h72";  // 3 x 1 in, as printer descriptions name it
    const auto options = sent(three_by_one(), Feed::roll, printer, label_queue());
    CHECK(options.at("media") == "w216h72");
    CHECK(options.count("PageSize") == 0);

    for (const char* name : {"w288h360", "w72h216"}) {
        printer.media = name;
        CHECK_FALSE(ticket_for(three_by_one(), Feed::roll, printer, label_queue()));
    }
    printer.media = "na_letter_8.5x11in";
    const auto other = ticket_for(three_by_one(), Feed::roll, printer, label_queue());
    if (!size_of_paper(printer.media)) return;  // without libcups a name's size is not known
    REQUIRE_FALSE(other);
    CHECK_THAT(to_text(other.error()),
               Contains("names paper \"na_letter_8.5x11in\", which is 215.9 x 279.4 mm") &&
                   Contains("76.2 x 25.4 mm"));
}

TEST_CASE("dots that the queue does not name are noted") {
    Queue queue = label_queue();
    CHECK(ticket_for(three_by_one(), Feed::roll, bench(), queue)->notes.empty());
    queue.dpi = {300, 600};
    const auto ticket = ticket_for(three_by_one(), Feed::roll, bench(), queue);
    REQUIRE(ticket->notes.size() == 1);
    CHECK_THAT(ticket->notes.front(), Contains("made for 203 dpi, the queue \"zebra\" names 300 and 600"));
}

TEST_CASE("a file that does not say what was meant cannot be sent") {
    const auto stock = tests::roll(300, 100);
    const auto job = tests::job_of(tests::laid_out(stock), stock);
    auto other = job;
    other.labels.front().elements.front().text += " ";
    const std::string bytes = pdf::write_pdf(job, tests::fonts(), {"Test"});
    CHECK(proof::ProvedFile::prove(bytes, job));
    const auto refused = proof::ProvedFile::prove(bytes, other);
    REQUIRE_FALSE(refused);
    CHECK_FALSE(refused.error().empty());
    CHECK_FALSE(proof::ProvedFile::prove(bytes.substr(0, bytes.size() / 2), job));
    static_assert(!std::is_default_constructible_v<proof::ProvedFile>);
    static_assert(!std::is_constructible_v<proof::ProvedFile, std::string, layout::PrintJob>);
}

TEST_CASE("a proved file is taken up again by its own bytes alone") {
    const auto& file = three_by_one();
    const auto seal = file.seal();
    const auto again = proof::ProvedFile::reopen(file.bytes(), seal);
    REQUIRE(again);
    CHECK(again->bytes() == file.bytes());
    CHECK(again->page_width() == file.page_width());
    CHECK(again->labels() == 1);
    std::string other = file.bytes();
    other[other.size() / 2] ^= 1;
    CHECK_FALSE(proof::ProvedFile::reopen(other, seal));
    CHECK_FALSE(proof::ProvedFile::reopen(file.bytes() + " ", seal));
}

}  // namespace vialwright::print
