// SPDX-License-Identifier: Apache-2.0
// Questions in one line, "standard=usp797 category=1 storage=room made=2026-11-22T14:00", and their answers in one word.
#pragma once

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

#include "core/bud/beyond_use_date.hpp"
#include "core/bud/question_text.hpp"
#include "tests/core/bud/rule_book.hpp"
#include "tests/core/time/clock.hpp"

namespace vialwright::test {

struct Typed {
    bud::QuestionText text;
    std::string zone = "America/New_York";
};

inline std::map<std::string, std::string*> single_fields(bud::QuestionText& text) {
    return {{"standard", &text.standard},
            {"category", &text.category},
            {"process", &text.process},
            {"sterility_test", &text.sterility_test},
            {"components", &text.components},
            {"products", &text.products},
            {"form", &text.form},
            {"water_activity", &text.water_activity},
            {"storage", &text.storage},
            {"limit", &text.limit},
            {"made", &text.made},
            {"stability", &text.stability},
            {"study", &text.study},
            {"antimicrobial", &text.antimicrobial},
            {"today", &text.today},
            {"in_use", &text.in_use},
            {"opened", &text.opened},
            {"expiry", &text.expiry},
            {"labeled", &text.labeled}};
}

inline std::map<std::string, std::vector<std::string>*> list_fields(bud::QuestionText& text) {
    return {{"component", &text.component}, {"component_bud", &text.component_bud}, {"moved", &text.moved}};
}

// Words parted by blanks, each FIELD=TEXT; today is when it was made or opened, if nothing else is said.
inline Typed typed(const std::string& line) {
    Typed typed;
    std::istringstream words(line);
    for (std::string word; words >> word;) {
        const auto equals = word.find('=');
        const std::string field = word.substr(0, equals);
        const std::string text = word.substr(equals + 1);
        if (field == "zone") typed.zone = text;
        else if (const auto lists = list_fields(typed.text); lists.contains(field))
            lists.at(field)->push_back(text);
        else *single_fields(typed.text).at(field) = text;  // a mistyped field throws
    }
    if (typed.text.today.empty())
        typed.text.today = typed.text.made.empty() ? typed.text.opened : typed.text.made;
    return typed;
}

inline auto read(const std::string& line) {
    const Typed question = typed(line);
    return bud::read_question(question.text, zone(question.zone), at("2026-01-01T00:00Z"));
}

inline bud::Answer ask(const std::string& line, const bud::RuleBook& book = rule_book()) {
    const auto question = read(line);
    if (!question)
        throw std::invalid_argument(question.error().at(0).field + ": " + question.error().at(0).message);
    return bud::beyond_use_date(*question, book);
}

// "2026-11-26 14:00" in the zone of the question, or "refused: " and the rule.
inline std::string told(const std::string& line, const bud::RuleBook& book = rule_book()) {
    const bud::Answer answer = ask(line, book);
    if (answer.date) return time::to_label_text(*answer.date, zone(typed(line).zone));
    return "refused: " + answer.refused.value().rule;
}

inline bool has_finding(const bud::Answer& answer, const std::string& rule) {
    return std::ranges::any_of(answer.findings, [&](const auto& finding) { return finding.rule == rule; });
}

inline bool has_caution(const bud::Answer& answer, const std::string& rule) {
    return answer.has_caution() && std::ranges::any_of(answer.findings, [&](const auto& finding) {
               return finding.rule == rule && finding.severity == protocol::Severity::soft;
           });
}

inline std::vector<std::string> rules_of(const bud::Answer& answer) {
    std::vector<std::string> rules;
    for (const auto& candidate : answer.candidates) rules.push_back(candidate.rule);
    return rules;
}

}  // namespace vialwright::test
