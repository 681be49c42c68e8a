// SPDX-License-Identifier: Apache-2.0
// Words and bar codes that say something else than they should, laid out and written faithfully: the file shows what was meant,
// and what was meant is wrong. Only the values behind the words can tell.
#include <algorithm>
#include <array>
#include <functional>

#include "labels/barcode/other_codes.hpp"
#include "labels/pdf/pdf_writer.hpp"
#include "tests/labels/faults/bad_labels.hpp"

namespace vialwright::tests {

namespace {

using content::Element;
using content::LabelContent;
using Spoil = bool (*)(LabelContent&, const GoodLabel&, Draw&);

template <Spoil spoil> std::optional<Stage> noticed(const GoodLabel& good, Draw& draw) {
    LabelContent content = good.content;
    if (!spoil(content, good, draw)) return std::nullopt;
    const auto layout = layout::lay_out_label(content, *good.stock, {good.job.dpi}, fonts());
    if (!layout) return Stage::fitting;
    GoodLabel other = good;
    other.job = job_of(*layout, *good.stock);
    return noticed_by_proof(other, pdf::write_pdf(other.job, fonts(), {"test"}));
}

Element* some_element(LabelContent& content, Draw& draw, std::initializer_list<const char*> ids) {
    std::vector<Element*> found;
    for (Element& element : content.elements)
        if (std::ranges::find(ids, element.id) != ids.end()) found.push_back(&element);
    return found.empty() ? nullptr : draw.of(found);
}

// One digit of the element's last part becomes another.
bool change_digit(std::string& text, Draw& draw) {
    std::vector<std::size_t> digits;
    for (std::size_t at = 0; at < text.size(); ++at)
        if (text[at] >= '0' && text[at] <= '9') digits.push_back(at);
    if (digits.empty()) return false;
    char& digit = text[draw.of(digits)];
    digit = static_cast<char>('0' + (static_cast<std::size_t>(digit - '0') + 1 + draw.below(9)) % 10);
    return true;
}

bool change_digit_of(LabelContent& content, Draw& draw, std::initializer_list<const char*> ids) {
    Element* element = some_element(content, draw, ids);
    if (element == nullptr) return false;
    element->brief.clear();
    auto& parts = element->wording;
    // Of a strength either part; of others the value, which is the last.
    const bool is_strength = element->group == content::Group::strength;
    auto& part = is_strength ? parts[draw.below(parts.size())] : parts.back();
    return change_digit(part.text, draw);
}

bool wrong_strength(LabelContent& content, const GoodLabel&, Draw& draw) {
    return change_digit_of(content, draw, {"strength", "syringe-dose", "dose", "concentration"});
}
bool wrong_quantity(LabelContent& content, const GoodLabel&, Draw& draw) {
    return change_digit_of(content, draw, {"quantity"});
}
bool wrong_date(LabelContent& content, const GoodLabel&, Draw& draw) {
    return change_digit_of(content, draw,
                           {"expires", "compounded-on", "compounded-at", "dispensed", "opened"});
}
bool wrong_identifier(LabelContent& content, const GoodLabel&, Draw& draw) {
    return change_digit_of(content, draw, {"lot", "serial", "prescription", "ndc"});
}

bool per_ml_first(LabelContent& content, const GoodLabel&, Draw& draw) {
    Element* strength = some_element(content, draw, {"strength", "syringe-dose"});
    if (strength == nullptr || strength->wording.size() != 2) return false;
    auto& parts = strength->wording;
    std::string each = parts[1].text.substr(1, parts[1].text.size() - 2);
    parts[1].text = "(" + parts[0].text + ")";
    parts[0].text = std::move(each);
    return true;
}

bool wrong_unit(LabelContent& content, const GoodLabel&, Draw& draw) {
    Element* strength = some_element(content, draw, {"strength", "syringe-dose", "dose"});
    if (strength == nullptr) return false;
    auto& text = strength->wording.front().text;
    const std::size_t at = text.find("mg");
    if (at == std::string::npos) return false;
    text.replace(at, 2, "mcg");
    return true;
}

bool other_code(LabelContent& content, const GoodLabel& good,
                const std::function<void(barcode::CodeFields&)>& change) {
    if (!content.has_code()) return false;
    const auto& meant = content.meaning;
    barcode::CodeFields fields{meant.gtin,           meant.lot,    meant.expires.date,
                               meant.expires.minute, meant.serial, {}};
    if (good.subject->request.made_in_code) fields.made = meant.made.date;
    change(fields);
    const auto code = barcode::make_code(fields);
    if (!code || code->payload == content.code.payload) return false;
    content.code = *code;
    return true;
}

time::Date later(const time::Date& date, Draw& draw) {
    return time::Date{std::chrono::sys_days{date} + std::chrono::days{static_cast<int>(1 + draw.below(400))}};
}

bool code_of_other_lot(LabelContent& content, const GoodLabel& good, Draw& draw) {
    return other_code(content, good, [&](auto& fields) { change_digit(fields.lot, draw); });
}
bool code_of_other_date(LabelContent& content, const GoodLabel& good, Draw& draw) {
    return other_code(content, good, [&](auto& fields) {
        fields.expires = later(fields.expires, draw);
        fields.expires_at.reset();
    });
}
bool code_of_other_serial(LabelContent& content, const GoodLabel& good, Draw& draw) {
    return other_code(content, good, [&](auto& fields) { change_digit(fields.serial, draw); });
}
bool code_of_other_product(LabelContent& content, const GoodLabel& good, Draw&) {
    return other_code(content, good, [&](auto& fields) {
        if (!fields.gtin.empty()) fields.gtin = "00362756090408";
    });
}
bool code_of_other_making(LabelContent& content, const GoodLabel& good, Draw& draw) {
    return other_code(content, good, [&](auto& fields) {
        if (fields.made) fields.made = later(*fields.made, draw);
    });
}
bool wrong_check_character(LabelContent& content, const GoodLabel&, Draw&) {
    auto& code = content.code;
    if (code.kind != barcode::CodeKind::data_matrix || !content.has_code()) return false;
    char& last = code.payload.back();
    last = last == 'A' ? 'B' : 'A';
    code.human = code.payload;
    return true;
}
bool linear_code_of_other_product(LabelContent& content, const GoodLabel&, Draw&) {
    const auto other = [](barcode::CodeKind kind) {
        constexpr const char* gtin = "00362756090408";
        switch (kind) {
            case barcode::CodeKind::upc_a: return barcode::upc_a_code(gtin);
            case barcode::CodeKind::databar_omni: return barcode::databar_omni_code(gtin);
            case barcode::CodeKind::databar_truncated: return barcode::databar_truncated_code(gtin);
            default: break;
        }
        return barcode::gs1_128_code(*gs1::encode({{"01", gtin}}, {}));
    };
    for (auto& further : content.further_codes) {
        if (further.id != "linear-code") continue;
        further.code = *other(further.code.kind);
        for (Element& element : content.elements)
            if (element.id == "linear-code-text") element.wording.front().text = further.code.human;
        return true;
    }
    return false;
}

constexpr std::array ways{
    BadLabel{"digit of the strength, dose or concentration", noticed<wrong_strength>},
    BadLabel{"strength per mL before the total", noticed<per_ml_first>},
    BadLabel{"mcg for mg", noticed<wrong_unit>},
    BadLabel{"digit of the quantity", noticed<wrong_quantity>},
    BadLabel{"digit of a date", noticed<wrong_date>},
    BadLabel{"digit of lot, serial, prescription or NDC", noticed<wrong_identifier>},
    BadLabel{"bar code of another lot", noticed<code_of_other_lot>},
    BadLabel{"bar code of another date", noticed<code_of_other_date>},
    BadLabel{"bar code of another serial", noticed<code_of_other_serial>},
    BadLabel{"bar code of another product", noticed<code_of_other_product>},
    BadLabel{"bar code of another day of making", noticed<code_of_other_making>},
    BadLabel{"bar code with a wrong check character", noticed<wrong_check_character>},
    BadLabel{"linear bar code of another product", noticed<linear_code_of_other_product>},
};

}  // namespace

std::span<const BadLabel> bad_contents() { return ways; }

}  // namespace vialwright::tests
