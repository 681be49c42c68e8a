// SPDX-License-Identifier: Apache-2.0
#include "app/cli/bud_options.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/files/text_rules.hpp"
#include "app/workbench/site_clock.hpp"

namespace vialwright::cli {

namespace {

// "sterility_test" -> "--sterility-test".
std::string option_name(std::string field) {
    std::ranges::replace(field, '_', '-');
    return "--" + field;
}

// What makes a question at all: without it the command was not used as it is meant.
bool is_usage(const bud::QuestionText& text) {
    if (text.standard.empty() == text.in_use.empty()) return false;
    return text.in_use.empty() ? !text.made.empty() : !text.opened.empty();
}

// A name is printed again, on the screen and in JSON.
std::vector<FieldFault> faults_of_names(const bud::QuestionText& text) {
    std::vector<FieldFault> faults;
    for (const auto& [field, list] :
         {std::pair("component", &text.component), std::pair("component_bud", &text.component_bud)})
        for (const std::string& pair : *list)
            if (auto fault = files::text_fault(pair)) faults.push_back({field, *std::move(fault)});
    return faults;
}

void complain_of(const Session& session, const std::vector<FieldFault>& faults) {
    for (const auto& fault : faults)
        session.terminal.complain(files::with_all_visible(option_name(fault.field) + ": " + fault.message));
}

}  // namespace

void add_bud_options(CLI::App& command, bud::QuestionText& into) {
    const auto text = [&](const std::string& name, std::string& field, const std::string& help) {
        command.add_option(name, field, help)->type_name("TEXT");
    };
    const auto many = [&](const std::string& name, std::vector<std::string>& field, const std::string& help) {
        command.add_option(name, field, help)->allow_extra_args(false)->take_all()->type_name("NAME=TEXT");
    };
    text("--standard", into.standard, "usp797, usp795, or site (an outsourcing facility's own study)");
    text("--category", into.category, "usp797: immediate, 1, 2, 3 or allergen-set");
    text("--process", into.process, "usp797: aseptic (also filtration) or terminal");
    text("--sterility-test", into.sterility_test, "usp797: none, pending, passed or failed");
    text("--components", into.components, "usp797: sterile, or nonsterile if one of them is");
    text("--products", into.products, "usp797, immediate use: how many different sterile products");
    text("--form", into.form, "usp795: nonpreserved-aqueous, preserved-aqueous, oral-liquid or other");
    text("--water-activity", into.water_activity, "usp795: measured or known, such as 0.6");
    text("--storage", into.storage, "room, refrigerator or freezer; in use: of a nonpreserved-topical alone");
    text("--made", into.made, "Time of the first manipulation: 2026-03-01T14:00");
    text("--limit", into.limit, "site: the limit of the facility's own stability study, \"180 d\"");
    many("--component", into.component, "Expiry of a component: Glycine=2026-03");
    many("--component-bud", into.component_bud,
         "Beyond-use date of a compounded component: Stock=2026-03-01T14:00");
    text("--stability", into.stability, "Known stability, \"36 h\": only shortens");
    text("--study", into.study, "A stability study of this preparation, \"90 d\"");
    text("--antimicrobial", into.antimicrobial, "Effectiveness at the study's end: shown or not-needed");
    many("--moved", into.moved, "The storage was changed: refrigerator=2026-03-01T14:00");
    text("--in-use", into.in_use,
         "Opened container: single-dose-iso5, single-dose, multiple-dose, ampul, bulk-package, "
         "compounded-single-dose, compounded-multiple-dose, nonpreserved-topical or bag-and-vial");
    text("--opened", into.opened, "Opened container: time of the first entry, or of docking");
    text("--expiry", into.expiry, "Opened container: its expiry; of a compounded one its beyond-use date");
    text("--labeled", into.labeled, "Opened container: how long it may be used by its label");
    text("--today", into.today, "The time now; the computer's if not given");
}

std::optional<time::Zone> zone_of(const Session& session, ExitCode& code) {
    const std::string& name = session.options.zone;
    const auto zone =
        name.empty() ? workbench::site_zone(session.library.paths().settings) : time::Zone::find(name);
    if (zone) return *zone;
    session.terminal.complain(files::with_all_visible((name.empty() ? "" : "--zone: ") + zone.error()));
    code = name.empty() ? ExitCode::bad_configuration : ExitCode::bad_input;
    return std::nullopt;
}

std::optional<bud::Answer> answer_bud(const Session& session, const bud::QuestionText& text,
                                      const time::Zone& zone, ExitCode& code) {
    if (!is_usage(text)) {
        session.terminal.complain(
            "say --standard with --made, or --in-use with --opened; `vialwright bud --help` "
            "shows what else is needed");
        code = ExitCode::usage;
        return std::nullopt;
    }
    const auto names = faults_of_names(text);
    const auto question = bud::read_question(text, zone, workbench::now());
    if (!names.empty() || !question) {
        complain_of(session, names);
        if (!question) complain_of(session, question.error());
        code = ExitCode::bad_input;
        return std::nullopt;
    }
    const auto rules = session.library.rules();
    if (!rules) {
        code = complain(session.terminal, rules.error());
        return std::nullopt;
    }
    return bud::beyond_use_date(*question, **rules);
}

}  // namespace vialwright::cli
