// SPDX-License-Identifier: Apache-2.0
// The options of `vialwright compound`, all read as text.
#include <CLI/CLI.hpp>

#include "app/cli/compound_command.hpp"

namespace vialwright::cli {

namespace {

class CompoundMenu {
public:
    CompoundMenu(CLI::App& app, const AddCommand& add, CompoundOptions& options)
        : menu_(*app.add_subcommand("compound", "Calculations of compounding")->require_subcommand(1)),
          add_(add),
          o_(options) {
        menu_.fallthrough();
        add_mixtures();
        add_solutions();
        add_isotonicity();
        add_weighing();
        add_infusion();
        add_batch();
        add_fills();
        add_products();
    }

private:
    template <class Text>
    CLI::App& tool(const std::string& name, const std::string& help, Text& text,
                   ExitCode (*run)(const Session&, const Text&)) {
        return add_(menu_, name, help, [&text, run](const Session& session) { return run(session, text); });
    }
    static CLI::Option* text(CLI::App& sub, const std::string& name, std::string& into,
                             const std::string& help) {
        return sub.add_option(name, into, help)->type_name("TEXT");
    }
    static void needed(CLI::App& sub, const std::string& name, std::string& into, const std::string& help) {
        text(sub, name, into, help)->required();
    }
    static void many(CLI::App& sub, const std::string& name, std::vector<std::string>& into,
                     const std::string& help) {
        sub.add_option(name, into, help)->allow_extra_args(false)->take_all()->type_name("TEXT")->required();
    }
    // Exactly one of the options that are added to it.
    static CLI::App& one_of(CLI::App& sub, const std::string& what) {
        return *sub.add_option_group(what)->require_option(1);
    }

    void add_mixtures() {
        auto& dilute = tool("dilute", "Weaken a stock", o_.dilution, run_dilute);
        needed(dilute, "--stock", o_.dilution.stock, "Strength of the stock: \"40 mg/mL\", \"10 %(w/v)\"");
        needed(dilute, "--target", o_.dilution.target, "Strength that is wanted");
        needed(dilute, "--total", o_.dilution.total, "How much of it: \"200 mL\"");
        auto& alligate = tool("alligate", "Mix two stocks or more to a strength between them", o_.alligation,
                              run_alligate);
        many(alligate, "--stock", o_.alligation.stocks, "Strength of a stock, once for each");
        needed(alligate, "--target", o_.alligation.target, "Strength that is wanted");
        needed(alligate, "--total", o_.alligation.total, "How much of it: \"500 mL\", \"60 g\"");
    }

    void add_solutions() {
        auto& vial =
            tool("reconstitute", "Dissolve a powder that takes up room", o_.reconstitution, run_reconstitute);
        needed(vial, "--content", o_.reconstitution.content, "What the container holds: \"1 g\"");
        needed(vial, "--displacement", o_.reconstitution.displacement,
               "Room that the powder takes up: \"0.7 mL\", \"0.7 mL/g\"");
        auto& either = one_of(vial, "one of");
        text(either, "--target", o_.reconstitution.target, "Strength that is wanted: \"100 mg/mL\"");
        text(either, "--diluent", o_.reconstitution.diluent, "Diluent that is added: \"9.3 mL\"");
        auto& mixture = tool("osmolarity", "Osmolarity of a mixture", o_.admixture, run_osmolarity);
        needed(mixture, "--total", o_.admixture.total, "Total volume: \"1 L\"");
        many(mixture, "--ingredient", o_.admixture.ingredients,
             "\"NAME=AMOUNT,MOLAR MASS,PARTICLES\" or \"NAME=VOLUME,OSMOLARITY\", once for each");
        auto& strength = tool("strength", "A strength in every way it is written", o_.strength, run_strength);
        needed(strength, "--strength", o_.strength.strength, "\"5 %(w/v)\", \"1:1000\", \"5 ppm\"");
        text(strength, "--total", o_.strength.total, "How much of it: \"250 mL\"");
    }

    void add_isotonicity() {
        auto& isotonic = tool("isotonic", "Make a solution isotonic", o_.isotonic, run_isotonic);
        text(isotonic, "--total", o_.isotonic.total, "Total volume: \"30 mL\"");
        many(isotonic, "--ingredient", o_.isotonic.ingredients,
             "\"NAME=AMOUNT[,E]\", once for each; the table gives an E that is missing");
        text(isotonic, "--method", o_.isotonic.method, "e-value, white-vincent or freezing-point");
        text(isotonic, "--with", o_.isotonic.with,
             "What is added: \"NAME[,E]\"; sodium chloride if not said");
        auto& estimate =
            tool("e-value", "Estimate an E-value from the molar mass", o_.estimated_e, run_estimate_e);
        needed(estimate, "--molar-mass", o_.estimated_e.molar_mass, "\"74.55 g/mol\"");
        needed(estimate, "--dissociation", o_.estimated_e.dissociation,
               "nonelectrolyte, weak, di-divalent, uni-univalent or uni-divalent");
    }

