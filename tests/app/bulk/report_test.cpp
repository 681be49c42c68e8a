// SPDX-License-Identifier: Apache-2.0
// The report: cells that no spreadsheet runs (OWASP "CSV Injection"; ASVS 5.0, 1.2.10), quoted by RFC 4180, one line an
// order.
#include "app/bulk/report.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "app/bulk/csv_fields.hpp"
#include "tests/support/sample_monograph.hpp"

using namespace vialwright;

namespace {

std::string cell(std::string_view text) {
    std::string line;
    bulk::append_cell(line, text);
    return line;
}

// As a spreadsheet reads the cell.
std::string read_back(const std::string& line) {
    bulk::FieldReader reader;
    REQUIRE_FALSE(reader.read(line));
    REQUIRE(reader.fields().size() == 1);
    return std::string(reader.fields().front());
}

}  // namespace

TEST_CASE("a cell is no formula, and stays on its line") {
    struct Row {
        const char* text;
        const char* cell;
    };
    const auto row = GENERATE(values<Row>({
        {"A-17", "A-17"},
        {"", ""},
        {"17", "17"},
        {"=1+1", "'=1+1"},
        {"+1", "'+1"},
        {"-1", "'-1"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
        {"=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
        {"\t=1", "U+0009=1"},
        {"\r=1", "U+000D=1"},
        {"\n=1", "U+000A=1"},
        {"a\nb", "aU+000Ab"},
        {"a\r\nb", "aU+000DU+000Ab"},
        {" =1", "\" '=1\""},
        {"  @x", "\"  '@x\""},
        {"\uFF1D1", "'\uFF1D1"},
        {"\uFF0B1", "'\uFF0B1"},
        {"\uFF0D1", "'\uFF0D1"},
        {"\uFF201", "'\uFF201"},
        {"\u22121", "'\u22121"},
        {"a;=1", "\"a;'=1\""},
        {"a; =1;-2; b", "\"a; '=1;'-2; b\""},
        {"a,=1", "\"a,=1\""},
        {"a\"b", "\"a\"\"b\""},
        {"\"=1\"", "\"\"\"=1\"\"\""},
        {"a=b", "a=b"},
        {"M\u00fcller", "M\u00fcller"},
        {"a\u202Eb", "aU+202Eb"},
        {"caf\xE9", "caf?"},
        {"a ", "\"a \""},
    }));
    CAPTURE(row.text);
    CHECK(cell(row.text) == row.cell);
}

TEST_CASE("whatever stands in a cell, it is one field that begins no formula") {
    rc::prop("no cell begins with a sign", [](const std::string& text) {
        const std::string line = cell(text);
        RC_ASSERT(line.find('\n') == std::string::npos && line.find('\r') == std::string::npos);
        const std::string shown = read_back(line);
        std::string_view rest = shown;
        while (true) {
            const std::size_t first = rest.find_first_not_of(' ');
            if (first != std::string_view::npos)
                RC_ASSERT(std::string_view("=+-@\t\r").find(rest[first]) == std::string_view::npos);
            const std::size_t next = rest.find(';');
            if (next == std::string_view::npos) break;
            rest.remove_prefix(next + 1);
        }
    });
}

TEST_CASE("a report line says what was ordered, what to draw up, and why not") {
    const auto monograph = test::glycine_injection();
    const auto reference = test::reference();
    const bulk::Products products({&monograph});
    const bulk::Checker checker(products, reference);
    const auto line_for = [&](bulk::OrderRow row) {
        std::string line;
        bulk::append_report_line(line, checker.check(row));
        return line;
    };
    bulk::OrderRow row;
    row.id = "A,1";
    row.line = 2;
    row.product = "glycine";
    row.text.dose = "2 g";
    row.text.route = "intravenous";
    row.text.age = "40 y";
    row.text.no_conditions = true;
    CHECK(line_for(row) == "\"A,1\",within,\"2,000 mg\",40 mL,2,\n");
    row.line_of_same_id = 1;
    CHECK(line_for(row) == "\"A,1\",within,\"2,000 mg\",40 mL,2,note: The same id stands on line 1.\n");
    row.line_of_same_id = 0;
    row.text.dose = "2.1 g";
    CHECK(line_for(row) ==
          "\"A,1\",caution,\"2,100 mg\",42 mL,2,\"caution: The dose, 2.1 g, is above the usual maximum of 2 "
          "g.; caution: "
          "The volume, 42 mL, is above the usual maximum of 40 mL.\"\n");
    row.text.no_conditions = false;
    CHECK_THAT(line_for(row),
               Catch::StartsWith("\"A,1\",not-checked,\"2,100 mg\",42 mL,2,\"not checked: Not answered"));
    row.text.dose = ".5 g";
    row.id.clear();
    CHECK_THAT(line_for(row),
               Catch::StartsWith("line 2,not-checked,,,,\"not checked: dose: \"\".5 g\"\": write a zero"));
    row.product = "glycin";
    CHECK(line_for(row) ==
          "line 2,not-checked,,,,\"not checked: product: there is no product \"\"glycin\"\"; did you mean "
          "\"\"glycine\"\"?\"\n");
}
