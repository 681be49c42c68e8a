// SPDX-License-Identifier: Apache-2.0
#include "labels/printer/printer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::printer {

namespace {

using draw::Length;
using numbers::Exact;

// GS1 General Specifications, Data Matrix on medicines: from 0.254 to 0.990 mm a module.
constexpr Length least_module = draw::mm(Exact::ratio(254, 1000));
constexpr Length most_module = draw::mm(Exact::ratio(990, 1000));

bool is_far(const Length& move) {
    return move > draw::mm(layout::most_move_mm) || -move > draw::mm(layout::most_move_mm);
}
bool is_scale(const Exact& scale) { return scale >= layout::least_scale && scale <= layout::most_scale; }

std::string fault_of_modules(int dots, int dpi) {
    const Length module = draw::dots(dots, dpi);
    if (module >= least_module && module <= most_module) return {};
    return fmt::format("{} dots a module are {} mm at {} dpi; a bar code needs 0.254 to 0.990 mm", dots,
                       numbers::format_decimal(module.in_mm(), 3).text, dpi);
}

}  // namespace

const Printer* find(const Printers& printers, std::string_view id) {
    const auto found = std::ranges::find(printers, id, &Printer::id);
    return found == printers.end() ? nullptr : &*found;
}

bool is_queue_name(std::string_view text) {
    constexpr std::size_t longest = 127;
    return !text.empty() && text.size() <= longest && text.front() != '-' &&
           std::ranges::all_of(text, [](char c) {
               return c > ' ' && c < '\x7f' && std::string_view("/#?\"'\\").find(c) == std::string_view::npos;
           });
}

namespace {

void check_move(const Length& move, std::string_view forward, std::string_view backward,
                std::vector<Fault>& faults) {
    if (!is_far(move)) return;
    faults.push_back({move.is_negative() ? backward : forward,
                      fmt::format("print is moved by at most {} mm; further off, the paper is set wrong",
                                  layout::most_move_mm)});
}

void check_scale(const Exact& scale, std::string_view key, std::vector<Fault>& faults) {
    if (is_scale(scale)) return;
    faults.push_back({key,
                      "a scale is from 0.98 to 1.02; further off, the printer fits pages to its paper: "
                      "switch that off"});
}

// Both may be left out.
void check_names(const Printer& printer, std::vector<Fault>& faults) {
    if (!printer.queue.empty() && !is_queue_name(printer.queue))
        faults.push_back({"queue", fmt::format("\"{}\" cannot be the name of a queue; `lpstat -e` shows them",
                                               printer.queue)});
    if (!printer.media.empty() && !is_queue_name(printer.media))
        faults.push_back(
            {"media",
             fmt::format("\"{}\" cannot be the name of a paper size; `lpoptions -p QUEUE -l` shows them",
                         printer.media)});
}

}  // namespace

std::vector<Fault> faults_of(const Printer& printer) {
    std::vector<Fault> faults;
    const auto& [dpi, module_dots, correction, page, turn] = printer.profile;
    if (dpi != 203 && dpi != 300 && dpi != 600)
        return {{"dpi", "labels are made for 203, 300 and 600 dots per inch"}};
    if (module_dots != 0)
        if (auto fault = fault_of_modules(module_dots, dpi); !fault.empty())
            faults.push_back({"dots_per_module", std::move(fault)});
    check_move(correction.right, "move_right", "move_left", faults);
    check_move(correction.down, "move_down", "move_up", faults);
    check_scale(correction.scale_x, "scale_x", faults);
    check_scale(correction.scale_y, "scale_y", faults);
    if (turn % 90 != 0 || turn < 0 || turn > 270)
        faults.push_back({"turn", "a page is turned by 0, 90, 180 or 270 degrees"});
    check_names(printer, faults);
    return faults;
}

}  // namespace vialwright::printer
