// SPDX-License-Identifier: Apache-2.0
#include "core/text/nearest.hpp"

#include <algorithm>
#include <array>

namespace vialwright::text {

namespace {

constexpr std::size_t longest_word = 64;

// Optimal string alignment: insertions, deletions, changes and swaps of neighbours, each counted once. Neither word is longer
// than longest_word.
std::size_t distance(std::string_view from, std::string_view to) {
    std::array<std::array<std::size_t, longest_word + 1>, 3> rows;
    for (std::size_t j = 0; j <= to.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= from.size(); ++i) {
        auto& current = rows[i % 3];
        const auto& before = rows[(i + 2) % 3];
        const auto& two_before = rows[(i + 1) % 3];
        current[0] = i;
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const std::size_t change = before[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            current[j] = std::min({before[j] + 1, current[j - 1] + 1, change});
            const bool swapped = i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1];
            if (swapped) current[j] = std::min(current[j], two_before[j - 2] + 1);
        }
    }
    return rows[from.size() % 3][to.size()];
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, std::span<const std::string> candidates) {
    if (word.empty() || word.size() > longest_word) return std::nullopt;
    std::optional<std::string> best;
    std::size_t fewest = std::max<std::size_t>(word.size() / 3, 1) + 1;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > longest_word) continue;
        // As many insertions or deletions are needed as the lengths differ by.
        if (std::max(word.size(), candidate.size()) - std::min(word.size(), candidate.size()) >= fewest)
            continue;
        const std::size_t wrong = distance(word, candidate);
        if (wrong >= fewest || wrong >= std::max(word.size(), candidate.size())) continue;
        fewest = wrong;
        best = candidate;
    }
    return best;
}

std::string suggestion(std::string_view word, std::span<const std::string> candidates) {
    const auto meant = nearest(word, candidates);
    return meant ? "; did you mean \"" + *meant + "\"?" : "";
}

}  // namespace vialwright::text
