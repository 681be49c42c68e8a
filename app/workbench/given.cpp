// SPDX-License-Identifier: Apache-2.0
#include <utility>

#include <fmt/format.h>

#include "app/workbench/form.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

std::string text_of(const Given::Row& row, std::string_view field) {
    const auto found = row.find(field);
    return found == row.end() ? "" : found->second;
}

// "" where nothing of the row is typed. A name that is not typed is the row's number: no amount is lost for it.
std::string joined_row(const Given::Row& row, std::size_t number,
                       std::initializer_list<std::string_view> fields) {
    std::string name, parts;
    bool is_name = true;
    for (const auto field : fields) {
        const std::string text = text_of(row, field);
        if (std::exchange(is_name, false)) name = text;
        else if (!text.empty()) parts += (parts.empty() ? "" : ",") + text;
    }
    if (name.empty() && parts.empty()) return "";
    return (name.empty() ? fmt::format(fmt::runtime(tr("Ingredient {}")), number) : name) + "=" + parts;
}

}  // namespace

std::string Given::operator[](std::string_view field) const { return text_of(single, field); }

std::vector<std::string> Given::joined(std::initializer_list<std::string_view> fields) const {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (std::string text = joined_row(rows[i], i + 1, fields); !text.empty())
            texts.push_back(std::move(text));
    return texts;
}

std::vector<std::string> Given::each(std::string_view field) const {
    std::vector<std::string> texts;
    for (const Row& row : rows)
        if (std::string text = text_of(row, field); !text.empty()) texts.push_back(std::move(text));
    return texts;
}

}  // namespace vialwright::workbench
