// SPDX-License-Identifier: Apache-2.0
// Opened containers (regulatory 1.4): the row's limit, the label's time, the container's own date.
#include <catch2/catch.hpp>

#include "tests/core/bud/asked.hpp"

using namespace vialwright;
using namespace vialwright::test;
using Catch::Contains;

TEST_CASE("how long each container is kept once it is opened (regulatory 1.4)", "[bud]") {
    struct Row {
        const char* question;
        const char* date;
        const char* limited_by;
    };
    // Opened on 2026-11-22 at 14:00 in New York.
    const Row rows[] = {
        {"single-dose-iso5", "2026-11-23 02:00", "in-use.SDV-ISO5"},
        {"single-dose-iso5 labeled=6h", "2026-11-22 20:00", "in-use.labeled"},
        {"single-dose-iso5 labeled=24h", "2026-11-23 02:00", "in-use.SDV-ISO5"},  // a label lengthens nothing
        {"single-dose-iso5 expiry=2026-11-22", "2026-11-22 23:59", "in-use.expiry"},
        {"single-dose-iso5 expiry=2026-11", "2026-11-23 02:00", "in-use.SDV-ISO5"},
        {"single-dose", "2026-11-22 18:00", "in-use.SDV"},
        {"single-dose labeled=1h", "2026-11-22 15:00", "in-use.labeled"},
        {"single-dose labeled=24h", "2026-11-22 18:00", "in-use.SDV"},
        {"multiple-dose", "2026-12-20 14:00", "in-use.MDV"},
        {"multiple-dose expiry=2026-12-10", "2026-12-10 23:59", "in-use.expiry"},
        {"multiple-dose expiry=2026-11", "2026-11-30 23:59", "in-use.expiry"},
        {"multiple-dose labeled=14d", "2026-12-06 14:00", "in-use.labeled"},
        {"multiple-dose labeled=42d", "2027-01-03 14:00", "in-use.labeled"},  // "unless otherwise specified"
        {"multiple-dose labeled=42d expiry=2026-12", "2026-12-31 23:59", "in-use.expiry"},
        {"ampul", "refused: in-use.not-stored", "in-use.not-stored"},
        {"ampul labeled=24h", "refused: in-use.not-stored", "in-use.not-stored"},
        {"ampul expiry=2028-01", "refused: in-use.not-stored", "in-use.not-stored"},
        {"bulk-package", "refused: in-use.labeled-time", "in-use.labeled-time"},
        {"bulk-package expiry=2028-01", "refused: in-use.labeled-time", "in-use.labeled-time"},
        {"bulk-package labeled=4h", "2026-11-22 18:00", "in-use.labeled"},
        {"bulk-package labeled=4h expiry=2026-11-22T16:00", "2026-11-22 16:00", "in-use.expiry"},
        {"compounded-single-dose", "refused: in-use.date-unknown", "in-use.date-unknown"},
        {"compounded-single-dose expiry=2026-12-01T08:00", "2026-11-23 02:00", "in-use.CSP-SINGLE"},
        {"compounded-single-dose expiry=2026-11-22T20:00", "2026-11-22 20:00", "in-use.expiry"},
        {"compounded-multiple-dose", "refused: in-use.date-unknown", "in-use.date-unknown"},
        {"compounded-multiple-dose expiry=2027-02-01", "2026-12-20 14:00", "in-use.CSP-MULTIPLE"},
        {"compounded-multiple-dose expiry=2026-12-01T08:00", "2026-12-01 08:00", "in-use.expiry"},
        {"compounded-multiple-dose expiry=2027-02-01 labeled=42d", "2026-12-20 14:00", "in-use.CSP-MULTIPLE"},
        {"nonpreserved-topical expiry=2026-12-20", "refused: bud.storage-unknown", "bud.storage-unknown"},
        {"nonpreserved-topical", "refused: in-use.date-unknown", "in-use.date-unknown"},
        {"nonpreserved-topical storage=room", "refused: in-use.date-unknown", "in-use.date-unknown"},
        {"nonpreserved-topical storage=room expiry=2026-12-20", "2026-11-23 14:00", "in-use.CSP-TOPICAL"},
        {"nonpreserved-topical storage=refrigerator expiry=2026-12-20", "2026-11-25 14:00",
         "in-use.CSP-TOPICAL"},
        {"nonpreserved-topical storage=freezer expiry=2026-12-20", "refused: in-use.not-permitted",
         "in-use.not-permitted"},
        {"nonpreserved-topical storage=refrigerator expiry=2026-11-24T08:00", "2026-11-24 08:00",
         "in-use.expiry"},
        {"bag-and-vial", "refused: in-use.labeled-time", "in-use.labeled-time"},
        {"bag-and-vial labeled=30d", "2026-12-22 14:00", "in-use.labeled"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.question);
        const std::string question = "opened=2026-11-22T14:00 in_use=" + std::string(row.question);
        CHECK(told(question) == row.date);
        CHECK(ask(question).limited_by == row.limited_by);
    }
}

