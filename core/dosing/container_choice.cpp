// SPDX-License-Identifier: Apache-2.0
#include "core/dosing/container_choice.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace vialwright::dosing {

namespace {

using numbers::Exact;

constexpr std::int64_t most_steps = 2'000'000;
constexpr int never = std::numeric_limits<int>::max();

// A positive whole number that is small enough to count with.
std::optional<std::int64_t> counted(const Exact& value) {
    const auto parts = value.parts();
    constexpr std::int64_t most = 1'000'000'000'000;
    if (!parts || parts->denominator != 1 || parts->numerator < 1 || parts->numerator > most)
        return std::nullopt;
    return static_cast<std::int64_t>(parts->numerator);
}

// The largest quantity that every size is a whole number of.
std::optional<Exact> common_step(const std::vector<Exact>& sizes) {
    std::int64_t denominator = 1;
    for (const Exact& size : sizes) {
        const auto parts = size.parts();
        if (!parts || parts->denominator > most_steps) return std::nullopt;
        denominator = std::lcm(denominator, static_cast<std::int64_t>(parts->denominator));
        if (denominator > most_steps) return std::nullopt;
    }
    std::int64_t numerator = 0;
    for (const Exact& size : sizes) {
        const auto whole = counted(size * denominator);
        if (!whole) return std::nullopt;
        numerator = std::gcd(numerator, *whole);
    }
    return Exact::ratio(numerator, denominator);
}

// For each sum of steps the fewest containers that make it, and the last of them: changing money, with the fewest coins.
class Change {
public:
    Change(const std::vector<std::int64_t>& sizes, std::int64_t most)
        : sizes_(sizes), fewest_(static_cast<std::size_t>(most + 1), never), last_(fewest_.size(), 0) {
        fewest_[0] = 0;
        for (std::size_t sum = 1; sum < fewest_.size(); ++sum)
            for (std::size_t kind = 0; kind < sizes.size(); ++kind) try_last(sum, kind);
    }

    bool can_make(std::int64_t sum) const { return fewest_[static_cast<std::size_t>(sum)] != never; }

    void add_to(std::vector<std::int64_t>& counts, std::int64_t sum) const {
        while (sum > 0) {
            const std::size_t kind = last_[static_cast<std::size_t>(sum)];
            ++counts[kind];
            sum -= sizes_[kind];
        }
    }

private:
    void try_last(std::size_t sum, std::size_t kind) {
        const auto size = static_cast<std::size_t>(sizes_[kind]);
        if (size > sum || fewest_[sum - size] == never || fewest_[sum - size] + 1 >= fewest_[sum]) return;
        fewest_[sum] = fewest_[sum - size] + 1;
        last_[sum] = kind;
    }

    const std::vector<std::int64_t>& sizes_;
    std::vector<int> fewest_;
    std::vector<std::size_t> last_;
};

}  // namespace

std::optional<std::vector<std::int64_t>> choose_containers(const Exact& needed,
                                                           const std::vector<Exact>& sizes) {
    const auto step = common_step(sizes);
    if (!step) return std::nullopt;
    std::vector<std::int64_t> steps;
    for (const Exact& size : sizes) steps.push_back(*counted(size / *step));
    const auto wanted = counted(round_to_multiple(needed / *step, 1, numbers::Rounding::up));
    if (!wanted) return std::nullopt;
    const std::int64_t largest = *std::ranges::max_element(steps);
    // Of as many smaller ones as the largest has steps, some together are a whole number of the largest, which takes fewer:
    // the smaller ones of the best set are fewer than that, and less than the square of the largest in all.
    if (largest > most_steps / largest) return std::nullopt;
    const std::int64_t surely_largest = std::max<std::int64_t>(0, (*wanted - largest * largest) / largest);
    const std::int64_t rest = *wanted - surely_largest * largest;
    if (rest + largest > most_steps) return std::nullopt;
    const Change change(steps, rest + largest);
    std::int64_t sum = rest;
    while (!change.can_make(sum)) ++sum;  // at the latest where the largest alone reaches beyond
    std::vector<std::int64_t> counts(sizes.size(), 0);
    counts[static_cast<std::size_t>(std::ranges::max_element(steps) - steps.begin())] = surely_largest;
    change.add_to(counts, sum);
    return counts;
}

}  // namespace vialwright::dosing
