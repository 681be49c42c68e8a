// SPDX-License-Identifier: Apache-2.0
// The page "Prepare" for several orders: a panel each, one of them shown, and a row of tabs above while there is more than
// one. A panel is made when its order is opened.
#pragma once

#include <filesystem>
#include <vector>

#include <wx/weakref.h>

#include "app/gui/page_bar.hpp"
#include "app/gui/prepare_panel.hpp"
#include "app/workbench/prepare_orders.hpp"

class wxBoxSizer;
class wxButton;

namespace vialwright::gui {

class OrderBook : public Page {
public:
    struct Tell {
        std::function<void(const std::string&)> closed;  // what there is to say of an order that was closed
        std::function<void(const std::string&)> no_longer;  // what was said of it does not hold any more
        std::function<void(const workbench::CheckedDose&)> label_dose;
    };
    OrderBook(wxWindow* parent, const Look& look, workbench::PrepareOrders& orders, Ports ports,
              std::filesystem::path fonts_folder, Tell tell);

    PreparePanel& panel() const { return *leaf(orders_.shown_id()).panel; }  // of the order that is shown

    bool can_open() const { return orders_.count() < workbench::PrepareOrders::most_open; }
    bool can_bring_back() const { return orders_.view().can_bring_back; }
    void open_order();
    void show_order(int id);  // one that is open
    void close_order();
    void bring_back_order();
    void turn(int orders);

    std::vector<std::string> sections() const override { return panel().sections(); }
    void go_to_section(std::size_t section) override { panel().go_to_section(section); }
    void undo() override { panel().undo(); }
    void redo() override { panel().redo(); }
    void start_over() override { panel().start_over(); }
    void go_to_next_marked() override { panel().go_to_next_marked(); }
    void compounded_now() override { panel().compounded_now(); }
    void copy_answer() override { panel().copy_answer(); }
    bool can_save() const override { return panel().can_save(); }
    void save() override { panel().save(); }
    bool can_print() const override { return panel().can_print(); }
    void print() override { panel().print(); }
    bool may_leave() override;
    std::map<std::string, std::string> typed() const override { return orders_.typed(); }
    void restore(const std::map<std::string, std::string>& typed) override;
    void show_focused(const wxWindow& control) override;
    void restyle() override;

private:
    struct Leaf {
        int id = 0;
        PreparePanel* panel = nullptr;
        wxWindowRef last_focus;  // empties itself when the control goes
    };
    const Leaf& leaf(int id) const;
    void make_row();
    wxButton* make_button(const std::string& name, const std::string& hint, std::function<void()> act);
    void make_missing();
    void change(const std::function<void()>& change);
    void reveal();
    void name_tabs();
    void tell_closed(const std::string& words);

    workbench::PrepareOrders& orders_;
    Ports ports_;
    std::filesystem::path fonts_folder_;
    Tell tell_;
    std::string told_closed_;
    std::vector<Leaf> leaves_;
    wxPanel* row_ = nullptr;
    PageBar* tabs_ = nullptr;
    wxButton* open_ = nullptr;
    wxBoxSizer* stack_ = nullptr;
};

}  // namespace vialwright::gui
