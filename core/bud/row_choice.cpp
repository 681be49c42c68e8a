// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "core/bud/work.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::bud {

namespace {

using Rows = std::vector<const Row*>;
using protocol::Severity;

template <class T>
std::string described(std::string_view before, const std::optional<T>& term, std::string_view after = "") {
    return term ? fmt::format(", {}{}{}", before, name_of(*term), after) : "";
}

std::string described(const Preparation& p) {
    const std::string all = described("category ", p.category) + described("", p.process, " processing") +
                            described("sterility test ", p.sterility_test) +
                            described("components ", p.components) + described("form ", p.form);
    return all.empty() ? all : all.substr(2);
}

// Keeps the rows that hold for what is given. Where a row still depends on what is not given: refused.
template <class T>
void narrow(Work& work, Rows& rows, std::optional<T> Row::*member, const std::optional<T>& given,
            std::string_view rule, std::string_view missing) {
    if (work.is_refused() || rows.empty()) return;
    const bool matters =
        std::ranges::any_of(rows, [&](const Row* row) { return (row->*member).has_value(); });
    if (!matters) return;
    if (!given) return work.refuse(std::string(rule), std::string(missing));
    std::erase_if(rows, [&](const Row* row) { return row->*member && *(row->*member) != *given; });
}

void refuse_without_row(Work& work, const RuleSet& set, const Preparation& p) {
    const bool tested = p.sterility_test == SterilityTest::passed;
    const bool would_pass = std::ranges::any_of(set.rows, [&](const Row& row) {
        return row.tested == true && row.category == p.category && row.process == p.process;
    });
    std::string message = fmt::format("{} has no beyond-use date for this: {}", set.title, described(p));
    if (!tested && would_pass) message += "; it needs a sterility test that is done and passed for this lot";
    work.refuse(set.chapter + ".not-permitted", std::move(message));
}

// A form and a water activity that contradict each other say that one of them is wrong.
void check_water_activity(Work& work, const RuleSet& set, const Row& row, const Preparation& p) {
    if (!p.water_activity || !set.water_activity || !row.aqueous) return;
    if ((*p.water_activity >= *set.water_activity) == *row.aqueous) return;
    work.refuse(set.chapter + ".water-activity",
                fmt::format("a water activity of {} is {} {}, and the form {} is {}: one of them is wrong",
                            numbers::machine_decimal(*p.water_activity), *row.aqueous ? "below" : "not below",
                            numbers::machine_decimal(*set.water_activity), name_of(*row.form),
                            *row.aqueous ? "aqueous" : "not aqueous"));
}

void check_components(Work& work, const Row& row, const Preparation& p) {
    if (row.needs_expiry && p.component_expiries.empty())
        return work.refuse("bud.expiry-unknown",
                           "when its components expire is not known: say it for each of them");
    if (p.components == Components::nonsterile && row.only_sterile)
        return work.refuse("bud.only-sterile", "only sterile products may go into it; a component is not");
    const std::string source = source_of(row.origin);
    if (p.components == Components::nonsterile && !row.nonsterile_caution.empty())
        work.remark(Severity::soft, "bud.nonsterile", row.nonsterile_caution, source);
    if (!p.components && (row.only_sterile || !row.nonsterile_caution.empty()))
        work.remark(
            Severity::soft, "bud.components-not-said",
            "Whether a starting component is nonsterile was not said: the date holds for sterile ones.",
            source);
}

void count_products(Work& work, const Row& row, const Preparation& p) {
    if (!row.most_products) return;
    if (!p.products)
        work.remark(Severity::soft, "bud.products",
                    fmt::format("At most {} different sterile products may go into it: count them.",
                                *row.most_products),
                    source_of(row.origin));
    else if (*p.products > *row.most_products)
        work.refuse("bud.products",
                    fmt::format("it is made of {} different products; at most {} are permitted", *p.products,
                                *row.most_products));
}

// CAP10: a result that comes later does not lengthen a date that was given.
void say_untested(Work& work, const Row& row, const Preparation& p) {
    if (row.tested != false) return;
    if (!p.sterility_test)
        work.remark(Severity::info, "bud.sterility-not-named",
                    "No sterility test was named: the limit is that of an untested preparation.",
                    source_of(row.origin));
    if (p.sterility_test == SterilityTest::pending)
        work.remark(Severity::info, "bud.sterility-pending",
                    "The sterility test is pending: the limit is that of an untested preparation, and a "
                    "result that comes later does not lengthen this date.",
                    source_of(row.origin));
}

void say_conditions(Work& work, const Row& row, const Preparation& p) {
    const std::string source = source_of(row.origin);
    say_untested(work, row, p);
    for (const std::string& condition : row.conditions)
        work.remark(Severity::info, "bud.condition", condition, source);
    if (row.needs_study && !p.study)
        work.remark(Severity::soft, "bud.study",
                    "The category needs a stability-indicating study of this preparation; none was named.",
                    source);
}

}  // namespace

const Row* row_for(Work& work, const RuleSet& set, const Preparation& p) {
    if (p.sterility_test == SterilityTest::failed)
        work.refuse("bud.sterility-failed",
                    "the sterility test failed: quarantine and reject the lot, and print no label for it");
    Rows rows;
    for (const Row& row : set.rows) rows.push_back(&row);
    narrow(work, rows, &Row::category, p.category, "bud.category-unknown",
           "the category is not known: say " + known_terms<Category>());
    narrow(work, rows, &Row::form, p.form, "bud.form-unknown",
           "the form is not known: say " + known_terms<Form>());
    narrow(work, rows, &Row::process, p.process, "bud.process-unknown",
           "how it is made sterile is not known: say aseptic (also filtration) or terminal");
    // A result that is pending or was never recorded is no result: the row of the untested, which is shorter.
    narrow(work, rows, &Row::tested, std::optional(p.sterility_test == SterilityTest::passed), "", "");
    narrow(work, rows, &Row::components, p.components, "bud.components-unknown",
           "whether a starting component is nonsterile is not known: say sterile or nonsterile");
    if (work.is_refused()) return nullptr;
    if (rows.size() != 1) {
        refuse_without_row(work, set, p);
        return nullptr;
    }
    const Row& row = *rows.front();
    check_water_activity(work, set, row, p);
    check_components(work, row, p);
    count_products(work, row, p);
    say_conditions(work, row, p);
    return work.is_refused() ? nullptr : &row;
}

}  // namespace vialwright::bud
