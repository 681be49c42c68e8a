// SPDX-License-Identifier: Apache-2.0
// The fault corpus, first part: monographs that a site approved and that are not any more what it approved. However they were
// changed, an order that the genuine monograph stops is refused with the file, or is not within. One that nobody ever approved
// says so in every answer.
#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "app/files/approvals_file.hpp"
#include "app/files/monograph_file.hpp"
#include "tests/app/faults/corruptions.hpp"
#include "tests/app/faults/subjects.hpp"

using namespace vialwright;
using namespace vialwright::test;
using protocol::Verdict;

namespace {

constexpr unsigned seed = 20260301;

struct Count {
    int refused = 0, loaded = 0, within = 0;
};

bool says_its_status(const protocol::Assessment& assessment) {
    return std::ranges::any_of(assessment.findings, [](const protocol::Finding& finding) {
        return finding.rule == "monograph.status";
    });
}

// What a site that approved the genuine bytes has: the file under the genuine name, with the site's approvals applied. Nothing
// where it is refused, or is another product's.
std::optional<formulary::Monograph> loaded(const std::string& bytes, const Genuine& genuine, bool approved) {
    auto reading = files::parse_monograph(bytes, "corrupted.toml");
    if (!reading.value) {
        REQUIRE(files::has_error(reading.faults));
        return std::nullopt;
    }
    if (reading.value->id != genuine.monograph.id) return std::nullopt;
    if (approved)
        reading.value->approval = files::approval_of(
            *reading.value, {{genuine.monograph.id, genuine.monograph.sha256, "A. Pharmacist", {}}});
    return std::move(reading.value);
}

void check_law(const formulary::Monograph& monograph, const Genuine& genuine, bool approved, Count& count) {
    for (const Subject& subject : genuine.subjects) {
        if (!subject.stop) continue;
        const auto found = answer(monograph, *subject.stop);
        if (!found || found->verdict != Verdict::within) continue;
        ++count.within;
        CAPTURE(subject.rule->id, subject.stop->dose);
        if (approved) FAIL("an order that is stopped was within");
        else if (!says_its_status(*found) && monograph.status != formulary::Status::approved)
            FAIL("nothing says that this monograph is not approved");
    }
}

}  // namespace

TEST_CASE("nearly every rule has an order that is within it and one that it stops") {
    std::size_t rules = 0, within = 0, stop = 0;
    for (const Genuine& genuine : genuine_monographs())
        for (const Subject& subject : genuine.subjects) {
            ++rules;
            if (subject.within) ++within;
            if (subject.stop) ++stop;
        }
    CAPTURE(rules, within, stop);
    CHECK(genuine_monographs().size() >= 46);
    CHECK(within * 10 > rules * 6);
    CHECK(stop * 10 > rules * 8);
}

TEST_CASE("an order that a monograph stops is within no corrupted one") {
    Draw draw(seed);
    std::map<std::string_view, Count> counts;
    const auto& all = genuine_monographs();
    for (int i = 0; i < fault_cases(); ++i) {
        const Genuine& genuine = all[draw.below(all.size())];
        const Corrupted changed = corrupted(genuine.bytes, draw);
        if (changed.text == genuine.bytes) continue;
        const bool approved = !draw.one_in(4);
        CAPTURE(i, genuine.monograph.id, changed.how, approved);
        Count& count = counts[changed.how];
        const auto monograph = loaded(changed.text, genuine, approved);
        ++(monograph ? count.loaded : count.refused);
        if (monograph) check_law(*monograph, genuine, approved, count);
    }
    // Each way of corrupting must have done something, or it corrupts nothing.
    if (fault_cases() < 10'000) return;
    for (const auto& [how, count] : counts) {
        CAPTURE(how, count.refused, count.loaded, count.within);
        CHECK(count.refused + count.loaded > 100);
    }
    CHECK(counts.size() == 18);
}

TEST_CASE("a monograph is within its limits where its bytes are the approved ones") {
    for (const Genuine& genuine : genuine_monographs()) {
        const auto monograph = loaded(genuine.bytes, genuine, true);
        REQUIRE(monograph);
        CAPTURE(monograph->id);
        for (const Subject& subject : genuine.subjects) {
            if (!subject.within) continue;
            const auto found = answer(*monograph, *subject.within);
            REQUIRE(found);
            CHECK(found->verdict == Verdict::within);
        }
    }
}
