// SPDX-License-Identifier: Apache-2.0
// The fault corpus, second part: orders that are within, each spoilt in one way that must be seen: a field that is needed
// taken away, something that is no quantity of its kind, a dose beyond its limits, fields in each other's place. None of them
// is within, and none crashes.
#include <algorithm>
#include <array>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "tests/app/faults/corruptions.hpp"
#include "tests/app/faults/subjects.hpp"

using namespace vialwright;
using namespace vialwright::test;
using dosing::OrderText;
using numbers::Exact;
using protocol::Verdict;

namespace {

constexpr unsigned seed = 20260302;
constexpr int most_attempts = 10'000;  // to find an order that can be spoilt so

struct Sound {
    const formulary::Monograph* monograph;
    const formulary::DoseRule* rule;
    OrderText order;
};

const std::vector<Sound>& sound_orders() {
    static const auto all = [] {
        std::vector<Sound> orders;
        for (const Genuine& genuine : genuine_monographs())
            for (const Subject& subject : genuine.subjects)
                if (subject.within) orders.push_back({&genuine.monograph, subject.rule, *subject.within});
        return orders;
    }();
    return all;
}

using Member = std::string OrderText::*;
constexpr std::array<Member, 9> quantities{
    &OrderText::dose,      &OrderText::weight,     &OrderText::height,
    &OrderText::age,       &OrderText::creatinine, &OrderText::over,
    &OrderText::in_volume, &OrderText::clearance,  &OrderText::postmenstrual_age};

// A field that the order has.
Member some_field(const OrderText& order, Draw& draw) {
    Member member = draw.of(quantities);
    while ((order.*member).empty()) member = draw.of(quantities);
    return member;
}

std::string number_of(const std::string& quantity) { return quantity.substr(0, quantity.find(' ')); }
std::string unit_of(const std::string& quantity) { return quantity.substr(number_of(quantity).size()); }

using Spoil = bool (*)(const Sound&, OrderText&, Draw&);  // false: this order cannot be spoilt so

bool nothing(const Sound&, OrderText& order, Draw& draw) {
    static const std::array<const char*, 4> blanks{" ", "\t", "\xc2\xa0", "-"};
    order.*some_field(order, draw) = draw.of(blanks);
    return true;
}

bool no_unit(const Sound&, OrderText& order, Draw& draw) {
    std::string& field = order.*some_field(order, draw);
    field = number_of(field);
    return true;
}

bool other_kind(const Sound&, OrderText& order, Draw& draw) {
    static const std::array<const char*, 6> foreign{" degC",   " %",       " drop",
                                                    " mOsm/L", " furlong", " kcal/m2"};
    std::string& field = order.*some_field(order, draw);
    field = number_of(field) + draw.of(foreign);
    return true;
}

bool unsafe_unit(const Sound&, OrderText& order, Draw& draw) {
    static const std::array<const char*, 6> unsafe{" U", " IU", " cc", " ug", " MG", " gm"};
    order.dose = number_of(order.dose) + draw.of(unsafe);
    return true;
}

bool negative(const Sound&, OrderText& order, Draw& draw) {
    static const std::array<const char*, 4> signs{"-", "\xe2\x88\x92", "\xe2\x80\x93", "- "};
    std::string& field = order.*some_field(order, draw);
    field = draw.of(signs) + field;
    return true;
}

bool other_number(const Sound&, OrderText& order, Draw& draw) {
    static const std::array<const char*, 14> numbers{
        "0x10", "1e3", "NaN",      "inf",          "1,5",      "1.000,5", "1'000",
        ".5",   "5.",  "\xd9\xa5", "\xef\xbc\x95", "\xc2\xbd", "1 000 0", "99999999999999999999"};
    std::string& field = order.*some_field(order, draw);
    field = draw.of(numbers) + unit_of(field);
    return true;
}

bool foreign_bytes(const Sound&, OrderText& order, Draw& draw) {
    static const std::array<std::string, 6> bytes{
        std::string(1, '\0'), "\xff", "\xe2\x80\xae", "\xe2\x80\x8b", "\xf0\x9f\x92\x8a", "\xed\xa0\x80"};
    std::string& field = order.*some_field(order, draw);
    field.insert(draw.below(field.size() + 1), draw.of(bytes));
    return true;
}

bool no_dose(const Sound&, OrderText& order, Draw& draw) {
    static const std::array<const char*, 3> zeros{"", "0 mg", "0 mL"};
    order.dose = draw.of(zeros);
    return true;
}

bool no_weight(const Sound& sound, OrderText& order, Draw&) {
    const auto& population = sound.rule->population;
    const bool per_kg =
        sound.rule->basis == formulary::Basis::actual_weight && order.dose.find("/kg") != std::string::npos;
    order.weight = "";
    return per_kg || population.weight_min || population.weight_max;
}

bool no_age(const Sound& sound, OrderText& order, Draw&) {
    order.age = "";
    return sound.rule->population.age_min || sound.rule->population.age_max;
}

bool no_sex(const Sound& sound, OrderText& order, Draw&) {
    order.sex = "";
    return sound.rule->population.sex.has_value();
}

bool no_answers(const Sound& sound, OrderText& order, Draw&) {
    order.no_conditions = false;
    return std::ranges::any_of(sound.monograph->contraindications, [](const auto& rule) {
        return !rule.ask.empty() && rule.labs.empty() && !rule.when.says_something;
    });
}

bool a_contraindication(const Sound& sound, OrderText& order, Draw& draw) {
    const auto& rules = sound.monograph->contraindications;
    if (rules.empty()) return false;
    const auto& rule = draw.of(rules);
    order.conditions.push_back(rule.id);
    return !rule.ask.empty() && !rule.when.says_something;
}

bool nothing_provided(const Sound& sound, OrderText& order, Draw&) {
    order.provided.clear();
    return !sound.rule->required.empty();
}

bool other_name(const Sound&, OrderText& order, Draw& draw) {
    static constexpr std::array<Member, 5> names{&OrderText::rule, &OrderText::route, &OrderText::sex,
                                                 &OrderText::device, &OrderText::strength};
    order.*draw.of(names) = "nonesuch";
    return true;
}

bool other_count(const Sound&, OrderText& order, Draw& draw) {
    static constexpr std::array<Member, 3> counts{&OrderText::per_day, &OrderText::days, &OrderText::sites};
    static const std::array<const char*, 7> values{
        "-1", "0", "1.5x", "two", "1e9", "\xd9\xa1", "99999999999999999999"};
    order.*draw.of(counts) = draw.of(values);
    return true;
}

bool exchanged(const Sound&, OrderText& order, Draw& draw) {
    static constexpr std::array<Member, 4> fields{&OrderText::dose, &OrderText::weight, &OrderText::height,
                                                  &OrderText::age};
    const Member one = draw.of(fields);
    const Member two = draw.of(fields);
    std::swap(order.*one, order.*two);
    return one != two;
}

// Beyond every limit of the amount that the rule has for this patient, as the rows of the sound order's own answer say them.
bool too_much(const Sound& sound, OrderText& order, Draw& draw) {
    static constexpr std::array<int, 4> factors{10, 100, 1000, 1'000'000};
    const auto genuine = answer(*sound.monograph, order);
    const Exact factor = draw.of(factors);
    const auto dose = numbers::parse_plain_decimal(number_of(order.dose));
    if (!dose) return false;
    order.dose = numbers::machine_decimal(*dose * factor, 18) + unit_of(order.dose);
    return std::ranges::any_of(genuine->limits, [&](const protocol::LimitRow& row) {
        if (row.section != "per_dose" && row.section != "per_day" && row.section != "rate") return false;
        const auto most = row.hard_max ? row.hard_max : row.usual_max;
        return most && row.actual.quantity * factor > most->quantity;
    });
}

struct Way {
    const char* name;
    Spoil spoil;
};
constexpr std::array<Way, 18> ways{{{"nothing", nothing},
                                    {"no unit", no_unit},
                                    {"another kind", other_kind},
                                    {"an unsafe unit", unsafe_unit},
                                    {"negative", negative},
                                    {"no number", other_number},
                                    {"foreign bytes", foreign_bytes},
                                    {"no dose", no_dose},
                                    {"no weight", no_weight},
                                    {"no age", no_age},
                                    {"no sex", no_sex},
                                    {"no answers", no_answers},
                                    {"a contraindication", a_contraindication},
                                    {"nothing provided", nothing_provided},
                                    {"another name", other_name},
                                    {"another count", other_count},
                                    {"exchanged fields", exchanged},
                                    {"too much", too_much}}};

std::string told(const OrderText& order) {
    return fmt::format(
        "dose {}, weight {}, height {}, age {}, sex {}, per day {}, days {}, over {}, in {}, rule {}",
        order.dose, order.weight, order.height, order.age, order.sex, order.per_day, order.days, order.over,
        order.in_volume, order.rule);
}

}  // namespace

TEST_CASE("an order that was within is not, once it is spoilt") {
    Draw draw(seed);
    REQUIRE(sound_orders().size() > 100);
    for (int i = 0; i < fault_cases(); ++i) {
        const Way& way = ways[static_cast<std::size_t>(i) % ways.size()];
        const Sound* sound = nullptr;
        OrderText order;
        for (int attempt = 0; attempt < most_attempts; ++attempt) {
            sound = &draw.of(sound_orders());
            order = sound->order;
            if (way.spoil(*sound, order, draw)) break;
            sound = nullptr;
        }
        CAPTURE(i, way.name);
        REQUIRE(sound);  // or this way spoils nothing
        const auto found = answer(*sound->monograph, order);
        if (!found || found->verdict != Verdict::within) continue;
        CAPTURE(sound->monograph->id, told(order), told(sound->order));
        FAIL_CHECK("a spoilt order was within");
    }
}
