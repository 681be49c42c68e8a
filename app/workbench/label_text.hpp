// SPDX-License-Identifier: Apache-2.0
// A label as it is typed or as a row of a file has it, every field a text, and its reading.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/bud/beyond_use_date.hpp"
#include "core/bud/question_text.hpp"
#include "core/field_fault.hpp"
#include "core/result.hpp"
#include "core/time/zone.hpp"
#include "labels/content/label_content.hpp"

namespace vialwright::workbench {

// Empty: not given.
struct LabelText {
    std::string product, kind, lot, made, bud, serial, copies;
    std::string patient, rx, prescriber, dispensed, directions, purpose, route;
    std::string strength, quantity, dose, volume, diluent, in_volume, rate;
    std::string prepared_by, checked_by, state, storage, units_in_pack, opened;
    std::vector<std::string> auxiliary;  // further warnings; a row's `note` is one
    std::string
        linear_code;  // gs1-128, upc-a, databar, databar-truncated, none; "": as the kind of label has it
    std::string record_qr;
    bool in_spanish = false, ingredients_on_container = false, made_in_code = false;
};

// The texts by their names, as faults, columns and (with hyphens) options have them.
struct LabelField {
    std::string_view name;
    std::string LabelText::*text;
};
std::span<const LabelField> label_fields();

// A date that was worked out, and what the label says beside it because of the same state.
struct LabelDate {
    content::Expiry expires;
    std::string expires_as;  // "Begin administration by"; "": as the kind of label says
    std::string storage;     // "Store in a refrigerator, 2 to 8 °C."
    std::optional<std::pair<int, int>> storage_range;  // °C
};

// `answer` has a date. A wall-clock time that comes twice is printed an hour earlier, where it is read in one way.
LabelDate label_date(const bud::Answer& answer, const bud::QuestionText& question, const time::Zone& zone);

// Works out the date of one label; the error says why there is none.
using WorkOutDate = std::function<Result<LabelDate, std::string>(const LabelText&)>;

// Everything of `text` that is the label's own (product, kind, serial and copies belong to whoever makes it). All faults at
// once, by field. `work_out` is empty where `bud` must give the date.
std::vector<FieldFault> read_label_text(const LabelText& text, const WorkOutDate& work_out,
                                        content::LabelRequest& into);

// "12" as a whole number from `least` to `most`, or what to write.
Result<int, FieldFault> read_whole(const std::string& field, const std::string& text, int least, int most);

}  // namespace vialwright::workbench
