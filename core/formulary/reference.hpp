// SPDX-License-Identifier: Apache-2.0
// What a check needs to know beside the monograph: measuring devices, diluents, drug classes, excipients, growth. Data with
// sources, read from data/reference/*.toml by app/files; a site may add its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/formulary/growth.hpp"
#include "core/formulary/monograph.hpp"

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

// An inactive ingredient that some patients or routes must not get.
struct Excipient {
    std::string id;
    std::string name;
    std::vector<std::string> synonyms;
    struct Rule {
        SafetyRule safety;  // without src: `source` below
        std::string basis;
        std::string source;
    };
    std::vector<Rule> rules;
    bool is_named(std::string_view ingredient) const;
};

struct Reference {
    std::vector<Device> devices;
    std::vector<Diluent> diluents;
    std::vector<DrugClass> drug_classes;
    std::vector<Excipient> excipients;
    Growth growth;
};

// The largest that the program may choose to measure a volume with when nobody names a device; null where there is none.
const Device* largest_syringe(const Reference& reference);

// What the reference data says of a monograph's inactive ingredients; the ids are "benzyl-alcohol.newborn".
struct ExcipientRule {
    std::string id;
    const Excipient::Rule* rule;
};
std::vector<ExcipientRule> excipient_rules(const Monograph& monograph, const Reference& reference);

}  // namespace vialwright::formulary
