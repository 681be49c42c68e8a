// SPDX-License-Identifier: Apache-2.0
// An exact limit is not compared with a double.
// expect: deleted function.*double|Exact<double>.*deleted
#include "core/numbers/exact.hpp"

using vialwright::numbers::Exact;

bool within(const Exact& dose) { return dose <= 0.3; }  // refused
