// SPDX-License-Identifier: Apache-2.0
// The tools for solutions and mixtures, described.
#include "app/workbench/tool.hpp"
#include "app/workbench/tr.hpp"
#include "core/compounding/admixture.hpp"
#include "core/compounding/alligation.hpp"
#include "core/compounding/dilution.hpp"
#include "core/compounding/infusion_rate.hpp"
#include "core/compounding/isotonicity.hpp"
#include "core/compounding/label_product.hpp"
#include "core/compounding/reconstitution.hpp"
#include "core/compounding/strength_forms.hpp"

namespace vialwright::workbench {

namespace {

using namespace compounding;

Tool dilution() {
    return {.id = "dilute",
            .name = N_("Dilute"),
            .about = N_("One stock to a weaker strength: how much stock, how much diluent."),
            .instruction = N_("MEASURE"),
            .lead = "stock",
            .fields = {{"stock", N_("Stock"), "70 %(v/v)", Reads::strength},
                       {"target", N_("Strength wanted"), "50 %(v/v)", Reads::strength},
                       {"total", N_("Total wanted"), "500 mL", Reads::volume, true}},
            .work = [](const Given& given, const FormSources&) {
                return worked_out(read_dilution, dilute, {given["stock"], given["target"], given["total"]});
            }};
}

Tool alligation() {
    return {.id = "alligate",
            .name = N_("Mix strengths"),
            .about = N_("Alligation: two stocks or more to a strength between them."),
            .instruction = N_("MIX"),
            .lead = "",
            .fields = {{"target", N_("Strength wanted"), "50 %(v/v)", Reads::strength},
                       {"total", N_("Total wanted"), "500 mL", Reads::volume, true},
                       {"stock", N_("Stock"), "70 %(v/v)", Reads::strength, false, "stock"}},
            .work =
                [](const Given& given, const FormSources&) {
                    return worked_out(read_alligation, alligate,
                                      {given.each("stock"), given["target"], given["total"]});
                },
            .least_rows = 2};
}

Tool strength() {
    return {.id = "strength",
            .name = N_("Strength"),
            .about = N_("A strength in every way it is written, and how much of it is in a total."),
            .instruction = N_("STRENGTH"),
            .lead = "concentration percent strength",
            .fields = {{"strength", N_("Strength"), "1:1000", Reads::strength},
                       {"total", N_("In a total of"), "250 mL", Reads::volume, true}},
            .work = [](const Given& given, const FormSources&) {
                return worked_out(read_strength_forms, strength_forms, {given["strength"], given["total"]});
            }};
}

Tool reconstitution() {
    return {
        .id = "reconstitute",
        .name = N_("Reconstitute"),
        .about =
            N_("A powder that takes up room itself: diluent for a strength, or the strength that a diluent "
               "gives."),
        .instruction = N_("ADD"),
        .lead = "diluent",
        .fields = {{"content", N_("Powder in the container"), "1 g", Reads::drug_amount},
                   {"displacement", N_("Displacement"), "0.8 mL/g", Reads::displacement, true},
                   {"target", N_("Strength wanted"), "100 mg/mL", Reads::strength},
                   {"diluent", N_("or diluent added"), "9.2 mL", Reads::volume, true}},
        .work = [](const Given& given, const FormSources&) {
            return worked_out(read_reconstitution, reconstitute,
                              {given["content"], given["displacement"], given["target"], given["diluent"]});
        }};
}

Tool osmolarity_of_mixture() {
    return {.id = "osmolarity",
            .name = N_("Osmolarity"),
            .about = N_("Of a mixture, calculated; what is left up to the total counts as water."),
            .instruction = N_("CALCULATED"),
            .lead = "osmolarity",
            .fields = {{"total", N_("Total volume"), "1 L", Reads::volume},
                       {"name", N_("Ingredient"), "Sodium chloride", Reads::words, false, "ingredient"},
                       {"amount", N_("Amount"), "9 g", Reads::ingredient_amount, true, "ingredient"},
                       {"molar_mass", N_("Molar mass or mOsm/L"), "58.44 g/mol", Reads::molar_mass, false,
                        "ingredient"},
                       {"particles", N_("Particles"), "2", Reads::words, true, "ingredient"}},
            .work = [](const Given& given, const FormSources&) {
                return worked_out(
                    read_admixture, osmolarity,
                    {given["total"], given.joined({"name", "amount", "molar_mass", "particles"})});
            }};
}

std::vector<Choice> tonicity_methods(const FormSources&) {
    return {{"e-value", tr("E-value")},
            {"white-vincent", tr("White-Vincent")},
            {"freezing-point", tr("Freezing-point depression")}};
}

Tool isotonicity() {
    return {.id = "isotonic",
            .name = N_("Isotonic"),
            .about = N_("The agent or the water that makes a solution isotonic with 0.9 % sodium chloride."),
            .instruction = N_("ADD"),
            .lead = "agent water",
            .fields = {{"total", N_("Total volume"), "30 mL", Reads::volume},
                       {"method", N_("Method"), "", Reads::words, true, "", tonicity_methods},
                       {"with", N_("Made isotonic with"), "Sodium chloride"},
                       {"name", N_("Drug"), "Pilocarpine hydrochloride", Reads::words, false, "ingredient"},
                       {"amount", N_("Amount"), "0.3 g", Reads::drug_in_solution, false, "ingredient"},
                       {"e", N_("E, if not the table's"), "0.24", Reads::words, true, "ingredient"}},
            .work = [](const Given& given, const FormSources& sources) -> Tool::Answer {
                const auto* reference = sources.reference;
                if (!reference) return without_reference();
                const auto order = read_isotonic(
                    {given["total"], given.joined({"name", "amount", "e"}), given["method"], given["with"]},
                    *reference);
                if (!order) return Failure{order.error()};
                return guarded([&] { return make_isotonic(*order); });
            }};
}

Tool infusion() {
    return {.id = "infusion",
            .name = N_("Infusion"),
            .about = N_("Pump rate from a dose, the dose from a pump rate, and drops."),
            .instruction = N_("SET TO"),
            .lead = "rate",
            .fields = {{"concentration", N_("Concentration"), "400 mg/250 mL", Reads::concentration},
                       {"weight", N_("Weight"), "70 kg", Reads::weight, true},
                       {"dose", N_("Dose"), "5 mcg/kg/min", Reads::dose_rate},
                       {"rate", N_("or pump rate"), "15 mL/h", Reads::pump_rate, true},
                       {"drop_factor", N_("Drops in 1 mL of the set"), "20"}},
            .work = [](const Given& given, const FormSources&) {
                return worked_out(read_infusion, infuse,
                                  {given["concentration"], given["weight"], given["dose"], given["rate"],
                                   given["drop_factor"]});
            }};
}

Tool phosphate() {
    return {
        .id = "phosphate",
        .name = N_("Phosphate"),
        .about = N_("Volume for the phosphorus ordered, and the cation with it, by the product's label."),
        .instruction = N_("DRAW UP"),
        .lead = "volume",
        .fields = {{"order", N_("Phosphorus ordered"), "15 mmol", Reads::millimoles},
                   {"phosphate", N_("Phosphorus on the label"), "3 mmol/mL", Reads::millimoles_per_volume},
                   {"cation", N_("Cation on the label"), "4.4 mEq/mL", Reads::equivalents_per_volume, true}},
        .work = [](const Given& given, const FormSources&) {
            return worked_out(read_phosphate, dose_phosphate,
                              {given["order"], given["phosphate"], given["cation"]});
        }};
}

}  // namespace

std::vector<Tool> mixture_tools() {
    return {dilution(),    alligation(), strength(), reconstitution(), osmolarity_of_mixture(),
            isotonicity(), infusion(),   phosphate()};
}

}  // namespace vialwright::workbench
