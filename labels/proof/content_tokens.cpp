// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/content_tokens.hpp"

#include <algorithm>
#include <charconv>

namespace vialwright::proof {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) { return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos; }
bool is_regular(char c) { return !is_blank(c) && !is_delimiter(c); }

int digit_of(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

// PDF has no exponents; what begins like a number and is none is no operator either.
ContentToken number_or_operator(std::string_view word) {
    const char first = word.front();
    if (first != '-' && first != '.' && (first < '0' || first > '9'))
        return {ContentToken::Kind::operation, word, 0};
    double value = 0;
    const auto read =
        std::from_chars(word.data(), word.data() + word.size(), value, std::chars_format::fixed);
    if (read.ec != std::errc{} || read.ptr != word.data() + word.size())
        return {ContentToken::Kind::unknown, word, 0};
    return {ContentToken::Kind::number, word, value};
}

}  // namespace

std::optional<ContentToken> ContentTokens::next() {
    const auto start = std::ranges::find_if_not(rest_, is_blank);
    rest_.remove_prefix(static_cast<std::size_t>(start - rest_.begin()));
    if (rest_.empty()) return std::nullopt;
    const auto take = [&](std::size_t count) {
        const std::string_view taken = rest_.substr(0, count);
        rest_.remove_prefix(taken.size());
        return taken;
    };
    const auto regular_from = [&](std::size_t at) {
        while (at < rest_.size() && is_regular(rest_[at])) ++at;
        return at;
    };
    const char first = rest_.front();
    if (first == '/') return ContentToken{ContentToken::Kind::name, take(regular_from(1)), 0};
    if (first == '<' && !rest_.starts_with("<<")) {
        const std::size_t end = rest_.find('>');
        if (end == std::string_view::npos) return ContentToken{ContentToken::Kind::unknown, take(1), 0};
        const std::string_view digits = take(end + 1).substr(1, end - 1);
        return ContentToken{ContentToken::Kind::hex_string, digits, 0};
    }
    if (is_delimiter(first)) return ContentToken{ContentToken::Kind::unknown, take(1), 0};
    return number_or_operator(take(regular_from(0)));
}

std::optional<std::string> bytes_of_hex(std::string_view digits) {
    if (digits.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    bytes.reserve(digits.size() / 2);
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = digit_of(digits[i]);
        const int low = digit_of(digits[i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
    }
    return bytes;
}

}  // namespace vialwright::proof
