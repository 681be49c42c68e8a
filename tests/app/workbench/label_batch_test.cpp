// SPDX-License-Identifier: Apache-2.0
// A batch without a command line: rows from memory, small files, a stop, a change between the two readings.
#include "app/workbench/label_batch.hpp"

#include <fstream>

#include <catch2/catch.hpp>

#include "app/workbench/label_batch_files.hpp"
#include "app/workbench/label_batch_rows.hpp"
#include "tests/app/workbench/batch_rows.hpp"

using namespace vialwright;
using namespace vialwright::workbench;
using Why = BatchFailure::Why;

namespace {

struct BatchDesk : RowsDesk {
    using RowsDesk::RowsDesk;

    MadeBatch made() {
        rows.begin();
        auto result = make_label_batch(batch);
        if (!result) {
            UNSCOPED_INFO(result.error().message);
            for (const auto& row : result.error().bad) UNSCOPED_INFO(row.line << ": " << row.message);
        }
        REQUIRE(result);
        return *std::move(result);
    }
    BatchFailure failed(const std::stop_token& stop = {}) {
        rows.begin();
        auto result = make_label_batch(batch, {}, stop);
        REQUIRE_FALSE(result);
        return result.error();
    }
};

std::string text_of(const layout::LabelLayout& layout, std::string_view id) {
    for (const auto& element : layout.elements)
        if (element.id == id) return element.text;
    return "";
}

std::string content_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("rows are cut into files of the size that was asked for, whatever the number of threads") {
    const auto threads = GENERATE(1U, 2U, 5U);
    BatchDesk desk;
    desk.batch.threads = threads;
    for (const auto* copies : {"3", "10", "1", "1", "5"}) desk.add("A1", copies);
    const auto made = desk.made();
    CHECK(made.labels == 20);
    CHECK(made.rows == 5);
    REQUIRE(made.files.size() == 3);
    std::vector<std::size_t> labels;
    for (const auto& file : made.files) {
        labels.push_back(file.labels);
        CHECK(std::filesystem::exists(file.path));
    }
    CHECK(labels == std::vector<std::size_t>{7, 7, 6});
    CHECK(desk.files() == std::set<std::string>{"labels-1.pdf", "labels-2.pdf", "labels-3.pdf"});
    // Whatever is read of the files is the same for one thread and for several.
    BatchDesk other;
    other.batch.threads = 1;
    other.rows.texts = desk.rows.texts;
    const auto again = other.made();
    for (std::size_t i = 0; i < made.files.size(); ++i) CHECK(again.files[i].sha256 == made.files[i].sha256);
}

TEST_CASE("a used sheet is filled first, and every file begins a sheet") {
    BatchDesk desk("avery-5160");
    desk.batch.most_labels_of_a_file = 40;  // less than two sheets: one
    desk.batch.shared.start_at = 21;
    for (int i = 0; i < 3; ++i) desk.add("A1", "15");
    const auto made = desk.made();
    REQUIRE(made.files.size() == 3);
    CHECK(made.files[0].labels == 10);
    CHECK(made.files[1].labels == 30);
    CHECK(made.files[2].labels == 5);
}

TEST_CASE("labels say which they are of their row, or of their lot") {
    BatchDesk desk;
    desk.add("A1", "2");
    desk.add("B1", "2");
    desk.add("A1", "3");
    desk.batch.numbering = Numbering::in_row;
    CHECK(text_of(desk.made().first, "number") == "Label 1 of 2");
    desk.batch.numbering = Numbering::in_lot;
    CHECK(text_of(desk.made().first, "number") == "Label 1 of 5");
    desk.batch.numbering = Numbering::none;
    CHECK(text_of(desk.made().first, "number").empty());
}

TEST_CASE("what a kind of label does not show is refused, not left out") {
    BatchDesk desk;
    desk.add("A1", "2");
    desk.rows.texts.front().kind = "bud-strip";
    desk.batch.numbering = Numbering::in_row;
    const auto failure = desk.failed();
    CHECK(failure.why == Why::refused);
    CHECK_THAT(failure.bad.front().message, Catch::Contains("number: a label of the kind \"bud-strip\""));
    CHECK(desk.files().empty());
}

TEST_CASE("bad labels of every file are told in the order of the rows, and nothing is written") {
    BatchDesk desk;
    for (int i = 1; i <= 40; ++i) {
        desk.add("A1");
        if (i % 9 == 0) desk.rows.texts.back().bud = "2026-03-01";
    }
    desk.rows.texts[20].patient = "Ann Lee";
    const auto failure = desk.failed();
    CHECK(failure.why == Why::refused);
    CHECK(failure.bad_rows == 5);
    REQUIRE(failure.bad.size() >= 2);
    CHECK(failure.bad[0].line == 9);
    CHECK(failure.bad[0].further == 3);
    CHECK(failure.bad[1].line == 21);
    CHECK(desk.files().empty());
}

TEST_CASE("rows that change between the two readings make no labels") {
    const std::size_t changed = GENERATE(0U, 8U, 19U);
    BatchDesk desk;
    for (int i = 0; i < 20; ++i) desk.add("A1");
    struct Change {
        const char* name;
        std::function<void(MemoryRows&)> make;
    };
    const std::vector<Change> changes{
        {"another lot", [&](MemoryRows& rows) { rows.texts[changed].lot = "A2"; }},
        {"more copies", [&](MemoryRows& rows) { rows.texts[changed].copies = "2"; }},
        {"a row less", [&](MemoryRows& rows) { rows.texts.pop_back(); }},
        {"a row more", [&](MemoryRows& rows) { rows.texts.push_back(rows.texts.back()); }},
        {"a bad row", [&](MemoryRows& rows) { rows.texts[changed].made = "today"; }},
    };
    for (const auto& change : changes) {
        CAPTURE(change.name, changed);
        const auto texts = desk.rows.texts;
        desk.rows.before_second_reading = change.make;
        CHECK(desk.failed().why == Why::changed);
        CHECK(desk.files().empty());
        desk.rows.texts = texts;
        desk.rows.before_second_reading = nullptr;
    }
    CHECK(desk.made().labels == 20);
}

TEST_CASE("a stop leaves nothing, whenever it comes") {
    BatchDesk desk;
    for (int i = 0; i < 60; ++i) desk.add("A1");
    std::stop_source at_once;
    at_once.request_stop();
    CHECK(desk.failed(at_once.get_token()).why == Why::cancelled);
    std::stop_source later;
    desk.rows.before_second_reading = [&](MemoryRows&) { later.request_stop(); };
    CHECK(desk.failed(later.get_token()).why == Why::cancelled);
    CHECK(desk.files().empty());
}

TEST_CASE("the date of a row is worked out once for each time that it was made") {
    BatchDesk desk;
    for (int i = 0; i < 9; ++i) {
        desk.add("A1");
        desk.rows.texts.back().bud.clear();
    }
    desk.rows.texts.back().made = "2026-03-05T10:00";
    int asked = 0;
    desk.batch.work_out = [&](const LabelText& text) -> Result<LabelDate, std::string> {
        ++asked;
        if (text.made != "2026-03-05T09:00") return Failure{std::string("not then")};
        LabelDate date;
        date.expires = content::expiry_on(*time::parse_date("2026-09-05"));
        return date;
    };
    const auto failure = desk.failed();
    CHECK(asked == 2);
    REQUIRE(failure.bad.size() == 1);
    CHECK(failure.bad.front().line == 9);
    CHECK(failure.bad.front().message == "not then");
}

TEST_CASE("serial numbers count up from any beginning that ends in a number") {
    CHECK(serial_after("A-0099", 1) == "A-0100");
    CHECK(serial_after("99", 1) == "100");
    CHECK(serial_after("007", 0) == "007");
    CHECK(serial_after("X", 0) == "X");
    CHECK(serial_after("X", 1) == std::nullopt);
    CHECK(serial_after("12345678901234567890", 9) == "12345678901234567899");
    CHECK(serial_after("A00999999999999999999", 1) == "A001000000000000000000");
}

TEST_CASE("files get their names together, or what stood there stays") {
    const test::TemporaryFolder folder;
    const auto out = folder.path() / "labels.pdf";
    folder.write("labels-1.pdf", "old one");
    std::filesystem::create_directory(folder.path() / "elsewhere");
    {
        LabelFiles files(out, 2);
        REQUIRE_FALSE(files.check());
        REQUIRE_FALSE(files.write(0, "new one"));
        CHECK(content_of(folder.path() / "labels-1.pdf") == "old one");
    }
    CHECK(content_of(folder.path() / "labels-1.pdf") == "old one");
    CHECK_FALSE(std::filesystem::exists(folder.path() / "labels-2.pdf"));
    {
        LabelFiles files(out, 2);
        REQUIRE_FALSE(files.write(0, "new one"));
        REQUIRE_FALSE(files.write(1, "new two"));
        // A folder takes the second name before the files are placed.
        std::filesystem::create_directory(folder.path() / "labels-2.pdf");
        folder.write("labels-2.pdf/in-the-way", "");
        CHECK(files.place());
    }
    CHECK(content_of(folder.path() / "labels-1.pdf") == "old one");
    CHECK(std::filesystem::is_directory(folder.path() / "labels-2.pdf"));
    std::filesystem::remove_all(folder.path() / "labels-2.pdf");
    {
        LabelFiles files(out, 2);
        REQUIRE_FALSE(files.write(1, "new two"));
        REQUIRE_FALSE(files.write(0, "new one"));
        REQUIRE_FALSE(files.place());
    }
    CHECK(content_of(folder.path() / "labels-1.pdf") == "new one");
    CHECK(content_of(folder.path() / "labels-2.pdf") == "new two");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 3);
}
