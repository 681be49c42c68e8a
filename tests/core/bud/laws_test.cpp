// SPDX-License-Identifier: Apache-2.0
// What holds for every question: the date is the earliest of its candidates, nothing that is tightened lengthens it, the
// words agree with it, and a refusal has a reason and no date.
#include <catch2/catch.hpp>
#include <rapidcheck.h>
#include <rapidcheck/catch.h>

#include "core/bud/wording.hpp"
#include "tests/core/bud/asked.hpp"

using namespace vialwright;
using namespace vialwright::test;

namespace {

using Words = std::initializer_list<const char*>;

std::string pick(Words words) {
    return *rc::gen::elementOf(std::vector<std::string>(words.begin(), words.end()));
}

// Within ten days of a change of the clocks, a leap day or the turn of a year, or anywhere.
time::Instant some_time() {
    const auto near = at(pick({"2026-03-08T07:00Z", "2026-11-01T06:00Z", "2028-02-29T12:00Z",
                               "2026-12-31T23:59Z", "2027-06-15T12:00Z"}));
    return near + std::chrono::minutes(*rc::gen::inRange(-14'400, 14'400));
}

std::string written(time::Instant at) {
    std::string text = to_iso_text(at, zone("UTC"));
    return text.replace(text.find('+'), std::string::npos, "Z");
}

std::string after(time::Instant start, int most_days) {
    return written(start + std::chrono::minutes(*rc::gen::inRange(1, most_days * 1440)));
}

std::string some_zone() {
    return pick({"America/New_York", "UTC", "Europe/London", "Australia/Lord_Howe", "America/Havana",
                 "Asia/Kolkata"});
}

std::string period(int most_days) { return std::to_string(*rc::gen::inRange(1, most_days * 24)) + "h"; }

struct Question {
    std::string line;
    time::Instant made;
};

std::string sterile_state() {
    const std::string category = pick({"immediate", "1", "2", "2", "2", "3", "3", "allergen-set"});
    return "standard=usp797 category=" + category + " process=" + pick({"aseptic", "terminal"}) +
           " sterility_test=" + pick({"none", "pending", "passed", "passed", "passed", "failed"}) +
           " components=" + pick({"sterile", "sterile", "nonsterile"}) +
           " storage=" + pick({"room", "refrigerator", "freezer"}) +
           (category == "allergen-set" ? " component=Extract=2028-05" : "");
}

std::string nonsterile_state() {
    return "standard=usp795 form=" +
           pick({"nonpreserved-aqueous", "preserved-aqueous", "oral-liquid", "other"}) +
           " storage=" + pick({"room", "refrigerator", "refrigerator"}) +
           pick({"", " study=120d", " study=120d antimicrobial=shown", " study=10d"});
}

std::string site_state() { return "standard=site limit=" + period(200) + pick({"", " storage=room"}); }

std::string opened_state(time::Instant opened) {
    const std::string container =
        pick({"single-dose-iso5", "single-dose", "multiple-dose", "ampul", "bulk-package",
              "compounded-single-dose", "compounded-multiple-dose", "nonpreserved-topical", "bag-and-vial"});
    std::string line = "in_use=" + container + " opened=" + written(opened);
    if (container == "nonpreserved-topical") line += " storage=" + pick({"room", "refrigerator"});
    if (*rc::gen::arbitrary<bool>()) line += " labeled=" + period(40);
    if (*rc::gen::arbitrary<bool>()) line += " expiry=" + after(opened, 40);
    return line;
}

Question preparation() {
    const time::Instant made = some_time();
    std::string line = *rc::gen::arbitrary<bool>()      ? sterile_state()
                       : pick({"795", "site"}) == "795" ? nonsterile_state()
                                                        : site_state();
    line += " made=" + written(made) + " zone=" + some_zone();
    if (*rc::gen::inRange(0, 3) == 0) line += " component=Glycine=" + after(made, 100);
    if (*rc::gen::inRange(0, 3) == 0) line += " component_bud=Stock=" + after(made, 30);
    if (*rc::gen::inRange(0, 3) == 0) line += " stability=" + period(60);
    return {line, made};
}

Question any_question() {
    if (*rc::gen::inRange(0, 3) > 0) return preparation();
    const time::Instant opened = some_time();
    return {opened_state(opened) + " zone=" + some_zone(), opened};
}

// Not later than before; a refusal is never later.
bool is_no_later(const bud::Answer& tightened, const bud::Answer& before) {
    return !tightened.date || (before.date && *tightened.date <= *before.date);
}

std::string replaced(std::string line, const std::string& from, const std::string& to) {
    const auto found = line.find(from);
    return found == std::string::npos ? line : line.replace(found, from.size(), to);
}

void no_later(const std::string& tightened, const std::string& before) {
    RC_LOG() << before << "\n" << tightened << "\n";
    RC_ASSERT(is_no_later(ask(tightened), ask(before)));
}

}  // namespace

