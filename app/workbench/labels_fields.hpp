// SPDX-License-Identifier: Apache-2.0
// What the page "Labels" can ask for: each entry with the element of a label that it belongs to, how it is read, and the
// example that stands in for it while it is empty or wrong, so that the label is seen from the first moment.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/workbench/form_view.hpp"
#include "app/workbench/reads.hpp"
#include "core/formulary/monograph.hpp"
#include "labels/content/facility.hpp"
#include "labels/content/label_kinds.hpp"

namespace vialwright::workbench {

using LabelInputs = std::map<std::string, std::string, std::less<>>;     // by entry; an empty one is not held
std::string text_in(const LabelInputs& inputs, std::string_view entry);  // without outer blanks

// What decides which entries there are.
struct LabelNeeds {
    const formulary::Monograph* product = nullptr;
    const content::LabelKind* kind = nullptr;
    const content::Facility* facility = nullptr;
    const LabelInputs* inputs = nullptr;

    bool is_typed(std::string_view entry) const { return !text_in(*inputs, entry).empty(); }
    // When the kind's element of these words stands there; nothing if it has none.
    std::optional<content::Presence> says(std::string_view words) const;
    bool has_statement(std::string_view id) const;  // of the product's own
};

enum class Asked : std::uint8_t { no, may, must };

struct AskedField {
    std::string_view id;
    std::string_view label;
    std::string_view hint = {};
    std::string_view element;  // what an element says that asks for it
    // Into the request, or an error with what to write, or how it was read.
    void (*read)(const std::string& text, content::LabelRequest& request, FieldView& field);
    void (*example)(const LabelNeeds& needs, content::LabelRequest& request) = nullptr;
    Asked (*asked)(const LabelNeeds& needs) = nullptr;  // null: as the element stands in the kind
    std::vector<Choice> (*choices)(const LabelNeeds& needs) = nullptr;
    bool beside = false;  // in one row with the field before it, where that is asked for
    std::string_view fill_in = {};
    std::string_view note = {};  // below it while nothing is typed
    Reads reads = Reads::words;  // for what is offered; `read` tells how it was read
};

std::span<const AskedField> asked_fields();  // in the order of the page
Asked asked(const AskedField& field, const LabelNeeds& needs);

}  // namespace vialwright::workbench
