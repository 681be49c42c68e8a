// SPDX-License-Identifier: Apache-2.0
#include "app/gui/table.hpp"

#include <algorithm>
#include <utility>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {
constexpr int heading_margins = 24;  // what the toolkit puts around a heading, with its arrow
}

class Table::Model : public wxDataViewVirtualListModel {
public:
    Model(const Look& look, Cell cell) : look_(look), cell_(std::move(cell)) {}

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        value = shown(cell_(row, column).text);
    }
    bool SetValueByRow(const wxVariant&, unsigned, unsigned) override { return false; }
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& look) const override {
        const auto tone = cell_(row, column).tone;
        if (tone == workbench::Tone::none) return false;
        look.SetColour(look_.palette.tone(tone).foreground);
        look.SetBold(true);
        return true;
    }

private:
    const Look& look_;
    Cell cell_;
};

Table::Table(wxWindow* parent, const Look& look, const std::string& name,
             const std::vector<TableColumn>& columns, Cell cell)
    : wxDataViewCtrl(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_SINGLE | wxBORDER_NONE),
      model_(new Model(look, std::move(cell))),
      columns_(columns) {
    AssociateModel(model_);
    model_->DecRef();
    for (const TableColumn& column : columns) {
        const auto index = static_cast<unsigned>(GetColumnCount());
        const int flags = wxDATAVIEW_COL_RESIZABLE | (column.sorts ? wxDATAVIEW_COL_SORTABLE : 0);
        auto* renderer = new wxDataViewTextRenderer;
        renderer->EnableEllipsize(wxELLIPSIZE_END);
        const int least = GetTextExtent(shown(column.name)).x + FromDIP(heading_margins);
        AppendColumn(new wxDataViewColumn(shown(column.name), renderer, index,
                                          std::max(FromDIP(column.width), least), wxALIGN_LEFT, flags));
    }
    SetName(shown(name));
    native::set_accessible_name(*this, name);
    const bool may_shrink =
        std::ranges::any_of(columns_, [](const TableColumn& column) { return column.least > 0; });
    if (may_shrink)
        Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
            event.Skip();
            fit_columns();
        });
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent& event) {
        if (event.GetItem().IsOk() && chosen) chosen(model_->GetRow(event.GetItem()));
    });
    Bind(wxEVT_DATAVIEW_COLUMN_SORTED, [this](wxDataViewEvent& event) {
        if (event.GetDataViewColumn() && sorted) sorted(event.GetDataViewColumn()->GetModelColumn());
    });
}

// Each between its least width and its width, all at the same part of the way.
void Table::fit_columns() {
    const int room = GetClientSize().x;
    if (room <= 0 || room == fitted_for_) return;
    fitted_for_ = room;
    int least = 0, most = 0;
    const auto least_of = [](const TableColumn& column) {
        return column.least > 0 ? column.least : column.width;
    };
    for (const TableColumn& column : columns_) {
        least += FromDIP(least_of(column));
        most += FromDIP(column.width);
    }
    const int more = std::clamp(room - least, 0, most - least);
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        const int narrow = FromDIP(least_of(columns_[at])), wide = FromDIP(columns_[at].width);
        const int part = most == least ? 0 : (wide - narrow) * more / (most - least);
        GetColumn(static_cast<unsigned>(at))->SetWidth(narrow + part);
    }
}

void Table::show_rows(std::size_t count) { model_->Reset(static_cast<unsigned>(count)); }

void Table::choose(std::size_t row) {
    const wxDataViewItem item = model_->GetItem(static_cast<unsigned>(row));
    Select(item);
    SetCurrentItem(item);
    EnsureVisible(item);
}

std::optional<std::size_t> Table::chosen_row() const {
    const wxDataViewItem item = GetSelection();
    return item.IsOk() ? std::optional<std::size_t>(model_->GetRow(item)) : std::nullopt;
}

void Table::restyle() { Refresh(); }

}  // namespace vialwright::gui
