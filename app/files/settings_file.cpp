// SPDX-License-Identifier: Apache-2.0
#include "app/files/settings_file.hpp"

#include <array>

#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"
#include "core/time/zone.hpp"

namespace vialwright::files {

namespace {

constexpr std::array<Choice<Appearance>, 3> appearances = {
    {{"system", Appearance::system}, {"light", Appearance::light}, {"dark", Appearance::dark}}};
constexpr std::array<Choice<Language>, 3> languages = {
    {{"system", Language::system}, {"en", Language::english}, {"es", Language::spanish}}};

std::string zone_of(TableReader& table) {
    std::string name = table.text("zone");
    if (name.empty()) return name;
    if (const auto zone = time::Zone::find(name); !zone) table.fault("zone", zone.error());
    return name;
}

std::string id_of(TableReader& table, std::string_view key) {
    return table.has(key) ? table.id(key) : std::string();
}

Settings read_one(TableReader& table) {
    Settings settings;
    if (!table.format("settings/1")) return settings;
    settings.appearance = table.choice<Appearance>("appearance", appearances).value_or(settings.appearance);
    settings.language = table.choice<Language>("language", languages).value_or(settings.language);
    settings.text_percent =
        table.whole("text_percent", usual_text_percent, most_text_percent).value_or(settings.text_percent);
    settings.zone = zone_of(table);
    settings.printer = id_of(table, "printer");
    settings.stock = table.text("stock");  // gLabels' ids have other letters than ours
    return settings;
}

}  // namespace

Reading<Settings> parse_settings(std::string_view bytes, const std::string& name) {
    FaultLog log(name);
    return read_whole<Settings>(bytes, log, read_one);
}

Reading<Settings> read_settings(const std::filesystem::path& file) {
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored)) return {Settings(), {}};
    FaultLog log(file.string());
    const auto bytes = read_file(file, log);
    if (!bytes) return {std::nullopt, log.in_order()};
    return read_whole<Settings>(*bytes, log, read_one);
}

}  // namespace vialwright::files
