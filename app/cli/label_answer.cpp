// SPDX-License-Identifier: Apache-2.0
#include "app/cli/label_answer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/progress.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::cli {

namespace {

std::string mm(const draw::Length& length) { return numbers::machine_decimal(length.in_mm(), 6); }

Json element_json(const layout::PlacedElement& element) {
    return {{"id", element.id},
            {"text", element.text},
            {"font", element.font},
            {"size_pt", numbers::machine_decimal(element.size.in_points(), 6)},
            {"x_mm", mm(element.bounds.x)},
            {"y_mm", mm(element.bounds.y)},
            {"width_mm", mm(element.bounds.width)},
            {"height_mm", mm(element.bounds.height)},
            {"legal_source", element.legal_source},
            {"basis", element.basis}};
}

std::string counted(std::size_t count, std::string_view word) {
    return fmt::format("{} {}{}", grouped(count), word, count == 1 ? "" : "s");
}

}  // namespace

Json elements_json(const layout::LabelLayout& label) {
    Json elements = Json::array();
    for (const auto& element : label.elements) elements.push_back(element_json(element));
    return elements;
}

Json code_json(const layout::PlacedCode& code) {
    if (code.code.payload.empty()) return nullptr;
    return {
        {"kind", barcode::id_of(code.code.kind)}, {"text", code.code.human}, {"module_mm", mm(code.module)}};
}

Json further_codes_json(const layout::LabelLayout& label) {
    Json codes = Json::array();
    for (const auto& code : label.further_codes) {
        Json one = code_json(code);
        one["id"] = code.id;
        one["x_mm"] = mm(code.bounds.x);
        one["y_mm"] = mm(code.bounds.y);
        one["width_mm"] = mm(code.bounds.width);
        one["height_mm"] = mm(code.bounds.height);
        codes.push_back(std::move(one));
    }
    return codes;
}

Json to_json(const lint::Finding& finding) {
    return {{"rule", finding.rule},
            {"severity", finding.severity == lint::Severity::hard ? "hard" : "soft"},
            {"text", finding.text},
            {"say", finding.say}};
}

std::string read_back_text(const layout::LabelLayout& label, const proof::Proof& proof) {
    const auto& code = label.code.code;
    std::string text = fmt::format("Read back: text {}", proof.text ? "whole" : "NOT whole");
    if (!code.payload.empty())
        text += fmt::format(", bar code {} ({})", proof.barcode ? "right" : "NOT right", code.human);
    for (const auto& further : label.further_codes)
        text += fmt::format(", {} {} ({})", barcode::name_of(further.code.kind),
                            proof.barcode ? "right" : "NOT right", further.code.human);
    text += "\n";
    if (std::ranges::find(label.left_out, "linear-code") != label.left_out.end())
        text += "There is no room for the linear bar code with the NDC on this stock: it is left out.\n";
    if (!code.payload.empty() && code.kind == barcode::CodeKind::data_matrix)
        text += "The product has no GTIN, so the bar code is our own, not a GS1 symbol.\n";
    return text;
}

std::string count_text(std::size_t labels, std::size_t pages) {
    return counted(labels, "label") + " on " + counted(pages, "page");
}

}  // namespace vialwright::cli
