// SPDX-License-Identifier: Apache-2.0
#include "app/workbench/prepare_aids.hpp"

#include <utility>

#include "app/workbench/reads.hpp"

namespace vialwright::workbench {

void put_aids(const formulary::Strength* strength, PrepareView& view) {
    constexpr std::pair<Field, Reads> all[] = {{Field::weight, Reads::weight},
                                               {Field::height, Reads::height},
                                               {Field::age, Reads::age},
                                               {Field::postmenstrual_age, Reads::postmenstrual_age},
                                               {Field::creatinine, Reads::creatinine},
                                               {Field::clearance, Reads::clearance},
                                               {Field::every, Reads::interval},
                                               {Field::over, Reads::duration},
                                               {Field::in_volume, Reads::volume},
                                               {Field::made, Reads::time},
                                               {Field::expires, Reads::expiry}};
    for (const auto& [field, reads] : all) view.field(field).aid = aid_for(reads);
    view.field(Field::dose).aid = aid_for_dose(strength);
    if (strength) view.field(Field::given_before).aid = aid_for_given_before(*strength);
}

}  // namespace vialwright::workbench
