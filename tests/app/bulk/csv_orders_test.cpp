// SPDX-License-Identifier: Apache-2.0
// From a line of a CSV file to an order: every line gives one, also one that cannot be read.
#include "tests/app/bulk/orders_desk.hpp"

using namespace vialwright;
using test::csv_rows;
using test::fault_of;

namespace {

std::string open_fault(const std::string& text) {
    bulk::MemorySource bytes(text);
    const auto orders = bulk::CsvOrders::open(bytes, {}, "x.csv");
    return orders ? "" : files::to_text(orders.error().front());
}

}  // namespace

TEST_CASE("each column goes where it belongs") {
    const auto rows = csv_rows(
        "id,product,rule,dose,route,weight,height,age,sex,creatinine,conditions,drugs,allergies,provided,"
        "every,per_day,"
        "over,in_volume\r\n"
        "A-1,glycine,usual,250 mg/kg,intravenous,70 kg,172 cm,40 y,male,1 "
        "mg/dL,renal;nkh=no,none,glycine,n=GH-1,8 h,3,"
        "30 min,100 mL\r\n");
    REQUIRE(rows.size() == 1);
    const auto& row = rows.front();
    CHECK(row.faults.empty());
    CHECK(row.id == "A-1");
    CHECK(row.line == 2);
    CHECK(row.product == "glycine");
    dosing::OrderText text;
    text.rule = "usual";
    text.dose = "250 mg/kg";
    text.route = "intravenous";
    text.weight = "70 kg";
    text.height = "172 cm";
    text.age = "40 y";
    text.sex = "male";
    text.creatinine = "1 mg/dL";
    text.conditions = {"renal", "nkh=no"};
    text.drugs = {"none"};
    text.allergies = {"glycine"};
    text.provided = {{"n", "GH-1"}};
    text.every = "8 h";
    text.per_day = "3";
    text.over = "30 min";
    text.in_volume = "100 mL";
    CHECK(row.text == text);
}

