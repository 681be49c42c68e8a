// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_cautions.hpp"

#include <fmt/format.h>

#include "app/workbench/field_echo.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

std::vector<LabelCaution> label_cautions(const LabelJob& job, const time::Date& today) {
    std::vector<LabelCaution> cautions;
    if (is_ruler(job)) return cautions;
    const auto say = [&cautions](Tone tone, const char* sentence, const std::string& value) {
        cautions.push_back({tone, fmt::format(fmt::runtime(tr(sentence)), value)});
    };
    if (job.monograph && job.request.expires.date < today)
        say(Tone::caution, N_("The date on the label has passed: {}."), date_words(job.request.expires.date));
    if (job.facility && job.facility->id == "sample")
        say(Tone::note, N_("The label names the sample facility, {}: enter your own on the page Settings."),
            job.facility->name);
    if (job.monograph && job.monograph->status == formulary::Status::draft)
        say(Tone::note, N_("The monograph of {} is a draft: no site has approved it."),
            job.monograph->product.name);
    return cautions;
}

}  // namespace vialwright::workbench
