// SPDX-License-Identifier: Apache-2.0
// The rules of beyond-use dates as data: the tables of a chapter in one edition, who approved them at this site, and what
// the site shortens. No limit stands in the program's text.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/bud/terms.hpp"
#include "core/numbers/exact.hpp"
#include "core/time/period.hpp"

namespace vialwright::bud {

using time::Period;

// A limit for each storage; nothing: not permitted there.
struct Limits {
    std::array<std::optional<Period>, all_storages.size()> by_storage;
    const std::optional<Period>& at(Storage storage) const {
        return by_storage.at(static_cast<std::size_t>(storage));
    }
    std::optional<Period>& at(Storage storage) { return by_storage.at(static_cast<std::size_t>(storage)); }
};

// Where a statement comes from, and whether it was read there ("verified") or is quoted from "memory".
struct Origin {
    std::string source;
    std::string basis;
};

// A row of a chapter's table. What is not given holds for any.
struct Row {
    std::string id;
    std::optional<Category> category;
    std::optional<Process> process;
    std::optional<bool> tested;  // the sterility test was done and passed for this lot
    std::optional<Components> components;
    std::optional<Form> form;
    Limits limits;
    Origin origin;
    std::optional<bool> aqueous;          // of a form: a water activity at or above the chapter's threshold
    bool only_sterile = false;            // a nonsterile component is not permitted at all
    std::optional<int> most_products;     // different products, at most
    bool needs_study = false;             // a stability-indicating study is part of the category
    bool needs_expiry = false;            // the expiry of a component must be known
    std::string nonsterile_caution;       // said where a component is nonsterile
    std::vector<std::string> conditions;  // what the program cannot see and the compounder answers for
};

// An opened container (in-use time).
struct OpenedRow {
    enum class Labeled : std::uint8_t {
        shortens,  // a shorter time on the label counts, a longer one does not
        replaces,  // the label's time counts, shorter or longer
        required   // there is no time but the label's
    };
    std::string id;
    Opened container{};
    std::optional<Period>
        limit;      // nothing: by storage, as labeled where that is required, or not kept at all
    Limits limits;  // where it depends on the storage
    Labeled labeled = Labeled::shortens;
    bool needs_expiry = false;  // its own date must be known
    Origin origin;
    std::vector<std::string> conditions;
};

// How far a stability study of the preparation may lead beyond the table.
struct StudyRule {
    Period most;
    Origin origin;
};

// The sources of the limits that stand beside the table.
struct Caps {
    Origin component_expiry, component_bud, stability, study, moved;
};

struct RuleSet {
    std::string id;       // "usp797-2023"
    std::string chapter;  // "usp797", "usp795", "in-use"
    std::string title;
    std::string edition;
    bool is_default = false;  // used where the site does not choose an edition
    std::string approved_by;  // "" until a pharmacist has signed
    std::optional<time::Date> approved_on;
    std::vector<Row> rows;
    std::vector<OpenedRow> opened;
    std::optional<StudyRule> study;                // nothing: a study only shortens
    std::optional<numbers::Exact> water_activity;  // from here on a preparation is aqueous
    Caps caps;
};

// What a site decides: which edition counts, and shorter limits. Never longer ones.
struct Shortening {
    std::string row;
    Limits limits;
    std::optional<Period> opened;  // of an opened container, whatever the storage
    std::string source;
};
struct SiteProfile {
    std::string approved_by;
    std::optional<time::Date> approved_on;
    std::vector<std::string> editions;  // ids of rule sets
    std::vector<Shortening> shorten;
};

struct RuleBook {
    std::vector<RuleSet> sets;
    SiteProfile site;

    // The set that counts for a chapter: the site's choice, else the default one; null where there is none.
    const RuleSet* in_force(std::string_view chapter) const;
    const Shortening* shortening(std::string_view row) const;
    // A pharmacist signed the set itself, or signed the site's choice of it.
    bool is_signed(const RuleSet& set) const;
};

// What is wrong, in words that name the row; `about` is the id of a row, an edition or a chapter. Nothing for what is sound.
struct RuleFault {
    std::string about;
    std::string message;
};
using RuleFaults = std::vector<RuleFault>;

// Within an edition: ids that stand twice, rows that permit nothing or answer the same question, limits that never count.
RuleFaults faults_of(const RuleSet& set);

// Between editions: two defaults of a chapter, a row id that two chapters have.
RuleFaults faults_between(const RuleBook& book);

// What a site may not decide: an edition that is not there, two of one chapter; a limit that is longer than the chapter's,
// that cannot be compared with it, that stands twice, or for a row that is not in force.
RuleFaults faults_of_site(const RuleBook& book);

}  // namespace vialwright::bud
