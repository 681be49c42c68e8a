// SPDX-License-Identifier: Apache-2.0
#include "labels/content/code_content.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "labels/barcode/other_codes.hpp"
#include "labels/content/wording.hpp"
#include "labels/gs1/gtin.hpp"
#include "labels/gs1/ndc.hpp"

namespace vialwright::content {

namespace {

using barcode::CodeKind;

Result<std::string, std::string> from_ndc(const std::string& text) {
    const auto ndc = gs1::read_ndc(text);
    if (!ndc) return Failure{ndc.error()};
    if (!ndc->gtin14)
        return Failure{fmt::format("NDC {} has no certain form of ten digits, so no GTIN", text)};
    return *ndc->gtin14;
}

// 03 behind the indicator, then the ten digits of the NDC.
std::string ndc_digits(const std::string& gtin14) { return gtin14.substr(1, 12); }

barcode::MadeCode linear_code(CodeKind kind, const std::string& gtin14) {
    switch (kind) {
        case CodeKind::upc_a: return barcode::upc_a_code(gtin14);
        case CodeKind::databar_omni: return barcode::databar_omni_code(gtin14);
        case CodeKind::databar_truncated: return barcode::databar_truncated_code(gtin14);
        case CodeKind::gs1_128: {
            const auto content = gs1::encode({{"01", gtin14}}, {});
            if (!content) return Failure{content.error()};
            return barcode::gs1_128_code(*content);
        }
        case CodeKind::databar_limited:
            return Failure{
                std::string("GS1 DataBar Limited cannot be read back from the file, so no label carries it; "
                            "GS1 DataBar Truncated needs little more room")};
        default: break;
    }
    return Failure{fmt::format("{} is no linear bar code of an NDC", barcode::name_of(kind))};
}

class CodeAdder {
public:
    CodeAdder(const LabelSubject& subject, LabelContent& content) : subject_(subject), content_(content) {}

    std::vector<Objection> run() {
        const auto gtin = gtin_of(subject_.monograph.product);
        if (gtin) {
            if (subject_.kind.has_code) add_own(*gtin);
            add_linear(*gtin);
        } else {
            object("barcode", gtin.error(), "correct ndc or gtin in the monograph");
        }
        add_record();
        return std::move(objections_);
    }

private:
    void object(std::string_view element, std::string message, std::string advice) {
        objections_.push_back({std::string(element), std::move(message), std::move(advice)});
    }

    void add_own(const std::string& gtin) {
        const LabelRequest& request = subject_.request;
        barcode::CodeFields fields{gtin,           request.lot, request.expires.date, request.expires.minute,
                                   request.serial, {}};
        if (request.made_in_code && gtin.empty())
            return object("barcode",
                          "only a GS1 Data Matrix has a production date, and the product has no GTIN",
                          "add ndc or gtin to the monograph, or leave the production date out");
        if (request.made_in_code) fields.made = request.made.date;
        auto code = barcode::make_code(fields);
        if (code) content_.code = *std::move(code);
        else object("barcode", code.error(), "correct it; a bar code is never printed with a part left out");
    }

    void add_linear(const std::string& gtin) {
        const LabelRequest& request = subject_.request;
        const auto& rule = subject_.kind.linear_code;
        const bool holds_ndc = !gtin.empty() && gs1::read_gtin(gtin)->ndc10_digits.has_value();
        if (request.linear_code && !holds_ndc)
            return object(linear_code_id, "a linear bar code holds the NDC, and the product has none",
                          "add ndc to the monograph, or leave the linear bar code out");
        const bool is_due = request.linear_code || (rule && holds_ndc && !request.without_linear_code);
        if (!is_due) return;
        auto code = linear_code(request.linear_code.value_or(rule ? rule->kind : CodeKind::gs1_128), gtin);
        if (!code)
            return object(linear_code_id, code.error(),
                          "choose gs1-128, upc-a, databar or databar-truncated");
        FurtherCode further{std::string(linear_code_id), *std::move(code), request.linear_code.has_value(),
                            "asked for", "verified"};
        if (!further.mandatory) {
            further.legal_source = rule->source;
            further.basis = rule->basis;
        }
        content_.elements.push_back(line_of(further));
        content_.further_codes.push_back(std::move(further));
    }

    static Element line_of(const FurtherCode& further) {
        Element line;
        line.id = further.id + "-text";
        line.group = Group::code_line;
        line.wording = {{further.code.human, draw::Face::regular}};
        line.minimum_size = draw::points(floor_tenths) / numbers::Exact(10);
        line.legal_source = "GS1 General Specifications 4.14";
        line.basis = "memory";
        return line;
    }

    void add_record() {
        const std::string& text = subject_.request.record_qr;
        if (text.empty()) return;
        auto code = barcode::qr_code(text);
        if (!code) return object(record_code_id, code.error(), "shorten the text of the record's QR code");
        content_.further_codes.push_back(
            {std::string(record_code_id), *std::move(code), true, "own record", "verified"});
    }

    const LabelSubject& subject_;
    LabelContent& content_;
    std::vector<Objection> objections_;
};

}  // namespace

Result<std::string, std::string> gtin_of(const formulary::Product& product) {
    std::string own;
    if (!product.gtin.empty()) {
        auto read = gs1::read_gtin(product.gtin);
        if (!read) return Failure{read.error()};
        own = std::move(read->gtin14);
    }
    if (product.ndc.empty()) return own;
    auto made = from_ndc(product.ndc);
    if (!made) return made;
    if (own.empty()) return made;
    if (ndc_digits(own) != ndc_digits(*made))
        return Failure{fmt::format("the GTIN {} and the NDC {} are of two products", own, product.ndc)};
    return own;
}

std::vector<Objection> add_codes(const LabelSubject& subject, LabelContent& content) {
    return CodeAdder(subject, content).run();
}

}  // namespace vialwright::content
