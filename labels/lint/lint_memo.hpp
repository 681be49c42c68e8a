// SPDX-License-Identifier: Apache-2.0
// What was found in a text before. The labels of a batch differ in few texts, and those are not judged as prose; the others
// are the same on each label.
#pragma once

#include <array>
#include <functional>

#include "labels/lint/lint.hpp"

namespace vialwright::lint::detail {

class LintMemo {
public:
    static constexpr std::size_t longest = 1000;  // bytes of a text that is kept

    static LintMemo& of_this_thread() {
        thread_local LintMemo memo;
        return memo;
    }

    // `search` finds the same in the same text, whenever it is asked.
    template <class Search> const std::vector<Finding>& findings(std::string_view text, Search search) {
        Place& place = places_[std::hash<std::string_view>{}(text) % places_.size()];
        if (place.is_taken && place.text == text) return place.findings;
        place.is_taken = false;
        place.findings = search(text);
        place.text = text;
        place.is_taken = true;
        return place.findings;
    }

private:
    struct Place {
        bool is_taken = false;
        std::string text;
        std::vector<Finding> findings;
    };
    std::array<Place, 128> places_;  // a text takes the place of another with the same remainder
};

}  // namespace vialwright::lint::detail
