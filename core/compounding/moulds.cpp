// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/moulds.hpp"

#include <fmt/format.h>

#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;
using numbers::Exact;

constexpr std::string_view form = "NAME=AMOUNT OF EACH,DENSITY FACTOR, such as \"Zinc oxide=500 mg,4.7\"";

Shown grams(const ProductMass& mass) { return shown(mass, "g"); }
Shown milligrams(const ProductMass& mass) { return shown(mass, "mg"); }

void read_drug(FieldReader& reader, std::string_view text, Suppositories& order) {
    const auto split = split_ingredient(reader, text, form);
    if (!split) return;
    if (split->parts.size() != 2)
        return reader.fault("ingredient", fmt::format("{}: write {}", split->name, form));
    const auto each = reader.typed<ProductMass>("ingredient", split->parts[0]);
    const auto factor = reader.number("ingredient", split->parts[1]);
    if (each && factor) order.drugs.push_back({split->name, *each, *factor});
}

}  // namespace

Result<Suppositories, Faults> read_suppositories(const SuppositoryText& text) {
    FieldReader reader;
    Suppositories order;
    const auto units = reader.whole("units", text.units, most_units);
    const auto blank = reader.typed<ProductMass>("blank_weight", text.blank_weight);
    if (text.drugs.empty()) reader.fault("ingredient", fmt::format("this is needed: write {}", form));
    for (const auto& drug : text.drugs) read_drug(reader, drug, order);
    if (!reader.faults().empty()) return Failure{reader.faults()};
    order.units = *units;
    order.blank_weight = *blank;
    return order;
}

Worked fill_suppositories(const Suppositories& order) {
    return guarded([&] {
        Worked worked;
        const Exact count = order.units;
        const ProductMass blanks = order.blank_weight * count;
        worked.step("Base alone", "number × blank weight",
                    fmt::format("{} × {}", order.units, to_text(grams(order.blank_weight))), grams(blanks));
        ProductMass displaced = make<ProductMass>(0);
        List ingredients{"ingredients", {}};
        for (const auto& drug : order.drugs) {
            const ProductMass all = drug.each * count;
            worked.step("Displaced by " + drug.name, "number × drug ÷ density factor",
                        fmt::format("{} × {} ÷ {}", order.units, to_text(grams(drug.each)),
                                    to_text(plain(drug.density_factor))),
                        grams(all / drug.density_factor));
            displaced += all / drug.density_factor;
            ingredients.rows.push_back({drug.name, {{"amount", grams(all)}}});
        }
        if (displaced >= blanks) {
            worked.refuse("suppository.no-room",
                          fmt::format("The drugs take the room of {}, and the moulds hold {} of base: take a "
                                      "larger mould or less drug.",
                                      to_text(grams(displaced)), to_text(grams(blanks))));
            return worked;
        }
        worked.answer("base", "Base", "base alone - all that is displaced",
                      fmt::format("{} - {}", to_text(grams(blanks)), to_text(grams(displaced))),
                      grams(blanks - displaced));
        must_balance(worked.result("base")->quantity + AnyQuantity(displaced), blanks, "the moulds");
        worked.lists.push_back(std::move(ingredients));
        return worked;
    });
}

Result<Capsules, Faults> read_capsules(const CapsuleText& text) {
    FieldReader reader;
    const auto capacity = reader.typed<Volume>("capacity", text.capacity);
    const auto drug = reader.typed<ProductMass>("drug", text.drug);
    const auto drug_density = reader.typed<Density>("drug_density", text.drug_density);
    const auto filler_density = reader.typed<Density>("filler_density", text.filler_density);
    std::optional<int> units = 1;
    if (!text.units.empty()) units = reader.whole("units", text.units, most_units);
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return Capsules{*capacity, *drug, *drug_density, *filler_density, *units};
}

Worked fill_capsules(const Capsules& order) {
    return guarded([&] {
        Worked worked;
        const Volume taken = order.drug / order.drug_density;
        worked.step("Room for the drug", "drug ÷ its density",
                    fmt::format("{} ÷ ({})", to_text(milligrams(order.drug)),
                                to_text(shown(order.drug_density, "g/mL"))),
                    shown(taken, "mL"));
        if (taken > order.capacity) {
            auto& finding =
                worked.refuse("capsule.no-room",
                              fmt::format("The drug takes up {}, and the capsule holds {}: take a "
                                          "larger capsule or divide the dose.",
                                          to_text(shown(taken, "mL")), to_text(shown(order.capacity, "mL"))));
            finding.direction = protocol::Direction::over;
            finding.actual = shown(taken, "mL");
            finding.limit = shown(order.capacity, "mL");
            return worked;
        }
        const ProductMass filler = (order.capacity - taken) * order.filler_density;
        worked.answer("filler", "Filler in one", "(capacity - room for the drug) × density of the filler",
                      fmt::format("({} - {}) × {}", to_text(shown(order.capacity, "mL")),
                                  to_text(shown(taken, "mL")), to_text(shown(order.filler_density, "g/mL"))),
                      milligrams(filler));
        worked.answer("total_filler", "Filler", "number × filler in one",
                      fmt::format("{} × {}", order.units, to_text(milligrams(filler))),
                      grams(filler * Exact(order.units)));
        worked.answer("total_drug", "Drug", "number × drug in one",
                      fmt::format("{} × {}", order.units, to_text(milligrams(order.drug))),
                      grams(order.drug * Exact(order.units)));
        must_balance(filler / order.filler_density + taken, order.capacity, "the capsule");
        return worked;
    });
}

}  // namespace vialwright::compounding
