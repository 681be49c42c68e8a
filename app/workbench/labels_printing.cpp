// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_printing.hpp"

#include <fmt/format.h>

#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::workbench {

namespace {

constexpr int most_serial = 99'999'999;

EntryView entry(const LabelInputs& inputs, std::string id, std::string label, std::string hint) {
    EntryView view;
    view.field.text = text_in(inputs, id);
    view.id = std::move(id);
    view.label = std::move(label);
    view.hint = std::move(hint);
    return view;
}

std::string counted(int number) { return numbers::format_decimal(numbers::Exact(number), 0).text; }

// Keeps what it is while nothing is typed, or nothing that counts.
void read_whole(EntryView& view, int least, int most, int& into) {
    if (view.field.text.empty()) return;
    const auto number = numbers::parse_plain_decimal(view.field.text);
    if (number && number->is_whole() && *number >= least && *number <= most)
        into = static_cast<int>(number->parts()->numerator);
    else
        view.field.error = fmt::format(fmt::runtime(tr("Write a whole number from {} to {}.")),
                                       counted(least), counted(most));
}

EntryView container_entry(const LabelInputs& inputs, const stock::Containers& containers, LabelJob& job) {
    EntryView view = entry(inputs, "container", tr("Goes around"), "");
    view.choices = {{"", tr("Not looked at")}};
    for (const auto& one : containers) view.choices.push_back({one.id, one.name});
    job.container = stock::find(containers, view.field.text);
    if (!job.container) view.field.text.clear();
    return view;
}

EntryView entry_of(std::string id, std::string label, const ChoiceView& choice) {
    EntryView view;
    view.id = std::move(id);
    view.label = std::move(label);
    view.choices = choice.choices;
    view.field.text = choice.selected;
    view.field.echo = choice.note;
    view.field.error = choice.error;
    return view;
}

EntryView counting_entry(const LabelInputs& inputs, LabelJob& job) {
    EntryView view = entry(inputs, "counted", tr("Each says which it is"), "");
    view.choices = {{"", tr("No")}, {"yes", tr("Label 1 of 12")}};
    job.counts_labels = view.field.text == "yes";
    return view;
}

}  // namespace

EntryView queue_entry(const PrinterSection& section) {
    EntryView view = entry_of("queue", tr("Print on"), section.queue);
    view.field.wanted = section.is_queue_wanted;
    view.fill_in = tr("Look again");
    return view;
}

PrintingEntries read_printing(const LabelInputs& inputs, const stock::Containers& containers,
                              const PrintSources& sources, LabelJob& job) {
    PrinterSection section = read_printer(text_in(inputs, "printer"), text_in(inputs, "queue"), sources);
    if (section.laid_out_for) job.printer = section.laid_out_for->profile;
    EntryView copies = entry(inputs, "copies", tr("Copies"), "1");
    read_whole(copies, 1, layout::most_copies, job.copies);
    EntryView serial = entry(inputs, "serial_from", tr("Numbered from"), tr("none"));
    serial.beside = true;
    read_whole(serial, 1, most_serial, job.serial_from);
    if (job.serial_from > 0 && serial.field.error.empty())
        serial.field.echo = job.copies == 1 ? fmt::format("{:05}", job.serial_from)
                                            : fmt::format(fmt::runtime(tr("{:05} to {:05}")), job.serial_from,
                                                          job.serial_from + job.copies - 1);
    std::vector<EntryView> entries = {container_entry(inputs, containers, job),
                                      entry_of("printer", tr("Printer"), section.printer),
                                      queue_entry(section),
                                      std::move(copies),
                                      std::move(serial),
                                      counting_entry(inputs, job)};
    if (job.stock && job.stock->kind == stock::Kind::sheet) {
        EntryView start = entry(inputs, "start_at", tr("First free place of the sheet"), "1");
        read_whole(start, 1, job.stock->labels_per_page(), job.start_at);
        entries.push_back(std::move(start));
    }
    return {std::move(entries), std::move(section)};
}

std::string wanted_stock(const LabelInputs& inputs, const PrintSources& sources,
                         const stock::Catalogue& catalogue) {
    std::string chosen = text_in(inputs, "stock");
    const bool has_usual = chosen.empty() && stock::find(catalogue, sources.usual_stock) != nullptr;
    return has_usual ? sources.usual_stock : chosen;
}

}  // namespace vialwright::workbench
