// SPDX-License-Identifier: Apache-2.0
#include "labels/proof/to_unicode.hpp"

#include <vector>

#include "labels/text/text_policy.hpp"

namespace vialwright::proof {

namespace {

std::vector<std::string_view> tokens_of(std::string_view text) {
    std::vector<std::string_view> tokens;
    constexpr std::string_view blanks = " \t\r\n";
    for (std::size_t at = text.find_first_not_of(blanks); at != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        tokens.push_back(text.substr(at, end - at));
        at = text.find_first_not_of(blanks, end);
    }
    return tokens;
}

// "<00E9>"
std::optional<std::uint16_t> code_of(std::string_view token) {
    if (token.size() != 6 || token.front() != '<' || token.back() != '>') return std::nullopt;
    unsigned value = 0;
    for (const char c : token.substr(1, 4)) {
        const std::size_t digit = std::string_view("0123456789ABCDEF").find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        value = value * 16 + static_cast<unsigned>(digit);
    }
    return static_cast<std::uint16_t>(value);
}

class MapReader {
public:
    explicit MapReader(std::string_view text) : tokens_(tokens_of(text)) {}

    std::optional<ToUnicode> run() {
        for (std::size_t i = 0; i < tokens_.size(); ++i) {
            if (tokens_[i] == "begincidrange" || tokens_[i] == "begincidchar") return std::nullopt;
            if (tokens_[i] == "beginbfchar" && !block(i, "endbfchar", 2)) return std::nullopt;
            if (tokens_[i] == "beginbfrange" && !block(i, "endbfrange", 3)) return std::nullopt;
        }
        if (map_.empty()) return std::nullopt;
        return std::move(map_);
    }

private:
    bool block(std::size_t& i, std::string_view end, std::size_t width) {
        for (++i; i < tokens_.size() && tokens_[i] != end; i += width) {
            if (i + width > tokens_.size()) return false;
            const auto first = code_of(tokens_[i]);
            const auto last = code_of(tokens_[i + width - 2]);
            const auto character = code_of(tokens_[i + width - 1]);
            if (!first || !last || !character || *last < *first) return false;
            for (unsigned code = *first; code <= *last; ++code)
                map_[static_cast<std::uint16_t>(code)] = static_cast<char32_t>(*character + (code - *first));
        }
        return i < tokens_.size();
    }

    std::vector<std::string_view> tokens_;
    ToUnicode map_;
};

}  // namespace

std::optional<ToUnicode> read_to_unicode(std::string_view map) { return MapReader(map).run(); }

std::optional<std::string> decoded(const ToUnicode& map, std::string_view codes) {
    if (codes.size() % 2 != 0) return std::nullopt;
    std::u32string text;
    for (std::size_t i = 0; i < codes.size(); i += 2) {
        const unsigned high = static_cast<unsigned char>(codes[i]);
        const unsigned low = static_cast<unsigned char>(codes[i + 1]);
        const auto found = map.find(static_cast<std::uint16_t>(high << 8 | low));
        if (found == map.end()) return std::nullopt;
        text += found->second;
    }
    return text::encode_utf8(text);
}

}  // namespace vialwright::proof
