// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/cli/asked_day.hpp"
#include "app/cli/commands.hpp"
#include "app/cli/json.hpp"
#include "app/cli/patient_text.hpp"
#include "core/patient/read_patient.hpp"
#include "core/patient/report.hpp"

namespace vialwright::cli {

namespace {

// The formula is irrational: its digits are exact, the value is none.
Json rounded(const units::Shown& shown) {
    Json json = to_json(shown);
    json["exact"] = nullptr;
    return json;
}
Json rounded(const std::optional<units::Shown>& shown) { return shown ? rounded(*shown) : Json(nullptr); }

Json clearance_json(const std::optional<patient::CreatinineClearance>& clearance) {
    if (!clearance) return nullptr;
    return {{"value", to_json(clearance->value)},
            {"weight_used", clearance->weight_used},
            {"weight", to_json(clearance->weight)}};
}

protocol::Finding finding_of(const patient::Remark& remark) {
    protocol::Finding finding{};
    finding.kind = protocol::FindingKind::stated;
    const bool soft = remark.severity == patient::Remark::Severity::soft;
    finding.severity = soft ? protocol::Severity::soft : protocol::Severity::info;
    using Direction = patient::Remark::Direction;
    if (remark.direction == Direction::under) finding.direction = protocol::Direction::under;
    if (remark.direction == Direction::over) finding.direction = protocol::Direction::over;
    finding.rule = remark.rule;
    finding.subject = remark.sentence;
    finding.actual = remark.actual;
    finding.limit = remark.limit;
    finding.source = remark.source;
    return finding;
}

protocol::Findings findings_of(const patient::Report& report) {
    protocol::Findings findings;
    for (const auto& remark : report.remarks) findings.push_back(finding_of(remark));
    return findings;
}

// "egfr_ckd_epi_2021_absolute", "weight" and "working" are ours beside the contract.
Json report_json(const patient::Report& report) {
    const auto& surface = report.surface;
    Json findings = Json::array();
    for (const auto& finding : findings_of(report)) findings.push_back(to_json(finding));
    return {{"schema", "vialwright.patient/1"},
            {"bmi", to_json(report.body_mass_index)},
            {"bsa",
             {{"mosteller", rounded(surface.mosteller)},
              {"du_bois", rounded(surface.du_bois)},
              {"haycock", rounded(surface.haycock)},
              {"gehan_george", rounded(surface.gehan_george)},
              {"boyd", rounded(surface.boyd)}}},
            {"ideal_weight", to_json(report.ideal)},
            {"adjusted_weight", to_json(report.adjusted)},
            {"lean_weight", to_json(report.lean)},
            {"creatinine_clearance", clearance_json(report.clearance)},
            {"egfr_ckd_epi_2021", rounded(report.ckd_epi)},
            {"egfr_schwartz", to_json(report.schwartz)},
            {"egfr_ckd_epi_2021_absolute", rounded(report.ckd_epi_absolute)},
            {"findings", std::move(findings)},
            {"working", to_json(report.working)}};
}

// Given but empty, as a script does that has no value, is not given.
bool has_measures(const Session& session, const patient::PatientText& text) {
    if (text.weight.empty()) session.terminal.complain("--weight: this is needed, such as 70 kg");
    if (text.height.empty()) session.terminal.complain("--height: this is needed, such as 172 cm");
    return !text.weight.empty() && !text.height.empty();
}

}  // namespace

ExitCode run_patient(const Session& session, const PatientOptions& options) {
    std::optional<time::Date> today;
    if (!options.text.born.empty()) {
        const auto day = asked_day(options.today, session);
        if (!day) {
            session.terminal.complain(day.error());
            return ExitCode::bad_input;
        }
        today = *day;
    }
    if (!has_measures(session, options.text)) return ExitCode::bad_input;
    const auto patient = patient::read_patient(options.text, today);
    if (!patient) {
        for (const auto& fault : patient.error())
            session.terminal.complain(fmt::format("--{}: {}", fault.field, fault.message));
        return ExitCode::bad_input;
    }
    const auto report = patient::report_on(*patient);
    if (session.options.json) session.terminal.print(report_json(report).dump(2) + "\n");
    else session.terminal.print(to_text(*patient, report, session.terminal));
    return exit_code_of(protocol::verdict_of(findings_of(report)));
}

}  // namespace vialwright::cli
