// SPDX-License-Identifier: Apache-2.0
// A value equal to its limit, and a billionth of a unit to either side, for every section and every kind of bound. The products
// are ones that binary floating point gets wrong, above (0.1 x 3) and below (0.57 x 100), in kilograms and in pounds
// (0.45359237 kg by definition).
#include <array>

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;
using formulary::Limits;
using numbers::Exact;

namespace {

struct Product {
    const char *per_kg, *weight, *equal;  // mg/kg x the weight is so many mg
};

constexpr std::array<Product, 14> products{{{"0.1", "3 kg", "0.3"},
                                            {"0.1", "0.7 kg", "0.07"},
                                            {"1.1", "1.1 kg", "1.21"},
                                            {"1.1", "3 kg", "3.3"},
                                            {"2.2", "3 kg", "6.6"},
                                            {"8.2", "7 kg", "57.4"},
                                            {"0.57", "100 kg", "57"},
                                            {"4.35", "100 kg", "435"},
                                            {"0.29", "100 kg", "29"},
                                            {"5.1", "100 kg", "510"},
                                            {"0.1", "22 lb", "0.997903214"},
                                            {"0.07", "33 lb", "1.0477983747"},
                                            {"15", "154.3 lb", "1049.839540365"},
                                            {"40", "15.4 lb", "279.41289992"}}};

enum class Side { below, equal, above };

// A section of a rule, and an order that puts exactly this amount into it.
struct Section {
    const char* id;
    Limits& (*of)(formulary::DoseRule&);
    const char* unit;  // of its limits, after "mg/kg"
    void (*order)(dosing::OrderText&, const Exact& mg);
};

std::string milligrams(const Exact& mg) { return numbers::machine_decimal(mg, 18) + " mg"; }

const std::array<Section, 6> sections{
    {{"per_dose", [](formulary::DoseRule& rule) -> Limits& { return rule.per_dose; }, "",
      [](dosing::OrderText& order, const Exact& mg) { order.dose = milligrams(mg); }},
     {"per_day", [](formulary::DoseRule& rule) -> Limits& { return rule.per_day; }, "/day",
      [](dosing::OrderText& order, const Exact& mg) {
          order.dose = milligrams(mg / 5);
          order.per_day = "5";
      }},
     {"rate", [](formulary::DoseRule& rule) -> Limits& { return rule.rate; }, "/h",
      [](dosing::OrderText& order, const Exact& mg) {
          order.dose = milligrams(mg / 2);
          order.over = "30 min";
      }},
     {"per_course", [](formulary::DoseRule& rule) -> Limits& { return rule.per_course; }, "",
      [](dosing::OrderText& order, const Exact& mg) {
          order.dose = milligrams(mg / 10);
          order.per_day = "2";
          order.days = "5";
      }},
     {"lifetime", [](formulary::DoseRule& rule) -> Limits& { return rule.lifetime; }, "",
      [](dosing::OrderText& order, const Exact& mg) {
          order.dose = milligrams(mg / 4);
          order.given_before = milligrams(mg * Exact::ratio(3, 4));
      }},
     {"volume", [](formulary::DoseRule& rule) -> Limits& { return rule.volume; }, nullptr,
      [](dosing::OrderText& order, const Exact& mg) { order.dose = milligrams(mg); }}}};

struct Kind {
    const char* key;
    std::optional<formulary::Bound> Limits::*bound;
    bool is_most;
};
constexpr std::array<Kind, 4> kinds{{{"usual_max", &Limits::usual_max, true},
                                     {"hard_max", &Limits::hard_max, true},
                                     {"usual_min", &Limits::usual_min, false},
                                     {"hard_min", &Limits::hard_min, false}}};

// The product has 10 mg/mL: a volume's limit is a tenth of the amount's.
formulary::Bound limit(const Section& section, const Product& product, bool inclusive) {
    if (section.unit) return bound(fmt::format("{} mg/kg{}", product.per_kg, section.unit), inclusive);
    const Exact tenth = *numbers::parse_plain_decimal(product.per_kg) / 10;
    return {volume(numbers::machine_decimal(tenth, 18) + " mL/kg"), inclusive};
}

bool is_broken(const Section& section, const Kind& kind, const Product& product, bool inclusive, Side side) {
    auto monograph = plain_product();
    section.of(monograph.doses[0]).*kind.bound = limit(section, product, inclusive);
    Exact mg = *numbers::parse_plain_decimal(product.equal);
    const Exact little = Exact::ratio(1, 100'000'000);
    if (side != Side::equal) mg += side == Side::above ? little : -little;
    auto order = order_of("");
    order.weight = product.weight;
    section.order(order, mg);
    const auto assessment = assess(monograph, order);
    const auto row =
        std::ranges::find(assessment.limits, std::string(section.id), &protocol::LimitRow::section);
    REQUIRE(row != assessment.limits.end());
    const bool said = find(assessment, fmt::format("dose.{}.{}", section.id, kind.key)) != nullptr;
    CHECK(said == (row->direction != protocol::Direction::none));
    return said;
}

}  // namespace

