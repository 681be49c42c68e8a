// SPDX-License-Identifier: Apache-2.0
#include "labels/content/directions.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"
#include "core/text/names.hpp"
#include "labels/content/wording.hpp"

namespace vialwright::content {

namespace {

constexpr std::string_view number = "{n}";

// "Take 1 capsule by mouth. Keep cold." as its sentences, each with its full stop.
std::vector<std::string> sentences_of(std::string_view text) {
    std::vector<std::string> sentences;
    while (!(text = text::trimmed(text)).empty()) {
        const std::size_t end = std::min(text.find(". "), text.size());
        std::string one(text.substr(0, end));
        if (one.ends_with('.')) one.pop_back();
        sentences.push_back(one);
        text.remove_prefix(std::min(end + 2, text.size()));
    }
    return sentences;
}

// The numbers that stand where the pattern has {n}; nothing if the sentence is another one.
std::optional<std::vector<std::string>> matched(std::string_view pattern, std::string_view sentence) {
    std::vector<std::string> numbers;
    while (true) {
        const std::size_t at = pattern.find(number);
        const std::string_view fixed = pattern.substr(0, at);
        if (!text::same_name(fixed, sentence.substr(0, fixed.size())) || sentence.size() < fixed.size())
            return std::nullopt;
        sentence.remove_prefix(fixed.size());
        if (at == std::string_view::npos)
            return sentence.empty() ? std::optional(std::move(numbers)) : std::nullopt;
        const std::size_t end = std::min(sentence.find(' '), sentence.size());
        numbers.emplace_back(sentence.substr(0, end));
        if (!numbers::parse_plain_decimal(numbers.back())) return std::nullopt;
        sentence.remove_prefix(end);
        pattern.remove_prefix(at + number.size());
    }
}

std::string filled(std::string pattern, const std::vector<std::string>& numbers) {
    for (const std::string& one : numbers)
        if (const std::size_t at = pattern.find(number); at != std::string::npos)
            pattern.replace(at, number.size(), one);
    return pattern;
}

}  // namespace

Result<std::string, Objection> printed_directions(const std::string& typed) { return tied(typed); }

Result<std::string, Objection> in_spanish(const LabelBook& book, const std::string& english) {
    std::string spanish;
    for (const std::string& sentence : sentences_of(english)) {
        std::optional<std::string> found;
        for (const Phrase& phrase : book.phrases)
            if (const auto numbers = matched(phrase.english, sentence))
                found = filled(phrase.spanish, *numbers);
        if (!found)
            return refuse("directions-spanish",
                          fmt::format("the table of phrases has no Spanish for \"{}\"", sentence),
                          "write it in the words of the table (`vialwright label --phrases` shows "
                          "them), or have a translator add it to data/labels");
        spanish += (spanish.empty() ? "" : " ") + *found + ".";
    }
    if (spanish.empty())
        return refuse("directions-spanish", "there are no directions to put into Spanish",
                      "give them in English (--directions)");
    return tied(spanish);
}

}  // namespace vialwright::content
