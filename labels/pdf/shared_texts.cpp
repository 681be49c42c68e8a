// SPDX-License-Identifier: Apache-2.0
#include "labels/pdf/shared_texts.hpp"

#include <algorithm>

namespace vialwright::pdf {

namespace {

using draw::Mark;
using draw::TextRun;
using layout::LabelLayout;

std::ptrdiff_t shared_count(const std::vector<bool>& is_shared) {
    return std::ranges::count(is_shared, true);
}

std::vector<bool> all_texts(const std::vector<Mark>& marks) {
    std::vector<bool> texts;
    for (const Mark& mark : marks) texts.push_back(std::holds_alternative<TextRun>(mark));
    return texts;
}

void drop_element(std::vector<bool>& is_shared, const std::vector<Mark>& marks, const std::string& element) {
    for (std::size_t i = 0; i < marks.size(); ++i)
        if (const auto* run = std::get_if<TextRun>(&marks[i]); run != nullptr && run->element == element)
            is_shared[i] = false;
}

// Of what was shared, that which this label shares too.
std::vector<bool> shared_with(std::vector<bool> is_shared, const std::vector<Mark>& base,
                              const std::vector<Mark>& marks) {
    for (std::size_t i = 0; i < base.size(); ++i)
        if (is_shared[i] && marks[i] != base[i]) {
            drop_element(is_shared, base, std::get<TextRun>(base[i]).element);
            if (const auto* run = std::get_if<TextRun>(&marks[i]))
                drop_element(is_shared, marks, run->element);
        }
    return is_shared;
}

}  // namespace

std::vector<TextFamily> families_of(const std::vector<LabelLayout>& labels) {
    std::vector<TextFamily> families;
    for (std::size_t first = 0; first < labels.size();) {
        const auto& base = labels[first].drawing.marks;
        TextFamily family{first, first + 1, all_texts(base)};
        const std::ptrdiff_t enough = std::max<std::ptrdiff_t>(1, shared_count(family.is_shared) / 2);
        for (; family.last < labels.size(); ++family.last) {
            const auto& marks = labels[family.last].drawing.marks;
            if (marks.size() != base.size()) break;
            auto fewer = shared_with(family.is_shared, base, marks);
            if (shared_count(fewer) < enough) break;
            family.is_shared = std::move(fewer);
        }
        first = family.last;
        if (family.last - family.first >= smallest_family) families.push_back(std::move(family));
    }
    return families;
}

}  // namespace vialwright::pdf