TEST_CASE("a limit that is equal is kept, and an exclusive one is not, to a billionth", "[protocol]") {
    for (const Section& section : sections)
        for (const Kind& kind : kinds)
            for (const Product& product : products) {
                CAPTURE(section.id, kind.key, product.per_kg, product.weight, product.equal);
                const auto broken = [&](bool inclusive, Side side) {
                    return is_broken(section, kind, product, inclusive, side);
                };
                CHECK_FALSE(broken(true, Side::equal));
                CHECK(broken(false, Side::equal));
                for (const bool inclusive : {true, false}) {
                    CHECK(broken(inclusive, Side::above) == kind.is_most);
                    CHECK(broken(inclusive, Side::below) == !kind.is_most);
                }
            }
}

TEST_CASE("an amount that is written in other units is equal to its limit too", "[protocol]") {
    auto monograph = plain_product();
    monograph.doses[0].per_dose.hard_max = bound("0.1 mg/kg");
    for (const auto* dose :
         {"0.3 mg", "0.0003 g", "300 mcg", "0.1 mg/kg", "100 mcg/kg", "0.03 mL", "0.01 mL/kg"})
        for (const auto* weight : {"3 kg", "3,000 g"}) {
            CAPTURE(dose, weight);
            auto order = order_of(dose);
            order.weight = weight;
            CHECK_FALSE(find(assess(monograph, order), "dose.per_dose.hard_max"));
        }
    for (const auto* dose : {"0.300000001 mg", "300.001 mcg", "0.0300001 mL", "100.001 mcg/kg"}) {
        CAPTURE(dose);
        auto order = order_of(dose);
        order.weight = "3 kg";
        CHECK(find(assess(monograph, order), "dose.per_dose.hard_max"));
    }
}

TEST_CASE("a rule that states only a least cannot check a dose", "[protocol]") {
    auto monograph = plain_product();
    auto& limits = monograph.doses[0].per_dose;
    limits.usual_min = bound("1 mg");
    limits.hard_min = bound("0.5 mg");
    limits.floor = bound("0.7 mg");
    for (const auto* dose : {"1 mg", "5 g"}) {
        CAPTURE(dose);
        const auto assessment = assess(monograph, order_of(dose));
        CHECK(assessment.verdict == protocol::Verdict::not_checked);
        CHECK(find(assessment, "dose.limits"));
    }
    using Most = std::optional<formulary::Bound> Limits::*;
    for (const Most most : {Most(&Limits::usual_max), Most(&Limits::hard_max), Most(&Limits::cap)}) {
        auto limited = monograph;
        limited.doses[0].per_dose.*most = bound("2 mg");
        CHECK(assess(limited, order_of("1 mg")).verdict == protocol::Verdict::within);
    }
}
