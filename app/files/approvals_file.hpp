// SPDX-License-Identifier: Apache-2.0
// What a site has approved, "approvals/1": monographs by the hash of their exact bytes. A changed monograph is not approved
// any more.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/fault.hpp"
#include "core/formulary/monograph.hpp"

namespace vialwright::files {

struct ApprovedMonograph {
    std::string monograph;
    std::string sha256;
    std::string by;
    time::Date on{};
};

Reading<std::vector<ApprovedMonograph>> parse_approvals(std::string_view bytes, const std::string& name);

// The latest approval of the monograph's bytes, else the latest of other bytes of it; nothing where there is none.
std::optional<formulary::Approval> approval_of(const formulary::Monograph& monograph,
                                               const std::vector<ApprovedMonograph>& approvals);

// From the file, where there is one. A file at fault approves nothing: its faults become warnings, for a monograph that is
// not approved can still be used.
void apply_approvals_file(formulary::Monograph& monograph, const std::filesystem::path& path, Faults& faults);

}  // namespace vialwright::files
