// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/frequency_text.hpp"

#include <array>
#include <utility>

#include "app/workbench/prepare_inputs.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> words = {{{"once", "1"},
                                                                                 {"one", "1"},
                                                                                 {"twice", "2"},
                                                                                 {"two", "2"},
                                                                                 {"three", "3"},
                                                                                 {"four", "4"},
                                                                                 {"five", "5"},
                                                                                 {"six", "6"},
                                                                                 {"eight", "8"}}};
constexpr std::array<std::string_view, 4> endings = {"a day", "daily", "per day", "/day"};

bool drop_end(std::string& text, std::string_view end) {
    if (!text.ends_with(end)) return false;
    text = trimmed(std::string_view(text).substr(0, text.size() - end.size()));
    return true;
}

std::string count_of(std::string text) {
    for (const std::string_view filler : {"times", "time", "doses", "dose"}) drop_end(text, filler);
    for (const auto& [word, digit] : words)
        if (text == word) return std::string(digit);
    return text;
}

}  // namespace

FrequencyText read_frequency(std::string_view written) {
    std::string text = text::folded(written);
    if (text == "daily" || text == "every day") return {"", "1"};
    for (const std::string_view ending : endings)
        if (drop_end(text, ending)) return {"", count_of(std::move(text))};
    constexpr std::string_view every = "every ";
    std::string interval = trimmed(written);
    if (text.starts_with(every)) interval = trimmed(std::string_view(interval).substr(every.size()));
    return {std::move(interval), ""};
}

}  // namespace vialwright::workbench
