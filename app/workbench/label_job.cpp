// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/label_job.hpp"

#include <algorithm>
#include <future>

#include <fmt/format.h>

#include "labels/layout/codes_around.hpp"
#include "labels/layout/test_label.hpp"
#include "labels/pdf/pdf_writer.hpp"

namespace vialwright::workbench {

namespace {

using content::LabelRefusal;
using layout::LabelLayout;

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

// What is given and has no place on the kind of label: it is not left out without a word.
std::optional<LabelRefusal> refused_unsaid(const content::LabelKind& kind,
                                           const content::LabelRequest& request) {
    const auto says = [&](std::string_view source) {
        return std::ranges::any_of(kind.elements, [&](const auto& spec) { return spec.says == source; });
    };
    LabelRefusal refusal;
    const auto object = [&](std::string_view element, const char* option) {
        refusal.objections.push_back({std::string(element),
                                      fmt::format("a label of the kind \"{}\" does not show it", kind.id),
                                      fmt::format("leave {} out", option)});
    };
    if (!request.serial.empty() && !says("serial")) object("serial", "the serial number");
    if (!request.number.empty() && !says("number")) object("number", "--number-labels");
    if (refusal.objections.empty()) return std::nullopt;
    return refusal;
}

Result<LaidLabel, LabelRefusal> lay_out(const LabelJob& job, const content::LabelRequest& request,
                                        bool suggests_stock, layout::BatchLayout* earlier) {
    const auto kind = kind_of(job);
    if (!kind) return Failure{kind.error()};
    if (auto refused = refused_unsaid(**kind, request)) return Failure{*std::move(refused)};
    auto content = content::compose_label({*job.book, **kind, *job.monograph, request, *job.facility},
                                          job.fonts->coverage());
    if (!content) return Failure{content.error()};
    auto layout = earlier != nullptr ? earlier->lay_out(*content)
                                     : layout::lay_out_label(*content, *job.stock, job.printer, *job.fonts);
    if (!layout && suggests_stock)
        layout = layout::lay_out_label_from(*job.catalogue, *content, *job.stock, job.printer, *job.fonts);
    if (!layout) return Failure{with_way_out(job, layout.error(), *content)};
    return LaidLabel{(*kind)->id, *std::move(layout), std::move(content->findings)};
}

bool is_each_its_own(const LabelJob& job) { return job.serial_from > 0 || job.counts_labels; }

content::LabelRequest request_of(const LabelJob& job, std::size_t copy) {
    content::LabelRequest request = job.request;
    if (job.serial_from > 0)
        request.serial = fmt::format("{:05}", static_cast<std::size_t>(job.serial_from) + copy);
    if (job.counts_labels) request.number = fmt::format("{} of {}", copy + 1, job.copies);
    return request;
}

std::vector<content::LabelRequest> requests_of(const LabelJob& job) {
    std::vector<content::LabelRequest> requests;
    const int different = is_each_its_own(job) ? job.copies : 1;
    for (int i = 0; i < different; ++i) requests.push_back(request_of(job, static_cast<std::size_t>(i)));
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

Result<LaidLabel, LabelRefusal> laid(const LabelJob& job, const content::LabelRequest& request,
                                     layout::BatchLayout* earlier = nullptr) {
    if (!is_ruler(job)) return lay_out(job, request, true, earlier);
    auto layout = layout::lay_out_test_label(*job.stock, job.printer, *job.fonts);
    if (!layout) return Failure{layout.error()};
    return LaidLabel{ruler_kind, *std::move(layout), {}};
}

}  // namespace

Result<LaidLabel, LabelRefusal> lay_out_one(const LabelJob& job, bool suggests_stock,
                                            layout::BatchLayout* earlier) {
    return lay_out(job, job.request, suggests_stock, earlier);
}

std::optional<LabelRefusal> refused_around(const LabelJob& job, std::vector<lint::Finding>& findings) {
    if (job.container == nullptr) return std::nullopt;
    const auto wrap = stock::wrap_of(*job.stock, *job.container);
    if (!wrap.refused.empty())
        return LabelRefusal{{{"label", wrap.refused, "choose a narrower stock; it would cover itself"}}, ""};
    if (!wrap.caution.empty())
        findings.push_back({"container-height", lint::Severity::soft, wrap.caution_about, 0, wrap.caution});
    return std::nullopt;
}

Result<LabelLayout, LabelRefusal> preview_label(const LabelJob& job, layout::BatchLayout* earlier) {
    auto found = laid(job, request_of(job, 0), earlier);
    if (!found) return Failure{found.error()};
    return std::move(found->layout);
}

Result<LabelFile, LabelRefusal> make_labels(const LabelJob& job) {
    LabelFile file;
    std::vector<lint::Finding> around;
    if (auto refused = refused_around(job, around)) return Failure{*std::move(refused)};
    PageRenderer renderer(job.printer.dpi);
    auto blank = std::async(std::launch::async, [&job] { return pdf::BlankDocument(*job.fonts); });
    std::vector<LabelLayout> layouts;
    layout::BatchLayout earlier(*job.stock, job.printer, *job.fonts);
    for (const auto& request : requests_of(job)) {
        auto found = laid(job, request, &earlier);
        if (!found) return Failure{found.error()};
        layouts.push_back(std::move(found->layout));
        file.kind = std::move(found->kind);
        file.findings = std::move(found->findings);
    }
    if (job.container != nullptr)
        for (auto& caution : layout::cautions_around(layouts.front(), job.container->diameter))
            around.push_back(std::move(caution));
    file.findings.insert(file.findings.end(), around.begin(), around.end());
    const int copies_of_each = is_each_its_own(job) ? 1 : job.copies;
    auto print = layout::impose(std::move(layouts), *job.stock, job.printer, copies_of_each, job.start_at);
    if (!print) return Failure{print.error()};
    file.print = *std::move(print);
    const std::string title = is_ruler(job)
                                  ? fmt::format("Test label, {}", job.stock->id)
                                  : fmt::format("{}, lot {}", job.monograph->product.name, job.request.lot);
    file.pdf = pdf::write_pdf(blank.get(), file.print, *job.fonts, {title});
    file.proof = proof::prove(file.pdf, file.print);
    if (file.proof.passed()) file.rendering = prove_rendering(file.pdf, file.print, *job.fonts, renderer);
    return file;
}

}  // namespace vialwright::workbench
