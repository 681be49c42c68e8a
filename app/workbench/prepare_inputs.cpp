// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/prepare_inputs.hpp"

#include <utility>

namespace vialwright::workbench {

namespace {

struct FieldName {
    std::string_view name, label;
};

constexpr std::array<FieldName, field_count> field_names = {{{"product", "Product"},
                                                             {"strength", "Strength"},
                                                             {"rule", "Dose rule"},
                                                             {"dose", "Dose"},
                                                             {"every", "How often"},
                                                             {"over", "Give over"},
                                                             {"in_volume", "Dilute to"},
                                                             {"diluent", "Diluent"},
                                                             {"purpose", "Purpose"},
                                                             {"days", "Days of treatment"},
                                                             {"given_before", "Given before"},
                                                             {"line", "Vein"},
                                                             {"sites", "Injection sites"},
                                                             {"weight", "Weight"},
                                                             {"height", "Height"},
                                                             {"age", "Age"},
                                                             {"sex", "Sex"},
                                                             {"creatinine", "Creatinine"},
                                                             {"clearance", "Creatinine clearance"},
                                                             {"postmenstrual_age", "Postmenstrual age"},
                                                             {"lot", "Lot"},
                                                             {"made", "Compounded"},
                                                             {"expires", "Expires"},
                                                             {"copies", "Copies"},
                                                             {"stock", "Label stock"},
                                                             {"printer", "Printer"},
                                                             {"queue", "Print on"}}};

const FieldName& names_of(Field field) { return field_names[static_cast<std::size_t>(field)]; }

}  // namespace

std::string_view name_of(Field field) { return names_of(field).name; }
std::string_view label_of(Field field) { return names_of(field).label; }

std::string_view name_of(Answer answer) {
    switch (answer) {
        case Answer::no: return "no";
        case Answer::yes: return "yes";
        case Answer::open: break;
    }
    return "open";
}

void choose_product(PrepareInputs& inputs, std::string product) {
    if (inputs[Field::product] == product) return;
    inputs[Field::product] = std::move(product);
    for (const Field field :
         {Field::strength, Field::rule, Field::purpose, Field::days, Field::given_before, Field::line,
          Field::sites, Field::lot, Field::made, Field::expires, Field::stock})
        inputs[field].clear();
    inputs.answers.clear();
    inputs.provided.clear();
    inputs.labs.clear();
    inputs.overrides.clear();
}

void start_over(PrepareInputs& inputs) {
    PrepareInputs fresh;
    for (const Field field : {Field::product, Field::stock, Field::printer, Field::queue})
        fresh[field] = inputs[field];
    inputs = std::move(fresh);
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

}  // namespace vialwright::workbench
