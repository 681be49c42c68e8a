// SPDX-License-Identifier: Apache-2.0
// What happens to a file that nobody meant to change, or that somebody changed by a slip of the hand.
#pragma once

#include <random>
#include <string>
#include <string_view>

namespace vialwright::test {

// Every draw of the corpus: the same numbers from the same seed with any library.
class Draw {
public:
    explicit Draw(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t count) { return count == 0 ? 0 : engine_() % count; }
    bool one_in(std::size_t count) { return below(count) == 0; }
    template <class List> const auto& of(const List& list) { return list[below(std::size(list))]; }

private:
    std::mt19937 engine_;
};

struct Corrupted {
    std::string text;
    std::string_view how;
};

// One corruption of the text, sometimes two; it may leave it as it was.
Corrupted corrupted(std::string text, Draw& draw);

}  // namespace vialwright::test
