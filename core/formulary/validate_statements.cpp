// SPDX-License-Identifier: Apache-2.0
#include "core/formulary/validation.hpp"
#include "core/text/names.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::formulary::detail {

namespace {

const std::vector<std::string> known_blocks{
    "nothing",      "dose-check",     "daily-dose-check", "rate-check",      "concentration-check",
    "volume-check", "duration-check", "osmolarity-check", "frequency-check", "label",
    "release"};
const std::vector<std::string> known_placeholders{"{osmolarity}"};

// "{osmolarity}" and nothing else between braces.
void check_placeholders(Validation& v, const std::string& path, std::string_view text) {
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        const std::string found(
            text.substr(open, close == std::string_view::npos ? close : close - open + 1));
        if (std::ranges::find(known_placeholders, found) == known_placeholders.end())
            v.error(path, "\"{}\" is not filled in by anything; known is {}{}", found,
                    text::listed(known_placeholders), text::suggestion(found, known_placeholders));
    }
}

void check_labels(Validation& v) {
    const auto& statements = v.monograph.label_statements;
    v.unique_ids("label", statements);
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const std::string path = fmt::format("label[{}]", i);
        v.sources(path, statements[i].src, Validation::Sources::needed);
        check_placeholders(v, path + ".text", statements[i].text);
        check_placeholders(v, path + ".short", statements[i].short_text);
        if (statements[i].short_text.size() > statements[i].text.size())
            v.error(path + ".short", "the short form is longer than the text");
    }
}

// "dose.RULE…" must name a rule, or the gap would speak of every order of the product.
void check_gap_field(Validation& v, const Gap& gap, const std::string& path) {
    if (!gap.field.starts_with("dose.")) return;
    std::vector<std::string> known;
    for (const DoseRule& rule : v.monograph.doses) {
        if (gap.field == "dose." + rule.id || gap.field.starts_with("dose." + rule.id + ".")) return;
        known.push_back(rule.id);
    }
    const std::string named = gap.field.substr(5, gap.field.find('.', 5) - 5);
    v.error(path, "there is no dose rule \"{}\"{}", named, text::suggestion(named, known));
}

void check_gaps(Validation& v) {
    const auto& gaps = v.monograph.gaps;
    v.unique_ids("gap", gaps);
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        const std::string path = fmt::format("gap[{}]", i);
        check_gap_field(v, gaps[i], path + ".field");
        validate_concern(v, gaps[i].when, path + ".when");
        if (std::ranges::find(known_blocks, gaps[i].blocks) == known_blocks.end())
            v.error(path + ".blocks", "\"{}\" is nothing that a gap can block; it can be {}{}",
                    gaps[i].blocks, text::listed(known_blocks, "or"),
                    text::suggestion(gaps[i].blocks, known_blocks));
    }
}

void check_example(Validation& v, const Example& example, const std::string& path) {
    std::vector<std::string> known;
    for (const DoseRule& rule : v.monograph.doses) known.push_back(rule.id);
    if (!example.rule.empty() && std::ranges::find(known, example.rule) == known.end())
        v.error(path + ".rule", "there is no dose rule \"{}\"{}", example.rule,
                text::suggestion(example.rule, known));
    if (!example.rule.empty() && !example.dose) v.error(path, "an example of a rule needs a dose");
    if (example.rule.empty() && example.dose) v.error(path, "an example of a dose needs its rule");
    const bool checks = !example.verdict.empty() || example.volume || example.vials || example.osmolarity;
    if (!checks) v.error(path, "this example checks nothing: add verdict, volume, vials or osmolarity");
}

void check_sources(Validation& v) {
    const auto& sources = v.monograph.sources;
    v.unique_ids("source", sources);
    for (std::size_t i = 0; i < sources.size(); ++i)
        if (!v.used_sources.contains(sources[i].id))
            v.warn(fmt::format("source[{}].id", i), "no statement names the source \"{}\"", sources[i].id);
}

}  // namespace

void validate_statements(Validation& v) {
    check_labels(v);
    check_gaps(v);
    for (std::size_t i = 0; i < v.monograph.examples.size(); ++i)
        check_example(v, v.monograph.examples[i], fmt::format("example[{}]", i));
    check_sources(v);
}

}  // namespace vialwright::formulary::detail
