// SPDX-License-Identifier: Apache-2.0
// What keeps a whole label from being used, though it may be made to be tried or filed: said before it is printed.
#pragma once

#include <string>
#include <vector>

#include "app/workbench/label_job.hpp"
#include "app/workbench/tone.hpp"

namespace vialwright::workbench {

struct LabelCaution {
    Tone tone = Tone::note;  // caution: of this label; note: of the program as it is set up
    std::string sentence;
    friend bool operator==(const LabelCaution&, const LabelCaution&) = default;
};

// None if there is nothing to say. Of a ruler, which names nothing, there never is; of a batch only what holds for
// all of its labels.
std::vector<LabelCaution> label_cautions(const LabelJob& job, const time::Date& today);

}  // namespace vialwright::workbench
