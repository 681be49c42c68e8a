// SPDX-License-Identifier: Apache-2.0
#include "tests/labels/faults/subjects.hpp"

#include <array>
#include <cstdlib>

#include <fmt/format.h>

#include "core/units/parse.hpp"
#include "labels/pdf/pdf_writer.hpp"

namespace vialwright::tests {

namespace {

units::Shown amount_of(std::string_view text, const units::Dimension& kind) {
    const auto read = units::parse_one_of(text, {&kind, 1});
    if (!read) throw std::runtime_error(read.error().message);
    return {read->quantity, read->unit};
}
template <class Q> units::Shown amount(std::string_view text) {
    return amount_of(text, units::dimension_of<Q>);
}

// How many cases: from the environment where each of them is slow.
int cases(int usual) {
    const char* said = std::getenv("LABEL_FAULT_CASES");
    return said == nullptr ? usual : std::stoi(said);
}

content::LabelRequest of_office() { return request(); }

content::LabelRequest of_patient() {
    auto order = request();
    order.patient = "Anna Müller";
    order.prescription = "7001234";
    order.prescriber = "Dr. L. Weiss";
    order.directions = "Take 1 capsule by mouth at bedtime. Take with food.";
    order.route = "intravenous";
    return order;
}

formulary::Monograph with_ndc() {
    auto monograph = glycine();
    monograph.product.ndc = "12345-678-90";
    return monograph;
}

// A powder that is nothing but its ingredient.
formulary::Monograph powder() {
    auto monograph = glycine();
    auto& product = monograph.product;
    product.name = "Glycine Powder";
    product.dosage_form = "powder";
    const auto rate =
        amount_of("1 g/g", units::dimension_of<units::DrugMass> / units::dimension_of<units::ProductMass>);
    product.strengths = {{rate, *units::Unit::of("g", units::dimension_of<units::DrugMass>),
                          *units::Unit::of("g", units::dimension_of<units::ProductMass>)}};
    product.total_content.reset();
    product.fill_volume = amount<units::ProductMass>("250 g");
    product.routes = {"oral"};
    product.sterile = false;
    product.compounded = "nonsterile-503A";
    monograph.ingredients.resize(1);
    monograph.ingredients.front().amount = rate;
    return monograph;
}

std::vector<Subject> made() {
    const std::vector<stock::Stock> small{roll(300, 100), roll(225, 125), avery_5160()};
    const std::vector<stock::Stock> medium{roll(400, 200)};
    const std::vector<stock::Stock> large{roll(400, 300), roll(400, 600)};
    std::vector<Subject> all;
    const auto add = [&](std::string name, std::string kind, formulary::Monograph monograph,
                         content::LabelRequest order, const std::vector<stock::Stock>& stocks) {
        all.push_back({std::move(name), std::move(kind), std::move(monograph), std::move(order), stocks});
    };
    add("503B unit", "503b-unit", glycine(), of_office(), small);
    auto order = of_office();
    order.without_linear_code = true;
    order.made_in_code = true;
    add("503B unit with its NDC", "503b-unit", with_ndc(), order, {roll(300, 125), roll(400, 200)});
    order.expires = content::expiry_at(*time::parse_local_minute("2026-03-06T14:00"));
    add("503B unit with its NDC and an hour", "503b-unit", with_ndc(), order, {roll(400, 200)});
    for (const auto code : {barcode::CodeKind::databar_omni, barcode::CodeKind::databar_truncated,
                            barcode::CodeKind::gs1_128, barcode::CodeKind::upc_a}) {
        order = of_office();
        order.linear_code = code;
        add(fmt::format("503B unit with {}", barcode::name_of(code)), "503b-unit", with_ndc(), order,
            {roll(400, 200), roll(400, 300)});
    }
    order = of_office();
    order.record_qr = "https://records.example.com/A26-0305";
    add("503B unit with a QR code", "503b-unit", glycine(), order, medium);
    order = of_office();
    order.directions = "For slow intravenous push.";
    order.units_in_pack = 25;
    add("503B container", "503b-container", glycine(), order, medium);
    add("outer carton", "carton", glycine(), order, large);
    order = of_office();
    order.state = "TX";
    add("office stock", "office-stock", glycine(), order, medium);
    add("stock solution", "stock-solution", glycine(), of_office(), small);
    add("bulk ingredient", "bulk-ingredient", powder(), of_office(), medium);
    add("patient, sterile", "503a-sterile", glycine(), of_patient(), {roll(400, 300)});
    add("patient, nonsterile", "503a-nonsterile", powder(), of_patient(), {roll(400, 300)});
    order = of_patient();
    order.dose = amount<units::DrugMass>("500 mg");
    order.expires = content::expiry_at(*time::parse_local_minute("2026-03-06T14:00"));
    add("syringe", "syringe", glycine(), order, medium);
    order.dose = amount<units::DrugMass>("2 g");
    order.in_volume = amount<units::Volume>("500 mL");
    order.diluent = "0.9% Sodium Chloride Injection";
    order.rate = "Infuse at 125 mL per hour";
    add("admixture", "admixture", glycine(), order, large);
    add("beyond-use date strip", "bud-strip", glycine(), of_office(), small);
    order = of_office();
    order.opened = order.made;
    add("opened strip", "opened-strip", glycine(), order, small);
    return all;
}

time::Date plus_days(const time::Date& date, std::size_t days) {
    return time::Date{std::chrono::sys_days{date} + std::chrono::days{static_cast<int>(days)}};
}

}  // namespace

const std::vector<Subject>& label_subjects() {
    static const std::vector<Subject> all = made();
    return all;
}

content::LabelRequest varied(content::LabelRequest order, Draw& draw) {
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    order.lot = fmt::format("{}{:02}-{:04}", draw.of(letters), draw.below(100), draw.below(10'000));
    const auto day = plus_days(*time::parse_date("2024-01-01"), draw.below(2000));
    order.made = {day, static_cast<int>(draw.below(24)), static_cast<int>(draw.below(60))};
    const auto end = plus_days(day, 1 + draw.below(364));
    order.expires = order.expires.minute ? content::expiry_at({end, order.made.hour, order.made.minute})
                                         : content::expiry_on(end);
    if (order.opened) order.opened = order.made;
    if (!order.serial.empty()) order.serial = fmt::format("{:05}", draw.below(100'000));
    if (!order.prescription.empty())
        order.prescription = fmt::format("{}", 1'000'000 + draw.below(9'000'000));
    return order;
}

content::Facility some_facility(Draw& draw) {
    auto one = facility();
    constexpr std::array<std::string_view, 4> names{"Example Sterile Compounding", "Nørrebro Pharmacy",
                                                    "Apotheke am Markt", "St. Mary Hospital Pharmacy"};
    one.name = draw.of(names);
    one.street = fmt::format("{} Main St", 1 + draw.below(999));
    one.phone = fmt::format("(217) 555-{:04}", draw.below(10'000));
    return one;
}

GoodLabel good_label(const Subject& subject, const stock::Stock& stock, int dpi,
                     const content::LabelRequest& request, const content::Facility& facility) {
    GoodLabel label{&subject, &stock, {}, {}, {}};
    auto content = compose(subject.monograph, request, facility, subject.kind);
    if (!content) throw std::runtime_error(subject.name + ": " + to_text(content.error()));
    label.content = *std::move(content);
    auto layout = layout::lay_out_label(label.content, stock, {dpi}, fonts());
    if (!layout) throw std::runtime_error(subject.name + " on " + stock.id + ": " + to_text(layout.error()));
    label.job = job_of(*layout, stock);
    label.pdf = pdf::write_pdf(label.job, fonts(), {"test"});
    return label;
}

const std::vector<GoodLabel>& good_labels() {
    static const std::vector<GoodLabel> all = [] {
        std::vector<GoodLabel> labels;
        for (const Subject& subject : label_subjects())
            for (const stock::Stock& stock : subject.stocks) {
                constexpr std::array<int, 3> resolutions{300, 203, 600};
                labels.push_back(good_label(subject, stock, resolutions.at(labels.size() % 3),
                                            subject.request, facility()));
            }
        return labels;
    }();
    return all;
}

int label_fault_cases() { return cases(1'500); }
int good_label_cases() { return cases(10'000); }

}  // namespace vialwright::tests
