// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_job.hpp"

#include <fmt/format.h>

#include "labels/pdf/pdf_writer.hpp"

namespace vialwright::workbench {

namespace {

using content::LabelRefusal;
using layout::LabelLayout;

struct Laid {
    LabelLayout layout;
    std::vector<lint::Finding> findings;
};

Result<Laid, LabelRefusal> lay_out(const LabelJob& job, const content::LabelRequest& request) {
    auto content = content::compose_label(*job.monograph, request, *job.facility, job.fonts->coverage());
    if (!content) return Failure{content.error()};
    auto layout = layout::lay_out_label_from(*job.catalogue, *content, *job.stock, job.printer, *job.fonts);
    if (!layout) return Failure{layout.error()};
    return Laid{*std::move(layout), std::move(content->findings)};
}

std::vector<content::LabelRequest> requests_of(const LabelJob& job) {
    if (job.serial_from <= 0) return {job.request};
    std::vector<content::LabelRequest> requests(static_cast<std::size_t>(job.copies), job.request);
    for (std::size_t i = 0; i < requests.size(); ++i)
        requests[i].serial = fmt::format("{:05}", static_cast<std::size_t>(job.serial_from) + i);
    return requests;
}

}  // namespace

Result<LabelLayout, LabelRefusal> preview_label(const LabelJob& job) {
    auto laid = lay_out(job, requests_of(job).front());
    if (!laid) return Failure{laid.error()};
    return std::move(laid->layout);
}

Result<LabelFile, LabelRefusal> make_labels(const LabelJob& job) {
    LabelFile file;
    std::vector<LabelLayout> layouts;
    for (const auto& request : requests_of(job)) {
        auto laid = lay_out(job, request);
        if (!laid) return Failure{laid.error()};
        layouts.push_back(std::move(laid->layout));
        file.findings = std::move(laid->findings);
    }
    const int copies_of_each = job.serial_from > 0 ? 1 : job.copies;
    auto print = layout::impose(std::move(layouts), *job.stock, job.printer, copies_of_each, job.start_at);
    if (!print) return Failure{print.error()};
    file.print = *std::move(print);
    const std::string title = fmt::format("{}, lot {}", job.monograph->product.name, job.request.lot);
    file.pdf = pdf::write_pdf(file.print, *job.fonts, {title});
    file.proof = proof::prove(file.pdf, file.print);
    return file;
}

}  // namespace vialwright::workbench
