// SPDX-License-Identifier: Apache-2.0
// The label as it will be printed, what goes on it, and saving it.
#pragma once

#include <filesystem>

#include "app/gui/input_card.hpp"
#include "app/gui/label_canvas.hpp"
#include "app/gui/save_bar.hpp"

class wxButton;

namespace vialwright::gui {

class LabelCard : public InputCard {
public:
    LabelCard(wxWindow* parent, const Look& look, const Edits& edits,
              const std::filesystem::path& fonts_folder);
    void render(const workbench::PrepareView& view) override;
    void restyle() override;
    void focus_first() override;

private:
    wxButton* small_button(const std::string& words, const std::string& name,
                           const std::function<void()>& act);

    ChoiceField* stock_;
    LabelCanvas* canvas_;
    Text *refusal_, *notes_;
    TextField *lot_, *copies_, *made_;
    wxButton* now_;
    TextField* expires_;
    ChoiceField *printer_, *queue_;
    wxButton* look_again_;
    SaveBar save_bar_;
};

}  // namespace vialwright::gui
