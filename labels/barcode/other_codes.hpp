// SPDX-License-Identifier: Apache-2.0
// Codes beside the label's own Data Matrix: GS1 Data Matrix of any elements, the linear bar code with the NDC that 21 CFR 201.25
// asks for (UPC-A, GS1-128 or GS1 DataBar), and QR with plain text for a record. Each error says what does not fit and what would.
#pragma once

#include <string>
#include <string_view>

#include "core/result.hpp"
#include "labels/barcode/code.hpp"
#include "labels/gs1/element_string.hpp"

namespace vialwright::barcode {

using MadeCode = Result<Code, std::string>;

// What make_code cannot say: the production date (11), the NDC of 12 digits (715), the expiration to the minute (7003).
Code gs1_data_matrix_code(const gs1::Encoded& content);

// At most 48 characters with identifiers and separators (GS1 General Specifications 5.4). 01 alone takes 134 modules.
MadeCode gs1_128_code(const gs1::Encoded& content);

// A GTIN-12, also with zeros in front: NDC10 is 3, ten digits, check digit. 95 modules.
MadeCode upc_a_code(std::string_view gtin);

// One GTIN. 96 modules.
MadeCode databar_omni_code(std::string_view gtin);

// The same in bars of 13 modules instead of 33: for small items that are read by hand, not over a slot.
MadeCode databar_truncated_code(std::string_view gtin);

// One GTIN whose indicator is 0 or 1: the narrowest, 79 modules. ZXing 1.4 does not read it, so a label that is proved by reading
// it back cannot carry it.
MadeCode databar_limited_code(std::string_view gtin);

// Element strings: at most 74 digits or 41 capitals in all, fewer where the characters are of several kinds.
MadeCode databar_expanded_code(const gs1::Encoded& content);

// Visible ASCII and blanks, 1 to 300: what is longer has too many modules for a label.
MadeCode qr_code(std::string_view text);

}  // namespace vialwright::barcode
