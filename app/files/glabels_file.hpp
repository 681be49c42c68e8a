// SPDX-License-Identifier: Apache-2.0
// gLabels' database of label sheets, where it is installed (Debian: glabels-data), as further stock. It is read where it
// lies; nothing of it is copied. Its format: dtd/glabels-3.0.dtd beside it.
//
// Each template is held against the same rules as our own stock. What cannot be used is kept with the reason: a template
// that runs off its page, labels that overlap, discs, sheets of several groups of labels.
//
// A round or oval label is used through the largest square or rectangle of its own proportions inside it; the stock says so.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "labels/stock/stock.hpp"

namespace vialwright::files {

inline constexpr std::string_view glabels_prefix = "glabels:";
inline constexpr const char* installed_glabels = "/usr/share/libglabels-3.0/templates";

struct UnusedTemplate {
    std::string id;  // "glabels:Herma-4464", or a file's name
    std::string reason;
};

struct GlabelsStock {
    stock::Catalogue catalogue;  // ids such as "glabels:Avery-5160", in the order of the files
    std::vector<UnusedTemplate> unused;
    bool is_installed = false;
};

// Every *.xml of the folder, with the paper sizes of its paper-sizes.xml. A folder that is not there is an empty answer.
GlabelsStock read_glabels(const std::filesystem::path& folder);

}  // namespace vialwright::files
