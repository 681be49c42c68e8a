// SPDX-License-Identifier: Apache-2.0
// What is offered at the entries: a calendar where a date is read, and only units that the entry does read.
#include <algorithm>
#include <array>

#include <catch2/catch.hpp>

#include "app/workbench/bud_form.hpp"
#include "app/workbench/compounding_presenter.hpp"
#include "app/workbench/label_terms.hpp"
#include "app/workbench/label_values.hpp"
#include "app/workbench/reads.hpp"
#include "app/workbench/tool.hpp"
#include "core/bud/period_text.hpp"
#include "tests/app/workbench/label_desk.hpp"
#include "tests/app/workbench/prepare_desk.hpp"

namespace vialwright::workbench {

namespace {

std::string dose_fault(const formulary::Monograph& product, std::size_t strength, const std::string& unit,
                       const formulary::Reference& reference, bool is_before = false) {
    dosing::OrderText text;
    text.strength = units::to_text(product.product.strengths[strength].value);
    text.dose = is_before ? "1 " + product.product.strengths[strength].amount_unit.text(true) : "1 " + unit;
    if (is_before) text.given_before = "1 " + unit;
    const auto order = dosing::read_order(text, product, reference);
    if (order) return "";
    for (const auto& fault : order.error())
        if (fault.field == "dose" || fault.field == "given_before") return fault.message;
    return "";
}

// A number that is no surprise in each unit.
std::string said_of_patient(Field field, const std::string& unit) {
    struct Row {
        Field field;
        const char *unit, *number;
    };
    constexpr auto rows = std::to_array<Row>({{Field::weight, "kg", "70"},
                                              {Field::weight, "g", "3500"},
                                              {Field::weight, "lb", "154"},
                                              {Field::weight, "oz", "150"},
                                              {Field::height, "cm", "172"},
                                              {Field::height, "m", "1.72"},
                                              {Field::height, "in", "68"},
                                              {Field::height, "ft", "6"},
                                              {Field::creatinine, "micromol/L", "90"},
                                              {Field::clearance, "mL/min", "65"},
                                              {Field::postmenstrual_age, "wk", "34"},
                                              {Field::postmenstrual_age, "d", "238"}});
    const auto row =
        std::ranges::find_if(rows, [&](const Row& one) { return one.field == field && one.unit == unit; });
    return (row == rows.end() ? "2 " : std::string(row->number) + " ") + unit;
}

const EntryView& entry(const CompoundingPresenter& page, const std::string& id) {
    const auto found = std::ranges::find(page.view().entries, id, &EntryView::id);
    REQUIRE(found != page.view().entries.end());
    return *found;
}

}  // namespace

TEST_CASE("every unit that is offered for a dose is one that the product's dose is read in",
          "[workbench][aid]") {
    Shelf shelf;
    files::Faults faults;
    const auto& reference = **shelf.library.reference();
    for (const auto& file : shelf.library.products(faults)) {
        const auto& product = *file.monograph;
        for (std::size_t i = 0; i < product.product.strengths.size(); ++i) {
            const auto& strength = product.product.strengths[i];
            CAPTURE(product.id, i);
            for (const auto& unit : aid_for_dose(&strength).units)
                CHECK(dose_fault(product, i, unit, reference) == "");
            for (const auto& unit : aid_for_given_before(strength).units)
                CHECK(dose_fault(product, i, unit, reference, true) == "");
        }
    }
}

TEST_CASE("Prepare offers a calendar for its dates, and units that its entries read", "[workbench][aid]") {
    const test::Desk desk;
    PreparePresenter page(desk.sources());
    CHECK(page.view().field(Field::weight).aid.units == std::vector<std::string>{"kg", "g", "lb", "oz"});
    CHECK(page.view().field(Field::made).aid.dates == Dates::one);
    CHECK(page.view().field(Field::expires).aid.dates == Dates::one);
    CHECK(page.view().field(Field::lot).aid == EntryAid{});
    page.edit(Field::product, "glycine");
    const auto doses = page.view().field(Field::dose).aid.units;
    CHECK(std::ranges::count(doses, "mg/kg") == 1);
    CHECK(std::ranges::count(doses, "mL") == 1);
    CHECK(std::ranges::count(doses, "units") == 0);
    for (const Field field :
         {Field::weight, Field::height, Field::age, Field::every, Field::over, Field::in_volume, Field::dose})
        for (const auto& unit : std::vector(page.view().field(field).aid.units)) {
            CAPTURE(name_of(field), unit);
            page.edit(field, said_of_patient(field, unit));
            CHECK(page.view().field(field).error == "");
            page.edit(field, "");
        }
}

TEST_CASE("each tool of Compounding reads the units that its entries offer", "[workbench][aid]") {
    const compounding::CompoundingReference nothing_known;
    for (const Tool& tool : tools()) {
        CompoundingPresenter page({{}, &nothing_known});
        page.choose_tool(std::string(tool.id));
        const auto entries = page.view().entries;
        for (const EntryView& one : entries)  // an ingredient is read as a whole
            if (one.id.ends_with(".1")) page.edit(one.id, one.hint);
        for (const EntryView& one : entries)
            for (const auto& unit : one.field.aid.units) {
                if (tool.id == "osmolarity" && unit == "mL")
                    continue;  // has no molar mass, as the example has
                CAPTURE(tool.id, one.id, unit);
                const std::string before = entry(page, one.id).field.text;
                page.edit(one.id, "2 " + unit);
                CHECK(entry(page, one.id).field.error == "");
                page.edit(one.id, before);
            }
    }
}

TEST_CASE("Labels and the beyond-use date read the units that are offered", "[workbench][aid]") {
    for (const auto& unit : aid_for(Reads::quantity).units)
        CHECK(read_amount("2 " + unit, container_amounts()));
    for (const auto& unit : aid_for(Reads::label_dose).units) CHECK(read_amount("2 " + unit, label_doses()));
    for (const auto& unit : aid_for(Reads::volume).units) CHECK(read_amount("2 " + unit, label_volumes()));
    for (const auto& unit : aid_for(Reads::period).units) CHECK(bud::read_period("2 " + unit));
}

TEST_CASE("which entries are dates is said by the forms", "[workbench][aid]") {
    LabelDesk desk;
    desk.page.edit("product", "glycine-injection");
    CHECK(desk.field("made").aid.dates == Dates::one);
    CHECK(desk.field("expires").aid.dates == Dates::one);
    CHECK(desk.field("components").aid.dates == Dates::by_name);
    CHECK(desk.field("lot").aid == EntryAid{});
    for (const FormField& field : bud_fields()) {
        CAPTURE(field.id);
        const bool is_date = field.hint.starts_with("2026-");
        CHECK((aid_for(field.reads).dates == Dates::one) == is_date);
    }
}

}  // namespace vialwright::workbench
