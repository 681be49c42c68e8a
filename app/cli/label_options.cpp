// SPDX-License-Identifier: Apache-2.0
#include "app/cli/label_options.hpp"

#include <array>
#include <span>

#include "app/cli/bud_options.hpp"

namespace vialwright::cli {

namespace {

using workbench::LabelText;

// Of LabelText, or of the options around it.
template <class Owner> struct Text {
    const char* name;
    std::string Owner::*into;
    const char* help;
};
constexpr auto label_texts = std::to_array<Text<LabelText>>({
    {"--kind", &LabelText::kind,
     "Kind of label, by its id (--kinds shows them); if not given, the product's"},
    {"--lot", &LabelText::lot, "Lot or batch number"},
    {"--bud", &LabelText::bud, "Expiration date, or date and hour: 2026-09-01; or the options of bud"},
    {"--copies", &LabelText::copies, "How many labels; 1 if not given"},
    {"--patient", &LabelText::patient, "Patient's name, where it is dispensed on a prescription"},
    {"--rx", &LabelText::rx, "Prescription number"},
    {"--prescriber", &LabelText::prescriber, "Prescriber's name"},
    {"--dispensed", &LabelText::dispensed,
     "Date it is filled: 2026-03-05; if not given, the day it was made"},
    {"--directions", &LabelText::directions,
     "Directions, in English: \"Take 1 capsule by mouth every morning.\""},
    {"--purpose", &LabelText::purpose, "What it is for, in the patient's words"},
    {"--route", &LabelText::route, "Route, in words: \"intravenous\""},
    {"--strength", &LabelText::strength, "Strength, where the product has several"},
    {"--quantity", &LabelText::quantity, "What is in this container: \"30 mL\", \"60 g\", \"30 capsules\""},
    {"--dose", &LabelText::dose, "Dose in a syringe or a bag: \"500 mg\""},
    {"--volume", &LabelText::volume, "Volume of the product that holds the dose: \"10 mL\""},
    {"--diluent", &LabelText::diluent, "What it is diluted with: \"0.9% Sodium Chloride Injection\""},
    {"--in-volume", &LabelText::in_volume, "Final volume after dilution: \"500 mL\""},
    {"--rate", &LabelText::rate, "Rate: \"Infuse at 125 mL per hour\""},
    {"--prepared-by", &LabelText::prepared_by, "Initials of who prepared it"},
    {"--checked-by", &LabelText::checked_by, "Initials of who checked it"},
    {"--state", &LabelText::state, "State whose rules count: TX; if not given, the facility's"},
    {"--units-in-pack", &LabelText::units_in_pack, "Units in an outer container"},
    {"--linear-code", &LabelText::linear_code,
     "A linear bar code with the NDC: gs1-128, upc-a, databar, databar-truncated or none"},
    {"--record-qr", &LabelText::record_qr, "A QR code for the record, with this text"},
});
constexpr auto job_texts = std::to_array<Text<LabelOptions>>({
    {"--stock", &LabelOptions::stock, "Label stock, by its id"},
    {"--start-at", &LabelOptions::start_at, "First free place of a used sheet"},
    {"--serial-from", &LabelOptions::serial_from, "Number the labels from here"},
    {"--number-labels", &LabelOptions::number_labels,
     "Count the labels, \"3 of 12\": among the copies (copies), or among all labels of the lot (lot)"},
    {"--container", &LabelOptions::container, "What the label goes around: 10R, syringe-10ml"},
    {"--facility", &LabelOptions::facility, "Facility, by its id"},
    {"--printer-dpi", &LabelOptions::printer_dpi,
     "Dots per inch of the printer: 203, 300 (if not given) or 600"},
});

template <class Owner> void add_texts(CLI::App& command, std::span<const Text<Owner>> texts, Owner& into) {
    for (const Text<Owner>& text : texts)
        command.add_option(text.name, into.*text.into, text.help)->type_name("TEXT");
}

}  // namespace

void add_label_options(CLI::App& command, LabelOptions& into) {
    command.add_option("product", into.label.product, "Product, by its id")->type_name("PRODUCT");
    add_texts<LabelText>(command, label_texts, into.label);
    add_texts<LabelOptions>(command, job_texts, into);
    command.add_option("--out", into.out, "File to write; of a large batch FILE-1.pdf, FILE-2.pdf ...")
        ->type_name("FILE.pdf");
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
    command.add_option("--from", into.from, "Labels of many rows: a CSV file, - is standard input")
        ->type_name("FILE.csv");
    command
        .add_option("--columns", into.columns,
                    "With --from: what the columns of the file are, where they have other names")
        ->type_name("MAP.toml");
    command
        .add_option("--auxiliary,--note", into.label.auxiliary, "A further warning, as it is to be printed")
        ->allow_extra_args(false)
        ->take_all()
        ->type_name("TEXT");
    command.add_flag("--spanish", into.label.in_spanish, "Directions in Spanish too");
    command.add_flag("--ingredients-on-container", into.label.ingredients_on_container,
                     "503B: no space for the ingredient list on the unit; it goes on the container's label");
    command.add_flag("--production-date", into.label.made_in_code,
                     "The date made in the GS1 Data Matrix too, as (11)");
    command.add_flag("--kinds", into.list_kinds, "Show the kinds of labels");
    command.add_flag("--phrases", into.list_phrases, "Show the directions that there is Spanish for");
    add_bud_options(command, into.question);
}

}  // namespace vialwright::cli
