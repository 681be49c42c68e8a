// SPDX-License-Identifier: Apache-2.0
// The GS1 Application Identifiers that a medicine's label can carry, as data. Formats, required partners and which have a
// length that a reader knows: GS1 Barcode Syntax Dictionary. What is not in the table is refused, never skipped: without its
// length nothing behind it can be read.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace vialwright::gs1 {

enum class Content : std::uint8_t {
    gtin,       // 14 digits with check digit
    date,       // YYMMDD
    date_time,  // YYMMDDHHMM
    text        // of the 82 characters of GS1 AI encodable character set 82
};

struct Identifier {
    std::string_view ai;
    std::string_view title;  // what it is called here
    Content content;
    std::size_t least, most;     // characters
    bool has_predefined_length;  // no separator follows it
    bool needs_gtin;             // only beside a (01)
};

std::span<const Identifier> identifiers();

// Null if it is none of the table.
const Identifier* find_identifier(std::string_view ai);

// The one that these digits begin with; null if none does. No identifier of the table is the beginning of another.
const Identifier* identifier_at(std::string_view text);

// The 82 characters of GS1 AI encodable character set 82: letters, digits and ! " % & ' ( ) * + , - . / : ; < = > ? _
// (GS1 General Specifications 7.11). No blank.
bool is_in_character_set_82(char c);

}  // namespace vialwright::gs1
