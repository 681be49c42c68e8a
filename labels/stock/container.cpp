// SPDX-License-Identifier: Apache-2.0
#include "labels/stock/container.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/numbers/decimal_text.hpp"

namespace vialwright::stock {

namespace {

std::string in_mm(const draw::Length& length) {
    return numbers::format_fixed(length.in_mm(), 1).text + " mm";
}

}  // namespace

const Container* find(const Containers& containers, std::string_view id) {
    const auto found = std::ranges::find(containers, id, &Container::id);
    return found == containers.end() ? nullptr : &*found;
}

Wrap wrap_of(const Stock& stock, const Container& container) {
    Wrap wrap;
    const draw::Length most = widest_around(container.diameter);
    if (stock.label_width > most)
        wrap.refused = fmt::format("{} is {} wide; around {} ({} across) at most {} leave a window of {} mm",
                                   stock.id, in_mm(stock.label_width), container.name,
                                   in_mm(container.diameter), in_mm(most), window_mm);
    const draw::Length spare = draw::mm(2);
    wrap.caution_about = container.id;
    if (!container.body_height)
        wrap.caution = "the height of its straight part is not known: measure that the label stays on it";
    else if (stock.label_height > *container.body_height - spare)
        wrap.caution =
            fmt::format("the label is {} high, the straight part {}: it may wrinkle at the shoulder",
                        in_mm(stock.label_height), in_mm(*container.body_height));
    return wrap;
}

}  // namespace vialwright::stock
