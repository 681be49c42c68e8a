// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "tests/labels/faults/bad_labels.hpp"

namespace vialwright::tests {

namespace {

// Everything that a label is composed from, to be spoilt.
struct Ingredients {
    formulary::Monograph monograph;
    content::LabelRequest request;
    content::Facility facility;
    const content::LabelKind* kind;

    // Whether the kind of label has an element that says this, or has it as the product's statement.
    bool needs(std::string_view says) const {
        return std::ranges::any_of(kind->elements, [&](const content::ElementSpec& spec) {
            return spec.says == says || (spec.says == "statement" && spec.statement == says);
        });
    }
};

using Spoil = bool (*)(Ingredients&, Draw&);  // false: this one cannot be spoilt so

template <Spoil spoil> std::optional<Stage> refused(const GoodLabel& good, Draw& draw) {
    Ingredients from{good.subject->monograph, good.subject->request, facility(),
                     label_book().kind(good.subject->kind)};
    from.request = varied(from.request, draw);
    // The twin that nobody spoilt is composed.
    if (!compose(from.monograph, from.request, from.facility, good.subject->kind))
        throw std::runtime_error(std::string(good.subject->name) + ": a good request is refused");
    if (!spoil(from, draw)) return std::nullopt;
    const auto composed = compose(from.monograph, from.request, from.facility, good.subject->kind);
    return composed ? Stage::nobody : Stage::composing;
}

template <std::size_t count>
bool says_one_of(Ingredients& from, Draw& draw, const std::array<const char*, count>& texts) {
    from.request.auxiliary = {draw.of(texts)};
    return true;
}

bool trailing_zero(Ingredients& from, Draw& draw) {
    return says_one_of<4>(from, draw,
                          {"Give 5.0 mg at once.", "Contains 10.00 mg per mL.", "Use 1.0 mL.",
                           "Not more than 2.50 mg an hour."});
}
bool naked_decimal(Ingredients& from, Draw& draw) {
    return says_one_of<3>(from, draw, {"Give .5 mg at once.", "Contains .25 mg per mL.", "Use .1 mL."});
}
bool micro_sign(Ingredients& from, Draw& draw) {
    return says_one_of<3>(from, draw, {"Give 250 \u00B5g.", "Contains 50 \u03BCg per mL.", "Give 250 ug."});
}
bool error_prone(Ingredients& from, Draw& draw) {
    return says_one_of<10>(
        from, draw,
        {"Give 10 U at once.", "Give 100 IU at once.", "Give 5 cc at once.", "Give QD.", "Give q.o.d.",
         "Contains MgSO4.", "Mix at 5 mg @ 2 mL.", "Give 10mg at once.", "If > 5 mg call.", "Give SC."});
}
bool forbidden_claim(Ingredients& from, Draw& draw) {
    return says_one_of<3>(from, draw, {"FDA approved.", "Generically equivalent.", "FDA-approved drug."});
}
bool missing_glyph(Ingredients& from, Draw& draw) {
    static constexpr std::array<const char*, 5> foreign{"\u4E2D", "\u65E5", "\u2603", "\u0416", "\U0001F48A"};
    from.request.auxiliary = {fmt::format("Take care {}.", draw.of(foreign))};
    return true;
}
bool no_character(Ingredients& from, Draw& draw) {
    static constexpr std::array<const char*, 5> bytes{"\xFF", "\xC3", "\x07", "\u200B", "\xED\xA0\x80"};
    from.request.auxiliary = {std::string("Take care") + draw.of(bytes)};
    return true;
}
bool right_to_left(Ingredients& from, Draw&) {
    from.request.auxiliary = {"\u05D0\u05E0\u05D4"};
    return true;
}
bool missing_statement(Ingredients& from, Draw&) {
    if (!from.needs("storage")) return false;
    std::erase_if(from.monograph.label_statements, [](const auto& said) { return said.id == "storage"; });
    from.monograph.storage.reset();
    return true;
}
bool no_strength(Ingredients& from, Draw&) {
    if (!from.needs("strength") && !from.needs("dose") && !from.needs("syringe-dose")) return false;
    from.monograph.product.strengths.clear();
    return true;
}
bool other_total(Ingredients& from, Draw& draw) {
    auto& total = from.monograph.product.total_content;
    if (!total || !from.needs("strength")) return false;
    total->quantity = total->quantity * numbers::Exact::ratio(static_cast<int>(2 + draw.below(9)), 11);
    return true;
}
bool endless_decimals(Ingredients& from, Draw&) {
    auto& product = from.monograph.product;
    if (!product.fill_volume || !from.needs("strength")) return false;
    product.fill_volume->quantity = product.fill_volume->quantity / numbers::Exact(7);
    return true;
}
bool incomplete_facility(Ingredients& from, Draw& draw) {
    static constexpr std::array<std::string content::Facility::*, 4> fields{
        &content::Facility::name, &content::Facility::street, &content::Facility::phone,
        &content::Facility::postal_code};
    (from.facility.*draw.of(fields)).clear();
    return true;
}
bool bad_lot(Ingredients& from, Draw& draw) {
    static constexpr std::array<const char*, 6> lots{"",     "a26-0305", "A26 0305",
                                                     "-A26", "A26_0305", "A26-0305-0000000000-1"};
    if (!from.kind->has_code) return false;
    from.request.lot = draw.of(lots);
    return true;
}
bool bad_serial(Ingredients& from, Draw& draw) {
    static constexpr std::array<const char*, 3> serials{"no 1", "123456789012345678901", "x1"};
    if (!from.kind->has_code) return false;
    from.request.serial = draw.of(serials);
    return true;
}
bool bad_gtin(Ingredients& from, Draw& draw) {
    static constexpr std::array<const char*, 4> gtins{"00312345678907", "0031234567890", "99999999999999",
                                                      "0031234567890A"};
    from.monograph.product.gtin = draw.of(gtins);
    return true;
}
bool two_products(Ingredients& from, Draw&) {
    from.monograph.product.ndc = "12345-678-90";
    from.monograph.product.gtin = "00362756090408";
    return true;
}
bool over_before_made(Ingredients& from, Draw& draw) {
    const auto day = std::chrono::sys_days{from.request.made.date} -
                     std::chrono::days{static_cast<int>(1 + draw.below(500))};
    from.request.expires = content::expiry_on(time::Date{day});
    return true;
}
bool no_such_day(Ingredients& from, Draw&) {
    from.request.expires.date =
        time::Date{std::chrono::year{2027}, std::chrono::February, std::chrono::day{30}};
    from.request.expires.minute.reset();
    return true;
}
bool outlasts_an_ingredient(Ingredients& from, Draw& draw) {
    const auto day = std::chrono::sys_days{from.request.expires.date} -
                     std::chrono::days{static_cast<int>(1 + draw.below(30))};
    from.request.components = {{"Glycine powder", {time::Date{day}, 23, 59}}};
    return true;
}
bool patient_without_prescription(Ingredients& from, Draw&) {
    if (from.request.patient.empty()) from.request.patient = "Anna Müller";
    from.request.prescription.clear();
    return true;
}
bool blocking_gap(Ingredients& from, Draw&) {
    formulary::Gap gap;
    gap.id = gap.field = "label-text";
    gap.text = "The label's text is not known.";
    gap.blocks = "label";
    from.monograph.gaps.push_back(gap);
    return true;
}
bool code_without_ndc(Ingredients& from, Draw&) {
    if (!from.monograph.product.ndc.empty()) return false;
    from.request.linear_code = barcode::CodeKind::gs1_128;
    return true;
}
bool unreadable_code(Ingredients& from, Draw&) {
    from.request.linear_code = barcode::CodeKind::databar_limited;
    return true;
}

constexpr std::array ways{
    BadLabel{"trailing zero", refused<trailing_zero>},
    BadLabel{"naked decimal", refused<naked_decimal>},
    BadLabel{"micro sign", refused<micro_sign>},
    BadLabel{"error-prone abbreviation", refused<error_prone>},
    BadLabel{"forbidden claim", refused<forbidden_claim>},
    BadLabel{"missing glyph", refused<missing_glyph>},
    BadLabel{"no character", refused<no_character>},
    BadLabel{"text from right to left", refused<right_to_left>},
    BadLabel{"missing statement", refused<missing_statement>},
    BadLabel{"no strength", refused<no_strength>},
    BadLabel{"total that is not strength x volume", refused<other_total>},
    BadLabel{"strength with endless decimals", refused<endless_decimals>},
    BadLabel{"facility without name, address or phone", refused<incomplete_facility>},
    BadLabel{"lot with other characters", refused<bad_lot>},
    BadLabel{"serial with other characters", refused<bad_serial>},
    BadLabel{"GTIN with a wrong check digit or length", refused<bad_gtin>},
    BadLabel{"NDC and GTIN of two products", refused<two_products>},
    BadLabel{"expired when it was made", refused<over_before_made>},
    BadLabel{"no such day", refused<no_such_day>},
    BadLabel{"beyond-use date past an ingredient's", refused<outlasts_an_ingredient>},
    BadLabel{"patient without prescription", refused<patient_without_prescription>},
    BadLabel{"gap that blocks labels", refused<blocking_gap>},
    BadLabel{"linear bar code without an NDC", refused<code_without_ndc>},
    BadLabel{"bar code that cannot be proved", refused<unreadable_code>},
};

}  // namespace

std::span<const BadLabel> bad_requests() { return ways; }

}  // namespace vialwright::tests
