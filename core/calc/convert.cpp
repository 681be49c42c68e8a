// SPDX-License-Identifier: Apache-2.0
#include "core/calc/convert.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "core/calc/operand.hpp"
#include "core/numbers/exact.hpp"
#include "core/units/parse.hpp"

namespace vialwright::calc {

namespace {

using namespace units;
using Fault = ConversionFault;

// From each of these to the next leads one factor.
constexpr std::array<Base, 4> chain{Base::activity, Base::drug_mass, Base::substance, Base::equivalents};

struct Link {
    std::string_view field, option, name;
    Dimension factor;       // the next for one of this, or the other way round
    bool factor_is_onward;  // multiplied on the way to the next
};
const std::array<Link, 3>& links() {
    static const std::array<Link, 3> all{{
        {"potency", "--potency", "potency", dimension_of<Potency>, false},
        {"molar_mass", "--molar-mass", "molar mass", dimension_of<MolarMass>, false},
        {"valence", "--valence", "valence", dimension_of<Valence>, true},
    }};
    return all;
}

// What the amount may stand over: nothing, a volume, a time, a weight …
std::vector<Dimension> divisors() {
    const Dimension weight = dimension_of<BodyWeight>, time = dimension_of<Time>;
    return {Dimension{},
            dimension_of<Volume>,
            time,
            weight,
            weight * time,
            dimension_of<BodySurface>,
            dimension_of<DoseCount>,
            dimension_of<DosageUnits>};
}

std::vector<Dimension> convertible() {
    std::vector<Dimension> all;
    for (const Base base : chain)
        for (const Dimension& divisor : divisors()) all.push_back(Dimension(base, 1) / divisor);
    return all;
}

std::size_t place_of(const Dimension& dimension) {
    std::size_t place = 0;
    while (dimension.power(chain[place]) != 1) ++place;
    return place;
}

Dimension moved(const Dimension& dimension, std::size_t from, std::size_t to) {
    return dimension / Dimension(chain[from], 1) * Dimension(chain[to], 1);
}

std::string in_parentheses(const std::string& text) {
    return text.find('/') == std::string::npos ? text : "(" + text + ")";
}

class Converter {
public:
    explicit Converter(const ConversionText& text) : text_(text) {}

    Result<Calculation, Fault> run() {
        const auto amount = parse_one_of(text_.amount, convertible());
        if (!amount) return fail("amount", amount.error().message);
        quantity_ = amount->quantity;
        unit_ = amount->unit;
        const std::size_t from = place_of(quantity_.dimension());
        const auto to = find_target(from);
        if (!to || !are_readable()) return Failure{fault_};
        if (*to == from) change_unit();
        for (std::size_t at = from; at < *to; ++at)
            if (!cross(at, true, at + 1 == *to)) return Failure{fault_};
        for (std::size_t at = from; at > *to; --at)
            if (!cross(at - 1, false, at - 1 == *to)) return Failure{fault_};
        const Shown result(quantity_, target_);
        return Calculation{result, to_text(result), std::move(working_)};
    }

private:
    Failure<Fault> fail(std::string_view field, std::string message) {
        fault_ = {std::string(field), std::move(message)};
        return Failure{fault_};
    }

    // "mg/dL", and the proportion "%(w/v)", which is no spelling of a unit.
    std::optional<Unit> unit_for(const Dimension& wanted) const {
        if (const auto unit = Unit::of(text_.in, wanted)) return unit;
        const auto proportion = read_answer_unit(text_.in);
        if (!proportion || !proportion->dimension().fits(wanted)) return std::nullopt;
        return *proportion;
    }

    std::optional<std::size_t> find_target(std::size_t from) {
        std::vector<Dimension> wanted;
        for (std::size_t to = 0; to < chain.size(); ++to)
            wanted.push_back(moved(quantity_.dimension(), from, to));
        for (std::size_t to = 0; to < chain.size(); ++to) {
            const auto unit = unit_for(wanted[to]);
            if (!unit) continue;
            target_ = *unit;
            return to;
        }
        const auto read = parse_one_of("1 " + text_.in, wanted);
        fail("in", read ? "the unit of the answer cannot hold a number" : read.error().message);
        return std::nullopt;
    }

    const std::string& typed_for(const Link& link) const {
        return link.field == "potency"      ? text_.potency
               : link.field == "molar_mass" ? text_.molar_mass
                                            : text_.valence;
    }

    // Also a factor that the way does not need: what cannot be read may have been meant for another option.
    bool are_readable() {
        return std::ranges::all_of(
            links(), [&](const Link& link) { return typed_for(link).empty() || factor(link).has_value(); });
    }

    std::optional<Shown> factor(const Link& link) {
        const std::string& typed = typed_for(link);
        const std::array wanted{link.factor, Dimension{}};
        const bool bare_is_read = link.field == "valence";  // charges have no unit to chemists
        if (typed.empty()) {
            fail(link.field, std::string(link.option) + " is needed: there is no way from " +
                                 quantity_.dimension().in_words() + " to " + target_.dimension().in_words() +
                                 " without the " + std::string(link.name));
            return std::nullopt;
        }
        const auto read = parse_one_of(typed, std::span(wanted).first(bare_is_read ? 2 : 1));
        if (!read) {
            fail(link.field, read.error().message);
            return std::nullopt;
        }
        if (!read->quantity.value().is_positive()) {
            fail(link.field, "the " + std::string(link.name) + " must be more than 0");
            return std::nullopt;
        }
        if (read->kind == 0) return Shown(read->quantity, read->unit, 4);
        return Shown(make<Valence>(read->quantity.value()));
    }

    void change_unit() {
        const std::string before = written();
        unit_ = target_;
        step("Unit", "the same in another unit", before);
    }

    bool cross(std::size_t link_index, bool onward, bool last) {
        const Link& link = links()[link_index];
        const auto by = factor(link);
        if (!by) return false;
        const bool multiplies = onward == link.factor_is_onward;
        const std::string sign = multiplies ? " × " : " ÷ ";
        const std::string formula = quantity_.dimension().in_words() + sign + std::string(link.name);
        const std::string substituted = written() + sign + in_parentheses(to_text(*by));
        quantity_ = multiplies ? quantity_ * by->quantity : quantity_ / by->quantity;
        unit_ = last ? target_ : Unit::canonical(quantity_.dimension());
        step(quantity_.dimension().in_words(), formula, substituted);
        return true;
    }

    std::string written() const { return to_text({quantity_, unit_, 4}); }

    void step(std::string name, std::string formula, std::string substituted) {
        if (!name.empty() && name[0] >= 'a') name[0] = static_cast<char>(name[0] - 'a' + 'A');
        working_.push_back(
            {std::move(name), std::move(formula), std::move(substituted), {quantity_, unit_, 4}});
    }

    const ConversionText& text_;
    AnyQuantity quantity_;
    Unit unit_, target_;
    Working working_;
    Fault fault_;
};

}  // namespace

Result<Calculation, Fault> convert(const ConversionText& text) {
    try {
        return Converter(text).run();
    } catch (const numbers::ArithmeticOverflow&) {
        return Failure{Fault{"amount", "the numbers grow too long to be worked out exactly"}};
    }
}

}  // namespace vialwright::calc
