// SPDX-License-Identifier: Apache-2.0
#include "app/gui/result_column.hpp"

#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::tr;

ResultCard::ResultCard(wxWindow* parent, const Look& look)
    : Card(parent, look, ""), headline_(new Headline(this, look)), facts_(*this, look) {
    body()->Add(headline_, wxSizerFlags().Expand());
    body()->Add(facts_.sizer(), wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::large)));
}

void ResultCard::render(const workbench::ResultView& view) {
    headline_->show(view.answer);
    facts_.show(view.facts);
}

ResultColumn::ResultColumn(wxWindow* parent, const Look& look)
    : Column(parent, look, Column::Holds::reading, tr("Answer")) {
    add(result_ = new ResultCard(this, look));
    add(findings_ = new FindingsCard(this, look, tr("What to know")));
    add(working_ = new WorkingCard(this, look));
}

void ResultColumn::render(const workbench::ResultView& view) {
    result_->render(view);
    findings_->render(view.findings, view.findings_summary);
    working_->render(view.working);
}

}  // namespace vialwright::gui
