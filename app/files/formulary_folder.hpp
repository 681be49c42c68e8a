// SPDX-License-Identifier: Apache-2.0
// The formulary: folders of monographs, one product a file, with the site's overlays laid over them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/files/fault.hpp"
#include "core/formulary/monograph.hpp"

namespace vialwright::files {

struct FormularyFile {
    std::filesystem::path path;
    Reading<formulary::Monograph> reading;
};

class FormularyFolders {
public:
    // `overlays` holds <product id>.toml for each product that the site changed, and approvals.toml; it may be empty or
    // missing.
    explicit FormularyFolders(std::vector<std::filesystem::path> folders, std::filesystem::path overlays = {})
        : folders_(std::move(folders)), overlays_(std::move(overlays)) {}

    // One product. Of the other files only the beginning is read, to be sure that no second one has the same id. A fault
    // of cause not_found where there is no such product, with the nearest id. Retired products load: `show` needs them,
    // and an order of one is refused by its assessment.
    Reading<formulary::Monograph> load(const std::string& id) const;

    // Every *.toml of every folder, by name; a file that cannot be used stands there with its faults, as do two files of
    // one product. `faults` are those of the folders themselves.
    std::vector<FormularyFile> load_all(Faults& faults) const;

private:
    std::vector<std::filesystem::path> files(Faults& faults) const;
    Reading<formulary::Monograph> with_overlay(Reading<formulary::Monograph> reading) const;

    std::vector<std::filesystem::path> folders_;
    std::filesystem::path overlays_;
};

// Where a site keeps its overlays: the folder that VIALWRIGHT_SITE names, else /etc/vialwright/formulary.d.
std::filesystem::path site_overlays();

}  // namespace vialwright::files
