// SPDX-License-Identifier: Apache-2.0
// A site's overlay, "overlay/1": what the people who answer for a site add to a monograph that came from elsewhere. It may
// tighten limits, fill gaps, ask further questions and add label statements; it may never loosen a limit (loading rule 9).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "app/files/fault.hpp"
#include "core/formulary/monograph.hpp"

namespace vialwright::files {

// The monograph as the site uses it. Whatever is wrong with the overlay refuses the product: used without it, it would be
// less strict than the site decided.
Reading<formulary::Monograph> apply_overlay(formulary::Monograph monograph, std::string_view bytes,
                                            const std::string& name);

// The same from a file; the monograph unchanged where there is none.
Reading<formulary::Monograph> apply_overlay_file(formulary::Monograph monograph,
                                                 const std::filesystem::path& path);

}  // namespace vialwright::files
