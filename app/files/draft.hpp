// SPDX-License-Identifier: Apache-2.0
// A settings file as entries that a person types in: read from the file as they stand there, judged by the file's own reader
// while they change, and written back whole.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/files/fault.hpp"

namespace vialwright::files {

// By key, as typed; what is empty is not held.
using DraftRow = std::map<std::string, std::string, std::less<>>;
using DraftRows = std::vector<DraftRow>;

std::string raw_in(const DraftRow& row, std::string_view key);  // "" where there is none

// What is the same for all files of one format.
struct DraftKind {
    std::string_view format;             // "printers/1"
    std::string_view table;              // "printer": a row for each; "": one row, the file itself
    std::vector<std::string_view> keys;  // in the order in which they are written
    Faults (*faults)(std::string_view bytes, const std::string& name);  // of its reader
};

const DraftKind& settings_kind();
const DraftKind& facility_kind();
const DraftKind& printers_kind();

struct Draft {
    DraftRows rows;
    Faults faults;  // of a file that cannot be used: its rows are none
    bool is_there = false;
};

// A file that is not there is no rows and no fault.
Draft read_draft(const DraftKind& kind, const std::filesystem::path& file);

std::string to_toml(const DraftKind& kind, const DraftRows& rows);

struct DraftFault {
    std::size_t row = 0;
    std::string key;  // "": of the row as a whole
    std::string message;
    friend bool operator==(const DraftFault&, const DraftFault&) = default;
};

// What the reader would say about the file that is written from the rows.
std::vector<DraftFault> faults_of(const DraftKind& kind, const DraftRows& rows);

// Whether the file was written by to_toml(), so that nobody's comments are in it.
bool is_written_here(const std::filesystem::path& file);

}  // namespace vialwright::files
