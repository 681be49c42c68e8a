// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/label_answer.hpp"
#include "app/cli/label_options.hpp"
#include "app/cli/printing.hpp"
#include "app/files/sha256.hpp"
#include "app/workbench/kept_labels.hpp"
#include "app/workbench/label_job.hpp"
#include "labels/pdf/save_file.hpp"

namespace vialwright::cli {

namespace {

using workbench::LabelFile;
using workbench::LabelJob;

// rendering: null where there is no program that renders.
Json verified_json(const LabelFile& file) {
    Json rendering = nullptr;
    if (file.rendering.passed) rendering = *file.rendering.passed;
    return {{"text", file.proof.text},
            {"barcode", file.proof.barcode},
            {"values", file.proof.values},
            {"rendering", rendering}};
}

Json answer_json(const LabelFile& file, const LabelJob& job, const std::string& path,
                 const std::string& sha256) {
    const auto& first = file.print.labels.front();
    Json findings = Json::array();
    for (const auto& finding : file.findings) findings.push_back(to_json(finding));
    return {{"schema", "vialwright.label/1"},
            {"file", path},
            {"sha256", sha256},
            {"labels", file.print.label_count()},
            {"pages", file.print.pages.size()},
            {"stock", job.stock->id},
            {"kind", file.kind},
            {"elements", elements_json(first)},
            {"barcode", code_json(first.code)},
            {"further_barcodes", further_codes_json(first)},
            {"verified", verified_json(file)},
            {"findings", findings}};
}

std::string answer_text(const LabelFile& file, const LabelJob& job, const std::string& path,
                        const std::string& sha256) {
    std::string text = fmt::format(
        "{}: {}, {}\n", path, count_text(file.print.label_count(), file.print.pages.size()), job.stock->name);
    if (!job.stock->remark.empty()) text += job.stock->remark + "\n";
    text += read_back_text(file.print.labels.front(), file.proof);
    if (!file.rendering.passed)
        for (const auto& why : file.rendering.faults) text += "Not seen as a picture: " + why + ".\n";
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
    const bool is_seen = file.rendering.passed.value_or(true);
    if (!file.proof.passed() || !is_seen) {
        for (const auto& fault : file.proof.faults) session.terminal.complain(fault);
        if (!is_seen)
            for (const auto& fault : file.rendering.faults) session.terminal.complain(fault);
        session.terminal.complain("the label could not be read back as it was meant; nothing was saved");
        return ExitCode::bug;
    }
    const std::string sha256 = files::sha256_hex(file.pdf);
    const bool is_only_printed = options.out.empty();
    const std::string path = is_only_printed ? workbench::kept_file(sha256).string() : options.out;
    auto problem = is_only_printed ? workbench::make_folder_of_kept_files() : std::nullopt;
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
    const bool is_ruler = options.label.kind == "test";
    const bool is_strip = !options.question.opened.empty();
    struct Need {
        const char* name;
        const std::string& text;
        bool is_needed;
    };
    const auto needs = {Need{"the product", options.label.product, !is_ruler},
                        Need{"--stock", options.stock, true},
                        Need{"--out or --print", options.out, !options.printing.print},
                        Need{"--lot", options.label.lot, !is_ruler && !is_strip},
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

bool load_job(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    const bool is_ruler = options.label.kind == "test";
    return (is_ruler || take(session, session.library.product(options.label.product), job.monograph, code)) &&
           load_label_data(session, options, job, code);
}

bool read_job(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    if (options.label.kind != "test") return read_label_job(session, options, job, code);
    job.kind = options.label.kind;
    code = ExitCode::bad_input;
    return read_sheet_options(session, options, job);
}

}  // namespace

ExitCode run_label(const Session& session, const LabelOptions& options) {
    if (options.list_kinds) return list_label_kinds(session);
    if (options.list_phrases) return list_label_phrases(session);
    if (!options.from.empty()) return run_label_batch(session, options);
    if (!is_usage(session.terminal, options)) return ExitCode::usage;
    LabelJob job;
    ExitCode code = ExitCode::done;
    if (!load_job(session, options, job, code) || !read_job(session, options, job, code)) return code;
    const auto file = workbench::make_labels(job);
    if (!file) return refuse(session.terminal, file.error());
    return save(session, options, job, *file);
}

}  // namespace vialwright::cli
