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
// Those that ISMP does not list as error-prone: "q.d." and "q.o.d." have been read as each other.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> latin_words = {
    {{"bid", "2"}, {"b.i.d.", "2"}, {"tid", "3"}, {"t.i.d.", "3"}, {"qid", "4"}, {"q.i.d.", "4"}}};
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

// "q6h", "q 12 hours" without its letter; "" if it is not written so.
std::string after_letter_q(std::string_view text) {
    if (!text.starts_with('q')) return "";
    std::string rest = trimmed(text.substr(1));
    return !rest.empty() && rest.front() >= '0' && rest.front() <= '9' ? rest : "";
}

}  // namespace

FrequencyText read_frequency(std::string_view written) {
    std::string text = text::folded(written);
    if (text == "daily" || text == "every day") return {"", "1"};
    for (const auto& [latin, count] : latin_words)
        if (text == latin) return {"", std::string(count)};
    if (auto interval = after_letter_q(text); !interval.empty()) return {std::move(interval), ""};
    for (const std::string_view ending : endings)
        if (drop_end(text, ending)) return {"", count_of(std::move(text))};
    constexpr std::string_view every = "every ";
    std::string interval = trimmed(written);
    if (text.starts_with(every)) interval = trimmed(std::string_view(interval).substr(every.size()));
    return {std::move(interval), ""};
}

}  // namespace vialwright::workbench
