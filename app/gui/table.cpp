// SPDX-License-Identifier: Apache-2.0
#include "app/gui/table.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "app/gui/native.hpp"
#include "app/gui/words.hpp"

namespace vialwright::gui {

namespace {
constexpr int heading_margins = 16, arrow = 10;  // what the toolkit puts around a heading
constexpr int cell_margins = 20;
constexpr unsigned rows_measured = 60;
}  // namespace

class Table::Model : public wxDataViewVirtualListModel {
public:
    Model(const Look& look, Cell cell) : look_(look), cell_(std::move(cell)) {}

    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override {
        value = shown(cell(row, column).text);
    }
    TableCell cell(std::size_t row, std::size_t column) const { return cell_(row, column); }
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
        headings_.push_back(GetTextExtent(shown(column.name)).x +
                            FromDIP(heading_margins + (column.sorts ? arrow : 0)));
        AppendColumn(new wxDataViewColumn(shown(column.name), renderer, index,
                                          std::max(in_pixels(column.width), headings_.back()), wxALIGN_LEFT,
                                          flags));
    }
    needed_ = headings_;
    SetName(shown(name));
    native::set_accessible_name(*this, name);
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

// Columns are as wide as the letters in them ask for.
int Table::in_pixels(int width) const { return static_cast<int>(FromDIP(width) * native::text_scale()); }

// The first rows stand for all: a table of any length is shown at once.
void Table::measure() {
    needed_ = headings_;
    const unsigned rows = std::min(model_->GetCount(), rows_measured);
    const wxFont usual = GetFont(), bold = usual.Bold();
    for (std::size_t column = 0; column < columns_.size(); ++column) {
        if (columns_[column].width > 0 && columns_[column].least == 0) continue;
        for (unsigned row = 0; row < rows; ++row) {
            const TableCell cell = model_->cell(row, column);
            const wxFont& font = cell.tone == workbench::Tone::none ? usual : bold;
            int width = 0, height = 0;
            GetTextExtent(shown(cell.text), &width, &height, nullptr, nullptr, &font);
            needed_[column] = std::max(needed_[column], width + FromDIP(cell_margins));
        }
    }
}

// What is as wide as what stands in it comes first; the others share the rest, each between its least width and its width, all
// at the same part of the way.
void Table::fit_columns() {
    const int room = GetClientSize().x;
    if (room <= 0) return;
    std::vector<int> narrow, wide;
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        const TableColumn& column = columns_[at];
        const int width = column.width == 0 ? needed_[at] : std::max(in_pixels(column.width), headings_[at]);
        const bool gives_way = column.least > 0;
        wide.push_back(gives_way ? std::min(width, needed_[at]) : width);
        narrow.push_back(gives_way ? std::min(wide.back(), std::max(FromDIP(column.least), headings_[at]))
                                   : width);
    }
    const int least = std::accumulate(narrow.begin(), narrow.end(), 0);
    const int most = std::accumulate(wide.begin(), wide.end(), 0);
    const int more = std::clamp(room - least, 0, most - least);
    std::vector<int> widths = narrow;
    for (std::size_t at = 0; at < widths.size() && most > least; ++at)
        widths[at] += (wide[at] - narrow[at]) * more / (most - least);
    // What a person drew wider stays so while nothing else changes.
    if (widths == fitted_) return;
    fitted_ = std::move(widths);
    for (std::size_t at = 0; at < fitted_.size(); ++at)
        GetColumn(static_cast<unsigned>(at))->SetWidth(fitted_[at]);
}

void Table::show_rows(std::size_t count) {
    model_->Reset(static_cast<unsigned>(count));
    measure();
    fit_columns();
}

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
