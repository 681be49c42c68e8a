// SPDX-License-Identifier: Apache-2.0
// What the label's Data Matrix says. With a GTIN: GS1 element strings (01)(17)(10)(21), and (11) where it is asked for. Without
// one: our own text, never an invented GTIN:
//
//   V1|<lot>|<expiry>|<serial>|<check>      expiry YYYYMMDD or YYYYMMDDHHMM, serial may be empty
//
// The check character (ISO/IEC 7064, MOD 37,36, over letters and digits) is for text that is typed from a scan.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "core/time/date.hpp"

namespace vialwright::barcode {

enum class CodeKind : std::uint8_t {
    gs1_data_matrix,
    data_matrix,
    gs1_128,
    upc_a,
    databar_omni,       // GS1 DataBar Omnidirectional
    databar_truncated,  // the same bars, less high: for hand-held readers
    databar_limited,    // GS1 DataBar Limited
    databar_expanded,   // GS1 DataBar Expanded
    qr                  // QR Code with plain text
};

struct Code {
    CodeKind kind = CodeKind::data_matrix;
    std::string payload;  // what a scanner transmits; the separator of GS1 is U+001D
    std::string human;    // "(01)...(17)...", or the payload
};
std::string_view name_of(CodeKind kind);  // "GS1 DataBar Omnidirectional"
std::string_view id_of(CodeKind kind);    // "databar": in options and answers

struct CodeFields {
    std::string gtin;  // 8, 12, 13 or 14 digits; "" for none
    std::string lot;
    time::Date expires{};
    std::optional<time::LocalMinute> expires_at;
    std::string serial;              // "" for none
    std::optional<time::Date> made;  // production date (11) of a GS1 symbol; nothing: left out
};

// The error says which field is wrong and what it must be. A wrong GTIN is never left out silently.
Result<Code, std::string> make_code(const CodeFields& fields);

// Lots and serial numbers: 1 to 20 of A-Z, 0-9 and hyphens, beginning with a letter or digit. Narrower than GS1 allows,
// so that they can be read aloud, typed and used in file names.
bool is_lot_text(std::string_view text);

// GTIN-8, -12, -13, -14 as 14 digits; nothing if the length or the check digit is wrong, or if it is a number that no product has
// (gs1::read_gtin says why).
std::optional<std::string> gtin14(std::string_view gtin);

char check_character(std::string_view text);

}  // namespace vialwright::barcode
