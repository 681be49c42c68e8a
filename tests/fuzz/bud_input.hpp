// SPDX-License-Identifier: Apache-2.0
// The input of the target bud as a typed question. It is lines: a letter for the field, then its text; a text of one byte
// stands for a word that fits the field, one of three for a time, so that the tables and the calendar are reached.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/bud/question_text.hpp"

namespace vialwright::fuzz {

using Words = std::span<const std::string_view>;

// Clocks that change by an hour, by half of one, at midnight, in Ramadan, never.
inline constexpr std::array<std::string_view, 10> zones{
    "UTC",          "America/New_York",   "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Casablanca",
    "Asia/Kolkata", "Pacific/Kiritimati", "Antarctica/Troll",    "Europe/Dublin",     "Pacific/Apia"};

// Words by the byte's remainder, so that the digits of a category or a count stand for themselves.
inline constexpr std::array<std::string_view, 4> standards{"usp797", "usp795", "site", ""};
inline constexpr std::array<std::string_view, 5> categories{"2", "3", "immediate", "", "1"};
inline constexpr std::array<std::string_view, 2> processes{"aseptic", "terminal"};
inline constexpr std::array<std::string_view, 4> tests{"none", "pending", "passed", "failed"};
inline constexpr std::array<std::string_view, 2> origins{"sterile", "nonsterile"};
inline constexpr std::array<std::string_view, 5> counts{"2", "3", "4", "0", "1"};
inline constexpr std::array<std::string_view, 4> forms{"nonpreserved-aqueous", "preserved-aqueous",
                                                       "oral-liquid", "other"};
inline constexpr std::array<std::string_view, 5> activities{"0.6", "0.59", "-0.1", "0", "1"};
inline constexpr std::array<std::string_view, 3> storages{"room", "refrigerator", "freezer"};
inline constexpr std::array<std::string_view, 10> periods{"90 min", "4 h",  "23 h", "24 h", "9 d",
                                                          "45 d",   "6 mo", "1 y",  "20 y", "90.5 s"};
inline constexpr std::array<std::string_view, 2> antimicrobials{"shown", "not-needed"};
inline constexpr std::array<std::string_view, 5> containers{"single-dose-iso5", "single-dose",
                                                            "multiple-dose", "ampul", "bulk-package"};
inline constexpr std::array<std::string_view, 12> times{
    "2026-03-05T09:00",          "2026-03-08T02:30",     "2026-11-01T01:30", "2024-02-29T00:00",
    "2026-08-31T23:59",          "2026-12-31T23:59",     "2036-12-31T23:59", "2026-11-01T01:30:00-05:00",
    "2000-01-01T00:00:00+14:00", "2099-12-31T23:59:59Z", "2026-04-05T01:45", "2026-03-05 09:00:59"};
inline constexpr std::array<std::string_view, 6> expiries{"2026-03",    "2028-02",    "2026-03-31",
                                                          "2026-11-01", "2026-03-08", "2099-12"};

// Three bytes as a time: minutes from 2000, as far as 2031.
inline std::string time_of(std::string_view bytes) {
    unsigned count = 0;
    for (const char byte : bytes) count = count << 8 | static_cast<std::uint8_t>(byte);
    const time::Instant at =
        std::chrono::sys_days(std::chrono::year(2000) / 1 / 1) + std::chrono::minutes(count);
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const auto minute = static_cast<int>((at - day).count());
    std::string text = to_text(time::LocalMinute{day, minute / 60, minute % 60});
    text[text.find(' ')] = 'T';
    return text;
}

inline std::string word(Words words, std::string_view text) {
    return std::string(text.size() == 1 ? words[static_cast<std::uint8_t>(text[0]) % words.size()] : text);
}

inline std::string moment(std::string_view text) {
    return text.size() == 3 ? time_of(text) : word(times, text);
}

inline std::string expiry(std::string_view text) {
    return text.size() == 1 ? word(expiries, text) : moment(text);
}

inline std::string placed(std::string_view text) {
    if (text.size() != 2 && text.size() != 4) return std::string(text);
    return word(storages, text.substr(0, 1)) + "=" + moment(text.substr(1));
}

inline std::string named(std::string_view text, std::string (*what)(std::string_view)) {
    return text.find('=') == std::string_view::npos ? "Glycine=" + what(text) : std::string(text);
}

struct Typed {
    bud::QuestionText text;
    std::string zone = "America/New_York";
};

inline void set_field(Typed& typed, char letter, std::string_view value) {
    bud::QuestionText& text = typed.text;
    switch (letter) {
        case 's': text.standard = word(standards, value); break;
        case 'c': text.category = word(categories, value); break;
        case 'p': text.process = word(processes, value); break;
        case 't': text.sterility_test = word(tests, value); break;
        case 'o': text.components = word(origins, value); break;
        case 'n': text.products = word(counts, value); break;
        case 'f': text.form = word(forms, value); break;
        case 'w': text.water_activity = word(activities, value); break;
        case 'k': text.storage = word(storages, value); break;
        case 'l': text.limit = word(periods, value); break;
        case 'm': text.made = moment(value); break;
        case 'y': text.stability = word(periods, value); break;
        case 'u': text.study = word(periods, value); break;
        case 'a': text.antimicrobial = word(antimicrobials, value); break;
        case 'd': text.today = moment(value); break;
        case 'e': text.component.push_back(named(value, expiry)); break;
        case 'b': text.component_bud.push_back(named(value, moment)); break;
        case 'v': text.moved.push_back(placed(value)); break;
        case 'i': text.in_use = word(containers, value); break;
        case 'q': text.opened = moment(value); break;
        case 'x': text.expiry = expiry(value); break;
        case 'r': text.labeled = word(periods, value); break;
        case 'z': typed.zone = word(zones, value); break;
        default: break;
    }
}

inline Typed typed_from(std::string_view input) {
    Typed typed;
    while (!input.empty()) {
        const std::string_view line = input.substr(0, input.find('\n'));
        if (!line.empty()) set_field(typed, line[0], line.substr(1));
        input.remove_prefix(std::min(line.size() + 1, input.size()));
    }
    return typed;
}

}  // namespace vialwright::fuzz
