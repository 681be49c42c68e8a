// SPDX-License-Identifier: Apache-2.0
// Containers of several sizes, and powders that are reconstituted.
#include <catch2/catch.hpp>

#include "core/formulary/validate.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;
using namespace vialwright::test;

namespace {

formulary::Container vial(std::string id, std::string_view usable) {
    formulary::Container container;
    container.id = std::move(id);
    container.kind = "vial";
    container.usable = volume(usable);
    return container;
}

formulary::Monograph several_sizes() {
    auto monograph = plain_product();  // 10 mg/mL
    monograph.doses[0].per_dose.hard_max = bound("10 g");
    monograph.containers = {vial("small", "10 mL"), vial("large", "50 mL")};
    monograph.product.container = "small";
    monograph.product.containers = {"small", "large"};
    return monograph;
}

std::string faults(const formulary::Monograph& monograph, std::string_view path) {
    std::string all;
    for (const auto& fault : formulary::validate(monograph))
        if (!fault.is_warning && fault.path.starts_with(path))
            all += fault.path + ": " + fault.message + "\n";
    return all;
}

formulary::Monograph powder() {
    auto monograph = plain_product();
    monograph.product.strengths = {strength("50 mg/mL")};
    formulary::Source page;
    page.id = page.title = "page";
    monograph.sources = {page};
    monograph.product.reconstitution = formulary::Reconstitution{
        quantity("500 mg"), volume("0.4 mL"), volume("9.6 mL"), {}, "Water", {"page"}};
    return monograph;
}

}  // namespace

TEST_CASE("of several sizes those are opened that leave the least", "[protocol]") {
    struct Row {
        const char* dose;
        int large, small;
        const char* left_over;
    };
    const auto row = GENERATE(values<Row>({{"600 mg", 1, 1, "0 mL"},
                                           {"1 g", 2, 0, "0 mL"},
                                           {"450 mg", 1, 0, "5 mL"},
                                           {"350 mg", 0, 4, "5 mL"},
                                           {"1 mg", 0, 1, "9.9 mL"}}));
    CAPTURE(row.dose);
    const auto a = assess(several_sizes(), order_of(row.dose));
    REQUIRE(a.containers);
    CHECK(a.containers->needed == row.large + row.small);
    CHECK(units::to_text(a.containers->left_over) == row.left_over);
    numbers::Exact large = 0;
    numbers::Exact small = 0;
    for (const auto& part : a.containers->set) (part.id == "large" ? large : small) = part.count;
    CHECK(large == row.large);
    CHECK(small == row.small);
}

TEST_CASE("one size is counted as ever, and the set holds it", "[protocol]") {
    auto monograph = several_sizes();
    monograph.product.containers.clear();
    const auto a = assess(monograph, order_of("600 mg"));
    CHECK(a.containers->needed == 6);
    REQUIRE(a.containers->set.size() == 1);
    CHECK(a.containers->set[0].id == "small");
    CHECK(a.working.back().formula == "volume ÷ usable volume of one, to the next whole number");
}

TEST_CASE("sizes that do not search well fall back on one of them", "[protocol]") {
    auto monograph = several_sizes();
    monograph.containers[0].usable->quantity = {numbers::Exact::ratio(10'000'001, 1'000'000),
                                                units::dimension_of<units::Volume>};
    const auto a = assess(monograph, order_of("450 mg"));
    REQUIRE(a.containers->set.size() == 1);
    CHECK(a.containers->set[0].id == "large");  // 5 mL left over and one container, as five of the small ones
    CHECK(a.containers->needed == 1);
}

TEST_CASE("several sizes are all known, usable and measured as the product is", "[formulary]") {
    auto monograph = several_sizes();
    CHECK(faults(monograph, "product.container").empty());
    monograph.product.containers = {"small", "lrage"};
    CHECK_THAT(faults(monograph, "product.containers[1]"), Catch::Contains("did you mean \"large\"?"));
    monograph = several_sizes();
    monograph.product.container = "other";
    CHECK_THAT(faults(monograph, "product.container"), Catch::Contains("not among containers"));
    monograph = several_sizes();
    monograph.containers[1].usable.reset();
    CHECK_THAT(faults(monograph, "container.large"), Catch::Contains("needs usable"));
}

TEST_CASE("the strength of a powder is what its reconstitution makes, exactly", "[formulary]") {
    CHECK(faults(powder(), "product.reconstitution").empty());
    struct Row {
        const char* displacement;
        const char* diluent;
        const char* final_volume;
        const char* words;
    };
    // Regulatory facts F39: the powder's own volume counts.
    const auto row = GENERATE(values<Row>({{"0.4 mL", "9.6 mL", "", ""},
                                           {"", "", "10 mL", ""},
                                           {"0.4 mL", "9.6 mL", "10 mL", ""},
                                           {"", "10 mL", "10 mL", ""},
                                           {"0 mL", "10 mL", "", ""},
                                           {"0.4 mL", "10 mL", "", "500 mg in 10.4 mL are 48.0769 mg/mL"},
                                           {"0.4 mL", "9.6 mL", "9.6 mL", "0.4 mL are not 9.6 mL"},
                                           {"", "9.6 mL", "", "how much there is then?"},
                                           {"", "", "", "how much there is then?"}}));
    CAPTURE(row.displacement, row.diluent, row.final_volume);
    auto monograph = powder();
    auto& r = *monograph.product.reconstitution;
    const auto put = [](std::optional<units::Shown>& into, std::string_view text) {
        into = text.empty() ? std::nullopt : std::optional(volume(text));
    };
    put(r.displacement, row.displacement);
    put(r.diluent, row.diluent);
    put(r.final_volume, row.final_volume);
    const std::string told = faults(monograph, "product.reconstitution");
    if (*row.words) CHECK_THAT(told, Catch::Contains(row.words));
    else CHECK(told.empty());
}

TEST_CASE("what is filled in, and what is taken out, is what was reconstituted", "[formulary]") {
    auto monograph = powder();
    monograph.product.fill_volume = volume("9.6 mL");
    CHECK_THAT(faults(monograph, "product.reconstitution"), Catch::Contains("fill_volume is 9.6 mL"));
    monograph = powder();
    monograph.product.container = "vial";
    monograph.containers = {vial("vial", "10.1 mL")};
    CHECK_THAT(faults(monograph, "container.vial"),
               Catch::Contains("cannot be taken from what is reconstituted"));
}

TEST_CASE("a reconstitution is the first thing to be shown", "[protocol]") {
    auto monograph = powder();
    monograph.doses[0].per_dose.hard_max = bound("1 g");
    const auto a = assess(monograph, order_of("100 mg"));
    REQUIRE_FALSE(a.working.empty());
    CHECK(a.working[0].name == "Reconstitution");
    CHECK(a.working[0].formula == "content ÷ (what is added + what the powder takes up), with Water");
    CHECK(a.working[0].substituted == "500 mg ÷ (9.6 mL + 0.4 mL)");
    CHECK(units::to_text(a.working[0].result) == "50 mg/mL");
    CHECK(units::to_text(a.volume->exact) == "2 mL");
}
