// SPDX-License-Identifier: Apache-2.0
#include "app/files/growth_file.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/patient/age.hpp"

namespace vialwright::files {

namespace {

using formulary::Growth;
using formulary::GrowthBand;
using formulary::GrowthTable;

const std::array<Choice<std::string>, 2> bases{{{"verified", "verified"}, {"memory", "memory"}}};
const std::array<Choice<std::string>, 3> sexes{{{"male", "male"}, {"female", "female"}, {"any", "any"}}};

template <class Q> struct Range {
    Q least = units::make<Q>(0);
    Q most = units::make<Q>(0);
};

template <class Q> Range<Q> read_range(TableReader& table, std::string_view least, std::string_view most) {
    table.require({least, most});
    const auto low = table.quantity<Q>(least);
    const auto high = table.quantity<Q>(most);
    if (!low || !high) return {};
    if (low->value().is_negative()) table.fault(least, "this cannot be negative");
    if (*high <= *low) table.fault(most, fmt::format("this must be more than {}", least));
    return {*low, *high};
}

GrowthBand read_band(TableReader& table) {
    const auto age = read_range<units::Time>(table, "age_min", "age_max");
    const auto weight = read_range<units::BodyWeight>(table, "weight_min", "weight_max");
    const auto height = read_range<units::Height>(table, "height_min", "height_max");
    return {age.least, age.most, weight.least, weight.most, height.least, height.most, 0};
}

// In the order of the file, which must be that of the ages: a gap would be an age of which nothing is said.
void append(TableReader& table, std::vector<GrowthBand>& bands, const GrowthBand& band) {
    if (!bands.empty() && band.from != bands.back().below)
        table.fault("age_min", fmt::format("the band before ends at {}: this one must begin there",
                                           patient::to_text(patient::completed(bands.back().below))));
    bands.push_back(band);
}

}  // namespace

void read_growth_table(TableReader& table, Growth& growth) {
    GrowthTable read;
    read.id = table.id("id");
    read.name = table.required_text("name");
    table.require({"basis", "sex", "band"});
    read.basis = table.choice<std::string>("basis", bases).value_or("");
    read.source = table.required_text("source");
    if (!read.id.empty() &&
        std::ranges::find(growth.tables, read.id, &GrowthTable::id) != growth.tables.end())
        table.fault("id", fmt::format("\"{}\" stands here a second time: ids are unique", read.id));
    const auto sex = table.choice<std::string>("sex", sexes).value_or("any");
    table.tables("band", [&](TableReader& inner) {
        GrowthBand band = read_band(inner);
        band.table = growth.tables.size();
        if (sex != "female") append(inner, growth.male, band);
        if (sex != "male") append(inner, growth.female, band);
    });
    growth.tables.push_back(std::move(read));
}

}  // namespace vialwright::files
