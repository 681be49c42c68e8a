// SPDX-License-Identifier: Apache-2.0
// An exact number does not become a double unasked.
// expect: (cannot convert|no viable conversion).*Exact.*double
#include "core/numbers/exact.hpp"

using vialwright::numbers::Exact;

double position() { return Exact(5); }  // refused
