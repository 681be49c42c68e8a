// SPDX-License-Identifier: Apache-2.0
// What a beyond-use date is asked for: the state of a preparation, or of an opened container. What is not known is not
// there; nothing is assumed in its place.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/bud/terms.hpp"
#include "core/numbers/exact.hpp"
#include "core/protocol/finding.hpp"
#include "core/time/period.hpp"

namespace vialwright::bud {

// A component with the last minute at which it may be used.
struct Component {
    std::string name;
    time::Instant until;
};

// The storage was changed on the way.
struct Move {
    Storage to{};
    time::Instant at;
};

struct Preparation {
    Standard standard{};
    std::optional<Category> category;
    std::optional<Process> process;
    std::optional<SterilityTest> sterility_test;
    std::optional<Components> components;
    std::optional<int> products;  // different sterile products that went into it
    std::optional<Form> form;
    std::optional<numbers::Exact> water_activity;
    std::optional<Storage> storage;
    std::optional<time::Period> site_limit;  // of an outsourcing facility's own stability study
    time::Instant made;                      // the first manipulation
    std::vector<Component> component_expiries;
    std::vector<Component> component_dates;  // beyond-use dates of compounded components
    std::optional<time::Period> stability;   // known stability: only shortens
    std::optional<time::Period> study;       // a stability study of this preparation
    std::optional<Antimicrobial> antimicrobial;
    std::vector<Move> moves;  // in order of time
};

struct OpenedContainer {
    Opened container{};
    time::Instant opened;                 // or docked
    std::optional<time::Instant> expiry;  // of a compounded one: its beyond-use date
    std::optional<Storage> storage;       // from then on; only of a nonpreserved topical preparation
    std::optional<time::Period> labeled;
};

struct Refusal {
    std::string rule;
    std::string message;  // what is not permitted or not known, and what to do
};

struct Question {
    std::variant<Preparation, OpenedContainer> about;
    time::Instant today;
    time::Zone zone;
    protocol::Findings findings;     // of the reading: a time that the clock shows twice
    std::optional<Refusal> refusal;  // of the reading: a time that never was
};

}  // namespace vialwright::bud
