// SPDX-License-Identifier: Apache-2.0
#include "tests/app/faults/subjects.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "app/files/monograph_file.hpp"
#include "app/files/reference_file.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/protocol/rule_choice.hpp"

namespace vialwright::test {

namespace {

namespace fs = std::filesystem;
using dosing::OrderText;
using formulary::DoseRule;
using formulary::Monograph;
using numbers::Exact;
using protocol::Verdict;

// Sizes that people have: age, weight, height.
struct Size {
    const char *age, *weight, *height;
};
constexpr std::array<Size, 10> sizes{{{"2 day", "3.4 kg", "50 cm"},
                                      {"10 day", "2.9 kg", "48 cm"},
                                      {"4 month", "6.5 kg", "63 cm"},
                                      {"2 year", "12 kg", "87 cm"},
                                      {"6 year", "20 kg", "115 cm"},
                                      {"10 year", "32 kg", "138 cm"},
                                      {"40 year", "70 kg", "175 cm"},
                                      {"15 year", "45 kg", "160 cm"},
                                      {"40 year", "120 kg", "175 cm"},
                                      {"70 year", "70 kg", "170 cm"}}};

constexpr std::array<const char*, 5> final_volumes{"", "20 mL", "100 mL", "250 mL", "1 L"};
constexpr std::array<const char*, 5> infusion_times{"", "20 min", "1 h", "4 h", "24 h"};

std::string text_of(const std::optional<units::Shown>& shown) { return shown ? units::to_text(*shown) : ""; }

// A value that no threshold of this analyte minds.
std::string harmless(const std::vector<formulary::SafetyRule>& rules, const std::string& analyte) {
    std::optional<units::Shown> least, most;
    for (const auto& rule : rules)
        for (const auto& lab : rule.labs) {
            if (lab.analyte != analyte) continue;
            if (lab.below && (!least || lab.below->quantity > least->quantity)) least = lab.below;
            if (lab.above && (!most || lab.above->quantity < most->quantity)) most = lab.above;
        }
    if (most) return text_of(most);
    return text_of(least);
}

void answer_all(const Monograph& monograph, const DoseRule& rule, OrderText& order) {
    order.no_conditions = true;
    order.given_before = "none";
    for (const auto& name : rule.required) order.provided[name] = "yes";
    for (const auto* rules : {&monograph.contraindications, &monograph.cautions})
        for (const auto& safety : *rules)
            for (const auto& lab : safety.labs)
                order.labs.push_back(lab.analyte + "=" + harmless(*rules, lab.analyte));
}

OrderText base_order(const Monograph& monograph, const DoseRule& rule, const Size& size) {
    OrderText order;
    order.rule = rule.id;
    order.route = rule.route;
    order.age = size.age;
    order.weight = size.weight;
    order.height = size.height;
    order.sex = rule.population.sex == patient::Sex::female ? "female" : "male";
    order.creatinine = "0.9 mg/dL";
    if (rule.population.clearance_min) order.clearance = text_of(rule.population.clearance_min);
    if (rule.population.postmenstrual_min)
        order.postmenstrual_age = text_of(rule.population.postmenstrual_min);
    if (const auto doses = rule.doses_per_day ? rule.doses_per_day : rule.max_doses_per_day)
        order.per_day = std::to_string(*doses);
    else if (rule.min_interval) order.every = text_of(rule.min_interval);
    else order.per_day = "1";
    order.days = "1";
    if (monograph.product.strengths.size() > 1)
        order.strength = text_of(monograph.product.strengths[0].value);
    answer_all(monograph, rule, order);
    return order;
}

// 0.001, 0.002, 0.005, 0.01 ... 500,000 of the unit that the product is dosed in.
std::vector<std::string> doses_of(const Monograph& monograph, const DoseRule& rule) {
    std::string unit = monograph.product.strengths[0].amount_unit.text(true);
    if (rule.rate.says_something() && !rule.per_dose.says_something()) unit += "/h";
    std::vector<std::string> doses;
    for (int power = -3; power <= 5; ++power)
        for (const int digit : {1, 2, 3, 5, 7})
            doses.push_back(fmt::format(
                "{} {}", numbers::machine_decimal(numbers::power_of_ten(power) * Exact(digit)), unit));
    return doses;
}

// How much else than the dose is wrong with an order.
std::size_t other_findings(const protocol::Assessment& assessment) {
    return static_cast<std::size_t>(
        std::ranges::count_if(assessment.findings, [](const protocol::Finding& finding) {
            return finding.direction == protocol::Direction::none &&
                   (finding.blocks || finding.severity != formulary::Severity::info);
        }));
}

bool is_too_little(const protocol::Assessment& assessment) {
    return std::ranges::any_of(assessment.findings, [](const protocol::Finding& finding) {
        return finding.severity == formulary::Severity::hard &&
               finding.direction == protocol::Direction::under;
    });
}

// The most that is usual, as the answer to another dose says it: some rules have room for one dose alone.
std::optional<std::string> most_usual(const protocol::Assessment& assessment) {
    for (const auto& row : assessment.limits)
        if ((row.section == "per_dose" || row.section == "rate") && row.usual_max)
            return numbers::machine_decimal(row.usual_max->count(), 18) + " " +
                   row.usual_max->unit.text(true);
    return std::nullopt;
}

// The doses from the smallest on, until one is stopped for being too much.
void scan(const Monograph& monograph, OrderText order, Subject& subject, std::size_t& least_wrong) {
    for (auto& dose : doses_of(monograph, *subject.rule)) {
        order.dose = std::move(dose);
        const auto found = answer(monograph, order);
        if (!found) continue;
        if (!subject.within && found->verdict == Verdict::within) subject.within = order;
        if (found->verdict != Verdict::stop || is_too_little(*found)) continue;
        if (const auto usual = subject.within ? std::nullopt : most_usual(*found)) {
            OrderText other = order;
            other.dose = *usual;
            const auto judged = answer(monograph, other);
            if (judged && judged->verdict == Verdict::within) subject.within = other;
        }
        const std::size_t wrong = subject.within ? 0 : other_findings(*found) + 1;
        if (!subject.stop || wrong < least_wrong) {
            subject.stop = order;
            least_wrong = wrong;
        }
        return;
    }
}

bool concerns(const Monograph& monograph, const DoseRule& rule, OrderText order) {
    order.dose = doses_of(monograph, rule).front();
    const auto read = dosing::read_order(order, monograph, shipped_reference());
    return read && protocol::fit_population(rule.population, read->patient) == protocol::Fit::inside;
}

void try_infusions(const Monograph& monograph, OrderText order, Subject& subject, std::size_t& least_wrong) {
    const DoseRule& rule = *subject.rule;
    const bool takes_time = rule.duration.min || rule.duration.max || rule.rate.says_something();
    const bool is_diluted = rule.concentration.says_something() || rule.osmolarity.peripheral_soft_max ||
                            rule.osmolarity.central_soft_max;
    for (const char* over : infusion_times)
        for (const char* in_volume : final_volumes) {
            if ((*over && !takes_time) || (*in_volume && !is_diluted)) continue;
            order.over = over;
            order.in_volume = in_volume;
            scan(monograph, order, subject, least_wrong);
            if (subject.within) return;
        }
}

Subject subject_of(const Monograph& monograph, const DoseRule& rule) {
    Subject subject{&rule, {}, {}};
    std::size_t least_wrong = 0;
    for (const Size& size : sizes) {
        const OrderText order = base_order(monograph, rule, size);
        if (!concerns(monograph, rule, order)) continue;
        try_infusions(monograph, order, subject, least_wrong);
        if (subject.within) break;
    }
    return subject;
}

std::string content_of(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

std::vector<Genuine> read_all() {
    std::vector<fs::path> paths;
    for (const char* folder : {"formulary", "examples"})
        for (const auto& entry : fs::directory_iterator(fs::path(VIALWRIGHT_SOURCE_DIR) / "data" / folder))
            paths.push_back(entry.path());
    std::ranges::sort(paths);
    std::vector<Genuine> all;
    for (const fs::path& path : paths) {
        Genuine genuine{content_of(path), {}, {}};
        auto reading = files::parse_monograph(genuine.bytes, path.filename().string());
        if (!reading.value) continue;  // another test says so
        genuine.monograph = std::move(*reading.value);
        all.push_back(std::move(genuine));
    }
    for (Genuine& genuine : all)
        for (const DoseRule& rule : genuine.monograph.doses)
            genuine.subjects.push_back(subject_of(genuine.monograph, rule));
    return all;
}

}  // namespace

const std::vector<Genuine>& genuine_monographs() {
    static const std::vector<Genuine> all = read_all();
    return all;
}

const formulary::Reference& shipped_reference() {
    static const auto reading = files::read_reference(fs::path(VIALWRIGHT_SOURCE_DIR) / "data" / "reference");
    return reading.value.value();
}

std::optional<protocol::Assessment> answer(const Monograph& monograph, const OrderText& text) {
    const auto order = dosing::read_order(text, monograph, shipped_reference());
    if (!order) return std::nullopt;
    return protocol::assess(monograph, *order, shipped_reference());
}

int fault_cases() {
    const char* wanted = std::getenv("FAULT_CASES");
    return wanted ? std::atoi(wanted) : 10'000;
}

}  // namespace vialwright::test
