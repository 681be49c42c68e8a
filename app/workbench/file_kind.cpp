// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/file_kind.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "app/files/read_file.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

constexpr std::size_t longest_header = 64 * 1024;
// Columns of rows of labels that no order has.
constexpr std::array<std::string_view, 5> of_labels = {"lot", "bud", "made", "copies", "kind"};

bool is_of_labels(std::string_view header) {
    std::string column;
    const auto ends = [&] { return std::ranges::find(of_labels, text::folded(column)) != of_labels.end(); };
    for (const char c : header) {
        if (c != ',' && c != '"' && c != ';' && c != '\t') {
            column += c;
        } else {
            if (ends()) return true;
            column.clear();
        }
    }
    return ends();
}

}  // namespace

FileKind kind_of_file(const std::filesystem::path& file) {
    const std::string extension = text::folded(file.extension().string());
    if (extension == ".toml") return FileKind::monograph;
    if (extension == ".json" || extension == ".ndjson") return FileKind::orders;
    if (extension != ".csv") return FileKind::unknown;
    const std::string beginning = files::read_beginning(file, longest_header);
    const std::string_view header = std::string_view(beginning).substr(0, beginning.find_first_of("\r\n"));
    return is_of_labels(header) ? FileKind::rows : FileKind::orders;
}

}  // namespace vialwright::workbench
