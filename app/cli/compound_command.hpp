// SPDX-License-Identifier: Apache-2.0
// `vialwright compound …`: one calculation each, its options as text.
#pragma once

#include <functional>
#include <string>

#include "app/cli/commands.hpp"
#include "core/compounding/admixture.hpp"
#include "core/compounding/aliquot.hpp"
#include "core/compounding/alligation.hpp"
#include "core/compounding/batch.hpp"
#include "core/compounding/container_doses.hpp"
#include "core/compounding/dilution.hpp"
#include "core/compounding/infusion_rate.hpp"
#include "core/compounding/isotonicity.hpp"
#include "core/compounding/label_product.hpp"
#include "core/compounding/moulds.hpp"
#include "core/compounding/potency.hpp"
#include "core/compounding/reconstitution.hpp"
#include "core/compounding/salt_form.hpp"
#include "core/compounding/strength_forms.hpp"

namespace CLI {
class App;
}

namespace vialwright::cli {

// What was typed for whichever calculation was chosen.
struct CompoundOptions {
    compounding::DilutionText dilution;
    compounding::AlligationText alligation;
    compounding::ReconstitutionText reconstitution;
    compounding::AdmixtureText admixture;
    compounding::IsotonicText isotonic;
    compounding::EstimatedEText estimated_e;
    compounding::AliquotText aliquot;
    compounding::SaltFormText salt;
    compounding::PotencyText potency;
    compounding::InfusionText infusion;
    compounding::BatchText batch;
    std::string product;  // of the batch
    compounding::StrengthText strength;
    compounding::WeighVolumeText weigh_volume;
    compounding::PhosphateText phosphate;
    compounding::SuppositoryText suppository;
    compounding::CapsuleText capsule;
    compounding::ContainerDosesText doses;
};

using RunCompound = std::function<ExitCode(const Session&)>;
// Adds a subcommand that runs this.
using AddCommand = std::function<CLI::App&(CLI::App& parent, const std::string& name, const std::string& help,
                                           RunCompound run)>;

void add_compound(CLI::App& app, const AddCommand& add, CompoundOptions& options);

// Reads, works out, prints and judges: one calculation each.
ExitCode run_dilute(const Session& session, const compounding::DilutionText& text);
ExitCode run_alligate(const Session& session, const compounding::AlligationText& text);
ExitCode run_reconstitute(const Session& session, const compounding::ReconstitutionText& text);
ExitCode run_osmolarity(const Session& session, const compounding::AdmixtureText& text);
ExitCode run_isotonic(const Session& session, const compounding::IsotonicText& text);
ExitCode run_estimate_e(const Session& session, const compounding::EstimatedEText& text);
ExitCode run_aliquot(const Session& session, const compounding::AliquotText& text);
ExitCode run_salt(const Session& session, const compounding::SaltFormText& text);
ExitCode run_potency(const Session& session, const compounding::PotencyText& text);
ExitCode run_infusion(const Session& session, const compounding::InfusionText& text);
ExitCode run_batch(const Session& session, const std::string& product, const compounding::BatchText& text);
ExitCode run_strength(const Session& session, const compounding::StrengthText& text);
ExitCode run_weigh_volume(const Session& session, const compounding::WeighVolumeText& text);
ExitCode run_phosphate(const Session& session, const compounding::PhosphateText& text);
ExitCode run_suppository(const Session& session, const compounding::SuppositoryText& text);
ExitCode run_capsule(const Session& session, const compounding::CapsuleText& text);
ExitCode run_doses(const Session& session, const compounding::ContainerDosesText& text);

// The answer as a person reads it in a terminal, and as the contract's JSON without the schema.
std::string to_text(const compounding::Worked& worked, const std::string& title, const Terminal& terminal);

}  // namespace vialwright::cli
