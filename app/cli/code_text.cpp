// SPDX-License-Identifier: Apache-2.0
#include "app/cli/code_text.hpp"

#include <algorithm>
#include <array>

#include "app/cli/working_text.hpp"
#include "labels/gs1/identifiers.hpp"

namespace vialwright::cli {

namespace {

std::string_view name_of(gs1::Severity severity) { return severity == gs1::Severity::soft ? "soft" : "info"; }

}  // namespace

Json or_null(const std::optional<std::string>& text) { return text ? Json(*text) : Json(nullptr); }

Json to_json(const gs1::Findings& findings) {
    Json list = Json::array();
    for (const auto& finding : findings)
        list.push_back({{"rule", finding.rule},
                        {"severity", name_of(finding.severity)},
                        {"direction", nullptr},
                        {"message", finding.message},
                        {"actual", nullptr},
                        {"limit", nullptr},
                        {"source", finding.source}});
    return list;
}

std::string findings_text(const gs1::Findings& findings, const Terminal& terminal) {
    std::string text = findings.empty() ? "" : "\nFindings\n";
    for (const auto& finding : findings) {
        const bool is_soft = finding.severity == gs1::Severity::soft;
        text += text_line(name_of(finding.severity),
                          terminal.paint(is_soft ? Ink::caution : Ink::plain, finding.message));
        if (!finding.source.empty()) text += text_line("", terminal.paint(Ink::muted, finding.source));
    }
    return text;
}

ExitCode exit_code_of(const gs1::Findings& findings) {
    const bool any_soft = std::ranges::any_of(
        findings, [](const auto& finding) { return finding.severity == gs1::Severity::soft; });
    return any_soft ? ExitCode::findings : ExitCode::done;
}

std::string others_text(const gs1::Elements& elements) {
    constexpr std::array<std::string_view, 6> named{"01", "10", "11", "17", "21", "7003"};
    std::string text;
    for (const auto& element : elements)
        if (std::ranges::find(named, element.ai) == named.end())
            text += text_line("(" + element.ai + ")",
                              element.value + "  " + std::string(gs1::find_identifier(element.ai)->title));
    return text;
}

ExitCode refuse(const Session& session, const std::string& reason, Json answer) {
    answer["refused"] = reason;
    session.terminal.print(session.options.json
                               ? answer.dump(2) + "\n"
                               : session.terminal.paint(Ink::stop, "Refused") + ": " + reason + "\n");
    return ExitCode::refused;
}

ExitCode complain_of_input(const Session& session, const std::string& reason) {
    session.terminal.complain(reason);
    return ExitCode::bad_input;
}

}  // namespace vialwright::cli
