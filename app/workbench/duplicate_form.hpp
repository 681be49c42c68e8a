// SPDX-License-Identifier: Apache-2.0
// Asks for the id and the name of a copy of a monograph, and makes its text: revision 1, a draft, not saved.
#pragma once

#include "app/workbench/monograph_editor.hpp"

namespace vialwright::workbench {

struct DuplicateView {
    std::string heading;  // "A copy of Glycine Injection 50 mg/mL"
    FieldView id, name;
    std::string problem;  // why no copy can be made at all
    bool can_make = false;
    friend bool operator==(const DuplicateView&, const DuplicateView&) = default;
};

class DuplicateForm {
public:
    DuplicateForm(const FormularySources& sources, const files::FormularyFile& file);

    const DuplicateView& view() const { return view_; }
    void edit_id(const std::string& raw);
    void edit_name(const std::string& raw);
    Result<EditStart, std::string> make() const;  // of a form that can_make

private:
    void show();
    std::string id_fault() const;
    std::string name_fault() const;

    std::filesystem::path own_, path_;
    std::string copied_from_;
    std::vector<std::string> ids_, names_;  // that there are
    DuplicateView view_;
};

}  // namespace vialwright::workbench
