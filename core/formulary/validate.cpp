// SPDX-License-Identifier: Apache-2.0
#include "core/formulary/validate.hpp"

#include "core/formulary/validation.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::formulary {

namespace detail {

void Validation::sources(const std::string& path, const SourceIds& ids, Sources need) {
    if (ids.empty() && need == Sources::needed)
        error(path, "src is missing: every clinical statement names at least one source of this file");
    for (std::size_t i = 0; i < ids.size(); ++i) {
        used_sources.insert(ids[i]);
        if (monograph.source(ids[i])) continue;
        std::vector<std::string> known;
        for (const Source& source : monograph.sources) known.push_back(source.id);
        error(fmt::format("{}.src[{}]", path, i), "there is no [[source]] with the id \"{}\"{}", ids[i],
              text::suggestion(ids[i], known));
    }
}

}  // namespace detail

Faults validate(const Monograph& monograph) {
    detail::Validation v(monograph);
    detail::validate_product(v);
    detail::validate_doses(v);
    detail::validate_suspicions(v);
    detail::validate_safety(v);
    detail::validate_statements(v);
    return std::move(v.faults);
}

Faults check_references(const Monograph& monograph, const Reference& reference) {
    detail::Validation v(monograph);
    std::vector<std::string> known;
    for (const DrugClass& drug_class : reference.drug_classes) known.push_back(drug_class.id);
    for (std::size_t i = 0; i < monograph.interactions.size(); ++i) {
        const auto& classes = monograph.interactions[i].with_class;
        for (std::size_t j = 0; j < classes.size(); ++j)
            if (std::ranges::find(known, classes[j]) == known.end())
                v.error(fmt::format("interaction[{}].with_class[{}]", i, j),
                        "there is no drug class \"{}\" in the reference data{}", classes[j],
                        text::suggestion(classes[j], known));
    }
    return std::move(v.faults);
}

}  // namespace vialwright::formulary
