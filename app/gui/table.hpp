// SPDX-License-Identifier: Apache-2.0
// A table of any length, of which only the rows that are seen are asked for. The toolkit's own list: assistive tools read its
// cells. Every column has a width, or the toolkit would look at all rows to find one.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <wx/dataview.h>

#include "app/gui/look.hpp"

namespace vialwright::gui {

struct TableColumn {
    std::string name;
    int width;  // in pixels before scaling; the last takes what is left. 0: as what stands in it needs
    bool sorts = false;
    int least = 0;  // > 0: as what stands in it needs, from this, where there is no room, to `width`
};

struct TableCell {
    std::string text;
    workbench::Tone tone = workbench::Tone::none;
};

class Table : public wxDataViewCtrl, public Styled {
public:
    using Cell = std::function<TableCell(std::size_t row, std::size_t column)>;

    Table(wxWindow* parent, const Look& look, const std::string& name,
          const std::vector<TableColumn>& columns, Cell cell);

    std::function<void(std::size_t row)> chosen;     // by a person
    std::function<void(std::size_t column)> sorted;  // a heading was pressed

    void show_rows(std::size_t count);  // anew
    void choose(std::size_t row);       // without telling
    std::optional<std::size_t> chosen_row() const;
    const std::vector<int>& widths() const {
        return fitted_;
    }  // pixels, by column; the next frame shows them
    void restyle() override;

private:
    class Model;
    int in_pixels(int width) const;
    void measure();
    void fit_columns();

    Model* model_;
    std::vector<TableColumn> columns_;
    std::vector<int> headings_, needed_;  // pixels, by column
    std::vector<int> fitted_;
};

}  // namespace vialwright::gui
