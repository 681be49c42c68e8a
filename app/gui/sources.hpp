// SPDX-License-Identifier: Apache-2.0
// The data that the window works with. What cannot be read becomes a problem that the window shows; the rest is used.
#pragma once

#include <functional>

#include "app/workbench/bud_presenter.hpp"
#include "app/workbench/check_run.hpp"
#include "app/workbench/form.hpp"
#include "app/workbench/formulary_presenter.hpp"
#include "app/workbench/label_section.hpp"
#include "app/workbench/labels_presenter.hpp"
#include "app/workbench/library.hpp"
#include "app/workbench/search_presenter.hpp"
#include "app/workbench/settings_presenter.hpp"

namespace vialwright::gui {

// The library must outlive what is returned.
workbench::PrepareSources read_sources(workbench::Library& library);

// Of the pages that are made when they are first shown: their data is read then.
struct PageSources {
    std::function<workbench::FormSources()> compounding;
    std::function<workbench::BudSources()> beyond_use;
    std::function<workbench::LabelsSources()> labels;
    std::function<workbench::FormularySources()> formulary;  // the files, read anew each time
    workbench::StartCheck check;
    std::filesystem::path settings_folder;
    std::function<workbench::SettingsSources(workbench::SettingsFolder)> settings;
    std::function<std::vector<workbench::SearchItem>()> search;  // products, tools, label stock
    workbench::LibraryPaths places;                              // to be told where files are kept
};

// The library must outlive what is returned; clock and time zone are the computer's.
PageSources page_sources(workbench::Library& library);

}  // namespace vialwright::gui
