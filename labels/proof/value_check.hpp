// SPDX-License-Identifier: Apache-2.0
// What was found on a label, read back to values: each number to its quantity, each date to its day, each bar code to its fields,
// all against what they stand for. That a text is the one that was meant is another check (proof.hpp): this one finds the text that
// was meant wrongly.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "labels/barcode/code.hpp"
#include "labels/content/meaning.hpp"

namespace vialwright::proof {

struct FoundCode {
    std::string id;
    barcode::CodeKind kind = barcode::CodeKind::data_matrix;
    std::string payload;  // as the reader gave it
};

struct FoundLabel {
    std::map<std::string, std::string> texts;  // by element
    std::vector<FoundCode> codes;
};

// In sentences; nothing if all of it holds:
//   strength     each "A per B" is a rate of the product; above 1 mL the total stands first, over what is in the container; A ÷ B of the
//                total is the strength in one (strength × volume recomputed)
//   quantities, dates, identifiers (lot, serial, prescription number, NDC)
//   bar codes    lot, dates, serial, GTIN; of our own text the check character; NDC and GTIN of one product
std::vector<std::string> faults_of_values(const FoundLabel& found, const content::Meaning& meaning);

}  // namespace vialwright::proof
