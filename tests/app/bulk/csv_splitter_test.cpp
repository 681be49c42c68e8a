// SPDX-License-Identifier: Apache-2.0
// RFC 4180 by table: each row is a file and the records that it holds. What is broken costs its own line and no other.
#include "app/bulk/csv_splitter.hpp"

#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "app/bulk/csv_fields.hpp"

using namespace vialwright::bulk;

namespace {

using Texts = std::vector<std::string>;

// "LINE:field|field", or "LINE!what is wrong" for each record after a header of three columns.
Texts records_of(const std::string& file, std::size_t at_once = SIZE_MAX) {
    MemorySource source("a,b,c\n" + file, at_once);
    CsvSplitter splitter(source);
    splitter.read_header();
    splitter.expect_fields(3);
    Texts found;
    std::string bytes;
    std::vector<Record> records;
    FieldReader reader;
    while (splitter.next(bytes, records))
        for (const auto& record : records) {
            std::string text = std::to_string(record.line);
            const auto fault = record.fault == RecordFault::none
                                   ? reader.read(std::string_view(bytes).substr(record.begin, record.length))
                                   : std::optional(explain(record.fault));
            if (fault) text += "!" + *fault;
            else
                for (std::size_t i = 0; i < reader.fields().size(); ++i)
                    text += (i == 0 ? ":" : "|") + std::string(reader.fields()[i]);
            found.push_back(text);
        }
    return found;
}

std::string repeated(const std::string& text, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

// The rows whose answers are whole texts.
struct Row {
    const char* what;
    std::string file;
    Texts records;
};

const std::vector<Row>& sound_rows() {
    static const std::vector<Row> rows{
        {"nothing but a header", "", {}},
        {"2.1 records on lines", "1,2,3\n4,5,6\n", {"2:1|2|3", "3:4|5|6"}},
        {"2.1 CR LF", "1,2,3\r\n4,5,6\r\n", {"2:1|2|3", "3:4|5|6"}},
        {"2.2 no line end at the end", "1,2,3\n4,5,6", {"2:1|2|3", "3:4|5|6"}},
        {"2.2 a CR at the end", "1,2,3\r", {"2:1|2|3"}},
        {"2.4 blanks belong to the field", " 1 , 2,3 \n", {"2: 1 | 2|3 "}},
        {"2.4 empty fields", ",,\n", {"2:||"}},
        {"2.5 quoted fields", "\"1\",\"2\",\"3\"\n", {"2:1|2|3"}},
        {"2.5 an empty quoted field", "\"\",\"\",\n", {"2:||"}},
        {"2.6 a comma inside", "\"1,1\",2,3\n", {"2:1,1|2|3"}},
        {"2.6 a line break inside", "1,\"2\n2\",3\n4,5,6\n", {"2:1|2\n2|3", "4:4|5|6"}},
        {"2.6 CR LF inside", "1,\"2\r\n2\",3\r\n4,5,6\r\n", {"2:1|2\r\n2|3", "4:4|5|6"}},
        {"2.6 blank lines inside", "1,\"\n\n\",3\n4,5,6\n", {"2:1|\n\n|3", "5:4|5|6"}},
        {"2.7 a doubled quotation mark", "1,\"5\"\" tube\",3\n", {"2:1|5\" tube|3"}},
        {"2.7 nothing but one", "1,\"\"\"\",3\n", {"2:1|\"|3"}},
        {"two fields with doubled ones", "\"a\"\"b\",\"c\"\"d\",\"e\"\"\"\n", {"2:a\"b|c\"d|e\""}},
        {"too few and too many fields are told later", "1,2\n1,2,3,4\n", {"2:1|2", "3:1|2|3|4"}},
        {"blank lines at the end are none", "1,2,3\n\n\r\n\n", {"2:1|2|3"}},
        {"UTF-8", "\u00e9,\u03bc,\U0001F600\n", {"2:\u00e9|\u03bc|\U0001F600"}},
    };
    return rows;
}

const std::string unclosed = explain(RecordFault::unclosed_quote);
const std::string stray = explain(RecordFault::stray_quote);
const std::string cr =
    "there is a carriage return inside a field: put the field in quotation marks, or take it out";
const std::string utf8 = "this line is not UTF-8: save the file again as CSV, UTF-8";
const std::string nul = "there is a NUL byte in this line: save the file again as CSV, UTF-8";

const std::vector<Row>& broken_rows() {
    static const std::vector<Row> rows{
        {"a blank line between others", "1,2,3\n\n4,5,6\n", {"2:1|2|3", "3!this line is empty", "4:4|5|6"}},
        {"never closed", "1,\"2,3\n4,5,6\n7,8,9\n", {"2!" + unclosed, "3:4|5|6", "4:7|8|9"}},
        {"never closed, last line", "1,2,3\n4,\"5,6", {"2:1|2|3", "3!" + unclosed}},
        {"closed by the next line's first", "1,\"2,3\n\"4\",5,6\n", {"2!" + unclosed, "3:4|5|6"}},
        {"closed by the next line's second", "1,\"2,3\n4,\"5\",6\n", {"2!" + unclosed, "3:4|5|6"}},
        {"two that open in the same column",
         "1,\"2,3\n4,\"5,6\n7,8,9\n",
         {"2!" + unclosed, "3!" + unclosed, "4:7|8|9"}},
        {"closed by a stray one: the fields fit",
         "1,\"2,3\n4,5\",6\n7,8,9\n",
         {"2!" + unclosed, "3!" + stray, "4:7|8|9"}},
        {"swallows a line, and too few fields are left",
         "\"1,2,3\n4,5,6\"\n7,8,9\n",
         {"2!" + unclosed, "3!" + stray, "4:7|8|9"}},
        {"empty quotes do not close it",
         "1,\"2,3\n4,\"\",6\n7,8,9\n",
         {"2!" + unclosed, "3:4||6", "4:7|8|9"}},
        {"inside a field", "1,5\" tube,3\n4,5,6\n", {"2!" + stray, "3:4|5|6"}},
        {"after a blank", "1, \"2\",3\n4,5,6\n", {"2!" + stray, "3:4|5|6"}},
        {"text after the closing one", "1,\"2\"x,3\n4,5,6\n", {"2!" + stray, "3:4|5|6"}},
        {"a blank after the closing one", "1,\"2\" ,3\n4,5,6\n", {"2!" + stray, "3:4|5|6"}},
        {"a lone CR", "1,2\r2,3\n4,5,6\n", {"2!" + cr, "3:4|5|6"}},
        {"CR CR LF", "1,2,3\r\r\n4,5,6\n", {"2!" + cr, "3:4|5|6"}},
        {"CR as line end", "1,2,3\r4,5,6\r", {"2!" + cr}},
        {"NUL", std::string("1,2\0,3\n4,5,6\n", 13), {"2!" + nul, "3:4|5|6"}},
        {"Latin-1", "1,caf\xE9,3\n4,5,6\n", {"2!" + utf8, "3:4|5|6"}},
        {"an overlong slash", "1,\xC0\xAF,3\n4,5,6\n", {"2!" + utf8, "3:4|5|6"}},
        {"a surrogate", "1,\xED\xA0\x80,3\n4,5,6\n", {"2!" + utf8, "3:4|5|6"}},
        {"a sequence cut short", "1,2,\xE2\x82\n4,5,6\n", {"2!" + utf8, "3:4|5|6"}},
    };
    return rows;
}

void check_row(const Row& row) {
    CAPTURE(row.what, row.file);
    CHECK(records_of(row.file) == row.records);
    // As a pipe may give it: in pieces of any length.
    for (const std::size_t at_once : {1U, 2U, 3U, 7U}) CHECK(records_of(row.file, at_once) == row.records);
}

}  // namespace

TEST_CASE("CSV: RFC 4180, section 2, rule by rule") {
    for (const auto& row : sound_rows()) check_row(row);
}

TEST_CASE("CSV: what is broken costs its own line") {
    for (const auto& row : broken_rows()) check_row(row);
}

TEST_CASE("CSV: the first line, with and without a byte order mark") {
    struct Case {
        std::string file, header;
        RecordFault fault = RecordFault::none;
    };
    for (const auto& one :
         {Case{"", ""}, Case{"\xEF\xBB\xBF", ""},
          Case{"\xEF\xBB\xBF"
               "a,b\n1,2\n",
               "a,b"},
          Case{"a,b\r\n1,2\n", "a,b"}, Case{"a,b", "a,b"}, Case{"\"a\nb\",c\n1,2\n", "\"a\nb\",c"},
          Case{"\"a,b\n1,2\n", "\"a,b", RecordFault::unclosed_quote}}) {
        MemorySource source(one.file);
        CsvSplitter splitter(source);
        const auto header = splitter.read_header();
        CHECK(header.text == one.header);
        CHECK(header.fault == one.fault);
    }
}

TEST_CASE("CSV: lines and fields that are too long cost themselves") {
    const std::string field = repeated("x", longest_field + 1);
    CHECK(records_of("1," + field + ",3\n4,5,6\n") ==
          Texts{"2!a field is longer than 4096 bytes: is it in the right column?", "3:4|5|6"});
    const std::string too_long = "!this line is longer than 65536 bytes: is a line end missing?";
    for (const std::size_t length : {longest_record + 1, std::size_t{200'000}, std::size_t{3'000'000}})
        CHECK(records_of("1,2,3\n" + repeated("x", length) + "\n4,5,6\n") ==
              Texts{"2:1|2|3", "3" + too_long, "4:4|5|6"});
    CHECK(records_of("1,2,3\n" + repeated("x", 200'000)) == Texts{"2:1|2|3", "3" + too_long});
    CHECK(records_of(repeated("x", longest_record) + "\n1,2,3\n").size() == 2);
    // A quotation mark that is closed only far away.
    const auto far = records_of("1,\"2,3\n" + repeated("4,5,6\n", 20'000) + "7,8\",9\n");
    REQUIRE(far.size() == 20'002);
    CHECK(far.front() == "2!" + unclosed);
    CHECK(far[1] == "3:4|5|6");
    CHECK(far.back() == "20003!" + stray);
}

TEST_CASE("CSV: many blank lines are told in bounded memory") {
    const std::size_t blanks = CsvSplitter::most_blanks + 500;
    const auto found = records_of(repeated("\n", blanks) + "1,2,3\n");
    REQUIRE(found.size() == blanks + 1);
    CHECK(found.front() == "2!this line is empty");
    CHECK(found.back() == std::to_string(blanks + 2) + ":1|2|3");
    CHECK(records_of("1,2,3\n" + repeated("\n", CsvSplitter::most_blanks - 1)).size() == 1);
}

TEST_CASE("CSV: what is written by the rules is read back, whatever it holds") {
    rc::prop("round trip", [](const std::vector<std::array<std::string, 3>>& rows) {
        std::string file;
        Texts wanted;
        std::size_t line = 2;
        for (const auto& row : rows) {
            std::string text = std::to_string(line) + ":";
            for (std::size_t i = 0; i < row.size(); ++i) {
                std::string cell;
                for (const char c : row[i])
                    if (c > 0 && c != '\r') cell += c == '\x7f' ? '"' : c;
                if (cell.size() > 1) cell.erase(std::remove(cell.begin() + 1, cell.end(), '\n'), cell.end());
                file += i == 0 ? "\"" : ",\"";
                for (const char c : cell) file += c == '"' ? std::string("\"\"") : std::string(1, c);
                file += "\"";
                text += (i == 0 ? "" : "|") + cell;
                line += static_cast<std::size_t>(std::count(cell.begin(), cell.end(), '\n'));
                RC_PRE(cell.find('\n') == std::string::npos || std::count(cell.begin(), cell.end(), ',') < 2);
            }
            file += "\n";
            ++line;
            wanted.push_back(text);
        }
        RC_ASSERT(records_of(file) == wanted);
        RC_ASSERT(records_of(file, 5) == wanted);
    });
}
