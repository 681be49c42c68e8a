// SPDX-License-Identifier: Apache-2.0
#include "app/cli/label_options.hpp"

#include <array>

#include "app/cli/bud_options.hpp"

namespace vialwright::cli {

namespace {

struct Text {
    const char* name;
    std::string LabelOptions::*into;
    const char* help;
};
constexpr auto texts = std::to_array<Text>({
    {"--kind", &LabelOptions::kind,
     "Kind of label, by its id (--kinds shows them); if not given, the product's"},
    {"--lot", &LabelOptions::lot, "Lot or batch number"},
    {"--bud", &LabelOptions::bud, "Expiration date, or date and hour: 2026-09-01; or the options of bud"},
    {"--stock", &LabelOptions::stock, "Label stock, by its id"},
    {"--copies", &LabelOptions::copies, "How many labels"},
    {"--start-at", &LabelOptions::start_at, "First free place of a used sheet"},
    {"--serial-from", &LabelOptions::serial_from, "Number the labels from here"},
    {"--patient", &LabelOptions::patient, "Patient's name, where it is dispensed on a prescription"},
    {"--rx", &LabelOptions::rx, "Prescription number"},
    {"--prescriber", &LabelOptions::prescriber, "Prescriber's name"},
    {"--dispensed", &LabelOptions::dispensed,
     "Date it is filled: 2026-03-05; if not given, the day it was made"},
    {"--directions", &LabelOptions::directions,
     "Directions, in English: \"Take 1 capsule by mouth every morning.\""},
    {"--purpose", &LabelOptions::purpose, "What it is for, in the patient's words"},
    {"--route", &LabelOptions::route, "Route, in words: \"intravenous\""},
    {"--strength", &LabelOptions::strength, "Strength, where the product has several"},
    {"--quantity", &LabelOptions::quantity,
     "What is in this container: \"30 mL\", \"60 g\", \"30 capsules\""},
    {"--dose", &LabelOptions::dose, "Dose in a syringe or a bag: \"500 mg\""},
    {"--volume", &LabelOptions::volume, "Volume of the product that holds the dose: \"10 mL\""},
    {"--diluent", &LabelOptions::diluent, "What it is diluted with: \"0.9% Sodium Chloride Injection\""},
    {"--in-volume", &LabelOptions::in_volume, "Final volume after dilution: \"500 mL\""},
    {"--rate", &LabelOptions::rate, "Rate: \"Infuse at 125 mL per hour\""},
    {"--prepared-by", &LabelOptions::prepared_by, "Initials of who prepared it"},
    {"--checked-by", &LabelOptions::checked_by, "Initials of who checked it"},
    {"--state", &LabelOptions::state, "State whose rules count: TX; if not given, the facility's"},
    {"--units-in-pack", &LabelOptions::units_in_pack, "Units in an outer container"},
    {"--container", &LabelOptions::container, "What the label goes around: 10R, syringe-10ml"},
    {"--facility", &LabelOptions::facility, "Facility, by its id"},
    {"--printer-dpi", &LabelOptions::printer_dpi,
     "Dots per inch of the printer: 203, 300 (if not given) or 600"},
});

}  // namespace

void add_label_options(CLI::App& command, LabelOptions& into) {
    command.add_option("product", into.product, "Product, by its id")->type_name("PRODUCT");
    for (const Text& text : texts)
        command.add_option(text.name, into.*text.into, text.help)->type_name("TEXT");
    command.add_option("--out", into.out, "File to write")->type_name("FILE.pdf");
    command
        .add_option("--printer", into.printing.printer,
                    "Printer of the settings that the labels are laid out for")
        ->type_name("ID");
    command
        .add_option_function<std::vector<std::string>>(
            "--print",
            [&into](const std::vector<std::string>& words) {
                into.printing.print = words.empty() ? std::string() : words.front();
            },
            "Print the labels: on a printer of the settings or a queue; if none is named, on --printer's, "
            "else on the default queue")
        ->expected(0, 1)
        ->type_name("[PRINTER]");
    command.add_option("--auxiliary", into.auxiliary, "A further warning, as it is to be printed")
        ->allow_extra_args(false)
        ->take_all()
        ->type_name("TEXT");
    command.add_flag("--spanish", into.in_spanish, "Directions in Spanish too");
    command.add_flag("--ingredients-on-container", into.ingredients_on_container,
                     "503B: no space for the ingredient list on the unit; it goes on the container's label");
    command.add_flag("--kinds", into.list_kinds, "Show the kinds of labels");
    command.add_flag("--phrases", into.list_phrases, "Show the directions that there is Spanish for");
    add_bud_options(command, into.question);
}

}  // namespace vialwright::cli
