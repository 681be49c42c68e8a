// SPDX-License-Identifier: Apache-2.0
// Which characters the label's fonts can draw: one bit for each character of the basic plane and each face.
#pragma once

#include <array>
#include <bitset>

#include "labels/draw/draw_list.hpp"

namespace vialwright::text {

class GlyphCoverage {
public:
    void add(draw::Face face, char32_t character) { bits_.at(index(face)).set(character); }
    bool has(draw::Face face, char32_t character) const {
        return character < plane_size && bits_.at(index(face)).test(character);
    }

private:
    static constexpr std::size_t plane_size = 0x10000;
    static constexpr std::size_t index(draw::Face face) { return static_cast<std::size_t>(face); }
    std::array<std::bitset<plane_size>, draw::face_count> bits_{};
};

}  // namespace vialwright::text
