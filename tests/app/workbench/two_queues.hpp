// SPDX-License-Identifier: Apache-2.0
// What a played printing system offers: two queues, the first of them the usual one.
#pragma once

#include "app/print/queue.hpp"

namespace vialwright::workbench {

inline print::QueueList two_queues() {
    print::QueueList list;
    for (const char* name : {"office", "zebra"}) {
        list.queues.emplace_back();
        list.queues.back().name = name;
    }
    list.usual = "office";
    return list;
}

}  // namespace vialwright::workbench
