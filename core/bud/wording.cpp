// SPDX-License-Identifier: Apache-2.0
#include "core/bud/wording.hpp"

#include <algorithm>

namespace vialwright::bud {

namespace {

bool was_frozen(const Preparation& p) {
    return p.storage == Storage::freezer ||
           std::ranges::any_of(p.moves, [](const Move& move) { return move.to == Storage::freezer; });
}

std::string_view storage_sentence(Storage storage) {
    switch (storage) {
        case Storage::room:
            return "Store at 20 to 25 °C (68 to 77 °F); excursions permitted between 15 and 30 °C (59 and 86 "
                   "°F)";
        case Storage::refrigerator: return "Store in a refrigerator, 2 to 8 °C (36 to 46 °F)";
        case Storage::freezer: break;
    }
    return "Store in a freezer, -25 to -10 °C (-13 to 14 °F)";
}

std::vector<std::string> storage_lines(const Preparation& p) {
    const auto storage = present_storage(p);
    if (!storage) return {"Store as the stability study states"};
    std::vector<std::string> lines{std::string(storage_sentence(*storage))};
    if (was_frozen(p)) lines.emplace_back("Once thawed, do not refreeze");
    return lines;
}

std::string dated(const Preparation& p, const std::string& date) {
    if (p.standard == Standard::site) return "Expires " + date;
    if (p.category == Category::immediate) return "Begin administration by " + date + " - discard unused";
    return "Do not use after " + date;
}

}  // namespace

std::string_view storage_place(Storage storage) {
    switch (storage) {
        case Storage::room: return "at 20 to 25 °C";
        case Storage::refrigerator: return "in a refrigerator, 2 to 8 °C";
        case Storage::freezer: break;
    }
    return "in a freezer, -25 to -10 °C";
}

std::optional<Storage> present_storage(const Preparation& preparation) {
    return preparation.moves.empty() ? preparation.storage : std::optional(preparation.moves.back().to);
}

Wording wording_of(const Preparation& preparation, time::Instant date, const time::Zone& zone) {
    std::string line = dated(preparation, time::to_label_text(date, zone));
    if (const auto storage = present_storage(preparation))
        line += " - store " + std::string(storage_place(*storage));
    return {{line}, storage_lines(preparation)};
}

Wording wording_of(const OpenedContainer& container, time::Instant date, const time::Zone& zone) {
    std::string line = container.container == Opened::bag_and_vial ? "Docked " : "First opened ";
    line += time::to_label_text(container.opened, zone) + " - discard by " + time::to_label_text(date, zone);
    if (!container.storage) return {{line}, {"Store as labeled"}};
    line += " - store " + std::string(storage_place(*container.storage));
    return {{line}, {std::string(storage_sentence(*container.storage))}};
}

}  // namespace vialwright::bud
