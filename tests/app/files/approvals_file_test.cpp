// SPDX-License-Identifier: Apache-2.0
// A monograph is approved by its exact bytes; whatever else the file holds is not.
#include "app/files/approvals_file.hpp"

#include <catch2/catch.hpp>

#include "app/files/formulary_folder.hpp"
#include "app/files/monograph_file.hpp"
#include "app/files/sha256.hpp"
#include "core/protocol/check.hpp"
#include "tests/app/files/sample_texts.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace vialwright;

namespace {

std::string approved(std::string_view monograph, std::string_view sha256, std::string_view by,
                     std::string_view on) {
    return "[[approved]]\nmonograph = \"" + std::string(monograph) + "\"\nsha256 = \"" + std::string(sha256) +
           "\"\nby = \"" + std::string(by) + "\"\non = " + std::string(on) + "\n";
}

const std::string head = "format = \"approvals/1\"\n";
const std::string other_bytes(64, '0');

// The sample in a formulary of its own, with this file of approvals.
files::Reading<formulary::Monograph> loaded(
    const std::string& approvals, const std::string& text = std::string(test::sample_monograph_text)) {
    const test::TemporaryFolder folder;
    folder.write("formulary/sample.toml", text);
    std::filesystem::create_directories(folder.path() / "site");
    if (!approvals.empty()) folder.write("site/approvals.toml", approvals);
    return files::FormularyFolders({folder.path() / "formulary"}, folder.path() / "site").load("sample");
}

std::string status_of(const formulary::Monograph& monograph) {
    protocol::Findings findings;
    protocol::check_status(monograph, findings);
    for (const auto& finding : findings)
        if (finding.rule == "monograph.status") return protocol::sentence(finding);
    return "";
}

}  // namespace

TEST_CASE("an approval holds for the bytes that were approved and for no others") {
    const std::string hash = files::sha256_hex(test::sample_monograph_text);
    const std::string file = head + approved("sample", hash, "A. Pharmacist", "2026-11-24");
    auto reading = loaded(file);
    REQUIRE(reading.value);
    REQUIRE(reading.value->approval);
    CHECK(reading.value->approval->is_of_these_bytes);
    CHECK(status_of(*reading.value) == "This monograph was approved by A. Pharmacist on 2026-11-24.");

    reading = loaded(file, std::string(test::sample_monograph_text) + "# one more byte\n");
    REQUIRE(reading.value);
    CHECK(status_of(*reading.value) ==
          "This monograph was approved by A. Pharmacist on 2026-11-24, and has changed since: as it is now "
          "it is not "
          "approved.");
    protocol::Findings findings;
    protocol::check_status(*reading.value, findings);
    CHECK(protocol::verdict_of(findings) == protocol::Verdict::not_checked);

    reading = loaded("");
    REQUIRE(reading.value);
    CHECK_FALSE(reading.value->approval);
    CHECK(status_of(*reading.value) == "This monograph is a draft that is not approved at this site.");
}

TEST_CASE("of several approvals that of these bytes counts, the latest of them") {
    const std::string hash = files::sha256_hex(test::sample_monograph_text);
    const auto reading = loaded(head + approved("sample", hash, "First", "2026-01-01") +
                                approved("sample", other_bytes, "Of others", "2026-03-01") +
                                approved("sample", hash, "Second", "2026-02-01") +
                                approved("another", hash, "Another's", "2026-04-01"));
    REQUIRE(reading.value);
    REQUIRE(reading.value->approval);
    CHECK(reading.value->approval->by == "Second");
}

TEST_CASE("a retired monograph stays retired whoever approved it") {
    const std::string text = test::changed_sample("status   = \"draft\"", "status = \"retired\"");
    const auto reading =
        loaded(head + approved("sample", files::sha256_hex(text), "A. Pharmacist", "2026-11-24"), text);
    REQUIRE(reading.value);
    CHECK(status_of(*reading.value) == "The monograph of Sample Injection is retired and must not be used.");
}

TEST_CASE("approvals at fault approve nothing, say so, and keep no product from use") {
    const std::string hash = files::sha256_hex(test::sample_monograph_text);
    struct Row {
        std::string text;
        std::string_view words;
    };
    const auto row = GENERATE_COPY(values<Row>({
        {"format = \"approvals/2\"\n", "approvals/1"},
        {head + approved("sample", "ABC", "A", "2026-11-24"), "64 digits"},
        {head + approved("sample", hash, "", "2026-11-24"), "there is no text"},
        {head + approved("sample", hash, "A", "\"yesterday\""), "must be a date"},
        {head + approved("sample", hash, "A", "2026-11-24") + "until = 2027-01-01\n", "not a key"},
        {head + "[[approved", "not TOML"},
    }));
    CAPTURE(row.words);
    const auto reading = loaded(row.text);
    REQUIRE(reading.value);
    CHECK_FALSE(reading.value->approval);
    std::string told;
    for (const auto& fault : reading.faults) {
        CHECK(fault.is_warning);
        told += files::to_text(fault) + "\n";
    }
    CHECK_THAT(told, Catch::Contains(std::string(row.words)) && Catch::Contains("approvals.toml:"));
}
