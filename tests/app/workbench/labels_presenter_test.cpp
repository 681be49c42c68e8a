// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/labels_presenter.hpp"

#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/app/workbench/label_desk.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

}  // namespace

TEST_CASE("nothing chosen: the page says what to do", "[workbench]") {
    LabelDesk desk;
    CHECK(desk.asked() == std::vector<std::string>{"product", "kind"});
    CHECK_THAT(desk.view().hint, Contains("Choose a product"));
    CHECK_FALSE(desk.view().label.drawing);
    CHECK_FALSE(desk.view().save.enabled);
    CHECK(desk.view().save.why_not == "Choose a product.");
    CHECK(desk.view().stocks.size() > 30);
}

TEST_CASE("with a product alone there is a sample of its usual label", "[workbench]") {
    LabelDesk desk;
    desk.page.edit("product", "glycine-injection");
    CHECK(desk.field("kind").text == "503b-unit");
    CHECK_THAT(desk.field("kind").echo, Contains("on the vial or syringe of an outsourcing facility"));
    REQUIRE(desk.view().label.drawing);
    CHECK(desk.view().label.stamp == "SAMPLE");
    CHECK(desk.view().save.why_not == "Still needed: Lot, Compounded and Expires or beyond-use date.");
    CHECK(desk.field("lot").wanted);
    CHECK(desk.view().stock == "thermal-3.00x1.00in");  // the product's own
    CHECK_FALSE(desk.page.job());
}

TEST_CASE("the label is told element by element, with its law and its place", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    CHECK(desk.view().state.text == "Whole");
    CHECK(desk.view().label.stamp.empty());
    const ElementView& strength = desk.element("strength");
    CHECK(strength.name == "Strength");
    CHECK_THAT(strength.text, Contains("1,500 mg per 30 mL") && Contains("(50 mg per mL)"));
    CHECK_THAT(strength.size, Contains(" pt"));
    CHECK_THAT(strength.place, Contains("mm from the left") && Contains(" × "));
    CHECK(strength.source == "FD&C Act 503B(a)(10)(A)(iii)(III); USP <7>");
    CHECK(strength.basis == "Verified");
    CHECK(desk.element("rx-only").basis == "From memory");
    const ElementView& code = desk.element("barcode");
    CHECK(code.text == "Data Matrix, not GS1: V1|A26-0305|20260905||N");
    CHECK_THAT(code.source, Contains("no GTIN"));
    REQUIRE(desk.page.job());
    CHECK(desk.view().save.file_name == "glycine-injection-A26-0305.pdf");
    const auto file = make_labels(*desk.page.job());
    REQUIRE(file);
    CHECK(file->proof.passed());
}

TEST_CASE("each element of the list is a mark of the drawing, inside the label", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    const auto& drawing = *desk.view().label.drawing;
    const draw::Rect paper{{}, {}, drawing.width, drawing.height};
    CHECK(desk.view().elements.size() > 12);
    for (const ElementView& element : desk.view().elements) {
        INFO(element.id);
        CHECK(paper.holds(element.bounds));
        CHECK(element.bounds.width.is_positive());
        CHECK_FALSE(element.source.empty());
    }
}

TEST_CASE("a kind asks for what it says, and for nothing else", "[workbench]") {
    LabelDesk desk;
    desk.page.edit("product", "glycine-injection");
    CHECK(desk.asked() == std::vector<std::string>{"product", "kind", "lot", "made", "expires", "patient",
                                                   "prescription", "ingredients", "warning", "components",
                                                   "record_qr"});
    desk.page.edit("kind", "admixture");
    CHECK(desk.asked() == std::vector<std::string>{"product", "kind", "lot", "made", "expires", "patient",
                                                   "prescription", "dose", "volume", "in_volume", "rate",
                                                   "diluent", "route", "warning", "prepared_by", "checked_by",
                                                   "components", "record_qr"});
    desk.page.edit("kind", "opened-strip");
    CHECK(desk.asked() == std::vector<std::string>{"product", "kind", "opened", "expires", "components"});
    desk.page.edit("kind", "carton");
    CHECK(desk.entry("units_in_pack"));
    desk.page.edit("kind", "office-stock");
    CHECK(desk.field("state").wanted);
    desk.page.edit("kind", "test");
    CHECK(desk.asked() == std::vector<std::string>{"product", "kind"});
    CHECK(desk.view().save.enabled);
    CHECK(desk.view().save.file_name == "test-thermal-3.00x1.00in.pdf");
}

