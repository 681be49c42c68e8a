// SPDX-License-Identifier: Apache-2.0
// The ruler of the printer that is chosen on the page "Settings": printed with what stands in its entries, saved or not, because
// who measures it corrects them and prints it again.
#include <fmt/format.h>

#include "app/files/printers_file.hpp"
#include "app/workbench/labels_printing.hpp"
#include "app/workbench/settings_presenter.hpp"
#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::workbench {

namespace {

using files::raw_in;

// Nothing where the entries are not yet a printer.
printer::Printers printer_in(const files::DraftRow& row) {
    printer::Printers printers;
    files::FaultLog log("");
    const auto& kind = kind_of(SettingsPart::printers);
    if (!files::parse_printers(files::to_toml(kind, {row}), printers, log)) printers.clear();
    return printers;
}

std::string in_mm(const draw::Length& length) { return numbers::format_decimal(length.in_mm(), 2).text; }

EntryView stock_entry(const std::vector<Choice>& choices, const stock::Stock* stock) {
    EntryView view;
    view.id = "stock";
    view.label = tr("Stock in the printer");
    view.choices = choices;
    view.field.wanted = stock == nullptr;
    if (stock == nullptr) {
        view.choices.insert(view.choices.begin(), {"", tr("Choose")});
        return view;
    }
    view.field.text = stock->id;
    view.field.echo = fmt::format(
        fmt::runtime(
            tr("The first marks stand {} mm from the left and the upper edge, the others a millimeter "
               "apart. What differs is moved and scaled above.")),
        in_mm(stock->inset));
    return view;
}

}  // namespace

void SettingsPresenter::show_test() {
    view_.test.clear();
    view_.test_outcome = {};
    test_job_.reset();
    test_on_ = {};
    const auto& printers = now(SettingsPart::printers);
    if (!printers.empty() && sources_.catalogue && sources_.fonts) {
        const std::string usual = raw_in(now(SettingsPart::preferences).front(), "stock");
        const auto chosen = test_chosen_.find("stock");
        view_.test_outcome.why_not = offer_test(to_write(SettingsPart::printers)[printer_],
                                                chosen == test_chosen_.end() ? usual : chosen->second);
    }
    show_print();
}

// Why there is none; "" where it can be laid out.
std::string SettingsPresenter::offer_test(const files::DraftRow& row, const std::string& stock) {
    const auto* on = stock::find(*sources_.catalogue, stock);
    const printer::Printers printers = printer_in(row);
    view_.test.push_back(stock_entry(sources_.stock, on));
    PrintSources known;
    known.printers = &printers;
    known.queues = sources_.queues;
    known.usual_printer = printers.empty() ? "" : printers.front().id;
    const auto queue = test_chosen_.find("queue");
    test_on_ = read_printer("", queue == test_chosen_.end() ? "" : queue->second, known);
    view_.test.push_back(queue_entry(test_on_));
    if (printers.empty()) return tr("Correct what is marked.");
    if (!on) return tr("Choose the stock that is in the printer.");
    LabelJob job;
    job.kind = ruler_kind;
    job.catalogue = sources_.catalogue;
    job.fonts = sources_.fonts;
    job.stock = on;
    job.printer = printers.front().profile;
    test_job_ = std::move(job);
    return "";
}

}  // namespace vialwright::workbench
