// SPDX-License-Identifier: Apache-2.0
// Whether any dose could keep all limits of an order at once: of one dose, of the day, the course, a lifetime, the volume,
// the rate. Everything that a dose is limited by grows with it, so each bound is a half line on the dose, and the bounds
// that a dose breaks are those that would have to go for it: the best dose is the one that breaks the fewest.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/protocol/sections.hpp"
#include "core/text/names.hpp"

namespace vialwright::protocol {

namespace {

using numbers::Exact;

struct HalfLine {
    bool is_lower;
    Exact dose;  // where it ends, in ordered doses
    bool inclusive;
    bool is_hard;
    const ResolvedBound* bound;
    std::string_view name;
    std::string_view of;  // "the dose"

    bool keeps(const Exact& value) const {
        if (value == dose) return inclusive;
        return is_lower ? value > dose : value < dose;
    }
    std::string words() const {
        return fmt::format("the {} of {}, {}", name, of, units::to_text(bound->written->value));
    }
};

class Feasibility {
public:
    Feasibility(const Check& check, std::span<const Section> sections) : check_(check), sections_(sections) {}

    void run(Findings& findings) {
        if (!check_.figures.dose) return;
        for (const Section& section : sections_)
            if (section.actual && grows_with_dose(section.id)) add_section(section, Ends::tightest);
        if (lines_.empty() || is_feasible()) return;
        lines_.clear();
        for (const Section& section : sections_)
            if (section.actual && grows_with_dose(section.id)) add_section(section, Ends::all);
        const auto in_the_way = fewest_broken();
        Finding finding{};
        finding.kind = FindingKind::nothing_feasible;
        finding.rule = "dose.limits.conflict";
        finding.subject = contradiction();
        finding.detail = text::listed(in_the_way);
        finding.source = source_titles(check_.monograph, check_.rule.src);
        findings.push_back(std::move(finding));
    }

private:
    // The concentration of an undiluted product is what it is, whatever the dose.
    bool grows_with_dose(std::string_view section) const {
        return section != "concentration" || check_.order.in_volume.has_value();
    }

    // Of a section's ends on one side the tightest alone says whether any dose is left.
    enum class Ends : std::uint8_t { tightest, all };

    struct End {
        const ResolvedBound* bound;
        bool is_lower, is_hard;
        std::string_view name;

        bool is_tighter_than(const End& other) const {
            if (bound->amount == other.bound->amount) return !bound->written->inclusive;
            return is_lower ? bound->amount > other.bound->amount : bound->amount < other.bound->amount;
        }
    };

    // In their order: the usual one before the hard ones, the least before the most.
    struct EndsOfSection {
        std::array<End, 5> ends;
        std::size_t count = 0;

        void add(const End& end) {
            if (end.bound) ends[count++] = end;
        }
        const End* begin() const { return ends.data(); }
        const End* end() const { return ends.data() + count; }
        bool is_tightest(const End& one) const {
            return std::ranges::none_of(*this, [&](const End& other) {
                return other.is_lower == one.is_lower && &other != &one && other.is_tighter_than(one);
            });
        }
    };

    static EndsOfSection ends_of(const ResolvedLimits& limits) {
        const auto known = [](const std::optional<ResolvedBound>& bound) {
            return bound ? &*bound : nullptr;
        };
        EndsOfSection all{};
        const auto* least = limits.expected_min();
        if (least != known(limits.cap))
            all.add({least, true, false, least == known(limits.floor) ? "least amount" : "usual minimum"});
        all.add({known(limits.hard_min), true, true, "absolute minimum"});
        const auto* most = limits.expected_max();
        if (most != known(limits.floor)) all.add({most, false, false, "usual maximum"});
        all.add({known(limits.hard_max), false, true, "maximum"});
        all.add({known(limits.cap), false, true, "cap"});
        return all;
    }

    // From an amount of a section to the dose that reaches it, as a multiple of the ordered one. Only the lifetime has
    // something to begin with.
    void add_section(const Section& section, Ends which) {
        const Exact before = section.id == "lifetime" ? check_.figures.given_before->value() : Exact(0);
        const Exact grown = section.actual->value() - before;
        if (!grown.is_positive()) return;
        const auto ends = ends_of(section.limits);
        for (const End& end : ends)
            if (which == Ends::all || ends.is_tightest(end))
                lines_.push_back({end.is_lower, (end.bound->amount.value() - before) / grown,
                                  end.bound->written->inclusive, end.is_hard, end.bound, end.name,
                                  section.subject});
    }

    const HalfLine* tightest(bool is_lower) const {
        const HalfLine* found = nullptr;
        for (const HalfLine& line : lines_) {
            if (line.is_lower != is_lower) continue;
            const bool further = found && (is_lower ? line.dose > found->dose : line.dose < found->dose);
            const bool sharper = found && line.dose == found->dose && !line.inclusive;
            if (!found || further || sharper) found = &line;
        }
        return found;
    }

    bool is_feasible() const {
        const HalfLine* most = tightest(false);
        if (!most) return true;
        if (!most->dose.is_positive()) return false;  // a dose is more than nothing
        const HalfLine* least = tightest(true);
        return !least || least->dose < most->dose ||
               (least->dose == most->dose && least->inclusive && most->inclusive);
    }

    std::string contradiction() const {
        const HalfLine* least = tightest(true);
        const HalfLine* most = tightest(false);
        if (!least) return fmt::format("{}, leaves nothing to give", most->words());
        return fmt::format("{}, and {}", least->words(), most->words());
    }

    // Every end, and a point between each two: nothing changes elsewhere.
    std::vector<Exact> points() const {
        std::vector<Exact> ends;
        for (const HalfLine& line : lines_)
            if (line.dose.is_positive()) ends.push_back(line.dose);
        if (ends.empty()) return {Exact(1)};
        std::ranges::sort(ends);
        ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
        std::vector<Exact> all{ends.front() / 2};
        for (std::size_t i = 0; i < ends.size(); ++i) {
            all.push_back(ends[i]);
            all.push_back(i + 1 < ends.size() ? (ends[i] + ends[i + 1]) / 2 : ends[i] * 2);
        }
        return all;
    }

    // The limits that the best dose breaks: the fewest, of those the fewest hard ones, of those the smallest dose.
    std::vector<std::string> fewest_broken() const {
        std::optional<std::pair<std::ptrdiff_t, std::ptrdiff_t>> best;
        Exact dose;
        for (const Exact& point : points()) {
            const auto broken = [&](const HalfLine& line) { return !line.keeps(point); };
            const auto hard = [&](const HalfLine& line) { return line.is_hard && !line.keeps(point); };
            const std::pair count{std::ranges::count_if(lines_, broken), std::ranges::count_if(lines_, hard)};
            if (best && *best <= count) continue;
            best = count;
            dose = point;
        }
        std::vector<std::string> names;
        for (const HalfLine& line : lines_)
            if (!line.keeps(dose)) names.push_back(line.words());
        return names;
    }

    const Check& check_;
    std::span<const Section> sections_;
    std::vector<HalfLine> lines_;
};

}  // namespace

void check_feasibility(const Check& check, std::span<const Section> sections, Findings& findings) {
    const bool told = std::ranges::any_of(
        findings, [](const Finding& finding) { return finding.kind == FindingKind::limits_conflict; });
    if (!told) Feasibility(check, sections).run(findings);
}

}  // namespace vialwright::protocol
