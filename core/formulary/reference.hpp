// SPDX-License-Identifier: Apache-2.0
// What a check needs to know beside the monograph: measuring devices, diluents, drug classes. Data with sources, read
// from data/reference/*.toml by app/files; a site may add its own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/units/quantity_text.hpp"

namespace vialwright::formulary {

// A syringe, cylinder or balance, with the smallest step it can be read to.
struct Device {
    std::string id;
    std::string name;  // "10 mL syringe"
    units::Shown capacity;
    units::Shown graduation;
    std::optional<units::Shown> least;  // smallest amount measured with at most 5 % error
    bool default_choice = false;        // may be chosen by the program when nobody names a device
    std::string basis;                  // verified | memory
    std::string source;
};

// A fluid that a dose is diluted with, for the osmolarity of what enters the vein.
struct Diluent {
    std::string id;
    std::string name;
    std::vector<std::string> synonyms;
    units::Osmolarity osmolarity;  // calculated from its composition
    std::string basis;
    std::string source;
};

// Names that belong to a class an interaction is written for: "cns-depressant" holds diazepam, morphine ...
struct DrugClass {
    std::string id;
    std::string name;
    std::vector<std::string> members;  // lower case
    std::string basis;
    std::string source;
};

struct Reference {
    std::vector<Device> devices;
    std::vector<Diluent> diluents;
    std::vector<DrugClass> drug_classes;
};

}  // namespace vialwright::formulary
