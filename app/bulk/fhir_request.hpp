// SPDX-License-Identifier: Apache-2.0
// A MedicationRequest (FHIR R4) as a row. Whatever would need a judgement is refused with its path, and the row then says
// so instead of being an order.
#pragma once

#include "app/bulk/fhir_element.hpp"
#include "app/bulk/fhir_resources.hpp"
#include "app/bulk/order_row.hpp"

namespace vialwright::bulk {

// `shared`: the resources of the Bundle that it stands in.
void read_request(const JsonNode& request, const FactTable& shared, OrderRow& row);

// Dosage: dose, rate, route, timing.
void read_dosage(const JsonNode& dosage, const std::string& path, OrderRow& row);
void read_timing(const JsonNode& timing, const std::string& path, OrderRow& row);

}  // namespace vialwright::bulk
