// SPDX-License-Identifier: Apache-2.0
#include "app/files/approvals_file.hpp"

#include <algorithm>

#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"

namespace vialwright::files {

namespace {

bool is_sha256(std::string_view text) {
    return text.size() == 64 &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

ApprovedMonograph read_approved(TableReader& table) {
    ApprovedMonograph approved;
    approved.monograph = table.id("monograph");
    approved.sha256 = table.required_text("sha256");
    if (!approved.sha256.empty() && !is_sha256(approved.sha256))
        table.fault("sha256", "write the 64 digits that `vialwright formulary show` prints, in lower case");
    approved.by = table.required_text("by");
    table.require({"on"});
    if (const auto date = table.date("on")) approved.on = *date;
    return approved;
}

}  // namespace

Reading<std::vector<ApprovedMonograph>> parse_approvals(std::string_view bytes, const std::string& name) {
    FaultLog log(name);
    std::vector<ApprovedMonograph> approvals;
    if (const auto root = parse_toml(bytes, log)) {
        TableReader file(*root, log);
        if (file.format("approvals/1")) {
            file.tables("approved", [&](TableReader& t) { approvals.push_back(read_approved(t)); });
            file.refuse_unknown_keys();
        }
    }
    if (log.has_error()) return {std::nullopt, log.in_order()};
    return {std::move(approvals), log.in_order()};
}

std::optional<formulary::Approval> approval_of(const formulary::Monograph& monograph,
                                               const std::vector<ApprovedMonograph>& approvals) {
    std::optional<formulary::Approval> best;
    for (const ApprovedMonograph& approved : approvals) {
        if (approved.monograph != monograph.id) continue;
        const bool same = approved.sha256 == monograph.sha256;
        if (best && (best->is_of_these_bytes != same ? best->is_of_these_bytes : best->on >= approved.on))
            continue;
        best = formulary::Approval{approved.by, approved.on, same};
    }
    return best;
}

void apply_approvals_file(formulary::Monograph& monograph, const std::filesystem::path& path,
                          Faults& faults) {
    FaultLog log(path.string());
    const auto bytes = read_file(path, log);
    Faults found = log.in_order();
    if (bytes) {
        auto reading = parse_approvals(*bytes, path.string());
        found = std::move(reading.faults);
        if (reading.value) monograph.approval = approval_of(monograph, *reading.value);
    } else if (!found.empty() && found.front().cause == Cause::not_found) {
        return;
    }
    for (Fault& fault : found) {
        fault.is_warning = true;
        faults.push_back(std::move(fault));
    }
}

}  // namespace vialwright::files
