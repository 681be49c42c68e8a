// SPDX-License-Identifier: Apache-2.0
// What the FDA's rules and guidances say of the words on a label, as far as words alone show it. What must stand on a label,
// and where, is the label's content.
#include <array>

#include "labels/lint/lint_table.hpp"

namespace vialwright::lint {

namespace {

constexpr std::string_view fda = "FDA guidance on container labels, 2022";
constexpr std::string_view package_types = "USP <659>; FDA guidance on package type terms, 2018";

using enum Match;
using enum Severity;

constexpr auto rows = std::to_array<Row>({
    {"single-use", soft, word_any_case, "single-use single_use multi-use multi_use multiple-use",
     "a package type that USP does not know", "write single-dose, multiple-dose or single-patient-use",
     package_types},
    {"ratio-single-entity", hard, ratio_of_one, "epinephrine isoproterenol neostigmine",
     "ten times as much or as little", "write the strength in mg per mL",
     "USP <7>: no ratios for injections of one drug since 2016-05-01"},
    {"ratio", soft, ratio, "", "ten times as much or as little", "write the strength in mg or mcg per mL",
     "USP <7>"},
    {"per-one", soft, per_one, "mL L", "11 mL (the slash read as 1)", "write per mL, without the 1", fda},
    {"negative-warning", soft, word_any_case,
     "not_for_intrathecal_use not_for_intravenous_use not_for_intramuscular_use not_for_subcutaneous_use "
     "not_for_epidural_use not_for_intravenous_injection not_for_intrathecal_injection "
     "not_for_intravenous_administration not_for_intrathecal_administration",
     "the route that it forbids, with \"not\" overlooked", "write the right route: For ... use only", fda},
    {"numeric-date", soft, numeric_date, "", "month for day", "write the date as 2026-03-04",
     "ISO 8601; USP <7>, expiration dates"},
    {"trademark", soft, anywhere, "\u2122 \u00AE", "a digit", "leave it out",
     "ISMP principles of label format"},
    {"approval-claim", hard, claim,
     "FDA-approved FDA_approved approved_by_the_FDA approved_by_FDA "
     "approved_by_the_Food_and_Drug_Administration "
     "generically_equivalent",
     "", "leave it out: a compounded drug is not approved",
     "21 USC 353b, 352(a): false or misleading labeling"},
    {"federal-caution", soft, word_any_case,
     "federal_law_prohibits_dispensing_without_a_prescription "
     "federal_law_prohibits_dispensing_without_prescription",
     "", "write Rx only", "21 USC 353(b)(4)(A)"},
    {"medwatch", soft, word_any_case, "fda.gov/safety/medwatch medwatch.gov medwatch.fda.gov", "",
     "write www.fda.gov/medwatch and 1-800-FDA-1088", "21 USC 353b(a)(10)(B)"},
    {"resale", soft, word_any_case, "no_resale not_to_be_resold do_not_resell", "",
     "write Not for resale, in these words", "21 USC 353b(a)(10)(A)(iii)(IX)"},
    {"date-word", soft, word, "BUD", "", "write Expires (outsourcing facility), or Do not use after",
     "21 USC 353b(a)(10)(A)(iii)(VI); USP <797>"},
});

}  // namespace

std::span<const Row> label_rules() { return rows; }

}  // namespace vialwright::lint
