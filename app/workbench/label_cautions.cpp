// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_cautions.hpp"

#include <fmt/format.h>

#include "app/workbench/field_echo.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

std::vector<std::string> label_cautions(const LabelJob& job, const time::Date& today) {
    std::vector<std::string> cautions;
    if (is_ruler(job)) return cautions;
    const auto say = [&cautions](const char* sentence, const std::string& value) {
        cautions.push_back(fmt::format(fmt::runtime(tr(sentence)), value));
    };
    if (job.monograph && job.request.expires.date < today)
        say(N_("The date on the label has passed: {}."), date_words(job.request.expires.date));
    if (job.facility && job.facility->id == "sample")
        say(N_("The label names the sample facility, {}: enter your own on the page Settings."),
            job.facility->name);
    if (job.monograph && job.monograph->status == formulary::Status::draft)
        say(N_("The monograph of {} is a draft: no site has approved it."), job.monograph->product.name);
    return cautions;
}

}  // namespace vialwright::workbench
