// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/spoken_language.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace vialwright::workbench {

namespace {

// "es_MX.UTF-8" is Spanish. "C" and "POSIX" are no language, and speak English.
std::optional<Language> read_code(std::string_view code) {
    code = code.substr(0, code.find_first_of("_.@-"));
    if (code == "es") return Language::spanish;
    if (code == "en") return Language::english;
    return code == "pseudo" ? std::optional(Language::pseudo) : std::nullopt;
}

std::string_view value_of(const Environment& environment, const char* name) {
    const char* value = environment(name);
    return value == nullptr ? "" : value;
}

Language of_system(const Environment& environment) {
    std::string_view locale;
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
        if (locale.empty()) locale = value_of(environment, name);
    const std::string_view plain = locale.substr(0, locale.find('.'));
    if (plain.empty() || plain == "C" || plain == "POSIX") return Language::english;
    std::string_view list = value_of(environment, "LANGUAGE");
    if (list.empty()) list = locale;
    while (!list.empty()) {
        const auto end = std::min(list.find(':'), list.size());
        if (const auto language = read_code(list.substr(0, end))) return *language;
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return Language::english;
}

constexpr std::array<std::pair<char, std::string_view>, 16> accents = {{{'a', "á"},
                                                                        {'e', "é"},
                                                                        {'i', "í"},
                                                                        {'o', "ó"},
                                                                        {'u', "ü"},
                                                                        {'n', "ñ"},
                                                                        {'c', "ç"},
                                                                        {'y', "ý"},
                                                                        {'A', "Á"},
                                                                        {'E', "É"},
                                                                        {'I', "Í"},
                                                                        {'O', "Ó"},
                                                                        {'U', "Ü"},
                                                                        {'N', "Ñ"},
                                                                        {'C', "Ç"},
                                                                        {'Y', "Ý"}}};

class Pseudo {
public:
    explicit Pseudo(std::string_view english)
        : text_(english.substr(0, english.find('\t'))), rest_(english.substr(text_.size())) {
        const auto letters = std::ranges::count_if(text_, [](char c) { return (c & 0xC0) != 0x80; });
        constexpr long per_hundred = 40, brackets = 2;
        owed_ = std::max(0L, letters * per_hundred / 100 + 1 - brackets);
    }

    std::string made() {
        result_ = "[";
        while (at_ < text_.size()) take();
        result_.append(static_cast<std::size_t>(owed_), '~');
        return result_ + "]" + std::string(rest_);
    }

private:
    void copy(std::size_t count) {
        result_ += text_.substr(at_, count);
        at_ += std::min(count, text_.size() - at_);
    }

    void take() {
        const char c = text_[at_];
        if (c == '&') return copy(2);
        if (c == '{') return copy(text_.find('}', at_) - at_ + 1);
        const auto accent = std::ranges::find(accents, c, &std::pair<char, std::string_view>::first);
        if (accent == accents.end()) return copy(1);
        ++at_;
        result_ += accent->second;
        if (owed_ == 0) return;
        result_ += accent->second;  // the word grows, as words of other languages do
        --owed_;
    }

    std::string_view text_, rest_;
    std::string result_;
    std::size_t at_ = 0;
    long owed_ = 0;  // letters that are still to be added
};

}  // namespace

Language spoken_language(const Environment& environment, std::string_view setting) {
    if (const auto wanted = read_code(value_of(environment, "VIALWRIGHT_LANGUAGE"))) return *wanted;
    if (const auto wanted = read_code(setting)) return *wanted;
    return of_system(environment);
}

std::string_view code_of(Language language) {
    switch (language) {
        case Language::spanish: return "es";
        case Language::pseudo: return "pseudo";
        case Language::english: break;
    }
    return "en";
}

std::string pseudo_text(std::string_view english) { return english.empty() ? "" : Pseudo(english).made(); }

}  // namespace vialwright::workbench
