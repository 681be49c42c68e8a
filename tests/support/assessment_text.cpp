// SPDX-License-Identifier: Apache-2.0
#include "tests/support/assessment_text.hpp"

#include <fmt/format.h>

#include "core/protocol/finding.hpp"
#include "tests/support/sample_monograph.hpp"

namespace vialwright::test {

namespace {

using protocol::Assessment;
using units::Shown;

std::string word(formulary::Severity severity) {
    return severity == formulary::Severity::hard   ? "hard"
           : severity == formulary::Severity::soft ? "soft"
                                                   : "info";
}

std::string word(protocol::Direction direction) {
    return direction == protocol::Direction::over    ? " over"
           : direction == protocol::Direction::under ? " under"
                                                     : "";
}

std::string word(protocol::Verdict verdict) {
    switch (verdict) {
        case protocol::Verdict::within: return "within";
        case protocol::Verdict::caution: return "caution";
        case protocol::Verdict::stop: return "stop";
        case protocol::Verdict::not_checked: break;
    }
    return "not checked";
}

std::string optional(std::string_view name, const std::optional<Shown>& value) {
    return value ? fmt::format("  {}: {}\n", name, units::to_text(*value)) : "";
}

std::string figures(const Assessment& a) {
    std::string text = optional("dose", a.dose) + optional("per kg", a.dose_per_weight) +
                       optional("day", a.daily_dose) + optional("course", a.course_dose) +
                       optional("concentration", a.concentration) + optional("rate", a.rate) +
                       optional("osmolarity", a.osmolarity);
    if (a.volume)
        text += fmt::format("  volume: {}, measured {} with {}, {} % off\n", units::to_text(a.volume->exact),
                            units::to_text(a.volume->measured), a.volume->device,
                            a.volume->deviation_percent.to_fraction());
    if (a.containers) {
        text += fmt::format("  containers: {}, {} needed, {} left\n", units::to_text(a.containers->exact),
                            a.containers->needed.to_fraction(), units::to_text(a.containers->left_over));
        for (const auto& one : a.containers->set)
            text +=
                fmt::format("    {} x {} of {}\n", one.count.to_fraction(), one.id, units::to_text(one.size));
    }
    return text;
}

std::string findings(const Assessment& a) {
    std::string text;
    for (const auto& finding : a.findings) {
        text += fmt::format("  {}{}{} {}: {}\n", word(finding.severity), word(finding.direction),
                            finding.blocks ? " blocks" : "", finding.rule, protocol::sentence(finding));
        if (finding.actual || finding.limit || !finding.source.empty())
            text += fmt::format("    {} / {} [{}]\n", finding.actual ? units::to_text(*finding.actual) : "-",
                                finding.limit ? units::to_text(*finding.limit) : "-", finding.source);
    }
    return text;
}

std::string rows_and_working(const Assessment& a) {
    std::string text;
    const auto end = [](const std::optional<Shown>& bound) { return bound ? units::to_text(*bound) : "-"; };
    for (const auto& row : a.limits)
        text +=
            fmt::format("  row {} \"{}\": {} in {} .. {}, hard {} .. {}, {}{} [{}]\n", row.section, row.name,
                        units::to_text(row.actual), end(row.usual_min), end(row.usual_max), end(row.hard_min),
                        end(row.hard_max), word(row.worst), word(row.direction), row.source);
    for (const auto& step : a.working)
        text += fmt::format("  step {}: {} = {} = {}\n", step.name, step.formula, step.substituted,
                            units::to_text(step.result));
    return text;
}

}  // namespace

std::string told(std::string_view title, const Assessment& a) {
    return fmt::format("{}\n  rule {}: {}\n{}{}{}\n", title, a.rule.empty() ? "none" : a.rule,
                       word(a.verdict), figures(a), findings(a), rows_and_working(a));
}

std::string told(const std::vector<AssessmentCase>& cases, const formulary::Monograph& product) {
    std::string text;
    for (const auto& one : cases) {
        auto monograph = product;
        auto order = order_of("100 mg");
        order.weight = "70 kg";
        order.height = "175 cm";
        one.change(monograph, order);
        text += told(one.title, assess(monograph, order));
    }
    return text;
}

std::filesystem::path golden_protocol(std::string_view name) {
    return std::filesystem::path(VIALWRIGHT_SOURCE_DIR) / "tests" / "golden" / "protocol" / name;
}

}  // namespace vialwright::test
