// SPDX-License-Identifier: Apache-2.0
// `label --from`: labels of many rows. The making is the workbench's; here the file is opened, what is wrong is told by its
// line, and what was made is summed up.
#include <fmt/format.h>

#include "app/bulk/csv_labels.hpp"
#include "app/bulk/order_file.hpp"
#include "app/cli/bud_options.hpp"
#include "app/cli/interruption.hpp"
#include "app/cli/label_answer.hpp"
#include "app/cli/label_options.hpp"
#include "app/cli/printing.hpp"
#include "app/cli/progress.hpp"
#include "app/files/text_rules.hpp"
#include "app/workbench/label_batch.hpp"
#include "app/workbench/site_clock.hpp"

namespace vialwright::cli {

namespace {

using workbench::BatchFailure;
using workbench::LabelBatch;
using workbench::LabelDate;
using workbench::MadeBatch;

Json finding_json(const workbench::BatchFinding& found) {
    Json json = to_json(found.finding);
    json["rows"] = found.rows;
    return json;
}

// A batch that is not proved is no answer. rendering: null where there is no program that renders.
Json verified_json(const MadeBatch& made) {
    Json rendering = nullptr;
    if (made.rendering.passed) rendering = *made.rendering.passed;
    return {{"text", true}, {"barcode", true}, {"values", true}, {"rendering", rendering}};
}

// As of one label; of several files a list, as far as it went.
Json printed_json(const std::vector<print::Printed>& printed, std::size_t files) {
    if (files == 1) return to_json(printed.empty() ? std::nullopt : std::optional(printed.front()));
    Json list = Json::array();
    for (const auto& one : printed) list.push_back(to_json(std::optional(one)));
    return list;
}

Json answer_json(const MadeBatch& made, const stock::Stock& stock) {
    Json findings = Json::array(), files = Json::array();
    for (const auto& found : made.findings) findings.push_back(finding_json(found));
    for (const auto& file : made.files)
        files.push_back({{"file", file.path.string()},
                         {"sha256", file.sha256},
                         {"labels", file.labels},
                         {"pages", file.pages}});
    Json json{{"schema", "vialwright.label/1"},
              {"file", made.files.front().path.string()},
              {"sha256", made.files.front().sha256},
              {"labels", made.labels},
              {"pages", made.pages},
              {"rows", made.rows},
              {"stock", stock.id},
              {"kind", made.kind},
              {"elements", elements_json(made.first)},
              {"barcode", code_json(made.first.code)},
              {"further_barcodes", further_codes_json(made.first)},
              {"verified", verified_json(made)},
              {"findings", findings}};
    if (made.files.size() > 1) json["files"] = files;
    return json;
}

std::string answer_text(const MadeBatch& made, const stock::Stock& stock) {
    std::string text;
    for (const auto& file : made.files)
        text += fmt::format("{}: {}, {}\nSHA-256 {}\n", file.path.string(),
                            count_text(file.labels, file.pages), stock.name, file.sha256);
    text += fmt::format("{} of {} row{}, all read back: text whole{}\n", count_text(made.labels, made.pages),
                        grouped(made.rows), made.rows == 1 ? "" : "s",
                        made.first.code.code.payload.empty() ? "" : ", bar codes right");
    if (!made.rendering.passed)
        for (const auto& why : made.rendering.faults) text += "Not seen as a picture: " + why + ".\n";
    for (const auto& found : made.findings)
        text += fmt::format("Look at \"{}\": {} ({} row{})\n", found.finding.text, found.finding.say,
                            grouped(found.rows), found.rows == 1 ? "" : "s");
    return text;
}

class BatchCommand {
public:
    BatchCommand(const Session& session, const LabelOptions& options)
        : session_(session),
          terminal_(session.terminal),
          options_(options),
          name_(bulk::shown_name(options.from)) {}

    ExitCode run() {
        if (!is_usage()) return ExitCode::usage;
        ExitCode code = ExitCode::bad_input;
        if (!read_sheet_options(session_, options_, batch_.shared) || !read_serial()) return code;
        if (options_.number_labels == "copies") batch_.numbering = workbench::Numbering::in_row;
        if (options_.number_labels == "lot") batch_.numbering = workbench::Numbering::in_lot;
        if (!load_label_data(session_, options_, batch_.shared, code) || !prepare_date(code)) return code;
        code = open_rows();
        if (interruption_.signal() != 0) interrupted();
        return code == ExitCode::done ? make() : code;
    }

private:
    bool is_usage() const {
        const auto needs = {std::pair("--stock", &options_.stock), std::pair("--out", &options_.out)};
        bool ok = true;
        const auto complain = [&](const std::string& message) {
            terminal_.complain(message);
            ok = false;
        };
        for (const auto& [name, text] : needs)
            if (text->empty())
                complain(
                    fmt::format("{} is required; `vialwright label --help` shows what else there is", name));
        if (options_.label.kind == "test")
            complain("--kind: the ruler is no label of a product: print it without --from");
        if (has_question(options_) && !options_.label.bud.empty())
            complain("--bud: give the date, or the options it is worked out from, not both");
        return ok;
    }

    bool read_serial() {
        if (options_.serial_from.empty()) return true;
        const auto from = workbench::read_whole("serial_from", options_.serial_from, 1, 99'999'999);
        if (from) batch_.serial_from = *from;
        else complain_of_option(terminal_, from.error());
        return from.has_value();
    }

