// SPDX-License-Identifier: Apache-2.0
// growth.toml: its faults, and whether what is shipped believes real people. Medians and third percentiles: WHO Child Growth
// Standards 2006, CDC growth charts 2000 (wtage.csv, statage.csv).
#include "app/files/growth_file.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "app/files/reference_file.hpp"
#include "core/units/literals.hpp"

using namespace vialwright;
using namespace vialwright::units::literals;
using formulary::Growth;
using numbers::Exact;
using patient::Sex;

namespace {

constexpr std::string_view band =
    R"({ age_min = "0 month", age_max = "1 month", weight_min = "1 kg", weight_max = "8 kg", height_min = "30 cm", height_max = "60 cm" })";

std::string file_of(std::string_view bands, std::string_view sex = "male", std::string_view id = "one") {
    return fmt::format(
        "[[growth]]\nid = \"{}\"\nname = \"One\"\nsex = \"{}\"\nbasis = \"memory\"\nsource = \"Nobody\"\n"
        "band = [{}]\n",
        id, sex, bands);
}

std::string replaced(std::string_view text, std::string_view what, std::string_view with) {
    std::string all(text);
    const auto at = all.find(what);
    REQUIRE(at != std::string::npos);
    return all.replace(at, what.size(), with);
}

struct Parsed {
    Growth growth;
    std::string told;  // the faults, a line each, with line and column
};

Parsed parsed(std::string_view tables) {
    formulary::Reference reference;
    files::FaultLog log("growth.toml");
    files::parse_reference("format = \"growth/1\"\n" + std::string(tables), reference, log);
    std::string told;
    for (const auto& fault : log.in_order()) told += to_text(fault) + "\n";
    return {reference.growth, told};
}

units::Time months(int count) { return units::make<units::Time>(Exact::ratio(8766, 12) * count); }

const Growth& shipped() {
    static const auto reading =
        files::read_reference(std::filesystem::path(VIALWRIGHT_SOURCE_DIR) / "data" / "reference");
    REQUIRE(reading.value);
    return reading.value->growth;
}

bool believes(int age, Sex sex, const units::BodyWeight& weight, const units::Height& height) {
    const auto found = shipped().at(months(age), sex);
    return found && weight >= found->least_weight && weight <= found->most_weight &&
           height >= found->least_height && height <= found->most_height;
}

struct Person {
    int months;
    Sex sex;
    units::BodyWeight weight;
    units::Height height;
};

}  // namespace

TEST_CASE("a band is read with its table, for one sex or for both") {
    const auto one = parsed(file_of(band));
    CHECK(one.told.empty());
    REQUIRE(one.growth.male.size() == 1);
    CHECK(one.growth.female.empty());
    CHECK(one.growth.male[0].below == months(1));
    CHECK(one.growth.male[0].most_weight == 8_kg);
    CHECK(one.growth.male[0].least_height == 30_cm);
    CHECK(one.growth.tables.at(one.growth.male[0].table).source == "Nobody");
    CHECK_FALSE(one.growth.at(months(0), std::nullopt));  // nothing is known of girls
    const auto both = parsed(file_of(band, "any"));
    CHECK(both.growth.male.size() == 1);
    CHECK(both.growth.female.size() == 1);
    CHECK(both.growth.at(months(0), std::nullopt));
    CHECK_FALSE(both.growth.at(months(1), std::nullopt));  // a band ends before its last age
}

TEST_CASE("faults of growth.toml are told with their place") {
    struct Row {
        std::string text;
        const char* told;
    };
    const std::string second = replaced(replaced(band, "0 month", "2 month"), "1 month", "3 month");
    const auto row = GENERATE_COPY(values<Row>({
        {file_of(replaced(band, "\"8 kg\"", "\"0.5 kg\"")),
         "growth.toml:8:87: weight_max: this must be more than weight_min"},
        {file_of(replaced(band, "60 cm", "60 kg")), "height_max"},
        {file_of(replaced(band, "\"1 kg\"", "1")), "weight_min"},
        {file_of(replaced(band, "weight_min", "weight_mim")), "weight_mim"},
        {file_of(replaced(band, "0 month", "-1 month")), "age_min"},
        {file_of(replaced(band, "\"1 month\"", "\"0 month\"")), "age_max: this must be more than age_min"},
        {file_of(std::string(band) + "," + second), "age_min: the band before ends at 1 month"},
        {file_of(std::string(band) + "," + std::string(band)), "age_min: the band before ends at 1 month"},
        {file_of(band) + file_of(band, "any", "two"), "age_min: the band before ends at 1 month"},
        {file_of(band) + file_of(band, "female"), "stands here a second time"},
        {file_of(band, "boy"), "sex"},
        {replaced(file_of(band), "basis = \"memory\"", "basis = \"guess\""), "basis"},
        {replaced(file_of(band), "source = \"Nobody\"", "source = \"\""), "source"},
        {replaced(file_of(band), "sex = \"male\"\n", ""), "sex"},
        {"[[growths]]\nid = \"one\"\n", "growths"},
    }));
    CAPTURE(row.text);
    CHECK_THAT(parsed(row.text).told, Catch::Contains(row.told));
}

