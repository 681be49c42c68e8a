// SPDX-License-Identifier: Apache-2.0
// The report: CSV (RFC 4180, with LF as line end), a line for each order of the file, none of them broken over two lines.
//
// A spreadsheet takes a cell that begins with = + - @ for a formula and runs it (OWASP "CSV Injection"; ASVS 5.0, 1.2.10).
// Text that came from the order file is therefore written with an apostrophe before such a beginning, also behind a
// semicolon, where another locale begins a cell. Numbers and quantities are written by us and begin with a digit.
#pragma once

#include <string>
#include <string_view>

#include "app/bulk/checker.hpp"

namespace vialwright::bulk {

inline constexpr std::string_view report_header = "id,verdict,dose,volume,containers,findings\n";

// Text from outside as a cell: on one line, no formula, quoted where it must be.
void append_cell(std::string& line, std::string_view text);

void append_report_line(std::string& report, const Checked& checked);

std::string_view word_of(protocol::Verdict verdict);  // "within", "caution", "stop", "not-checked"

// The findings that decide about the order, and what is to be known about its line: "stop: The dose, 20 g, is …".
std::string findings_text(const protocol::Findings& findings);

}  // namespace vialwright::bulk
