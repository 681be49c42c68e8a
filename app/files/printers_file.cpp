// SPDX-License-Identifier: Apache-2.0
#include "app/files/printers_file.hpp"

#include <fmt/format.h>

#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"

namespace vialwright::files {

namespace {

using draw::Length;
using printer::Printer;

// Two keys for the two directions, because a quantity has no sign and "-0.5 mm" says nobody which way.
Length move(TableReader& table, std::string_view forward, std::string_view backward) {
    const auto ahead = table.quantity<units::Height>(forward);
    const auto back = table.quantity<units::Height>(backward);
    if (ahead && back)
        table.fault(backward, fmt::format("print is moved one way: write {} or {}", forward, backward));
    if (ahead) return draw::mm(ahead->value() * 10);
    return back ? -draw::mm(back->value() * 10) : Length();
}

Printer read_one(TableReader& table, const printer::Printers& before) {
    constexpr int any = 1'000'000;  // faults_of says what is wrong with a number
    Printer read;
    table.require({"id", "name", "dpi"});
    read.id = table.id("id");
    read.name = table.required_text("name");
    read.queue = table.text("queue");
    read.media = table.text("media");
    auto& profile = read.profile;
    profile.turn = table.whole("turn", 0, any).value_or(0);
    profile.dpi = table.whole("dpi", 1, any).value_or(profile.dpi);
    profile.module_dots = table.whole("dots_per_module", 1, any).value_or(0);
    profile.correction.right = move(table, "move_right", "move_left");
    profile.correction.down = move(table, "move_down", "move_up");
    profile.correction.scale_x = table.number("scale_x").value_or(1);
    profile.correction.scale_y = table.number("scale_y").value_or(1);
    profile.page = layout::Page::whole_points;
    if (printer::find(before, read.id) != nullptr)
        table.fault("id", fmt::format("\"{}\" stands here a second time: ids are unique", read.id));
    for (const auto& fault : printer::faults_of(read)) table.fault(fault.key, fault.message);
    return read;
}

}  // namespace

bool parse_printers(std::string_view bytes, printer::Printers& printers, FaultLog& log) {
    const auto root = parse_toml(bytes, log);
    if (!root) return false;
    read_table(*root, log, [&](TableReader& file) {
        if (!file.format("printers/1")) return;
        file.require({"printer"});
        file.tables("printer", [&](TableReader& table) { printers.push_back(read_one(table, printers)); });
    });
    return !log.has_error();
}

Reading<printer::Printers> read_printers(const std::filesystem::path& file) {
    std::error_code ignored;
    if (file.empty() || !std::filesystem::exists(file, ignored)) return {printer::Printers(), {}};
    Reading<printer::Printers> reading;
    printer::Printers printers;
    FaultLog log(file.string());
    if (const auto bytes = read_file(file, log); bytes && parse_printers(*bytes, printers, log))
        reading.value = std::move(printers);
    reading.faults = log.in_order();
    return reading;
}

}  // namespace vialwright::files
