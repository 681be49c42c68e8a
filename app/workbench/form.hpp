// SPDX-License-Identifier: Apache-2.0
// A form, described: its fields and, from what was typed, its entries; what an engine is given; and back from the engine's
// faults to the entries that they are about.
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/workbench/form_view.hpp"
#include "app/workbench/reads.hpp"
#include "core/compounding/read_fields.hpp"
#include "core/compounding/reference.hpp"
#include "core/formulary/monograph.hpp"

namespace vialwright::workbench {

// What some forms look up. Nothing is copied.
struct FormSources {
    std::vector<const formulary::Monograph*> products;
    const compounding::CompoundingReference* reference = nullptr;  // null: the tools that need it say so
};

using Faults = compounding::Faults;
using Fault = Faults::value_type;

// What was typed, by field; of a list, row by row. Without outer blanks.
class Given {
public:
    using Row = std::map<std::string, std::string, std::less<>>;

    std::string operator[](std::string_view field) const;
    // A text for each row that is not empty, as the engine reads a list: "first=second,third", empty ones left out.
    std::vector<std::string> joined(std::initializer_list<std::string_view> fields) const;
    // Of one field of the list, where it is not empty.
    std::vector<std::string> each(std::string_view field) const;

    Row single;
    std::vector<Row> rows;
};

struct FormField {
    std::string_view id;  // the engine's name of the field: its faults come back under it
    std::string_view label;
    std::string_view hint = {};  // an example
    Reads reads = Reads::words;
    bool beside = false;  // in one row with the field before it, and with its `when`
    // Fields of one list are asked for together, again and again: an ingredient's name, amount and molar mass. A form has
    // one list at most.
    std::string_view list = {};
    std::vector<Choice> (*choices)(const FormSources&) = nullptr;  // the first counts until one is chosen
    bool (*when)(const Given&) = nullptr;                          // asked for only then
    std::string_view fill_in = {};                                 // a button beside it, "Now"
    bool needed = false;                                           // for mark_needed()
    std::string (*told)(std::string_view) = nullptr;               // about what is chosen
};

inline constexpr std::size_t most_rows = 8;  // of a list

class Form {
public:
    using TextOf = std::function<std::string(const std::string& entry)>;
    using FaultsOf = std::function<Faults(const Given&)>;

    // Rows of the list are shown as far as they are filled in, and one more, and never fewer than `least_rows`.
    Form(const std::vector<FormField>& fields, std::size_t least_rows, const FormSources& sources,
         const TextOf& text_of);

    Given given() const;    // of what is shown
    bool is_empty() const;  // nothing is typed

    // Puts each fault at its entry; of an entry that is still empty it becomes `wanted`. Returns what is told of no entry.
    // `faults_of` tells which row of a list a fault comes from.
    std::vector<std::string> place(const Faults& faults, const FaultsOf& faults_of);
    // For engines that answer what is missing with a refusal: what is needed and still empty becomes `wanted`.
    void mark_needed();
    std::vector<std::string> wanted() const;  // labels, as they stand on the page
    bool has_errors() const;

    std::vector<EntryView> entries() const;

private:
    struct Entry {
        const FormField* field;
        std::size_t row = 0;  // of the list
        EntryView view;
    };
    void count_rows(const std::vector<FormField>& fields, std::size_t least, const TextOf& text_of);
    void add(const FormField& field, std::size_t row, const FormSources& sources, const TextOf& text_of);
    Entry* entry_for(const Fault& fault, const FaultsOf& faults_of);
    bool row_causes(std::size_t row, const Fault& fault, const FaultsOf& faults_of) const;

    std::size_t rows_ = 0;
    std::vector<Entry> entries_;
};

// What a person typed or chose, for reading: of a choice its words.
std::string words_of(const EntryView& entry);

// A page that waits, and what for.
ResultView waiting(std::string kicker, std::string reason);
// From a form whose faults are placed: wrong entries first, then what is told of no entry, then what is still needed.
ResultView waiting_for(const Form& form, const std::vector<std::string>& other);

}  // namespace vialwright::workbench
