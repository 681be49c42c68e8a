// SPDX-License-Identifier: Apache-2.0
// What a compounding calculation answers: results by name, the working that a second person follows with a pencil, and
// findings. A calculation that is refused has a hard finding with advice and no result at all.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/protocol/finding.hpp"
#include "core/units/working.hpp"

namespace vialwright::compounding {

struct Named {
    std::string name;  // "diluent": a name of the command-line contract
    units::Shown value;
};

// A table of results: the stocks of an alligation, the ingredients of a batch.
struct Row {
    std::string title;  // "Glycine"; "" where the quantities say enough
    std::vector<Named> cells;
};
struct List {
    std::string name;  // "parts"
    std::vector<Row> rows;
};

struct Worked {
    std::vector<Named> results;
    std::vector<List> lists;
    units::Working working;
    protocol::Findings findings;

    const units::Shown* result(std::string_view name) const;  // null if there is none of that name
    const protocol::Finding* finding(std::string_view rule) const;
    protocol::Verdict verdict() const { return protocol::verdict_of(findings); }
    bool is_refused() const { return verdict() == protocol::Verdict::stop; }

    void add(std::string name, units::Shown value);
    void step(std::string name, std::string formula, std::string substituted, units::Shown result);
    // A step whose result is a result of the calculation.
    void answer(std::string name, std::string title, std::string formula, std::string substituted,
                const units::Shown& result);
    // A finding whose sentence stands here; `rule` is its id, "dilution.stronger-than-stock".
    protocol::Finding& remark(protocol::Severity severity, std::string rule, std::string sentence,
                              std::string source = {});
    // Takes back every result: a number beside a refusal would be used.
    protocol::Finding& refuse(std::string rule, std::string sentence, std::string source = {});
};

// A balance that must hold by construction does not: a bug, and never an answer.
struct BalanceFault : std::logic_error {
    using std::logic_error::logic_error;
};

// What goes in equals what comes out, exactly; BalanceFault names the balance. DimensionMismatch for unlike things.
void must_balance(const units::AnyQuantity& in, const units::AnyQuantity& out, std::string_view what);

// The answer for arithmetic that could not be finished: no result, and a finding that blocks.
Worked not_computable(std::string_view why);

// Runs a calculation; an overflow, a division by zero or a failed balance ends as "cannot be worked out".
template <class Calculation> Worked guarded(Calculation calculation) {
    try {
        return calculation();
    } catch (const numbers::ArithmeticOverflow& problem) {
        return not_computable(problem.what());
    } catch (const numbers::DivisionByZero& problem) {
        return not_computable(problem.what());
    } catch (const units::DimensionMismatch& problem) {
        return not_computable(problem.what());
    } catch (const BalanceFault& problem) {
        return not_computable(problem.what());
    }
}

}  // namespace vialwright::compounding
