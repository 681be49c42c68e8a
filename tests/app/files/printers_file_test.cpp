// SPDX-License-Identifier: Apache-2.0
#include "app/files/printers_file.hpp"

#include <catch2/catch.hpp>

#include "tests/support/temporary_folder.hpp"

namespace {

using namespace vialwright;
using namespace vialwright::files;
using Catch::Contains;
using numbers::Exact;

const std::string bench = R"(format = "printers/1"

[[printer]]
id    = "bench"
name  = "Label printer at the bench"
queue = "zebra"
dpi   = 203
)";

std::string faults(const std::string& text) {
    printer::Printers printers;
    FaultLog log("printers.toml");
    const bool is_good = parse_printers(text, printers, log);
    std::string all;
    for (const auto& fault : log.in_order()) all += to_text(fault) + "\n";
    CHECK(is_good == all.empty());
    return all;
}

printer::Printer read(const std::string& text) {
    printer::Printers printers;
    FaultLog log("printers.toml");
    REQUIRE(parse_printers(text, printers, log));
    REQUIRE(printers.size() == 1);
    return printers.front();
}

}  // namespace

TEST_CASE("a printer is read with what it corrects") {
    const auto plain = read(bench);
    CHECK(plain.id == "bench");
    CHECK(plain.name == "Label printer at the bench");
    CHECK(plain.queue == "zebra");
    CHECK(plain.media.empty());
    CHECK(plain.profile.turn == 0);
    CHECK(plain.profile.dpi == 203);
    CHECK(plain.profile.module_dots == 0);
    CHECK(plain.profile.correction == layout::Correction{});
    CHECK(plain.profile.page == layout::Page::whole_points);

    const auto worn = read(bench + R"(media = "w216h72"
turn  = 270
dots_per_module = 4
move_left = "0.5 mm"
move_down = "0.01 in"
scale_x = "1.003"
scale_y = "0.9985"
)");
    CHECK(worn.media == "w216h72");
    CHECK(worn.profile.turn == 270);
    CHECK(worn.profile.module_dots == 4);
    CHECK(worn.profile.correction.right == -draw::mm(Exact::ratio(1, 2)));
    CHECK(worn.profile.correction.down == draw::mm(Exact::ratio(254, 1000)));
    CHECK(worn.profile.correction.scale_x == Exact::ratio(1003, 1000));
    CHECK(worn.profile.correction.scale_y == Exact::ratio(9985, 10000));
}

TEST_CASE("what a printer cannot be is told with its line") {
    struct Case {
        std::string added;
        std::string says;
    };
    const Case cases[] = {
        {"dpi = 240\n", "cannot redefine existing integer 'dpi'"},
        {"turn = 45\n", "printers.toml:8:8: turn: a page is turned by 0, 90, 180 or 270 degrees"},
        {"move_left = \"0.5 mm\"\nmove_right = \"1 mm\"\n",
         "printers.toml:8:13: move_left: print is moved one way: write move_right or move_left"},
        {"move_up = \"11 mm\"\n", "printers.toml:8:11: move_up: print is moved by at most 10 mm"},
        {"move_up = \"-1 mm\"\n", "a quantity cannot be negative"},
        {"move_up = \"2\"\n", "printers.toml:8:11: move_up: \"2\" has no unit"},
        {"scale_x = \"1.03\"\n",
         "a scale is from 0.98 to 1.02; further off, the printer fits pages to its paper"},
        {"scale_y = \"0.97\"\n", "a scale is from 0.98 to 1.02"},
        {"scale_y = 1.001\n", "printers.toml:8"},
        {"dots_per_module = 2\n",
         "2 dots a module are 0.25 mm at 203 dpi; a bar code needs 0.254 to 0.990 mm"},
        {"dots_per_module = 8\n", "8 dots a module are 1.001 mm at 203 dpi"},
        {"media = \"a; rm\"\n", "\"a; rm\" cannot be the name of a paper size"},
        {"offset = \"1 mm\"\n", "offset"},
        {"\n[[printer]]\nid = \"bench\"\nname = \"Again\"\ndpi = 300\n",
         "printers.toml:10:6: id: \"bench\" stands here a second time"},
        {"\n[[printer]]\nid = \"other\"\nname = \"No dots\"\n", "dpi"},
        {"\n[[printer]]\nid = \"other\"\nname = \"Odd dots\"\ndpi = 240\n",
         "printers.toml:12:7: dpi: labels are made for 203, 300 and 600 dots per inch"},
        {"\n[[printer]]\nid = \"other\"\nname = \"Odd queue\"\ndpi = 300\nqueue = \"-o raw\"\n",
         "\"-o raw\" cannot be the name of a queue"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.added);
        CHECK_THAT(faults(bench + one.added), Contains(one.says));
    }
    CHECK_THAT(faults("format = \"printers/2\"\n"), Contains("printers/1"));
}

TEST_CASE("no file is no printers") {
    const test::TemporaryFolder folder;
    const auto none = read_printers(folder.path() / "printers.toml");
    REQUIRE(none.value);
    CHECK(none.value->empty());
    CHECK(none.faults.empty());
    CHECK(read_printers({}).value->empty());

    folder.write("printers.toml", bench);
    const auto one = read_printers(folder.path() / "printers.toml");
    REQUIRE(one.value);
    CHECK(printer::find(*one.value, "bench") != nullptr);
    CHECK(printer::find(*one.value, "Bench") == nullptr);

    folder.write("printers.toml", bench + "turn = 1\n");
    const auto bad = read_printers(folder.path() / "printers.toml");
    CHECK_FALSE(bad.value);
    CHECK(bad.faults.size() == 1);
}
