// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "app/cli/compound_command.hpp"
#include "app/cli/working_text.hpp"

namespace vialwright::cli {

namespace {

using compounding::Worked;
using protocol::Verdict;

// "least_weighable" -> "Least weighable"
std::string in_words(std::string name) {
    std::ranges::replace(name, '_', ' ');
    if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
    return name;
}

// The last cell is what is measured; the title says of what.
std::string row_text(const compounding::Row& row, std::size_t width) {
    const auto& cell = row.cells.back();
    return text_line(row.title, (cell.name == "to" ? "up to " : "") + figure(cell.value), width);
}

// Of the longest name, so that all stand in one column; a longer one than this pushes only its own line.
std::size_t width_of(const Worked& worked) {
    std::size_t width = name_width;
    const auto make_room = [&](const std::string& name) {
        if (name.size() < 32) width = std::max(width, name.size() + 2);
    };
    for (const auto& result : worked.results) make_room(result.name);
    for (const auto& list : worked.lists)
        for (const auto& row : list.rows) make_room(row.title);
    for (const auto& step : worked.working) make_room(step.name);
    return width;
}

std::string_view label(const protocol::Finding& finding) {
    if (finding.severity == protocol::Severity::hard) return "stop";
    if (finding.blocks) return "not worked out";
    return finding.severity == protocol::Severity::soft ? "caution" : "note";
}

std::string findings_text(const Worked& worked, const Terminal& terminal, std::size_t width) {
    std::string text = worked.findings.empty() ? "" : "\n";
    for (const auto& finding : worked.findings) {
        text += text_line(label(finding), protocol::sentence(finding), width);
        if (!finding.source.empty())
            text += text_line("", terminal.paint(Ink::muted, "Source: " + finding.source), width);
    }
    return text;
}

}  // namespace

std::string to_text(const Worked& worked, const std::string& title, const Terminal& terminal) {
    std::string text = terminal.paint(Ink::strong, title) + "\n";
    const std::size_t width = width_of(worked);
    const Verdict verdict = worked.verdict();
    if (verdict == Verdict::stop)
        text += text_line("Refused", terminal.paint(Ink::stop, "STOP: see below"), width);
    if (verdict == Verdict::not_checked)
        text += text_line("Not worked out", terminal.paint(Ink::caution, "see below"), width);
    for (const auto& result : worked.results)
        text += text_line(in_words(result.name), terminal.paint(Ink::strong, figure(result.value)), width);
    for (const auto& list : worked.lists)
        for (const auto& row : list.rows) text += row_text(row, width);
    if (!worked.working.empty()) text += "\nWorking\n" + working_text(worked.working, terminal, width);
    return text + findings_text(worked, terminal, width);
}

}  // namespace vialwright::cli
