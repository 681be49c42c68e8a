// SPDX-License-Identifier: Apache-2.0
// A product monograph, format "monograph/1", as plain values: what the product is, how it may be dosed, against what it
// is checked, what its label says, and where each statement comes from. Read from TOML by app/files, validated by
// validate.hpp; a monograph that exists here has passed both.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/patient/patient.hpp"
#include "core/time/date.hpp"
#include "core/units/quantity_text.hpp"

namespace vialwright::formulary {

enum class Severity : std::uint8_t { info, soft, hard };
enum class Status : std::uint8_t { draft, approved, retired };

using SourceIds = std::vector<std::string>;

struct Source {
    std::string id;
    std::string title;
    std::string kind;  // law, guideline, paper, vendor, article ...
    std::string note;
    std::string basis;  // verified: the statement was read there; memory; "" where the file does not say
};

// How much drug is in how much product: per mL, per g, or per countable unit. amount_unit is what doses are shown in.
struct Strength {
    units::Shown value;        // 50 mg/mL, as written
    units::Unit amount_unit;   // mg
    units::Unit product_unit;  // mL
    bool is_per_volume() const { return product_unit.dimension() == units::dimension_of<units::Volume>; }
};

// One limit as written: an amount, per kg, per m², per day ... of the rule's section.
struct Bound {
    units::Shown value;
    bool inclusive = true;
};

// The limits of one section of a dose rule. A missing limit is neither zero nor infinity: nothing is said.
struct Limits {
    std::optional<Bound> usual_min, usual_max;  // outside: below_usual / above_usual
    std::optional<Bound> hard_min, hard_max;    // outside: hard
    std::optional<Bound> cap;                   // absolute most beside a limit per kg or m²; above: hard
    std::optional<Bound> floor;                 // absolute least; below: below_usual
    std::optional<units::Shown> typical;
    Severity below_usual = Severity::soft;
    Severity above_usual = Severity::soft;
    std::optional<numbers::Exact> tolerance_percent;  // of a rounded dose; 0 for narrow-index drugs
    SourceIds src;                                    // empty: the rule's
    bool says_something() const { return usual_min || usual_max || hard_min || hard_max || cap || floor; }
};

// Different types, so that a daily maximum is never checked against one dose.
struct PerDoseLimits : Limits {};
struct PerDayLimits : Limits {};
struct RateLimits : Limits {};
struct ConcentrationLimits : Limits {};
struct VolumeLimits : Limits {};
struct PerCourseLimits : Limits {};  // all doses of a course together
struct LifetimeLimits : Limits {};   // what was given before, and this order

struct DurationLimits {  // infusion time
    std::optional<Bound> min, max;
    SourceIds src;
};

struct OsmolarityLimits {  // of what enters a vein: the most by the line, the least in any
    std::optional<Bound> soft_min, hard_min;
    std::optional<Bound> peripheral_soft_max, peripheral_hard_max;
    std::optional<Bound> central_soft_max, central_hard_max;
    SourceIds src;
};

enum class Basis : std::uint8_t {
    fixed,
    actual_weight,
    ideal_weight,
    adjusted_weight,
    lean_weight,
    body_surface
};

// Whom a rule is for. Every band is [min, max).
struct Population {
    std::optional<units::Shown> age_min, age_max;
    std::optional<units::Shown> weight_min, weight_max;
    std::optional<units::Shown> surface_min, surface_max;
    std::optional<units::Shown> clearance_min, clearance_max;  // creatinine clearance
    std::optional<units::Shown> postmenstrual_min, postmenstrual_max;
    std::optional<patient::Sex> sex;
};

struct MeasuredStep {  // [dose.round]
    units::Shown to;
    numbers::Rounding mode = numbers::Rounding::half_even;
};

struct Timing {  // "30 to 60 min before sleep"
    std::string before;
    std::optional<units::Shown> min, max;
};

struct DoseRule {
    std::string id;
    std::string title;
    std::string purpose;
    std::string substance;
    std::string route;
    std::vector<std::string> methods;
    Basis basis = Basis::fixed;
    Population population;
    std::vector<std::string> required;  // answers that a person must provide: "research-protocol-number"
    bool never_default = false;         // only chosen by name
    std::string frequency;
    std::string start_low;
    std::optional<Timing> timing;
    std::vector<std::string> monitor;
    std::optional<int> doses_per_day, min_doses_per_day, max_doses_per_day, max_doses;
    std::optional<units::Shown> min_interval, max_interval;
    std::optional<int> max_days;  // length of a course
    PerDoseLimits per_dose;
    PerDayLimits per_day;
    RateLimits rate;
    ConcentrationLimits concentration;
    VolumeLimits volume, volume_per_site;
    PerCourseLimits per_course;
    LifetimeLimits lifetime;
    DurationLimits duration;
    OsmolarityLimits osmolarity;
    std::optional<MeasuredStep> round;
    SourceIds src;
    std::string source_text;  // the source's own sentence, kept beside the numbers
};

enum class IngredientRole : std::uint8_t {
    active,
    vehicle,
    preservative,
    buffer,
    tonicity,
    ph_adjuster,
    other
};

struct Ingredient {
    std::string name;
    std::vector<std::string> synonyms;
    IngredientRole role = IngredientRole::active;
    std::optional<units::Shown> amount;  // nothing: "qs", quantity sufficient to `to`
    std::optional<units::Shown> to;
    std::string unii;
    std::string cas;
    std::optional<units::MolarMass> molar_mass;
    std::optional<numbers::Exact> osmotic_particles;
    SourceIds src;
};

enum class DoseType : std::uint8_t { unset, single_dose, multiple_dose };

struct Container {
    std::string id;
    std::string kind;  // vial, bottle, jar ...
    std::optional<units::Shown> nominal;
    std::optional<units::Shown> usable;
    DoseType dose_type = DoseType::unset;
    std::vector<std::string> label_stock;
};

struct Storage {
    std::optional<int> temperature_min, temperature_max;  // °C
    std::string text;
    std::vector<std::string> protect;
    std::string freeze;
    SourceIds src;
};

struct LaboratoryThreshold {
    std::string analyte;
    std::optional<units::Shown> below, above;  // beyond: as the rule's severity says
    std::string action;
};

// Whom, and which routes, a safety rule, an interaction or a gap concerns. Nothing said: everybody.
struct Concern {
    Population population;
    std::vector<std::string> routes;
    bool says_something = false;
};

// A contraindication or a caution: a question that someone must answer, an allergy or a laboratory value that answers it, or
// patients whom it always concerns.
struct SafetyRule {
    std::string id;
    std::string text;
    Severity severity = Severity::soft;
    std::string ask;
    std::vector<std::string> match_allergy;
    std::vector<LaboratoryThreshold> labs;
    SourceIds src;
    Concern when{};
};

struct Interaction {
    std::string id;
    std::vector<std::string> with;        // drug names
    std::vector<std::string> with_class;  // "cns-depressant"
    Concern when;
    std::string effect;
    Severity severity = Severity::soft;
    std::vector<std::string> monitor;
    SourceIds src;
};

enum class Panel : std::uint8_t { principal, side };

struct LabelStatement {
    std::string id;
    std::string text;  // may hold {osmolarity}
    std::string short_text;
    Panel panel = Panel::side;
    std::string when;  // "", "no-patient"
    bool required = false;
    SourceIds src;
};

// What the sources do not say. Silence is never a pass: the gap blocks what it names.
struct Gap {
    std::string id;
    std::string field;
    std::string text;
    std::string blocks;  // nothing, dose-check, rate-check, label, release ...
    Concern when;
    std::string meanwhile;
};

// A worked example, checked whenever the file is loaded.
struct Example {
    std::string rule;
    std::optional<units::Shown> dose, weight, height, volume, strength, osmolarity, over, in_volume;
    std::optional<int> vials;
    std::optional<int> doses_per_day;
    std::optional<int> days, sites;
    std::optional<units::Shown> given_before;
    std::string verdict;  // ok, soft, hard; "" where only arithmetic is shown
};

// A powder that becomes a liquid: the content of one container, the volume that the powder takes up and what is added, or
// the volume that comes of both.
struct Reconstitution {
    units::Shown content;
    std::optional<units::Shown> displacement, diluent, final_volume;
    std::string with;  // "Sterile Water for Injection"
    SourceIds src;
    std::optional<units::AnyQuantity> volume() const;  // what there is then in one container
};

struct Product {
    std::string name;
    std::string name_tallman;
    std::string dosage_form;
    std::vector<Strength> strengths;  // at least one
    std::optional<units::Shown> total_content;
    std::optional<units::Shown> fill_volume;
    std::string container;                // id of the container it comes in
    std::vector<std::string> containers;  // ids of all sizes it comes in; empty: `container` alone
    std::optional<Reconstitution> reconstitution;
    std::vector<std::string> routes;
    bool sterile = false;
    bool high_alert = false;
    bool rx_only = false;
    std::string compounded;  // 503A, 503B, nonsterile-503A
    std::string ndc;
    std::string gtin;
};

// A site's own tightening of a monograph, by the people who answer for it.
struct AppliedOverlay {
    std::string id;
    std::string sha256;  // of its exact bytes
    std::string approved_by;
    time::Date approved_on{};
};

// That a site has read and approved a monograph, by its exact bytes.
struct Approval {
    std::string by;
    time::Date on{};
    bool is_of_these_bytes = false;  // false: of others, which the file held then
};

struct Monograph {
    std::string id;
    int revision = 0;
    Status status = Status::draft;
    time::Date reviewed{};
    time::Date review_due{};
    Product product;
    std::vector<Ingredient> ingredients;
    std::vector<Container> containers;
    std::optional<Storage> storage;
    std::string bud_basis;
    SourceIds bud_src;
    std::vector<DoseRule> doses;
    std::vector<SafetyRule> contraindications;
    std::vector<SafetyRule> cautions;
    std::vector<Interaction> interactions;
    std::vector<LabelStatement> label_statements;
    std::vector<Gap> gaps;
    std::vector<Example> examples;
    std::vector<Source> sources;
    std::string sha256;  // of the exact bytes it was read from; set by the loader
    std::vector<AppliedOverlay> overlays;
    std::optional<Approval> approval;

    const Source* source(std::string_view wanted) const;
    const DoseRule* dose_rule(std::string_view wanted) const;
    const Container* container() const;  // the product's; null if it names none
    std::vector<const Container*> all_containers() const;
    // What can be taken from one; nothing where that is not said.
    std::optional<units::Shown> usable_of(const Container& container) const;
};

}  // namespace vialwright::formulary
