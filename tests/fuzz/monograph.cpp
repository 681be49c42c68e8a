// SPDX-License-Identifier: Apache-2.0
// The monograph reader: any bytes give a monograph or faults with a place and a reason, never both, never an exception,
// and the same again the second time. An input whose first byte is 128 or more edits a sound monograph instead, so that
// the rules behind the TOML are reached: each edit is a place (two bytes), how much to take out, how much to put in, and
// what.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "app/files/monograph_file.hpp"
#include "labels/text/text_policy.hpp"
#include "tests/app/files/sample_texts.hpp"

namespace {

using namespace vialwright;

constexpr std::uint8_t edits_follow = 0x80;
constexpr std::size_t most_put_in = 32;

void require(bool holds, const char* law, std::string_view text) {
    if (holds) return;
    std::fprintf(stderr, "broken: %s:\n%.*s\n", law, static_cast<int>(text.size()), text.data());
    std::abort();
}

std::string edited(std::string text, std::span<const std::uint8_t> edits) {
    while (edits.size() >= 4) {
        const std::size_t at = (edits[0] * 256U + edits[1]) % (text.size() + 1);
        const std::size_t taken = edits[2];
        const std::size_t put = std::min<std::size_t>(edits[3] % most_put_in, edits.size() - 4);
        edits = edits.subspan(4);
        text.replace(at, std::min(taken, text.size() - at),
                     std::string(edits.begin(), edits.begin() + static_cast<std::ptrdiff_t>(put)));
        edits = edits.subspan(put);
    }
    return text;
}

void check_fault(const files::Fault& fault, std::string_view text) {
    require(!fault.message.empty(), "a fault says what is wrong", text);
    require(fault.file == "fuzz.toml", "a fault names its file", text);
    const auto lines = static_cast<int>(std::ranges::count(text, '\n')) + 1;
    require(fault.place.line >= 0 && fault.place.line <= lines, "a fault is in the file", text);
    require(fault.place.column >= 0, "a fault is in its line", text);
    const auto message = text::decode_utf8(fault.message);
    require(!message.fault, "a message is UTF-8", text);
    for (const char32_t c : message.characters)
        require(c >= U' ' && c != 0x7f && c != 0x202e, "a message holds nothing that is not seen", text);
}

std::string said(const files::Faults& faults) {
    std::string all;
    for (const auto& fault : faults) all += files::to_text(fault) + "\n";
    return all;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> input(data, size);
    const bool edits = !input.empty() && input[0] >= edits_follow;
    const std::string text = edits ? edited(std::string(test::sample_monograph_text), input.subspan(1))
                                   : std::string(input.begin(), input.end());
    const auto reading = files::parse_monograph(text, "fuzz.toml");
    require(reading.value.has_value() != files::has_error(reading.faults), "a monograph or errors", text);
    require(reading.faults.size() <= files::FaultLog::most_faults + 1, "faults do not bury the reader", text);
    for (const auto& fault : reading.faults) check_fault(fault, text);
    require(said(files::parse_monograph(text, "fuzz.toml").faults) == said(reading.faults), "the same again",
            text);
    return 0;
}