    void add_weighing() {
        auto& aliquot =
            tool("aliquot", "The least that can be weighed, and a part of more", o_.aliquot, run_aliquot);
        text(aliquot, "--need", o_.aliquot.need, "Amount of drug that is needed: \"8 mg\"");
        needed(aliquot, "--sensitivity", o_.aliquot.sensitivity,
               "Sensitivity of the balance, or its smallest step: \"6 mg\"");
        text(aliquot, "--error", o_.aliquot.error, "Permitted error: \"5 %\"");
        text(aliquot, "--drug-concentration", o_.aliquot.strength,
             "Strength of what the part is taken from: \"1 mg/mL\", \"10 mg/g\"");
        auto& salt =
            tool("salt", "From base to salt, from anhydrous to hydrate, and back", o_.salt, run_salt);
        needed(salt, "--amount", o_.salt.amount, "Amount of the form that was ordered: \"1 g\"");
        needed(salt, "--from-molar-mass", o_.salt.from_molar_mass, "Of the form ordered: \"234.34 g/mol\"");
        needed(salt, "--to-molar-mass", o_.salt.to_molar_mass, "Of the form weighed: \"288.81 g/mol\"");
        auto& potency = tool("potency", "Weigh by the certificate of analysis", o_.potency, run_potency);
        needed(potency, "--amount", o_.potency.amount, "Amount of drug that is needed: \"10 g\"");
        needed(potency, "--assay", o_.potency.assay, "\"98.5 %\", \"850 mcg/mg\", \"1000 units/mg\"");
        text(potency, "--water", o_.potency.water, "Water, or loss on drying: \"4.2 %\"");
        needed(potency, "--basis", o_.potency.basis, "Of the assay: anhydrous, dried or as-is");
    }

    void add_infusion() {
        auto& infusion =
            tool("infusion", "Pump rate from dose, dose from pump rate, drops", o_.infusion, run_infusion);
        needed(infusion, "--concentration", o_.infusion.concentration, "\"400 mg/250 mL\"");
        text(infusion, "--weight", o_.infusion.weight, "Body weight: \"70 kg\"");
        auto& either = one_of(infusion, "one of");
        text(either, "--dose", o_.infusion.dose, "\"5 mcg/kg/min\", \"1000 units/h\"");
        text(either, "--rate", o_.infusion.rate, "\"15 mL/h\"");
        text(infusion, "--drop-factor", o_.infusion.drop_factor, "Drops in 1 mL of the set: 20");
    }

    void add_batch() {
        auto& batch =
            add_(menu_, "batch", "How much a batch needs, with excess volume and loss",
                 [&o = o_](const Session& session) { return run_batch(session, o.product, o.batch); });
        batch.add_option("product", o_.product, "Product, by its id")->required()->type_name("PRODUCT");
        needed(batch, "--units", o_.batch.units, "How many containers: 20");
        text(batch, "--fill", o_.batch.fill, "Labelled fill of one, if not the product's: \"5 mL\"");
        text(batch, "--liquid", o_.batch.liquid, "mobile or viscous");
        text(batch, "--loss", o_.batch.loss, "Loss in making: \"3 %\"");
    }

    void add_fills() {
        auto& mould =
            tool("suppository", "Base beside the drugs in a mould", o_.suppository, run_suppository);
        needed(mould, "--units", o_.suppository.units, "How many: 10");
        needed(mould, "--blank-weight", o_.suppository.blank_weight, "Of one of base alone: \"2 g\"");
        many(mould, "--ingredient", o_.suppository.drugs,
             "\"NAME=AMOUNT OF EACH,DENSITY FACTOR\", once for each");
        auto& capsule = tool("capsule", "Filler beside the drug in a capsule", o_.capsule, run_capsule);
        needed(capsule, "--capacity", o_.capsule.capacity, "Of the capsule: \"0.5 mL\"");
        needed(capsule, "--drug", o_.capsule.drug, "In one: \"100 mg\"");
        needed(capsule, "--drug-density", o_.capsule.drug_density, "As it is packed: \"0.8 g/mL\"");
        needed(capsule, "--filler-density", o_.capsule.filler_density, "As it is packed: \"0.9 g/mL\"");
        text(capsule, "--units", o_.capsule.units, "How many: 100");
        auto& doses = tool("doses", "Doses in a container", o_.doses, run_doses);
        needed(doses, "--content", o_.doses.content, "What it holds: \"300 g\"");
        needed(doses, "--dose", o_.doses.dose, "One dose: \"5 g\"");
        text(doses, "--per-day", o_.doses.per_day, "Doses a day: 3");
    }

    void add_products() {
        auto& density =
            tool("density", "Mass from volume, volume from mass", o_.weigh_volume, run_weigh_volume);
        auto& which = one_of(density, "one of the liquid");
        text(which, "--liquid", o_.weigh_volume.liquid, "A liquid of the table: glycerin");
        text(which, "--density", o_.weigh_volume.density, "\"1.26 g/mL\"");
        auto& either = one_of(density, "one of the amount");
        text(either, "--mass", o_.weigh_volume.mass, "\"25 g\"");
        text(either, "--volume", o_.weigh_volume.volume, "\"20 mL\"");
        auto& phosphate = tool("phosphate", "Phosphate and the cation with it, by the product's label",
                               o_.phosphate, run_phosphate);
        needed(phosphate, "--order", o_.phosphate.order, "Phosphorus ordered: \"15 mmol\"");
        needed(phosphate, "--phosphate", o_.phosphate.phosphate, "On the label: \"3 mmol/mL\"");
        needed(phosphate, "--cation", o_.phosphate.cation,
               "Potassium or sodium on the label: \"4.4 mEq/mL\"");
    }

    CLI::App& menu_;
    const AddCommand& add_;
    CompoundOptions& o_;
};

}  // namespace

void add_compound(CLI::App& app, const AddCommand& add, CompoundOptions& options) {
    const CompoundMenu menu(app, add, options);
}

}  // namespace vialwright::cli
