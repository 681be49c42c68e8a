// SPDX-License-Identifier: Apache-2.0
// CSV files of orders: any bytes give a fault of the first line or an order for each line, the same however the bytes come
// in, and a report with one line for each that no spreadsheet runs. An input whose first byte is 128 or more is the lines
// behind a sound header.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "app/bulk/csv_orders.hpp"
#include "app/bulk/report.hpp"
#include "app/files/monograph_file.hpp"
#include "tests/app/files/sample_texts.hpp"

namespace {

using namespace vialwright;

constexpr std::uint8_t lines_follow = 0x80;
constexpr std::string_view header = "id,product,dose,route,age,conditions,drugs,allergies\n";

void require(bool holds, const char* law, std::string_view text) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s:\n%.*s\n", law, static_cast<int>(text.size()), text.data());
    std::abort();
}

class Report : public bulk::BatchSink {
public:
    Report(const bulk::OrderSource& source, const bulk::Checker& checker)
        : source_(source), checker_(checker) {}
    bulk::Batch empty() override { return {}; }
    bool take(bulk::Batch&& batch) override {
        for (std::size_t i = 0; i < source_.count(batch); ++i) {
            bulk::OrderRow row;
            source_.row(batch, i, row);
            require(row.line > line_, "lines go up", row.id);
            line_ = row.line;
            const auto checked = checker_.check(row);
            require(row.faults.empty() || checked.assessment.verdict == protocol::Verdict::not_checked,
                    "a bad line is not checked", row.id);
            std::string line;
            bulk::append_report_line(line, checked);
            check_line(line);
            text += std::to_string(row.line) + ":" + line;
        }
        return true;
    }
    std::string text;

private:
    void check_line(std::string_view line) {
        require(line.find('\n') == line.size() - 1, "an order is one line", line);
        line.remove_suffix(1);
        require(!fields_.read(line), "the report can be read", line);
        require(fields_.fields().size() == 6, "the report has six columns", line);
        for (const auto field : fields_.fields())
            require(
                field.empty() || std::string_view("=+-@\t\r").find(field.front()) == std::string_view::npos,
                "no cell is a formula", field);
    }

    const bulk::OrderSource& source_;
    const bulk::Checker& checker_;
    bulk::FieldReader fields_;
    std::size_t line_ = 0;
};

const bulk::Checker& checker() {
    static const auto reading =
        files::parse_monograph(std::string(test::sample_monograph_text), "sample.toml");
    static const formulary::Reference reference;
    static const bulk::Products products({&*reading.value});
    static const bulk::Checker made(products, reference);
    return made;
}

std::string report_of(const std::string& text, std::size_t at_once) {
    bulk::MemorySource source(text, at_once);
    const auto orders = bulk::CsvOrders::open(source, {}, "fuzz.csv");
    if (!orders) {
        std::string said;
        for (const auto& fault : orders.error()) said += files::to_text(fault) + "\n";
        require(!said.empty(), "a refusal says why", text);
        return said;
    }
    Report report(**orders, checker());
    (*orders)->read(report);
    return report.text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string text(data, data + size);
    if (size > 0 && data[0] >= lines_follow) text = std::string(header) + text.substr(1);
    const std::string report = report_of(text, SIZE_MAX);
    require(report_of(text, 1) == report, "the same, byte by byte", text);
    return 0;
}
