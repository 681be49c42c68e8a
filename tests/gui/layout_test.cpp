// SPDX-License-Identifier: Apache-2.0
// Nothing that is said is cut off: a unit without its end is another unit.
#include <catch2/catch.hpp>
#include <wx/stattext.h>

#include "tests/gui/desk.hpp"

namespace vialwright::test {

namespace {

void check_whole(const wxWindow& window) {
    if (!window.IsShown()) return;
    if (const auto* text = dynamic_cast<const wxStaticText*>(&window)) {
        CAPTURE(text->GetLabelText().utf8_string(), text->GetSize().x, text->GetSize().y);
        CHECK(text->GetBestSize().x <= text->GetSize().x + 1);
        CHECK(text->GetBestSize().y <= text->GetSize().y + 1);
    }
    for (const wxWindow* child : window.GetChildren()) check_whole(*child);
}

}  // namespace

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