TEST_CASE("every kind that a product can have is shown at once as a sample, and saved once it is filled in",
          "[workbench]") {
    LabelDesk desk;
    for (const char* product : {"glycine-injection", "glycine-powder", "sarcosine"}) {
        desk.page.edit("product", product);
        desk.page.choose_stock("thermal-4.00x3.00in");
        const auto kinds = desk.entry("kind")->choices;
        CHECK(kinds.size() >= 6);
        for (const Choice& kind : kinds) {
            CAPTURE(product, kind.id, desk.refusal());
            desk.page.edit("kind", kind.id);
            CHECK(desk.view().label.drawing);
            CHECK(desk.refusal().empty());
        }
    }
}

TEST_CASE("kinds that a product cannot have are told with the reason", "[workbench]") {
    LabelDesk desk;
    desk.page.edit("product", "glycine-powder");
    const auto& refused = desk.view().refused_kinds;
    const auto of = [&](std::string_view kind) {
        const auto found = std::ranges::find_if(
            refused, [&](const auto& one) { return one.kinds.find(kind) != std::string::npos; });
        return found == refused.end() ? "" : found->reason;
    };
    CHECK_THAT(of("503B unit label"), Contains("nonsterile-503A") && Contains("outsourcing facility"));
    CHECK(of("503B container label") == of("503B unit label"));
    CHECK(of("503A patient label, sterile") == "The product is not sterile.");
    CHECK_THAT(of("Stock solution"), Contains("no solution"));
    for (const Choice& kind : desk.entry("kind")->choices) CHECK(of(kind.text).empty());
    desk.page.edit("kind", "503b-unit");  // as if it had been chosen for another product
    CHECK(desk.field("kind").text == "bulk-ingredient");
}

TEST_CASE("an error-prone designation is refused as it is typed, with what to write instead", "[workbench]") {
    LabelDesk desk;
    desk.page.edit("product", "glycine-powder");
    desk.page.edit("kind", "503a-nonsterile");
    desk.page.choose_stock("thermal-4.00x3.00in");
    desk.page.edit("directions", "Take 3 g QD.");
    CHECK_THAT(desk.field("directions").error, Contains("\"QD\"") && Contains("daily"));
    CHECK(desk.field("directions").text == "Take 3 g QD.");
    CHECK(desk.view().save.why_not == "Correct what is marked.");
    CHECK(desk.view().label.stamp == "SAMPLE");  // an example in its place, not what was typed
    for (const auto& element : desk.view().elements) CHECK_THAT(element.text, !Contains("QD"));
    desk.page.edit("directions", "Take 3 g by mouth once a day.");
    CHECK(desk.field("directions").error.empty());
    CHECK_THAT(desk.element("directions").text, Contains("once a day"));
    desk.page.edit("warning", "Take .5 g only.");
    CHECK_THAT(desk.field("warning").error, Contains("\".5\""));
}

TEST_CASE("wrong entries are told at the entry, and no label is offered", "[workbench]") {
    LabelDesk desk;
    desk.syringe();
    CHECK(desk.view().save.enabled);
    const auto [id, text, told] = GENERATE(
        table<const char*, const char*, const char*>({{"lot", "a 1", "is no lot"},
                                                      {"made", "yesterday", "is not a time"},
                                                      {"expires", "2026-03-01", "expire before it is made"},
                                                      {"dose", "500", ""},
                                                      {"dose", "500 mL", ""},
                                                      {"volume", ".5 mL", "zero before"},
                                                      {"copies", "0", "from 1 to 10,000"},
                                                      {"serial_from", "x", "whole number"}}));
    CAPTURE(id, text);
    desk.page.edit(id, text);
    CHECK_FALSE(desk.field(id).error.empty());
    CHECK_THAT(desk.field(id).error, Contains(told));
    CHECK_FALSE(desk.view().save.enabled);
    CHECK_FALSE(desk.page.job());
    CHECK(desk.page.undo() == id);
    CHECK(desk.view().save.enabled);
}

