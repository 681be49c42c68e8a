// SPDX-License-Identifier: Apache-2.0
// The page "Prepare": what is ordered at the left, the answer in the middle, the label at the right. It hands every edit
// to the presenter and shows what comes back.
#pragma once

#include <array>
#include <filesystem>

#include "app/gui/answer_card.hpp"
#include "app/gui/check_cards.hpp"
#include "app/gui/column.hpp"
#include "app/gui/label_card.hpp"
#include "app/gui/order_cards.hpp"
#include "app/gui/ports.hpp"
#include "app/gui/safety_card.hpp"
#include "app/workbench/prepare_presenter.hpp"

namespace vialwright::gui {

enum class Section : std::uint8_t { product, patient, order, safety, answer, label };
inline constexpr int section_count = 6;
std::string_view name_of(Section section);

class PreparePanel : public wxPanel, public Styled {
public:
    PreparePanel(wxWindow* parent, const Look& look, workbench::PreparePresenter& presenter, Ports ports,
                 const std::filesystem::path& fonts_folder);

    void undo();
    void redo();
    void start_over();
    void answer_rest_with_no();
    void save();
    void go_to(Section section);
    void show_focused(const wxWindow& control);  // scrolls to it
    void go_to_next_marked();                    // the next entry that is wrong or needed
    bool can_save() const { return presenter_.view().save.enabled; }

    void restyle() override;

private:
    Edits make_edits();
    wxWindow* make_problems();
    wxSizer* make_footer();  // what there is to know while nothing is typed
    void render();
    void go_to_field(std::optional<workbench::Field> field);

    const Look& look_;
    workbench::PreparePresenter& presenter_;
    Ports ports_;
    Edits edits_;
    Surface* problems_ = nullptr;
    Text* problem_words_ = nullptr;
    Column *order_, *reading_, *printing_;
    ProductCard* product_;
    PatientCard* patient_;
    OrderCard* dose_;
    SafetyCard* safety_;
    AnswerCard* answer_;
    FindingsCard* findings_;
    LimitsCard* limits_;
    WorkingCard* working_;
    LabelCard* label_;
    std::array<InputCard*, 5> inputs_;  // in the order of the keyboard
};

}  // namespace vialwright::gui
