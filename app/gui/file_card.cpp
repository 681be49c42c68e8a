// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include <wx/button.h>

#include "app/gui/check_file_panel.hpp"
#include "app/gui/file_parts.hpp"
#include "app/gui/native.hpp"
#include "app/gui/show_control.hpp"
#include "app/gui/words.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

using workbench::Tone;
using workbench::tr;

namespace {
constexpr int drop_height = 104;
}

ErrorRow::ErrorRow(Card& card, const Look& look) : notice_(new Notice(&card, look)) {
    card.body()->Add(notice_, wxSizerFlags().Expand().Border(wxTOP, card.FromDIP(space::small)));
}

void ErrorRow::show(const std::string* words) { notice_->set(Tone::stop, words ? *words : ""); }

FileCard::FileCard(wxWindow* parent, const Look& look)
    : Card(parent, look, tr("File of orders")),
      errors_([this, &look] { return std::make_unique<ErrorRow>(*this, look); }) {
    drop_words_ = add_drop_zone(*this, look, tr("Drop a file here"), drop_height);
    choose = add_button(*this, shown(tr("&Choose a file…")), tr("Choose a file"));
    native::set_style_class(*choose, "suggested-action", true);
    file_ = add(style::strong, space::large);
    told_ = add(style::body, space::hair);
    progress_ = add_progress(*this, tr("How much of the file is checked"));
    cancel = add_button(*this, shown(tr("Ca&ncel")), tr("Cancel"));
    report = add_button(*this, shown(tr("Save &report…")), tr("Save report"));
    outcome_ = add(style::body, space::small);
}

void FileCard::render(const workbench::CheckFileView& view) {
    show_pill(view.state);
    drop_words_->set(view.file.empty() ? tr("Drop a CSV or FHIR file here") : tr("Drop another file here"));
    file_->set(view.file);
    told_->set(view.told);
    show_progress(*progress_, view.is_running, view.knows_progress, view.progress);
    show_control(*cancel, view.is_running);
    show_control(*report, view.can_report);
    outcome_->set(view.outcome);
    outcome_->set_tone(view.outcome_tone);
    errors_.show(view.errors);
}

}  // namespace vialwright::gui
