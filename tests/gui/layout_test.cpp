// SPDX-License-Identifier: Apache-2.0
// Nothing that is said is cut off: a unit without its end is another unit.
#include <catch2/catch.hpp>

#include "tests/gui/controls.hpp"

namespace vialwright::test {

TEST_CASE("every text is shown whole at the smallest, the usual and a large size", "[gui]") {
    const wxSize size = GENERATE(wxSize(1024, 700), wxSize(1280, 800), wxSize(1440, 900));
    CAPTURE(size.x, size.y);
    GuiDesk desk(gui::Appearance::light, size);
    desk.choose("Product", "Glycine Injection 50 mg/mL");
    desk.choose("Dose rule", "Single IV bolus, growth-hormone stimulation test");
    desk.enter("Weight", "70 kg");
    desk.enter("Age", "4O y");  // the letter for the figure
    desk.enter("Dose", "123,456.78 mg");
    check_whole(desk.frame());
    desk.enter("Age", "40 y");
    desk.enter("Dose", "123,456.78 mg");
    check_whole(desk.frame());
}

}  // namespace vialwright::test