TEST_CASE("a life in hours ends at an hour, and wants the hour of compounding", "[workbench]") {
    LabelDesk desk;
    desk.syringe();
    desk.page.edit("made", "2026-11-27 02:20");
    desk.page.edit("expires", "24 h");
    CHECK(desk.field("expires").echo == "Sat, 28 Nov 2026, 02:20, 1 day");
    REQUIRE(desk.page.job());
    REQUIRE(desk.page.job()->request.expires.minute);
    CHECK(time::to_text(*desk.page.job()->request.expires.minute) == "2026-11-28 02:20");
    CHECK_THAT(desk.element("expires").text, Contains("02:20"));
    desk.page.edit("expires", "4 h");
    CHECK(desk.field("expires").error.empty());
    CHECK(desk.field("expires").echo == "Fri, 27 Nov 2026, 06:20, 4 hours");
    desk.page.edit("made", "2026-11-27");
    CHECK_THAT(desk.field("expires").error, Contains("with its hour"));
    CHECK_FALSE(desk.page.job());
}

TEST_CASE("what the engine objects to stands at the entry that it is about", "[workbench]") {
    LabelDesk desk;
    desk.syringe();
    desk.page.edit("volume", "20 mL");
    CHECK_THAT(desk.field("volume").error, Contains("holds 1,000 mg, not 500 mg") && Contains("\"Dose\""));
    CHECK_THAT(desk.field("volume").error, !Contains("--"));
    CHECK(desk.refusal().empty());
    desk.page.edit("dose", "");
    CHECK_THAT(desk.element("syringe-dose").text, Contains("1,000 mg per 20 mL"));
    CHECK(desk.view().save.enabled);
}

TEST_CASE("what does not fit names the smallest stock that fits, one step away", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    desk.page.choose_stock("thermal-2.00x1.00in");
    CHECK(desk.view().state.text == "Does not fit");
    CHECK_FALSE(desk.view().label.drawing);
    CHECK(desk.view().elements.empty());
    REQUIRE(desk.view().fits);
    CHECK(desk.view().fits->id == "thermal-2.50x1.00in");
    CHECK_THAT(desk.refusal(), Contains("does not fit") && !Contains("--"));
    desk.page.take_stock_that_fits();
    CHECK(desk.view().stock == "thermal-2.50x1.00in");
    CHECK(desk.view().save.enabled);
    CHECK_FALSE(desk.view().fits);
    CHECK(desk.page.undo() == "stock");
    CHECK(desk.view().stock == "thermal-2.00x1.00in");
}

TEST_CASE("stock is found by name, number and size in any order", "[workbench]") {
    LabelDesk desk;
    const auto found = [&](const char* typed) {
        desk.page.search_stock(typed);
        std::vector<std::string> ids;
        for (const auto& one : desk.view().stocks) ids.push_back(one.id);
        return ids;
    };
    CHECK(found("5160") == std::vector<std::string>{"avery-5160"});
    CHECK(found("100 x 62") == std::vector<std::string>{"brother-dk-11202"});
    CHECK(found("62 brother") == std::vector<std::string>{"brother-dk-11202"});
    CHECK(found("A4 l7163") == std::vector<std::string>{"avery-l7163"});
    CHECK(found("3 x 1 in thermal") == std::vector<std::string>{"thermal-3.00x1.00in"});
    CHECK(found("2.5 thermal") == std::vector<std::string>{"thermal-2.50x1.00in"});
    CHECK(found("no such").empty());
    CHECK(desk.view().found == "No stock is called so.");
    CHECK(found("").size() > 30);
}

TEST_CASE("a label that covers itself around its container is refused", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    desk.page.choose_stock("thermal-4.00x2.00in");
    REQUIRE(desk.entry("container"));
    desk.page.edit("container", "2R");
    CHECK_THAT(desk.refusal(), Contains("narrower stock"));
    CHECK_FALSE(desk.view().save.enabled);
    CHECK_FALSE(desk.view().label.drawing);
}

