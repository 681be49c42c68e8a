// SPDX-License-Identifier: Apache-2.0
// National Drug Codes: what follows from what, and what is never guessed.
#include "labels/gs1/ndc.hpp"

#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "labels/gs1/check_digit.hpp"
#include "labels/gs1/gtin.hpp"

namespace vialwright::gs1 {

namespace {

constexpr const char* none = "";

struct Forms {
    const char* text;
    const char *ndc10, *ndc11, *ndc12, *gtin14, *upc_a;
};

std::string refusal(std::string_view text, std::string_view indicator = "0") {
    const auto ndc = read_ndc(text, indicator);
    return ndc ? "" : ndc.error();
}

}  // namespace

TEST_CASE("an NDC in all its forms", "[gs1]") {
    const Forms rows[] = {
        // Codes of openFDA and of HL7's examples; check digits by the rule of GS1 General Specifications 7.9.1.
        {"0069-2587-10", "0069-2587-10", "00069-2587-10", "000069-2587-10", "00300692587101", "300692587101"},
        {"62756-090-40", "62756-090-40", "62756-0090-40", "062756-0090-40", "00362756090408", "362756090408"},
        {"70121-1637-7", "70121-1637-7", "70121-1637-07", "070121-1637-07", "00370121163770", "370121163770"},
        {"5555-5555-55", "5555-5555-55", "05555-5555-55", "005555-5555-55", "00355555555551", "355555555551"},
        {"NDC 0088-5021-01", "0088-5021-01", "00088-5021-01", "000088-5021-01", "00300885021016",
         "300885021016"},
        // Eleven digits with one way back.
        {"00069258710", "0069-2587-10", "00069-2587-10", "000069-2587-10", "00300692587101", "300692587101"},
        {"00088-5021-01", "0088-5021-01", "00088-5021-01", "000088-5021-01", "00300885021016",
         "300885021016"},
        {"62756-0090-40", "62756-090-40", "62756-0090-40", "062756-0090-40", "00362756090408",
         "362756090408"},
        {"70121163707", "70121-1637-7", "70121-1637-07", "070121-1637-07", "00370121163770", "370121163770"},
        // Twelve digits.
        {"062756-0090-40", "62756-090-40", "62756-0090-40", "062756-0090-40", "00362756090408",
         "362756090408"},
        {"070121163707", "70121-1637-7", "70121-1637-07", "070121-1637-07", "00370121163770", "370121163770"},
        // Two ways back: none is chosen.
        {"51927-0327-00", none, "51927-0327-00", "051927-0327-00", none, none},
        {"50242006001", none, "50242-0060-01", "050242-0060-01", none, none},
        {"050242-0060-01", none, "50242-0060-01", "050242-0060-01", none, none},
        // No way back: after 2033 such codes exist.
        {"012345-6789-10", none, "12345-6789-10", "012345-6789-10", none, none},
        {"123456-0789-01", none, none, "123456-0789-01", none, none},
    };
    for (const Forms& row : rows) {
        CAPTURE(row.text);
        const auto ndc = read_ndc(row.text);
        REQUIRE(ndc);
        CHECK(ndc->ndc10.value_or(none) == row.ndc10);
        CHECK(ndc->ndc11.value_or(none) == row.ndc11);
        CHECK(ndc->ndc12 == row.ndc12);
        CHECK(ndc->gtin14.value_or(none) == row.gtin14);
        CHECK(ndc->upc_a.value_or(none) == row.upc_a);
        const bool is_uncertain = !ndc->ndc10;
        CHECK((!ndc->findings.empty() && ndc->findings.front().severity == Severity::soft) == is_uncertain);
        if (ndc->gtin14) CHECK(read_gtin(*ndc->gtin14)->gtin14 == row.gtin14);
    }
}

TEST_CASE("what is no certain NDC is refused with the reason", "[gs1]") {
    struct Row {
        const char* text;
        const char* says;
    };
    const Row rows[] = {
        {"6275609040", "may be 6275-6090-40, 62756-090-40 or 62756-0904-0"},
        {"", "is no NDC"},
        {"-", "names a product without its package"},
        {"--", "segments of 0-0-0"},
        {"62756-090", "names a product without its package"},
        {"62756-090-4", "segments of 5-3-1"},
        {"6275-090-40", "segments of 4-3-2"},
        {"123456-789-01", "segments of 6-3-2"},
        {"62756-090-40-1", "4 segments"},
        {"627560904", "has 9 digits"},
        {"1", "has 1 digit;"},
        {"0362756090408", "gs1 check"},
        {"00362756090408", "gs1 check"},
        {"362756090408", "may be a UPC-A"},
        {"62756-O90-40", "is no NDC"},
        {"62756 090 40", "is no NDC"},
        {"62756\u2013090\u201340", "62756<0xE2><0x80><0x93>090"},
        {"0000-1234-56", "code of zeros"},
        {"00000123456", "code of zeros"},
        {"00069-258-10", "does not begin with 0"},
        {"12345-6789-10", "no such NDC"},
        {"12345678910", "no such NDC"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK_THAT(refusal(row.text), Catch::Contains(row.says));
    }
}

TEST_CASE("a pack of several has an indicator, and no UPC-A", "[gs1]") {
    const auto pack = read_ndc("62756-090-40", "3");
    REQUIRE(pack);
    CHECK(pack->gtin14 == "30362756090409");
    CHECK(has_right_check_digit(*pack->gtin14));
    CHECK_FALSE(pack->upc_a);
    for (const char* indicator : {"9", "", "10", "-1", "x", " 1"}) {
        CAPTURE(indicator);
        CHECK_THAT(refusal("62756-090-40", indicator), Catch::Contains("the indicator must be"));
    }
}

TEST_CASE("whatever has ten digits comes back from its eleven and twelve, or as one of two", "[gs1]") {
    for (int i = 0; i < 3000; ++i) {
        const int seed = i * 7919;
        const std::string ten =
            i % 3 == 0   ? fmt::format("{:04}-{:04}-{:02}", seed % 9999 + 1, seed % 173, seed % 97)
            : i % 3 == 1 ? fmt::format("{}-{:03}-{:02}", 10000 + seed % 90000, seed % 997, i % 97)
                         : fmt::format("{}-{:04}-{}", 10000 + seed % 90000, seed % 1999, i % 10);
        CAPTURE(ten);
        const auto ndc = read_ndc(ten);
        REQUIRE(ndc);
        CHECK(ndc->findings.empty());
        for (const std::string& longer : {*ndc->ndc11, ndc->ndc12}) {
            const auto back = read_ndc(longer);
            REQUIRE(back);
            CHECK(back->ndc12 == ndc->ndc12);
            if (back->ndc10) CHECK(back->ndc10 == ten);
            else CHECK_THAT(back->findings.front().message, Catch::Contains(ten));
        }
    }
}

}  // namespace vialwright::gs1
