// SPDX-License-Identifier: Apache-2.0
// The facility's name, address and telephone number, "facility/1": a settings file that each site writes for itself.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "app/files/fault.hpp"
#include "labels/content/facility.hpp"

namespace vialwright::files {

Reading<content::Facility> read_facility(const std::filesystem::path& path);
Reading<content::Facility> parse_facility(std::string_view bytes, const std::string& name);

}  // namespace vialwright::files
