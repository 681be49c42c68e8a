// SPDX-License-Identifier: Apache-2.0
// What an element of a label says: its words found in the product, the request, the facility or the law. What is needed and
// not there is an objection that says what to do; nothing is made up in its place.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/formulary/monograph.hpp"
#include "core/result.hpp"
#include "labels/content/facility.hpp"
#include "labels/content/label_kinds.hpp"
#include "labels/content/refusal.hpp"

namespace vialwright::content {

// Everything that a label is composed from.
struct LabelSubject {
    const LabelBook& book;
    const LabelKind& kind;
    const formulary::Monograph& monograph;
    const LabelRequest& request;
    const Facility& facility;
};

// The names that ElementSpec::says may have; the loader refuses others.
std::vector<std::string_view> word_sources();

// Whether there is something to say, for elements that stand there only then.
bool has_words(const ElementSpec& spec, const LabelSubject& subject);

Result<Wording, Objection> words_of(const ElementSpec& spec, const LabelSubject& subject);
// A shorter wording with the same meaning; empty if there is none.
Result<Wording, Objection> brief_words_of(const ElementSpec& spec, const LabelSubject& subject);

// A package statement begins with its term: "Single-dose vial. Discard unused portion."
Result<Wording, Objection> statement_words(const ElementSpec& spec, const LabelSubject& subject,
                                           std::string_view words);

const formulary::LabelStatement* statement_of(const formulary::Monograph& monograph, std::string_view id);

// The product's name as it is printed, with tall-man letters.
std::string displayed(const LabelSubject& subject, std::string_view name);

}  // namespace vialwright::content
