// SPDX-License-Identifier: Apache-2.0
#include "labels/barcode/other_codes.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "labels/barcode/symbol.hpp"
#include "labels/gs1/gtin.hpp"

namespace vialwright::barcode {

namespace {

constexpr std::size_t longest_gs1_128 = 48;
constexpr std::size_t longest_qr = 300;

MadeCode one_gtin(std::string_view text, CodeKind kind) {
    const auto gtin = gs1::read_gtin(text);
    if (!gtin) return Failure{gtin.error()};
    if (kind == CodeKind::databar_limited && gtin->indicator() > '1')
        return Failure{fmt::format(
            "{} begins with {}: GS1 DataBar Limited holds the indicators 0 and 1 only, GS1 DataBar "
            "Omnidirectional all",
            gtin->gtin14, gtin->indicator())};
    return Code{kind, "01" + gtin->gtin14, "(01)" + gtin->gtin14};
}

}  // namespace

Code gs1_data_matrix_code(const gs1::Encoded& content) {
    return {CodeKind::gs1_data_matrix, content.symbol, content.human};
}

MadeCode gs1_128_code(const gs1::Encoded& content) {
    if (content.symbol.size() > longest_gs1_128)
        return Failure{fmt::format(
            "GS1-128 holds at most {} characters, and these are {}: leave elements out or use GS1 "
            "Data Matrix",
            longest_gs1_128, content.symbol.size())};
    return Code{CodeKind::gs1_128, content.symbol, content.human};
}

MadeCode upc_a_code(std::string_view text) {
    const auto gtin = gs1::read_gtin(text);
    if (!gtin) return Failure{gtin.error()};
    const bool is_gtin12 = gtin->gtin14.starts_with("00") && text.size() != 8;
    if (!is_gtin12)
        return Failure{fmt::format(
            "{} has no form of twelve digits, so it is no UPC-A: use GS1-128 or GS1 DataBar", text)};
    const std::string twelve = gtin->gtin14.substr(2);
    return Code{CodeKind::upc_a, twelve, twelve};
}

MadeCode databar_omni_code(std::string_view gtin) { return one_gtin(gtin, CodeKind::databar_omni); }

MadeCode databar_truncated_code(std::string_view gtin) { return one_gtin(gtin, CodeKind::databar_truncated); }

MadeCode databar_limited_code(std::string_view gtin) { return one_gtin(gtin, CodeKind::databar_limited); }

MadeCode databar_expanded_code(const gs1::Encoded& content) {
    Code code{CodeKind::databar_expanded, content.symbol, content.human};
    try {
        encode(code);  // how much it holds depends on the characters and on how they follow each other
    } catch (const BarcodeError&) {
        return Failure{fmt::format(
            "GS1 DataBar Expanded does not hold these {} characters: leave elements out or use GS1 "
            "Data Matrix",
            content.symbol.size())};
    }
    return code;
}

MadeCode qr_code(std::string_view text) {
    if (text.empty() || text.size() > longest_qr)
        return Failure{fmt::format("a QR code on a label holds 1 to {} characters, and these are {}",
                                   longest_qr, text.size())};
    const auto is_plain = [](char c) { return c >= ' ' && c <= '~'; };
    if (!std::ranges::all_of(text, is_plain))
        return Failure{std::string(
            "a QR code on a label holds the characters of ASCII only: readers take others in different "
            "ways")};
    return Code{CodeKind::qr, std::string(text), std::string(text)};
}

}  // namespace vialwright::barcode
