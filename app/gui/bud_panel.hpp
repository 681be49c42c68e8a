// SPDX-License-Identifier: Apache-2.0
// The page "Beyond-use date": what was made or opened at the left, the date with what it was chosen from in the middle, what
// label and storage text say at the right.
#pragma once

#include "app/gui/form_page.hpp"
#include "app/gui/ports.hpp"
#include "app/gui/result_column.hpp"
#include "app/workbench/bud_presenter.hpp"
#include "app/workbench/tr.hpp"

namespace vialwright::gui {

// A limit with its end; the one that counts is marked by a word and a tint.
class CandidateRow {
public:
    CandidateRow(Card& card, const Look& look);
    void show(const workbench::CandidateView* view);

private:
    Surface* tint_;
    ToneIcon* icon_;
    Text *at_, *counts_, *limit_, *source_;
};

class CandidatesCard : public Card {
public:
    CandidatesCard(wxWindow* parent, const Look& look);
    void render(const workbench::BudView& view);

private:
    Rows<CandidateRow> rows_;
};

class BudPanel : public FormPage<workbench::BudPresenter> {
public:
    BudPanel(wxWindow* parent, const Look& look, workbench::BudSources sources, const Ports& ports);

    std::vector<std::string> sections() const override {
        return {workbench::tr("Entries"), workbench::tr("Date"), workbench::tr("Label and storage")};
    }
    void go_to_section(std::size_t section) override;
    void compounded_now() override;

private:
    void make_form();
    void make_reading();
    void make_texts(const Ports& ports);
    void render() override;

    Column *form_, *reading_, *saying_;
    ResultCard* result_;
    CandidatesCard* candidates_;
    FindingsCard* findings_;
    Text *label_words_, *storage_words_, *storage_heading_, *zone_words_;
};

}  // namespace vialwright::gui