TEST_CASE("days of an opened container end by rule T6", "[bud]") {
    CHECK(told("in_use=multiple-dose opened=2026-02-20T10:00") == "2026-03-20 10:00");
    CHECK(told("in_use=multiple-dose opened=2026-10-20T10:00") == "2026-11-17 09:00");
    CHECK(told("in_use=multiple-dose opened=2028-02-10T10:00") == "2028-03-09 10:00");
    CHECK(told("in_use=single-dose-iso5 opened=2026-03-07T20:00") == "2026-03-08 09:00");
}

TEST_CASE("the label's time stands in place of 28 days where the maker says so, and that is told", "[bud]") {
    const std::string vial = "in_use=multiple-dose opened=2026-11-22T14:00 labeled=";
    for (const auto labeled : {"14d", "42d"}) {
        const auto answer = ask(vial + labeled);
        CHECK(has_finding(answer, "in-use.labeled-counts"));
        CHECK(rules_of(answer) == std::vector<std::string>{"in-use.labeled"});
        CHECK_FALSE(answer.has_caution());
    }
    const auto both = ask("in_use=single-dose-iso5 opened=2026-11-22T14:00 labeled=6h expiry=2028-01");
    CHECK(rules_of(both) == std::vector<std::string>{"in-use.labeled", "in-use.SDV-ISO5", "in-use.expiry"});
    CHECK_FALSE(has_finding(both, "in-use.labeled-counts"));
}

TEST_CASE("a container that had expired when it was opened, or whose time is over, is refused", "[bud]") {
    CHECK(told("in_use=multiple-dose opened=2026-11-22T14:00 expiry=2026-10") == "refused: in-use.expiry");
    CHECK(told("in_use=multiple-dose opened=2026-11-22T14:00 expiry=2026-11-22T14:00") ==
          "refused: in-use.expiry");
    CHECK(told("in_use=single-dose-iso5 opened=2026-11-22T14:00 today=2026-11-23T02:00") ==
          "refused: bud.passed");
    CHECK(told("in_use=single-dose-iso5 opened=2026-11-22T14:00 today=2026-11-23T01:59") ==
          "2026-11-23 02:00");
}

TEST_CASE("what the program cannot see is said", "[bud]") {
    const auto answer = ask("in_use=single-dose opened=2026-11-22T14:00");
    CHECK(has_finding(answer, "in-use.condition"));
    CHECK(has_finding(answer, "in-use.expiry-not-named"));
    CHECK_FALSE(answer.has_caution());
    CHECK_FALSE(has_finding(ask("in_use=single-dose opened=2026-11-22T14:00 expiry=2028-01"),
                            "in-use.expiry-not-named"));
    CHECK(has_caution(ask("in_use=single-dose opened=2026-11-22T14:00 today=2026-11-22T13:00"),
                      "in-use.opened-later"));
}

TEST_CASE("a container without a row is refused", "[bud]") {
    bud::RuleBook book = rule_book();
    std::erase_if(book.sets[2].opened, [](const auto& row) { return row.id == "MDV"; });
    CHECK(told("in_use=multiple-dose opened=2026-11-22T14:00", book) == "refused: in-use.unknown");
}
