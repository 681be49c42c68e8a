// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "app/cli/printing.hpp"
#include "app/files/sha256.hpp"
#include "app/workbench/kept_labels.hpp"
#include "app/workbench/label_job.hpp"
#include "core/numbers/decimal_text.hpp"
#include "labels/pdf/save_file.hpp"

namespace vialwright::cli {

namespace {

using printer::Printer;

std::string mm(const draw::Length& length) { return numbers::machine_decimal(length.in_mm(), 6); }

Json printer_json(const Printer& printer) {
    const auto& correction = printer.profile.correction;
    Json modules = nullptr;
    if (printer.profile.module_dots > 0) modules = printer.profile.module_dots;
    return {{"id", printer.id},
            {"name", printer.name},
            {"queue", printer.queue},
            {"dpi", printer.profile.dpi},
            {"media", printer.media},
            {"turn", printer.profile.turn},
            {"dots_per_module", modules},
            {"move_x_mm", mm(correction.right)},
            {"move_y_mm", mm(correction.down)},
            {"scale_x", numbers::machine_decimal(correction.scale_x)},
            {"scale_y", numbers::machine_decimal(correction.scale_y)}};
}

Json queue_json(const print::Queue& queue) {
    return {{"name", queue.name},
            {"description", queue.description},
            {"stopped", queue.is_stopped},
            {"accepts_jobs", queue.accepts_jobs}};
}

std::string line_of(const Printer& printer) {
    return fmt::format("{:<20} {} dpi  {:<20} {}\n", printer.id, printer.profile.dpi,
                       printer.queue.empty() ? "(no queue)" : printer.queue, printer.name);
}

std::string line_of(const print::Queue& queue) {
    const char* state = queue.is_stopped ? "stopped" : queue.accepts_jobs ? "ready" : "takes no jobs";
    return fmt::format("{:<20} {:<14} {}\n", queue.name, state, queue.description);
}

// A move in the words of the settings: "0.5 mm to the left".
std::string move_text(const draw::Length& move, const char* forward, const char* backward) {
    if (!move.is_positive() && !move.is_negative()) return {};
    return fmt::format("  {} mm {}", mm(move.is_negative() ? -move : move),
                       move.is_negative() ? backward : forward);
}

std::string text_of(const Printer& printer) {
    const auto& [dpi, module_dots, correction, page, turn] = printer.profile;
    std::string text =
        fmt::format("{}: {}\nQueue   {}\nDots    {} per inch\n", printer.id, printer.name,
                    printer.queue.empty() ? "none: labels are laid out for it only" : printer.queue, dpi);
    if (module_dots > 0) text += fmt::format("Module  {} dots in a Data Matrix\n", module_dots);
    text += fmt::format("Paper   {}\n", printer.media.empty() ? "told by its size" : printer.media);
    if (turn != 0) text += fmt::format("Turned  {} degrees clockwise\n", turn);
    const std::string moved =
        move_text(correction.right, "to the right", "to the left") + move_text(correction.down, "down", "up");
    if (!moved.empty()) text += "Moved " + moved + "\n";
    if (correction.scale_x != 1 || correction.scale_y != 1)
        text += fmt::format("Scaled  {} across, {} down\n", numbers::machine_decimal(correction.scale_x),
                            numbers::machine_decimal(correction.scale_y));
    return text;
}

// The printer of this id; null after complaining.
const Printer* find_printer(const Session& session, const std::string& id, ExitCode& code) {
    const auto printers = session.library.printers();
    if (!printers) {
        code = complain(session.terminal, printers.error());
        return nullptr;
    }
    const Printer* found = printer::find(**printers, id);
    if (found != nullptr) return found;
    session.terminal.complain(fmt::format(
        "there is no printer \"{}\" in the settings; `vialwright printer list` shows what there is", id));
    code = ExitCode::no_input;
    return nullptr;
}

std::string first_mark_text(const stock::Stock& stock) {
    const std::string edge = numbers::format_decimal(stock.inset.in_mm(), 2).text;
    return fmt::format(
        "Measure it: the first marks stand {} mm from the left and from the upper edge, the others a "
        "millimeter apart.\n"
        "What differs goes into printers.toml: move_right, move_left, move_down, move_up; scale_x, "
        "scale_y.\n",
        edge);
}

class TestPrint {
public:
    TestPrint(const Session& session, const PrinterTestOptions& options)
        : session_(session), options_(options) {}

