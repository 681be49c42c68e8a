// SPDX-License-Identifier: Apache-2.0
// The parts of validate(): each looks at one group of tables. Internal to core/formulary.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "core/formulary/validate.hpp"

namespace vialwright::formulary::detail {

class Validation {
public:
    explicit Validation(const Monograph& subject) : monograph(subject) {}

    template <class... Parts>
    void error(std::string path, fmt::format_string<Parts...> message, Parts&&... parts) {
        faults.push_back({std::move(path), fmt::format(message, std::forward<Parts>(parts)...), false});
    }
    template <class... Parts>
    void warn(std::string path, fmt::format_string<Parts...> message, Parts&&... parts) {
        faults.push_back({std::move(path), fmt::format(message, std::forward<Parts>(parts)...), true});
    }

    // Ids of one table, "source[2].id", each only once.
    template <class Items> void unique_ids(std::string_view table, const Items& items);

    // Every id is a source of the file; at least one where the statement is clinical.
    enum class Sources { needed, optional };
    void sources(const std::string& path, const SourceIds& ids, Sources need);

    const Monograph& monograph;
    Faults faults;
    std::set<std::string, std::less<>> used_sources;
};

template <class Items> void Validation::unique_ids(std::string_view table, const Items& items) {
    for (auto item = items.begin(); item != items.end(); ++item) {
        const auto same =
            std::find_if(items.begin(), item, [&](const auto& other) { return other.id == item->id; });
        if (same != item && !item->id.empty())
            error(fmt::format("{}[{}].id", table, item - items.begin()),
                  "the id \"{}\" stands here a second time: ids are unique", item->id);
    }
}

void validate_product(Validation& v);  // product, ingredients, containers, storage, dates
void validate_doses(Validation& v);    // dose rules
void validate_limits(Validation& v, const DoseRule& rule, const std::string& path);
void validate_bands(Validation& v, const Population& population, const std::string& path);
void validate_concern(Validation& v, const Concern& concern, const std::string& path);
void validate_safety(Validation& v);      // contraindications, cautions, interactions
void validate_suspicions(Validation& v);  // dose rules beside each other: warnings
void validate_statements(Validation& v);  // label statements, gaps, examples, sources

}  // namespace vialwright::formulary::detail
