// SPDX-License-Identifier: Apache-2.0
#include "app/cli/assessment_text.hpp"

#include <fmt/format.h>

#include "app/cli/working_text.hpp"
#include "app/workbench/answer_section.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::cli {

namespace {

using protocol::Verdict;

class Writer {
public:
    Writer(const protocol::Assessment& assessment, const formulary::Monograph& monograph,
           const Terminal& terminal)
        : a_(assessment), monograph_(monograph), terminal_(terminal) {}

    std::string write() {
        heading();
        answer();
        figures();
        working();
        findings();
        return std::move(out_);
    }

private:
    void line(std::string_view name, std::string_view text) { out_ += text_line(name, text); }

    void heading() {
        out_ += terminal_.paint(Ink::strong, monograph_.product.name) + "\n";
        const auto* rule = monograph_.dose_rule(a_.rule);
        out_ += rule ? fmt::format("{} ({})\n\n", rule->title, rule->id) : "No dose rule was chosen.\n\n";
    }

    // The number that is drawn up stands first only where it may be; otherwise the reason does.
    void answer() {
        if (a_.verdict == Verdict::stop) {
            line("Do not prepare", terminal_.paint(Ink::stop, "STOP: see the findings below"));
        } else if (a_.verdict == Verdict::not_checked) {
            line("Not checked",
                 terminal_.paint(
                     Ink::caution,
                     "something is missing or unclear: see below; do not prepare from these numbers"));
        }
        if (!a_.volume) return;
        const bool liquid = a_.volume->exact.quantity.is<units::Volume>();
        const bool usable = a_.verdict == Verdict::within || a_.verdict == Verdict::caution;
        if (a_.volume->is_too_small())
            return line("Worked out", fmt::format("exactly {}, too small to be measured with {}",
                                                  figure(a_.volume->exact), a_.volume->device));
        line(!usable  ? "Worked out"
             : liquid ? "Draw up"
                      : "Measure",
             terminal_.paint(usable ? Ink::strong : Ink::plain, figure(a_.volume->measured)));
        if (a_.volume->deviation_percent.is_zero()) return;
        line("",
             fmt::format("exactly {}; measured with {}, off by {} %", figure(a_.volume->exact),
                         a_.volume->device, numbers::format_decimal(a_.volume->deviation_percent, 2).text));
    }

    void figures() {
        const auto show = [&](std::string_view name, const std::optional<units::Shown>& shown) {
            if (shown) line(name, figure(*shown));
        };
        show("Dose", a_.dose);
        show("Dose per kg", a_.dose_per_weight);
        show("Daily dose", a_.daily_dose);
        show("Course", a_.course_dose);
        if (a_.containers) line("Containers", workbench::supply_words(*a_.containers, monograph_));
        show("Concentration", a_.concentration);
        show("Rate", a_.rate);
        if (a_.osmolarity) line("Osmolarity", units::to_text(*a_.osmolarity) + " (calc.)");
    }

    void working() {
        if (a_.working.empty()) return;
        out_ += "\nWorking\n";
        out_ += working_text(a_.working, terminal_);
    }

    std::string verdict_text() const {
        switch (a_.verdict) {
            case Verdict::within: return terminal_.paint(Ink::good, "Within the limits");
            case Verdict::caution: return terminal_.paint(Ink::caution, "Caution");
            case Verdict::stop: return terminal_.paint(Ink::stop, "Stop");
            case Verdict::not_checked: break;
        }
        return terminal_.paint(Ink::caution, "Not checked");
    }

    void findings() {
        out_ += fmt::format("\n{}\n", verdict_text());
        for (const auto& finding : a_.findings) {
            line(label(finding), protocol::sentence(finding));
            if (!finding.source.empty()) line("", terminal_.paint(Ink::muted, "Source: " + finding.source));
        }
    }

    static std::string_view label(const protocol::Finding& finding) {
        if (finding.severity == protocol::Severity::hard) return "stop";
        if (finding.blocks) return "not checked";
        return finding.severity == protocol::Severity::soft ? "caution" : "note";
    }

    const protocol::Assessment& a_;
    const formulary::Monograph& monograph_;
    const Terminal& terminal_;
    std::string out_;
};

}  // namespace

std::string to_text(const protocol::Assessment& assessment, const formulary::Monograph& monograph,
                    const Terminal& terminal) {
    return Writer(assessment, monograph, terminal).write();
}

}  // namespace vialwright::cli