TEST_CASE("nothing of one line is left in the next") {
    const auto rows = csv_rows(
        "id,product,dose,weight,conditions,provided\nA,glycine,1 g,70 kg,none,n=x\nB,plain,2 g,,,\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].text.weight.empty());
    CHECK(rows[1].text.conditions.empty());
    CHECK(rows[1].text.provided.empty());
}

TEST_CASE("a bad line is an order with a reason, and keeps its id where that can be told") {
    const auto rows = csv_rows(
        "id,product,dose\n"
        "A,glycine\n"
        "B,glycine,1 g,more\n"
        "C,\"glycine,1 g\n"
        "\"D,glycine,1 g\n"
        "E,gly\"cine,1 g\n"
        ",glycine,1 g\n"
        "\n"
        "G,glycine,caf\xE9\n"
        "H,glycine,1 g\n");
    struct Row {
        const char* id;
        std::size_t line;
        const char* why;
    };
    const std::vector<Row> wanted{{"A", 2, "this line has 2 fields, and the first line names 3 columns"},
                                  {"B", 3, "this line has 4 fields"},
                                  {"C", 4, "does not close it"},
                                  {"", 5, "does not close it"},
                                  {"E", 6, "quotation mark inside a field"},
                                  {"", 7, ""},
                                  {"", 8, "this line is empty"},
                                  {"G", 9, "not UTF-8"},
                                  {"H", 10, ""}};
    REQUIRE(rows.size() == wanted.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CAPTURE(i, fault_of(rows[i]));
        CHECK(rows[i].id == wanted[i].id);
        CHECK(rows[i].line == wanted[i].line);
        CHECK(rows[i].faults.empty() == std::string(wanted[i].why).empty());
        CHECK_THAT(fault_of(rows[i]), Catch::Contains(wanted[i].why));
    }
    CHECK(bulk::shown_id(rows[3]) == "line 5");
}

TEST_CASE("an id that stood before is told with its line") {
    const auto rows = csv_rows("id,product,dose\nA,p,1 g\nB,p,1 g\nA,p,2 g\n\"A\",p,3 g\n,p,1 g\n,p,1 g\n");
    std::vector<std::size_t> before;
    for (const auto& row : rows) before.push_back(row.line_of_same_id);
    CHECK(before == std::vector<std::size_t>{0, 0, 2, 4, 0, 0});
}

TEST_CASE("ids are remembered in bounded memory: a million back for certain") {
    bulk::IdMemory ids;
    CHECK(ids.line_before("first", 1) == 0);
    for (std::size_t i = 2; i <= bulk::IdMemory::remembered; ++i)
        if (ids.line_before(std::to_string(i), i) != 0) FAIL(i);
    CHECK(ids.line_before("first", 5) == 1);
    for (std::size_t i = 2; i <= 2 * bulk::IdMemory::remembered; ++i)
        ids.line_before("x" + std::to_string(i), i);
    CHECK(ids.line_before("x2000000", 7) == 2'000'000);
    CHECK(ids.line_before("2", 7) == 0);
}

TEST_CASE("what is no order file is refused as a whole") {
    struct Row {
        std::string text;
        const char* said;
    };
    const auto row =
        GENERATE(values<Row>({{"", "its first line must name the columns"},
                              {"\xEF\xBB\xBF", "its first line must name the columns"},
                              {"\nid,product,dose\n", "its first line must name the columns"},
                              {std::string("\xFF\xFEi\0d\0", 6), "UTF-16"},
                              {"id,product,dose\rA,p,1 g\r", "the lines end in CR alone"},
                              {"id,\"product,dose\nA,p,1 g\n", "does not close it"},
                              {"%PDF-1.7\n", "x.csv:1:1: the column \"%PDF-1.7\" is not known"}}));
    CHECK_THAT(open_fault(row.text), Catch::Contains(row.said));
}

TEST_CASE("a line is answered as `dose` would answer it, and never within where something is wrong") {
    const test::Bench bench;
    struct Row {
        const char* cells;
        protocol::Verdict verdict;
        const char* said;
    };
    using protocol::Verdict;
    const auto row = GENERATE(values<Row>({
        {"glycine,2 g,40 y,none,none,none", Verdict::within, ""},
        {"glycine,2.1 g,40 y,none,none,none", Verdict::caution, "usual maximum"},
        {"glycine,20 g,40 y,none,none,none", Verdict::stop, "ten times"},
        {"glycine,2 g,40 y,renal,none,none", Verdict::stop, "Anuria"},
        {"glycine,2 g,40 y,,none,none", Verdict::not_checked, "Anuria?"},
        {"glycine,2 g,40 y,none,,none", Verdict::not_checked, "Is any of these taken"},
        {"glycine,2 g,40 y,none,none,", Verdict::not_checked, "Allergic to glycine?"},
        {"glycine,2 g,,none,none,none", Verdict::not_checked, "age"},
        {"glycine,,40 y,none,none,none", Verdict::not_checked, "a dose is needed"},
        {"glycine,2,40 y,none,none,none", Verdict::not_checked, "has no unit"},
        {"glycine,2.0 g,40 y,none,none,none", Verdict::not_checked, "dose: "},
        {"glycine,-2 g,40 y,none,none,none", Verdict::not_checked, "negative"},
        {"glycine,2 G,40 y,none,none,none", Verdict::not_checked, "lower case"},
        {"glycine,1e400 g,40 y,none,none,none", Verdict::not_checked, "dose: "},
        {"glycine,2 g,400 y,none,none,none", Verdict::not_checked, "age: "},
        {"glycine,2 g,40 y,sad,none,none", Verdict::not_checked, "does not ask about \"sad\""},
        {",2 g,40 y,none,none,none", Verdict::not_checked, "no product is named"},
        {"glicine,2 g,40 y,none,none,none", Verdict::not_checked, "did you mean \"glycine\"?"},
        {"../x,2 g,40 y,none,none,none", Verdict::not_checked, "there is no product"},
        {"glycine,999999999999999999 g,40 y,none,none,none", Verdict::stop, "ten times"},
    }));
    const auto rows = csv_rows("id,route,product,dose,age,conditions,drugs,allergies\nA,intravenous," +
                               std::string(row.cells) + "\n");
    REQUIRE(rows.size() == 1);
    const auto checked = bench.checker.check(rows.front());
    std::string said;
    for (const auto& finding : checked.assessment.findings) said += protocol::sentence(finding) + "\n";
    CAPTURE(row.cells, said);
    CHECK(checked.assessment.verdict == row.verdict);
    CHECK_THAT(said, Catch::Contains(row.said));
}
