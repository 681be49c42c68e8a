// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/formulary_presenter.hpp"

#include <catch2/catch.hpp>

#include "app/workbench/library.hpp"
#include "tests/app/workbench/prepare_desk.hpp"

namespace vialwright::workbench {

namespace {

using Catch::Contains;

constexpr time::Date today{std::chrono::year{2026}, std::chrono::March, std::chrono::day{5}};

FormularyPresenter page_of(const test::Desk& desk) {
    FormularySources sources;
    for (const auto& monograph : desk.monographs) sources.files.push_back({monograph.id, {monograph, {}}});
    sources.reference = &desk.reference;
    return {std::move(sources), today};
}

const ChapterView& chapter(const MonographView& view, std::string_view heading) {
    const auto found = std::ranges::find(view.chapters, heading, &ChapterView::heading);
    REQUIRE(found != view.chapters.end());
    return *found;
}

const StatementView& statement(const MonographView& view, std::string_view heading, std::string_view name) {
    const auto& statements = chapter(view, heading).statements;
    const auto found = std::ranges::find(statements, name, &StatementView::name);
    REQUIRE(found != statements.end());
    return *found;
}

// Everything that the view says, to look something up in.
std::string all_words(const MonographView& view) {
    std::string words = view.title + "\n" + view.about + "\n";
    for (const auto& chapter : view.chapters)
        for (const auto& one : chapter.statements)
            words += one.name + ": " + one.text + " | " + one.note + " | " + one.source + "\n";
    return words;
}

}  // namespace

TEST_CASE("all monographs are listed, by name, the first one open", "[workbench]") {
    const test::Desk desk;
    const auto page = page_of(desk);
    REQUIRE(page.count() == 2);
    CHECK(page.row(0) == FormularyRow{"glycine",
                                      "glycine",
                                      "Glycine Injection 50 mg/mL",
                                      "intravenous, intramuscular",
                                      std::to_string(desk.monographs[0].revision),
                                      {Tone::none, "Draft"},
                                      "No"});
    CHECK(page.row(1).status.text == "Approved");
    CHECK(page.view().selected == "glycine");
    CHECK(page.view().monograph->title == "Glycine Injection 50 mg/mL");
    CHECK(page.view().found == "2 monographs");
}

TEST_CASE("a search finds every word anywhere, in any case", "[workbench]") {
    struct Row {
        const char* search;
        std::vector<std::string> found;
    };
    const auto row = GENERATE(values<Row>({{"GLYC", {"glycine"}},
                                           {"  injection  ", {"glycine", "plain"}},
                                           {"injection intramus", {"glycine"}},
                                           {"draft", {"glycine"}},
                                           {"stimulation", {"glycine"}},  // a rule's title
                                           {"approved", {"glycine", "plain"}},
                                           {"glycine plain", {}},
                                           {"(", {}},
                                           {"", {"glycine", "plain"}}}));
    CAPTURE(row.search);
    const test::Desk desk;
    auto page = page_of(desk);
    page.search(row.search);
    std::vector<std::string> found;
    for (std::size_t i = 0; i < page.count(); ++i) found.push_back(page.row(i).id);
    CHECK(found == row.found);
    CHECK(page.view().search == row.search);
    CHECK(page.view().monograph.has_value() == !row.found.empty());
    CHECK(page.view().selected == (row.found.empty() ? "" : row.found.front()));
}

TEST_CASE("what is selected stays while the search leaves it in the list", "[workbench]") {
    const test::Desk desk;
    auto page = page_of(desk);
    page.select("plain");
    CHECK(page.view().monograph->title == "Plain Injection 10 mg/mL");
    page.search("injection");
    CHECK(page.view().selected == "plain");
    CHECK(page.view().found == "2 monographs");
    page.search("glycine");
    CHECK(page.view().selected == "glycine");
    CHECK(page.view().found == "1 of 2 monographs");
    page.select("plain");  // not in the list
    CHECK(page.view().selected == "glycine");
}

TEST_CASE("a rule's limits are written out, each with its source and what follows", "[workbench]") {
    const test::Desk desk;
    const auto page = page_of(desk);
    const MonographView& view = *page.view().monograph;
    const auto& rules = chapter(view, "Dose rules").statements;
    CHECK(rules[0].is_heading);
    CHECK(rules[0].text == "Individualized dose");
    CHECK(statement(view, "Dose rules", "For").text == "Age from 18 years");
    const auto& dose = statement(view, "Dose rules", "One dose");
    CHECK(dose.text == "Usual 0.5 to 2 g");
    CHECK(dose.source == "Product page");
    CHECK(dose.note.empty());  // outside is a caution, as everywhere
    CHECK(statement(view, "Dose rules", "Volume").text == "Usual 10 to 40 mL");
    const std::string all = all_words(view);
    CHECK_THAT(all, Contains("Above the usual is a stop, a rounded dose may be off by 5 %"));
    CHECK_THAT(all, Contains("One dose only"));
    CHECK_THAT(all, Contains("Must be given: Research protocol number"));
    CHECK_THAT(all, Contains("only if it is chosen by name"));
}

TEST_CASE("bounds that are not met themselves say so; caps and floors are written as they bind",
          "[workbench]") {
    test::Desk desk;
    auto& limits = desk.monographs[0].doses[0].per_dose;
    limits.usual_min.reset();
    limits.usual_max = test::bound("15 mg/kg", false);
    limits.hard_max = test::bound("30 mg/kg", false);
    limits.cap = test::bound("2 g");
    limits.floor = test::bound("250 mg");
    auto& daily = desk.monographs[0].doses[0].per_day;
    daily.usual_min = test::bound("1 g/day");  // not to be compared with a limit per kg
    daily.usual_max = test::bound("60 mg/kg/day");
    const auto page = page_of(desk);
    CHECK(statement(*page.view().monograph, "Dose rules", "One dose").text ==
          "Usual less than 15 mg/kg, always under 30 mg/kg, never over 2 g, at least 250 mg");
    CHECK(statement(*page.view().monograph, "Dose rules", "A day").text ==
          "Usual at least 1 g/day, at most 60 mg/kg/day");
}

TEST_CASE("safety rules, interactions and gaps are told with what they do", "[workbench]") {
    test::Desk desk;
    formulary::Gap slow, ph;
    slow.text = "No rate is stated";
    slow.blocks = "rate-check";
    slow.meanwhile = "Give it slowly";
    ph.text = "No pH is stated";
    ph.blocks = "nothing";
    desk.monographs[0].gaps = {slow, ph};
    const units::Unit rate = *units::Unit::of("mL/min", units::dimension_of<units::InfusionRate>);
    desk.monographs[0].cautions[0].labs = {{"eGFR", units::Shown(rate.times(30), rate), std::nullopt, "ask"}};
    const auto page = page_of(desk);
    const MonographView& view = *page.view().monograph;
    const auto& renal = chapter(view, "Contraindications").statements.at(0);
    CHECK(renal.name == "Stop");
    CHECK(renal.tone == Tone::stop);
    CHECK(renal.text == "Anuria.");
    CHECK(renal.note == "Asks: Anuria?");
    CHECK(renal.source == "Product page");
    CHECK(chapter(view, "Contraindications").statements.at(1).note == "Allergy to glycine.");
    CHECK(chapter(view, "Cautions").statements.at(0).tone == Tone::caution);
    CHECK(chapter(view, "Cautions").statements.at(0).note == "Asks: Pregnant? eGFR below 30 mL/min.");
    CHECK(chapter(view, "Interactions").statements.at(0).note == "With clozapine.");
    const auto& gaps = chapter(view, "What the sources do not say").statements;
    CHECK(gaps.at(0).tone == Tone::open);
    CHECK(gaps.at(0).note == "Blocks: rate check. Give it slowly.");
    CHECK(gaps.at(1).tone == Tone::note);
    CHECK(gaps.at(1).note.empty());
}

TEST_CASE("status, approval and review are marks, a change since the approval is told", "[workbench]") {
    test::Desk desk;
    auto& monograph = desk.monographs[0];
    const auto marks = [&] {
        std::string words;
        const auto page = page_of(desk);
        for (const auto& mark : page.view().monograph->marks)
            words += std::string(word_for(mark.tone)) + ":" + mark.text + " ";
        return words;
    };
    monograph.review_due = today;
    CHECK(marks() == "Caution:Draft :Not approved here :Review due 2026-03-05 ");
    monograph.review_due = time::Date{std::chrono::year{2026}, std::chrono::March, std::chrono::day{4}};
    monograph.approval = formulary::Approval{"A. Berg", today, true};
    monograph.product.high_alert = true;
    CHECK(marks() ==
          "Caution:Draft Within:Approved here Caution:Review was due 2026-03-04 Caution:High alert ");
    monograph.approval->is_of_these_bytes = false;
    monograph.status = formulary::Status::retired;
    CHECK_THAT(marks(),
               Contains("Stop:Retired") && Contains("Not checked:Changed since it was approved here"));
}

TEST_CASE("a file that cannot be used, and one that is replaced, stand in the list and say why",
          "[workbench]") {
    const test::Desk desk;
    FormularySources sources;
    sources.files.push_back({"shipped/glycine.toml", {desk.monographs[0], {}}, false, true});
    formulary::Monograph mine = desk.monographs[0];
    mine.revision = 7;
    sources.files.push_back({"own/glycine.toml", {mine, {}}, true});
    sources.files.push_back(
        {"own/broken.toml", {std::nullopt, {{"own/broken.toml", {3, 5}, "it is broken", false}}}, true});
    FormularyPresenter page(std::move(sources), today);
    REQUIRE(page.count() == 3);
    CHECK(page.row(0).id == "broken");  // a name of a file, for want of a product's
    CHECK(page.row(0).status == PillView{Tone::stop, "Not usable"});
    CHECK(page.view().note == "own/broken.toml:3:5: it is broken");
    CHECK(page.view().note_tone == Tone::stop);
    CHECK_FALSE(page.view().monograph);
    page.select("shipped/glycine.toml");
    CHECK(page.row(1).status.text == "Replaced");
    CHECK_THAT(page.view().note, Contains("later revision"));
    CHECK(page.view().monograph);
    page.select("own/glycine.toml");
    CHECK(page.row(2).revision == "7, yours");
    CHECK(page.view().note.empty());
    page.search("yours");
    CHECK(page.count() == 2);
}

TEST_CASE("files that were read anew keep what is typed and selected", "[workbench]") {
    const test::Desk desk;
    auto page = page_of(desk);
    page.search("injection");
    page.select("plain");
    FormularySources sources = page.sources();
    sources.files.erase(sources.files.begin());
    page.replace(sources);
    CHECK(page.count() == 1);
    CHECK(page.view().selected == "plain");
    CHECK(page.view().found == "1 monograph");
    page.replace({});
    CHECK(page.count() == 0);
    CHECK(page.view().selected.empty());
    CHECK_FALSE(page.view().monograph);
}

TEST_CASE("ten thousand products are searched word by word", "[workbench]") {
    const test::Desk desk;
    FormularySources sources;
    for (int i = 0; i < 10'000; ++i) {
        formulary::Monograph monograph = desk.monographs[static_cast<std::size_t>(i % 2)];
        monograph.id = "product-" + std::to_string(i);
        monograph.product.name = "Product " + std::to_string(i * 7919 % 10'000);
        sources.files.push_back({monograph.id, {std::move(monograph), {}}});
    }
    FormularyPresenter page(std::move(sources), today);
    page.search("product 99 intramus");
    CHECK(page.count() == 188);
}

// Every bound of every shipped monograph stands in its view: nothing that an order is checked against is hidden.
TEST_CASE("no limit of the shipped monographs is left out", "[workbench]") {
    LibraryPaths paths;
    paths.data = std::filesystem::path(VIALWRIGHT_SOURCE_DIR) / "data";
    paths.formulary = {paths.data / "formulary", paths.data / "examples"};
    Library library(paths);
    files::Faults faults;
    const auto reference = library.reference();
    REQUIRE(reference);
    std::size_t bounds = 0;
    for (const auto& file : library.products(faults)) {
        if (!file.monograph) continue;
        const std::string words = all_words(view_of(*file.monograph, *reference, today));
        const auto look = [&](const std::optional<formulary::Bound>& bound) {
            if (!bound) return;
            ++bounds;
            CAPTURE(file.monograph->id, units::to_text(bound->value));
            const std::string text = units::to_text(bound->value);  // "0.5 to 2 g" says the unit once
            CHECK_THAT(words, Contains(text) || Contains(text.substr(0, text.find(' '))));
        };
        for (const auto& rule : file.monograph->doses) {
            for (const formulary::Limits* limits :
                 {static_cast<const formulary::Limits*>(&rule.per_dose),
                  static_cast<const formulary::Limits*>(&rule.per_day),
                  static_cast<const formulary::Limits*>(&rule.rate),
                  static_cast<const formulary::Limits*>(&rule.concentration),
                  static_cast<const formulary::Limits*>(&rule.volume),
                  static_cast<const formulary::Limits*>(&rule.volume_per_site),
                  static_cast<const formulary::Limits*>(&rule.per_course),
                  static_cast<const formulary::Limits*>(&rule.lifetime)})
                for (const auto* bound : {&limits->usual_min, &limits->usual_max, &limits->hard_min,
                                          &limits->hard_max, &limits->cap, &limits->floor})
                    look(*bound);
            for (const auto* bound : {&rule.duration.min, &rule.duration.max}) look(*bound);
        }
        for (const auto& rule : file.monograph->contraindications)
            CHECK_THAT(words, Contains(rule.text.substr(1)));
        for (const auto& source : file.monograph->sources) CHECK_THAT(words, Contains(source.title));
    }
    CHECK(bounds > 150);
}

}  // namespace vialwright::workbench