TEST_CASE("numbers, copies and the place on a used sheet become the job", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    CHECK(desk.entry("start_at") == nullptr);
    desk.page.choose_stock("avery-5160");
    desk.page.edit("copies", "12");
    desk.page.edit("serial_from", "7");
    desk.page.edit("start_at", "28");
    CHECK(desk.field("serial_from").echo == "00007 to 00018");
    CHECK(desk.element("serial").text == "Serial 00007");
    REQUIRE(desk.page.job());
    CHECK(desk.page.job()->copies == 12);
    CHECK(desk.page.job()->start_at == 28);
    const auto file = make_labels(*desk.page.job());
    REQUIRE(file);
    CHECK(file->print.label_count() == 12);
    desk.page.edit("start_at", "31");
    CHECK_THAT(desk.field("start_at").error, Contains("1 to 30"));
}

TEST_CASE("no label outlasts an ingredient that is named", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    desk.page.edit("components", "Glycine=2026-12; Water=2026-09-30");
    CHECK_THAT(desk.field("components").echo,
               Contains("Glycine until 2026-12-31") && Contains("Water until 2026-09-30"));
    CHECK(desk.view().save.enabled);
    desk.page.edit("components", "Glycine=2026-08");
    CHECK_THAT(desk.field("expires").error, Contains("after Glycine at 2026-08-31"));
    CHECK_FALSE(desk.view().save.enabled);
    desk.page.edit("components", "Glycine");
    CHECK_THAT(desk.field("components").error, Contains("write NAME=EXPIRY"));
}

TEST_CASE("a record's code is asked for anywhere; linear codes and the date made need an NDC",
          "[workbench]") {
    LabelDesk desk;
    desk.vial();
    CHECK(desk.entry("linear_code") == nullptr);
    CHECK(desk.entry("made_in_code") == nullptr);
    desk.page.choose_stock("thermal-4.00x3.00in");
    desk.page.edit("record_qr", "R-0305/7");
    CHECK(desk.view().save.enabled);
    CHECK(desk.element("record-code").text.find("R-0305/7") != std::string::npos);
    desk.page.edit("record_qr", "\xC3\xBC");
    CHECK_FALSE(desk.view().save.enabled);
}

TEST_CASE("a product with an NDC has its bar codes as they are asked for", "[workbench]") {
    LabelDesk desk;
    formulary::Monograph with_ndc = **desk.shelf.library.product("glycine-injection");
    with_ndc.product.ndc = "12345-678-90";
    LabelsSources sources = desk.sources();
    for (const auto*& product : sources.products)
        if (product->id == with_ndc.id) product = &with_ndc;
    desk.page = LabelsPresenter(sources);
    desk.vial();
    desk.page.choose_stock("thermal-4.00x3.00in");
    CHECK_THAT(desk.element("linear-code").text, Contains("DataBar Truncated"));
    desk.page.edit("linear_code", "upc-a");
    CHECK_THAT(desk.element("linear-code").text, Contains("UPC-A"));
    desk.page.edit("linear_code", "none");
    for (const ElementView& element : desk.view().elements) CHECK(element.id != "linear-code");
    CHECK_THAT(desk.element("barcode").text, !Contains("(11)260305"));
    desk.page.edit("made_in_code", "yes");
    CHECK_THAT(desk.element("barcode").text, Contains("(11)260305"));
    desk.page.edit("product", "glycine-powder");
    CHECK(desk.field("components").text.empty());
}

