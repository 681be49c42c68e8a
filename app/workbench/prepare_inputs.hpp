// SPDX-License-Identifier: Apache-2.0
// What a person has typed and chosen on the page "Prepare", raw. The page is a function of these and of the data alone.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace vialwright::workbench {

enum class Field : std::uint8_t {
    product,
    strength,
    rule,  // ids
    dose,
    every,
    over,
    in_volume,
    diluent,
    purpose,
    days,
    given_before,
    line,
    sites,
    weight,
    height,
    age,
    sex,
    creatinine,
    clearance,
    postmenstrual_age,
    lot,
    made,
    expires,
    copies,
    stock,
    printer,  // dots per inch, or one of the settings
    queue,
    called  // whose order it is, in the pharmacy's own way: nothing is worked out from it
};
inline constexpr std::size_t field_count = 28;

std::string_view name_of(Field field);  // "weight": as it stands in the text of a view
std::string label_of(Field field);      // "Weight": beside the entry

enum class Answer : std::uint8_t { open, no, yes };
std::string_view name_of(Answer answer);

// What a person overrides: the finding as it reads. A dose that is changed is another finding, and asks again.
struct OverrideKey {
    std::string rule;
    std::string sentence;
    friend auto operator<=>(const OverrideKey&, const OverrideKey&) = default;
};

struct PrepareInputs {
    std::array<std::string, field_count> texts;
    std::map<std::string, Answer> answers;         // by question; one that is open is not held
    std::map<std::string, std::string> provided;   // by requirement; an empty one is not held
    std::map<std::string, std::string> labs;       // by analyte; an empty one is not held
    std::string answered_for;                      // what the patient was called when those three were told
    std::map<OverrideKey, std::string> overrides;  // the reason; one that is empty is still to be written

    const std::string& operator[](Field field) const { return texts[static_cast<std::size_t>(field)]; }
    std::string& operator[](Field field) { return texts[static_cast<std::size_t>(field)]; }
    friend bool operator==(const PrepareInputs&, const PrepareInputs&) = default;
};

// A choice of another product takes with it what belongs to the old one: its rule, its strength, its answers, its lot.
// The patient and the order stay.
void choose_product(PrepareInputs& inputs, std::string product);

// Another name asks everything about the patient again: what was answered belongs to who was called before. A name that is
// only typed on, or not yet typed anew, is the same.
void call_patient(PrepareInputs& inputs, std::string called);

// For the next patient: everything but the product, its label stock and the printer.
void start_over(PrepareInputs& inputs);

// For the session: all but the overrides. A decision to go on in spite of a caution is asked for again after a crash.
std::map<std::string, std::string> typed_of(const PrepareInputs& inputs);
PrepareInputs inputs_of(
    const std::map<std::string, std::string>& typed);  // what it does not know is left out

std::string trimmed(std::string_view text);  // without outer blanks

}  // namespace vialwright::workbench
