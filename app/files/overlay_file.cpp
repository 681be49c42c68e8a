// SPDX-License-Identifier: Apache-2.0
#include "app/files/overlay_file.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "app/files/monograph_tables.hpp"
#include "app/files/read_file.hpp"
#include "app/files/sha256.hpp"
#include "core/formulary/tighten.hpp"
#include "core/formulary/validate.hpp"
#include "core/text/nearest.hpp"

namespace vialwright::files {

namespace {

using namespace formulary;

class Overlay {
public:
    Overlay(Monograph& monograph, const Node& root, FaultLog& log)
        : monograph_(monograph), root_(root), log_(log), units_(monograph.product) {}

    void apply(const std::string& sha256) {
        TableReader file(root_, log_);
        if (!file.format("overlay/1")) return;
        read_head(file, sha256);
        const auto from_vendor = monograph_.doses;
        file.tables("tighten", [&](TableReader& t) { tighten_rule(t); });
        file.tables("dose", [&](TableReader& t) { add_dose(t, from_vendor); });
        file.tables("contraindication",
                    [&](TableReader& t) { monograph_.contraindications.push_back(read_safety_rule(t)); });
        file.tables("caution", [&](TableReader& t) { monograph_.cautions.push_back(read_safety_rule(t)); });
        file.tables("label",
                    [&](TableReader& t) { monograph_.label_statements.push_back(read_label_statement(t)); });
        read_storage_and_date(file);
        file.tables("source", [&](TableReader& t) { monograph_.sources.push_back(read_source(t)); });
        file.tables("fill", [&](TableReader& t) { fill(t); });
        file.refuse_unknown_keys();
        report();
    }

private:
    void read_head(TableReader& file, const std::string& sha256) {
        AppliedOverlay overlay{file.id("id"), sha256, file.required_text("approved_by"), {}};
        file.require({"approved_on", "revision"});
        if (const auto date = file.date("approved_on")) overlay.approved_on = *date;
        const std::string subject = file.id("monograph");
        if (!subject.empty() && subject != monograph_.id)
            file.fault("monograph", fmt::format("this overlay is for \"{}\", and its file name says \"{}\"",
                                                subject, monograph_.id));
        const auto revision = file.whole("revision", 1, 1'000'000);
        if (revision && *revision != monograph_.revision)
            file.fault("revision", fmt::format("it was written for revision {} of the monograph, which is "
                                               "now at {}: look it through and approve it again",
                                               *revision, monograph_.revision));
        monograph_.overlays.push_back(std::move(overlay));
    }

    DoseRule* rule_for(TableReader& t) {
        const std::string id = t.id("rule");
        const auto found = std::ranges::find(monograph_.doses, id, &DoseRule::id);
        if (found != monograph_.doses.end()) return &*found;
        std::vector<std::string> known;
        for (const DoseRule& rule : monograph_.doses) known.push_back(rule.id);
        if (!id.empty())
            t.fault("rule",
                    fmt::format("the monograph has no dose rule \"{}\"{}", id, text::suggestion(id, known)));
        return nullptr;
    }

    template <class Section, class Read>
    void section(TableReader& t, std::string_view key, DoseRule& rule, Section& limits, const SourceIds& src,
                 Read read) {
        Section site;
        if constexpr (std::is_base_of_v<Limits, Section>) {
            site.below_usual = limits.below_usual;
            site.above_usual = limits.above_usual;
        }
        if (!t.table(key, [&](TableReader& inner) { read(inner, site); })) return;
        formulary::Faults faults;
        tighten(limits, site, std::string(key), faults);
        for (auto& fault : faults)
            log_.error(place_of(*t.find(key), fault.path.substr(key.size())), std::move(fault.message));
        if (limits.src.empty()) limits.src = rule.src;
        limits.src.insert(limits.src.end(), src.begin(), src.end());
    }

    void tighten_counts(TableReader& t, DoseRule& rule) {
        DoseRule site;
        read_schedule(t, site);
        formulary::Faults faults;
        tighten_schedule(rule, site, "rule", faults);
        for (auto& fault : faults) {
            const std::string key = fault.path.substr(fault.path.find('.') + 1);
            t.fault(key, std::move(fault.message));
        }
    }

    void tighten_rule(TableReader& t) {
        const SourceIds src = t.texts("src");
        if (src.empty()) t.fault("src", "is missing: name the source of this decision");
        static_cast<void>(t.required_text("why"));
        DoseRule* rule = rule_for(t);
        DoseRule ignored;
        DoseRule& r = rule ? *rule : ignored;  // the rest is still read, for its own faults
        tighten_counts(t, r);
        section(t, "per_dose", r, r.per_dose, src,
                [&](TableReader& i, PerDoseLimits& s) { read_limits(i, s, units_.per_dose); });
        section(t, "per_day", r, r.per_day, src,
                [&](TableReader& i, PerDayLimits& s) { read_per_day(i, s, units_); });
        section(t, "rate", r, r.rate, src,
                [&](TableReader& i, RateLimits& s) { read_limits(i, s, units_.per_time); });
        section(t, "concentration", r, r.concentration, src,
                [&](TableReader& i, ConcentrationLimits& s) { read_limits(i, s, units_.concentration); });
        section(t, "volume", r, r.volume, src,
                [&](TableReader& i, VolumeLimits& s) { read_limits(i, s, units_.volume); });
        section(t, "volume_per_site", r, r.volume_per_site, src,
                [&](TableReader& i, VolumeLimits& s) { read_limits(i, s, units_.fluid); });
        section(t, "per_course", r, r.per_course, src,
                [&](TableReader& i, PerCourseLimits& s) { read_limits(i, s, units_.per_dose); });
        section(t, "lifetime", r, r.lifetime, src,
                [&](TableReader& i, LifetimeLimits& s) { read_limits(i, s, units_.per_dose); });
        section(t, "duration", r, r.duration, src,
                [&](TableReader& i, DurationLimits& s) { read_duration(i, s); });
        section(t, "osmolarity", r, r.osmolarity, src,
                [&](TableReader& i, OsmolarityLimits& s) { read_osmolarity(i, s); });
    }

