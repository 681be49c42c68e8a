// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "app/cli/label_options.hpp"
#include "app/cli/printing.hpp"
#include "app/files/sha256.hpp"
#include "app/workbench/label_job.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/text/names.hpp"
#include "labels/pdf/save_file.hpp"

namespace vialwright::cli {

namespace {

using workbench::LabelFile;
using workbench::LabelJob;

std::string mm(const draw::Length& length) { return numbers::machine_decimal(length.in_mm(), 6); }

Json element_json(const layout::PlacedElement& element) {
    return {{"id", element.id},
            {"text", element.text},
            {"font", element.font},
            {"size_pt", numbers::machine_decimal(element.size.in_points(), 6)},
            {"x_mm", mm(element.bounds.x)},
            {"y_mm", mm(element.bounds.y)},
            {"width_mm", mm(element.bounds.width)},
            {"height_mm", mm(element.bounds.height)},
            {"legal_source", element.legal_source},
            {"basis", element.basis}};
}

Json code_json(const layout::PlacedCode& code) {
    if (code.code.payload.empty()) return nullptr;
    const bool gs1 = code.code.kind == barcode::CodeKind::gs1_data_matrix;
    return {{"kind", gs1 ? "gs1-data-matrix" : "data-matrix"},
            {"text", code.code.human},
            {"module_mm", mm(code.module)}};
}

Json finding_json(const lint::Finding& finding) {
    return {{"rule", finding.rule},
            {"severity", finding.severity == lint::Severity::hard ? "hard" : "soft"},
            {"text", finding.text},
            {"say", finding.say}};
}

Json answer_json(const LabelFile& file, const LabelJob& job, const std::string& path,
                 const std::string& sha256) {
    const auto& first = file.print.labels.front();
    Json elements = Json::array();
    for (const auto& element : first.elements) elements.push_back(element_json(element));
    Json findings = Json::array();
    for (const auto& finding : file.findings) findings.push_back(finding_json(finding));
    return {{"schema", "vialwright.label/1"},
            {"file", path},
            {"sha256", sha256},
            {"labels", file.print.label_count()},
            {"pages", file.print.pages.size()},
            {"stock", job.stock->id},
            {"kind", file.kind},
            {"elements", elements},
            {"barcode", code_json(first.code)},
            {"verified", {{"text", file.proof.text}, {"barcode", file.proof.barcode}}},
            {"findings", findings}};
}

std::string answer_text(const LabelFile& file, const LabelJob& job, const std::string& path,
                        const std::string& sha256) {
    const auto& first = file.print.labels.front();
    std::string text = fmt::format("{}: {} label{} on {} page{}, {}\n", path, file.print.label_count(),
                                   file.print.label_count() == 1 ? "" : "s", file.print.pages.size(),
                                   file.print.pages.size() == 1 ? "" : "s", job.stock->name);
    const bool has_code = !first.code.code.payload.empty();
    text += fmt::format("Read back: text {}", file.proof.text ? "whole" : "NOT whole");
    if (has_code)
        text += fmt::format(", bar code {} ({})", file.proof.barcode ? "right" : "NOT right",
                            first.code.code.human);
    text += "\n";
    if (has_code && first.code.code.kind == barcode::CodeKind::data_matrix)
        text += "The product has no GTIN, so the bar code is our own, not a GS1 symbol.\n";
    for (const auto& finding : file.findings)
        text += fmt::format("Look at \"{}\": {}\n", finding.text, finding.say);
    return text + "SHA-256 " + sha256 + "\n";
}

ExitCode refuse(const Terminal& terminal, const content::LabelRefusal& refusal) {
    terminal.complain("the label is refused\n" + content::to_text(refusal));
    return ExitCode::refused;
}

PrintOutcome print_if_asked(const Session& session, const LabelOptions& options, const LabelJob& job,
                            const LabelFile& file, const std::string& path) {
    PrintOutcome outcome;
    if (!options.printing.print) return outcome;
    const auto printing = read_printing(session, options.printing, options.printer_dpi, outcome.code);
    if (!printing) return outcome;
    return print_file(session, printing->printer, *job.stock, file.pdf, file.print, path);
}

ExitCode save(const Session& session, const LabelOptions& options, const LabelJob& job,
              const LabelFile& file) {
    if (!file.proof.passed()) {
        for (const auto& fault : file.proof.faults) session.terminal.complain(fault);
        session.terminal.complain("the label could not be read back as it was meant; nothing was saved");
        return ExitCode::bug;
    }
    const std::string sha256 = files::sha256_hex(file.pdf);
    const bool is_only_printed = options.out.empty();
    const std::string path = is_only_printed ? kept_file(sha256).string() : options.out;
    auto problem = is_only_printed ? make_folder_of_kept_files() : std::nullopt;
    if (!problem) problem = pdf::save_file(path, file.pdf);
    if (problem) {
        session.terminal.complain(*problem);
        return ExitCode::cannot_create;
    }
    const PrintOutcome outcome = print_if_asked(session, options, job, file, path);
    if (session.options.json) {
        Json answer = answer_json(file, job, path, sha256);
        if (options.printing.print) answer["printed"] = to_json(outcome.printed);
        session.terminal.print(answer.dump(2) + "\n");
    } else {
        session.terminal.print(answer_text(file, job, path, sha256) + outcome.text);
    }
    if (outcome.code != ExitCode::done) return outcome.code;
    return file.findings.empty() ? ExitCode::done : ExitCode::findings;
}

// What no label can do without.
bool is_usage(const Terminal& terminal, const LabelOptions& options) {
    const bool is_ruler = options.kind == "test";
    const bool is_strip = !options.question.opened.empty();
    struct Need {
        const char* name;
        const std::string& text;
        bool is_needed;
    };
    const auto needs = {Need{"the product", options.product, !is_ruler}, Need{"--stock", options.stock, true},
                        Need{"--out or --print", options.out, !options.printing.print},
                        Need{"--lot", options.lot, !is_ruler && !is_strip},
                        Need{"--made", options.question.made, !is_ruler && !is_strip}};
    bool ok = true;
    for (const Need& need : needs) {
        if (!need.is_needed || !need.text.empty()) continue;
        terminal.complain(
            fmt::format("{} is required; `vialwright label --help` shows what else there is", need.name));
        ok = false;
    }
    return ok;
}

template <class Value>
bool take(const Session& session, workbench::Loaded<const Value*> loaded, const Value*& into,
          ExitCode& code) {
    if (loaded) into = *loaded;
    else code = complain(session.terminal, loaded.error());
    return loaded.has_value();
}

bool choose_printer(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    const auto printing = read_printing(session, options.printing, options.printer_dpi, code);
    if (printing) job.printer = printing->printer.profile;
    return printing.has_value();
}

bool load_job(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    auto& library = session.library;
    return (options.kind == "test" || take(session, library.product(options.product), job.monograph, code)) &&
           take(session, library.catalogue(), job.catalogue, code) &&
           take(session, library.label_book(), job.book, code) &&
           take(session, library.facility(options.facility), job.facility, code) &&
           take(session, library.fonts(), job.fonts, code);
}

bool find_stock(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    if (!take(session, session.library.stock(options.stock), job.stock, code)) return false;
    code = ExitCode::no_input;
    if (!job.stock) {
        session.terminal.complain(fmt::format(
            "--stock: there is no label stock \"{}\"; `vialwright stock list` shows what there is",
            options.stock));
        return false;
    }
    if (options.container.empty()) return true;
    const stock::Containers* containers = nullptr;
    if (!take(session, session.library.containers(), containers, code)) return false;
    job.container = stock::find(*containers, options.container);
    if (job.container) return true;
    std::vector<std::string> known;
    for (const auto& one : *containers) known.push_back(one.id);
    session.terminal.complain(fmt::format("--container: there is no container \"{}\"; known are {}",
                                          options.container, text::listed(known)));
    return false;
}

bool read_job(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    if (options.kind == "test") job.kind = options.kind;
    return options.kind == "test" || read_label_job(session, options, job, code);
}

}  // namespace

ExitCode run_label(const Session& session, const LabelOptions& options) {
    if (options.list_kinds) return list_label_kinds(session);
    if (options.list_phrases) return list_label_phrases(session);
    if (!is_usage(session.terminal, options)) return ExitCode::usage;
    LabelJob job;
    ExitCode code = ExitCode::done;
    if (!choose_printer(session, options, job, code) || !load_job(session, options, job, code) ||
        !find_stock(session, options, job, code) || !read_job(session, options, job, code))
        return code;
    const auto file = workbench::make_labels(job);
    if (!file) return refuse(session.terminal, file.error());
    return save(session, options, job, *file);
}

}  // namespace vialwright::cli
