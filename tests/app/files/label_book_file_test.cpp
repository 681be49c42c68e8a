// SPDX-License-Identifier: Apache-2.0
// Kinds of labels, containers and one's own stock as files: what is read, and every fault with its place.
#include "app/files/label_book_file.hpp"

#include <catch2/catch.hpp>

#include "app/files/stock_file.hpp"
#include "tests/support/temporary_folder.hpp"

namespace vialwright::files {

namespace {

using Catch::Contains;

std::string faults_of(const std::string& text) {
    FaultLog log("labels.toml");
    content::LabelBook book;
    parse_label_book(text, book, log);
    std::string all;
    for (const Fault& fault : log.in_order()) all += to_text(fault) + "\n";
    return all;
}

std::string kind_with(const std::string& element) {
    return "format = \"label-kind/1\"\n[[kind]]\nid = \"strip\"\ntitle = \"Strip\"\nuse = "
           "\"somewhere\"\nelement = [\n" +
           element + "\n]\n";
}

const std::string container =
    "format = \"containers/1\"\n[[container]]\nid = \"10R\"\nname = \"10R vial\"\n"
    "diameter = \"24 mm\"\nbody_height = \"30 mm\"\nsource = \"measured\"\n"
    "basis = \"verified\"\n";

std::string faults_of_containers(const std::string& text) {
    FaultLog log("containers.toml");
    stock::Containers containers;
    parse_containers(text, containers, log);
    std::string all;
    for (const Fault& fault : log.in_order()) all += to_text(fault) + "\n";
    return all;
}

}  // namespace

TEST_CASE("a kind of label is read, and every fault of it has its place", "[files]") {
    struct Row {
        const char* element;
        const char* said;
    };
    const auto row = GENERATE(values<Row>({
        {R"({id = "name", group = "name", minimum = "9 pt", source = "law", basis = "memory"})", ""},
        {R"({id = "name", group = "nmae", minimum = "9 pt", source = "law", basis = "memory"})",
         "labels.toml:7:23: group"},
        {R"({id = "name", group = "name", minimum = "9", source = "law", basis = "memory"})",
         "write a type size from 5 pt to 72 pt"},
        {R"({id = "name", group = "name", minimum = "4 pt", source = "law", basis = "memory"})",
         "write a type size from 5 pt to 72 pt"},
        {R"({id = "name", group = "name", minimum = "9 pt", source = "law"})", "basis"},
        {R"({id = "name", group = "name", minimum = "9 pt", basis = "memory"})", "source"},
        {R"({id = "moon", group = "use", minimum = "9 pt", source = "law", basis = "memory"})",
         "say what it says: says, statement or text"},
        {R"({id = "moon", says = "moon", group = "use", minimum = "9 pt", source = "law", basis = "memory"})",
         "is nothing that an element can say"},
        {R"({id = "lot", group = "identity", minimum = "9 pt", source = "law", basis = "memory"})",
         "needs its key"},
        {R"({id = "name", group = "name", states = ["TX"], minimum = "9 pt", source = "law", basis = "memory"})",
         "the state TX has no [[kind.state]]"},
        {R"({id = "name", colour = "red", group = "name", minimum = "9 pt", source = "law", basis = "memory"})",
         "colour"},
    }));
    CAPTURE(row.element);
    const std::string said = faults_of(kind_with(row.element));
    if (*row.said == '\0') CHECK(said.empty());
    else CHECK_THAT(said, Contains(row.said) && Contains("labels.toml:"));
}

TEST_CASE("a folder without kinds of labels is said", "[files]") {
    CHECK_FALSE(read_label_book("/nowhere").value);
}

TEST_CASE("containers are read; one's own measure replaces the shipped one", "[files]") {
    CHECK(faults_of_containers(container).empty());
    CHECK_THAT(faults_of_containers(
                   "format = \"containers/1\"\n[[container]]\nid = \"a\"\nname = \"a\"\ndiameter = \"2 m\"\n"
                   "source = \"x\"\nbasis = \"memory\"\n"),
               Contains("containers.toml:5:"));
    const test::TemporaryFolder folder;
    const auto shipped = folder.write("shipped.toml", container);
    std::string measured = container;
    measured.replace(measured.find("24 mm"), 5, "23.5 mm");
    const auto own = folder.write("own.toml", measured);
    const auto read = read_containers(shipped, own);
    REQUIRE(read.value);
    REQUIRE(read.value->size() == 1);
    CHECK(read.value->front().diameter == draw::mm(numbers::Exact::ratio(235, 10)));
    CHECK(read_containers(shipped, folder.path() / "none.toml").value->size() == 1);
}

TEST_CASE("one's own stock comes behind the shipped; an id that is taken is a fault", "[files]") {
    const std::string roll =
        "format = \"stock/1\"\n[[stock]]\nid = \"mine\"\nname = \"Mine\"\nkind = \"roll\"\n"
        "label_width = \"2 in\"\nlabel_height = \"1 in\"\nsource = \"measured\"\nbasis = \"verified\"\n";
    const test::TemporaryFolder shipped, own;
    std::string other = roll;
    other.replace(other.find("mine"), 4, "theirs");
    shipped.write("stock.toml", other);
    own.write("stock.toml", roll);
    const auto read = read_stock(shipped.path(), own.path());
    REQUIRE(read.value);
    CHECK(read.value->size() == 2);
    CHECK(read_stock(shipped.path(), own.path() / "none").value->size() == 1);
    own.write("again.toml", other);
    CHECK_FALSE(read_stock(shipped.path(), own.path()).value);
}

}  // namespace vialwright::files
