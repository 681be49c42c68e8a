// SPDX-License-Identifier: Apache-2.0
#include "app/gui/label_preview_card.hpp"

#include <fmt/format.h>
#include <wx/button.h>

#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Tone;
using workbench::tr;

namespace {

// What is in its way, what to look at, what is only told.
std::vector<workbench::FindingView> notices_of(const workbench::LabelsView& view) {
    std::vector<workbench::FindingView> notices;
    for (const auto& line : view.label.refusal) notices.push_back({Tone::stop, line, "", ""});
    notices.insert(notices.end(), view.findings.begin(), view.findings.end());
    for (const auto& note : view.label.notes) notices.push_back({Tone::note, note, "", ""});
    return notices;
}

}  // namespace

LabelPreviewCard::LabelPreviewCard(wxWindow* parent, const Look& look,
                                   const std::filesystem::path& fonts_folder,
                                   std::function<void()> take_stock_that_fits)
    : Card(parent, look, tr("Preview")),
      desk_(new LabelDesk(this, look, fonts_folder)),
      zoom_(*this,
            [this](Zoom zoom) {
                desk_->set_zoom(zoom);
                tell_size();
            }),
      notices_([this, &look] {
          auto row = std::make_unique<NoticeRow>(*this, look);
          put_last(fits_);  // what can be done stands below what is wrong
          return row;
      }),
      fits_(new wxButton(this, wxID_ANY, shown(tr("Take the smallest stock that holds it")))) {
    GetSizer()->GetItem(body())->SetProportion(1);
    body()->Add(desk_, wxSizerFlags(1).Expand().Border(wxTOP, FromDIP(space::small)));
    size_ = add(style::note, space::hair);
    fits_->SetName(shown(tr("Take the stock that holds it")));
    native::set_accessible_name(*fits_, tr("Take the stock that holds it"));
    native::set_style_class(*fits_, "suggested-action", true);
    fits_->Bind(wxEVT_BUTTON, [take = std::move(take_stock_that_fits)](wxCommandEvent&) { take(); });
    put_last(fits_);
    show_control(*fits_, false);
    desk_->Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        CallAfter([this] { tell_size(); });
    });
}

void LabelPreviewCard::put_last(wxWindow* control) {
    body()->Detach(control);
    body()->Add(control, wxSizerFlags().Expand().Border(wxTOP, FromDIP(space::small)));
}

void LabelPreviewCard::tell_size() {
    const std::string words = desk_->size_words();
    size_->set(words.empty() ? tr("Nothing is shown yet.") : words);
}

void LabelPreviewCard::render(const workbench::LabelsView& view) {
    show_pill(view.state);
    desk_->show(view);
    tell_size();
    notices_.show(notices_of(view));
    if (view.fits) relabel(*fits_, fmt::format(fmt::runtime(tr("Take {}")), view.fits->text));
    if (!view.fits && fits_->HasFocus()) desk_->SetFocus();
    show_control(*fits_, view.fits.has_value());
}

void LabelPreviewCard::focus_first() {
    if (fits_->IsShown()) fits_->SetFocus();
    else zoom_.focus();
}

}  // namespace vialwright::gui