    ExitCode run() {
        ExitCode code = ExitCode::done;
        printer_ = find_printer(session_, options_.printer, code);
        if (printer_ == nullptr || !load(code)) return code;
        const auto file = workbench::make_labels(job_);
        if (!file) {
            session_.terminal.complain("the test label is refused\n" + content::to_text(file.error()));
            return ExitCode::refused;
        }
        return save_and_print(*file);
    }

private:
    template <class Value>
    bool take(workbench::Loaded<const Value*> loaded, const Value*& into, ExitCode& code) {
        if (loaded) into = *loaded;
        else code = complain(session_.terminal, loaded.error());
        return loaded.has_value();
    }

    bool load(ExitCode& code) {
        auto& library = session_.library;
        job_.kind = "test";
        job_.printer = printer_->profile;
        if (!take(library.stock(options_.stock), job_.stock, code) ||
            !take(library.catalogue(), job_.catalogue, code) || !take(library.fonts(), job_.fonts, code))
            return false;
        if (job_.stock != nullptr) return true;
        session_.terminal.complain(fmt::format(
            "--stock: there is no label stock \"{}\"; `vialwright stock list` shows what there is",
            options_.stock));
        code = ExitCode::no_input;
        return false;
    }

    ExitCode save_and_print(const workbench::LabelFile& file) {
        const std::string sha256 = files::sha256_hex(file.pdf);
        const std::string path = options_.out.empty() ? workbench::kept_file(sha256).string() : options_.out;
        auto problem = options_.out.empty() ? workbench::make_folder_of_kept_files() : std::nullopt;
        if (!problem) problem = pdf::save_file(path, file.pdf);
        if (problem) {
            session_.terminal.complain(*problem);
            return ExitCode::cannot_create;
        }
        if (printer_->queue.empty()) {
            session_.terminal.complain(
                fmt::format("nothing was printed: the printer \"{}\" has no queue in the settings; the "
                            "labels are kept in {}",
                            printer_->id, path));
            return ExitCode::bad_configuration;
        }
        const PrintOutcome outcome = print_file(session_, *printer_, *job_.stock, file.pdf, file.print, path);
        if (session_.options.json)
            session_.terminal.print(Json{{"schema", "vialwright.printer.test/1"},
                                         {"file", path},
                                         {"sha256", sha256},
                                         {"stock", job_.stock->id},
                                         {"printed", to_json(outcome.printed)}}
                                        .dump(2) +
                                    "\n");
        else session_.terminal.print(outcome.text + (outcome.printed ? first_mark_text(*job_.stock) : ""));
        return outcome.code;
    }

    const Session& session_;
    const PrinterTestOptions& options_;
    const Printer* printer_ = nullptr;
    workbench::LabelJob job_;
};

}  // namespace

ExitCode run_printer_list(const Session& session) {
    const auto printers = session.library.printers();
    if (!printers) return complain(session.terminal, printers.error());
    const auto queues = print::queues();
    if (session.options.json) {
        Json list = Json::array(), names = nullptr;
        for (const auto& printer : **printers) list.push_back(printer_json(printer));
        if (queues) {
            names = Json::array();
            for (const auto& queue : *queues) names.push_back(queue_json(queue));
        }
        session.terminal.print(
            Json{{"schema", "vialwright.printer.list/1"}, {"printers", list}, {"queues", names}}.dump(2) +
            "\n");
        return ExitCode::done;
    }
    std::string text =
        (*printers)->empty() ? "No printer is described in the settings (docs/labels.md says how).\n" : "";
    for (const auto& printer : **printers) text += line_of(printer);
    if (queues && !queues->empty()) text += "\nQueues of CUPS:\n";
    if (queues)
        for (const auto& queue : *queues) text += line_of(queue);
    else text += "\nNo queues: " + print::to_text(queues.error()) + ".\n";
    session.terminal.print(text);
    return ExitCode::done;
}

ExitCode run_printer_show(const Session& session, const std::string& id) {
    ExitCode code = ExitCode::done;
    const Printer* printer = find_printer(session, id, code);
    if (printer == nullptr) return code;
    if (!session.options.json) {
        session.terminal.print(text_of(*printer));
        return ExitCode::done;
    }
    Json json{{"schema", "vialwright.printer.show/1"}};
    json.update(printer_json(*printer));
    session.terminal.print(json.dump(2) + "\n");
    return ExitCode::done;
}

ExitCode run_printer_test(const Session& session, const PrinterTestOptions& options) {
    return TestPrint(session, options).run();
}

}  // namespace vialwright::cli
