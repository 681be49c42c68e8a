// SPDX-License-Identifier: Apache-2.0
#include "labels/layout/batch_layout.hpp"

#include "labels/layout/retype.hpp"

namespace vialwright::layout {

namespace {

// A batch has few kinds of labels, each with a few lengths of lots and serial numbers.
constexpr std::size_t most_remembered = 24;

}  // namespace

Result<LabelLayout, content::LabelRefusal> BatchLayout::lay_out(const content::LabelContent& content) {
    for (auto one = remembered_.begin(); one != remembered_.end(); ++one) {
        if (!are_set_alike(fonts_, one->content, content)) continue;
        auto layout = retyped(one->layout, one->content, content, stock_, fonts_);
        if (!layout) continue;
        remembered_.splice(remembered_.begin(), remembered_, one);
        return *std::move(layout);
    }
    ++searches_;
    auto layout = lay_out_label(content, stock_, printer_, fonts_);
    if (!layout) return layout;
    if (remembered_.size() == most_remembered) remembered_.pop_back();
    remembered_.push_front({content, *layout});
    return layout;
}

}  // namespace vialwright::layout
