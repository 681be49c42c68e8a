// SPDX-License-Identifier: Apache-2.0
// From the typed fields of a compounding form or command to quantities of the right kind. Every field that is wrong is
// told at once, with what to write.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/compounding/strength.hpp"
#include "core/dosing/order.hpp"
#include "core/units/parse.hpp"

namespace vialwright::compounding {

using dosing::FieldFault;
using Faults = std::vector<FieldFault>;

enum class Zero { refused, allowed };

class FieldReader {
public:
    // Each gives nothing after noting a fault. An empty text is a fault: ask is_given() where a field may be missing.
    std::optional<units::Shown> one_of(std::string_view field, std::string_view text,
                                       std::span<const units::Dimension> wanted, Zero zero = Zero::refused);
    template <class Q>
    std::optional<units::Shown> quantity(std::string_view field, std::string_view text,
                                         Zero zero = Zero::refused) {
        return one_of(field, text, {&units::dimension_of<Q>, 1}, zero);
    }
    template <class Q>
    std::optional<Q> typed(std::string_view field, std::string_view text, Zero zero = Zero::refused) {
        const auto read = quantity<Q>(field, text, zero);
        return read ? std::optional<Q>(read->quantity.template as<Q>()) : std::nullopt;
    }
    std::optional<Strength> strength(std::string_view field, std::string_view text,
                                     Zero zero = Zero::refused);
    // "5 %" is 1/20. The sign is asked for: 5 and 0.05 are both meant by somebody.
    std::optional<numbers::Exact> percent(std::string_view field, std::string_view text,
                                          Zero zero = Zero::refused);
    std::optional<numbers::Exact> number(std::string_view field, std::string_view text,
                                         Zero zero = Zero::refused);
    std::optional<int> whole(std::string_view field, std::string_view text, int most);

    void fault(std::string_view field, std::string message) {
        faults_.push_back({std::string(field), std::move(message)});
    }
    const Faults& faults() const { return faults_; }

private:
    bool is_missing(std::string_view field, std::string_view text, std::string_view wanted);

    Faults faults_;
};

// "Glycine=2 g,75.07 g/mol,1" into its name and parts. A comma between digits that parts thousands belongs to the number.
struct IngredientText {
    std::string name;
    std::vector<std::string> parts;
};
std::optional<IngredientText> split_ingredient(FieldReader& reader, std::string_view text,
                                               std::string_view form);

}  // namespace vialwright::compounding
