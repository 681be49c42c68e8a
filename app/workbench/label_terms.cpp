// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_terms.hpp"

#include <array>

#include "core/bud/wording.hpp"
#include "core/time/zone.hpp"
#include "core/units/quantities.hpp"

namespace vialwright::workbench {

using units::Dimension;
using units::dimension_of;

std::span<const Dimension> container_amounts() {
    static const std::array kinds{dimension_of<units::Volume>, dimension_of<units::ProductMass>,
                                  dimension_of<units::DosageUnits>};
    return kinds;
}

std::span<const Dimension> label_doses() {
    static const std::array kinds{dimension_of<units::DrugMass>, dimension_of<units::Equivalents>,
                                  dimension_of<units::Activity>,
                                  dimension_of<units::Quantity<units::Millimole>>};
    return kinds;
}

std::span<const Dimension> label_volumes() {
    static const std::array kinds{dimension_of<units::Volume>};
    return kinds;
}

std::pair<int, int> range_of(bud::Storage storage) {
    switch (storage) {
        case bud::Storage::room: return {20, 25};
        case bud::Storage::refrigerator: return {2, 8};
        case bud::Storage::freezer: break;
    }
    return {-25, -10};
}

std::string storage_sentences(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) text += (text.empty() ? "" : " ") + line + ".";
    return text;
}

Result<std::string, std::string> storage_sentences(bud::Storage storage) {
    static const auto utc = time::Zone::find("UTC");  // no hour stands in the words of a place
    if (!utc) return Failure{utc.error()};
    bud::Preparation preparation;
    preparation.storage = storage;
    return storage_sentences(bud::wording_of(preparation, time::Instant(), *utc).storage);
}

}  // namespace vialwright::workbench
