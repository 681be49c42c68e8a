// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/cli/bud_options.hpp"
#include "app/cli/label_options.hpp"
#include "app/files/text_rules.hpp"
#include "app/workbench/label_values.hpp"

namespace vialwright::cli {

namespace {

using workbench::LabelDate;
using workbench::LabelJob;

// Reads the options of one label; complaints are collected so that all are mended at once.
class LabelReader {
public:
    LabelReader(const Session& session, const LabelOptions& options)
        : session_(session), options_(options), text_(label_text_of(options)) {}

    bool read(LabelJob& job, ExitCode& code) {
        code = ExitCode::bad_input;
        const bool asks = has_question(options_) && text_.bud.empty();
        // Before the question is asked, everything else must be in order.
        const bool is_read = read_texts(job, asks ? nothing_yet : workbench::WorkOutDate());
        const bool is_counted = read_numbers(job);
        if (!is_read || !is_counted) return false;
        if (!asks) return read_components(job);
        const auto date = work_out(code);
        return date && read_texts(job, [&](const auto&) { return *date; });
    }

private:
    static Result<LabelDate, std::string> nothing_yet(const workbench::LabelText&) { return LabelDate{}; }

    bool read_texts(LabelJob& job, const workbench::WorkOutDate& date) {
        job.request = {};
        bool ok = true;
        const bool both = has_question(options_) && !text_.bud.empty();
        for (const auto& fault : workbench::read_label_text(text_, both ? nothing_yet : date, job.request)) {
            complain_of_option(session_.terminal, fault);
            ok = false;
        }
        return ok;
    }

    // With a date that is given, no component is asked for a limit, but the label must not outlast one.
    bool read_components(LabelJob& job) const {
        const auto& question = options_.question;
        for (const auto* list : {&question.component, &question.component_bud})
            for (const std::string& text : *list) {
                auto component = workbench::read_component(text);
                if (!component) {
                    complain_of_option(session_.terminal, {"component", component.error()});
                    return false;
                }
                job.request.components.push_back(*std::move(component));
            }
        return true;
    }

    bool read_numbers(LabelJob& job) const {
        job.kind = text_.kind;
        bool ok = true;
        const auto whole = [&](const char* field, const std::string& text, int least, int most, int& into) {
            if (text.empty()) return;
            const auto number = workbench::read_whole(field, text, least, most);
            if (number) into = *number;
            else complain_of_option(session_.terminal, number.error());
            ok &= number.has_value();
        };
        whole("copies", text_.copies, 1, layout::most_copies, job.copies);
        whole("serial_from", options_.serial_from, 1, 99'999'999, job.serial_from);
        return read_sheet_options(session_, options_, job) && ok;
    }

    std::optional<LabelDate> work_out(ExitCode& code) {
        const auto zone = zone_of(session_, code);
        if (!zone) return std::nullopt;
        const auto answer = answer_bud(session_, options_.question, *zone, code);
        if (!answer) return std::nullopt;
        if (answer->date) return workbench::label_date(*answer, options_.question, *zone);
        session_.terminal.complain("no beyond-use date, so no label: " + answer->refused->message);
        code = ExitCode::refused;
        return std::nullopt;
    }

    const Session& session_;
    const LabelOptions& options_;
    const workbench::LabelText text_;
};

}  // namespace

workbench::LabelText label_text_of(const LabelOptions& options) {
    workbench::LabelText text = options.label;
    text.made = options.question.made;
    text.opened = options.question.opened;
    text.storage = options.question.storage;
    return text;
}

bool has_question(const LabelOptions& options) {
    return !options.question.standard.empty() || !options.question.in_use.empty();
}

void complain_of_option(const Terminal& terminal, const FieldFault& fault) {
    std::string option = fault.field;
    std::ranges::replace(option, '_', '-');
    terminal.complain(files::with_all_visible(fmt::format("--{}: {}", option, fault.message)));
}

bool read_sheet_options(const Session& session, const LabelOptions& options, LabelJob& job) {
    const auto start = workbench::read_whole("start_at", options.start_at, 1, 1000);
    if (start) job.start_at = *start;
    else complain_of_option(session.terminal, start.error());
    const auto& counted = options.number_labels;
    job.counts_labels = counted == "copies" || counted == "lot";
    if (!counted.empty() && !job.counts_labels)
        complain_of_option(session.terminal, {"number_labels", "write copies or lot"});
    return start && job.counts_labels != counted.empty();
}

bool read_label_job(const Session& session, const LabelOptions& options, LabelJob& job, ExitCode& code) {
    return LabelReader(session, options).read(job, code);
}

}  // namespace vialwright::cli
