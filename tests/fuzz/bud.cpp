// SPDX-License-Identifier: Apache-2.0
// Beyond-use dates by the shipped rules, for typed questions (bud_input.hpp says what the bytes mean). A question is read or
// has faults; it has a date or a refusal with its reason. A date is the earliest of its candidates, after the start and after
// today, and stands on the label; what is added can only shorten it.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/rules_file.hpp"
#include "core/bud/beyond_use_date.hpp"
#include "core/bud/question_text.hpp"
#include "core/time/written_time.hpp"
#include "tests/fuzz/bud_input.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::bud;
using time::Instant;
using time::Zone;

void require(bool holds, const char* law, std::string_view text) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s:\n%.*s\n", law, static_cast<int>(text.size()), text.data());
    std::abort();
}

const RuleBook& shipped_rules() {
    static const auto reading = files::read_rules(VIALWRIGHT_SOURCE_DIR "/data/rules", {});
    require(reading.value.has_value(), "the shipped rules are sound", "data/rules");
    return *reading.value;
}

void check_faults(const std::vector<FieldFault>& faults, std::string_view input) {
    constexpr std::string_view fields =
        " standard category process sterility_test components products form water_activity storage limit "
        "made "
        "stability study antimicrobial today component component_bud moved in_use opened expiry labeled ";
    require(!faults.empty(), "what is not read has a fault", input);
    for (const auto& fault : faults) {
        require(fields.find(" " + fault.field + " ") != std::string_view::npos, "a fault has a field", input);
        require(!fault.message.empty(), "a fault says what is wrong", input);
    }
}

Instant start_of(const Question& question) {
    if (const auto* container = std::get_if<OpenedContainer>(&question.about)) return container->opened;
    return std::get<Preparation>(question.about).made;
}

// What the question itself says cannot be passed, without the engine's help.
void check_caps(const Question& question, Instant date, std::string_view input) {
    if (const auto* container = std::get_if<OpenedContainer>(&question.about))
        return require(!container->expiry || date <= *container->expiry, "not beyond the expiry", input);
    const auto& p = std::get<Preparation>(question.about);
    for (const auto* list : {&p.component_expiries, &p.component_dates})
        for (const auto& component : *list) require(date <= component.until, "not beyond a component", input);
    if (p.stability)
        require(date <= end_of(*p.stability, p.made, question.zone), "not beyond stability", input);
    if (p.study) require(date <= end_of(*p.study, p.made, question.zone), "not beyond the study", input);
    for (const auto& move : p.moves) require(move.at < date, "moved in time", input);
    require(p.sterility_test != SterilityTest::failed, "no date for a lot that failed its test", input);
}

void check_label(const Question& question, const Answer& answer, std::string_view input) {
    const std::string shown = to_label_text(*answer.date, question.zone);
    require(answer.label_text.size() == 1 && !answer.storage_text.empty(), "a date has its label", input);
    require(answer.label_text[0].find(shown) != std::string::npos, "the label shows the date", input);
    const auto written = time::parse_time(to_iso_text(*answer.date, question.zone));
    require(written && read_clock(*written, question.zone).at == *answer.date, "a date is read again", input);
    const auto clock = time::parse_local_minute(shown.substr(0, 16));
    require(clock && question.zone.read(*clock).occurs != time::Occurs::never, "a date is a time", input);
}

void check_date(const Question& question, const Answer& answer, std::string_view input) {
    const Instant date = *answer.date;
    bool is_one = false;
    for (const auto& candidate : answer.candidates) {
        require(date <= candidate.at, "no limit is passed", input);
        require(!candidate.rule.empty() && !candidate.limit.empty() && !candidate.source.empty(),
                "a limit says where it comes from", input);
        is_one = is_one || (date == candidate.at && candidate.rule == answer.limited_by);
    }
    require(is_one, "the date is the limit that won", input);
    require(date > start_of(question), "a date is after the start", input);
    require(date > question.today, "a date has not passed", input);
    require(Zone::covers(date), "a date is where the clocks are known", input);
    check_caps(question, date, input);
    check_label(question, answer, input);
}

// The reading may have refused already; what it refuses has a reason, and nothing for a label.
void check_refusal(const Answer& answer, std::string_view input) {
    require(!answer.refused->rule.empty() && !answer.refused->message.empty(), "a refusal has a reason",
            input);
    require(answer.label_text.empty() && answer.storage_text.empty(), "a refusal has no label", input);
    require(!answer.limited_by.empty(), "a refusal names its rule", input);
}

void check_answer(const Question& question, const Answer& answer, std::string_view input) {
    require(answer.date.has_value() != answer.refused.has_value(), "a date or a refusal", input);
    if (answer.refused) check_refusal(answer, input);
    else check_date(question, answer, input);
    for (const auto& finding : answer.findings)
        require(!finding.rule.empty() && !finding.subject.empty(), "a finding says something", input);
}

// A component that lasts a minute less than the date gives that minute, or nothing.
void check_shortening(Question question, Instant date, std::string_view input) {
    auto* p = std::get_if<Preparation>(&question.about);
    if (!p) return;
    const Instant sooner = date - std::chrono::minutes(1);
    p->component_expiries.push_back({"Water", sooner});
    const Answer shorter = beyond_use_date(question, shipped_rules());
    check_answer(question, shorter, input);
    require(!shorter.date || *shorter.date == sooner, "a component shortens", input);
    p->component_expiries.back().until = date + std::chrono::minutes(1);
    const Answer longer = beyond_use_date(question, shipped_rules());
    require(longer.date == date, "a component never lengthens", input);
}

// Until the last minute before it, a date is the same; from its own minute on there is none.
void check_today(Question question, Instant date, std::string_view input) {
    question.today = date - std::chrono::minutes(1);
    require(beyond_use_date(question, shipped_rules()).date == date, "a date does not move", input);
    question.today = date;
    require(!beyond_use_date(question, shipped_rules()).date, "a date passes", input);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string input(data, data + size);
    const fuzz::Typed typed = fuzz::typed_from(input);
    const auto zone = Zone::find(typed.zone);
    if (!zone) {
        require(!zone.error().empty(), "a zone that is none has a reason", input);
        return 0;
    }
    const Instant now = std::chrono::sys_days(std::chrono::year(2026) / 3 / 5) + std::chrono::hours(15);
    const auto question = read_question(typed.text, *zone, now);
    if (!question) {
        check_faults(question.error(), input);
        return 0;
    }
    const Answer answer = beyond_use_date(*question, shipped_rules());
    check_answer(*question, answer, input);
    require(beyond_use_date(*question, shipped_rules()).date == answer.date, "the same again", input);
    if (!answer.date) return 0;
    check_shortening(*question, *answer.date, input);
    check_today(*question, *answer.date, input);
    return 0;
}
