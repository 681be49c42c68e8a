// SPDX-License-Identifier: Apache-2.0
#include "app/files/toml_guard.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "labels/text/text_policy.hpp"

namespace vialwright::files {

namespace {

// Where a line starts: in the open, or inside a text of several lines.
enum class Inside { nothing, basic_text, literal_text };

constexpr std::string_view basic_fence = "\"\"\"";
constexpr std::string_view literal_fence = "'''";

// Counts dots and brackets outside quotes and comments.
class LineScanner {
public:
    int dots() const { return dots_; }
    int depth() const { return depth_; }

    void scan(std::string_view line) {
        dots_ = 0;
        while (!line.empty()) {
            if (inside_ != Inside::nothing) line = skip_lines_of_text(line);
            else if (line.front() == '#') return;
            else if (line.front() == '"') line = open_text(line, basic_fence, Inside::basic_text);
            else if (line.front() == '\'') line = open_text(line, literal_fence, Inside::literal_text);
            else count(line);
        }
    }

private:
    void count(std::string_view& line) {
        const char c = line.front();
        if (c == '.') ++dots_;
        if (c == '[' || c == '{') ++depth_;
        if (c == ']' || c == '}') --depth_;
        line.remove_prefix(1);
    }

    std::string_view open_text(std::string_view line, std::string_view fence, Inside kind) {
        if (line.starts_with(fence)) {
            inside_ = kind;
            return line.substr(fence.size());
        }
        const std::size_t end = closing(line.substr(1), fence.substr(0, 1), kind);
        return end == std::string_view::npos ? std::string_view{} : line.substr(end + 2);
    }

    std::string_view skip_lines_of_text(std::string_view line) {
        const std::string_view fence = inside_ == Inside::basic_text ? basic_fence : literal_fence;
        const std::size_t end = closing(line, fence, inside_);
        if (end == std::string_view::npos) return {};
        inside_ = Inside::nothing;
        line.remove_prefix(end + fence.size());
        // Up to two further quotes belong to the text.
        for (int extra = 0; extra < 2 && line.starts_with(fence.front()); ++extra) line.remove_prefix(1);
        return line;
    }

    static std::size_t closing(std::string_view text, std::string_view fence, Inside kind) {
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (kind == Inside::basic_text && text[i] == '\\') ++i;
            else if (text.substr(i).starts_with(fence)) return i;
        }
        return std::string_view::npos;
    }

    Inside inside_ = Inside::nothing;
    int dots_ = 0;
    int depth_ = 0;
};

// The character, from 1, that is not UTF-8.
std::optional<std::size_t> first_fault(std::string_view line) {
    if (std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::nullopt;
    const auto decoded = text::decode_utf8(line);
    return decoded.fault ? std::optional(decoded.fault->at) : std::nullopt;
}

}  // namespace

bool is_safe_to_parse(std::string_view bytes, FaultLog& log) {
    LineScanner scanner;
    bool safe = true;
    const auto refuse = [&](int line, std::size_t column, std::string why) {
        log.error({line, static_cast<int>(column)}, std::move(why));
        safe = false;
    };
    for (int number = 1; safe && !bytes.empty(); ++number) {
        const std::size_t end = bytes.find('\n');
        const std::string_view line = bytes.substr(0, end);
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (line.size() > longest_line) {
            refuse(number, 1,
                   fmt::format("this line is longer than {} bytes: break it into several", longest_line));
            continue;
        }
        if (const auto at = first_fault(line))
            refuse(number, *at, "the bytes here are not UTF-8: save the file as UTF-8");
        scanner.scan(line);
        if (scanner.dots() > most_dots)
            refuse(number, 1, fmt::format("more than {} dots in one line: no key is that deep", most_dots));
        if (scanner.depth() > deepest_nesting) refuse(number, 1, "too many brackets inside each other");
    }
    return safe;
}

}  // namespace vialwright::files
