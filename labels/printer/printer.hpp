// SPDX-License-Identifier: Apache-2.0
// A printer as a site describes it: the queue that leads to it, what paper it is told, and what the layout must know.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "labels/layout/printer_profile.hpp"

namespace vialwright::printer {

struct Printer {
    std::string id;  // "bench-zebra"
    std::string name;
    std::string queue;  // of CUPS; "": it is not printed to, only laid out for
    std::string media;  // the queue's own name of the paper; "": told by its size
    layout::PrinterProfile profile;
};

using Printers = std::vector<Printer>;

const Printer* find(const Printers& printers, std::string_view id);

struct Fault {
    std::string_view key;  // of the settings file: "dpi"
    std::string message;   // what is wrong, and what to write instead
};

// What is wrong with it: no dots that labels are made for, moved or scaled too far, bars too thin or too wide.
std::vector<Fault> faults_of(const Printer& printer);

// Whether the text can be the name of a CUPS queue or of its paper: printable ASCII without blanks, '/', '#', quotes.
bool is_queue_name(std::string_view text);

}  // namespace vialwright::printer
