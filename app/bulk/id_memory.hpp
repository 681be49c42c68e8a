// SPDX-License-Identifier: Apache-2.0
// Which ids stood before, in bounded memory: a repeated one within the last `remembered` orders is always found, one
// farther back may be. Held as 64-bit fingerprints: that two of a million ids share one is less likely than a broken disk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace vialwright::bulk {

class IdMemory {
public:
    // The line where the id stood before, or 0; and remembers it for this line. An empty id is none.
    std::size_t line_before(std::string_view id, std::size_t line);

    static constexpr std::size_t remembered = 1'000'000;

private:
    struct Seen {
        std::uint64_t fingerprint = 0;  // 0: free
        std::uint64_t line = 0;
    };
    // Open addressing, at most half full: two tables, of which the older is dropped when the newer is full.
    class Table {
    public:
        Seen* find(std::uint64_t fingerprint);
        void insert(const Seen& seen);
        std::size_t size() const { return used_; }

    private:
        void grow();
        Seen& slot(std::uint64_t fingerprint);
        std::vector<Seen> seen_;
        std::size_t used_ = 0;
    };
    Table newer_, older_;
};

}  // namespace vialwright::bulk
