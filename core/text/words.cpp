// SPDX-License-Identifier: Apache-2.0
#include "core/text/words.hpp"

#include <algorithm>

#include "core/text/names.hpp"

namespace vialwright::text {

// folded() leaves single blanks.
std::vector<std::string> words_in(std::string_view raw) {
    const std::string all = folded(raw);
    std::vector<std::string> words;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = std::min(all.find(' ', at), all.size());
        words.push_back(all.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

}  // namespace vialwright::text