TEST_CASE("the shipped bounds believe people of every age, the small, the early and the large ones too") {
    const auto row = GENERATE(values<Person>({
        {0, Sex::male, 3.3464_kg, 49.8842_cm},  // medians
        {2, Sex::female, 5.1282_kg, 57.0673_cm},
        {6, Sex::male, 7.934_kg, 67.6236_cm},
        {12, Sex::female, 8.9481_kg, 74.015_cm},
        {24, Sex::male, 12.1515_kg, 87.8161_cm},
        {36, Sex::female, 13.8503_kg, 95.1_cm},
        {60, Sex::male, 18.4859_kg, 109.1751_cm},
        {96, Sex::female, 25.757_kg, 127.8263_cm},
        {120, Sex::male, 32.088_kg, 138.8234_cm},
        {144, Sex::female, 41.828_kg, 151.4866_cm},
        {180, Sex::male, 56.491_kg, 170.1393_cm},
        {216, Sex::female, 56.2297_kg, 163.1308_cm},
        {239, Sex::male, 70.5525_kg, 176.8415_cm},
        {240, Sex::female, 58.219_kg, 163.3383_cm},
        {600, Sex::male, 85_kg, 175_cm},
        {1188, Sex::female, 40_kg, 145_cm},
        {24, Sex::male, 10.3821_kg, 79.9108_cm},  // third percentiles
        {120, Sex::female, 24.2_kg, 125.96_cm},
        {204, Sex::male, 49.2866_kg, 161.2733_cm},
        {0, Sex::female, 0.55_kg, 30_cm},  // born at 24 weeks, and at four months still small
        {4, Sex::female, 2.2_kg, 44_cm},
        {9, Sex::male, 5.5_kg, 61_cm},
        {48, Sex::female, 25.2_kg, 115.7_cm},  // WHO z = 3
        {120, Sex::male, 75_kg, 150_cm},       // very heavy children and adults
        {180, Sex::female, 150_kg, 175_cm},
        {480, Sex::female, 250_kg, 165_cm},
        {480, Sex::male, 45_kg, 125_cm},  // short stature
    }));
    CAPTURE(row.months, static_cast<int>(row.sex));
    CHECK(believes(row.months, row.sex, row.weight, row.height));
}

TEST_CASE(
    "the shipped bounds do not believe the pounds of a boy under 5, or a girl under 4 years, as kilograms") {
    // Medians by age and sex, WHO Child Growth Standards 2006.
    const auto row = GENERATE(values<Person>({{0, Sex::male, 3.3464_kg, 49.8842_cm},
                                              {1, Sex::male, 4.4709_kg, 54.7244_cm},
                                              {2, Sex::male, 5.5675_kg, 58.4249_cm},
                                              {6, Sex::female, 7.297_kg, 65.7311_cm},
                                              {12, Sex::female, 8.9481_kg, 74.015_cm},
                                              {24, Sex::male, 12.1515_kg, 87.1_cm},
                                              {42, Sex::male, 15.3486_kg, 99.9_cm},
                                              {42, Sex::female, 14.9727_kg, 99_cm},
                                              {54, Sex::male, 17.3452_kg, 106.7_cm}}));
    CAPTURE(row.months, static_cast<int>(row.sex));
    const auto mistaken = row.weight / Exact::ratio(45'359'237, 100'000'000);
    CHECK_FALSE(believes(row.months, row.sex, mistaken, row.height));
    CHECK(believes(row.months, row.sex, row.weight, row.height));
}

TEST_CASE("the shipped bounds leave no age out, and a height in the other unit is not believed") {
    for (int age = 0; age <= 1440; ++age)
        for (const auto sex : {std::optional(Sex::male), std::optional(Sex::female), std::optional<Sex>()}) {
            CAPTURE(age);
            REQUIRE(shipped().at(months(age), sex));
        }
    CHECK_FALSE(believes(120, Sex::male, 32_kg, 54.66_cm));  // 138.8 cm are 54.66 in
    CHECK_FALSE(believes(24, Sex::female, 12_kg, 216_cm));   // 85 in
    CHECK_FALSE(believes(600, Sex::male, 85_kg, 69_cm));     // 175 cm are 69 in
}
