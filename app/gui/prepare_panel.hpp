// SPDX-License-Identifier: Apache-2.0
// One order of the page "Prepare": what is ordered at the left, the answer in the middle, the label at the right. It hands every edit
// to the presenter and shows what comes back.
#pragma once

#include <array>
#include <filesystem>
#include <functional>

#include "app/gui/answer_card.hpp"
#include "app/gui/check_cards.hpp"
#include "app/gui/column.hpp"
#include "app/gui/label_card.hpp"
#include "app/gui/limits_card.hpp"
#include "app/gui/order_cards.hpp"
#include "app/gui/page.hpp"
#include "app/gui/print_desk.hpp"
#include "app/gui/safety_card.hpp"
#include "app/workbench/prepare_presenter.hpp"

namespace vialwright::gui {

enum class Section : std::uint8_t { product, patient, order, safety, answer, label };
inline constexpr int section_count = 6;
std::string name_of(Section section);

class PreparePanel : public Page {
public:
    struct Tell {
        std::function<void()> changed;  // after anything is shown anew
        std::function<void(const workbench::CheckedDose&)> label_dose;
    };
    PreparePanel(wxWindow* parent, const Look& look, workbench::PreparePresenter& presenter, Ports ports,
                 const std::filesystem::path& fonts_folder, Tell tell);

    void render();

    void answer_rest_with_no();
    bool can_label_dose() const { return presenter_.checked().has_value(); }
    void label_dose();
    void choose_product(const std::string& id);
    void save() override;
    bool can_print() const override { return presenter_.view().print.enabled; }
    void print() override { print_desk_.print(); }
    void go_to(Section section);
    bool can_save() const override { return presenter_.view().save.enabled; }

    std::vector<std::string> sections() const override;
    void go_to_section(std::size_t section) override { go_to(static_cast<Section>(section)); }
    void undo() override;
    void redo() override;
    void start_over() override;
    void go_to_next_marked() override;
    void compounded_now() override;
    void copy_answer() override;
    void show_focused(const wxWindow& control) override;

private:
    Edits make_edits();
    Deciding make_deciding();
    wxWindow* make_problems();
    void go_to_field(std::optional<workbench::Field> field);

    workbench::PreparePresenter& presenter_;
    Ports ports_;
    Tell tell_;
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
    PrintDesk print_desk_;              // the last: its threads end before what they tell
};

}  // namespace vialwright::gui
