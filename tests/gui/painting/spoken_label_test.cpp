// SPDX-License-Identifier: Apache-2.0
#include "app/gui/painting/spoken_label.hpp"

#include <catch2/catch.hpp>

#include "tests/labels/label_fixture.hpp"

namespace vialwright::gui {

TEST_CASE("who does not see the label hears all of it, and first that it is none to print", "[gui]") {
    workbench::LabelView view;
    view.drawing = tests::laid_out(tests::roll(300, 100)).drawing;
    const std::string plain = spoken_label(view);
    CHECK(plain.find("Glycine Injection. 1,500 mg per 30 mL") != std::string::npos);
    for (const auto& mark : view.drawing->marks)
        if (const auto* run = std::get_if<draw::TextRun>(&mark))
            CHECK(plain.find(run->text) != std::string::npos);
    CHECK(plain.find("..") == std::string::npos);
    view.stamp = "DO NOT PRINT";
    CHECK(spoken_label(view) == "DO NOT PRINT. " + plain);
}

TEST_CASE("where there is no label its place says why", "[gui]") {
    workbench::LabelView view;
    CHECK(spoken_label(view).find("once a product and a stock are chosen") != std::string::npos);
    view.refusal = {"storage: does not fit."};
    CHECK(spoken_label(view).find("No label can be made") == 0);
}

}  // namespace vialwright::gui
