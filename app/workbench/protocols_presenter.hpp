// SPDX-License-Identifier: Apache-2.0
// The presenter of the page "Protocols": every monograph in a list that is searched, and the chosen one to read.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/workbench/monograph_view.hpp"

namespace vialwright::workbench {

struct ProtocolsSources {
    std::vector<const formulary::Monograph*> products;
    const formulary::Reference* reference = nullptr;  // null: nothing is told about inactive ingredients
    std::vector<std::string> problems;                // files that could not be read, and why
};

struct ProtocolRow {
    std::string id;
    std::string product;   // "Glycine Injection 50 mg/mL"
    std::string route;     // "intravenous, intramuscular"
    std::string status;    // "Draft"
    std::string approval;  // "Not approved here"
    friend bool operator==(const ProtocolRow&, const ProtocolRow&) = default;
};

struct ProtocolsView {
    std::string search;  // as typed
    std::string found;   // "3 of 46 monographs"
    std::vector<ProtocolRow> rows;
    std::string selected;                    // id; "" for none
    std::optional<MonographView> monograph;  // the one that is selected
    std::vector<std::string> problems;
    friend bool operator==(const ProtocolsView&, const ProtocolsView&) = default;
};

class ProtocolsPresenter {
public:
    ProtocolsPresenter(ProtocolsSources sources, const time::Date& today);

    const ProtocolsView& view() const { return view_; }

    // Every word must stand somewhere in product, ingredients, routes, purposes, status or approval. What is selected stays
    // while it is in the list, else the first is.
    void search(const std::string& raw);
    void select(const std::string& id);

private:
    struct Entry {
        const formulary::Monograph* monograph;
        ProtocolRow row;
        std::string words;  // to search in, lower case
    };
    void show();

    ProtocolsSources sources_;
    time::Date today_;
    std::vector<Entry> entries_;  // by product name
    ProtocolsView view_;
};

}  // namespace vialwright::workbench
