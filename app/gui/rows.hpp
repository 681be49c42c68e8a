// SPDX-License-Identifier: Apache-2.0
// A list whose length changes with what is typed. Rows are made when first needed and emptied, not destroyed, when there
// are fewer: a key press then costs no new controls, and what is empty takes no room.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

namespace vialwright::gui {

// A Row has show(const View*), where null empties it.
template <class Row> class Rows {
public:
    using Make = std::function<std::unique_ptr<Row>()>;  // adds the new row to its sizer too

    explicit Rows(Make make) : make_(std::move(make)) {}

    template <class View> void show(const std::vector<View>& views) {
        while (rows_.size() < views.size()) rows_.push_back(make_());
        for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i]->show(i < views.size() ? &views[i] : nullptr);
    }

    template <class Act> void each(Act act) {
        for (auto& row : rows_) act(*row);
    }

    Row* first() const { return rows_.empty() ? nullptr : rows_.front().get(); }  // shown or not

private:
    Make make_;
    std::vector<std::unique_ptr<Row>> rows_;
};

}  // namespace vialwright::gui
