// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_job.hpp"

#include <fmt/format.h>

#include "labels/layout/test_label.hpp"
#include "labels/pdf/pdf_writer.hpp"

namespace vialwright::workbench {

namespace {

using content::LabelRefusal;
using layout::LabelLayout;

struct Laid {
    LabelLayout layout;
    std::vector<lint::Finding> findings;
};

// The one exception that the statute makes for small units, where it helps.
LabelRefusal with_way_out(const LabelJob& job, LabelRefusal refusal, content::LabelContent content) {
    if (content.kind != "503b-unit" || content.element("ingredients") == nullptr ||
        refusal.objections.empty())
        return refusal;
    std::erase_if(content.elements,
                  [](const content::Element& element) { return element.id == "ingredients"; });
    if (!layout::lay_out_label(content, *job.stock, job.printer, *job.fonts)) return refusal;
    refusal.objections.front().advice +=
        ", or, as there is no space for it, leave the ingredient list to the container's label "
        "(--ingredients-on-container; 503B(a)(10)(B)(i))";
    return refusal;
}

Result<Laid, LabelRefusal> lay_out(const LabelJob& job, const content::LabelRequest& request) {
    const auto kind = kind_of(job);
    if (!kind) return Failure{kind.error()};
    auto content = content::compose_label({*job.book, **kind, *job.monograph, request, *job.facility},
                                          job.fonts->coverage());
    if (!content) return Failure{content.error()};
    auto layout = layout::lay_out_label_from(*job.catalogue, *content, *job.stock, job.printer, *job.fonts);
    if (!layout) return Failure{with_way_out(job, layout.error(), *content)};
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

Result<const content::LabelKind*, LabelRefusal> kind_of(const LabelJob& job) {
    const auto& product = job.monograph->product;
    const auto* kind = job.kind.empty() ? job.book->default_kind(product.compounded, product.sterile,
                                                                 !job.request.patient.empty())
                                        : job.book->kind(job.kind);
    if (kind != nullptr) return kind;
    const std::string wanted = job.kind.empty()
                                   ? fmt::format("for products compounded as \"{}\"", product.compounded)
                                   : fmt::format("\"{}\"", job.kind);
    return Failure{LabelRefusal{{{"kind", "there is no kind of label " + wanted,
                                  "say which (--kind); `vialwright label --kinds` shows them"}},
                                ""}};
}

namespace {

constexpr std::string_view ruler_kind = "test";

// The ruler says nothing of a product.
bool is_ruler(const LabelJob& job) { return job.kind == ruler_kind; }

Result<Laid, LabelRefusal> laid(const LabelJob& job, const content::LabelRequest& request) {
    if (!is_ruler(job)) return lay_out(job, request);
    auto layout = layout::lay_out_test_label(*job.stock, job.printer, *job.fonts);
    if (!layout) return Failure{layout.error()};
    return Laid{*std::move(layout), {}};
}

// Whether the label goes around its container; what must be looked at goes to the findings.
std::optional<LabelRefusal> refused_around(const LabelJob& job, std::vector<lint::Finding>& findings) {
    if (job.container == nullptr) return std::nullopt;
    const auto wrap = stock::wrap_of(*job.stock, *job.container);
    if (!wrap.refused.empty())
        return LabelRefusal{{{"label", wrap.refused, "choose a narrower stock; it would cover itself"}}, ""};
    if (!wrap.caution.empty())
        findings.push_back({"container-height", lint::Severity::soft, wrap.caution_about, 0, wrap.caution});
    return std::nullopt;
}

}  // namespace

Result<LabelLayout, LabelRefusal> preview_label(const LabelJob& job) {
    auto found = laid(job, requests_of(job).front());
    if (!found) return Failure{found.error()};
    return std::move(found->layout);
}

Result<LabelFile, LabelRefusal> make_labels(const LabelJob& job) {
    LabelFile file;
    std::vector<lint::Finding> around;
    if (auto refused = refused_around(job, around)) return Failure{*std::move(refused)};
    std::vector<LabelLayout> layouts;
    for (const auto& request : requests_of(job)) {
        auto found = laid(job, request);
        if (!found) return Failure{found.error()};
        layouts.push_back(std::move(found->layout));
        file.findings = std::move(found->findings);
    }
    file.findings.insert(file.findings.end(), around.begin(), around.end());
    const int copies_of_each = job.serial_from > 0 ? 1 : job.copies;
    auto print = layout::impose(std::move(layouts), *job.stock, job.printer, copies_of_each, job.start_at);
    if (!print) return Failure{print.error()};
    file.print = *std::move(print);
    file.kind = is_ruler(job) ? std::string(ruler_kind) : (*kind_of(job))->id;
    const std::string title = is_ruler(job)
                                  ? fmt::format("Test label, {}", job.stock->id)
                                  : fmt::format("{}, lot {}", job.monograph->product.name, job.request.lot);
    file.pdf = pdf::write_pdf(file.print, *job.fonts, {title});
    file.proof = proof::prove(file.pdf, file.print);
    return file;
}

}  // namespace vialwright::workbench