TEST_CASE("laws of an answer", "[bud]") {
    rc::prop("a date or a reason, never both and never neither", [] {
        const auto question = any_question();
        RC_LOG() << question.line << "\n";
        const auto answer = ask(question.line);
        RC_ASSERT(answer.date.has_value() != answer.refused.has_value());
        RC_ASSERT(!answer.limited_by.empty());
        if (answer.refused) {
            RC_ASSERT(!answer.refused->message.empty() && !answer.refused->rule.empty());
            RC_ASSERT(answer.label_text.empty() && answer.storage_text.empty());
        }
        RC_CLASSIFY(answer.refused.has_value(), "refused");
    });
    rc::prop("the date is the earliest candidate, the one that is named, and lies ahead", [] {
        const auto question = any_question();
        RC_LOG() << question.line << "\n";
        const auto answer = ask(question.line);
        RC_PRE(answer.date.has_value());
        const auto earliest = std::ranges::min_element(answer.candidates, {}, &bud::Candidate::at);
        RC_ASSERT(earliest->at == *answer.date);
        const auto named = std::ranges::find(answer.candidates, answer.limited_by, &bud::Candidate::rule);
        RC_ASSERT(named != answer.candidates.end() && named->at == *answer.date);
        RC_ASSERT(*answer.date > question.made);
        for (const auto& candidate : answer.candidates)
            RC_ASSERT(!candidate.limit.empty() && !candidate.source.empty());
    });
    rc::prop("label and storage are worded from the date and the storage of the answer", [] {
        const auto question = any_question();
        RC_LOG() << question.line << "\n";
        const auto answer = ask(question.line);
        RC_PRE(answer.date.has_value());
        const Typed asked = typed(question.line);
        RC_ASSERT(answer.label_text.size() == 1U && !answer.storage_text.empty());
        const std::string& label = answer.label_text[0];
        const auto says = [](const std::string& text, std::string_view words) {
            return text.find(words) != std::string::npos;
        };
        RC_ASSERT(says(label, time::to_label_text(*answer.date, zone(asked.zone))));
        for (const auto storage : bud::all_storages) {
            const auto place = bud::storage_place(storage);
            const bool is_there = asked.text.storage == bud::name_of(storage);
            RC_ASSERT(says(label, place) == is_there);
            RC_ASSERT(says(answer.storage_text[0], place) == is_there);
        }
    });
}