    // A rule of the site's own only where the monograph has none: chosen beside one, it could be a way around its limits.
    void add_dose(TableReader& t, const std::vector<DoseRule>& from_vendor) {
        DoseRule rule = read_dose_rule(t, units_);
        const auto same_route = std::ranges::find(from_vendor, rule.route, &DoseRule::route);
        if (same_route != from_vendor.end())
            t.fault("route", fmt::format("the monograph has a rule for this route, \"{}\": tighten that one",
                                         same_route->id));
        monograph_.doses.push_back(std::move(rule));
    }

    void read_storage_and_date(TableReader& file) {
        const bool has_storage = monograph_.storage.has_value();
        file.table("storage", [&](TableReader& t) { monograph_.storage = read_storage(t); });
        if (has_storage && file.has("storage"))
            file.fault("storage", "the monograph states its storage: an overlay cannot change it");
        const bool has_date = !monograph_.bud_basis.empty();
        file.table("bud", [&](TableReader& t) {
            monograph_.bud_basis = t.required_text("basis");
            monograph_.bud_src = t.texts("src");
        });
        if (has_date && file.has("bud"))
            file.fault("bud", "the monograph states its basis for the date: an overlay cannot change it");
    }

    void fill(TableReader& t) {
        const std::string id = t.id("gap");
        const std::string text = t.required_text("text");
        const SourceIds src = t.texts("src");
        if (src.empty()) t.fault("src", "is missing: name the source that fills the gap");
        for (const std::string& source : src)
            if (!monograph_.source(source))
                t.fault("src", fmt::format("there is no [[source]] with the id \"{}\"", source));
        const auto gap = std::ranges::find(monograph_.gaps, id, &Gap::id);
        if (gap == monograph_.gaps.end()) {
            std::vector<std::string> known;
            for (const Gap& open : monograph_.gaps) known.push_back(open.id);
            if (!id.empty())
                t.fault("gap",
                        fmt::format("the monograph has no gap \"{}\"{}", id, text::suggestion(id, known)));
            return;
        }
        if (const std::string missing = still_missing(*gap); !missing.empty())
            return t.fault("gap", fmt::format("words alone do not fill it: {}", missing));
        gap->blocks = "nothing";
        gap->meanwhile.clear();
        gap->text = text;
    }

    bool concerns(const Gap& gap, const DoseRule& rule) const {
        return gap.field.starts_with("dose." + rule.id + ".") ||
               gap.field.find("(" + rule.route + ")") != std::string::npos;
    }

    // What a check that the gap blocks would need to be made; "" if it is there.
    std::string still_missing(const Gap& gap) const {
        if (gap.field == "storage" && !monograph_.storage) return "add a [storage] table";
        const auto any_rule = [&](auto states) {
            return std::ranges::any_of(
                monograph_.doses, [&](const DoseRule& rule) { return concerns(gap, rule) && states(rule); });
        };
        if (gap.blocks == "rate-check" && !any_rule([](const DoseRule& r) {
                return r.rate.says_something() || r.duration.min.has_value();
            }))
            return "tighten rate or duration of the rule";
        if (gap.blocks == "dose-check" && !any_rule([](const DoseRule& r) {
                return r.per_dose.says_something() || r.volume.says_something();
            }))
            return "give the limits of one dose";
        if (gap.blocks == "daily-dose-check" &&
            !any_rule([](const DoseRule& r) { return r.per_day.says_something(); }))
            return "tighten per_day of the rule";
        if (gap.blocks == "concentration-check" &&
            !any_rule([](const DoseRule& r) { return r.concentration.says_something(); }))
            return "tighten concentration of the rule";
        return "";
    }

    // The whole must still be a sound monograph; its faults are the overlay's.
    void report() {
        if (log_.has_error()) return;
        for (const auto& fault : validate(monograph_))
            if (!fault.is_warning)
                log_.error({}, fmt::format("laid over the monograph, {}: {}", fault.path, fault.message));
    }

    Monograph& monograph_;
    const Node& root_;
    FaultLog& log_;
    LimitUnits units_;
};

Reading<Monograph> applied(Monograph monograph, std::string_view bytes, FaultLog& log) {
    if (const auto root = parse_toml(bytes, log)) Overlay(monograph, *root, log).apply(sha256_hex(bytes));
    if (log.has_error()) return {std::nullopt, log.in_order()};
    return {std::move(monograph), log.in_order()};
}

}  // namespace

Reading<Monograph> apply_overlay(Monograph monograph, std::string_view bytes, const std::string& name) {
    FaultLog log(name);
    return applied(std::move(monograph), bytes, log);
}

Reading<Monograph> apply_overlay_file(Monograph monograph, const std::filesystem::path& path) {
    FaultLog log(path.string());
    if (const auto bytes = read_file(path, log)) return applied(std::move(monograph), *bytes, log);
    const Faults faults = log.in_order();
    if (faults.front().cause == Cause::not_found) return {std::move(monograph), {}};
    return {std::nullopt, faults};
}

}  // namespace vialwright::files
