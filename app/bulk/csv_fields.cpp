// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/csv_fields.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <fmt/format.h>

#include "labels/text/text_policy.hpp"

namespace vialwright::bulk {

namespace {

// What the bytes of a record ask for; a million are read, so each byte is looked at once.
enum Seen : std::uint8_t { nothing = 0, quote = 1, carriage_return = 2, nul = 4, beyond_ascii = 8 };

constexpr std::array<std::uint8_t, 256> meanings() {
    std::array<std::uint8_t, 256> of{};
    for (std::size_t c = 0x80; c < of.size(); ++c) of[c] = beyond_ascii;
    of['"'] = quote;
    of['\r'] = carriage_return;
    of[0] = nul;
    return of;
}

std::uint8_t look_at(std::string_view record) {
    static constexpr auto meaning = meanings();
    std::uint8_t seen = nothing;
    for (const char c : record) seen |= meaning[static_cast<unsigned char>(c)];
    return seen;
}

bool is_too_long(std::string_view field) { return field.size() > longest_field; }

}  // namespace

// Up to the next separator; false for a carriage return, which only a field in quotation marks may hold.
bool FieldReader::take_plain(std::string_view record, std::size_t& at) {
    const std::size_t begin = at;
    while (at < record.size() && record[at] != ',') ++at;
    fields_.push_back(record.substr(begin, at - begin));
    return !returns_ || fields_.back().find('\r') == std::string_view::npos;
}

// The splitter has seen that it is closed. Without doubled quotation marks the field is its own text.
bool FieldReader::take_quoted(std::string_view record, std::size_t& at) {
    const std::size_t begin = at + 1;
    const std::size_t first = unquoted_.size();
    bool doubled = false;
    for (at = begin; at < record.size(); ++at) {
        if (record[at] == '"') {
            if (at + 1 >= record.size() || record[at + 1] != '"') break;
            if (!doubled) unquoted_.append(record, begin, at - begin);
            doubled = true;
            ++at;
        }
        if (doubled) unquoted_ += record[at];
    }
    if (at >= record.size()) return false;
    fields_.push_back(doubled ? std::string_view(unquoted_).substr(first) : record.substr(begin, at - begin));
    ++at;
    return at == record.size() || record[at] == ',';
}

std::optional<std::string> FieldReader::read(std::string_view record) {
    fields_.clear();
    unquoted_.clear();
    const std::uint8_t seen = look_at(record);
    returns_ = (seen & carriage_return) != 0;
    if ((seen & quote) != 0) unquoted_.reserve(record.size());  // the fields are views of it
    if ((seen & nul) != 0) return "there is a NUL byte in this line: save the file again as CSV, UTF-8";
    if ((seen & beyond_ascii) != 0 && text::decode_utf8(record).fault)
        return "this line is not UTF-8: save the file again as CSV, UTF-8";
    for (std::size_t at = 0;; ++at) {
        const bool quoted = at < record.size() && record[at] == '"';
        if (!(quoted ? take_quoted(record, at) : take_plain(record, at)))
            return quoted ? explain(RecordFault::stray_quote)
                          : "there is a carriage return inside a field: put the field in quotation marks, or "
                            "take it out";
        if (at >= record.size()) break;
    }
    if (std::ranges::any_of(fields_, is_too_long))
        return fmt::format("a field is longer than {} bytes: is it in the right column?", longest_field);
    return std::nullopt;
}

std::string explain(RecordFault fault) {
    switch (fault) {
        case RecordFault::none: break;
        case RecordFault::blank: return "this line is empty";
        case RecordFault::too_long:
            return fmt::format("this line is longer than {} bytes: is a line end missing?", longest_record);
        case RecordFault::unclosed_quote:
            return "a quotation mark opens a field in this line and does not close it: close it, and double "
                   "those "
                   "inside the field";
        case RecordFault::stray_quote:
            return "there is a quotation mark inside a field: double it, and put the field in quotation "
                   "marks";
    }
    return "";
}

}  // namespace vialwright::bulk
