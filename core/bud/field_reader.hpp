// SPDX-License-Identifier: Apache-2.0
// Typed fields to values, with the faults of all of them. Of this folder only.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "core/bud/question.hpp"
#include "core/field_fault.hpp"
#include "core/time/written_time.hpp"

namespace vialwright::bud {

class FieldReader {
public:
    explicit FieldReader(const time::Zone& zone) : zone_(zone) {}

    void fault(std::string field, std::string message) {
        faults.push_back({std::move(field), std::move(message)});
    }
    // A fault for each field that is filled in: it says something about another kind of question.
    void only(const std::vector<std::pair<const char*, const std::string*>>& fields,
              std::string_view belongs);

    // Empty: nothing, without a fault.
    template <class Term> std::optional<Term> term(const char* field, const std::string& text) {
        if (text.empty()) return std::nullopt;
        const auto term = parse_term<Term>(text);
        if (!term) fault(field, fmt::format("\"{}\": write one of {}", text, known_terms<Term>()));
        return term;
    }
    std::optional<time::Period> period(const char* field, const std::string& text);

    time::Instant moment(const char* field, const std::string& text);  // the earlier of two
    time::Instant now(const char* field, const std::string& text);     // the later of two
    std::optional<time::Instant> last_use(const char* field, const std::string& text);

    // "NAME=TEXT", parted at the last "=", the name without outer blanks; nothing after a fault.
    std::optional<std::pair<std::string, std::string>> pair(const char* field, const std::string& text,
                                                            const char* form);

    std::vector<FieldFault> faults;
    protocol::Findings findings;     // of a time that the clock showed twice
    std::optional<Refusal> refusal;  // of a time that never was

private:
    // What the clock showed twice, or never.
    time::Instant settled(const char* field, const std::string& text, const time::ClockReading& reading);
    void refuse_gap(const char* field, const std::string& text);
    void no_time(const char* field, const std::string& text);

    const time::Zone& zone_;
};

}  // namespace vialwright::bud
