// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/prepare_inputs.hpp"

#include <utility>

#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

struct FieldName {
    std::string_view name;
    const char* label;
};

constexpr std::array<FieldName, field_count> field_names = {{{"product", N_("Product")},
                                                             {"strength", N_("Strength")},
                                                             {"rule", N_("Dose rule")},
                                                             {"dose", N_("Dose")},
                                                             {"every", N_("How often")},
                                                             {"over", N_("Give over")},
                                                             {"in_volume", N_("Dilute to")},
                                                             {"diluent", N_("Diluent")},
                                                             {"purpose", N_("Purpose")},
                                                             {"days", N_("Days of treatment")},
                                                             {"given_before", N_("Given before")},
                                                             {"line", N_("Vein")},
                                                             {"sites", N_("Injection sites")},
                                                             {"weight", N_("Weight")},
                                                             {"height", N_("Height")},
                                                             {"age", N_("Age")},
                                                             {"sex", N_("Sex")},
                                                             {"creatinine", N_("Creatinine")},
                                                             {"clearance", N_("Creatinine clearance")},
                                                             {"postmenstrual_age", N_("Postmenstrual age")},
                                                             {"lot", N_("Lot")},
                                                             {"made", N_("Compounded")},
                                                             {"expires", N_("Expires")},
                                                             {"copies", N_("Copies")},
                                                             {"stock", N_("Label stock")},
                                                             {"printer", N_("Printer")},
                                                             {"queue", N_("Print on")},
                                                             {"called", N_("Name, bed or Rx number")}}};

constexpr std::string_view answer_prefix = "answer.", provided_prefix = "told.", lab_prefix = "laboratory.";

const FieldName& names_of(Field field) { return field_names[static_cast<std::size_t>(field)]; }

}  // namespace

std::string_view name_of(Field field) { return names_of(field).name; }
std::string label_of(Field field) { return tr(names_of(field).label); }

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

void call_patient(PrepareInputs& inputs, std::string called) {
    const std::string now = trimmed(called), before = inputs.answered_for;
    inputs[Field::called] = std::move(called);
    if (now.starts_with(before)) inputs.answered_for = now;
    if (now.starts_with(before) || before.starts_with(now)) return;
    inputs.answers.clear();
    inputs.provided.clear();
    inputs.labs.clear();
    inputs.answered_for = now;
}

void start_over(PrepareInputs& inputs) {
    PrepareInputs fresh;
    for (const Field field : {Field::product, Field::stock, Field::printer, Field::queue})
        fresh[field] = inputs[field];
    inputs = std::move(fresh);
}

std::map<std::string, std::string> typed_of(const PrepareInputs& inputs) {
    std::map<std::string, std::string> typed;
    for (std::size_t i = 0; i < field_count; ++i)
        if (!inputs.texts[i].empty()) typed[std::string(field_names[i].name)] = inputs.texts[i];
    const auto add = [&](std::string_view prefix, const std::string& key, std::string_view text) {
        if (!text.empty()) typed[std::string(prefix) + key] = text;
    };
    for (const auto& [question, answer] : inputs.answers) add(answer_prefix, question, name_of(answer));
    for (const auto& [requirement, text] : inputs.provided) add(provided_prefix, requirement, text);
    for (const auto& [analyte, text] : inputs.labs) add(lab_prefix, analyte, text);
    return typed;
}

PrepareInputs inputs_of(const std::map<std::string, std::string>& typed) {
    PrepareInputs inputs;
    for (const auto& [entry, text] : typed) {
        const auto after = [&](std::string_view prefix) { return entry.substr(prefix.size()); };
        if (entry.starts_with(answer_prefix)) {
            if (text == name_of(Answer::yes)) inputs.answers[after(answer_prefix)] = Answer::yes;
            if (text == name_of(Answer::no)) inputs.answers[after(answer_prefix)] = Answer::no;
        } else if (entry.starts_with(provided_prefix)) {
            inputs.provided[after(provided_prefix)] = text;
        } else if (entry.starts_with(lab_prefix)) {
            inputs.labs[after(lab_prefix)] = text;
        }
        for (std::size_t i = 0; i < field_count; ++i)
            if (field_names[i].name == entry) inputs.texts[i] = text;
    }
    inputs.answered_for = trimmed(inputs[Field::called]);
    return inputs;
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t") - first + 1));
}

}  // namespace vialwright::workbench
