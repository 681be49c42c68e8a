// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/bud_form.hpp"

#include <fmt/format.h>

#include "app/workbench/tr.hpp"

namespace vialwright::workbench {

namespace {

constexpr std::string_view opened_container = "in-use";

using Choices = std::vector<Choice>;

Choices standards(const FormSources&) {
    return {{"", tr("Choose")},
            {"usp797", tr("Sterile preparation, USP <797>")},
            {"usp795", tr("Nonsterile preparation, USP <795>")},
            {"site", tr("Outsourcing facility, own stability study")},
            {std::string(opened_container), tr("Opened container")}};
}
Choices categories(const FormSources&) {
    return {{"", tr("Choose")},      {"immediate", tr("Immediate use")},
            {"1", tr("Category 1")}, {"2", tr("Category 2")},
            {"3", tr("Category 3")}, {"allergen-set", tr("Allergen extract set")}};
}
Choices processes(const FormSources&) {
    return {{"", tr("Choose")}, {"aseptic", tr("Aseptic")}, {"terminal", tr("Terminal")}};
}
Choices sterility_tests(const FormSources&) {
    return {{"", tr("Choose")},
            {"none", tr("Not done")},
            {"pending", tr("Pending")},
            {"passed", tr("Passed")},
            {"failed", tr("Failed")}};
}
Choices starting_components(const FormSources&) {
    return {{"", tr("Choose")}, {"sterile", tr("All sterile")}, {"nonsterile", tr("One or more nonsterile")}};
}
Choices forms(const FormSources&) {
    return {{"", tr("Choose")},
            {"nonpreserved-aqueous", tr("Aqueous, not preserved")},
            {"preserved-aqueous", tr("Aqueous, preserved")},
            {"oral-liquid", tr("Oral liquid, nonaqueous")},
            {"other", tr("Another form")}};
}
Choices storages(const FormSources&) {
    return {{"", tr("Choose")},
            {"room", tr("Room temperature")},
            {"refrigerator", tr("Refrigerator")},
            {"freezer", tr("Freezer")}};
}
Choices moves(const FormSources&) {
    return {{"", tr("Not moved")},
            {"room", tr("Room temperature")},
            {"refrigerator", tr("Refrigerator")},
            {"freezer", tr("Freezer")}};
}
Choices studies(const FormSources&) {
    return {{"", tr("Choose")}, {"shown", tr("Shown at its end")}, {"not-needed", tr("Not needed")}};
}
Choices containers(const FormSources&) {
    return {{"", tr("Choose")},
            {"single-dose-iso5", tr("Single-dose, opened in ISO 5")},
            {"single-dose", tr("Single-dose, opened elsewhere")},
            {"multiple-dose", tr("Multiple-dose")},
            {"ampul", tr("Ampul")},
            {"bulk-package", tr("Pharmacy bulk package")},
            {"bag-and-vial", tr("Bag and vial, docked for later")},
            {"compounded-single-dose", tr("Compounded, single-dose or stock")},
            {"compounded-multiple-dose", tr("Compounded, multiple-dose")},
            {"nonpreserved-topical", tr("Compounded topical, not preserved")}};
}
Choices until(const FormSources&) { return {{"expiry", tr("Expires")}, {"bud", tr("Beyond-use date")}}; }

std::string process_words(std::string_view process) {
    if (process == "aseptic") return tr("Sterilizing filtration is aseptic processing.");
    return process == "terminal" ? tr("A lethal process on the sealed container.") : "";
}

bool is(const Given& given, std::string_view standard) { return given["standard"] == standard; }
bool is_sterile(const Given& given) { return is(given, "usp797"); }
bool is_nonsterile(const Given& given) { return is(given, "usp795"); }
bool is_site(const Given& given) { return is(given, "site"); }
bool is_opened(const Given& given) { return is(given, opened_container); }
bool is_preparation(const Given& given) {
    return is_sterile(given) || is_nonsterile(given) || is_site(given);
}
bool is_compounded(const Given& given) { return is_sterile(given) || is_nonsterile(given); }
bool has_category_row(const Given& given) {
    return is_sterile(given) && (given["category"] == "2" || given["category"] == "3");
}
bool asks_components(const Given& given) {
    return is_sterile(given) && !given["category"].empty() && given["category"] != "3";
}
bool is_immediate(const Given& given) { return is_sterile(given) && given["category"] == "immediate"; }
bool has_study(const Given& given) { return is_compounded(given) && !given["study"].empty(); }
bool is_moved(const Given& given) { return is_preparation(given) && !given["moved_to"].empty(); }

// An opened container is stored as labeled; of this one the limit depends on where it is kept.
bool asks_storage(const Given& given) {
    return is_preparation(given) || (is_opened(given) && given["in_use"] == "nonpreserved-topical");
}

// The rows of the list that are of this kind, "NAME=TIME".
std::vector<std::string> components_of(const Given& given, std::string_view kind) {
    std::vector<std::string> pairs;
    for (std::size_t i = 0; i < given.rows.size(); ++i) {
        const auto& row = given.rows[i];
        const auto text = [&](std::string_view field) {
            const auto found = row.find(field);
            return found == row.end() ? std::string() : found->second;
        };
        if (text("kind") != kind || (text("name").empty() && text("until").empty())) continue;
        const std::string name =
            text("name").empty() ? fmt::format(fmt::runtime(tr("Component {}")), i + 1) : text("name");
        pairs.push_back(name + "=" + text("until"));
    }
    return pairs;
}

// Fields in one row appear and go together: a row that is made anew would lose the keyboard.
std::vector<FormField> kind_fields() {
    return {{.id = "standard", .label = N_("What is it"), .choices = standards, .needed = true},
            {.id = "category",
             .label = N_("Category"),
             .choices = categories,
             .when = is_sterile,
             .needed = true},
            {.id = "products", .label = N_("Sterile products in it"), .hint = "2", .when = is_immediate},
            {.id = "process",
             .label = N_("Process"),
             .choices = processes,
             .when = has_category_row,
             .needed = true,
             .told = process_words},
            {.id = "sterility_test",
             .label = N_("Sterility test"),
             .beside = true,
             .choices = sterility_tests,
             .when = has_category_row,
             .needed = true},
            {.id = "components",
             .label = N_("Starting components"),
             .choices = starting_components,
             .when = asks_components,
             .needed = true},
            {.id = "form", .label = N_("Form"), .choices = forms, .when = is_nonsterile, .needed = true},
            {.id = "water_activity",
             .label = N_("Water activity"),
             .hint = "0.5",
             .beside = true,
             .when = is_nonsterile},
            {.id = "limit",
             .label = N_("Shown by the study"),
             .hint = "90 d",
             .reads = Reads::period,
             .when = is_site}};
}

// Where it is kept, and from when its time runs.
std::vector<FormField> time_fields() {
    return {
        {.id = "in_use", .label = N_("Container"), .choices = containers, .when = is_opened, .needed = true},
        {.id = "storage", .label = N_("Storage"), .choices = storages, .when = asks_storage, .needed = true},
        {.id = "made",
         .label = N_("Compounding begun"),
         .hint = "2026-03-05 09:00",
         .reads = Reads::time,
         .when = is_preparation,
         .fill_in = N_("Now")},
        {.id = "opened",
         .label = N_("Opened"),
         .hint = "2026-03-05 09:00",
         .reads = Reads::time,
         .when = is_opened,
         .fill_in = N_("Now")},
        {.id = "expiry",
         .label = N_("Expires"),
         .hint = "2026-08",
         .reads = Reads::expiry,
         .when = is_opened},
        {.id = "labeled",
         .label = N_("In use, by its label"),
         .hint = "28 d",
         .reads = Reads::period,
         .beside = true,
         .when = is_opened}};
}

// What limits the date beside the table.
std::vector<FormField> limit_fields() {
    return {{.id = "stability",
             .label = N_("Known stability"),
             .hint = "14 d",
             .reads = Reads::period,
             .when = is_preparation},
            {.id = "study",
             .label = N_("Stability study"),
             .hint = "180 d",
             .reads = Reads::period,
             .when = is_compounded},
            {.id = "antimicrobial",
             .label = N_("Antimicrobial effectiveness"),
             .choices = studies,
             .when = has_study,
             .needed = true},
            {.id = "moved_to", .label = N_("Moved to"), .choices = moves, .when = is_preparation},
            {.id = "moved",
             .label = N_("Moved at"),
             .hint = "2026-03-06 08:00",
             .reads = Reads::time,
             .when = is_moved},
            {.id = "name",
             .label = N_("Component"),
             .hint = "Glycine",
             .list = "component",
             .when = is_preparation},
            {.id = "kind",
             .label = N_("Kind of limit"),
             .list = "component",
             .choices = until,
             .when = is_preparation},
            {.id = "until",
             .label = N_("Until"),
             .hint = "2026-08",
             .reads = Reads::expiry,
             .beside = true,
             .list = "component",
             .when = is_preparation}};
}

}  // namespace

const std::vector<FormField>& bud_fields() {
    static const std::vector<FormField> fields = [] {
        auto all = kind_fields();
        for (const auto& more : {time_fields(), limit_fields()})
            all.insert(all.end(), more.begin(), more.end());
        return all;
    }();
    return fields;
}

bud::QuestionText question_text(const Given& given) {
    bud::QuestionText text;
    if (is_opened(given)) text.in_use = given["in_use"];
    else text.standard = given["standard"];
    text.category = given["category"];
    text.process = given["process"];
    text.sterility_test = given["sterility_test"];
    text.components = given["components"];
    text.products = given["products"];
    text.form = given["form"];
    text.water_activity = given["water_activity"];
    text.storage = given["storage"];
    text.limit = given["limit"];
    text.made = given["made"];
    text.stability = given["stability"];
    text.study = given["study"];
    text.antimicrobial = given["antimicrobial"];
    text.component = components_of(given, "expiry");
    text.component_bud = components_of(given, "bud");
    if (!given["moved_to"].empty()) text.moved = {given["moved_to"] + "=" + given["moved"]};
    text.opened = given["opened"];
    text.expiry = given["expiry"];
    text.labeled = given["labeled"];
    return text;
}

}  // namespace vialwright::workbench
