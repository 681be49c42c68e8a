// SPDX-License-Identifier: Apache-2.0
#include "labels/barcode/code.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "labels/gs1/element_string.hpp"
#include "labels/gs1/gtin.hpp"

namespace vialwright::barcode {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

std::string digits_of(const time::Date& date) {
    std::string text = time::to_text(date);
    std::erase(text, '-');
    return text;
}

Code plain_code(const CodeFields& fields) {
    std::string expiry = digits_of(fields.expires);
    if (fields.expires_at)
        expiry += fmt::format("{:02}{:02}", fields.expires_at->hour, fields.expires_at->minute);
    std::string text = fmt::format("V1|{}|{}|{}|", fields.lot, expiry, fields.serial);
    text += check_character(text);
    return {CodeKind::data_matrix, text, text};
}

// The elements are put in order, parted and checked by gs1::encode. The day is always a real one: since 2025 day 00 is not
// allowed for medicines (GSCN 21-040).
Result<Code, std::string> gs1_code(const std::string& gtin, const CodeFields& fields) {
    const auto short_date = [](const time::Date& date) { return digits_of(date).substr(2); };
    gs1::Elements elements{{"01", gtin}, {"17", short_date(fields.expires)}};
    if (fields.made) elements.push_back({"11", short_date(*fields.made)});
    // (17) alone is read as the end of the day, hours after what is used up in the morning.
    if (const auto& at = fields.expires_at)
        elements.push_back({"7003", short_date(at->date) + fmt::format("{:02}{:02}", at->hour, at->minute)});
    elements.push_back({"10", fields.lot});
    if (!fields.serial.empty()) elements.push_back({"21", fields.serial});
    auto encoded = gs1::encode(elements, fields.made.value_or(fields.expires));
    if (!encoded) return Failure{encoded.error()};
    return Code{CodeKind::gs1_data_matrix, std::move(encoded->symbol), std::move(encoded->human)};
}

}  // namespace

std::string_view name_of(CodeKind kind) {
    switch (kind) {
        case CodeKind::gs1_data_matrix: return "GS1 Data Matrix";
        case CodeKind::gs1_128: return "GS1-128";
        case CodeKind::upc_a: return "UPC-A";
        case CodeKind::databar_omni: return "GS1 DataBar Omnidirectional";
        case CodeKind::databar_truncated: return "GS1 DataBar Truncated";
        case CodeKind::databar_limited: return "GS1 DataBar Limited";
        case CodeKind::databar_expanded: return "GS1 DataBar Expanded";
        case CodeKind::qr: return "QR Code, not GS1";
        case CodeKind::data_matrix: break;
    }
    return "Data Matrix, not GS1";
}

std::string_view id_of(CodeKind kind) {
    switch (kind) {
        case CodeKind::gs1_data_matrix: return "gs1-data-matrix";
        case CodeKind::gs1_128: return "gs1-128";
        case CodeKind::upc_a: return "upc-a";
        case CodeKind::databar_omni: return "databar";
        case CodeKind::databar_truncated: return "databar-truncated";
        case CodeKind::databar_limited: return "databar-limited";
        case CodeKind::databar_expanded: return "databar-expanded";
        case CodeKind::qr: return "qr";
        case CodeKind::data_matrix: break;
    }
    return "data-matrix";
}

bool is_lot_text(std::string_view text) {
    constexpr std::size_t longest = 20;  // GS1 (10) and (21)
    const auto allowed = [](char c) { return is_capital(c) || is_digit(c) || c == '-'; };
    return !text.empty() && text.size() <= longest && text.front() != '-' &&
           std::ranges::all_of(text, allowed);
}

std::optional<std::string> gtin14(std::string_view gtin) {
    auto read = gs1::read_gtin(gtin);
    return read ? std::optional(read->gtin14) : std::nullopt;
}

char check_character(std::string_view text) {
    constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    constexpr int m = 36;
    int product = m;
    for (const char c : text) {
        const std::size_t value = alphabet.find(c);
        if (value == std::string_view::npos) continue;
        const int sum = (product + static_cast<int>(value)) % m;
        product = 2 * (sum == 0 ? m : sum) % (m + 1);
    }
    return alphabet[static_cast<std::size_t>((m + 1 - product) % m)];
}

Result<Code, std::string> make_code(const CodeFields& fields) {
    constexpr std::string_view rule = "1 to 20 of A-Z, 0-9 and hyphens, beginning with a letter or digit";
    if (!is_lot_text(fields.lot)) return Failure{fmt::format("the lot number must be {}", rule)};
    if (!fields.serial.empty() && !is_lot_text(fields.serial))
        return Failure{fmt::format("the serial number must be {}", rule)};
    if (!fields.expires.ok()) return Failure{std::string("the expiration date is no date")};
    if (fields.gtin.empty()) return plain_code(fields);
    const auto gtin = gtin14(fields.gtin);
    if (!gtin)
        return Failure{
            fmt::format("\"{}\" is no GTIN: 8, 12, 13 or 14 digits with a right check digit", fields.gtin)};
    return gs1_code(*gtin, fields);
}

}  // namespace vialwright::barcode
