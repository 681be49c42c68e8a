// SPDX-License-Identifier: Apache-2.0
#include "core/text/names.hpp"

namespace vialwright::text {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\t'; }

// A name's characters as they are compared: lower case, one space for each run of blanks, none at the ends.
class Folding {
public:
    explicit Folding(std::string_view name) : left_(name) { skip_blanks(); }

    static constexpr int end = -1;

    // The next character; `end` after the last.
    int next() {
        if (left_.empty()) return end;
        const char c = left_.front();
        if (!is_blank(c)) {
            left_.remove_prefix(1);
            return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : static_cast<unsigned char>(c);
        }
        skip_blanks();
        return left_.empty() ? end : ' ';
    }

private:
    void skip_blanks() {
        while (!left_.empty() && is_blank(left_.front())) left_.remove_prefix(1);
    }
    std::string_view left_;
};

}  // namespace

std::string folded(std::string_view name) {
    std::string result;
    Folding folding(name);
    for (int c = folding.next(); c != Folding::end; c = folding.next()) result += static_cast<char>(c);
    return result;
}

std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

// Without the two strings: a check of many orders compares many names.
bool same_name(std::string_view left, std::string_view right) {
    Folding a(left), b(right);
    while (true) {
        const int c = a.next();
        if (c != b.next()) return false;
        if (c == Folding::end) return true;
    }
}

std::string listed(std::span<const std::string> names, std::string_view last) {
    if (names.empty()) return "none";
    std::string result = names.front();
    for (std::size_t i = 1; i < names.size(); ++i) {
        if (i + 1 == names.size()) ((result += ' ') += last) += ' ';
        else result += ", ";
        result += names[i];
    }
    return result;
}

}  // namespace vialwright::text
