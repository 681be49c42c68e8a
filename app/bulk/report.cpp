// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/report.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "app/files/text_rules.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::bulk {

namespace {

using protocol::Finding;

// What the characters of a text ask for; a million lines are written, so each character is looked at once.
enum Wants : std::uint8_t { quotes = 1, doubling = 2, parting = 4, spelling_out = 8 };

constexpr std::array<std::uint8_t, 256> wants_of_characters() {
    std::array<std::uint8_t, 256> wants{};
    for (std::size_t c = 0; c < wants.size(); ++c) wants[c] = c < ' ' || c > '~' ? spelling_out : 0;
    wants['"'] = quotes | doubling;
    wants[','] = quotes;
    wants[';'] = quotes | parting;
    return wants;
}

std::uint8_t wants_of(std::string_view text) {
    static constexpr auto wants = wants_of_characters();
    std::uint8_t all = 0;
    for (const char c : text) all |= wants[static_cast<unsigned char>(c)];
    return all;
}

// Also in the full width of East Asian scripts, which some spreadsheets read as the same sign.
bool begins_formula(std::string_view text) {
    constexpr std::string_view signs = "=+-@";
    if (text.empty()) return false;
    if (static_cast<unsigned char>(text.front()) < 0x80)
        return signs.find(text.front()) != std::string_view::npos;
    constexpr std::array<std::string_view, 5> wide{"\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "\u2212"};
    return std::ranges::any_of(wide, [&](std::string_view sign) { return text.starts_with(sign); });
}

void append_doubled(std::string& line, std::string_view text) {
    while (true) {
        const std::size_t mark = text.find('"');
        if (mark == std::string_view::npos) break;
        line += text.substr(0, mark + 1);
        line += '"';
        text.remove_prefix(mark + 1);
    }
    line += text;
}

// A piece of a cell that a spreadsheet may take for a cell of its own; blanks in front do not count.
void append_piece(std::string& line, std::string_view piece, bool doubling) {
    const std::size_t blanks = std::min(piece.find_first_not_of(' '), piece.size());
    line += piece.substr(0, blanks);
    piece.remove_prefix(blanks);
    if (begins_formula(piece)) line += '\'';
    if (doubling) append_doubled(line, piece);
    else line += piece;
}

void append_visible(std::string& line, std::string_view text, std::uint8_t wants) {
    const bool quoted = (wants & quotes) != 0 || text.starts_with(' ') || text.ends_with(' ');
    if (quoted) line += '"';
    while ((wants & parting) != 0) {
        const std::size_t semicolon = text.find(';');
        if (semicolon == std::string_view::npos) break;
        append_piece(line, text.substr(0, semicolon + 1), (wants & doubling) != 0);
        text.remove_prefix(semicolon + 1);
    }
    append_piece(line, text, (wants & doubling) != 0);
    if (quoted) line += '"';
}

void append_shown(std::string& line, const std::optional<units::Shown>& shown) {
    line += ',';
    if (shown) append_cell(line, units::to_text(*shown));
}

void append_count(std::string& line, const numbers::Exact& count) {
    const auto parts = count.parts();
    if (parts && parts->denominator == 1 && parts->numerator < 1'000'000'000)
        line += std::to_string(static_cast<std::int64_t>(parts->numerator));
    else line += numbers::machine_decimal(count, 40);
}

std::string_view label_of(const Finding& finding) {
    if (finding.severity == protocol::Severity::hard) return "stop: ";
    if (finding.blocks) return "not checked: ";
    return finding.severity == protocol::Severity::soft ? "caution: " : "note: ";
}

}  // namespace

void append_cell(std::string& line, std::string_view text) {
    const std::uint8_t wants = wants_of(text);
    if ((wants & spelling_out) == 0) return append_visible(line, text, wants);
    const std::string visible = files::with_all_visible(text);
    append_visible(line, visible, wants_of(visible));
}

std::string_view word_of(protocol::Verdict verdict) {
    switch (verdict) {
        case protocol::Verdict::within: return "within";
        case protocol::Verdict::caution: return "caution";
        case protocol::Verdict::stop: return "stop";
        case protocol::Verdict::not_checked: break;
    }
    return "not-checked";
}

std::string findings_text(const protocol::Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) {
        if (finding.severity == protocol::Severity::info && finding.rule != same_id_rule) continue;
        if (!text.empty()) text += "; ";
        text += label_of(finding);
        text += protocol::sentence(finding);
    }
    return text;
}

void append_report_line(std::string& report, const Checked& checked) {
    const auto& a = checked.assessment;
    append_cell(report, shown_id(*checked.row));
    report += ',';
    report += word_of(a.verdict);
    append_shown(report, a.dose);
    // Nothing where it is too small to be measured: a 0 could be taken for an amount.
    append_shown(report,
                 a.volume && !a.volume->is_too_small() ? std::optional(a.volume->measured) : std::nullopt);
    report += ',';
    if (a.containers) append_count(report, a.containers->needed);
    report += ',';
    append_cell(report, findings_text(a.findings));
    report += '\n';
}

}  // namespace vialwright::bulk
