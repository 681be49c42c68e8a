// SPDX-License-Identifier: Apache-2.0
#include "app/files/fault.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace vialwright::files {

std::string to_text(const Fault& fault) {
    const std::string_view kind = fault.is_warning ? "warning: " : "";
    if (fault.place.line == 0) return fmt::format("{}: {}{}", fault.file, kind, fault.message);
    return fmt::format("{}:{}:{}: {}{}", fault.file, fault.place.line, fault.place.column, kind,
                       fault.message);
}

bool has_error(const Faults& faults) {
    return std::ranges::any_of(faults, [](const Fault& fault) { return !fault.is_warning; });
}

void FaultLog::error(Place place, std::string message, Cause cause) {
    ++errors_;
    if (errors_ <= most_faults) faults_.push_back({file_, place, std::move(message), false, cause});
}

void FaultLog::warn(Place place, std::string message) {
    if (faults_.size() < most_faults)
        faults_.push_back({file_, place, std::move(message), true, Cause::content});
}

Faults FaultLog::in_order() const {
    Faults sorted = faults_;
    std::ranges::stable_sort(sorted, {}, &Fault::place);
    if (errors_ > most_faults)
        sorted.push_back(
            {file_, {}, fmt::format("and {} more faults", errors_ - most_faults), false, Cause::content});
    return sorted;
}

}  // namespace vialwright::files