    // The date of each row from the options of bud and the row's own time.
    bool prepare_date(ExitCode& code) {
        if (!has_question(options_)) return true;
        const auto zone = zone_of(session_, code);
        const bud::RuleBook* rules = nullptr;
        if (!zone || !take(session_, session_.library.rules(), rules, code)) return false;
        batch_.work_out = [question = options_.question, zone = *zone, now = workbench::now(),
                           rules](const workbench::LabelText& row) mutable -> Result<LabelDate, std::string> {
            question.made = row.made;
            question.opened = row.opened;
            question.storage = row.storage;
            const auto read = bud::read_question(question, zone, now);
            if (!read) return Failure{read.error().front().field + ": " + read.error().front().message};
            const auto answer = bud::beyond_use_date(*read, *rules);
            if (!answer.date) return Failure{"no beyond-use date, so no label: " + answer.refused->message};
            return workbench::label_date(answer, question, zone);
        };
        return true;
    }

    ExitCode open_rows() {
        bulk::ColumnMap map;
        if (!options_.columns.empty()) {
            auto reading = bulk::read_column_map(options_.columns, bulk::label_columns());
            if (!reading.value) return complain(terminal_, reading.faults);
            map = *std::move(reading.value);
        }
        try {
            auto opened = bulk::open_labels(
                options_.from, map, {label_text_of(options_), has_question(options_)}, interruption_.token());
            if (opened) rows_ = *std::move(opened);
            else if (interruption_.signal() == 0) return complain(terminal_, opened.error());
        } catch (const bulk::ReadFailed& problem) {
            terminal_.complain(name_ + ": " + problem.what());
            return ExitCode::io_error;
        }
        if (!rows_.rows || !rows_.file->is_same_file(options_.out)) return ExitCode::done;
        terminal_.complain(options_.out +
                           ": this is the file of rows itself: name another file for the labels");
        return ExitCode::cannot_create;
    }

    ExitCode make() {
        batch_.rows = rows_.rows.get();
        batch_.out = options_.out;
        batch_.product = [this](const std::string& id) { return product(id); };
        Progress progress("labels made");
        try {
            const auto made = workbench::make_label_batch(
                batch_, [&](std::size_t done, std::size_t asked) { progress.show(done, done, asked); },
                interruption_.token());
            progress.clear();
            if (interruption_.signal() != 0) interrupted();
            return made ? answer(*made) : tell(made.error());
        } catch (const bulk::ReadFailed& problem) {
            progress.clear();
            if (interruption_.signal() != 0) interrupted();
            terminal_.complain(fmt::format("{}: {}; nothing was written", name_, problem.what()));
            return ExitCode::io_error;
        }
    }

    Result<const formulary::Monograph*, std::string> product(const std::string& id) const {
        const auto found = session_.library.product(id);
        if (found) return *found;
        for (const auto& fault : found.error())
            if (!fault.is_warning) return Failure{fault.message};
        return Failure{std::string("it cannot be used")};
    }

    PrintOutcomes print_if_asked(const MadeBatch& made) const {
        PrintOutcomes outcomes;
        if (!options_.printing.print) return outcomes;
        const auto printing = read_printing(session_, options_.printing, options_.printer_dpi, outcomes.code);
        if (!printing) return outcomes;
        std::vector<KeptFile> files;
        for (const auto& file : made.files)
            files.push_back({file.path.string(), file.sha256, file.seal.value()});
        return print_files(session_, printing->printer, *batch_.shared.stock, files);
    }

    ExitCode answer(const MadeBatch& made) const {
        const PrintOutcomes outcomes = print_if_asked(made);
        if (session_.options.json) {
            Json json = answer_json(made, *batch_.shared.stock);
            if (options_.printing.print) json["printed"] = printed_json(outcomes.printed, made.files.size());
            terminal_.print(json.dump(2) + "\n");
        } else {
            terminal_.print(answer_text(made, *batch_.shared.stock) + outcomes.text);
        }
        if (outcomes.code != ExitCode::done) return outcomes.code;
        return made.findings.empty() ? ExitCode::done : ExitCode::findings;
    }

    ExitCode tell(const BatchFailure& failure) const {
        for (const auto& row : failure.bad) {
            const std::string further = row.further == 0
                                            ? ""
                                            : fmt::format(" (and {} further row{})", grouped(row.further),
                                                          row.further == 1 ? "" : "s");
            terminal_.complain(fmt::format("{}:{}: {}{}", name_, row.line, row.message, further));
        }
        if (!failure.message.empty()) terminal_.complain(failure.message);
        if (failure.bad_rows > 0)
            terminal_.complain(fmt::format("{} row{} cannot become labels; nothing was written",
                                           grouped(failure.bad_rows), failure.bad_rows == 1 ? "" : "s"));
        else terminal_.complain("nothing was written");
        return code_of(failure.why);
    }

    static ExitCode code_of(BatchFailure::Why why) {
        switch (why) {
            case BatchFailure::Why::refused: return ExitCode::refused;
            case BatchFailure::Why::unproved: return ExitCode::bug;
            case BatchFailure::Why::not_saved: return ExitCode::cannot_create;
            case BatchFailure::Why::cancelled: return ExitCode::io_error;
            case BatchFailure::Why::rows:
            case BatchFailure::Why::limit:
            case BatchFailure::Why::changed: break;
        }
        return ExitCode::bad_input;
    }

    [[noreturn]] void interrupted() const {
        terminal_.complain("interrupted; nothing was written");
        interruption_.end_program();
    }

    const Session& session_;
    const Terminal& terminal_;
    const LabelOptions& options_;
    const std::string name_;
    Interruption interruption_;  // before all threads, and after them
    LabelBatch batch_;
    bulk::LabelSource rows_;
};

}  // namespace

ExitCode run_label_batch(const Session& session, const LabelOptions& options) {
    return BatchCommand(session, options).run();
}

}  // namespace vialwright::cli
