// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/id_memory.hpp"

#include <functional>

namespace vialwright::bulk {

namespace {
constexpr std::size_t first_size = 1024;
}

IdMemory::Seen& IdMemory::Table::slot(std::uint64_t fingerprint) {
    const std::size_t mask = seen_.size() - 1;
    std::size_t at = fingerprint & mask;
    while (seen_[at].fingerprint != 0 && seen_[at].fingerprint != fingerprint) at = (at + 1) & mask;
    return seen_[at];
}

IdMemory::Seen* IdMemory::Table::find(std::uint64_t fingerprint) {
    if (seen_.empty()) return nullptr;
    Seen& found = slot(fingerprint);
    return found.fingerprint == 0 ? nullptr : &found;
}

void IdMemory::Table::grow() {
    std::vector<Seen> old(seen_.empty() ? first_size : seen_.size() * 2);
    old.swap(seen_);
    for (const Seen& seen : old)
        if (seen.fingerprint != 0) slot(seen.fingerprint) = seen;
}

void IdMemory::Table::insert(const Seen& seen) {
    if (used_ * 2 >= seen_.size()) grow();
    slot(seen.fingerprint) = seen;
    ++used_;
}

std::size_t IdMemory::line_before(std::string_view id, std::size_t line) {
    if (id.empty()) return 0;
    const std::uint64_t fingerprint = std::hash<std::string_view>()(id) | 1;
    Seen* found = newer_.find(fingerprint);
    if (!found) found = older_.find(fingerprint);
    if (found) {
        const auto before = static_cast<std::size_t>(found->line);
        found->line = line;
        return before;
    }
    if (newer_.size() == remembered) {
        older_ = std::move(newer_);
        newer_ = Table();
    }
    newer_.insert({fingerprint, line});
    return 0;
}

}  // namespace vialwright::bulk
