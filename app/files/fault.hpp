// SPDX-License-Identifier: Apache-2.0
// What is wrong with a file that a person wrote: where, and what to do. All faults of a file are collected, so that it
// is mended in one go.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace vialwright::files {

// From 1, in characters; {0, 0}: the file as a whole.
struct Place {
    int line = 0;
    int column = 0;
    friend bool operator==(const Place&, const Place&) = default;
    friend auto operator<=>(const Place&, const Place&) = default;
};

enum class Cause : std::uint8_t {
    content,  // what the file says
    not_found,
    unreadable  // a folder, no permission, an I/O error, too large
};

struct Fault {
    std::string file;
    Place place;
    std::string message;  // what is wrong and what to write instead
    bool is_warning = false;
    Cause cause = Cause::content;
};

using Faults = std::vector<Fault>;

// What was read from a file: a value, unless there is an error among the faults; warnings may stand beside it.
template <class Value> struct Reading {
    std::optional<Value> value;
    Faults faults;
};

std::string to_text(const Fault& fault);  // "data/x.toml:12:5: …", a warning with "warning: " after the place
bool has_error(const Faults& faults);

// Collects the faults of one file. Beyond `most_faults` only the count is kept: a file that is something else
// altogether would bury the reader.
class FaultLog {
public:
    explicit FaultLog(std::string file) : file_(std::move(file)) {}

    void error(Place place, std::string message, Cause cause = Cause::content);
    void warn(Place place, std::string message);
    bool has_error() const { return errors_ > 0; }
    const std::string& file() const { return file_; }

    Faults in_order() const;  // by place, errors and warnings together

    static constexpr std::size_t most_faults = 50;

private:
    std::string file_;
    Faults faults_;
    std::size_t errors_ = 0;
};

}  // namespace vialwright::files
