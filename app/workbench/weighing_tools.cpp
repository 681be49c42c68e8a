// SPDX-License-Identifier: Apache-2.0
// The tools for powders, forms, fills and batches, described.
#include <algorithm>

#include "app/workbench/tool.hpp"
#include "app/workbench/tr.hpp"
#include "core/compounding/aliquot.hpp"
#include "core/compounding/batch.hpp"
#include "core/compounding/container_doses.hpp"
#include "core/compounding/label_product.hpp"
#include "core/compounding/moulds.hpp"
#include "core/compounding/potency.hpp"
#include "core/compounding/salt_form.hpp"

namespace vialwright::workbench {

namespace {

using namespace compounding;

Tool small_amount() {
    return {
        .id = "aliquot",
        .name = N_("Aliquot"),
        .about =
            N_("The least that a balance weighs well, and how to get less: weigh more, dilute, take a part."),
        .instruction = N_("WEIGH"),
        .lead = "weigh least_weighable",
        .fields = {{"sensitivity", N_("Sensitivity"), "6 mg", Reads::drug_mass},
                   {"error", N_("Permitted error"), "5 %", Reads::percent, true},
                   {"need", N_("Amount needed"), "8 mg", Reads::drug_mass},
                   {"drug_concentration", N_("Taken from"), "1 mg/mL", Reads::mass_strength, true}},
        .work = [](const Given& given, const FormSources&) {
            return worked_out(
                read_aliquot, aliquot,
                {given["need"], given["sensitivity"], given["error"], given["drug_concentration"]});
        }};
}

Tool salt_form() {
    return {.id = "salt",
            .name = N_("Salt or base"),
            .about = N_("The same amount of drug as another form: base, salt, anhydrous, hydrate."),
            .instruction = N_("WEIGH"),
            .lead = "weigh",
            .fields = {{"amount", N_("Amount ordered"), "1 g", Reads::drug_in_solution},
                       {"from_molar_mass", N_("Molar mass, ordered"), "234.34 g/mol", Reads::molar_mass},
                       {"to_molar_mass", N_("Molar mass, weighed"), "288.81 g/mol", Reads::molar_mass, true}},
            .work = [](const Given& given, const FormSources&) {
                return worked_out(read_salt_form, convert_salt_form,
                                  {given["amount"], given["from_molar_mass"], given["to_molar_mass"]});
            }};
}

std::vector<Choice> assay_bases(const FormSources&) {
    return {{"", tr("Choose, as the certificate says")},
            {"anhydrous", tr("Anhydrous")},
            {"dried", tr("Dried")},
            {"as-is", tr("As is")}};
}

Tool potency() {
    return {
        .id = "potency",
        .name = N_("Potency"),
        .about = N_("How much bulk powder holds the amount needed, by the lot's certificate of analysis."),
        .instruction = N_("WEIGH"),
        .lead = "weigh",
        .fields = {{"amount", N_("Amount needed"), "10 g", Reads::drug_mass},
                   {"basis", N_("Basis of the assay"), "", Reads::words, false, "", assay_bases},
                   {"assay", N_("Assay"), "98.5 %", Reads::percent},
                   {"water", N_("Water or loss on drying"), "4.2 %", Reads::percent, true}},
        .work = [](const Given& given, const FormSources&) {
            return worked_out(read_potency, weigh_by_potency,
                              {given["amount"], given["assay"], given["water"], given["basis"]});
        }};
}

std::vector<Choice> known_products(const FormSources& sources) {
    std::vector<Choice> choices{{"", tr("Choose a product")}};
    for (const auto* product : sources.products) choices.push_back({product->id, product->product.name});
    return choices;
}

std::vector<Choice> liquids(const FormSources&) {
    return {{"", tr("Mobile unless said otherwise")}, {"mobile", tr("Mobile")}, {"viscous", tr("Viscous")}};
}

Tool::Answer work_batch(const Given& given, const FormSources& sources) {
    if (!sources.reference) return without_reference();
    const auto product = std::ranges::find(sources.products, given["product"], &formulary::Monograph::id);
    if (product == sources.products.end()) return Failure{Faults{{"product", "choose a product"}}};
    const auto order = read_batch({given["units"], given["fill"], given["liquid"], given["loss"]}, **product);
    if (!order) return Failure{order.error()};
    return guarded([&] { return scale_batch(*order, **product, *sources.reference); });
}

Tool batch() {
    return {.id = "batch",
            .name = N_("Batch"),
            .about = N_(
                "What a number of containers needs, with excess volume and loss, and each ingredient of it."),
            .instruction = N_("MAKE"),
            .lead = "total",
            .fields = {{"product", N_("Product"), "", Reads::words, false, "", known_products},
                       {"units", N_("Containers"), "20"},
                       {"fill", N_("Labelled fill"), N_("the product's"), Reads::fill, true},
                       {"liquid", N_("Liquid"), "", Reads::words, false, "", liquids},
                       {"loss", N_("Loss"), "3 %", Reads::percent, true}},
            .work = work_batch};
}

Tool capsules() {
    return {.id = "capsule",
            .name = N_("Capsules"),
            .about = N_("Filler beside the drug, by the room that each takes up."),
            .instruction = N_("FILLER IN ONE"),
            .lead = "filler",
            .fields = {{"capacity", N_("Capacity"), "0.5 mL", Reads::volume},
                       {"units", N_("Capsules"), "100", Reads::words, true},
                       {"drug", N_("Drug in one"), "100 mg", Reads::drug_mass},
                       {"drug_density", N_("Density of the drug"), "0.8 g/mL", Reads::density, true},
                       {"filler_density", N_("Density of the filler"), "0.9 g/mL", Reads::density}},
            .work = [](const Given& given, const FormSources&) {
                return worked_out(read_capsules, fill_capsules,
                                  {given["capacity"], given["drug"], given["drug_density"],
                                   given["filler_density"], given["units"]});
            }};
}

Tool suppositories() {
    return {.id = "suppository",
            .name = N_("Suppositories"),
            .about = N_("Base beside the drugs in a mould, by density factors."),
            .instruction = N_("BASE"),
            .lead = "base",
            .fields = {{"units", N_("Suppositories"), "12"},
                       {"blank_weight", N_("Blank weight"), "2 g", Reads::mass, true},
                       {"name", N_("Drug"), "Aminophylline", Reads::words, false, "ingredient"},
                       {"each", N_("In each"), "0.5 g", Reads::mass, false, "ingredient"},
                       {"density_factor", N_("Density factor"), "1.3", Reads::words, true, "ingredient"}},
            .work = [](const Given& given, const FormSources&) {
                return worked_out(read_suppositories, fill_suppositories,
                                  {given["units"], given["blank_weight"],
                                   given.joined({"name", "each", "density_factor"})});
            }};
}

Tool doses() {
    return {.id = "doses",
            .name = N_("Doses"),
            .about = N_("How many doses are in a container, and how long they last."),
            .instruction = N_("DOSES"),
            .lead = "whole_doses",
            .fields = {{"content", N_("In the container"), "100 mL", Reads::contents},
                       {"dose", N_("One dose"), "7.5 mL", Reads::contents, true},
                       {"per_day", N_("Doses a day"), "3"}},
            .work = [](const Given& given, const FormSources&) {
                return worked_out(read_container_doses, count_doses,
                                  {given["content"], given["dose"], given["per_day"]});
            }};
}

std::vector<Choice> known_liquids(const FormSources& sources) {
    std::vector<Choice> choices{{"", tr("Another: its density is given")}};
    if (sources.reference)
        for (const auto& liquid : sources.reference->densities) choices.push_back({liquid.name, liquid.name});
    return choices;
}

Tool density() {
    return {.id = "density",
            .name = N_("Density"),
            .about = N_("The mass of a volume of liquid, or the volume of a mass."),
            .instruction = N_("MEASURE"),
            .lead = "mass volume",
            .fields = {{"liquid", N_("Liquid"), "", Reads::words, false, "", known_liquids},
                       {"density", N_("Density"), "1.26 g/mL", Reads::density},
                       {"volume", N_("Volume"), "20 mL", Reads::volume},
                       {"mass", N_("or mass"), "25 g", Reads::mass, true}},
            .work = [](const Given& given, const FormSources& sources) -> Tool::Answer {
                if (!sources.reference) return without_reference();
                const auto order = read_weigh_volume(
                    {given["liquid"], given["density"], given["mass"], given["volume"]}, *sources.reference);
                if (!order) return Failure{order.error()};
                return guarded([&] { return weigh_volume(*order); });
            }};
}

}  // namespace

std::vector<Tool> weighing_tools() {
    return {small_amount(), salt_form(), potency(), batch(), capsules(), suppositories(), doses(), density()};
}

}  // namespace vialwright::workbench
