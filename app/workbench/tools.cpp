// SPDX-License-Identifier: Apache-2.0
#include <iterator>

#include "app/workbench/tool.hpp"

namespace vialwright::workbench {

const std::vector<Tool>& tools() {
    static const std::vector<Tool> all = [] {
        std::vector<Tool> list = mixture_tools();
        auto others = weighing_tools();
        list.insert(list.end(), std::move_iterator(others.begin()), std::move_iterator(others.end()));
        return list;
    }();
    return all;
}

}  // namespace vialwright::workbench
