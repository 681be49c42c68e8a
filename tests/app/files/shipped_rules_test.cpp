// SPDX-License-Identifier: Apache-2.0
// The shipped tables of beyond-use dates beside the same tables written by hand, and beside the document that shows them.
#include <algorithm>
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "app/files/rules_file.hpp"
#include "tests/core/bud/rule_book.hpp"

namespace {

using namespace vialwright;

bud::RuleBook shipped() {
    const auto reading =
        files::read_rules(std::filesystem::path(VIALWRIGHT_SOURCE_DIR) / "data" / "rules", "");
    REQUIRE(reading.value);
    return *reading.value;
}

std::string document() {
    std::ifstream file(std::string(VIALWRIGHT_SOURCE_DIR) + "/docs/beyond-use-dates.md", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// The line of the document's table: "| `C1` | ...".
std::string line_of(const std::string& text, const std::string& id) {
    const auto at = text.find("\n| `" + id + "` |");
    return at == std::string::npos ? "" : text.substr(at + 1, text.find('\n', at + 1) - at - 1);
}

std::string cell(const std::optional<bud::Period>& limit) {
    return (limit ? time::to_text(*limit) : "-") + " | ";
}

void check_same(const bud::Row& row, const bud::Row& as) {
    CAPTURE(as.id);
    CHECK(row.id == as.id);
    CHECK(row.category == as.category);
    CHECK(row.process == as.process);
    CHECK(row.tested == as.tested);
    CHECK(row.components == as.components);
    CHECK(row.form == as.form);
    CHECK(row.aqueous == as.aqueous);
    CHECK(row.limits.by_storage == as.limits.by_storage);
    CHECK(row.only_sterile == as.only_sterile);
    CHECK(row.most_products == as.most_products);
    CHECK(row.needs_study == as.needs_study);
    CHECK(row.needs_expiry == as.needs_expiry);
    CHECK(row.nonsterile_caution.empty() == as.nonsterile_caution.empty());
}

void check_same(const bud::OpenedRow& row, const bud::OpenedRow& as) {
    CAPTURE(as.id);
    CHECK(row.id == as.id);
    CHECK(row.container == as.container);
    CHECK(row.limit == as.limit);
    CHECK(row.limits.by_storage == as.limits.by_storage);
    CHECK(row.labeled == as.labeled);
    CHECK(row.needs_expiry == as.needs_expiry);
}

template <class AnyRow> void check_same(const std::vector<AnyRow>& rows, const std::vector<AnyRow>& as) {
    REQUIRE(rows.size() == as.size());
    for (std::size_t i = 0; i < rows.size(); ++i) check_same(rows[i], as[i]);
}

}  // namespace

TEST_CASE("the shipped tables are those of the regulatory text, row by row (regulatory 1.2, 1.4, 2.1)") {
    const auto book = shipped();
    for (const auto& wanted : test::rule_book().sets) {
        const auto* set = book.in_force(wanted.chapter);
        REQUIRE(set);
        CHECK(set->id == wanted.id);
        CHECK(set->water_activity == wanted.water_activity);
        CHECK(set->study.has_value() == wanted.study.has_value());
        if (wanted.study) CHECK(set->study->most == wanted.study->most);
        check_same(set->rows, wanted.rows);
        check_same(set->opened, wanted.opened);
    }
}

TEST_CASE("what the sources verify and what stands on memory is said as it is (regulatory 1.2, 1.4, 2.1)") {
    const std::vector<std::string> verified{"IU", "C1", "C2-A-N-S", "N-NA-OL", "N-NA-OT", "MDV"};
    const auto check = [&](const std::string& id, const bud::Origin& origin) {
        CAPTURE(id);
        CHECK(origin.basis == (std::ranges::find(verified, id) == verified.end() ? "memory" : "verified"));
    };
    const auto book = shipped();
    for (const auto& set : book.sets) {
        for (const auto& row : set.rows) check(row.id, row.origin);
        for (const auto& row : set.opened) check(row.id, row.origin);
    }
}

TEST_CASE("the document shows the tables as they are") {
    const std::string text = document();
    const auto book = shipped();
    for (const auto& set : book.sets) {
        for (const auto& row : set.rows) {
            std::string cells = " | ";
            for (const auto storage : bud::all_storages) cells += cell(row.limits.at(storage));
            CHECK_THAT(line_of(text, row.id), Catch::EndsWith(cells + row.origin.basis + " |"));
        }
        for (const auto& row : set.opened)
            CHECK_THAT(line_of(text, row.id),
                       Catch::EndsWith(" | " + cell(row.limit) + row.origin.basis + " |"));
    }
    CHECK_THAT(line_of(text, "CSP-TOPICAL"), Catch::Contains("at room 1 day, in a refrigerator 3 days"));
}

TEST_CASE("the site's file that the document shows is sound, and signs all that is shipped") {
    const std::string text = document();
    const auto start = text.find("```toml\n") + 8;
    auto book = shipped();
    files::FaultLog log("document");
    const bool good = files::parse_site_rules(text.substr(start, text.find("```", start) - start), book, log);
    for (const auto& fault : log.in_order()) UNSCOPED_INFO(to_text(fault));
    CHECK(good);
    CHECK(book.site.shorten.size() == 2);
    for (const auto& set : book.sets) CHECK(book.is_signed(set));
}
