// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "app/files/monograph_file.hpp"
#include "core/text/names.hpp"

namespace vialwright::cli {

namespace {

using formulary::Monograph;

std::string_view name_of(formulary::Status status) {
    switch (status) {
        case formulary::Status::approved: return "approved";
        case formulary::Status::retired: return "retired";
        case formulary::Status::draft: break;
    }
    return "draft";
}

std::string strengths_text(const Monograph& monograph) {
    std::vector<std::string> strengths;
    for (const auto& strength : monograph.product.strengths)
        strengths.push_back(units::to_text(strength.value));
    return text::listed(strengths, "or");
}

Json fault_json(const files::Fault& fault) {
    return {{"file", fault.file},
            {"line", fault.place.line},
            {"column", fault.place.column},
            {"severity", fault.is_warning ? "warning" : "error"},
            {"message", fault.message}};
}

Json faults_json(const files::Faults& faults) {
    Json list = Json::array();
    for (const auto& fault : faults) list.push_back(fault_json(fault));
    return list;
}

Json summary(const Monograph& m) {
    Json strengths = Json::array();
    for (const auto& strength : m.product.strengths) strengths.push_back(to_json(strength.value));
    return {{"id", m.id},
            {"name", m.product.name},
            {"revision", m.revision},
            {"status", name_of(m.status)},
            {"strengths", strengths},
            {"routes", m.product.routes},
            {"sha256", m.sha256}};
}

Json bound_json(const std::optional<formulary::Bound>& bound) {
    if (!bound) return nullptr;
    return {{"limit", to_json(bound->value)}, {"inclusive", bound->inclusive}};
}

Json limits_json(const formulary::Limits& limits) {
    if (!limits.says_something()) return nullptr;
    return {{"usual_min", bound_json(limits.usual_min)},
            {"usual_max", bound_json(limits.usual_max)},
            {"hard_min", bound_json(limits.hard_min)},
            {"hard_max", bound_json(limits.hard_max)},
            {"cap", bound_json(limits.cap)},
            {"floor", bound_json(limits.floor)},
            {"below_usual", cli::name_of(limits.below_usual)},
            {"above_usual", cli::name_of(limits.above_usual)}};
}

Json rule_json(const formulary::DoseRule& rule) {
    return {{"id", rule.id},
            {"title", rule.title},
            {"purpose", rule.purpose},
            {"route", rule.route},
            {"requires", rule.required},
            {"only_by_name", rule.never_default},
            {"per_dose", limits_json(rule.per_dose)},
            {"per_day", limits_json(rule.per_day)},
            {"rate", limits_json(rule.rate)},
            {"concentration", limits_json(rule.concentration)},
            {"volume", limits_json(rule.volume)},
            {"volume_per_site", limits_json(rule.volume_per_site)},
            {"per_course", limits_json(rule.per_course)},
            {"lifetime", limits_json(rule.lifetime)},
            {"sources", rule.src},
            {"source_text", rule.source_text}};
}

Json approval_json(const Monograph& m) {
    if (!m.approval) return nullptr;
    return {{"by", m.approval->by},
            {"on", time::to_text(m.approval->on)},
            {"of_these_bytes", m.approval->is_of_these_bytes}};
}

Json whole(const Monograph& m) {
    Json json = summary(m);
    json["approval"] = approval_json(m);
    json["rules"] = Json::array();
    for (const auto& rule : m.doses) json["rules"].push_back(rule_json(rule));
    json["questions"] = Json::array();
    for (const auto* rules : {&m.contraindications, &m.cautions})
        for (const auto& rule : *rules)
            json["questions"].push_back({{"id", rule.id},
                                         {"text", rule.text},
                                         {"severity", cli::name_of(rule.severity)},
                                         {"sources", rule.src}});
    json["interactions"] = Json::array();
    for (const auto& interaction : m.interactions)
        json["interactions"].push_back(
            {{"id", interaction.id}, {"effect", interaction.effect}, {"sources", interaction.src}});
    json["gaps"] = Json::array();
    for (const auto& gap : m.gaps)
        json["gaps"].push_back({{"id", gap.id}, {"text", gap.text}, {"blocks", gap.blocks}});
    json["sources"] = Json::array();
    for (const auto& source : m.sources)
        json["sources"].push_back(
            {{"id", source.id}, {"title", source.title}, {"kind", source.kind}, {"note", source.note}});
    return json;
}

std::string limit_text(std::string_view name, const formulary::Limits& limits) {
    std::string text;
    const auto add = [&](std::string_view word, const std::optional<formulary::Bound>& bound) {
        if (bound)
            text += fmt::format("{}{} {}", text.empty() ? "" : ", ", word, units::to_text(bound->value));
    };
    add("usually at least", limits.usual_min);
    add("usually at most", limits.usual_max);
    add("never under", limits.hard_min);
    add("never over", limits.hard_max);
    add("cap", limits.cap);
    add("floor", limits.floor);
    return text.empty() ? "" : fmt::format("    {}: {}\n", name, text);
}

std::string rules_text(const Monograph& m) {
    std::string text = "\nDose rules\n";
    for (const auto& rule : m.doses) {
        text += fmt::format("  {} ({}), {}{}\n", rule.title, rule.id, rule.route,
                            rule.never_default ? ", only by name" : "");
        text += limit_text("per dose", rule.per_dose) + limit_text("per day", rule.per_day) +
                limit_text("rate", rule.rate) + limit_text("concentration", rule.concentration) +
                limit_text("volume", rule.volume) + limit_text("volume per site", rule.volume_per_site) +
                limit_text("per course", rule.per_course) + limit_text("lifetime", rule.lifetime);
        if (!rule.source_text.empty()) text += fmt::format("    source: {}\n", rule.source_text);
    }
    return text;
}

std::string whole_text(const Monograph& m, const Terminal& terminal) {
    std::string text =
        terminal.paint(Ink::strong, m.product.name) +
        fmt::format(" ({}), {}, revision {}, {}\n", m.id, strengths_text(m), m.revision, name_of(m.status));
    text += fmt::format("Routes: {}\n", text::listed(m.product.routes)) + rules_text(m) + "\nQuestions\n";
    for (const auto* rules : {&m.contraindications, &m.cautions})
        for (const auto& rule : *rules) text += fmt::format("  {:<22} {}\n", rule.id, rule.text);
    for (const auto& interaction : m.interactions)
        text += fmt::format("  {:<22} {}\n", interaction.id, interaction.effect);
    text += "\nWhat the sources do not say\n";
    for (const auto& gap : m.gaps)
        text += fmt::format("  {:<22} {} (blocks: {})\n", gap.id, gap.text, gap.blocks);
    text += "\nSources\n";
    for (const auto& source : m.sources) text += fmt::format("  {:<22} {}\n", source.id, source.title);
    text += "\nSHA-256 " + m.sha256 + "\n";
    if (!m.approval) return text + "Not approved at this site.\n";
    return text + fmt::format("Approved by {} on {}{}.\n", m.approval->by, time::to_text(m.approval->on),
                              m.approval->is_of_these_bytes ? "" : ", but changed since");
}

using ListRow = std::array<std::string, 4>;

// Each column as wide as its longest entry.
std::string in_columns(const std::vector<ListRow>& rows) {
    std::array<std::size_t, 4> widths{};
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], row[i].size());
    std::string text;
    for (const auto& row : rows)
        text += fmt::format("{:<{}}  {:<{}}  {:<{}}  {}\n", row[0], widths[0], row[1], widths[1], row[2],
                            widths[2], row[3]);
    return text;
}

}  // namespace

