// SPDX-License-Identifier: Apache-2.0
// An order: what is to be given to whom. OrderText is what people type; read_order turns it into quantities of the right
// kind or says, field by field, what is wrong.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/field_fault.hpp"
#include "core/formulary/monograph.hpp"
#include "core/formulary/reference.hpp"
#include "core/patient/patient.hpp"
#include "core/result.hpp"

namespace vialwright::dosing {

// Raw text, one member per field; "" is "not said".
struct OrderText {
    std::string rule, dose, route, purpose;
    std::string weight, height, age, sex, creatinine, clearance, postmenstrual_age;
    std::string every, per_day, days, given_before, over, in_volume, diluent, line, sites, strength, device;
    std::vector<std::string> conditions, drugs,
        allergies;                  // yes; "renal-severe=no" is no, "none" answers all that is left
    std::vector<std::string> labs;  // "potassium=4.5 mEq/L"
    bool no_conditions = false;     // answers every question that is left with no
    bool one_by_one = false;        // a name in a list says nothing about what it does not name
    std::map<std::string, std::string>
        provided;  // what a rule requires: "research-protocol-number" -> "GH-1"
    friend bool operator==(const OrderText&, const OrderText&) = default;
};

enum class DoseForm : std::uint8_t {
    amount,              // 1 g
    amount_per_weight,   // 250 mg/kg
    amount_per_surface,  // 50 mg/m²
    daily,               // 1 g/day, to be divided
    daily_per_weight,    // 40 mg/kg/day
    daily_per_surface,
    rate,             // 5 mg/h
    rate_per_weight,  // 10 mcg/kg/min
    rate_per_surface,
    product,            // 15 mL, 2 capsules: worked backwards
    product_per_weight  // 1.5 mL/kg
};

enum class Line : std::uint8_t { peripheral, central };

// Answers to one list of safety questions.
struct Answers {
    std::vector<std::string> yes, no;  // lower case
    bool rest_is_no = false;
    bool one_by_one = false;  // each is asked by itself
    bool includes(std::string_view name) const;
    bool denies(std::string_view name) const;  // said to be no, by name or with all that is left
};

struct LaboratoryValue {
    std::string analyte;  // lower case
    units::Shown value;
};

struct Order {
    std::string rule;     // "": the one that matches
    std::string route;    // "": the rule's
    std::string purpose;  // "loading"; "": not said
    units::Shown dose;
    DoseForm form = DoseForm::amount;
    patient::Patient patient;
    std::optional<units::Shown> weight_as_typed;
    std::optional<numbers::Exact> doses_per_day;
    std::optional<units::Time> interval;
    std::optional<numbers::Exact> days;        // length of the course
    std::optional<units::Shown> given_before;  // in all, before this order: an amount, per kg or per m²
    std::optional<units::Shown> over;          // infusion time
    std::optional<units::Shown> in_volume;     // final volume after dilution
    const formulary::Diluent* diluent = nullptr;
    std::string diluent_name;
    Line line = Line::peripheral;
    std::optional<numbers::Exact> sites;  // that the volume is divided between
    std::size_t strength = 0;             // index into the product's strengths
    const formulary::Device* device = nullptr;
    Answers conditions, drugs, allergies;
    std::vector<LaboratoryValue> labs;
    std::map<std::string, std::string> provided;

    // As said, else as far as it is known of the patient.
    std::optional<units::Shown> laboratory_value(std::string_view analyte) const;
};

using vialwright::FieldFault;  // of a member of OrderText

// The order keeps pointers into `reference`, which must outlive it.
Result<Order, std::vector<FieldFault>> read_order(const OrderText& text,
                                                  const formulary::Monograph& monograph,
                                                  const formulary::Reference& reference);

}  // namespace vialwright::dosing
