// SPDX-License-Identifier: Apache-2.0
#include "app/cli/printing.hpp"

#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include "app/files/sha256.hpp"
#include "app/workbench/printers.hpp"

namespace vialwright::cli {

namespace {

using printer::Printer;

class PrintReader {
public:
    PrintReader(const Session& session, const PrintOptions& options, const std::string& dpi, ExitCode& code)
        : session_(session), options_(options), dpi_(dpi), code_(code) {}

    std::optional<Printing> read() {
        Printing printing;
        printing.prints = options_.print.has_value();
        // A fault in the settings is no matter of a label that names no printer.
        const bool is_named = printing.prints || !options_.printer.empty();
        if ((is_named && !choose(printing)) || !read_dpi(printing)) return std::nullopt;
        return printing;
    }

private:
    bool stop(ExitCode code, const std::string& message) {
        session_.terminal.complain(message);
        code_ = code;
        return false;
    }

    // --print NAME is a printer of the settings where one has this id, a queue otherwise.
    bool choose(Printing& printing) {
        const auto loaded = session_.library.printers();
        if (!loaded) {
            code_ = complain(session_.terminal, loaded.error());
            return false;
        }
        const printer::Printers& printers = **loaded;
        const std::string target = options_.print.value_or("");
        const std::string& id = options_.printer;
        const Printer* chosen = printer::find(printers, target);
        if (!id.empty()) {
            const auto found = workbench::printer_of_settings(printers, id);
            if (!found) return stop(ExitCode::no_input, "--printer: " + found.error());
            chosen = *found;
        }
        if (chosen != nullptr) printing.printer = *chosen;
        printing.is_profile = chosen != nullptr;
        const bool names_queue = !target.empty() && (chosen == nullptr || target != chosen->id);
        if (names_queue) printing.printer.queue = target;
        if (names_queue && !printer::is_queue_name(target))
            return stop(ExitCode::usage,
                        fmt::format("--print: \"{}\" cannot be the name of a queue", target));
        if (printing.prints) printing.printer.profile.page = layout::Page::whole_points;
        if (printing.prints && printing.is_profile && printing.printer.queue.empty())
            return stop(ExitCode::bad_configuration,
                        fmt::format("--print: the printer \"{}\" has no queue in the settings; name one: "
                                    "--print QUEUE",
                                    printing.printer.id));
        return true;
    }

    bool read_dpi(Printing& printing) {
        int& dpi = printing.printer.profile.dpi;
        if (dpi_.empty()) return true;
        if (dpi_ != "203" && dpi_ != "300" && dpi_ != "600")
            return stop(ExitCode::bad_input, "--printer-dpi: write 203, 300 or 600");
        const int said = std::stoi(dpi_);
        if (printing.is_profile && said != dpi)
            return stop(
                ExitCode::bad_input,
                fmt::format("--printer-dpi: the printer \"{}\" has {} dots per inch; leave the option out",
                            printing.printer.id, dpi));
        dpi = said;
        return true;
    }

    const Session& session_;
    const PrintOptions& options_;
    const std::string& dpi_;
    ExitCode& code_;
};

std::string text_of(const print::Printed& printed) {
    std::string text = fmt::format("Sent to the queue \"{}\" as job {}, paper {}\n", printed.queue,
                                   printed.job, printed.media);
    for (const auto& note : printed.notes) text += "Look at it: " + note + ".\n";
    return text;
}

// Nothing after complaining.
std::optional<print::Printed> send(const Session& session, const Printer& printer, const stock::Stock& stock,
                                   const proof::ProvedFile& file, const std::string& kept_as) {
    auto printed = print::submit_labels(file, stock, printer);
    if (printed) return *std::move(printed);
    session.terminal.complain("nothing was printed: " + print::to_text(printed.error()));
    session.terminal.complain("the labels are kept in " + kept_as);
    return std::nullopt;
}

std::optional<proof::ProvedFile> reopen(const KeptFile& file) {
    std::ifstream stream(file.path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(stream), {});
    if (!stream || files::sha256_hex(bytes) != file.sha256) return std::nullopt;
    return proof::ProvedFile::reopen(std::move(bytes), file.seal);
}

}  // namespace

std::optional<Printing> read_printing(const Session& session, const PrintOptions& options,
                                      const std::string& dpi, ExitCode& code) {
    return PrintReader(session, options, dpi, code).read();
}

PrintOutcome print_file(const Session& session, const Printer& printer, const stock::Stock& stock,
                        std::string pdf, const layout::PrintJob& job, const std::string& kept_as) {
    PrintOutcome outcome;
    const auto proved = proof::ProvedFile::prove(std::move(pdf), job);
    if (!proved) {
        for (const auto& fault : proved.error()) session.terminal.complain(fault);
        outcome.code = ExitCode::bug;
        return outcome;
    }
    auto printed = send(session, printer, stock, *proved, kept_as);
    if (!printed) {
        outcome.code = ExitCode::unavailable;
        return outcome;
    }
    if (!printed->notes.empty()) outcome.code = ExitCode::findings;
    outcome.text = text_of(*printed);
    outcome.printed = std::move(printed);
    return outcome;
}

PrintOutcomes print_files(const Session& session, const Printer& printer, const stock::Stock& stock,
                          const std::vector<KeptFile>& files) {
    PrintOutcomes outcomes;
    for (const KeptFile& file : files) {
        auto proved = reopen(file);
        std::optional<print::Printed> printed;
        if (proved) printed = send(session, printer, stock, *proved, file.path);
        else
            session.terminal.complain(file.path +
                                      ": this is no longer the file that was proved: not printed");
        if (!printed) {
            if (!outcomes.printed.empty())
                session.terminal.complain(
                    fmt::format("{} of {} files were sent before; print the others when it is mended",
                                outcomes.printed.size(), files.size()));
            outcomes.code = proved ? ExitCode::unavailable : ExitCode::io_error;
            return outcomes;
        }
        if (!printed->notes.empty()) outcomes.code = ExitCode::findings;
        outcomes.text += text_of(*printed);
        outcomes.printed.push_back(*std::move(printed));
    }
    return outcomes;
}

Json to_json(const std::optional<print::Printed>& printed) {
    if (!printed) return nullptr;
    return {{"queue", printed->queue},
            {"job", printed->job},
            {"media", printed->media},
            {"notes", printed->notes}};
}

}  // namespace vialwright::cli