TEST_CASE("nothing that is tightened lengthens a date", "[bud]") {
    rc::prop("one more component, or known stability", [] {
        const auto question = preparation();
        no_later(question.line + " component=Water=" + after(question.made, 60), question.line);
        no_later(question.line + " component_bud=Water=" + after(question.made, 60), question.line);
        if (question.line.find("stability=") == std::string::npos)
            no_later(question.line + " stability=" + period(60), question.line);
    });
    rc::prop("a state with less assurance", [] {
        const auto question = preparation();
        const std::string& line = question.line;
        no_later(replaced(line, "sterility_test=passed", "sterility_test=pending"), line);
        no_later(replaced(line, "sterility_test=passed", "sterility_test=failed"), line);
        no_later(replaced(line, "components=sterile", "components=nonsterile"), line);
        no_later(replaced(line, "process=terminal", "process=aseptic"), line);
        no_later(replaced(line, " antimicrobial=shown", ""), line);
        no_later(replaced(line, "study=120d", "study=20d"), line);
    });
    rc::prop("a lower category, where the higher one has a date", [] {
        const auto question = preparation();
        const std::string& line = question.line;
        if (!ask(line).date) return;  // Category 3 alone refuses what was not tested
        no_later(replaced(line, "category=3", "category=2"), line);
        no_later(replaced(line, "category=2", "category=1"), line);
        no_later(replaced(line, "category=1", "category=immediate"), line);
    });
    rc::prop("a warmer storage, where both are permitted", [] {
        const auto question = preparation();
        const std::string& line = question.line;
        for (const auto& [colder, warmer] :
             {std::pair{"freezer", "refrigerator"}, {"refrigerator", "room"}}) {
            const std::string warm =
                replaced(line, std::string("storage=") + colder, std::string("storage=") + warmer);
            // The freezer is refused where the refrigerator is permitted: Category 1.
            if (ask(line).date) no_later(warm, line);
        }
    });
    rc::prop("a move, to whatever storage and whenever", [] {
        const auto question = preparation();
        const std::string moved = question.line + " moved=" + pick({"room", "refrigerator", "freezer"}) +
                                  "=" + after(question.made, 40);
        no_later(moved, question.line);
        no_later(
            moved + " moved=" + pick({"room", "refrigerator", "freezer"}) + "=" + after(question.made, 40),
            moved);
    });
}

TEST_CASE("nothing that is tightened lengthens a date, of a container, by time or by the site", "[bud]") {
    rc::prop("an opened container's expiry, or a label that shortens", [] {
        const time::Instant opened = some_time();
        const std::string state = opened_state(opened) + " zone=" + some_zone();
        if (state.find("expiry=") == std::string::npos && state.find("compounded") == std::string::npos &&
            state.find("topical") == std::string::npos)
            no_later(state + " expiry=" + after(opened, 40), state);
        const bool shortens = state.find("single-dose") != std::string::npos ||
                              state.find("compounded") != std::string::npos ||
                              state.find("topical") != std::string::npos;
        if (shortens && state.find("labeled=") == std::string::npos)
            no_later(state + " labeled=" + period(40), state);
    });
    rc::prop("an earlier start", [] {
        const auto question = preparation();
        const auto earlier = question.made - std::chrono::minutes(*rc::gen::inRange(1, 3000));
        const std::string today = " today=" + written(question.made);
        const std::string line = question.line + today;
        no_later(replaced(line, "made=" + written(question.made), "made=" + written(earlier)), line);
    });
    rc::prop("what the site shortens", [] {
        const auto question = any_question();
        bud::RuleBook book = rule_book();
        for (const auto& set : book.sets) {
            for (const auto& row : set.rows) {
                bud::Shortening shorter{
                    row.id, limits(*rc::gen::inRange(1, 2000), *rc::gen::inRange(1, 2000), 9), {}, "site"};
                book.site.shorten.push_back(shorter);
            }
            for (const auto& row : set.opened)
                book.site.shorten.push_back({row.id, {}, hours(*rc::gen::inRange(1, 800)), "site"});
        }
        RC_ASSERT(is_no_later(ask(question.line, book), ask(question.line)));
    });
}

TEST_CASE("the order in which components and moves are written does not matter", "[bud]") {
    rc::prop("same date, same rule", [] {
        const auto question = preparation();
        const std::string first =
            " component=A=" + after(question.made, 60) + " moved=room=" + after(question.made, 30);
        const std::string second =
            " component=B=" + after(question.made, 60) + " moved=refrigerator=" + after(question.made, 30);
        const auto one = ask(question.line + first + second);
        const auto other = ask(question.line + second + first);
        RC_ASSERT(one.date == other.date);
        RC_ASSERT(one.refused.has_value() == other.refused.has_value());
        if (one.refused) RC_ASSERT(one.refused->rule == other.refused->rule);
    });
}
