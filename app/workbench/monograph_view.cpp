// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/monograph_view.hpp"

#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/text/names.hpp"

namespace vialwright::workbench {

namespace {

using formulary::Monograph;
using formulary::Status;

PillView status_mark(const Monograph& monograph) {
    const Tone tone = monograph.status == Status::retired    ? Tone::stop
                      : monograph.status == Status::approved ? Tone::good
                                                             : Tone::caution;
    return {tone, status_words(monograph.status)};
}

std::optional<PillView> review_mark(const Monograph& monograph, const time::Date& today) {
    if (!monograph.review_due.ok()) return std::nullopt;
    const std::string due = time::to_text(monograph.review_due);
    if (monograph.review_due < today)
        return PillView{Tone::caution, fmt::format(fmt::runtime(tr("Review was due {}")), due)};
    return PillView{Tone::none, fmt::format(fmt::runtime(tr("Review due {}")), due)};
}

// "https://… ; read there: …": what a browser opens, and what is to be known.
std::string basis_words(const formulary::Source& source) {
    std::string words = source.kind;
    if (source.basis == "verified") words += (words.empty() ? "" : ", ") + tr("read there");
    if (source.basis == "memory")
        words += words.empty() ? tr("to be confirmed") : ", " + tr("to be confirmed there");
    return capital(words);
}

Statements source_statements(const Monograph& monograph) {
    Statements statements;
    for (const auto& source : monograph.sources) {
        const Tone tone = source.basis == "memory" ? Tone::caution : Tone::none;
        statements.push_back({basis_words(source), source.title, source.note, "", tone});
    }
    return statements;
}

Statements file_statements(const Monograph& monograph) {
    Statements statements;
    statements.push_back({tr("Monograph"), fmt::format(fmt::runtime(tr("{}, revision {}")), monograph.id,
                                                       monograph.revision)});
    if (monograph.reviewed.ok()) statements.push_back({tr("Reviewed"), time::to_text(monograph.reviewed)});
    if (const auto& approval = monograph.approval)
        statements.push_back({tr("Approved"),
                              fmt::format("{}, {}", approval->by, time::to_text(approval->on)),
                              approval->is_of_these_bytes ? "" : tr("The file has changed since."), "",
                              approval->is_of_these_bytes ? Tone::good : Tone::open});
    for (const auto& overlay : monograph.overlays)
        statements.push_back(
            {tr("Tightened here"), overlay.id,
             fmt::format("{}, {}", overlay.approved_by, time::to_text(overlay.approved_on))});
    if (!monograph.sha256.empty()) statements.push_back({"SHA-256", monograph.sha256});
    return statements;
}

}  // namespace

std::string product_title(const Monograph& monograph) {
    return monograph.product.strengths.size() == 1 ? strength_words(monograph, 0) : monograph.product.name;
}

std::string status_words(Status status) {
    switch (status) {
        case Status::approved: return tr("Approved");
        case Status::retired: return tr("Retired");
        case Status::draft: break;
    }
    return tr("Draft");
}

std::string approval_words(const Monograph& monograph) {
    if (!monograph.approval) return "No";
    return monograph.approval->is_of_these_bytes ? "Yes" : "Changed since";
}

PillView approval_mark(const Monograph& monograph) {
    if (!monograph.approval) return {Tone::none, tr("Not approved here")};
    if (monograph.approval->is_of_these_bytes) return {Tone::good, tr("Approved here")};
    return {Tone::open, tr("Changed since it was approved here")};
}

std::string route_words(const Monograph& monograph) {
    return fmt::format("{}", fmt::join(monograph.product.routes, ", "));
}

MonographView view_of(const Monograph& monograph, const formulary::Reference* reference,
                      const time::Date& today) {
    MonographView view;
    view.title = product_title(monograph);
    view.about = capital(monograph.product.dosage_form);
    if (!monograph.product.routes.empty())
        view.about += (view.about.empty() ? "" : " · ") + route_words(monograph);
    view.marks = {status_mark(monograph), approval_mark(monograph)};
    if (auto review = review_mark(monograph, today)) view.marks.push_back(*std::move(review));
    if (monograph.product.high_alert) view.marks.push_back({Tone::caution, tr("High alert")});
    const auto add = [&](const char* heading, Statements statements) {
        if (!statements.empty()) view.chapters.push_back({tr(heading), std::move(statements)});
    };
    add(N_("Dose rules"), rule_statements(monograph));
    add(N_("Contraindications"), safety_statements(monograph, monograph.contraindications));
    add(N_("Cautions"), safety_statements(monograph, monograph.cautions));
    add(N_("Interactions"), interaction_statements(monograph, reference));
    add(N_("What the sources do not say"), gap_statements(monograph));
    add(N_("Product"), product_statements(monograph));
    add(N_("Ingredients"), ingredient_statements(monograph, reference));
    add(N_("Sources"), source_statements(monograph));
    add(N_("File"), file_statements(monograph));
    return view;
}

}  // namespace vialwright::workbench
