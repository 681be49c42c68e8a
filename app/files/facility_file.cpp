// SPDX-License-Identifier: Apache-2.0
#include "app/files/facility_file.hpp"

#include "app/files/read_file.hpp"
#include "app/files/table_reader.hpp"

namespace vialwright::files {

namespace {

content::Facility read_one(TableReader& table) {
    content::Facility facility;
    table.format("facility/1");
    facility.id = table.id("id");
    facility.name = table.required_text("name");
    facility.street = table.required_text("street");
    facility.city = table.required_text("city");
    facility.region = table.required_text("region");
    facility.postal_code = table.required_text("postal_code");
    facility.phone = table.required_text("phone");
    for (const auto& fault : content::faults_of(facility)) table.log().error(table.place(), fault);
    return facility;
}

}  // namespace

Reading<content::Facility> parse_facility(std::string_view bytes, const std::string& name) {
    FaultLog log(name);
    return read_whole<content::Facility>(bytes, log, read_one);
}

Reading<content::Facility> read_facility(const std::filesystem::path& path) {
    FaultLog log(path.string());
    const auto bytes = read_file(path, log);
    if (!bytes) return {std::nullopt, log.in_order()};
    return read_whole<content::Facility>(*bytes, log, read_one);
}

}  // namespace vialwright::files
