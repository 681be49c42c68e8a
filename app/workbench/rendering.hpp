// SPDX-License-Identifier: Apache-2.0
// A page of a PDF as poppler's pdftoppm draws it: the eyes of another program. It runs by its own, in memory, with an argument
// vector and no shell; on a computer without it nothing is rendered, which is said and is no fault.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "labels/proof/code_reader.hpp"

namespace vialwright::workbench {

struct Renderer {
    std::string program = "pdftoppm";  // sought on the PATH
    std::chrono::milliseconds patience{20'000};
};

struct Rendering {
    std::optional<proof::Picture> page;  // a pixel a printer dot
    bool is_missing = false;             // there is no such program: not a fault of the file
    std::string problem;                 // why there is no page, in a sentence
};

// The first page at so many dots an inch.
Rendering render_first_page(std::string_view pdf, int dpi, const Renderer& renderer = {});

}  // namespace vialwright::workbench
