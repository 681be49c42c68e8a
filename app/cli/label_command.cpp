// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "app/files/sha256.hpp"
#include "app/workbench/label_job.hpp"
#include "core/numbers/decimal_text.hpp"
#include "labels/pdf/save_file.hpp"

namespace vialwright::cli {

namespace {

using workbench::LabelFile;
using workbench::LabelJob;

// Reads the options of one label; complaints are collected so that all are mended at once.
class LabelReader {
public:
    LabelReader(const LabelOptions& options, const Terminal& terminal)
        : options_(options), terminal_(terminal) {}

    bool read(LabelJob& job) {
        job.request.lot = options_.lot;
        job.request.patient = options_.patient;
        job.request.prescription = options_.rx;
        if (const auto made = moment("--made", options_.made)) job.request.made = *made;
        read_expiry(job.request);
        job.copies = whole("--copies", options_.copies, 1, layout::most_copies);
        job.start_at = whole("--start-at", options_.start_at, 1, 1000);
        if (!options_.serial_from.empty())
            job.serial_from = whole("--serial-from", options_.serial_from, 1, 99'999'999);
        job.printer.dpi = whole("--printer-dpi", options_.printer_dpi, 1, 10'000);
        if (job.printer.dpi != 203 && job.printer.dpi != 300 && job.printer.dpi != 600 && ok_)
            complain("--printer-dpi", "write 203, 300 or 600");
        return ok_;
    }

private:
    void complain(std::string_view option, std::string_view message) {
        terminal_.complain(fmt::format("{}: {}", option, message));
        ok_ = false;
    }

    std::optional<time::LocalMinute> moment(std::string_view option, const std::string& text) {
        const auto minute = time::parse_local_minute(text);
        if (!minute)
            complain(option, fmt::format("\"{}\" is not a time: write it as 2026-03-01T14:00", text));
        return minute;
    }

    void read_expiry(content::LabelRequest& request) {
        if (options_.bud.empty())
            return complain("--bud", "the expiration date is needed, such as 2026-09-01 or 2026-09-01T14:00");
        if (const auto date = time::parse_date(options_.bud)) request.expires = content::expiry_on(*date);
        else if (const auto minute = time::parse_local_minute(options_.bud))
            request.expires = content::expiry_at(*minute);
        else
            complain("--bud", fmt::format("\"{}\" is not a date: write it as 2026-09-01 or 2026-09-01T14:00",
                                          options_.bud));
    }

    int whole(std::string_view option, const std::string& text, int least, int most) {
        const auto number = numbers::parse_plain_decimal(text);
        if (number && number->is_whole() && *number >= least && *number <= most)
            return static_cast<int>(number->parts()->numerator);
        complain(option, fmt::format("\"{}\": write a whole number from {} to {}", text, least, most));
        return least;
    }

    const LabelOptions& options_;
    const Terminal& terminal_;
    bool ok_ = true;
};

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
            {"legal_source", element.legal_source}};
}

Json code_json(const layout::PlacedCode& code) {
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
    text += fmt::format("Read back: text {}, bar code {} ({})\n", file.proof.text ? "whole" : "NOT whole",
                        file.proof.barcode ? "right" : "NOT right", first.code.code.human);
    if (first.code.code.kind == barcode::CodeKind::data_matrix)
        text += "The product has no GTIN, so the bar code is our own, not a GS1 symbol.\n";
    return text + "SHA-256 " + sha256 + "\n";
}

ExitCode refuse(const Terminal& terminal, const content::LabelRefusal& refusal) {
    terminal.complain("the label is refused\n" + content::to_text(refusal));
    return ExitCode::refused;
}

ExitCode save(const Session& session, const LabelJob& job, const LabelFile& file, const std::string& path) {
    if (!file.proof.passed()) {
        for (const auto& fault : file.proof.faults) session.terminal.complain(fault);
        session.terminal.complain("the label could not be read back as it was meant; nothing was saved");
        return ExitCode::bug;
    }
    if (const auto problem = pdf::save_file(path, file.pdf)) {
        session.terminal.complain(*problem);
        return ExitCode::cannot_create;
    }
    const std::string sha256 = files::sha256_hex(file.pdf);
    session.terminal.print(session.options.json ? answer_json(file, job, path, sha256).dump(2) + "\n"
                                                : answer_text(file, job, path, sha256));
    return file.findings.empty() ? ExitCode::done : ExitCode::findings;
}

}  // namespace

ExitCode run_label(const Session& session, const LabelOptions& options) {
    const auto monograph = session.library.product(options.product);
    if (!monograph) return complain(session.terminal, monograph.error());
    const auto catalogue = session.library.catalogue();
    if (!catalogue) return complain(session.terminal, catalogue.error());
    const auto facility = session.library.facility(options.facility);
    if (!facility) return complain(session.terminal, facility.error());
    const auto fonts = session.library.fonts();
    if (!fonts) return complain(session.terminal, fonts.error());
    LabelJob job;
    job.monograph = *monograph;
    job.catalogue = *catalogue;
    job.facility = *facility;
    job.fonts = *fonts;
    job.stock = stock::find(**catalogue, options.stock);
    if (!job.stock) {
        session.terminal.complain(fmt::format(
            "--stock: there is no label stock \"{}\"; `vialwright stock list` shows what there is",
            options.stock));
        return ExitCode::no_input;
    }
    if (!LabelReader(options, session.terminal).read(job)) return ExitCode::bad_input;
    const auto file = workbench::make_labels(job);
    if (!file) return refuse(session.terminal, file.error());
    return save(session, job, *file, options.out);
}

}  // namespace vialwright::cli
