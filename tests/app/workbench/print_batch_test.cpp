// SPDX-License-Identifier: Apache-2.0
// A batch to a printer: all of it is proved and kept before the first file is sent, and what was sent is told to the label.
#include "app/workbench/print_batch.hpp"

#include <fstream>

#include <catch2/catch.hpp>

#include "tests/app/workbench/batch_rows.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;
using print::PrintProblem;

struct PrintingRows : RowsDesk {
    std::vector<std::string> kept, sent;
    std::vector<std::size_t> labels;
    std::size_t fails_at = 100;  // the file that CUPS does not take
    std::vector<std::string> notes;
    std::function<void()> before_sending;
    std::stop_source stop;
    bool was_told = false;

    // Three files of 7, 7 and 6 labels.
    PrintingRows() {
        for (const char* copies : {"3", "10", "1", "1", "5"}) add("A1", copies);
    }
    PrintOrder order(int count) const {
        PrintOrder order{batch.shared, {}};
        order.job.copies = count;
        order.printer.queue = "zebra";
        order.printer.profile.page = layout::Page::whole_points;
        order.job.printer = order.printer.profile;
        return order;
    }
    PrintPort port() {
        PrintPort fake;
        fake.make_folder = [this]() -> Result<std::filesystem::path, std::string> {
            std::filesystem::create_directory(folder.path() / "work");
            return folder.path() / "work";
        };
        fake.keep = [this](std::string_view pdf) -> Result<std::filesystem::path, std::string> {
            kept.emplace_back(pdf);
            return std::filesystem::path("/kept/0123.pdf");
        };
        fake.send = [this](const proof::ProvedFile& file, const stock::Stock&,
                           const printer::Printer& to) -> Result<print::Printed, PrintProblem> {
            if (sent.size() == fails_at)
                return Failure{
                    PrintProblem{PrintProblem::Cause::stopped, "the queue is stopped", "start it"}};
            sent.push_back(file.bytes());
            labels.push_back(file.labels());
            return print::Printed{to.queue, static_cast<int>(sent.size()) + 6, "Custom.76.2x25.4mm", notes};
        };
        return fake;
    }
    Result<SaveOutcome, BatchFailure> print(int count = 20) {
        const BatchTold told{{}, [this] {
                                 was_told = true;
                                 CHECK(kept.size() == 3);
                                 CHECK(sent.empty());
                                 if (before_sending) before_sending();
                             }};
        rows.begin();
        auto outcome = print_batch(batch, order(count), port(), told, stop.get_token());
        CHECK(files().empty());  // nothing is left but what is kept
        return outcome;
    }
    SaveOutcome outcome(int count = 20) {
        const auto outcome = print(count);
        REQUIRE(outcome);
        return *outcome;
    }
};

}  // namespace

TEST_CASE("a batch goes to the queue file by file, as it was kept", "[workbench]") {
    PrintingRows desk;
    const SaveOutcome outcome = desk.outcome();
    CHECK(outcome.tone == Tone::good);
    CHECK(outcome.words ==
          "Sent 20 labels to \"zebra\" as the jobs 7, 8, 9, in this order, on Thermal roll, 3 x 1 in, paper "
          "Custom.76.2x25.4mm.");
    CHECK(desk.labels == std::vector<std::size_t>{7, 7, 6});
    CHECK(desk.sent == desk.kept);
    CHECK(desk.was_told);
}

TEST_CASE("a batch of one file is told as one job, with what is to be looked at", "[workbench]") {
    PrintingRows desk;
    desk.batch.most_labels_of_a_file = 100;
    desk.notes = {"the queue names 203 dots"};
    PrintPort port = desk.port();
    const auto outcome = print_batch(desk.batch, desk.order(20), port, {}, {});
    REQUIRE(outcome);
    CHECK(outcome->words ==
          "Sent 20 labels to \"zebra\" as job 7, on Thermal roll, 3 x 1 in, paper Custom.76.2x25.4mm.\n"
          "Look at it: the queue names 203 dots.");
    CHECK(outcome->tone == Tone::caution);
}

TEST_CASE("where a batch is stopped half way, it is told what was sent and what was not", "[workbench]") {
    PrintingRows desk;
    desk.fails_at = 2;
    const SaveOutcome outcome = desk.outcome();
    CHECK(outcome.tone == Tone::stop);
    CHECK_THAT(outcome.words, Contains("Sent 14 labels to \"zebra\" as the jobs 7, 8, in this order") &&
                                  Contains("Not sent: 6 labels; the queue is stopped; start it.") &&
                                  Contains("The labels are kept in /kept."));
    desk.kept.clear();
    desk.sent.clear();
    desk.fails_at = 0;
    CHECK(desk.outcome().words ==
          "Nothing was printed: the queue is stopped; start it. The labels are kept in /kept.");
}

TEST_CASE("a batch of another number than was agreed to is not sent", "[workbench]") {
    PrintingRows desk;
    const SaveOutcome outcome = desk.outcome(19);
    CHECK(outcome.tone == Tone::stop);
    CHECK(outcome.words ==
          "Nothing was printed: the file of rows has changed, and asks for 20 labels now. Choose it again.");
    CHECK(desk.sent.empty());
    CHECK(desk.kept.empty());
}

TEST_CASE("one label that is refused keeps all from the printer", "[workbench]") {
    PrintingRows desk;
    desk.rows.texts[3].bud = "2026-03-01";
    const auto outcome = desk.print();
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().bad.front().line == 4);
    CHECK(desk.sent.empty());
}

TEST_CASE("a file that is no longer the proved one is not sent", "[workbench]") {
    PrintingRows desk;
    desk.before_sending = [&] {
        std::ofstream(desk.folder.path() / "work" / "labels-2.pdf", std::ios::app) << "%";
    };
    const SaveOutcome outcome = desk.outcome();
    CHECK(outcome.tone == Tone::stop);
    CHECK(desk.labels == std::vector<std::size_t>{7});
    CHECK_THAT(outcome.words, Contains("Not sent: 13 labels; a file is no longer the one that was proved."));
}

TEST_CASE("what is cancelled between two files is told as far as it went", "[workbench]") {
    PrintingRows desk;
    desk.before_sending = [&] { desk.stop.request_stop(); };
    const SaveOutcome outcome = desk.outcome();
    CHECK(outcome.words == "Nothing was printed: it was cancelled. The labels are kept in /kept.");
    CHECK(desk.sent.empty());
}

TEST_CASE("a batch that cannot be kept, or has no room, is not sent", "[workbench]") {
    PrintingRows desk;
    PrintPort port = desk.port();
    const std::string full = "/kept: no space left on the device";
    SECTION("to keep") {
        port.keep = [&](std::string_view) -> Result<std::filesystem::path, std::string> {
            return Failure{full};
        };
    }
    SECTION("to make") {
        port.make_folder = [&]() -> Result<std::filesystem::path, std::string> { return Failure{full}; };
    }
    const auto outcome = print_batch(desk.batch, desk.order(20), port, {}, {});
    REQUIRE(outcome);
    CHECK(outcome->words == "Nothing was printed: " + full + ".");
    CHECK(desk.sent.empty());
}

}  // namespace vialwright::workbench
