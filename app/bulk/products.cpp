// SPDX-License-Identifier: Apache-2.0
#include "app/bulk/products.hpp"

#include <fmt/format.h>

#include "app/files/text_rules.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::bulk {

namespace {

std::string first_error(const files::Faults& faults) {
    for (const auto& fault : faults)
        if (!fault.is_warning) return files::to_text(fault);
    return "";
}

}  // namespace

Result<Products, files::Faults> Products::load(workbench::Library& library) {
    files::Faults faults;
    Products products;
    for (const auto& file : library.products(faults)) {
        if (file.monograph) products.monographs_.emplace(file.monograph->id, file.monograph);
        else products.unusable_.emplace(file.path.stem().string(), first_error(file.faults));
    }
    if (files::has_error(faults)) return Failure{std::move(faults)};
    return products;
}

Products::Products(const std::vector<const formulary::Monograph*>& monographs) {
    for (const auto* monograph : monographs) monographs_.emplace(monograph->id, monograph);
}

const formulary::Monograph* Products::find(std::string_view id) const {
    const auto found = monographs_.find(id);
    return found == monographs_.end() ? nullptr : found->second;
}

std::string Products::why_missing(std::string_view id) const {
    if (id.empty()) return "no product is named";
    const std::string shown = files::with_all_visible(id);
    const auto broken = unusable_.find(id);
    if (broken != unusable_.end())
        return fmt::format("the monograph of \"{}\" cannot be used: {}", shown, broken->second);
    std::vector<std::string> known;
    for (const auto& [name, monograph] : monographs_) known.push_back(name);
    return fmt::format("there is no product \"{}\"{}", shown, text::suggestion(shown, known));
}

}  // namespace vialwright::bulk
