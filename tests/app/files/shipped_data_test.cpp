// SPDX-License-Identifier: Apache-2.0
// Every file that is shipped under data/ loads without a fault, and nothing lies there that no reader knows.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "app/files/compounding_file.hpp"
#include "app/files/facility_file.hpp"
#include "app/files/monograph_file.hpp"
#include "app/files/reference_file.hpp"
#include "app/files/rules_file.hpp"
#include "app/files/stock_file.hpp"
#include "core/numbers/decimal_text.hpp"
#include "labels/draw/draw_list.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;
namespace fs = std::filesystem;

const fs::path data = fs::path(VIALWRIGHT_SOURCE_DIR) / "data";

std::string told(const Faults& faults) {
    std::string all;
    for (const auto& fault : faults) all += to_text(fault) + "\n";
    return all;
}

std::vector<fs::path> files_of(const std::string& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(data / folder)) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

draw::Rect label_at(const stock::Stock& stock, int column, int row) {
    return {stock.origin_x + stock.pitch_x * column, stock.origin_y + stock.pitch_y * row, stock.label_width,
            stock.label_height};
}

}  // namespace

TEST_CASE("the data folder holds what the program reads and nothing else") {
    std::set<std::string> folders;
    for (const auto& entry : fs::directory_iterator(data)) folders.insert(entry.path().filename().string());
    CHECK(folders == std::set<std::string>{"containers", "examples", "facility", "formulary", "labels",
                                           "reference", "rules", "schema", "stock"});
    for (const auto& folder : folders)
        for (const auto& file : files_of(folder)) {
            INFO(file);
            CHECK(fs::is_regular_file(file));
            CHECK(file.extension() == (folder == "schema" ? ".json" : ".toml"));
        }
}

TEST_CASE("every shipped monograph loads, is named after its product and says where its numbers come from") {
    const auto files = files_of("formulary");
    CHECK(files.size() == 4);
    for (const auto& file : files) {
        INFO(file);
        const auto reading = read_monograph(file);
        CHECK(told(reading.faults).empty());
        REQUIRE(reading.value);
        CHECK(reading.value->id == file.stem());
        CHECK_FALSE(reading.value->sources.empty());
        CHECK_FALSE(reading.value->doses.empty());
        for (const auto& said : reading.value->label_statements) CHECK_FALSE(said.src.empty());
    }
}

TEST_CASE("the shipped reference data loads, each entry with its source and basis") {
    CHECK(files_of("reference").size() == 8);  // three of them are of the compounding calculations
    const auto reading = read_reference(data / "reference");
    CHECK(told(reading.faults).empty());
    REQUIRE(reading.value);
    const auto check = [](const auto& entries) {
        CHECK_FALSE(entries.empty());
        std::set<std::string> ids;
        for (const auto& entry : entries) {
            INFO(entry.id);
            CHECK((entry.basis == "verified" || entry.basis == "memory"));
            CHECK(entry.source.size() > 5);
            CHECK(ids.insert(entry.id).second);
        }
    };
    check(reading.value->devices);
    check(reading.value->diluents);
    check(reading.value->drug_classes);
    check(reading.value->growth.tables);
}

TEST_CASE("the shipped data of the compounding calculations loads, each entry with its source and basis") {
    const auto reading = read_compounding(data / "reference");
    CHECK(told(reading.faults).empty());
    REQUIRE(reading.value);
    CHECK(reading.value->tonic_agents.size() == 41);
    for (const auto& agent : reading.value->tonic_agents) {
        INFO(agent.id);
        CHECK((agent.basis == "verified" || agent.basis == "memory"));
        CHECK(agent.source.size() > 5);
        REQUIRE(agent.e_value);
        CHECK(*agent.e_value <= numbers::Exact(1));
        CHECK(compounding::find_tonic_agent(*reading.value, agent.name) == &agent);
    }
    REQUIRE(reading.value->overfill);
    CHECK(reading.value->overfill->sizes.size() == 7);
    CHECK(reading.value->overfill->basis == "verified");
    CHECK(compounding::find_density(*reading.value, "glycerol"));
}