ExitCode run_formulary_list(const Session& session) {
    files::Faults faults;
    const auto products = session.library.products(faults);
    Json list = Json::array();
    std::vector<ListRow> rows;
    for (const auto& product : products) {
        faults.insert(faults.end(), product.faults.begin(), product.faults.end());
        if (!product.monograph) continue;
        list.push_back(summary(*product.monograph));
        rows.push_back({product.monograph->id, product.monograph->product.name,
                        strengths_text(*product.monograph), std::string(name_of(product.monograph->status))});
    }
    session.terminal.print(session.options.json
                               ? Json{{"schema", "vialwright.formulary.list/1"}, {"products", list}}.dump(2) +
                                     "\n"
                               : in_columns(rows));
    return complain(session.terminal, faults);
}

ExitCode run_formulary_show(const Session& session, const std::string& product) {
    const auto monograph = session.library.product(product);
    if (!monograph) return complain(session.terminal, monograph.error());
    if (session.options.json) {
        Json json{{"schema", "vialwright.formulary.show/1"}};
        json.update(whole(**monograph));
        session.terminal.print(json.dump(2) + "\n");
    } else {
        session.terminal.print(whole_text(**monograph, session.terminal));
    }
    return ExitCode::done;
}

ExitCode run_formulary_check(const Session& session, const std::vector<std::string>& files) {
    files::Faults faults;
    Json list = Json::array();
    for (const auto& file : files) {
        const auto reading = files::read_monograph(file);
        faults.insert(faults.end(), reading.faults.begin(), reading.faults.end());
        list.push_back(
            {{"file", file}, {"valid", reading.value.has_value()}, {"faults", faults_json(reading.faults)}});
        if (!session.options.json)
            session.terminal.print(fmt::format("{}: {}\n", file, reading.value ? "valid" : "not valid"));
    }
    if (session.options.json)
        session.terminal.print(Json{{"schema", "vialwright.formulary.check/1"}, {"files", list}}.dump(2) +
                               "\n");
    const ExitCode code = complain(session.terminal, faults);
    return code == ExitCode::done && !faults.empty() ? ExitCode::findings : code;
}

}  // namespace vialwright::cli
