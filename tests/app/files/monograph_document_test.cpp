// SPDX-License-Identifier: Apache-2.0
// docs/monograph.md is a whole monograph in its examples, and the schema for editors knows the keys that the loader knows.
#include <fstream>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "app/files/monograph_file.hpp"
#include "core/text/nearest.hpp"
#include "tests/app/files/sample_texts.hpp"

using namespace vialwright;
using Json = nlohmann::json;

namespace {

std::string content_of(const std::string& path) {
    std::ifstream file(std::string(VIALWRIGHT_SOURCE_DIR) + "/" + path, std::ios::binary);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

// Its ```toml blocks, one after the other.
std::string documented_monograph() {
    const std::string document = content_of("docs/monograph.md");
    const std::string open = "\n```toml\n";
    std::string text = "\n";
    for (std::size_t at = document.find(open); at != std::string::npos; at = document.find(open, at)) {
        at += open.size();
        const std::size_t end = document.find("\n```", at);
        text += document.substr(at, end - at) + "\n\n";
        at = end;
    }
    return text;
}

// A key that resembles none, so that its fault lists all that are known.
constexpr std::string_view stranger = "zzzzzzzzqq";

std::set<std::string> listed_keys(std::string_view message) {
    const std::string_view begin = "; known are ";
    std::set<std::string> keys;
    std::string word;
    for (const char c : std::string(message.substr(message.find(begin) + begin.size())) + " ") {
        const bool is_part = (c >= 'a' && c <= 'z') || c == '_';
        if (is_part) word += c;
        else if (!word.empty()) {
            if (word != "and") keys.insert(word);
            word.clear();
        }
    }
    return keys;
}

// The keys that the loader knows in the table whose header this is.
std::set<std::string> known_to_the_loader(const std::string& header) {
    const std::string text = test::with_change(documented_monograph(), "\n" + header + "\n",
                                               "\n" + header + "\n" + std::string(stranger) + " = 1\n");
    const auto reading = files::parse_monograph(text, "monograph.toml");
    for (const auto& fault : reading.faults)
        if (fault.message.find(stranger) != std::string::npos) return listed_keys(fault.message);
    FAIL(header + " takes any key");
    return {};
}

std::set<std::string> known_to_the_schema(const Json& table) {
    std::set<std::string> keys;
    if (!table.contains("properties")) return keys;  // a definition of a text or a list
    for (const auto& [key, schema] : table["properties"].items()) keys.insert(key);
    return keys;
}

}  // namespace

TEST_CASE("the monograph that the documentation shows loads, and its own examples are right") {
    const auto reading = files::parse_monograph(documented_monograph(), "monograph.md");
    for (const auto& fault : reading.faults) UNSCOPED_INFO(files::to_text(fault));
    REQUIRE(reading.value);
    CHECK(reading.faults.empty());
    CHECK(reading.value->doses.size() == 2);
    CHECK(reading.value->doses[0].per_course.hard_max);
    CHECK(reading.value->doses[0].population.clearance_max);
    CHECK(reading.value->cautions[0].when.routes == std::vector<std::string>{"intramuscular"});
    CHECK(reading.value->contraindications[1].labs.size() == 2);
    CHECK(reading.value->product.reconstitution->with == "Sterile Water for Injection");
    CHECK(reading.value->product.containers.size() == 2);
}

TEST_CASE("the schema for editors knows the keys that the loader knows, in every table") {
    const Json schema = Json::parse(content_of("data/schema/monograph.schema.json"));
    CHECK(known_to_the_schema(schema) == known_to_the_loader("format     = \"monograph/1\""));
    struct Row {
        const char *header, *definition;
    };
    const auto row = GENERATE(values<Row>({{"[product]", "product"},
                                           {"[product.reconstitution]", "reconstitution"},
                                           {"[[ingredient]]", "ingredient"},
                                           {"[container.vial-1g]", "container"},
                                           {"[storage]", "storage"},
                                           {"[bud]", "bud"},
                                           {"[[dose]]", "dose"},
                                           {"[dose.population]", "population"},
                                           {"[dose.timing]", "timing"},
                                           {"[dose.per_dose]", "limits"},
                                           {"[dose.per_day]", "limits"},
                                           {"[dose.per_course]", "limits"},
                                           {"[dose.lifetime]", "limits"},
                                           {"[dose.rate]", "limits"},
                                           {"[dose.concentration]", "limits"},
                                           {"[dose.volume]", "limits"},
                                           {"[dose.volume_per_site]", "limits"},
                                           {"[dose.duration]", "duration"},
                                           {"[dose.osmolarity]", "osmolarity"},
                                           {"[dose.round]", "round"},
                                           {"[[contraindication]]", "safety"},
                                           {"  [[contraindication.labs]]", "laboratory"},
                                           {"[[caution]]", "safety"},
                                           {"  [caution.when]", "concern"},
                                           {"[[interaction]]", "interaction"},
                                           {"  [interaction.when]", "concern"},
                                           {"[[label]]", "label"},
                                           {"[[gap]]", "gap"},
                                           {"  [gap.when]", "concern"},
                                           {"[[example]]", "example"},
                                           {"[[source]]", "source"}}));
    CAPTURE(row.header);
    CHECK(known_to_the_schema(schema["$defs"][row.definition]) == known_to_the_loader(row.header));
}

TEST_CASE("the documentation names every key of the schema") {
    const std::string document = content_of("docs/monograph.md");
    const Json schema = Json::parse(content_of("data/schema/monograph.schema.json"));
    for (const auto& [table, definition] : schema["$defs"].items())
        for (const auto& key : known_to_the_schema(definition)) {
            CAPTURE(table, key);
            CHECK(document.find(key) != std::string::npos);
        }
}