TEST_CASE("the shipped facility loads and is plainly fictitious") {
    CHECK(files_of("facility").size() == 1);
    const auto reading = read_facility(data / "facility" / "sample.toml");
    CHECK(told(reading.faults).empty());
    REQUIRE(reading.value);
    CHECK(reading.value->name.starts_with("Example "));
    CHECK(reading.value->phone.find("555-01") != std::string::npos);  // numbers kept free for fiction
}

TEST_CASE("the shipped stock loads, each with a source and a basis, under an id of its own") {
    const auto reading = read_stock(data / "stock");
    CHECK(told(reading.faults).empty());
    REQUIRE(reading.value);
    CHECK(reading.value->size() >= 15);
    std::set<std::string> ids;
    for (const auto& stock : *reading.value) {
        INFO(stock.id);
        CHECK(ids.insert(stock.id).second);
        CHECK(stock.source.size() > 5);
        CHECK((stock.basis == "verified" || stock.basis == "memory"));
        CHECK(stock::faults_of(stock).empty());
        CHECK(stock.inset >= draw::mm(1));
    }
}

TEST_CASE("on every shipped sheet the labels lie on the paper, side by side, in the middle") {
    const auto reading = read_stock(data / "stock");
    REQUIRE(reading.value);
    std::size_t sheets = 0;
    for (const auto& stock : *reading.value) {
        if (stock.kind != stock::Kind::sheet) continue;
        ++sheets;
        INFO(stock.id);
        const draw::Rect paper{{}, {}, stock.page_width, stock.page_height};
        CHECK((paper == draw::Rect{{}, {}, draw::inches(numbers::Exact::ratio(17, 2)), draw::inches(11)} ||
               paper == draw::Rect{{}, {}, draw::mm(210), draw::mm(297)}));
        std::vector<draw::Rect> labels;
        for (int row = 0; row < stock.rows; ++row)
            for (int column = 0; column < stock.columns; ++column)
                labels.push_back(label_at(stock, column, row));
        for (std::size_t i = 0; i < labels.size(); ++i) {
            CHECK(paper.holds(labels[i]));
            for (std::size_t j = i + 1; j < labels.size(); ++j) CHECK_FALSE(labels[i].overlaps(labels[j]));
        }
        // Makers centre their labels: a margin at the right that differs by more than 2 mm from the left is a slip.
        const draw::Length right = stock.page_width - labels.back().right();
        CHECK(max(right - stock.origin_x, stock.origin_x - right) <= draw::mm(2));
    }
    CHECK(sheets >= 5);
}

TEST_CASE("the name of a stock says its size as its dimensions do") {
    const auto reading = read_stock(data / "stock");
    REQUIRE(reading.value);
    for (const auto& stock : *reading.value) {
        INFO(stock.name);
        const auto inches = [](const draw::Length& length) {
            return numbers::format_fixed(length.in_inches(), 3).text;
        };
        const auto mm = [](const draw::Length& length) {
            return numbers::format_fixed(length.in_mm(), 1).text;
        };
        const std::string in_inches = inches(stock.label_width) + " x " + inches(stock.label_height) + " in";
        const std::string in_mm = mm(stock.label_width) + " x " + mm(stock.label_height) + " mm";
        CHECK(
            (stock.name.find(in_inches) != std::string::npos || stock.name.find(in_mm) != std::string::npos));
    }
}

TEST_CASE(
    "the shipped rules of beyond-use dates load: a default edition for each chapter, every row with its "
    "source") {
    const auto reading = read_rules(data / "rules", "");
    CHECK(told(reading.faults).empty());
    REQUIRE(reading.value);
    CHECK(reading.value->sets.size() == files_of("rules").size());
    for (const auto chapter : {"usp797", "usp795", "in-use"}) CHECK(reading.value->in_force(chapter));
    for (const auto& set : reading.value->sets) {
        CHECK(set.approved_by.empty());  // nobody's signature is shipped
        for (const auto& row : set.rows) CHECK_FALSE(row.origin.source.empty());
        for (const auto& row : set.opened) CHECK_FALSE(row.origin.source.empty());
    }
}
