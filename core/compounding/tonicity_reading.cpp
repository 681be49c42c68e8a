// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <fmt/format.h>

#include "core/compounding/isotonicity.hpp"
#include "core/compounding/shown.hpp"

namespace vialwright::compounding {

namespace {

using namespace units;
using numbers::Exact;

constexpr std::string_view form = "NAME=AMOUNT[,E], such as \"Pilocarpine hydrochloride=0.3 g,0.24\"";
constexpr std::array amounts{dimension_of<DrugMass>, dimension_of<Concentration<Milligram>>};

// "0.24" is an E-value, "0.074 degC" the freezing point depression of a 1 % solution.
void read_figure(FieldReader& reader, std::string_view field, std::string_view text, Tonicity& into) {
    for (const std::string_view degrees : {" degC", " Cel"})
        if (text.ends_with(degrees)) {
            text.remove_suffix(degrees.size());
            into.freezing_depression = reader.number(field, text);
            return;
        }
    into.e_value = reader.number(field, text);
}

// The table's figures where none is given.
void look_up(FieldReader& reader, std::string_view field, const CompoundingReference& reference,
             TonicityMethod method, Tonicity& into) {
    const auto* agent = find_tonic_agent(reference, into.name);
    const bool by_freezing = method == TonicityMethod::freezing_point;
    if (agent && by_freezing && agent->freezing_depression) {
        into.freezing_depression = agent->freezing_depression;
        into.from_table = agent;
    } else if (agent && agent->e_value) {
        into.e_value = agent->e_value;
        into.from_table = agent;
    } else {
        reader.fault(field, fmt::format("there is no E-value of \"{}\" in the table: give it, as in {}",
                                        into.name, form));
    }
}

std::optional<Tonicity> read_tonicity(FieldReader& reader, std::string_view field, const std::string& name,
                                      const std::vector<std::string>& figures,
                                      const CompoundingReference& reference, TonicityMethod method) {
    Tonicity tonicity{name, {}, {}, nullptr};
    if (figures.size() > 1) {
        reader.fault(field, fmt::format("{}: write {}", name, form));
        return std::nullopt;
    }
    if (figures.empty()) look_up(reader, field, reference, method, tonicity);
    else read_figure(reader, field, figures[0], tonicity);
    if (method != TonicityMethod::freezing_point && tonicity.freezing_depression) {
        reader.fault(field, fmt::format("{}: this method needs an E-value, not a freezing point", name));
        return std::nullopt;
    }
    if (!tonicity.e_value && !tonicity.freezing_depression) return std::nullopt;
    return tonicity;
}

std::optional<TonicityMethod> method_of(std::string_view text) {
    if (text.empty() || text == "e-value") return TonicityMethod::e_value;
    if (text == "white-vincent") return TonicityMethod::white_vincent;
    if (text == "freezing-point") return TonicityMethod::freezing_point;
    return std::nullopt;
}

void read_ingredient(FieldReader& reader, std::string_view text, const CompoundingReference& reference,
                     Isotonic& order) {
    const auto split = split_ingredient(reader, text, form);
    if (!split) return;
    const auto amount = reader.one_of("ingredient", split->parts[0], amounts);
    const std::vector<std::string> figures(split->parts.begin() + 1, split->parts.end());
    const auto tonicity = read_tonicity(reader, "ingredient", split->name, figures, reference, order.method);
    if (!amount || !tonicity) return;
    if (!amount->quantity.is<DrugMass>() && !order.total)
        return reader.fault("ingredient",
                            fmt::format("{}: a strength is of the total, which is missing", split->name));
    order.ingredients.push_back({*tonicity, *amount});
}

// "NAME[,E]" of the agent that is added.
void read_agent(FieldReader& reader, const std::string& text, const CompoundingReference& reference,
                Isotonic& order) {
    const auto split = split_ingredient(reader, "with=" + text, "NAME[,E]");
    if (!split) return;
    const std::vector<std::string> figures(split->parts.begin() + 1, split->parts.end());
    if (auto agent = read_tonicity(reader, "with", split->parts[0], figures, reference, order.method))
        order.agent = *std::move(agent);
}

}  // namespace

Result<Isotonic, Faults> read_isotonic(const IsotonicText& text, const CompoundingReference& reference) {
    FieldReader reader;
    Isotonic order;
    const auto method = method_of(text.method);
    if (method) order.method = *method;
    else
        reader.fault("method",
                     fmt::format("\"{}\": write e-value, white-vincent or freezing-point", text.method));
    if (!text.total.empty() || order.method != TonicityMethod::white_vincent)
        order.total = reader.typed<Volume>("total", text.total);
    if (text.ingredients.empty()) reader.fault("ingredient", fmt::format("this is needed: write {}", form));
    for (const auto& ingredient : text.ingredients) read_ingredient(reader, ingredient, reference, order);
    if (order.method != TonicityMethod::white_vincent)
        read_agent(reader, text.with.empty() ? "Sodium chloride" : text.with, reference, order);
    else if (!text.with.empty())
        reader.fault("with", "White-Vincent adds water and an isotonic vehicle, no agent");
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return order;
}

Result<EstimatedE, Faults> read_estimated_e(const EstimatedEText& text) {
    static const std::pair<std::string_view, Exact> kinds[] = {{"nonelectrolyte", Exact::ratio(19, 10)},
                                                               {"weak", 2},
                                                               {"di-divalent", 2},
                                                               {"uni-univalent", Exact::ratio(34, 10)},
                                                               {"uni-divalent", Exact::ratio(43, 10)}};
    FieldReader reader;
    const auto molar_mass = reader.quantity<MolarMass>("molar_mass", text.molar_mass);
    std::optional<Exact> l_iso;
    for (const auto& [name, value] : kinds)
        if (text.dissociation == name) l_iso = value;
    if (!l_iso)
        reader.fault("dissociation",
                     fmt::format("\"{}\": write nonelectrolyte, weak, di-divalent, uni-univalent or "
                                 "uni-divalent",
                                 text.dissociation));
    if (!reader.faults().empty()) return Failure{reader.faults()};
    return EstimatedE{*molar_mass, *l_iso};
}

}  // namespace vialwright::compounding
