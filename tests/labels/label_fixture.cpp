// SPDX-License-Identifier: Apache-2.0
#include "tests/labels/label_fixture.hpp"

#include <stdexcept>

#include "app/files/label_book_file.hpp"
#include "core/units/literals.hpp"
#include "core/units/parse.hpp"

namespace vialwright::tests {

namespace {
using namespace units::literals;
using draw::inches;
using draw::mm;
using numbers::Exact;

units::Shown shown(std::string_view text, const units::Dimension& meaning) {
    const auto read = units::parse_one_of(text, {&meaning, 1});
    if (!read) throw std::runtime_error(read.error().message);
    return {read->quantity, read->unit};
}

formulary::LabelStatement statement(std::string id, std::string text, bool principal, bool required,
                                    std::string short_text = "") {
    formulary::LabelStatement said;
    said.id = std::move(id);
    said.text = std::move(text);
    said.short_text = std::move(short_text);
    said.panel = principal ? formulary::Panel::principal : formulary::Panel::side;
    said.required = required;
    said.src = {"product-page"};
    return said;
}

std::vector<formulary::LabelStatement> statements() {
    return {statement("compounded", "This is a compounded drug.", true, true),
            statement("office-use", "Office Use Only", true, true),
            statement("not-for-resale", "Not for resale", true, true),
            statement("route", "For intravenous or intramuscular use", true, true),
            statement("osmolarity", "{osmolarity} (calc.)", false, true),
            statement("single-dose", "Single-dose vial. Discard unused portion.", true, true),
            statement("inspect", "Do not use if discolored, cloudy or containing particles.", false, false),
            statement("children", "Keep out of reach of children.", false, false),
            statement("storage",
                      "Store at 20 °C to 25 °C (68 °F to 77 °F). Protect from excessive heat and direct "
                      "light. Do not freeze.",
                      false, true, "Store at 20 °C to 25 °C. Protect from heat and light. Do not freeze.")};
}

std::vector<formulary::Ingredient> ingredients() {
    const units::Dimension strength = units::dimension_of<units::Concentration<units::Milligram>>;
    formulary::Ingredient glycine;
    glycine.name = "Glycine";
    glycine.amount = shown("50 mg/mL", strength);
    glycine.molar_mass = units::make<units::MolarMass>(75.07_x);
    glycine.osmotic_particles = Exact(1);
    formulary::Ingredient water;
    water.name = "Water for Injection";
    water.role = formulary::IngredientRole::vehicle;
    water.to = shown("1 mL", units::dimension_of<units::Volume>);
    water.osmotic_particles = Exact(0);
    return {glycine, water};
}

template <class Value, class Error> Value must(Result<Value, Error> result) {
    if (!result) throw std::runtime_error(to_text(result.error()));
    return *std::move(result);
}
}  // namespace

const layout::FontSet& fonts() {
    static const layout::FontSet set = [] {
        auto loaded = layout::FontSet::load(VIALWRIGHT_FONTS_DIR);
        if (!loaded) throw std::runtime_error(loaded.error());
        return *std::move(loaded);
    }();
    return set;
}

const content::LabelBook& label_book() {
    static const content::LabelBook book = [] {
        auto read = files::read_label_book(VIALWRIGHT_SOURCE_DIR "/data/labels");
        if (!read.value) throw std::runtime_error(files::to_text(read.faults.front()));
        return *std::move(read.value);
    }();
    return book;
}

formulary::Monograph glycine() {
    const units::Dimension volume = units::dimension_of<units::Volume>;
    formulary::Monograph monograph;
    monograph.id = "glycine-injection";
    monograph.revision = 1;
    auto& product = monograph.product;
    product.name = "Glycine Injection";
    product.dosage_form = "injection, solution";
    const units::Shown strength =
        shown("50 mg/mL", units::dimension_of<units::Concentration<units::Milligram>>);
    product.strengths = {{strength, *units::Unit::of("mg", units::dimension_of<units::DrugMass>),
                          *units::Unit::of("mL", volume)}};
    product.total_content = shown("1500 mg", units::dimension_of<units::DrugMass>);
    product.fill_volume = shown("30 mL", volume);
    product.routes = {"intravenous", "intramuscular"};
    product.sterile = true;
    product.rx_only = true;
    product.compounded = "503B";
    monograph.ingredients = ingredients();
    monograph.label_statements = statements();
    return monograph;
}

content::Facility facility() {
    return {"sample",        "Example Sterile Compounding", "100 Main St", "Springfield", "IL", "62701",
            "(217) 555-0142"};
}

content::LabelRequest request() {
    content::LabelRequest request;
    request.lot = "A26-0305";
    request.made = *time::parse_local_minute("2026-03-05T14:00");
    request.expires = content::expiry_on(*time::parse_date("2026-09-05"));
    request.serial = "00001";
    return request;
}

stock::Stock roll(int width_hundredths_in, int height_hundredths_in) {
    stock::Stock stock;
    const auto two_places = [](int hundredths) {
        std::string digits = std::to_string(hundredths);
        if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
        return digits.substr(0, digits.size() - 2) + "." + digits.substr(digits.size() - 2);
    };
    stock.id = "thermal-" + two_places(width_hundredths_in) + "x" + two_places(height_hundredths_in) + "in";
    stock.name = stock.id;
    stock.label_width = stock.page_width = stock.pitch_x = inches(Exact::ratio(width_hundredths_in, 100));
    stock.label_height = stock.page_height = stock.pitch_y = inches(Exact::ratio(height_hundredths_in, 100));
    stock.inset = mm(1.27_x);
    stock.source = "test";
    stock.basis = "memory";
    return stock;
}

stock::Stock avery_5160() {
    stock::Stock stock;
    stock.id = "avery-5160";
    stock.name = "Avery 5160";
    stock.kind = stock::Kind::sheet;
    stock.label_width = inches(2.625_x);
    stock.label_height = inches(1);
    stock.page_width = inches(8.5_x);
    stock.page_height = inches(11);
    stock.columns = 3;
    stock.rows = 10;
    stock.origin_x = inches(0.1875_x);
    stock.origin_y = inches(0.5_x);
    stock.pitch_x = inches(2.75_x);
    stock.pitch_y = inches(1);
    stock.inset = mm(1.27_x);
    stock.source = "test";
    stock.basis = "memory";
    return stock;
}

stock::Catalogue catalogue() {
    return {roll(150, 50),  roll(200, 100), roll(200, 125), roll(225, 125),
            roll(250, 100), roll(300, 100), avery_5160(),   roll(400, 200)};
}

Result<content::LabelContent, content::LabelRefusal> compose(const formulary::Monograph& monograph,
                                                             const content::LabelRequest& request,
                                                             const content::Facility& facility,
                                                             std::string_view kind) {
    const auto* found = label_book().kind(kind);
    if (found == nullptr) throw std::runtime_error("no such kind");
    return content::compose_label({label_book(), *found, monograph, request, facility}, fonts().coverage());
}

content::LabelContent composed(const formulary::Monograph& monograph, const content::LabelRequest& request) {
    return must(compose(monograph, request, facility()));
}

layout::LabelLayout laid_out(const stock::Stock& stock, int dpi) {
    return must(layout::lay_out_label(composed(glycine(), request()), stock, {dpi}, fonts()));
}

layout::PrintJob job_of(const layout::LabelLayout& layout, const stock::Stock& stock, int copies,
                        int start_at) {
    return must(layout::impose({layout}, stock, {layout.drawing.dpi}, copies, start_at));
}

}  // namespace vialwright::tests
