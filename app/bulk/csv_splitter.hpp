// SPDX-License-Identifier: Apache-2.0
// A CSV file (RFC 4180) in records, in constant memory. Fields are taken apart elsewhere (csv_fields.hpp), by several
// threads: here it is only found where a record ends, which is what has to happen in order.
//
// A record that is broken costs one line of the file. Where a quotation mark is never closed, or closed in the middle
// of a later line, the line that opened it is the broken one, and reading goes on with the line after it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/bulk/byte_source.hpp"

namespace vialwright::bulk {

enum class RecordFault : std::uint8_t {
    none,
    blank,           // an empty line with other lines after it
    too_long,        // over longest_record bytes
    unclosed_quote,  // a quotation mark opens a field and nothing ends it, or only something in another order
    stray_quote      // a quotation mark inside a field that is not in quotes, or text after a closing one
};

struct Record {
    std::size_t begin = 0, length = 0;  // in the bytes of the batch, without the line end
    std::size_t line = 0;               // of the file, where it begins; 1 is the first
    RecordFault fault = RecordFault::none;
};

// Longer than any order; a longer record is a paste accident or a file that is something else.
inline constexpr std::size_t longest_record = std::size_t{64} * 1024;

class CsvSplitter {
public:
    explicit CsvSplitter(ByteSource& source) : source_(source) {}

    // The first record, without a byte order mark. "" with fault none: the file is empty.
    struct Header {
        std::string text;
        RecordFault fault = RecordFault::none;
    };
    Header read_header();

    // From here on a record over several lines must have this many fields.
    void expect_fields(std::size_t count) { fields_ = count; }

    // The next records: about `block` bytes of them. False: there are no more. Blank lines at the end of the file are none
    // (up to most_blanks of them).
    bool next(std::string& bytes, std::vector<Record>& records);

    static constexpr std::size_t block = std::size_t{192} * 1024;
    static_assert(block > 2 * longest_record);
    static constexpr std::size_t most_blanks = 1000;

private:
    struct Taken {
        std::size_t used = 0;  // bytes, with the line end; 0: more are needed
        std::size_t lines = 0;
        Record record;
    };
    void fill(std::string& bytes);
    Taken take(std::string_view rest) const;
    Taken take_quoted(std::string_view rest, const Taken& first_line) const;
    void keep(const Taken& taken, std::size_t at, std::vector<Record>& records);
    void tell_blanks(std::vector<Record>& records);
    std::size_t skip_rest_of_line(std::string_view bytes);

    ByteSource& source_;
    std::string carry_;  // what was read and not yet used
    bool at_end_ = false;
    bool skipping_ = false;  // inside a line that was too long
    std::size_t line_ = 1;
    std::size_t fields_ = 0;
    std::size_t blank_from_ = 0, blanks_ = 0;  // lines that are told once something follows them
};

}  // namespace vialwright::bulk
