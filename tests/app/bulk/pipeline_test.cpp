// SPDX-License-Identifier: Apache-2.0
// Many threads, one order: answers come as the file has them, are the same however many threads there are, and a stop or a
// failure ends the run at a whole batch.
#include "app/bulk/pipeline.hpp"

#include <atomic>

#include "tests/app/bulk/orders_desk.hpp"

using namespace vialwright;
using bulk::Answered;

namespace {

// Orders that differ, some of them broken.
std::string many_orders(std::size_t count) {
    std::string text = "id,product,dose,route,age,conditions,drugs,allergies\n";
    for (std::size_t i = 0; i < count; ++i) {
        const std::string id = std::to_string(i);
        if (i % 97 == 13) text += id + ",glycine,\"1 g,intravenous\n";
        else if (i % 89 == 7) text += "\n";
        else
            text += id + (i % 5 == 0 ? ",plain," : ",glycine,") + std::to_string(i % 3000 + 1) +
                    " mg,intravenous,40 y,none,none,none\n";
    }
    return text;
}

struct Collected {
    std::string report;
    bulk::Tally tally;
    std::vector<std::size_t> lines;
};

Collected run(const std::string& text, unsigned checkers, std::size_t at_once = SIZE_MAX) {
    const test::Bench bench;
    bulk::MemorySource bytes(text, at_once);
    const auto orders = bulk::CsvOrders::open(bytes, {}, "x.csv");
    REQUIRE(orders);
    Collected all;
    const bulk::Pipeline pipeline{**orders, bench.checker,
                                  [](const bulk::Checked& checked, Answered& batch) {
                                      bulk::append_report_line(batch.report, checked);
                                  },
                                  checkers};
    pipeline.run([&](Answered& batch) {
        all.report += batch.report;
        all.tally.add(batch.tally);
        all.lines.insert(all.lines.end(), batch.lines.begin(), batch.lines.end());
        return true;
    });
    return all;
}

// A source that gives batches of one empty row, and then does as told.
class Rows : public bulk::OrderSource {
public:
    explicit Rows(std::size_t count, bool fails = false) : count_(count), fails_(fails) {}
    void read(bulk::BatchSink& sink) override {
        for (std::size_t i = 0; i < count_; ++i) {
            bulk::Batch batch = sink.empty();
            batch.rows.assign(1, {});
            batch.rows[0].line = i + 1;
            if (!sink.take(std::move(batch))) return;
            ++given;
        }
        if (fails_) throw bulk::ReadFailed("the disk is gone");
    }
    std::size_t count(const bulk::Batch& batch) const override { return batch.rows.size(); }
    void row(bulk::Batch& batch, std::size_t index, bulk::OrderRow& row) const override {
        row = batch.rows[index];
    }
    std::atomic<std::size_t> given = 0;

private:
    std::size_t count_;
    bool fails_;
};

void say_nothing(const bulk::Checked&, Answered&) {}

}  // namespace

TEST_CASE("answers come in the order of the file, one for each line, however many threads check") {
    const std::string text = many_orders(20'000);
    const auto one = run(text, 1);
    CHECK(one.tally.orders() == 20'000);
    REQUIRE(one.lines.size() == 20'000);
    for (std::size_t i = 0; i < one.lines.size(); ++i)
        if (one.lines[i] != i + 2) FAIL("order " << i << " is said to stand on line " << one.lines[i]);
    for (const auto verdict :
         {protocol::Verdict::within, protocol::Verdict::caution, protocol::Verdict::not_checked})
        CHECK(one.tally[verdict] > 0);
    for (const unsigned checkers : {2U, 3U, 8U}) {
        CAPTURE(checkers);
        const auto many = run(text, checkers);
        CHECK(many.report == one.report);
        CHECK(many.tally.of_verdict == one.tally.of_verdict);
    }
    CHECK(run(text, 2, 1000).report == one.report);
}

TEST_CASE("a taker that has enough ends the run, and nothing more is read than fits the queue") {
    const test::Bench bench;
    Rows rows(100'000);
    std::size_t taken = 0;
    bulk::Pipeline{rows, bench.checker, say_nothing, 2}.run([&](Answered&) { return ++taken < 5; });
    CHECK(taken == 5);
    CHECK(rows.given < 100);
}

TEST_CASE("a stop from outside ends the run") {
    const test::Bench bench;
    Rows rows(100'000);
    std::stop_source stop;
    std::size_t taken = 0;
    bulk::Pipeline{rows, bench.checker, say_nothing, 2}.run(
        [&](Answered&) {
            if (++taken == 3) stop.request_stop();
            return true;
        },
        stop.get_token());
    CHECK(taken == 3);
    bulk::Pipeline{rows, bench.checker, say_nothing, 2}.run([&](Answered&) { return ++taken > 0; },
                                                            stop.get_token());
    CHECK(taken == 3);
}

TEST_CASE("what a thread throws is thrown to the caller") {
    const test::Bench bench;
    const auto take = [](Answered&) { return true; };
    Rows failing(10, true);
    CHECK_THROWS_AS((bulk::Pipeline{failing, bench.checker, say_nothing, 2}.run(take)), bulk::ReadFailed);
    Rows rows(10);
    const auto bad_writer = [](const bulk::Checked&, Answered&) { throw std::logic_error("x"); };
    CHECK_THROWS_AS((bulk::Pipeline{rows, bench.checker, bad_writer, 2}.run(take)), std::logic_error);
    Rows more(10'000);
    const auto bad_taker = [](Answered&) -> bool { throw std::logic_error("x"); };
    CHECK_THROWS_AS((bulk::Pipeline{more, bench.checker, say_nothing, 2}.run(bad_taker)), std::logic_error);
}

TEST_CASE("no orders at all") {
    CHECK(run("id,product,dose\n", 2).tally.orders() == 0);
    CHECK(bulk::Tally{}.worst() == protocol::Verdict::within);
}
