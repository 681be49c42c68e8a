// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/batch.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/compounding/moulds.hpp"
#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;
using numbers::Exact;

constexpr std::array fills{dimension_of<Volume>, dimension_of<ProductMass>};

std::optional<Shown> read_fill(FieldReader& reader, const std::string& text,
                               const formulary::Monograph& monograph) {
    const auto& product = monograph.product;
    if (!text.empty()) return reader.one_of("fill", text, fills);
    if (product.fill_volume) return product.fill_volume;
    if (product.total_content && product.total_content->quantity.is<ProductMass>())
        return product.total_content;
    reader.fault("fill", "the monograph states no fill: give it, such as 30 mL");
    return std::nullopt;
}

bool is_injection(const Batch& order, const formulary::Monograph& monograph) {
    return monograph.product.sterile && order.fill.quantity.is<Volume>();
}

// False after refusing.
bool add_excess(const Batch& order, const CompoundingReference& reference, Shown& fill, Worked& worked) {
    const Volume labeled = order.fill.quantity.as<Volume>();
    const auto excess = reference.overfill ? excess_volume(*reference.overfill, labeled, order.liquid)
                                           : std::optional<Volume>();
    if (!excess) {
        worked.refuse("batch.no-excess",
                      "There is no table of excess volumes, so the fill of an injection is not known.");
        return false;
    }
    const std::string_view liquid = order.liquid == Liquid::mobile ? "mobile" : "viscous";
    worked.answer("excess", "Excess", fmt::format("for {} of a {} liquid", to_text(order.fill), liquid),
                  fmt::format("table, {}", liquid), shown(*excess, "mL"));
    fill = shown(order.fill.quantity + AnyQuantity(*excess), order.fill.unit);
    worked.step("Fill", "labelled + excess",
                fmt::format("{} + {}", to_text(order.fill), to_text(shown(*excess, "mL"))), fill);
    worked.remark(
        protocol::Severity::info, "batch.excess",
        fmt::format("The label states {}; the excess is there so that this can be withdrawn, not to be "
                    "pooled.{}",
                    to_text(order.fill), order.liquid_was_said ? "" : " It is taken for a mobile liquid."),
        reference.overfill->source);
    return true;
}

// Amounts are per mL or per g of product; a vehicle that makes up to the volume has none of its own.
void list_ingredients(const Shown& total, const formulary::Monograph& monograph, Worked& worked) {
    List list{"ingredients", {}};
    for (const auto& ingredient : monograph.ingredients) {
        Row row{ingredient.name, {}};
        if (ingredient.amount) {
            const AnyQuantity amount = ingredient.amount->quantity * total.quantity;
            const bool mass = amount.is<DrugMass>();
            const Unit unit = mass ? unit_of<DrugMass>(amount.value() < Exact(1000) ? "mg" : "g")
                                   : Unit::canonical(amount.dimension());
            const Shown result = shown(amount, unit);
            worked.step(ingredient.name, "amount in the formula × total",
                        fmt::format("{} × {}", dosing::in_division(*ingredient.amount), to_text(total)),
                        result);
            row.cells.push_back({"amount", result});
        } else {
            row.cells.push_back({"to", total});
        }
        list.rows.push_back(std::move(row));
    }
    if (!list.rows.empty()) worked.lists.push_back(std::move(list));
}

}  // namespace

std::optional<Volume> excess_volume(const Overfill& overfill, const Volume& labeled, Liquid liquid) {
    const bool mobile = liquid == Liquid::mobile;
    const auto row = std::ranges::find_if(overfill.sizes,
                                          [&](const OverfillSize& size) { return labeled <= size.labeled; });
    if (row != overfill.sizes.end()) return mobile ? row->mobile : row->viscous;
    return std::max(labeled, overfill.large) *
           (mobile ? overfill.mobile_fraction : overfill.viscous_fraction);
}

Result<Batch, Faults> read_batch(const BatchText& text, const formulary::Monograph& monograph) {
    FieldReader reader;
    Batch order;
    const auto units = reader.whole("units", text.units, most_units);
    const auto fill = read_fill(reader, text.fill, monograph);
    if (!text.loss.empty())
        if (const auto loss = reader.percent("loss", text.loss, Zero::allowed)) order.loss = *loss;
    if (order.loss >= 1) reader.fault("loss", "the loss must be less than 100 %");
    if (text.liquid == "viscous") order.liquid = Liquid::viscous;
    else if (!text.liquid.empty() && text.liquid != "mobile")
        reader.fault("liquid", fmt::format("\"{}\": write mobile or viscous", text.liquid));
    order.liquid_was_said = !text.liquid.empty();
    if (fill && !monograph.product.strengths.empty() &&
        !monograph.product.strengths[0].product_unit.dimension().fits(fill->quantity.dimension()))
        reader.fault("fill", fmt::format("the product is measured in {}",
                                         monograph.product.strengths[0].product_unit.text(true)));
    if (!reader.faults().empty()) return Failure{reader.faults()};
    order.units = *units;
    order.fill = *fill;
    return order;
}

Worked scale_batch(const Batch& order, const formulary::Monograph& monograph,
                   const CompoundingReference& reference) {
    return guarded([&] {
        Worked worked;
        Shown fill = order.fill;
        if (is_injection(order, monograph) && !add_excess(order, reference, fill, worked)) return worked;
        worked.add("fill", fill);
        const Exact yield = Exact(1) - order.loss;
        const Shown total = shown(fill.quantity * Exact(order.units) / yield, fill.unit);
        const bool lossless = order.loss.is_zero();
        const std::string all = fmt::format("{} × {}", order.units, to_text(fill));
        worked.answer("total", "Batch", lossless ? "number × fill" : "number × fill ÷ (1 - loss)",
                      lossless ? all : fmt::format("{} ÷ (1 - {})", all, percent_text(order.loss)), total);
        must_balance(total.quantity * yield, fill.quantity * Exact(order.units), "the batch");
        list_ingredients(total, monograph, worked);
        return worked;
    });
}

}  // namespace vialwright::compounding
