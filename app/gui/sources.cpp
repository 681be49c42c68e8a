// SPDX-License-Identifier: Apache-2.0
#include "app/gui/sources.hpp"

#include <cstdlib>

#include "app/bulk/check_job.hpp"
#include "app/workbench/search_items.hpp"
#include "app/workbench/settings_files.hpp"
#include "app/workbench/settings_site.hpp"
#include "app/workbench/site_clock.hpp"
#include "app/workbench/tr.hpp"

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

std::vector<const formulary::Monograph*> usable_products(workbench::Library& library,
                                                         std::vector<std::string>& problems) {
    std::vector<const formulary::Monograph*> products;
    files::Faults faults;
    for (const auto& file : library.products(faults)) {
        if (file.monograph) products.push_back(file.monograph);
        else tell(file.faults, problems);
    }
    tell(faults, problems);
    return products;
}

// A run whose data could not be read: it has ended before it began.
class NoRun : public workbench::CheckRun {
public:
    explicit NoRun(std::vector<std::string> problems) : problems_(std::move(problems)) {}
    workbench::CheckUpdate take() override {
        workbench::CheckUpdate update;
        update.state = workbench::RunState::failed;
        update.problems = problems_;
        return update;
    }
    void cancel() override {}
    std::optional<std::string> write_report(const std::filesystem::path&) override {
        return workbench::tr("Nothing was checked.");
    }

private:
    std::vector<std::string> problems_;
};

// Read when the first file is checked, and kept.
workbench::StartCheck start_check(workbench::Library& library) {
    auto products = std::make_shared<std::optional<bulk::Products>>();
    return [&library, products](const std::filesystem::path& path) -> std::unique_ptr<workbench::CheckRun> {
        std::vector<std::string> problems;
        if (!*products) {
            auto loaded = bulk::Products::load(library);
            if (loaded) products->emplace(*std::move(loaded));
            else tell(loaded.error(), problems);
        }
        const auto* reference = value_of(library.reference(), problems);
        if (!*products || !reference) return std::make_unique<NoRun>(std::move(problems));
        return std::make_unique<bulk::CheckJob>(path, **products, *reference);
    };
}

// Settings that cannot be read count for nothing.
workbench::PrintSources print_sources(workbench::Library& library,
                                      const files::Reading<files::Settings>& settings,
                                      std::vector<std::string>& problems) {
    workbench::PrintSources found;
    found.printers = value_of(library.printers(), problems);
    if (!settings.value) return found;
    found.usual_printer = settings.value->printer;
    found.usual_stock = settings.value->stock;
    return found;
}

workbench::LabelsSources labels_sources(workbench::Library& library) {
    workbench::LabelsSources found;
    found.products = usable_products(library, found.problems);
    found.catalogue = value_of(library.catalogue(), found.problems);
    found.containers = value_of(library.containers(), found.problems);
    found.facility = value_of(library.facility(""), found.problems);
    found.book = value_of(library.label_book(), found.problems);
    found.fonts = value_of(library.fonts(), found.problems);
    if (const auto* reference = value_of(library.reference(), found.problems))
        if (const auto* syringe = formulary::largest_syringe(*reference))
            found.largest_syringe = syringe->capacity;
    found.print = print_sources(library, workbench::preferences(library.paths().settings), found.problems);
    return found;
}

workbench::SettingsSources settings_sources(workbench::Library& library, workbench::SettingsFolder folder) {
    workbench::ZoneSources zones{time::Zone::names(), "", workbench::now};
    if (const auto zone = workbench::system_zone()) zones.computer = zone->name();
    workbench::SettingsSources found{std::move(folder), std::move(zones), {}, {}, {}};
    if (const auto catalogue = library.catalogue()) {
        found.catalogue = *catalogue;
        for (const auto& one : **catalogue) found.stock.push_back({one.id, one.name});
    }
    if (const auto fonts = library.fonts()) found.fonts = *fonts;
    if (const auto sample = library.facility("sample"))
        found.sample = (*sample)->name + ", " + (*sample)->city;
    found.site = workbench::site_rows(library);
    found.appearance_is_set_outside = std::getenv("VIALWRIGHT_APPEARANCE") != nullptr;
    return found;
}

std::vector<workbench::SearchItem> search_items(workbench::Library& library) {
    std::vector<std::string> told_elsewhere;
    std::vector<workbench::SearchItem> items = workbench::search_items_of_tools();
    for (const auto* product : usable_products(library, told_elsewhere))
        items.push_back(workbench::search_item(*product));
    if (const auto* catalogue = value_of(library.catalogue(), told_elsewhere))
        for (const auto& stock : *catalogue) items.push_back(workbench::search_item(stock));
    return items;
}

}  // namespace

workbench::PrepareSources read_sources(workbench::Library& library) {
    workbench::PrepareSources sources;
    sources.products = usable_products(library, sources.problems);
    sources.reference = value_of(library.reference(), sources.problems);
    sources.catalogue = value_of(library.catalogue(), sources.problems);
    sources.facility = value_of(library.facility(""), sources.problems);
    sources.label_book = value_of(library.label_book(), sources.problems);
    sources.fonts = value_of(library.fonts(), sources.problems);
    const auto settings = workbench::preferences(library.paths().settings);
    sources.print = print_sources(library, settings, sources.problems);
    tell(settings.faults, sources.problems);
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
    sources.check = start_check(library);
    sources.places = library.paths();
    sources.search = [&library] { return search_items(library); };
    sources.formulary = [&library] {
        workbench::FormularySources found;
        files::Faults faults;
        found.files = library.formulary().load_all(faults);
        tell(faults, found.problems);
        found.own = library.own_formulary();
        found.approvals = library.approvals();
        if (const auto reference = library.reference()) found.reference = *reference;
        return found;
    };
    sources.labels = [&library] { return labels_sources(library); };
    sources.settings_folder = library.paths().settings;
    sources.settings = [&library](workbench::SettingsFolder folder) {
        return settings_sources(library, std::move(folder));
    };
    sources.beyond_use = [&library] {
        workbench::BudSources found;
        found.rules = value_of(library.rules(), found.problems);
        if (const auto zone = workbench::site_zone(library.paths().settings)) found.zone = *zone;
        else found.problems.push_back(zone.error());
        found.now = workbench::now;
        return found;
    };
    return sources;
}

}  // namespace vialwright::gui
