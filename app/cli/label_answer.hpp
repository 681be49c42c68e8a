// SPDX-License-Identifier: Apache-2.0
// A label that was made, as JSON and in words: what one label and a batch answer alike.
#pragma once

#include "app/cli/json.hpp"
#include "app/cli/terminal.hpp"
#include "app/workbench/label_job.hpp"

namespace vialwright::cli {

Json elements_json(const layout::LabelLayout& label);
Json code_json(const layout::PlacedCode& code);  // null where there is none
Json further_codes_json(const layout::LabelLayout& label);
Json to_json(const lint::Finding& finding);

// "Read back: text whole, bar code right (…)", with what has to be known about the code.
std::string read_back_text(const layout::LabelLayout& label, const proof::Proof& proof);

// "31 labels on 2 pages"
std::string count_text(std::size_t labels, std::size_t pages);

}  // namespace vialwright::cli
