// SPDX-License-Identifier: Apache-2.0
// Every monograph by its id, read once and shared by all threads.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "app/workbench/library.hpp"

namespace vialwright::bulk {

class Products {
public:
    // The faults are those of the folders. A file that cannot be used only fails the orders that name its product.
    static Result<Products, files::Faults> load(workbench::Library& library);
    // Monographs that someone else holds.
    explicit Products(const std::vector<const formulary::Monograph*>& monographs);

    const formulary::Monograph* find(std::string_view id) const;
    std::string why_missing(std::string_view id) const;

private:
    Products() = default;

    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    template <class Value> using ById = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    ById<const formulary::Monograph*> monographs_;
    ById<std::string> unusable_;  // why
};

}  // namespace vialwright::bulk
