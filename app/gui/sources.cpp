// SPDX-License-Identifier: Apache-2.0
#include "app/gui/sources.hpp"

#include "app/workbench/site_clock.hpp"

namespace vialwright::gui {

namespace {

void tell(const files::Faults& faults, std::vector<std::string>& problems) {
    for (const auto& fault : faults)
        if (!fault.is_warning) problems.push_back(files::to_text(fault));
}

template <class Value>
const Value* value_of(const workbench::Loaded<const Value*>& loaded, std::vector<std::string>& problems) {
    if (loaded) return *loaded;
    tell(loaded.error(), problems);
    return nullptr;
}

}  // namespace

workbench::PrepareSources read_sources(workbench::Library& library) {
    workbench::PrepareSources sources;
    files::Faults faults;
    for (const auto& file : library.products(faults)) {
        if (file.monograph) sources.products.push_back(file.monograph);
        else tell(file.faults, sources.problems);
    }
    tell(faults, sources.problems);
    sources.reference = value_of(library.reference(), sources.problems);
    sources.catalogue = value_of(library.catalogue(), sources.problems);
    sources.facility = value_of(library.facility(""), sources.problems);
    sources.fonts = value_of(library.fonts(), sources.problems);
    return sources;
}

PageSources page_sources(workbench::Library& library) {
    PageSources sources;
    sources.compounding = [&library] {
        workbench::FormSources found;
        files::Faults faults;
        for (const auto& file : library.products(faults))
            if (file.monograph) found.products.push_back(file.monograph);
        if (const auto reference = library.compounding()) found.reference = *reference;
        return found;
    };
    sources.beyond_use = [&library] {
        workbench::BudSources found;
        found.rules = value_of(library.rules(), found.problems);
        if (const auto zone = workbench::system_zone()) found.zone = *zone;
        else found.problems.push_back(zone.error());
        found.now = workbench::now;
        return found;
    };
    return sources;
}

}  // namespace vialwright::gui
