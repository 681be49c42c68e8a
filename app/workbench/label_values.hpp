// SPDX-License-Identifier: Apache-2.0
// How each text of a label is read, wherever it is typed: the value, or what is wrong with it and what to write. Messages are
// without a full stop; the window makes sentences of them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "core/result.hpp"
#include "core/units/dimension.hpp"
#include "labels/content/label_content.hpp"

namespace vialwright::workbench {

template <class Value> using ReadValue = Result<Value, std::string>;

ReadValue<std::string> read_lot(const std::string& text);

// `sample`: how it is written where it is typed, an option or an entry: "2026-03-01T14:00".
ReadValue<time::LocalMinute> read_moment(const std::string& text, std::string_view sample);
ReadValue<content::Expiry> read_expiry(const std::string& text, std::string_view sample);
// Also so many whole days, weeks, months or years after it is made, "180 d" or "6 mo": months are those of the calendar, and a day
// that the later month does not have is its last one. A life in hours or minutes, "24 h", ends at an hour, by the clock on the wall.
ReadValue<content::Expiry> read_expiry_or_life(const std::string& text, std::string_view sample,
                                               const std::optional<time::LocalMinute>& made);
ReadValue<time::Date> read_day(const std::string& text);

// What the label says of its life, "184 days", "36 hours"; or that it would end before it begins.
ReadValue<std::string> life_words(const content::Expiry& expires, const time::LocalMinute& made);

// More than nothing, of one of these kinds.
ReadValue<units::Shown> read_amount(const std::string& text, std::span<const units::Dimension> kinds);

struct StoredAt {
    std::string words;          // "Store in a refrigerator, 2 to 8 °C."
    std::pair<int, int> range;  // °C
};
ReadValue<StoredAt> read_storage(const std::string& text);

// "gs1-128"; nothing for "none".
ReadValue<std::optional<barcode::CodeKind>> read_linear_code(const std::string& text);

// "Glycine=2026-03-31": an ingredient and when it expires.
ReadValue<content::ComponentLimit> read_component(const std::string& text);

}  // namespace vialwright::workbench
