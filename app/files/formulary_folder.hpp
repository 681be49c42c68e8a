// SPDX-License-Identifier: Apache-2.0
// The formulary: folders of monographs, one product a file, with the site's overlays laid over them. A user's own folder may
// hold a later revision of a product of the others, which is then used in its place: only where both can be read and the
// revision of the user's is the higher one. In every other case neither is used, and both say why.
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
    bool is_own = false;       // of the user's folder
    bool is_replaced = false;  // it is sound, but the user's own revision is used in its place
};

class FormularyFolders {
public:
    // `overlays` holds <product id>.toml for each product that the site changed, and approvals.toml; it may be empty or
    // missing, as may `own`, the user's folder.
    explicit FormularyFolders(std::vector<std::filesystem::path> folders, std::filesystem::path overlays = {},
                              std::filesystem::path own = {})
        : folders_(std::move(folders)), overlays_(std::move(overlays)), own_(std::move(own)) {}

    // One product. Of the other files only the beginning is read, to be sure that no second one has the same id. A fault
    // of cause not_found where there is no such product, with the nearest id. Retired products load: `show` needs them,
    // and an order of one is refused by its assessment.
    Reading<formulary::Monograph> load(const std::string& id) const;

    // Every *.toml of every folder, by name, the user's last; a file that cannot be used stands there with its faults, as do
    // two files of one product. `faults` are those of the folders themselves.
    std::vector<FormularyFile> load_all(Faults& faults) const;

private:
    std::vector<FormularyFile> files(Faults& faults) const;  // not read yet
    Reading<formulary::Monograph> with_overlay(Reading<formulary::Monograph> reading) const;

    std::vector<std::filesystem::path> folders_;
    std::filesystem::path overlays_;
    std::filesystem::path own_;
};

// Where a site keeps its overlays: the folder that VIALWRIGHT_SITE names, else /etc/vialwright/formulary.d.
std::filesystem::path site_overlays();

}  // namespace vialwright::files
