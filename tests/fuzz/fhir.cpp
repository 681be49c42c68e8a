// SPDX-License-Identifier: Apache-2.0
// FHIR documents: any bytes give a fault of the document or orders, the same again the second time, and an order with a
// fault is never checked. An input whose first byte is 128 or more edits a sound Bundle instead, so that what is behind the
// JSON is reached: each edit is a place (two bytes), how much to take out, how much to put in, and what.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "app/bulk/fhir_orders.hpp"
#include "app/bulk/report.hpp"
#include "app/files/monograph_file.hpp"
#include "labels/text/text_policy.hpp"
#include "tests/app/files/sample_texts.hpp"

namespace {

using namespace vialwright;

constexpr std::uint8_t edits_follow = 0x80;
constexpr std::size_t most_put_in = 32;

constexpr std::string_view sound = R"({"resourceType":"Bundle","type":"collection","entry":[
{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"p","birthDate":"1980-01-31","gender":"female"}},
{"resource":{"resourceType":"Observation","id":"w","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"29463-7"}]},
"subject":{"reference":"Patient/p"},"valueQuantity":{"value":70.50,"system":"http://unitsofmeasure.org","code":"kg"}}},
{"resource":{"resourceType":"MedicationRequest","id":"rx","status":"active","intent":"order","authoredOn":"2026-11-20",
"medicationCodeableConcept":{"coding":[{"system":"urn:vialwright:product","code":"sample"}]},"subject":{"reference":"Patient/p"},
"supportingInformation":[{"reference":"Observation/w"}],"extension":[{"url":"urn:vialwright:conditions","valueString":"none"}],
"dosageInstruction":[{"route":{"text":"intravenous"},"maxDosePerPeriod":{"numerator":{"value":2,"system":"http://unitsofmeasure.org","code":"g"},
"denominator":{"value":1,"system":"http://unitsofmeasure.org","code":"d"}},"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d","duration":0.5,"durationUnit":"h"}},
"doseAndRate":[{"doseQuantity":{"value":1.0e0,"unit":"g","system":"http://unitsofmeasure.org","code":"g"}}]}]}}]})";

void require(bool holds, const char* law, std::string_view text) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s:\n%.*s\n", law, static_cast<int>(text.size()), text.data());
    std::abort();
}

std::string edited(std::string text, std::span<const std::uint8_t> edits) {
    while (edits.size() >= 4) {
        const std::size_t at = (edits[0] * 256U + edits[1]) % (text.size() + 1);
        const std::size_t taken = edits[2];
        const std::size_t put = std::min<std::size_t>(edits[3] % most_put_in, edits.size() - 4);
        edits = edits.subspan(4);
        text.replace(at, std::min(taken, text.size() - at),
                     std::string(edits.begin(), edits.begin() + static_cast<std::ptrdiff_t>(put)));
        edits = edits.subspan(put);
    }
    return text;
}

const bulk::Checker& checker() {
    static const auto reading =
        files::parse_monograph(std::string(test::sample_monograph_text), "sample.toml");
    static const formulary::Reference reference;
    static const bulk::Products products({&*reading.value});
    static const bulk::Checker made(products, reference);
    return made;
}

class Report : public bulk::BatchSink {
public:
    explicit Report(const bulk::OrderSource& source) : source_(source) {}
    bulk::Batch empty() override { return {}; }
    bool take(bulk::Batch&& batch) override {
        for (std::size_t i = 0; i < source_.count(batch); ++i) {
            bulk::OrderRow row;
            source_.row(batch, i, row);
            const auto checked = checker().check(row);
            require(row.faults.empty() || checked.assessment.verdict == protocol::Verdict::not_checked,
                    "an order with a fault is not checked", row.id);
            for (const auto& fault : row.faults)
                require(!fault.message.empty(), "a fault says what is wrong", row.id);
            bulk::append_report_line(text, checked);
        }
        return true;
    }
    std::string text;

private:
    const bulk::OrderSource& source_;
};

std::string report_of(const std::string& text, std::size_t at_once) {
    bulk::MemorySource source(text, at_once);
    const auto orders = bulk::FhirOrders::open(source, "fuzz.json");
    if (!orders) {
        const auto& fault = orders.error().front();
        require(!fault.message.empty(), "a refusal says why", text);
        require(!text::decode_utf8(fault.message).fault, "a message is UTF-8", text);
        const auto lines = static_cast<int>(std::ranges::count(text, '\n')) + 1;
        require(fault.place.line >= 0 && fault.place.line <= lines, "a fault is in the file", text);
        return files::to_text(fault);
    }
    Report report(**orders);
    (*orders)->read(report);
    return report.text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> input(data, size);
    const bool edits = !input.empty() && input[0] >= edits_follow;
    const std::string text =
        edits ? edited(std::string(sound), input.subspan(1)) : std::string(input.begin(), input.end());
    const std::string report = report_of(text, SIZE_MAX);
    require(report_of(text, 1) == report, "the same, byte by byte", text);
    return 0;
}
