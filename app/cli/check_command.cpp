// SPDX-License-Identifier: Apache-2.0
// Many orders at once. The checking is app/bulk's; here the answers are written as they come, and what came of them is
// summed up.
#include <algorithm>

#include <fmt/format.h>

#include "app/bulk/order_file.hpp"
#include "app/bulk/pipeline.hpp"
#include "app/bulk/report.hpp"
#include "app/bulk/report_file.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/interruption.hpp"
#include "app/cli/json.hpp"
#include "app/cli/progress.hpp"
#include "app/cli/working_text.hpp"
#include "app/files/text_rules.hpp"

namespace vialwright::cli {

namespace {

using bulk::Answered;
using bulk::Checked;
using protocol::Verdict;

constexpr std::size_t most_remarkable = 10;  // named in the summary

std::string orders_in_words(std::size_t count) {
    return grouped(count) + (count == 1 ? " order" : " orders");
}

void append_json(const Checked& checked, Answered& batch) {
    if (batch.number > 0 || batch.tally.orders() > 1) batch.json += ",\n";
    Json answer{{"id", bulk::shown_id(*checked.row)}, {"line", checked.row->line}};
    answer.update(to_json(checked.assessment));
    batch.json += answer.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void append_remarkable(const Checked& checked, Answered& batch) {
    if (checked.assessment.verdict == Verdict::within || batch.remarkable.size() == most_remarkable) return;
    const auto& row = *checked.row;
    const std::string id = row.id.empty() ? "" : files::with_all_visible(row.id) + ": ";
    const std::string findings = files::with_all_visible(bulk::findings_text(checked.assessment.findings));
    batch.remarkable.push_back(text_line(fmt::format("line {}", row.line), id + findings));
}

class CheckRun {
public:
    CheckRun(const Session& session, const CheckOptions& options)
        : session_(session),
          terminal_(session.terminal),
          options_(options),
          name_(bulk::shown_name(options.file)) {}

    ExitCode run() {
        const auto products = bulk::Products::load(session_.library);
        if (!products) return complain(terminal_, products.error());
        const auto reference = session_.library.reference();
        if (!reference) return complain(terminal_, reference.error());
        ExitCode code = open_input();
        if (code == ExitCode::done) code = open_report();
        if (interruption_.signal() != 0) interrupted();
        if (code != ExitCode::done) return code;
        const auto wanted = session_.options.json ? protocol::Wanted::everything : protocol::Wanted::findings;
        return check(bulk::Checker(*products, **reference, wanted));
    }

private:
    ExitCode open_input() {
        bulk::ColumnMap map;
        if (!options_.columns.empty()) {
            auto reading = bulk::read_column_map(options_.columns, bulk::order_columns());
            if (!reading.value) return complain(terminal_, reading.faults);
            map = *std::move(reading.value);
        }
        try {
            auto opened = bulk::open_orders(options_.file, map, interruption_.token());
            if (opened) input_ = *std::move(opened);
            else if (interruption_.signal() == 0) return complain(terminal_, opened.error());
        } catch (const bulk::ReadFailed& problem) {
            terminal_.complain(name_ + ": " + problem.what());
            return ExitCode::io_error;
        }
        return ExitCode::done;
    }

    ExitCode open_report() {
        if (options_.out.empty() || !input_.orders) return ExitCode::done;
        if (input_.file->is_same_file(options_.out)) {
            terminal_.complain(options_.out +
                               ": this is the file of orders itself: name another file for the report");
            return ExitCode::cannot_create;
        }
        auto report = bulk::ReportFile::create(options_.out);
        if (!report) {
            terminal_.complain(
                fmt::format("{}: the report cannot be written: {}", options_.out, report.error()));
            return ExitCode::cannot_create;
        }
        report_.emplace(*std::move(report));
        return ExitCode::done;
    }

    ExitCode check(const bulk::Checker& checker) {
        Progress progress("orders checked");
        const bulk::Pipeline pipeline{
            *input_.orders, checker,
            [this](const Checked& checked, Answered& batch) { write(checked, batch); }};
        try {
            if (begin())
                pipeline.run(
                    [&](Answered& batch) {
                        if (!take(batch)) return false;
                        progress.show(tally_.orders(), batch.bytes_read, input_.file->size().value_or(0));
                        return true;
                    },
                    interruption_.token());
        } catch (const bulk::ReadFailed& problem) {
            trouble_ = name_ + ": " + problem.what();
        } catch (const OutputLost&) {  // said at the edge, behind how far it got
            progress.clear();
            how_far();
            throw;
        }
        progress.clear();
        return end();
    }

    // Called by the checking threads.
    void write(const Checked& checked, Answered& batch) const {
        if (report_) bulk::append_report_line(batch.report, checked);
        if (session_.options.json) append_json(checked, batch);
        else append_remarkable(checked, batch);
    }

    bool begin() {
        if (session_.options.json) terminal_.print("{\"schema\":\"vialwright.check/1\",\"results\":[\n");
        return !report_ || put(bulk::report_header, {});
    }

    // Lines of the report; `lines` are those of the file, an order each.
    bool put(std::string_view lines, const std::vector<std::size_t>& of_file) {
        const std::size_t before = report_->lines();
        auto why = report_->write(lines);
        const std::size_t written = report_->lines() - before;
        if (!of_file.empty() && written > 0) last_line_ = of_file[std::min(written, of_file.size()) - 1];
        if (why) trouble_ = fmt::format("{}: the report cannot be written further: {}", options_.out, *why);
        return !why;
    }

    bool take(Answered& batch) {
        if (report_ && !put(batch.report, batch.lines)) return false;
        if (session_.options.json) terminal_.print(batch.json);
        if (!report_) last_line_ = batch.lines.back();
        tally_.add(batch.tally);
        for (auto& line : batch.remarkable)
            if (remarkable_.size() < most_remarkable) remarkable_.push_back(std::move(line));
        return true;
    }

    ExitCode end() {
        if (report_ && trouble_.empty())
            if (const auto why = report_->close())
                trouble_ = fmt::format("{}: the report cannot be written: {}", options_.out, *why);
        if (interruption_.signal() != 0) interrupted();
        if (!trouble_.empty()) {
            terminal_.complain(trouble_);
            how_far();
            return ExitCode::io_error;
        }
        if (tally_.orders() == 0) terminal_.complain(name_ + ": this file holds no orders");
        session_.options.json ? finish_json() : sum_up();
        terminal_.flush();  // while a closed pipe is still a failed write
        return exit_code_of(tally_.worst());
    }

    void how_far() const {
        const std::size_t reported =
            report_ ? std::max<std::size_t>(report_->lines(), 1) - 1 : tally_.orders();
        const std::string where = report_ ? "are in " + options_.out : "were checked";
        if (reported == 0)
            return terminal_.complain(report_ ? "none of the orders is in " + options_.out
                                              : "no order was checked");
        terminal_.complain(
            fmt::format("{} of the orders {}, through line {} of {}; the others are not checked",
                        grouped(reported), where, grouped(last_line_), name_));
    }

    [[noreturn]] void interrupted() const {
        terminal_.complain("interrupted");
        how_far();
        interruption_.end_program();
    }

    // The results came first, so that nothing had to be kept.
    void finish_json() const {
        const Json counts{{"orders", tally_.orders()},
                          {"within", tally_[Verdict::within]},
                          {"caution", tally_[Verdict::caution]},
                          {"stop", tally_[Verdict::stop]},
                          {"not_checked", tally_[Verdict::not_checked]}};
        terminal_.print("\n]," + counts.dump().substr(1) + "\n");
    }

    void sum_up() const {
        std::string text = fmt::format("{}: {}\n\n", name_, orders_in_words(tally_.orders()));
        const auto row = [&](std::string_view word, Verdict verdict, Ink ink) {
            const std::size_t count = tally_[verdict];
            text += text_line(word, terminal_.paint(count > 0 ? ink : Ink::plain, grouped(count)));
        };
        row("Within", Verdict::within, Ink::good);
        row("Caution", Verdict::caution, Ink::caution);
        row("Stop", Verdict::stop, Ink::stop);
        row("Not checked", Verdict::not_checked, Ink::caution);
        if (!remarkable_.empty()) text += "\nThe first that are not within\n";
        for (const auto& line : remarkable_) text += line;
        if (report_) text += fmt::format("\nEvery order is in {}\n", options_.out);
        else if (!remarkable_.empty()) text += "\n--out FILE.csv writes a line for every order.\n";
        terminal_.print(text);
    }

    const Session& session_;
    const Terminal& terminal_;
    const CheckOptions& options_;
    const std::string name_;
    Interruption interruption_;  // before all threads, and after them
    bulk::OrderFile input_;
    std::optional<bulk::ReportFile> report_;
    bulk::Tally tally_;
    std::vector<std::string> remarkable_;
    std::size_t last_line_ = 0;  // of the file of orders
    std::string trouble_;
};

}  // namespace

ExitCode run_check(const Session& session, const CheckOptions& options) {
    return CheckRun(session, options).run();
}

}  // namespace vialwright::cli
