// SPDX-License-Identifier: Apache-2.0
// The kinds of labels and the phrases, for people and for programs.
#include <fmt/format.h>

#include "app/cli/json.hpp"
#include "app/cli/label_options.hpp"
#include "core/numbers/decimal_text.hpp"
#include "core/text/names.hpp"

namespace vialwright::cli {

namespace {

Json element_json(const content::ElementSpec& spec) {
    return {{"id", spec.id},
            {"minimum_pt", numbers::machine_decimal(spec.minimum_size.in_points(), 6)},
            {"source", spec.legal_source},
            {"basis", spec.basis},
            {"states", spec.states}};
}

Json kind_json(const content::LabelKind& kind) {
    Json elements = Json::array();
    for (const auto& spec : kind.elements) elements.push_back(element_json(spec));
    std::vector<std::string> states;
    for (const auto& state : kind.states) states.push_back(state.id);
    return {{"id", kind.id},    {"title", kind.title},       {"use", kind.use},
            {"states", states}, {"bar_code", kind.has_code}, {"elements", elements}};
}

}  // namespace

ExitCode list_label_kinds(const Session& session) {
    const auto book = session.library.label_book();
    if (!book) return complain(session.terminal, book.error());
    if (session.options.json) {
        Json kinds = Json::array();
        for (const auto& kind : (*book)->kinds) kinds.push_back(kind_json(kind));
        session.terminal.print(Json{{"schema", "vialwright.label.kinds/1"}, {"kinds", kinds}}.dump(2) + "\n");
        return ExitCode::done;
    }
    for (const auto& kind : (*book)->kinds) {
        std::vector<std::string> states;
        for (const auto& state : kind.states) states.push_back(state.id);
        const std::string rules = states.empty() ? "" : fmt::format(" Rules of {}.", text::listed(states));
        session.terminal.print(fmt::format("{:<16} {}: {}.{}\n", kind.id, kind.title, kind.use, rules));
    }
    return ExitCode::done;
}

ExitCode list_label_phrases(const Session& session) {
    const auto book = session.library.label_book();
    if (!book) return complain(session.terminal, book.error());
    Json phrases = Json::array();
    for (const auto& phrase : (*book)->phrases) {
        phrases.push_back({{"english", phrase.english},
                           {"spanish", phrase.spanish},
                           {"source", phrase.source},
                           {"basis", phrase.basis}});
        if (!session.options.json)
            session.terminal.print(fmt::format("{}.\n    {}.\n", phrase.english, phrase.spanish));
    }
    if (session.options.json)
        session.terminal.print(Json{{"schema", "vialwright.label.phrases/1"}, {"phrases", phrases}}.dump(2) +
                               "\n");
    return ExitCode::done;
}

}  // namespace vialwright::cli
