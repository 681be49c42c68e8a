// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include "app/workbench/answer_section.hpp"
#include "app/workbench/quantity_parts.hpp"
#include "app/workbench/tr.hpp"
#include "core/numbers/decimal_text.hpp"

namespace vialwright::workbench {

namespace {

using protocol::Assessment;
using protocol::Verdict;
using units::Shown;

class Facts {
public:
    Facts(const Assessed& assessed, std::vector<FactView>& facts) : assessed_(assessed), facts_(facts) {}

    void run() {
        const Assessment& a = assessed_.assessment;
        add(tr("Dose"), a.dose, a.dose_per_weight ? units::to_text(*a.dose_per_weight) : "");
        add(tr("Daily dose"), a.daily_dose, frequency());
        // What is counted out and how fast it runs are instructions: not in a stop.
        if (a.verdict != Verdict::stop) {
            add_containers();
            add(tr("Rate"), a.rate,
                assessed_.order.over
                    ? fmt::format(fmt::runtime(tr("over {}")), units::to_text(*assessed_.order.over))
                    : "");
        }
        add_exact();
        add(tr("Concentration"), a.concentration, dilution());
        add(tr("Osmolarity"), a.osmolarity, a.osmolarity ? tr("calculated, ideal") : "");
    }

private:
    void add(std::string name, const std::optional<Shown>& value, std::string note) {
        if (value) facts_.push_back({std::move(name), units::to_text(*value), std::move(note)});
    }

    std::string frequency() const {
        const auto& order = assessed_.order;
        if (order.interval)
            return fmt::format(fmt::runtime(tr("every {}")), units::to_text(Shown(*order.interval)));
        if (!order.doses_per_day) return tr("by the rule");
        const auto count = numbers::format_decimal(*order.doses_per_day, 2).text;
        return fmt::format(fmt::runtime(count == "1" ? tr("{} dose a day") : tr("{} doses a day")), count);
    }

    void add_containers() {
        const auto& containers = assessed_.assessment.containers;
        if (!containers) return;
        const std::string count = numbers::format_decimal(containers->needed, 0).text;
        const std::string note =
            fmt::format(fmt::runtime(tr("{} left over")), units::to_text(containers->left_over));
        facts_.push_back(
            {fmt::format(fmt::runtime(tr("{} to open")), capital(containers->exact.unit.text(true))), count,
             note});
    }

    // Only where measuring changed it: "11.67 mL", measured as 11.7 mL.
    void add_exact() {
        const auto& volume = assessed_.assessment.volume;
        if (!volume || volume->exact.quantity == volume->measured.quantity) return;
        const auto off = numbers::format_decimal(volume->deviation_percent, 2);
        if (volume->is_too_small())
            return facts_.push_back({tr("Before rounding"), units::to_text(volume->exact), volume->device});
        facts_.push_back({tr("Before rounding"), units::to_text(volume->exact),
                          fmt::format(fmt::runtime(tr("{} % off, {}")), off.text, volume->device)});
    }

    std::string dilution() const {
        const auto& order = assessed_.order;
        if (!order.in_volume) return tr("undiluted");
        std::string words = fmt::format(fmt::runtime(tr("in {}")), units::to_text(*order.in_volume));
        return order.diluent_name.empty() ? words : fmt::format("{} {}", words, order.diluent_name);
    }

    const Assessed& assessed_;
    std::vector<FactView>& facts_;
};

}  // namespace

void show_facts(const Assessed& assessed, PrepareView& view) {
    Facts(assessed, view.facts).run();
    for (const auto& step : assessed.assessment.working)
        view.working.push_back({step.name, step.formula, step.substituted, equals(step.result)});
    const auto& volume = assessed.assessment.volume;
    if (!volume || volume->exact.quantity == volume->measured.quantity || volume->is_too_small()) return;
    view.working.push_back(
        {tr("Measured"), volume->device,
         fmt::format(fmt::runtime(tr("{} to what can be measured")), units::to_text(volume->exact)),
         "≈ " + units::to_text(volume->measured)});
}

}  // namespace vialwright::workbench
