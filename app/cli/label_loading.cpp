// SPDX-License-Identifier: Apache-2.0
// What a label is made with, beside its product: read once, whatever the number of labels.
#include <fmt/format.h>

#include "app/cli/label_options.hpp"
#include "app/cli/printing.hpp"
#include "core/text/names.hpp"

namespace vialwright::cli {

namespace {

using workbench::LabelJob;

bool find_container(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    if (options.container.empty()) return true;
    const stock::Containers* containers = nullptr;
    if (!take(session, session.library.containers(), containers, code)) return false;
    job.container = stock::find(*containers, options.container);
    if (job.container) return true;
    std::vector<std::string> known;
    for (const auto& one : *containers) known.push_back(one.id);
    session.terminal.complain(fmt::format("--container: there is no container \"{}\"; known are {}",
                                          options.container, text::listed(known)));
    code = ExitCode::no_input;
    return false;
}

bool find_stock(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    if (!take(session, session.library.stock(options.stock), job.stock, code)) return false;
    if (job.stock) return true;
    session.terminal.complain(
        fmt::format("--stock: there is no label stock \"{}\"; `vialwright stock list` shows what there is",
                    options.stock));
    code = ExitCode::no_input;
    return false;
}

bool choose_printer(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    const auto printing = read_printing(session, options.printing, options.printer_dpi, code);
    if (printing) job.printer = printing->printer.profile;
    return printing.has_value();
}

}  // namespace

bool load_label_data(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    auto& library = session.library;
    return choose_printer(session, options, job, code) &&
           take(session, library.catalogue(), job.catalogue, code) &&
           take(session, library.label_book(), job.book, code) &&
           take(session, library.facility(options.facility), job.facility, code) &&
           take(session, library.fonts(), job.fonts, code) && find_stock(session, options, job, code) &&
           find_container(session, options, job, code);
}

}  // namespace vialwright::cli
