// SPDX-License-Identifier: Apache-2.0
// A page of a PDF as poppler's pdftoppm draws it: the eyes of another program. It runs by its own, in memory, with an argument
// vector and no shell; on a computer without it nothing is rendered, which is said and is no fault.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <sys/types.h>

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

// The program, started before there is a PDF: most of its time goes into loading its libraries, and that can be while the
// label is laid out.
class PageRenderer {
public:
    explicit PageRenderer(int dpi, Renderer renderer = {});  // dots an inch
    ~PageRenderer();                                         // a program that was given no PDF is ended
    PageRenderer(const PageRenderer&) = delete;
    PageRenderer& operator=(const PageRenderer&) = delete;

    Rendering first_page(std::string_view pdf);  // once

private:
    bool hand_over(std::string_view pdf);

    Renderer renderer_;
    int problem_ = 0;         // of starting it
    pid_t child_ = 0;         // 0: none, or it has ended
    int in_ = -1, out_ = -1;  // a socket that it reads from, a file without a name that it writes to
};

}  // namespace vialwright::workbench
