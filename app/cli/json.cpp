// SPDX-License-Identifier: Apache-2.0
#include "app/cli/json.hpp"

#include "core/numbers/decimal_text.hpp"

namespace vialwright::cli {

namespace {

Json direction(protocol::Direction direction) {
    switch (direction) {
        case protocol::Direction::over: return "over";
        case protocol::Direction::under: return "under";
        case protocol::Direction::none: break;
    }
    return nullptr;
}

Json measured(const std::optional<protocol::Measured>& volume) {
    if (!volume) return nullptr;
    return {{"exact", cli::to_json(volume->exact)},
            {"measured", cli::to_json(volume->measured)},
            {"device", volume->device},
            {"deviation_percent", numbers::machine_decimal(volume->deviation_percent, 3)}};
}

template <class Item, class Writer> Json list(const std::vector<Item>& items, Writer write) {
    Json array = Json::array();
    for (const Item& item : items) array.push_back(write(item));
    return array;
}

Json counted(const std::optional<protocol::Containers>& containers) {
    if (!containers) return nullptr;
    Json needed = numbers::machine_decimal(containers->needed, 40);
    const auto parts = containers->needed.parts();
    if (parts && parts->numerator < 1'000'000'000) needed = static_cast<std::int64_t>(parts->numerator);
    return {{"exact", to_json(containers->exact)},
            {"needed", needed},
            {"left_over", to_json(containers->left_over)},
            {"set", list(containers->set, [](const protocol::ContainerCount& part) -> Json {
                 return {{"container", part.id},
                         {"size", to_json(part.size)},
                         {"count", numbers::machine_decimal(part.count, 40)}};
             })}};
}

}  // namespace

std::string_view name_of(protocol::Verdict verdict) {
    switch (verdict) {
        case protocol::Verdict::within: return "within";
        case protocol::Verdict::caution: return "caution";
        case protocol::Verdict::stop: return "stop";
        case protocol::Verdict::not_checked: break;
    }
    return "not-checked";
}

std::string_view name_of(protocol::Severity severity) {
    switch (severity) {
        case protocol::Severity::hard: return "hard";
        case protocol::Severity::soft: return "soft";
        case protocol::Severity::info: break;
    }
    return "info";
}

Json to_json(const units::Shown& shown) {
    const numbers::Exact count = shown.count();
    return {{"value", numbers::machine_decimal(count)},
            {"exact", count.to_fraction()},
            {"unit", shown.unit.ucum()},
            {"text", units::to_text(shown)}};
}

Json to_json(const std::optional<units::Shown>& shown) { return shown ? to_json(*shown) : Json(nullptr); }

// "blocks" is ours beside the contract: the finding leaves the order unchecked, and cannot be overridden.
Json to_json(const protocol::Finding& finding) {
    return {{"rule", finding.rule},
            {"severity", name_of(finding.severity)},
            {"direction", direction(finding.direction)},
            {"message", protocol::sentence(finding)},
            {"actual", to_json(finding.actual)},
            {"limit", to_json(finding.limit)},
            {"source", finding.source},
            {"blocks", finding.blocks}};
}

Json to_json(const units::Working& working) {
    return list(working, [](const units::Step& step) -> Json {
        return {{"name", step.name},
                {"formula", step.formula},
                {"substituted", step.substituted},
                {"result", to_json(step.result)}};
    });
}

Json to_json(const protocol::Assessment& a) {
    return {{"product", a.product},
            {"rule", a.rule},
            {"dose", to_json(a.dose)},
            {"dose_per_weight", to_json(a.dose_per_weight)},
            {"daily_dose", to_json(a.daily_dose)},
            {"course_dose", to_json(a.course_dose)},
            {"volume", measured(a.volume)},
            {"containers", counted(a.containers)},
            {"concentration", to_json(a.concentration)},
            {"rate", to_json(a.rate)},
            {"osmolarity", to_json(a.osmolarity)},
            {"verdict", name_of(a.verdict)},
            {"findings", list(a.findings, [](const protocol::Finding& finding) { return to_json(finding); })},
            {"working", to_json(a.working)}};
}

}  // namespace vialwright::cli
