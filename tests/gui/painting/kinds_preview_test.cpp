// SPDX-License-Identifier: Apache-2.0
// Each kind of label, as the page "Labels" shows it, against poppler's rendering of its PDF: on the smallest stock that holds
// it and on two larger ones.
#include <algorithm>
#include <set>

#include <catch2/catch.hpp>

#include "app/workbench/labels_presenter.hpp"
#include "app/workbench/library.hpp"
#include "labels/pdf/pdf_writer.hpp"
#include "tests/gui/painting/picture.hpp"

namespace vialwright::tests {

namespace {

using workbench::LabelsPresenter;

constexpr int dpi = 300, finer = 4;
// As in preview_test.cpp, where it is measured what is seen at it.
constexpr int alike_at_most = 20;
constexpr int stocks_each = 3;

// Half a dot at the edge is the rasteriser's choice: only labels of whole dots have pictures of one size.
bool is_of_whole_dots(const stock::Stock& stock) {
    return (stock.label_width.in_inches() * dpi).is_whole() &&
           (stock.label_height.in_inches() * dpi).is_whole();
}

numbers::Exact area_of(const stock::Stock& stock) {
    return stock.label_width.in_points() * stock.label_height.in_points();
}

struct Shop {
    workbench::Library library{[] {
        workbench::LibraryPaths paths;
        paths.data = std::string(VIALWRIGHT_SOURCE_DIR) + "/data";
        paths.fonts = VIALWRIGHT_FONTS_DIR;
        return paths;
    }()};

    LabelsPresenter page() {
        workbench::LabelsSources sources;
        for (const char* id : {"glycine-injection", "glycine-powder"})
            sources.products.push_back(*library.product(id));
        sources.catalogue = *library.catalogue();
        sources.containers = *library.containers();
        sources.facility = *library.facility("");
        sources.book = *library.label_book();
        sources.fonts = *library.fonts();
        return LabelsPresenter(std::move(sources));
    }

    std::vector<const stock::Stock*> by_area() {
        std::vector<const stock::Stock*> all;
        for (const auto& one : **library.catalogue())
            if (is_of_whole_dots(one)) all.push_back(&one);
        std::ranges::stable_sort(all, {}, [](const stock::Stock* one) { return area_of(*one); });
        return all;
    }
};

std::string pdf_of(const draw::DrawList& drawing, const layout::FontSet& fonts) {
    layout::PrintJob job;
    job.page_width = drawing.width;
    job.page_height = drawing.height;
    job.dpi = drawing.dpi;
    job.labels.emplace_back().drawing = drawing;
    job.pages = {{{0, {}}}};
    return pdf::write_pdf(job, fonts, {"Preview"});
}

// The smallest stock that holds the label, and what is larger.
std::vector<const stock::Stock*> those_that_may_hold(LabelsPresenter& page, const stock::Catalogue& catalogue,
                                                     std::vector<const stock::Stock*> by_area) {
    page.choose_stock(by_area.front()->id);
    if (!page.view().fits) return by_area;
    const auto least = area_of(*stock::find(catalogue, page.view().fits->id));
    const auto smallest =
        std::ranges::find_if(by_area, [&](const stock::Stock* one) { return area_of(*one) >= least; });
    by_area.erase(by_area.begin(), smallest);
    return by_area;
}

}  // namespace

TEST_CASE("the page shows each kind of label as its PDF prints it", "[gui]") {
    Shop shop;
    const auto painter = gui::CairoPainter::load(VIALWRIGHT_FONTS_DIR);
    REQUIRE(painter);
    LabelsPresenter page = shop.page();
    std::set<std::string> kinds;
    for (const char* product : {"glycine-injection", "glycine-powder"}) {
        page.edit("product", product);
        const auto choices = page.view().entries.at(1).choices;
        for (const auto& kind : choices) {
            if (!kinds.insert(kind.id).second) continue;
            page.edit("kind", kind.id);
            int compared = 0;
            for (const auto* stock : those_that_may_hold(page, **shop.library.catalogue(), shop.by_area())) {
                page.choose_stock(stock->id);
                const auto& drawing = page.view().label.drawing;
                if (!drawing) continue;
                CAPTURE(kind.id, stock->id);
                const auto print =
                    averaged(rendered(pdf_of(*drawing, **shop.library.fonts()), dpi * finer), finer);
                CHECK(unlike_in_100000(painted(*painter, *drawing, dpi), print) <= alike_at_most);
                if (++compared == stocks_each) break;
            }
            CAPTURE(kind.id);
            CHECK(compared == stocks_each);
        }
    }
    CHECK(kinds.size() == 13);
}

}  // namespace vialwright::tests
