// SPDX-License-Identifier: Apache-2.0
#include "app/files/compounding_file.hpp"

#include <catch2/catch.hpp>

#include "core/units/literals.hpp"
#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;
using namespace vialwright::units::literals;
using Catch::Contains;
using numbers::Exact;

const std::string tonicity = R"(format = "tonicity/1"

[[agent]]
id       = "boric-acid"
name     = "Boric acid"
synonyms = ["acid of borax"]
e_value  = "0.5"
freezing_point_depression = "0.288"
basis    = "memory"
source   = "A table"
)";
const std::string overfill = R"(format = "overfill/1"
basis  = "verified"
source = "USP <1151>"

[large]
labeled         = "50 mL"
mobile_percent  = "2"
viscous_percent = "3"

[[size]]
labeled = "5 mL"
mobile  = "0.3 mL"
viscous = "0.5 mL"

[[size]]
labeled = "10 mL"
mobile  = "0.5 mL"
viscous = "0.7 mL"
)";
const std::string densities = R"(format = "densities/1"

[[liquid]]
id      = "glycerin"
name    = "Glycerin"
density = "1.26 g/mL"
basis   = "memory"
source  = "A table"
)";

struct Read {
    compounding::CompoundingReference reference;
    std::string faults;
};
Read read(const std::string& bytes) {
    Read result;
    FaultLog log("reference.toml");
    const bool good = parse_compounding(bytes, result.reference, log);
    for (const auto& fault : log.in_order()) result.faults += to_text(fault) + "\n";
    CHECK(good == result.faults.empty());
    return result;
}
std::string with(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("tables of the compounding calculations are read") {
    const auto agent = read(tonicity).reference.tonic_agents.at(0);
    CHECK(agent.e_value == Exact::ratio(1, 2));
    CHECK(agent.freezing_depression == Exact::ratio(288, 1000));
    CHECK(agent.synonyms == std::vector<std::string>{"acid of borax"});
    const auto table = read(overfill).reference.overfill;
    REQUIRE(table);
    CHECK(table->sizes.size() == 2);
    CHECK((table->sizes[1].viscous == 0.7_mL));
    CHECK((table->large == 50_mL));
    CHECK(table->mobile_fraction == Exact::ratio(1, 50));
    CHECK(read(densities).reference.densities.at(0).density.value() == Exact::ratio(126, 100));
}

TEST_CASE("a slip in a table is refused with its line") {
    struct Row {
        std::string text, from, to, says;
    };
    const Row rows[] = {
        {tonicity, "tonicity/1", "tonicity/2", "format"},
        {tonicity, "\"0.5\"", "\"0\"", "reference.toml:7:12: e_value: this must be more than zero"},
        {tonicity, "\"0.5\"", "0.5", "quantities are text"},
        {tonicity, "\"memory\"", "\"hearsay\"", "basis"},
        {tonicity, "source   = \"A table\"\n", "", "source"},
        {tonicity, "e_value  = \"0.5\"\nfreezing_point_depression = \"0.288\"\n", "", "give the E-value"},
        {tonicity, "e_value ", "e_valeu ", "e_value"},
        {overfill, "labeled = \"10 mL\"", "labeled = \"5 mL\"", "the sizes go from small to large"},
        {overfill, "labeled         = \"50 mL\"", "labeled         = \"10 mL\"", "the largest size"},
        {overfill, "mobile  = \"0.3 mL\"", "mobile  = \"0.3 mg\"", "mobile"},
        {overfill, "mobile  = \"0.3 mL\"\n", "", "mobile"},
        {overfill, "mobile_percent  = \"2\"", "mobile_percent  = \"0\"", "more than zero"},
        {densities, "1.26 g/mL", "1.26", "density"},
        {densities, "1.26 g/mL", "0 g/mL", "more than zero"},
    };
    for (const auto& row : rows) {
        INFO(row.from << " -> " << row.to);
        CHECK_THAT(read(with(row.text, row.from, row.to)).faults, Contains(row.says));
    }
    CHECK_THAT(read(tonicity + tonicity.substr(tonicity.find("[[agent]]"))).faults, Contains("second time"));
}

TEST_CASE("all three tables must be there") {
    const test::TemporaryFolder folder;
    folder.write("tonicity.toml", tonicity);
    folder.write("densities.toml", densities);
    CHECK_FALSE(read_compounding(folder.path()).value);
    folder.write("overfill.toml", overfill);
    CHECK(read_compounding(folder.path()).value);
}
