// SPDX-License-Identifier: Apache-2.0
#include "app/cli/version.hpp"

#include <boost/version.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "vialwright_config.hpp"

namespace vialwright::cli {

std::string version_text() {
    return fmt::format("vialwright {} ({})\nBoost {}.{}, fmt {}.{}, nlohmann-json {}.{}", config::version,
                       config::git_id(), BOOST_VERSION / 100'000, BOOST_VERSION / 100 % 1000,
                       FMT_VERSION / 10'000, FMT_VERSION / 100 % 100, NLOHMANN_JSON_VERSION_MAJOR,
                       NLOHMANN_JSON_VERSION_MINOR);
}

}  // namespace vialwright::cli
