// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "app/cli/assessment_text.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "core/protocol/assess.hpp"

namespace vialwright::cli {

namespace {

// "in_volume" -> "--in-volume"; the lists are singular on the command line.
std::string option_name(std::string field) {
    if (field == "conditions") field = "condition";
    if (field == "labs") field = "lab";
    std::ranges::replace(field, '_', '-');
    return "--" + field;
}

// "NAME=TEXT" pairs into the order; false after complaining.
bool read_provided(const Session& session, const DoseOptions& options, dosing::OrderText& order) {
    for (const auto& pair : options.provide) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos || equals == 0) {
            session.terminal.complain(fmt::format(
                "--provide: \"{}\": write NAME=TEXT, such as research-protocol-number=GH-1", pair));
            return false;
        }
        order.provided[pair.substr(0, equals)] = pair.substr(equals + 1);
    }
    return true;
}

}  // namespace

ExitCode run_dose(const Session& session, const DoseOptions& options) {
    dosing::OrderText text = options.order;
    if (!read_provided(session, options, text)) return ExitCode::usage;
    const auto monograph = session.library.product(options.product);
    if (!monograph) return complain(session.terminal, monograph.error());
    const auto reference = session.library.reference();
    if (!reference) return complain(session.terminal, reference.error());
    const auto order = dosing::read_order(text, **monograph, **reference);
    if (!order) {
        for (const auto& fault : order.error())
            session.terminal.complain(option_name(fault.field) + ": " + fault.message);
        return ExitCode::bad_input;
    }
    const auto assessment = protocol::assess(**monograph, *order, **reference);
    if (session.options.json) {
        Json answer{{"schema", "vialwright.dose/1"}};
        answer.update(to_json(assessment));
        session.terminal.print(answer.dump(2) + "\n");
    } else {
        session.terminal.print(to_text(assessment, **monograph, session.terminal));
    }
    return exit_code_of(assessment.verdict);
}

}  // namespace vialwright::cli
