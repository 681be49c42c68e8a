// SPDX-License-Identifier: Apache-2.0
#include "app/cli/compound_command.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/cli/json.hpp"

namespace vialwright::cli {

namespace {

using compounding::Worked;

struct Name {
    std::string_view word;  // "dilute": of the command and its schema
    std::string_view title;
};

Json to_json(const compounding::List& list) {
    Json rows = Json::array();
    for (const auto& row : list.rows) {
        Json json = Json::object();
        if (!row.title.empty()) json["name"] = row.title;
        for (const auto& cell : row.cells) json[cell.name] = cli::to_json(cell.value);
        rows.push_back(std::move(json));
    }
    return rows;
}

Json to_json(const Worked& worked, const Name& name) {
    Json results = Json::object();
    for (const auto& result : worked.results) results[result.name] = cli::to_json(result.value);
    for (const auto& list : worked.lists) results[list.name] = to_json(list);
    Json findings = Json::array();
    for (const auto& finding : worked.findings) findings.push_back(cli::to_json(finding));
    return {{"schema", fmt::format("vialwright.compound.{}/1", name.word)},
            {"results", std::move(results)},
            {"working", cli::to_json(worked.working)},
            {"findings", std::move(findings)}};
}

std::string option_name(std::string field) {
    std::ranges::replace(field, '_', '-');
    return "--" + field;
}

ExitCode print(const Session& session, const Name& name, const Worked& worked) {
    session.terminal.print(session.options.json ? to_json(worked, name).dump(2) + "\n"
                                                : to_text(worked, std::string(name.title), session.terminal));
    return exit_code_of(worked.verdict());
}

// What cannot be read is told option by option; what can is worked out and printed.
template <class Order, class Calculation>
ExitCode answer(const Session& session, const Name& name, const Result<Order, compounding::Faults>& order,
                Calculation calculate) {
    if (order) return print(session, name, calculate(*order));
    for (const auto& fault : order.error())
        session.terminal.complain(option_name(fault.field) + ": " + fault.message);
    return ExitCode::bad_input;
}

}  // namespace

ExitCode run_dilute(const Session& session, const compounding::DilutionText& text) {
    return answer(session, {"dilute", "Dilution"}, compounding::read_dilution(text), compounding::dilute);
}

ExitCode run_alligate(const Session& session, const compounding::AlligationText& text) {
    return answer(session, {"alligate", "Alligation"}, compounding::read_alligation(text),
                  compounding::alligate);
}

ExitCode run_reconstitute(const Session& session, const compounding::ReconstitutionText& text) {
    return answer(session, {"reconstitute", "Reconstitution"}, compounding::read_reconstitution(text),
                  compounding::reconstitute);
}

ExitCode run_osmolarity(const Session& session, const compounding::AdmixtureText& text) {
    return answer(session, {"osmolarity", "Osmolarity (calc.)"}, compounding::read_admixture(text),
                  compounding::osmolarity);
}

ExitCode run_isotonic(const Session& session, const compounding::IsotonicText& text) {
    const auto reference = session.library.compounding();
    if (!reference) return complain(session.terminal, reference.error());
    return answer(session, {"isotonic", "Isotonicity"}, compounding::read_isotonic(text, **reference),
                  compounding::make_isotonic);
}

ExitCode run_estimate_e(const Session& session, const compounding::EstimatedEText& text) {
    return answer(session, {"e-value", "Estimated E-value"}, compounding::read_estimated_e(text),
                  compounding::estimate_e);
}

ExitCode run_aliquot(const Session& session, const compounding::AliquotText& text) {
    return answer(session, {"aliquot", "Weighing and aliquot"}, compounding::read_aliquot(text),
                  compounding::aliquot);
}

ExitCode run_salt(const Session& session, const compounding::SaltFormText& text) {
    return answer(session, {"salt", "Salt, base, hydrate"}, compounding::read_salt_form(text),
                  compounding::convert_salt_form);
}

ExitCode run_potency(const Session& session, const compounding::PotencyText& text) {
    return answer(session, {"potency", "Potency and water"}, compounding::read_potency(text),
                  compounding::weigh_by_potency);
}

ExitCode run_infusion(const Session& session, const compounding::InfusionText& text) {
    return answer(session, {"infusion", "Infusion rate"}, compounding::read_infusion(text),
                  compounding::infuse);
}

ExitCode run_batch(const Session& session, const std::string& product, const compounding::BatchText& text) {
    const auto monograph = session.library.product(product);
    if (!monograph) return complain(session.terminal, monograph.error());
    const auto reference = session.library.compounding();
    if (!reference) return complain(session.terminal, reference.error());
    return answer(session, {"batch", "Batch"}, compounding::read_batch(text, **monograph),
                  [&](const compounding::Batch& order) {
                      return compounding::scale_batch(order, **monograph, **reference);
                  });
}

ExitCode run_strength(const Session& session, const compounding::StrengthText& text) {
    return answer(session, {"strength", "Strength"}, compounding::read_strength_forms(text),
                  compounding::strength_forms);
}

ExitCode run_weigh_volume(const Session& session, const compounding::WeighVolumeText& text) {
    const auto reference = session.library.compounding();
    if (!reference) return complain(session.terminal, reference.error());
    return answer(session, {"density", "Mass and volume"}, compounding::read_weigh_volume(text, **reference),
                  compounding::weigh_volume);
}

ExitCode run_phosphate(const Session& session, const compounding::PhosphateText& text) {
    return answer(session, {"phosphate", "Phosphate by the product's label"},
                  compounding::read_phosphate(text), compounding::dose_phosphate);
}

ExitCode run_suppository(const Session& session, const compounding::SuppositoryText& text) {
    return answer(session, {"suppository", "Suppositories"}, compounding::read_suppositories(text),
                  compounding::fill_suppositories);
}

ExitCode run_capsule(const Session& session, const compounding::CapsuleText& text) {
    return answer(session, {"capsule", "Capsules"}, compounding::read_capsules(text),
                  compounding::fill_capsules);
}

ExitCode run_doses(const Session& session, const compounding::ContainerDosesText& text) {
    return answer(session, {"doses", "Doses in a container"}, compounding::read_container_doses(text),
                  compounding::count_doses);
}

}  // namespace vialwright::cli
