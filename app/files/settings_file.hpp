// SPDX-License-Identifier: Apache-2.0
// What a person prefers, "settings/1": how the window looks, the zone of the site, what labels are usually printed with.
// Written by the page Settings, or by hand.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "app/files/fault.hpp"

namespace vialwright::files {

enum class Appearance : std::uint8_t { system, light, dark };
enum class Language : std::uint8_t { system, english, spanish };

inline constexpr int usual_text_percent = 100;
inline constexpr int most_text_percent = 200;

struct Settings {
    Appearance appearance = Appearance::system;
    Language language = Language::system;
    int text_percent = usual_text_percent;  // of the desktop's own size of text
    std::string zone;                       // IANA name; "": the computer's
    std::string printer;                    // id in printers.toml; "": none
    std::string stock;                      // id of a label stock; "": what the product names first
    friend bool operator==(const Settings&, const Settings&) = default;
};

// A file that is not there is the settings above, and no fault.
Reading<Settings> read_settings(const std::filesystem::path& file);
Reading<Settings> parse_settings(std::string_view bytes, const std::string& name);

}  // namespace vialwright::files