TEST_CASE("a dose that was checked is told as such, until it is another", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    desk.page.choose_stock("thermal-4.00x3.00in");
    const auto told = [&desk] {
        std::string words;
        for (const auto& finding : desk.view().findings) words += finding.sentence;
        return words;
    };
    CheckedDose dose;
    dose.product = "glycine-injection";
    dose.entries = {{"dose", "500 mg"}, {"volume", "10 mL"}};
    dose.words = "500 mg, 10 mL (Bed 4, 70 kg)";
    desk.page.take(dose);
    CHECK(desk.field("kind").text == "syringe");
    CHECK(desk.view().stock == "thermal-4.00x3.00in");
    CHECK(desk.field("lot").text.empty());  // it may be another one
    CHECK(desk.field("dose").text == "500 mg");
    CHECK_FALSE(desk.view().save.enabled);
    desk.page.edit("lot", "A26-0305");
    desk.page.edit("made", "2026-03-05 09:00");
    desk.page.edit("expires", "2026-03-09 09:00");
    desk.page.edit("patient", "Jane Doe");
    desk.page.edit("prescription", "7001234");
    CHECK(desk.view().state.text == "Whole");
    CHECK(told() == "The dose is as the page Prepare has checked it: 500 mg, 10 mL (Bed 4, 70 kg).");
    REQUIRE(desk.page.job());
    for (const auto& [entry, text] : desk.page.typed()) CHECK_THAT(entry, !Contains("checked-dose"));

    desk.page.edit("volume", "");
    CHECK(desk.view().state.text == "Dose not checked");
    CHECK_THAT(told(),
               Contains("no longer the one that the page Prepare has checked, 500 mg, 10 mL (Bed 4, 70 kg)"));
    desk.page.edit("dose", "5 g");
    CHECK(desk.view().state.text == "Dose not checked");
    desk.page.undo();
    desk.page.undo();
    CHECK(desk.view().state.text == "Whole");
    desk.page.edit("product", "glycine-powder");
    for (const auto& [entry, text] : desk.page.typed()) CHECK_THAT(entry, !Contains("checked-dose"));
    desk.page.undo();
    CHECK(desk.view().state.text == "Whole");

    dose.is_diluted = true;
    dose.entries["in_volume"] = "100 mL";
    desk.page.take(dose);
    CHECK(desk.field("kind").text == "admixture");
    CHECK(desk.field("in_volume").text == "100 mL");
}

TEST_CASE("a dose that is typed on the page of labels is told as not checked", "[workbench]") {
    LabelDesk desk;
    desk.syringe();
    CHECK(desk.view().state.text == "Dose not checked");
    CHECK_THAT(desk.view().findings.back().sentence, Contains("check the order on the page Prepare"));
}

TEST_CASE("another product takes the old one's lot and dates with it", "[workbench]") {
    LabelDesk desk;
    desk.syringe();
    desk.page.edit("product", "glutamine-powder");
    CHECK(desk.field("lot").text.empty());
    CHECK(desk.field("expires").text.empty());
    CHECK_FALSE(desk.view().save.enabled);
    CHECK(desk.page.undo() == "product");
    CHECK(desk.field("lot").text == "A26-0305");
    CHECK(desk.view().save.enabled);
}

TEST_CASE("a chosen element stays chosen while it is there", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    desk.page.choose_element("storage");
    desk.page.edit("lot", "A26-0306");
    CHECK(desk.view().chosen == "storage");
    desk.page.edit("kind", "test");
    CHECK(desk.view().chosen.empty());
    desk.page.choose_element("no such");
    CHECK(desk.view().chosen.empty());
}

TEST_CASE("what saving came to is shown until something is edited", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    desk.page.tell_saved(Tone::good, "Saved 1 label, read back and whole: x.pdf");
    CHECK(desk.view().save.outcome == "Saved 1 label, read back and whole: x.pdf");
    desk.page.edit("copies", "2");
    CHECK(desk.view().save.outcome.empty());
}

TEST_CASE("starting over keeps the stock and the printer", "[workbench]") {
    LabelDesk desk;
    desk.vial();
    desk.page.choose_stock("avery-5160");
    desk.page.edit("printer", "203");
    desk.page.start_over();
    CHECK(desk.asked() == std::vector<std::string>{"product", "kind"});
    CHECK(desk.view().stock == "avery-5160");
    CHECK(desk.field("printer").text == "203");
    CHECK_FALSE(desk.view().save.enabled);
}

TEST_CASE("data that cannot be read is told, and no label is made", "[workbench]") {
    LabelsSources none;
    none.problems = {"stock/thermal.toml:3:1: what is this"};
    const LabelsPresenter page(none);
    CHECK(page.view().problems.size() == 1);
    CHECK_FALSE(page.view().save.enabled);
    CHECK_THAT(page.view().hint, Contains("cannot be read"));
}

}  // namespace vialwright::workbench
