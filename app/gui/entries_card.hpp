// SPDX-License-Identifier: Apache-2.0
// A card of entries made from their description, which may change with what is typed: an entry that stays is not touched,
// so that the keyboard stays in it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/gui/field.hpp"
#include "app/workbench/form_view.hpp"

class wxButton;

namespace vialwright::gui {

class EntriesCard : public Card {
public:
    using Edit = std::function<void(const std::string& entry, const std::string& raw)>;

    // `fill_in` is asked by the button beside an entry that has one.
    EntriesCard(wxWindow* parent, const Look& look, const std::string& heading, Edit edit,
                std::function<void(const std::string& entry)> fill_in = {});

    void render(const std::vector<workbench::EntryView>& entries);

    FieldBox* box(const std::string& entry) const;  // null if it is not shown just now
    FieldBox* first_marked() const;                 // the first that is wrong or wanted; null if none
    void focus_first();

private:
    struct Box {
        workbench::EntryView made_for;
        TextField* text = nullptr;
        ChoiceField* choice = nullptr;
        std::unique_ptr<FieldBox> box;
    };
    struct Line {  // entries side by side, their errors below
        std::vector<Box> boxes;
        wxBoxSizer* place = nullptr;
    };
    void drop_from(std::size_t line);
    void add_line(const std::vector<workbench::EntryView>& entries);
    Box make_box(const workbench::EntryView& entry);
    wxButton* make_button(const workbench::EntryView& entry);

    Edit edit_;
    std::function<void(const std::string&)> fill_in_;
    wxBoxSizer* lines_place_ = new wxBoxSizer(wxVERTICAL);
    std::vector<Line> lines_;
};

}  // namespace vialwright::gui
