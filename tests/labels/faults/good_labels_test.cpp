// SPDX-License-Identifier: Apache-2.0
// Ten thousand good labels of every kind, from a seed: with other lots, dates, serial numbers and facilities, on stock that holds
// them, at each resolution. None is refused, and each is proved from its file.
#include <array>

#include <catch2/catch.hpp>

#include "labels/barcode/symbol.hpp"
#include "labels/layout/fit_check.hpp"
#include "labels/pdf/pdf_writer.hpp"
#include "labels/proof/proof.hpp"
#include "tests/labels/faults/subjects.hpp"

using namespace vialwright;
using namespace vialwright::tests;

namespace {

constexpr unsigned seed = 20260502;
constexpr std::size_t labels_a_file = 50;

content::LabelContent content_of(const Subject& subject, const content::Facility& facility, Draw& draw) {
    const auto request = varied(subject.request, draw);
    auto content = compose(subject.monograph, request, facility, subject.kind);
    INFO(subject.name << ", lot " << request.lot << ", made " << time::to_text(request.made));
    if (!content) FAIL(to_text(content.error()));
    return *std::move(content);
}

layout::LabelLayout laid_out(const content::LabelContent& content, const stock::Stock& stock, int dpi) {
    auto layout = layout::lay_out_label(content, stock, {dpi}, fonts());
    INFO(content.kind << " on " << stock.id);
    if (!layout) FAIL(to_text(layout.error()));
    return *std::move(layout);
}

std::vector<draw::TextRun*> runs_of(layout::LabelLayout& layout, const std::string& element) {
    std::vector<draw::TextRun*> runs;
    for (draw::Mark& mark : layout.drawing.marks)
        if (auto* run = std::get_if<draw::TextRun>(&mark); run != nullptr && run->element == element)
            runs.push_back(run);
    return runs;
}

// Lot, dates and serial number are set in a face whose characters are all as wide: labels of a lot are set once, and the others
// take its places. False where one has more parts or longer ones, or a larger symbol.
bool takes_places(layout::LabelLayout& layout, const content::LabelContent& content) {
    for (auto& placed : layout.elements) {
        const content::Element& element = *content.element(placed.id);
        if (element.text() == placed.text) continue;
        const auto runs = runs_of(layout, placed.id);
        if (runs.size() != element.wording.size() || placed.text.size() != element.text().size())
            return false;
        for (std::size_t i = 0; i < runs.size(); ++i) runs[i]->text = content::plain(element.wording[i].text);
        placed.text = element.text();
    }
    for (draw::Mark& mark : layout.drawing.marks) {
        auto* grid = std::get_if<draw::ModuleGrid>(&mark);
        if (grid == nullptr || grid->element != layout.code.id) continue;
        const barcode::Symbol symbol = barcode::encode(content.code);
        if (symbol.columns != grid->columns || symbol.rows != grid->rows) return false;
        grid->dark = symbol.dark;
    }
    layout.code.code = content.code;
    layout.meaning = content.meaning;
    return true;
}

// Labels of one subject on one stock, each with content of its own, in one file.
void check_file(const Subject& subject, const stock::Stock& stock, int dpi, std::size_t count, Draw& draw) {
    const auto facility = some_facility(draw);
    std::vector<layout::LabelLayout> layouts{laid_out(content_of(subject, facility, draw), stock, dpi)};
    while (layouts.size() < count) {
        const auto content = content_of(subject, facility, draw);
        auto layout = layouts.front();
        if (!takes_places(layout, content)) layout = laid_out(content, stock, dpi);
        CHECK(layout::faults_of_fit(layout.drawing, content, stock, fonts()).empty());
        layouts.push_back(std::move(layout));
    }
    const auto job = layout::impose(std::move(layouts), stock, {dpi}, 1, 1);
    REQUIRE(job);
    const auto proof = proof::prove(pdf::write_pdf(*job, fonts(), {"test"}), *job);
    CAPTURE(subject.name, stock.id, dpi, proof.faults);
    CHECK(proof.passed());
}

}  // namespace

TEST_CASE("good labels are never refused, and each is proved", "[faults]") {
    Draw draw(seed);
    const auto& subjects = label_subjects();
    std::size_t left = static_cast<std::size_t>(good_label_cases());
    for (std::size_t i = 0; left > 0; ++i) {
        const Subject& subject = subjects[i % subjects.size()];
        constexpr std::array<int, 3> resolutions{203, 300, 600};
        const std::size_t count = std::min(left, labels_a_file);
        check_file(subject, draw.of(subject.stocks), draw.of(resolutions), count, draw);
        left -= count;
    }
}
