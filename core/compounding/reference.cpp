// SPDX-License-Identifier: Apache-2.0
#include "core/compounding/reference.hpp"

#include "core/text/names.hpp"

namespace vialwright::compounding {

namespace {

template <class Entry> const Entry* find_named(const std::vector<Entry>& entries, std::string_view name) {
    for (const auto& entry : entries) {
        if (text::same_name(entry.id, name) || text::same_name(entry.name, name)) return &entry;
        for (const auto& synonym : entry.synonyms)
            if (text::same_name(synonym, name)) return &entry;
    }
    return nullptr;
}

}  // namespace

const TonicAgent* find_tonic_agent(const CompoundingReference& reference, std::string_view name) {
    return find_named(reference.tonic_agents, name);
}
const LiquidDensity* find_density(const CompoundingReference& reference, std::string_view name) {
    return find_named(reference.densities, name);
}

}  // namespace vialwright::compounding
