// SPDX-License-Identifier: Apache-2.0
// A check that goes on by itself: what it lists is what the command line reports, and a cancelled one keeps whole lines.
#include "app/bulk/check_job.hpp"

#include <fstream>

#include "tests/app/bulk/orders_desk.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace vialwright;
using workbench::RunState;

namespace {

using Catch::Contains;

std::filesystem::path written(const test::TemporaryFolder& folder, const std::string& text) {
    const auto path = folder.path() / "orders.csv";
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string orders(std::size_t count) {
    std::string text = "id,product,dose,route,age,conditions,drugs,allergies\n";
    for (std::size_t i = 0; i < count; ++i)
        text += std::to_string(i) + (i % 50 == 3 ? ",nothing," : ",glycine,") + std::to_string(i % 3000 + 1) +
                " mg,intravenous,40 y,none,none,none\n";
    return text;
}

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Until it has ended; `first` is told about the first lines.
workbench::CheckUpdate all_of(
    bulk::CheckJob& job, const std::function<void()>& first = [] {}) {
    workbench::CheckUpdate all;
    while (true) {
        workbench::CheckUpdate news = job.take();
        if (all.lines.empty() && !news.lines.empty()) first();
        all.lines.insert(all.lines.end(), news.lines.begin(), news.lines.end());
        all.state = news.state;
        all.bytes_read = news.bytes_read;
        all.size = news.size;
        all.problems.insert(all.problems.end(), news.problems.begin(), news.problems.end());
        if (news.state != RunState::running) return all;
        std::this_thread::yield();
    }
}

std::size_t lines_in(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

TEST_CASE("every order is listed as it stands in the report, with its line and what decides") {
    const test::Bench bench;
    const test::TemporaryFolder folder;
    bulk::CheckJob job(written(folder, orders(5000)), bench.products, bench.shared);
    const auto all = all_of(job);
    CHECK(all.state == RunState::done);
    CHECK(all.problems.empty());
    CHECK(all.bytes_read == *all.size);
    REQUIRE(all.lines.size() == 5000);
    CHECK(all.lines[3].verdict == protocol::Verdict::not_checked);
    CHECK(all.lines[3].product == "nothing");
    CHECK_THAT(all.lines[3].findings, Contains("nothing"));
    CHECK(all.lines[4999].line == 5001);
    CHECK(all.lines[1000].verdict == protocol::Verdict::within);  // 1,001 mg, usual 0.5 to 2 g
    CHECK_THAT(all.lines[2500].findings, Contains("is above the usual maximum of 2 g."));
    REQUIRE_FALSE(job.write_report(folder.path() / "report.csv"));
    const std::string report = read(folder.path() / "report.csv");
    CHECK(report.starts_with(bulk::report_header));
    CHECK(lines_in(report) == 5001);
    CHECK_THAT(report, Contains("\n1000,within,"));
}

TEST_CASE("a job that is cancelled keeps whole lines, and as many in the report as it lists") {
    const test::Bench bench;
    const test::TemporaryFolder folder;
    bulk::CheckJob job(written(folder, orders(200'000)), bench.products, bench.shared, 1);
    const auto all = all_of(job, [&] { job.cancel(); });
    CHECK(all.state == RunState::cancelled);
    CHECK(all.lines.size() < 200'000);
    REQUIRE_FALSE(job.write_report(folder.path() / "report.csv"));
    const std::string report = read(folder.path() / "report.csv");
    CHECK(report.ends_with('\n'));
    CHECK(lines_in(report) == all.lines.size() + 1);
}

TEST_CASE("a job that goes away ends by itself") {
    const test::Bench bench;
    const test::TemporaryFolder folder;
    const auto path = written(folder, orders(100'000));
    { const bulk::CheckJob job(path, bench.products, bench.shared); }
    SUCCEED();
}

TEST_CASE("what is no file of orders is told, with the place and what to do") {
    struct Row {
        const char* text;
        const char* words;
    };
    const auto row = GENERATE(values<Row>({{"id,produkt\n1,x\n", "produkt"},
                                           {"[1]", "a FHIR document is an object"},
                                           {"{\"resourceType\":\"Patient\"}", "Patient"}}));
    CAPTURE(row.text);
    const test::Bench bench;
    const test::TemporaryFolder folder;
    bulk::CheckJob job(written(folder, row.text), bench.products, bench.shared);
    const auto all = all_of(job);
    CHECK(all.state == RunState::failed);
    REQUIRE_FALSE(all.problems.empty());
    CHECK_THAT(all.problems[0], Contains("orders.csv") && Contains(row.words));
}

TEST_CASE("a file that is not there, and a folder, fail and say so") {
    const test::Bench bench;
    const test::TemporaryFolder folder;
    for (const auto& path : {folder.path() / "missing.csv", folder.path()}) {
        bulk::CheckJob job(path, bench.products, bench.shared);
        const auto all = all_of(job);
        CHECK(all.state == RunState::failed);
        CHECK_FALSE(all.problems.empty());
    }
}

TEST_CASE("a report does not overwrite its own orders, nor goes where nothing can be written") {
    const test::Bench bench;
    const test::TemporaryFolder folder;
    const auto path = written(folder, orders(10));
    bulk::CheckJob job(path, bench.products, bench.shared);
    all_of(job);
    const auto own = job.write_report(path);
    REQUIRE(own);
    CHECK_THAT(*own, Contains("the file of orders itself"));
    CHECK(read(path) == orders(10));
    CHECK(job.write_report(folder.path() / "no" / "report.csv"));
    const auto full = job.write_report("/dev/full");
    REQUIRE(full);
    CHECK_THAT(*full, Contains("the disk is full"));
}
