// SPDX-License-Identifier: Apache-2.0
#include "tests/support/golden_file.hpp"

#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace vialwright::test {

namespace {

std::string first_difference(const std::string& approved, std::string_view received) {
    std::istringstream old_lines(approved);
    std::istringstream new_lines{std::string(received)};
    for (int number = 1;; ++number) {
        std::string before;
        std::string now;
        const bool has_before = static_cast<bool>(std::getline(old_lines, before));
        const bool has_now = static_cast<bool>(std::getline(new_lines, now));
        if (!has_before && !has_now) return "the ends differ";
        if (has_before && has_now && before == now) continue;
        return "line " + std::to_string(number) + ":\n- " + (has_before ? before : "(no line)") + "\n+ " +
               (has_now ? now : "(no line)");
    }
}

}  // namespace

std::string golden_difference(const std::filesystem::path& approved, std::string_view received) {
    std::string name = approved.string();
    const std::string mark = ".approved.";
    const std::size_t at = name.rfind(mark);
    if (at == std::string::npos) throw std::invalid_argument(name + " is no golden file");
    name.replace(at, mark.size(), ".received.");
    std::ifstream in(approved, std::ios::binary);
    const bool exists = in.good();
    const std::string old{std::istreambuf_iterator<char>(in), {}};
    if (exists && old == received) {
        std::filesystem::remove(name);
        return "";
    }
    std::ofstream out(name, std::ios::binary);
    out << received;
    if (!out.flush()) throw std::runtime_error(name + " cannot be written");
    return approved.filename().string() +
           (exists ? ": " + first_difference(old, received) : ": nothing is approved yet") +
           "\nscript/checks/approve.py shows all of it, with --accept it takes it";
}

}  // namespace vialwright::test
